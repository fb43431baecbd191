// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions: all, any and not over the leaves of the fact table.
#include "core/fields.h"
#include "core/rules/facttable.h"

#include <algorithm>

namespace Imbuto {
namespace {

/// What an alternative of an unmet `any` costs a person: what can be typed comes before what must happen.
int effort(const std::vector<Unmet> &unmet)
{
    int sum = 0;
    for (const Unmet &u : unmet)
        sum += 10 + (u.repair ? (u.repair->kind == Repair::Kind::Activity ? 2 : 0) : 5);
    return sum;
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
