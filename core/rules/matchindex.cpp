// SPDX-License-Identifier: GPL-3.0-or-later
// Which activities the rules of a book ask about, so that the others need not be looked at.
#include "core/rules/facttable.h"

#include <algorithm>
#include <functional>
#include <set>

namespace Imbuto {
namespace {

void forEachLeaf(Condition &condition, const std::function<void(Condition &)> &look)
{
    if (condition.op == Condition::Op::Leaf)
        look(condition);
    for (Condition &child : condition.children)
        forEachLeaf(child, look);
}

/// The matches of a leaf that mean something.
std::vector<ActivityMatch *> matchesOf(Condition &leaf)
{
    std::vector<ActivityMatch *> out;
    for (ActivityMatch *match : {&leaf.match, &leaf.missed, &leaf.messages, &leaf.answers,
                                 &leaf.atOnce, &leaf.anchorActivity})
        if (!match->alternatives.empty())
            out.push_back(match);
    return out;
}

void forEachCondition(HealthRules &health, const std::function<void(Condition &)> &look)
{
    for (std::optional<Condition> *condition : {&health.good, &health.bad})
        if (*condition)
            forEachLeaf(**condition, look);
}

void forEachCondition(Stage &stage, const std::function<void(Condition &)> &look)
{
    for (Rule &rule : stage.rules)
        forEachLeaf(rule.when, look);
}

} // namespace

void RuleBook::indexMatches()
{
    m_matches.clear();
    const auto index = [&](ActivityMatch &match) {
        const auto it = std::find_if(m_matches.begin(), m_matches.end(), [&](const auto &known) {
            return known.alternatives == match.alternatives;
        });
        match.index = int(it - m_matches.begin());
        if (it == m_matches.end())
            m_matches.push_back(match);
        return match.index;
    };
    for (Pipeline &pipeline : m_pipelines) {
        std::set<int> asks;
        std::function<void(Condition &)> look = [&](Condition &leaf) {
            for (ActivityMatch *match : matchesOf(leaf))
                asks.insert(index(*match));
            if (!leaf.fact->asksOtherRules) // what those rules ask, this one asks
                return;
            for (Pipeline &other : m_pipelines)
                for (Stage &stage : other.stages)
                    if (other.id == leaf.pipeline
                        && std::count(leaf.stages.begin(), leaf.stages.end(), stage.id))
                        forEachCondition(stage, look);
        };
        forEachCondition(pipeline.health, look);
        for (Stage &stage : pipeline.stages) {
            forEachCondition(stage, look);
            forEachCondition(stage.health, look);
            if (stage.suggestedWhen) // asked when somebody looks: no reason to look by itself
                forEachLeaf(*stage.suggestedWhen, [&](Condition &leaf) {
                    for (ActivityMatch *match : matchesOf(leaf))
                        index(*match);
                });
        }
        pipeline.asks.assign(asks.begin(), asks.end());
        for (Origin &origin : pipeline.origins) {
            if (!origin.stands())
                index(origin.trigger);
            asks.clear();
            forEachLeaf(origin.when, look);
            origin.asks.assign(asks.begin(), asks.end());
        }
    }
}

} // namespace Imbuto
