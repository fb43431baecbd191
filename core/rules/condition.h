// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QByteArray>

#include <nlohmann/json_fwd.hpp>

namespace Imbuto {

struct Occurrence;
struct FactKind;

/// A text in every shipped language; the organisation may override it. Never passed to tr() (D2).
struct Caption
{
    std::map<QString, QString> texts; ///< by language code
    /// The text in \a language, else in English, else whatever there is.
    QString in(const QString &language) const;
    bool operator==(const Caption &) const = default;
};

/// Matches activities: a named set, a kind or a group, narrowed by data.
struct ActivityMatch
{
    /// One alternative: the kind, and what its data must (not) say.
    struct Alternative
    {
        ActivityKindId kind;
        Values where;
        Values whereNot;
        std::vector<QString> missing; ///< data that must not be there
        bool operator==(const Alternative &) const = default;
    };
    QString name; ///< the set's, kind's or group's id, as written
    std::vector<Alternative> alternatives;
    int index = -1; ///< its place among the book's matches; −1: not one of the book's rules
    bool matches(const ActivityKindId &kind, const Values &data) const;
    bool matches(const Occurrence &event) const;
    bool operator==(const ActivityMatch &other) const
    {
        return name == other.name && alternatives == other.alternatives;
    }
};

/// What counts as the beginning for "since …".
enum class Since : quint8 {
    Always,   ///< all there is
    Stage,    ///< the latest entry into `anchorStage`, else the entry into the pipeline
    Current,  ///< the present placement
    Activity, ///< the latest activity that matches `anchorActivity`
};

/// One node of a condition: all/any/not over leaves. A leaf names a row of the fact table and its
/// parameters; which of them mean anything is that row's business.
struct Condition
{
    enum class Op : quint8 { All, Any, Not, Leaf };
    Op op = Op::All;
    std::vector<Condition> children; ///< all, any: each; not: the one

    const FactKind *fact = nullptr;
    ActivityMatch match;    ///< activities: which; unanswered: calls; answered: attempts
    ActivityMatch missed;   ///< unanswered: calls that had no answer
    ActivityMatch messages; ///< unanswered: outbound messages
    ActivityMatch answers;  ///< unanswered, answered: what answers
    ActivityMatch atOnce;   ///< unanswered: what answers even at the very instant of the attempt
    int afterDays = 0;      ///< unanswered: a message counts from the start of the day N days later
    bool last = false; ///< answered: the last attempt before the present placement, else the first
    int count = 1;     ///< at least so many
    int within = 0;    ///< in the last N local days; 0: no window
    int anyDays = 0;   ///< in any N consecutive local days; 0: no window
    bool distinctDays = false; ///< count days, not activities
    Since since = Since::Always;
    bool strict = false; ///< dated after the anchor, not at it
    StageId anchorStage;
    ActivityMatch anchorActivity;
    QString name;    ///< field, policy
    QString compare; ///< set, unset, =, !=, >, >=, <, <=, in, within_next
    std::vector<Value> values;
    PipelineId pipeline;
    std::vector<StageId> stages;
    QString state;             ///< deals: any, open, won, lost, ended
    bool counted = true;       ///< deals: honour the pipelines' `counts_from`
    std::optional<bool> owned; ///< leading_deal: with or without owner

    QByteArray source; ///< the leaf as written, for the record (R6)
    QString path;      ///< where it stands in its file, for findings
};

} // namespace Imbuto
