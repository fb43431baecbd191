// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runningfunnel.h"

namespace Imbuto {

namespace {

Fate fateOf(Category ended)
{
    return ended == Category::Won ? Fate::Won : ended == Category::Lost ? Fate::Lost : Fate::Closed;
}

/// Remembers who is behind one bar.
struct Names
{
    int stage;
    std::optional<Fate> fate;
    std::vector<qint64> ids;

    void counted(const HistorySubject &subject, int at, Fate what)
    {
        if (at == stage && (!fate || *fate == what) && (ids.empty() || ids.back() != subject.id))
            ids.push_back(subject.id);
    }
    void reached(int) {}
    void stayed(int, qint64) {}
    void taken(const Course &) {}
};

} // namespace

Fate fateOf(const HistoryColumns &history, const Visit &visit)
{
    if (visit.end == kNever)
        return Fate::StillThere;
    if (visit.next >= 0 && !isOpen(history, visit.next))
        return fateOf(categoryOf(history, visit.next));
    return isOpen(history, visit.stage) && visit.next > visit.stage ? Fate::Advanced
                                                                    : Fate::MovedBack;
}

Fate fateOf(const HistoryColumns &history, const Reach &reach, int stage)
{
    if (isOpen(history, stage)) {
        const bool won = reach.ended == Category::Won;
        if (stage < (won ? lastOpen(history) : reach.highestOpen))
            return Fate::Advanced;
        if (reach.end >= 0)
            return fateOf(reach.ended);
    }
    return reach.current == stage ? Fate::StillThere : Fate::MovedBack;
}

Funnel funnel(const HistoryColumns &history, const FunnelQuery &query, const Calendar &calendar)
{
    return RunningFunnel(history, query, calendar).at(history, query.now);
}

std::vector<qint64> funnelSubjects(const HistoryColumns &history, const FunnelQuery &query,
                                   const Calendar &calendar, int stage, std::optional<Fate> fate)
{
    const Period period = periodOf(query.filter, calendar);
    const SubjectFilter who(query.filter, history);
    const LocalTime time = localTime(calendar, history, query.now);
    FunnelWalk<Names> walk(query, period, asOf(query, period));
    Names names{stage, fate, {}};
    for (const HistorySubject &subject : history.subjects)
        if (who.accepts(subject))
            walk.one(history, subject, time, names);
    return std::move(names.ids);
}

} // namespace Imbuto
