// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions: all, any and not over the leaves of the fact table.
#include "core/fields.h"
#include "core/rules/facttable.h"

#include <algorithm>

namespace Imbuto {
namespace {

bool canAllBeMet(const std::vector<Unmet> &unmet)
{
    return std::ranges::all_of(unmet, [](const Unmet &u) { return u.repair.has_value(); });
}

/// What an alternative of an unmet `any` costs a person: what they can do comes before what they can't, what can be
/// typed before what must happen.
std::pair<bool, int> effort(const std::vector<Unmet> &unmet)
{
    int sum = 0;
    for (const Unmet &u : unmet)
        sum += 10 + (u.repair ? (u.repair->kind == Repair::Kind::Activity ? 2 : 0) : 5);
    return {!canAllBeMet(unmet), sum};
}

/// What another pipeline's stage asks can be done from here, too (R5): by the first of its rules that a person can
/// meet. Nothing when there is none.
std::vector<Unmet> supportUnmet(const Condition &c, const Question &q)
{
    const Pipeline *other = q.facts.book->pipeline(c.pipeline);
    const Stage *stage = other && !c.stages.empty() ? other->stage(c.stages.front()) : nullptr;
    if (!stage || c.fact->key != std::string_view("supports"))
        return {};
    const Question there{*other, q.facts, evidenceCut(*other, q.facts), nullptr, stage};
    for (const Rule &rule : stage->rules) {
        std::vector<Unmet> asked =
            rule.automatic ? explainUnmet(rule.when, there) : std::vector<Unmet>();
        if (!asked.empty() && canAllBeMet(asked))
            return asked;
    }
    return {};
}

Unmet leafOf(const Condition &c, const Question &q)
{
    Unmet u{QString(), &c, c.fact->present(c, q), c.fact->needed(c), {}, {}};
    const FieldDef *field = builtInField(c.name, q.facts.record->subject.kind);
    if (field && field->type == FieldType::Amount)
        u.unit = q.facts.record->currency;
    const CustomField *custom =
        field ? nullptr : q.facts.book->customField(c.name, q.facts.record->subject.kind);
    if (custom && custom->type == u"money")
        u.unit = q.facts.record->currency;
    return u;
}

} // namespace

Timeline evaluate(const Condition &c, const Question &q)
{
    switch (c.op) {
    case Condition::Op::Leaf:
        return c.fact->when(c, q);
    case Condition::Op::Not:
        return !evaluate(c.children.front(), q);
    case Condition::Op::All: {
        Timeline out = Timeline::always();
        for (const Condition &child : c.children) {
            out = out & evaluate(child, q);
            if (out.intervals().empty())
                break; // never, whatever the others say
        }
        return out;
    }
    case Condition::Op::Any: {
        Timeline out;
        for (const Condition &child : c.children)
            out = out | evaluate(child, q);
        return out;
    }
    }
    return {};
}

std::vector<Unmet> explainUnmet(const Condition &c, const Question &q)
{
    if (evaluate(c, q).holdsAt(q.facts.now))
        return {};
    std::vector<Unmet> out;
    switch (c.op) {
    case Condition::Op::Leaf:
        out = supportUnmet(c, q);
        if (!out.empty())
            break;
        out.push_back(leafOf(c, q));
        out.back().repair = c.fact->repair(c, q);
        break;
    case Condition::Op::Not:
        out = explainMet(c.children.front(), q);
        for (Unmet &u : out) {
            u.negated = true;
            u.repair.reset();
        }
        break;
    case Condition::Op::All:
        for (const Condition &child : c.children)
            for (Unmet &u : explainUnmet(child, q))
                out.push_back(std::move(u));
        break;
    case Condition::Op::Any:
        for (const Condition &child : c.children) {
            std::vector<Unmet> other = explainUnmet(child, q);
            if (out.empty() || effort(other) < effort(out))
                out = std::move(other);
        }
        break;
    }
    return out;
}

std::vector<Unmet> explainMet(const Condition &c, const Question &q)
{
    std::vector<Unmet> out;
    switch (c.op) {
    case Condition::Op::Leaf:
        if (c.fact->when(c, q).holdsAt(q.facts.now))
            out.push_back(leafOf(c, q));
        break;
    case Condition::Op::Not:
        out = explainUnmet(c.children.front(), q);
        for (Unmet &u : out) {
            u.negated = true;
            u.repair.reset();
        }
        break;
    case Condition::Op::All:
    case Condition::Op::Any:
        for (const Condition &child : c.children)
            for (Unmet &u : explainMet(child, q))
                out.push_back(std::move(u));
        break;
    }
    return out;
}

} // namespace Imbuto
