// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cohorts.h"

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

/// A cohort while it is being counted.
struct Tally
{
    Cohort cohort;
    std::vector<std::vector<double>> days; ///< by stage
    std::vector<qint64> wonAfter;          ///< in the month so many after

    explicit Tally(size_t stages = 0) : days(stages) { cohort.stages.resize(stages); }
};

class Counting
{
public:
    Counting(const HistoryColumns &history, const LocalTime &time)
        : m_history(history), m_time(time)
    {
        const int first = firstOpen(history);
        for (int i = 0; i < int(history.stages.size()); ++i) {
            const Category category = categoryOf(history, i);
            if (i != first && (category == Category::Open || category == Category::Won))
                stages.push_back(qint16(i));
        }
        all = Tally(stages.size());
    }

    void add(const HistorySubject &subject, const Course &course)
    {
        const Reach reach = reachOf(m_history, course);
        const Month month = monthOf(course.entered);
        const QString source = sourceOf(m_history, subject);
        for (Tally *tally : {&all, &months.try_emplace(month, stages.size()).first->second,
                             &sources.try_emplace(source, stages.size()).first->second})
            add(*tally, course, reach);
        if (const int after = monthsToWon(reach, course, m_time); after >= 0) {
            std::vector<qint64> &won = months.at(month).wonAfter;
            won.resize(std::max(won.size(), size_t(after) + 1));
            ++won[size_t(after)];
        }
    }

    Month monthOf(Instant at) const { return Imbuto::monthOf(at, m_time); }

    std::vector<qint16> stages;
    std::map<Month, Tally> months;
    std::map<QString, Tally> sources;
    Tally all;

private:
    void add(Tally &tally, const Course &course, const Reach &reach)
    {
        ++tally.cohort.entered;
        for (size_t i = 0; i < stages.size(); ++i) {
            if (!reached(m_history, reach, stages[i]))
                continue;
            ++tally.cohort.stages[i].reached;
            const auto visit = std::find_if(course.visits.begin(), course.visits.end(),
                                            [&](const Visit &v) { return v.stage == stages[i]; });
            if (visit != course.visits.end())
                tally.days[i].push_back(m_time.days(course.entered, visit->begin));
        }
    }

    const HistoryColumns &m_history;
    const LocalTime &m_time;
};

Cohort finished(Tally &tally)
{
    Cohort cohort = std::move(tally.cohort);
    for (size_t i = 0; i < cohort.stages.size(); ++i) {
        cohort.stages[i].rate = wilson(cohort.stages[i].reached, cohort.entered);
        cohort.stages[i].medianDays = quantile(tally.days[i], 0.5);
    }
    return cohort;
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

CohortTable cohorts(const HistoryColumns &history, const ReportFilter &filter, Instant now,
                    const Calendar &calendar)
{
    const LocalTime time = localTime(calendar, history, now);
    Counting counting(history, time);
    eachEntrant(history, filter, now, calendar,
                [&counting](const HistorySubject &subject, const Course &course) {
                    counting.add(subject, course);
                });
    CohortTable table;
    table.stages = counting.stages;
    for (auto &[month, tally] : counting.months) {
        table.months.push_back(finished(tally));
        table.months.back().month = month;
        addWonAfter(table.months.back(), tally.wonAfter, counting.monthOf(now));
    }
    for (auto &[source, tally] : counting.sources) {
        table.sources.push_back(finished(tally));
        table.sources.back().source = source;
    }
    table.all = finished(counting.all);
    return table;
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
