// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <set>

namespace Imbuto {

class Session;
struct ChangeSet;
struct Pipeline;

/// What the detail panel shows of one subject, read at once.
struct Dossier
{
    Record record;
    std::vector<Placement> placements; ///< in the order of the rule book's pipelines
    std::vector<Task> tasks;           ///< open ones first, by due date
    std::optional<Record> person;      ///< a deal's
    std::optional<Record> company;     ///< a person's or deal's
    std::vector<Record> people;        ///< a company's
    std::vector<Record> deals;         ///< a person's or company's
    /// Ids of all records above: a change that touches none of them is not about this subject.
    std::set<qint64> ids;

    const Placement *placement(const PipelineId &pipeline) const;
};

/// Reads everything about \a subject; nothing when it does not exist or is deleted.
std::optional<Dossier> readDossier(Session &session, Subject subject);

/// The pipeline that matters most for \a dossier: a deal's own, else the one that is drawn in groups, else
/// the first that is moved by hand; null when it stands nowhere.
const Pipeline *mainPipeline(const Session &session, const Dossier &dossier);

/// True when \a change touches a row of one of \a ids.
bool touches(const ChangeSet &change, const std::set<qint64> &ids);

/// A task's title in the reader's language: a rule's template, or what was typed.
QString taskTitle(const Session &session, const Task &task);

/// An external reference for a new record that nothing has yet: readable and short.
QString newRef(const Session &session, SubjectKind kind);

} // namespace Imbuto
