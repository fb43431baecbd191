// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timelinefile.h"

#include "core/workspace.h"

namespace Imbuto {

/// What the file calls its people, companies and deals. A deal that a rule created is called after whom it
/// was created for: ada.deal1, ada.deal2 …
class TimelineNames
{
public:
    void declare(const QString &name, SubjectKind kind) { m_refs[name] = {kind, name}; }
    std::optional<Command::SubjectRef> ref(const QString &name) const;
    /// The name of a subject, given on first sight where it has none.
    QString name(const Workspace &workspace, Subject subject);

private:
    std::map<QString, Command::SubjectRef> m_refs;
    std::map<Subject, QString> m_names;
};

/// A transition as a timeline tells it.
struct ToldMove
{
    QString subject;
    QString pipeline;
    QString from;
    QString to;
    Instant at = 0;
    QString by;
    std::optional<QString> reason; ///< not told: any
    bool operator==(const ToldMove &other) const;
    QString text(const Calendar &calendar) const;
};

/// A local time as in the files: 2026-01-05 09:00, with seconds or an offset where needed.
std::optional<Instant> readLocal(const QString &text, const Calendar &calendar);
QString localText(Instant at, const Calendar &calendar);

/// Reads "ada lead_status: new -> open at … by RULE because …"; nothing when it is no transition.
std::optional<ToldMove> readMove(const QString &text, Instant eventAt, const Calendar &calendar);
ToldMove told(const Transition &transition, const Workspace &workspace, TimelineNames &names);
/// Same moves of each subject in each pipeline, in the same order; order among them is nobody's business.
void sortMoves(std::vector<ToldMove> &moves);

/// What is unmet, as the repair that a person is offered ("log call", "fill amount"), else its key.
QString unmetWords(const Verdict &verdict);

/// An event's text as the input it stands for. Nothing, with \a fault said, when it is not understood.
std::optional<Input> readEvent(const QString &text, Instant at, TimelineNames &names,
                               QString &fault);

} // namespace Imbuto
