// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulecycles.h"

#include "core/rules/possibility.h"

#include <algorithm>
#include <deque>
#include <set>

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

/// The rule can't hold without something newer than the placement that it leaves.
bool needsNews(const Rule &rule, Possibility &reasoning)
{
    std::vector<const Condition *> news;
    collectNews(rule.when, news);
    std::vector<Demand> demands{{&rule.when, true, nullptr}};
    for (const Condition *c : news)
        demands.push_back({c, false, nullptr});
    return !news.empty() && !reasoning.possible(demands);
}

/// The steps that automation may take in \a pipeline on the same facts.
std::vector<Way> waysOf(const Pipeline &pipeline, Possibility &reasoning)
{
    std::vector<Way> out;
    for (size_t i = 0; i < pipeline.stages.size(); ++i)
        for (const Rule &rule : pipeline.stages[i].rules)
            if (rule.automatic && !needsNews(rule, reasoning))
                for (const StageId &from : rule.from)
                    if (const int at = pipeline.indexOf(from); at >= 0)
                        out.push_back({&rule, size_t(at), i});
    return out;
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
        m_ways = waysOf(m_pipeline, m_reasoning);
        for (size_t i = 0; i < m_pipeline.stages.size(); ++i)
            extend(i, i);
        return std::move(m_found);
    }

private:
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

/// Only what leads on to somewhere from which one comes back.
std::vector<Way> returning(std::vector<Way> ways, size_t stages)
{
    const auto reaches = [&](size_t from, size_t to) {
        std::vector<bool> seen(stages);
        std::vector<size_t> todo{from};
        while (!todo.empty()) {
            const size_t at = todo.back();
            todo.pop_back();
            if (at == to)
                return true;
            if (seen[at])
                continue;
            seen[at] = true;
            for (const Way &way : ways)
                if (way.from == at)
                    todo.push_back(way.to);
        }
        return false;
    };
    std::vector<Way> out;
    for (const Way &way : ways)
        if (reaches(way.to, way.from))
            out.push_back(way);
    return out;
}

/// Circles in which pipelines of the same subject push each other round: each step holds because of where the
/// others stand. The places of all are followed together, and what rules ask of a place is answered by them.
class JointCircleFinder
{
public:
    JointCircleFinder(const RuleBook &book, const Pipeline &pipeline, int &budget)
        : m_book(book), m_pipeline(pipeline), m_budget(budget)
    {
    }

    std::vector<RuleCircle> run()
    {
        for (const Pipeline *other : m_book.pipelinesFor(m_pipeline.subject)) {
            if (other->mode != Mode::Ratchet)
                continue;
            Lane lane{other,
                      Possibility(m_book, *other, other->subject, Possibility::Asked::Automatically,
                                  m_budget),
                      {}};
            lane.ways = returning(waysOf(*other, lane.reasoning), other->stages.size());
            if (other == &m_pipeline && lane.ways.empty())
                return {};
            if (!lane.ways.empty())
                m_lanes.push_back(std::move(lane));
        }
        if (m_lanes.size() > 1)
            fromEverywhere(0);
        return std::move(m_found);
    }

private:
    struct Lane
    {
        const Pipeline *pipeline;
        Possibility reasoning;
        std::vector<Way> ways;
    };
    using Places = std::vector<size_t>; ///< a stage for each lane
    struct Step
    {
        size_t lane;
        const Way *way;
        Condition when; ///< of its rule, with the places filled in
    };

    void fromEverywhere(size_t lane)
    {
        if (m_budget < 0)
            return;
        if (lane == m_lanes.size()) {
            m_start = m_places;
            extend();
            return;
        }
        for (size_t i = 0; i < m_lanes[lane].pipeline->stages.size(); ++i) {
            m_places.push_back(i);
            fromEverywhere(lane + 1);
            m_places.pop_back();
        }
    }

    /// \a c with the answer in the place of each question about where one of the lanes stands.
    Condition filledIn(const Condition &c) const
    {
        if (c.op == Condition::Op::Leaf && isFact(c, u"stage")) {
            for (size_t i = 0; i < m_lanes.size(); ++i) {
                if (m_lanes[i].pipeline->id != c.pipeline)
                    continue;
                const StageId &at = m_lanes[i].pipeline->stages[m_places[i]].id;
                Condition answer;
                answer.op = std::count(c.stages.begin(), c.stages.end(), at) ? Condition::Op::All
                                                                             : Condition::Op::Any;
                return answer; // all of nothing is true, any of nothing is not
            }
        }
        Condition out = c;
        for (Condition &child : out.children)
            child = filledIn(child);
        return out;
    }

    /// Asked in the words of each lane, since "since it stands here" means another placement in each.
    bool canHoldTogether()
    {
        std::vector<Demand> demands;
        for (const Step &step : m_path)
            demands.push_back({&step.when, true, nullptr});
        return std::all_of(m_lanes.begin(), m_lanes.end(),
                           [&](Lane &lane) { return lane.reasoning.possible(demands); });
    }

    void extend()
    {
        for (size_t i = 0; i < m_lanes.size(); ++i) {
            for (const Way &way : m_lanes[i].ways) {
                if (way.from != m_places[i] || --m_budget < 0)
                    continue;
                m_path.push_back({i, &way, filledIn(way.rule->when)});
                m_places[i] = way.to;
                follow();
                m_places[i] = way.from;
                m_path.pop_back();
            }
        }
    }

    void follow()
    {
        if (!canHoldTogether() || m_budget < 0)
            return;
        if (m_places == m_start) {
            add();
        } else if (!std::count(m_visited.begin(), m_visited.end(), m_places)) {
            m_visited.push_back(m_places);
            extend();
            m_visited.pop_back();
        }
    }

    /// Once for each set of rules, where several pipelines take part and the one that is looked at is among them.
    void add()
    {
        std::set<const Rule *> rules;
        std::set<size_t> lanes;
        RuleCircle circle;
        for (const Step &step : m_path) {
            const Pipeline *pipeline = m_lanes[step.lane].pipeline;
            rules.insert(step.way->rule);
            lanes.insert(step.lane);
            circle.rules.push_back(step.way->rule);
            if (pipeline == &m_pipeline && circle.stages.empty())
                circle.stages.push_back(pipeline->stages[step.way->to].id);
        }
        if (lanes.size() > 1 && !circle.stages.empty() && m_known.insert(rules).second)
            m_found.push_back(std::move(circle));
    }

    const RuleBook &m_book;
    const Pipeline &m_pipeline;
    int &m_budget;
    std::vector<Lane> m_lanes;
    Places m_start;
    Places m_places;
    std::vector<Places> m_visited;
    std::vector<Step> m_path;
    std::set<std::set<const Rule *>> m_known;
    std::vector<RuleCircle> m_found;
};

} // namespace

std::vector<RuleCircle> ruleCircles(const RuleBook &book, const Pipeline &pipeline, int &budget)
{
    return CircleFinder(book, pipeline, budget).run();
}

std::vector<RuleCircle> jointRuleCircles(const RuleBook &book, const Pipeline &pipeline,
                                         int &budget)
{
    return JointCircleFinder(book, pipeline, budget).run();
}

} // namespace Imbuto
