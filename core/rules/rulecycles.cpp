// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulecycles.h"

#include "core/rules/possibility.h"

#include <algorithm>
#include <deque>

namespace Imbuto {
namespace {

using Demand = Possibility::Demand;

/// A step that automation may take: by a rule, from one of its stages into its stage.
struct Way
{
    const Rule *rule = nullptr;
    size_t from = 0;
    size_t to = 0;
};

/// Strictly after the entry into the present stage: only what is new can make it true.
void collectNews(const Condition &c, std::vector<const Condition *> &out)
{
    if (c.op == Condition::Op::Leaf && c.since == Since::Current && c.strict)
        out.push_back(&c);
    for (const Condition &child : c.children)
        collectNews(child, out);
}

class CircleFinder
{
public:
    CircleFinder(const RuleBook &book, const Pipeline &pipeline, int &budget)
        : m_pipeline(pipeline), m_budget(budget),
          m_reasoning(book, pipeline, pipeline.subject, Possibility::Asked::Automatically, budget)
    {
    }

    std::vector<RuleCircle> run()
    {
        for (size_t i = 0; i < m_pipeline.stages.size(); ++i)
            for (const Rule &rule : m_pipeline.stages[i].rules)
                if (rule.automatic && !needsNews(rule))
                    for (const StageId &from : rule.from)
                        m_ways.push_back({&rule, size_t(m_pipeline.indexOf(from)), i});
        for (size_t i = 0; i < m_pipeline.stages.size(); ++i)
            extend(i, i);
        return std::move(m_found);
    }

private:
    bool needsNews(const Rule &rule)
    {
        std::vector<const Condition *> news;
        collectNews(rule.when, news);
        std::vector<Demand> demands{{&rule.when, true, nullptr}};
        for (const Condition *c : news)
            demands.push_back({c, false, nullptr});
        return !news.empty() && !m_reasoning.possible(demands);
    }

    bool canHoldTogether()
    {
        std::deque<std::vector<StageId>> standing;
        std::vector<Demand> demands;
        for (const Way &way : m_path) {
            standing.push_back({m_pipeline.stages[way.from].id});
            demands.push_back({&way.rule->when, true, &standing.back()});
        }
        return m_reasoning.possible(demands);
    }

    /// Every circle once: from its first stage, over later ones only.
    void extend(size_t start, size_t at)
    {
        for (const Way &way : m_ways) {
            if (way.from != at || way.to < start || m_budget < 0)
                continue;
            const bool visited = std::any_of(m_path.begin(), m_path.end(),
                                             [&](const Way &w) { return w.from == way.to; });
            if (visited && way.to != start)
                continue;
            --m_budget;
            m_path.push_back(way);
            if (canHoldTogether()) {
                if (way.to == start)
                    add();
                else
                    extend(start, way.to);
            }
            m_path.pop_back();
        }
    }

    void add()
    {
        if (m_budget < 0)
            return; // not thought through
        RuleCircle circle;
        for (const Way &way : m_path) {
            circle.rules.push_back(way.rule);
            circle.stages.push_back(m_pipeline.stages[way.to].id);
        }
        m_found.push_back(std::move(circle));
    }

    const Pipeline &m_pipeline;
    int &m_budget;
    Possibility m_reasoning;
    std::vector<Way> m_ways;
    std::vector<Way> m_path;
    std::vector<RuleCircle> m_found;
};

} // namespace

std::vector<RuleCircle> ruleCircles(const RuleBook &book, const Pipeline &pipeline, int &budget)
{
    return CircleFinder(book, pipeline, budget).run();
}

} // namespace Imbuto
