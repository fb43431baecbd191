// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/courses.h"
#include "core/report/funneltally.h"

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
    void taken(const HistorySubject &, const Course &) {}
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
    const Period period = periodOf(query.filter, calendar);
    const auto tally = std::make_shared<FunnelTally>(query, period);
    const Running running(history, query.filter, asOf(query.mode, query.now, period), calendar,
                          tally);
    return tally->finish(history, query.now, calendar);
}

std::vector<qint64> funnelSubjects(const HistoryColumns &history, const FunnelQuery &query,
                                   const Calendar &calendar, int stage, std::optional<Fate> fate)
{
    const Period period = periodOf(query.filter, calendar);
    const LocalTime time = localTime(calendar, history, query.now);
    FunnelWalk<Names> walk(query, period);
    Names names{stage, fate, {}};
    eachCourse(history, query.filter, asOf(query.mode, query.now, period),
               [&](const HistorySubject &subject, const Course &course) {
                   walk.one(history, subject, course, time, names);
               });
    return std::move(names.ids);
}

} // namespace Imbuto
