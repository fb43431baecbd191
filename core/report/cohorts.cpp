// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cohorts.h"

#include "core/report/cohorttally.h"
#include "core/report/courses.h"

#include <algorithm>

namespace Imbuto {

namespace {

Month monthOf(Instant at, const LocalTime &time)
{
    return Month::of(dateOfDay(time.day(at)));
}

QString sourceOf(const HistoryColumns &history, const HistorySubject &subject)
{
    return subject.source < 0 ? QString() : history.sources[size_t(subject.source)];
}

/// Months from coming in to having been won; negative where it was not.
int monthsToWon(const Reach &reach, const Course &course, const LocalTime &time)
{
    if (reach.ended != Category::Won)
        return -1;
    const int after = monthOf(reach.endedAt, time).index() - monthOf(course.entered, time).index();
    return std::max(0, after);
}

/// Sums up who had been won by then, for the months that have begun by \a last.
void addWonAfter(Cohort &cohort, const std::vector<qint64> &wonAfter, Month last)
{
    qint64 won = 0;
    for (int after = 0; cohort.month.index() + after <= last.index(); ++after) {
        won += size_t(after) < wonAfter.size() ? wonAfter[size_t(after)] : 0;
        cohort.wonAfter.push_back(wilson(won, cohort.entered));
    }
}

} // namespace

Cohort CohortTally::Share::finish(size_t stages)
{
    Cohort cohort;
    cohort.entered = entered;
    reached.resize(stages);
    lengths.resize(stages);
    for (size_t i = 0; i < stages; ++i)
        cohort.stages.push_back({reached[i], wilson(reached[i], entered), daysAt(lengths[i], 0.5)});
    return cohort;
}

void CohortTally::Share::settle(const Stop &stop)
{
    for (Ranked &one : lengths)
        if (!stop.isAsked())
            one.settle();
}

void CohortTally::begin(const HistoryColumns &history)
{
    m_stages.clear();
    const int first = firstOpen(history);
    for (int i = 0; i < int(history.stages.size()); ++i) {
        const Category category = categoryOf(history, i);
        if (i != first && (category == Category::Open || category == Category::Won))
            m_stages.push_back(qint16(i));
    }
}

/// Whoever comes next came in near the one before, as a rule.
Month CohortTally::monthOf(int day)
{
    if (day != m_day || m_month.month == 0)
        m_month = Month::of(dateOfDay(day));
    m_day = day;
    return m_month;
}

void CohortTally::take(const HistoryColumns &history, const HistorySubject &subject,
                       const Course &course, const LocalTime &time, int sign)
{
    if (course.visits.empty() || !m_period.contains(course.entered))
        return;
    const Reach reach = reachOf(history, course);
    Share &month = m_months[monthOf(time.day(course.entered))];
    Share *const shares[] = {&m_all, &month, &m_sources[subject.source]};
    for (Share *share : shares) {
        share->entered += sign;
        share->reached.resize(m_stages.size());
        share->lengths.resize(m_stages.size());
    }
    for (size_t i = 0; i < m_stages.size(); ++i) {
        if (!reached(history, reach, m_stages[i]))
            continue;
        const auto visit = std::find_if(course.visits.begin(), course.visits.end(),
                                        [&](const Visit &v) { return v.stage == m_stages[i]; });
        const bool entered = visit != course.visits.end();
        const qint64 length =
            entered ? std::max<qint64>(0, time.wall(visit->begin) - time.wall(course.entered)) : 0;
        for (Share *share : shares) {
            share->reached[i] += sign;
            if (entered)
                share->lengths[i].take(length, sign);
        }
    }
    if (const int after = monthsToWon(reach, course, time); after >= 0) {
        month.wonAfter.resize(std::max(month.wonAfter.size(), size_t(after) + 1));
        month.wonAfter[size_t(after)] += sign;
    }
}

void CohortTally::settle(const Stop &stop)
{
    m_all.settle(stop);
    for (auto &[month, share] : m_months)
        share.settle(stop);
    for (auto &[source, share] : m_sources)
        share.settle(stop);
}

CohortTable CohortTally::finish(const HistoryColumns &history, Instant now,
                                const Calendar &calendar)
{
    begin(history);
    CohortTable table;
    table.stages = m_stages;
    for (auto &[month, share] : m_months) {
        if (share.entered == 0)
            continue;
        Cohort &cohort = table.months.emplace_back(share.finish(m_stages.size()));
        cohort.month = month;
        addWonAfter(cohort, share.wonAfter, Month::of(calendar.day(now)));
    }
    for (auto &[source, share] : m_sources) {
        if (share.entered == 0)
            continue;
        table.sources.push_back(share.finish(m_stages.size()));
        if (source >= 0)
            table.sources.back().source = history.sources[size_t(source)];
    }
    std::sort(table.sources.begin(), table.sources.end(),
              [](const Cohort &a, const Cohort &b) { return a.source < b.source; });
    table.all = m_all.finish(m_stages.size());
    return table;
}

CohortTable cohorts(const HistoryColumns &history, const ReportFilter &filter, Instant now,
                    const Calendar &calendar)
{
    return countOnce<CohortTally>(history, filter, now, calendar, [&](CohortTally &tally) {
        return tally.finish(history, now, calendar);
    });
}

std::vector<qint64> cohortSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                   Instant now, const Calendar &calendar,
                                   const CohortFigure &figure)
{
    const LocalTime time = localTime(calendar, history, now);
    std::vector<qint64> ids;
    const auto isMeant = [&](const HistorySubject &subject, const Course &course) {
        if (figure.month && monthOf(course.entered, time) != *figure.month)
            return false;
        if (figure.source && sourceOf(history, subject) != *figure.source)
            return false;
        const Reach reach = reachOf(history, course);
        if (figure.wonAfter) {
            const int after = monthsToWon(reach, course, time);
            return after >= 0 && after <= *figure.wonAfter;
        }
        return figure.stage < 0 || reached(history, reach, figure.stage);
    };
    eachEntrant(history, filter, now, calendar,
                [&](const HistorySubject &subject, const Course &course) {
                    if (isMeant(subject, course))
                        ids.push_back(subject.id);
                });
    return ids;
}

} // namespace Imbuto
