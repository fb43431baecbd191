// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/facts.h"
#include "core/rules/rulebook.h"
#include "core/rules/timeline.h"

namespace Imbuto {

/// What a person can do about an unmet condition (R5).
struct Repair
{
    enum class Kind : quint8 { Field, Activity, Owner, Reason };
    Kind kind = Kind::Field;
    QString field;           ///< Field: which
    ActivityKindId activity; ///< Activity: what to log
    Values data;
    std::vector<QString> reasons; ///< Reason: the ids to choose from; empty: free text
    bool otherReasons = true;
    bool operator==(const Repair &) const = default;
};

/// One condition and how it stands. `condition` points into the rule book; it is null for what is not a
/// condition of a rule, which `key` then names: from, owner, reason, derived, override.
struct Unmet
{
    QString key;
    const Condition *condition = nullptr;
    Value present;
    Value needed;
    std::optional<Repair> repair;
    QString unit;         ///< the currency of `present`, where it is money
    bool negated = false; ///< the condition stands under a not: it must not hold
};

/// The answer to "may this subject enter that stage?" (R2).
struct Verdict
{
    RuleId
        rule; ///< the rule that lets it in, or the nearest that does not; `correction`, `override`
    std::vector<Unmet> unmet;
    std::vector<Unmet> met; ///< the conditions that hold, for "why" and the repair panel
    bool correction = false;
    bool stays = false;         ///< it stands there already
    bool needsOverride = false; ///< refused by rules, let in by R15
    Instant since = kAlways;    ///< since when the rule has held
    bool allowed() const { return unmet.empty(); }
};

/// A move by hand as the judge sees it.
struct Attempt
{
    QString reason;
    std::optional<Role> role; ///< of who moves; nobody may override without one
    bool override = false;
};

/// The one decision (R1): may the subject of \a facts enter \a target by hand? Pure.
Verdict judge(const Pipeline &pipeline, const StageId &target, const Facts &facts,
              const Attempt &attempt = {});

/// The repair that asks for a reason for entering \a target (any text where it has no list).
Repair reasonRepairFor(const Stage *target);
/// The id from the stage's list that \a reason names, alone or before a colon and further words.
std::optional<QString> reasonFromList(const Stage &stage, const QString &reason);

/// Where automation takes the subject next.
struct Step
{
    StageId to; ///< empty: out of the pipeline (derived pipelines only)
    RuleId rule;
    Instant at = 0; ///< when the condition became true, not before the placement it leaves (4.5)
    std::vector<Unmet> met;        ///< the facts that made it true (R6)
    std::vector<QString> policies; ///< policies the rule asked
};
/// The most advanced stage that an automatic rule opens now (R3), or, in a derived pipeline, the stage that
/// the facts give (R8); nothing when that is where it stands. Pure.
std::optional<Step> promote(const Pipeline &pipeline, const Facts &facts);

/// When \a origin, a standing one of \a pipeline, would give the subject of \a facts a deal.
Timeline originOpens(const Origin &origin, const Pipeline &pipeline, const Facts &facts);

/// Where conditions are asked that belong to no pipeline: it has no stages, and nobody stands in it.
const Pipeline &nowhere();

/// The next moment after now at which promote(), health or a timer could answer otherwise (R9).
Instant nextChange(const Pipeline &pipeline, const Facts &facts);
/// What could: the automatic rule whose answer changes at \a at, else `kHealthRule`.
RuleId ruleChangingAt(Instant at, const Pipeline &pipeline, const Facts &facts);
/// Stands for the health of a card where a rule is named.
inline constexpr QStringView kHealthRule = u"health";

/// The stage that today's facts support (L2): empty when none.
StageId supported(const Pipeline &pipeline, const Facts &facts);

/// Health of the present placement (C4); None where the pipeline has no health or it does not stand there.
Health health(const Pipeline &pipeline, const Facts &facts);

/// The stages that the facts suggest to whoever works a subject that stands in an open one; nothing moves by
/// that (S5).
std::vector<StageId> suggested(const Pipeline &pipeline, const Facts &facts);

/// When timer number \a index of the present stage runs (S3), or kNever.
Instant timerDue(const Timer &timer, const Facts &facts, const Placement &placement);

} // namespace Imbuto
