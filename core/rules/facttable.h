// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"
#include "core/rules/judge.h"
#include "core/rules/timeline.h"

#include <span>

namespace Imbuto {

/// What a leaf is evaluated against.
struct Question
{
    const Pipeline &pipeline;
    const Facts &facts;
    EvidenceCut cut;                  ///< from when on facts count (R13, S7)
    const Attempt *attempt = nullptr; ///< a move by hand, else automation
    const Stage *target = nullptr;    ///< the stage that is to be entered
};

/// Who reads, and about what.
struct Wording
{
    const Pipeline &pipeline;
    const RuleBook &book;
    const Language &language;
    QString unit = {}; ///< the currency of the present value, where it is money
};

/// One parameter of a leaf, as it stands in JSON.
struct FactParam
{
    enum class Type : quint8 { Match, Count, Days, Text, Scalar, Flag, Pipeline, Stages, Anchor };
    const char *key;
    Type type;
    bool required = false;
};

/// One row of the table of conditions: everything the loader, the judge, the refusal text, the linter and
/// the rule editor know about a leaf. A condition that is not here does not exist.
struct FactKind
{
    const char *key;
    std::span<const FactParam> params;
    /// When it is true, by the facts.
    Timeline (*when)(const Condition &, const Question &);
    /// The value it has now, and the one that would satisfy it.
    Value (*present)(const Condition &, const Question &);
    Value (*needed)(const Condition &);
    /// What a person can do about it; nothing where nobody can.
    std::optional<Repair> (*repair)(const Condition &, const Question &);
    /// What it asks, for people: "Completed call or meeting since Qualified".
    QString (*caption)(const Condition &, const Wording &);
    /// How it stands, for people: "0 of 1".
    QString (*standing)(const Condition &, const Value &present, const Wording &);
    /// It asks what the rules of another stage ask.
    bool asksOtherRules = false;
};

std::span<const FactKind> factTable();
const FactKind *factKind(const QString &key);

/// When \a condition is true (all, any, not and leaves).
Timeline evaluate(const Condition &condition, const Question &question);
/// The leaves of \a condition that keep it from holding at `now` (nearest alternative of an any), or, where
/// it holds, those that make it hold.
std::vector<Unmet> explainUnmet(const Condition &condition, const Question &question);
std::vector<Unmet> explainMet(const Condition &condition, const Question &question);

} // namespace Imbuto
