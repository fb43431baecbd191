// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"
#include "core/workspace.h"

#include <nlohmann/json.hpp>

namespace Imbuto {

/// Keys in the order of cli.md.
using Json = nlohmann::ordered_json;

Json asJson(const QString &text);
/// null for an empty text.
Json textOrNull(const QString &text);
Json asJson(const Value &value);
Json asJson(const Values &values);
/// A key as text: JSON numbers of other programs do not hold 64 bits. null for none.
Json idOrNull(qint64 id);
/// ISO 8601 in UTC; null for "never" and "always".
Json instantOrNull(Instant at);
Json dateOrNull(QDate date);

QString subjectText(const Command::SubjectRef &ref);
QString causeId(Cause cause);

/// Renders what the engine answers in the shapes of cli.md, in one language. The shapes do not depend on
/// the language; captions and the values of "text" do.
class Renderer
{
public:
    Renderer(const Workspace &workspace, const Language &language)
        : m_workspace(workspace), m_language(language)
    {
    }

    QString subject(Subject subject) const;
    Json userOrNull(UserId id) const;
    enum class Undone { Hidden, Marked };
    Json transition(const Transition &transition, Undone undone = Undone::Hidden) const;
    Json transitions(const std::vector<Transition> &transitions,
                     Undone undone = Undone::Hidden) const;
    Json unmet(const std::vector<Unmet> &unmet, const Pipeline *pipeline) const;
    Json verdict(const Verdict &verdict, const Pipeline *pipeline) const;
    /// result, change, transitions; of a refusal also rule and unmet.
    Json outcome(const Outcome &outcome) const;
    Json activity(const Activity &activity) const;
    /// All fields of a record by name, null where empty.
    Json fields(const Record &record) const;
    Json show(Subject subject) const;
    Json why(const Explanation &explanation, const Pipeline &pipeline) const;
    /// The same shape for a subject that does not stand in \a pipeline; \a next says what would take it in.
    Json whyNot(Subject subject, const Pipeline &pipeline,
                const std::vector<Explanation::Next> &next) const;
    /// Fields that differ, one entry each.
    Json edits(const Outcome &outcome) const;
    /// Moves and owners that are only thought of, in the shapes of transitions and edits.
    static Json planned(const std::vector<PlannedMove> &moves, Cause cause);
    static Json planned(const std::vector<PlannedOwner> &owners);
    Json amounts(const std::map<QString, qint64> &sums) const;

private:
    Json refOrNull(qint64 id) const;
    Json tasks(Subject subject) const;
    Json facts(const Transition &transition, const Pipeline &pipeline) const;
    Json next(const std::vector<Explanation::Next> &next, const Pipeline &pipeline) const;

    const Workspace &m_workspace;
    const Language &m_language;
};

} // namespace Imbuto
