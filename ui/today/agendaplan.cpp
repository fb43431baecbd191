// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/agendaplan.h"

#include <algorithm>

namespace Imbuto {
namespace {

constexpr int kLosingDays = 14; ///< so long before, it is said that an owner will be removed

using Plan = std::vector<AgendaQuestion>;

AgendaFilter column(const Pipeline &pipeline, const Stage &stage)
{
    AgendaFilter filter;
    filter.pipeline = pipeline.id;
    filter.stage = stage.id;
    return filter;
}

bool leadsHere(const Stage &stage, const std::vector<RuleId> &rules)
{
    return std::ranges::any_of(stage.rules, [&](const Rule &rule) {
        return std::ranges::find(rules, rule.id) != rules.end();
    });
}

bool releasesOwner(const Stage &stage)
{
    return std::ranges::any_of(
        stage.timers, [](const Timer &timer) { return timer.action == Timer::Action::ClearOwner; });
}

bool suggestsAnything(const Pipeline &pipeline)
{
    return std::ranges::any_of(pipeline.stages,
                               [](const Stage &stage) { return bool(stage.suggestedWhen); });
}

class Planner
{
public:
    Planner(const Calendar &calendar, QDate today, std::optional<UserId> owner, Plan &plan)
        : m_calendar(calendar), m_today(today), m_owner(owner), m_plan(plan)
    {
    }

    void ask(const Pipeline &pipeline)
    {
        for (const Stage &stage : pipeline.stages)
            ask(pipeline, stage);
    }

private:
    void ask(const Pipeline &pipeline, const Stage &stage)
    {
        const bool byHand = pipeline.mode == Mode::Ratchet;
        if (byHand && (stage.owner == OwnerNeed::Required || stage.owner == OwnerNeed::Always)) {
            AgendaFilter filter = column(pipeline, stage);
            filter.owner = UserId{}; // nobody's is everybody's matter
            m_plan.push_back({AgendaKind::Unowned, filter});
        }
        if (leadsHere(stage, pipeline.reopenedBy)) {
            AgendaFilter filter = mine(pipeline, stage);
            filter.enteredBy = pipeline.reopenedBy;
            m_plan.push_back({AgendaKind::Reopened, filter});
        }
        if (stage.category == Category::Open && suggestsAnything(pipeline))
            m_plan.push_back({AgendaKind::Suggested, mine(pipeline, stage)});
        if (releasesOwner(stage)) {
            AgendaFilter filter = mine(pipeline, stage);
            filter.owned = true;
            filter.dueUntil = m_calendar.startOf(m_today.addDays(kLosingDays + 1));
            m_plan.push_back({AgendaKind::Losing, filter});
        }
        const bool deals = pipeline.subject == SubjectKind::Deal;
        if (deals && stage.rotDays && stage.category == Category::Open) {
            AgendaFilter filter = mine(pipeline, stage);
            filter.idleBefore = m_calendar.startOf(m_today.addDays(-*stage.rotDays));
            m_plan.push_back({AgendaKind::Rotting, filter});
        }
        if (stage.todayDays) {
            AgendaFilter filter = mine(pipeline, stage);
            filter.since = m_calendar.startOf(m_today.addDays(1 - *stage.todayDays));
            m_plan.push_back({AgendaKind::News, filter});
        }
    }

    AgendaFilter mine(const Pipeline &pipeline, const Stage &stage) const
    {
        AgendaFilter filter = column(pipeline, stage);
        filter.owner = m_owner;
        return filter;
    }

    const Calendar &m_calendar;
    QDate m_today;
    std::optional<UserId> m_owner;
    Plan &m_plan;
};

} // namespace

Plan agendaPlan(const RuleBook &book, const Calendar &calendar, QDate today,
                std::optional<UserId> owner)
{
    Plan plan;
    Planner planner(calendar, today, owner, plan);
    for (const Pipeline &pipeline : book.pipelines()) {
        if (!pipeline.archived)
            planner.ask(pipeline);
    }
    std::ranges::stable_sort(plan, {}, &AgendaQuestion::kind);
    return plan;
}

Instant ownerRemovedAt(const Stage &stage, const Calendar &calendar, Instant since)
{
    Instant first = kNever;
    for (const Timer &timer : stage.timers) {
        if (timer.action != Timer::Action::ClearOwner)
            continue;
        const QDate last = calendar.day(since).addMonths(timer.afterMonths);
        first = std::min(first, calendar.startOf(last.addDays(1)));
    }
    return first;
}

std::vector<AgendaAnswer> answer(const Store &store, const std::vector<AgendaQuestion> &questions)
{
    std::vector<AgendaAnswer> answers;
    for (const AgendaQuestion &question : questions) {
        AgendaAnswer one{question, store.agendaCards(question.filter, kAgendaCards), 0};
        one.total = one.cards.size() < kAgendaCards ? qint64(one.cards.size())
                                                    : store.countAgenda(question.filter);
        answers.push_back(std::move(one));
    }
    return answers;
}

} // namespace Imbuto
