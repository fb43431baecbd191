// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/incidence.h"

#include <algorithm>

namespace Imbuto {

namespace {

/// A row of a life table.
struct DayCount
{
    qint64 won = 0;
    qint64 lost = 0;
    qint64 closed = 0;
    qint64 censored = 0;
};

qint64 &countOf(DayCount &day, Category category)
{
    return category == Category::Won ? day.won : category == Category::Lost ? day.lost : day.closed;
}

std::vector<IncidenceDay> aalenJohansen(const std::vector<DayCount> &counts, qint64 entered)
{
    std::vector<IncidenceDay> days;
    IncidenceDay at;
    at.atRisk = entered;
    for (const DayCount &count : counts) {
        if (at.atRisk > 0) {
            const double share = at.open / double(at.atRisk);
            at.won += share * double(count.won);
            at.lost += share * double(count.lost);
            at.closed += share * double(count.closed);
            at.open -= share * double(count.won + count.lost + count.closed);
        }
        days.push_back(at);
        at.atRisk -= count.won + count.lost + count.closed + count.censored;
        ++at.day;
    }
    return days;
}

std::optional<int> firstHalfWon(const std::vector<IncidenceDay> &days)
{
    for (const IncidenceDay &day : days)
        if (day.won >= 0.5)
            return day.day;
    return std::nullopt;
}

} // namespace

Incidence incidence(const HistoryColumns &history, const ReportFilter &filter, Instant now,
                    const Calendar &calendar)
{
    const Period period = periodOf(filter, calendar);
    const SubjectFilter who(filter, history);
    const LocalTime time = localTime(calendar, history, now);
    const int first = firstOpen(history);
    Incidence all;
    std::vector<DayCount> counts;
    Course course;
    for (const HistorySubject &subject : history.subjects) {
        if (!who.accepts(subject))
            continue;
        readCourse(history, subject, now, course);
        if (course.visits.empty() || !period.contains(course.entered))
            continue;
        const Reach reach = reachOf(history, course);
        const Instant until = reach.end < 0 ? now : reach.endedAt;
        const auto day = size_t(std::max(0, time.day(until) - time.day(course.entered)));
        if (day >= counts.size())
            counts.resize(day + 1);
        ++all.entered;
        all.engaged += reach.end >= 0 || reach.highestOpen > first;
        ++(reach.end < 0 ? counts[day].censored : countOf(counts[day], reach.ended));
    }
    for (const DayCount &count : counts) {
        all.won += count.won;
        all.lost += count.lost;
        all.closed += count.closed;
        all.open += count.censored;
    }
    all.days = aalenJohansen(counts, all.entered);
    all.winRate = wilson(all.won, all.won + all.lost);
    all.wonOfEngaged = wilson(all.won, all.engaged);
    all.medianDaysToWon = firstHalfWon(all.days);
    return all;
}

} // namespace Imbuto
