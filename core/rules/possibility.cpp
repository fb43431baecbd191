// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/possibility.h"

#include "core/rules/facttable.h"
#include "core/rules/worlds.h"

#include <algorithm>

namespace Imbuto {
namespace {

/// It is asked of the placement in which one stands: elsewhere it is another question.
bool isOfItsPlacement(const Condition &leaf, const Pipeline &pipeline)
{
    return leaf.since == Since::Current || leaf.since == Since::Stage || isFact(leaf, u"answered")
        || (isFact(leaf, u"stage") && leaf.pipeline == pipeline.id);
}

bool onlyFromOutside(const Possibility::Demand &d)
{
    return d.standing && d.standing->size() == 1 && d.standing->front().isEmpty();
}

} // namespace

Possibility::Possibility(const RuleBook &book, const Pipeline &pipeline, SubjectKind subject,
                         Asked asked, int &budget)
    : m_book(book), m_pipeline(pipeline), m_subject(subject), m_asked(asked), m_budget(budget),
      m_logic(book, pipeline)
{
}

bool Possibility::possible(const std::vector<Demand> &demands)
{
    m_taken.clear();
    return search(demands, {});
}

/// First all that must be; then, one alternative after the other, what may be.
bool Possibility::search(std::vector<Demand> todo, std::vector<Demand> branches)
{
    if (m_budget < 0)
        return true;
    while (!todo.empty()) {
        const Demand d = todo.back();
        todo.pop_back();
        const bool every = d.condition->op == (d.holds ? Condition::Op::All : Condition::Op::Any);
        if (d.condition->op == Condition::Op::Leaf) {
            if (!take(d))
                return false;
        } else if (d.condition->op == Condition::Op::Not) {
            todo.push_back({&d.condition->children.front(), !d.holds, d.standing});
        } else if (every) {
            for (const Condition &child : d.condition->children)
                todo.push_back({&child, d.holds, d.standing});
        } else {
            branches.push_back(d);
        }
    }
    if (branches.empty())
        return true;
    const Demand branch = branches.back();
    branches.pop_back();
    const size_t taken = m_taken.size();
    return std::any_of(branch.condition->children.begin(), branch.condition->children.end(),
                       [&](const Condition &child) {
                           m_taken.resize(taken);
                           return search({{&child, branch.holds, branch.standing}}, branches);
                       });
}

/// Adds a leaf to what is to be; false where that contradicts something.
bool Possibility::take(const Demand &leaf)
{
    m_budget -= 1 + int(m_taken.size());
    if (m_budget < 0)
        return true;
    if (const auto fixed = constant(leaf))
        return *fixed == leaf.holds;
    const bool against = std::any_of(m_taken.begin(), m_taken.end(),
                                     [&](const Demand &t) { return contradicts(leaf, t); });
    m_taken.push_back(leaf);
    return !against && !emptied(leaf) && worldExists(leaf);
}

/// It asks where somebody stands in a pipeline for others, or for the deals of a deal.
bool Possibility::askedOfOthers(const Condition &leaf) const
{
    const bool ofDeals = isFact(leaf, u"deals") || isFact(leaf, u"leading_deal");
    if (ofDeals && m_subject == SubjectKind::Deal)
        return true;
    const Pipeline *named = m_book.pipeline(leaf.pipeline);
    return named && named->subject != (ofDeals ? SubjectKind::Deal : m_subject);
}

std::optional<bool> Possibility::constant(const Demand &d) const
{
    const Condition &leaf = *d.condition;
    if (LeafLogic::impossible(leaf) || askedOfOthers(leaf))
        return false;
    if (isFact(leaf, u"reason") && m_asked != Asked::ByHand)
        return false;
    const bool anchored = leaf.since == Since::Current || leaf.since == Since::Stage
        || (isFact(leaf, u"answered") && leaf.last);
    const bool nowhere =
        m_asked == Asked::AtAnOrigin || (m_pipeline.mode == Mode::Ratchet && onlyFromOutside(d));
    if (anchored && nowhere)
        return false;
    if (isFact(leaf, u"supports"))
        if (const Pipeline *other = m_book.pipeline(leaf.pipeline))
            if (const Stage *stage = other->stage(leaf.stages.front());
                stage && stage->byHandOnly())
                return false;
    return {};
}

bool Possibility::contradicts(const Demand &a, const Demand &b) const
{
    if (a.holds && b.holds)
        return m_logic.excludes(*a.condition, *b.condition);
    if (a.holds == b.holds)
        return false;
    const Demand &is = a.holds ? a : b, &isNot = a.holds ? b : a;
    if (is.standing != isNot.standing && isOfItsPlacement(*is.condition, m_pipeline))
        return false;
    return m_logic.implies(*is.condition, *isNot.condition);
}

/// Everything that one leaf counts is denied by others.
bool Possibility::emptied(const Demand &leaf) const
{
    std::vector<const Condition *> absent;
    for (const Demand &t : m_taken)
        if (!t.holds)
            absent.push_back(t.condition);
    const auto nothingLeft = [&](const Demand &d) {
        return d.holds && m_logic.leavesNothing(*d.condition, absent);
    };
    return leaf.holds ? nothingLeft(leaf)
                      : std::any_of(m_taken.begin(), m_taken.end(), nothingLeft);
}

bool Possibility::worldExists(const Demand &leaf) const
{
    const QString question = questionOf(*leaf.condition);
    if (question.isEmpty())
        return true;
    const bool own = isFact(*leaf.condition, u"stage") && leaf.condition->pipeline == m_pipeline.id;
    std::vector<Wanted> wanted;
    for (const Demand &t : m_taken)
        if (questionOf(*t.condition) == question && (!own || t.standing == leaf.standing))
            wanted.push_back({t.condition, t.holds});
    return someValueFits(wanted, m_book, m_pipeline, m_subject, leaf.standing);
}

} // namespace Imbuto
