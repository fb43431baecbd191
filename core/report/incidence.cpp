// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/incidence.h"

#include "core/report/courses.h"
#include "core/report/tallies.h"

#include <algorithm>
#include <cmath>

namespace Imbuto {

namespace {

qint64 &countOf(DayCount &day, Category category)
{
    return category == Category::Won ? day.won : category == Category::Lost ? day.lost : day.closed;
}

/// The variance of a cumulative incidence, summed up day by day: the estimator that Marubini and Valsecchi
/// (1995) and Choudhury (2002) give for that of Aalen and Johansen, with its squares multiplied out, so that a
/// day costs no walk over those before.
class Spread95
{
public:
    /// What happened on a day to so many at risk: \a ends in any way, \a ours of the kind in question;
    /// \a open is the share still open before, \a share the incidence after.
    void add(qint64 atRisk, qint64 ends, qint64 ours, double open, double share)
    {
        const double n = double(atRisk);
        const double d = double(ours);
        if (atRisk > ends) { // after the last one nothing moves any more
            const double hazard = double(ends) / (n * double(atRisk - ends));
            m_all += hazard;
            m_allShare += hazard * share;
            m_allSquare += hazard * share * share;
        }
        m_own += open * open * (n - d) * d / (n * n * n);
        m_mixed += open * d / (n * n);
        m_mixedShare += open * d / (n * n) * share;
    }
    /// The 95 % interval at \a share by the log(−log) transformation, which stays between none and all.
    Band at(double share) const
    {
        if (share <= 0 || share >= 1)
            return {share, share};
        const double variance = share * share * m_all - 2 * share * m_allShare + m_allSquare + m_own
            - 2 * (share * m_mixed - m_mixedShare);
        const double error = std::sqrt(std::max(0.0, variance));
        const double bend = 1.959963984540054 * error / (share * std::log(share));
        return {std::pow(share, std::exp(-bend)), std::pow(share, std::exp(bend))};
    }

private:
    double m_all = 0;
    double m_allShare = 0;
    double m_allSquare = 0;
    double m_own = 0;
    double m_mixed = 0;
    double m_mixedShare = 0;
};

std::vector<IncidenceDay> aalenJohansen(const std::vector<DayCount> &counts, qint64 entered)
{
    std::vector<IncidenceDay> days;
    IncidenceDay at;
    at.atRisk = entered;
    Spread95 won;
    Spread95 lost;
    for (const DayCount &count : counts) {
        const qint64 ends = count.won + count.lost + count.closed;
        if (at.atRisk > 0) {
            const double before = at.open;
            const double share = at.open / double(at.atRisk);
            at.won += share * double(count.won);
            at.lost += share * double(count.lost);
            at.closed += share * double(count.closed);
            at.open -= share * double(ends);
            won.add(at.atRisk, ends, count.won, before, at.won);
            lost.add(at.atRisk, ends, count.lost, before, at.lost);
            at.wonBand = won.at(at.won);
            at.lostBand = lost.at(at.lost);
        }
        days.push_back(at);
        at.atRisk -= ends + count.censored;
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

/// One who came in, until it ended or as far as is known.
struct Span
{
    Reach reach;
    int days = 0;
};

template<typename Visitor>
void eachSpan(const HistoryColumns &history, const ReportFilter &filter, Instant now,
              const Calendar &calendar, Visitor visit)
{
    const LocalTime time = localTime(calendar, history, now);
    eachEntrant(
        history, filter, now, calendar, [&](const HistorySubject &subject, const Course &course) {
            const Reach reach = reachOf(history, course);
            const Instant until = reach.end < 0 ? now : reach.endedAt;
            visit(subject, Span{reach, std::max(0, time.day(until) - time.day(course.entered))});
        });
}

bool isEngaged(const Reach &reach, int first)
{
    return reach.end >= 0 || reach.highestOpen > first;
}

} // namespace

void IncidenceTally::take(const HistoryColumns &history, const HistorySubject &,
                          const Course &course, const LocalTime &time, int sign)
{
    if (course.visits.empty() || !m_period.contains(course.entered))
        return;
    const Reach reach = reachOf(history, course);
    m_entered += sign;
    m_engaged += isEngaged(reach, firstOpen(history)) ? sign : 0;
    if (reach.end < 0) {
        m_open[time.day(course.entered)] += sign;
        return;
    }
    const auto day = size_t(std::max(0, time.day(reach.endedAt) - time.day(course.entered)));
    if (day >= m_ended.size())
        m_ended.resize(day + 1);
    countOf(m_ended[day], reach.ended) += sign;
}

Incidence IncidenceTally::finish(Instant now, const Calendar &calendar) const
{
    const int today = LocalTime(calendar, now, now).day(now);
    std::vector<DayCount> counts = m_ended;
    for (const auto &[entered, count] : m_open) {
        const auto day = size_t(std::max(0, today - entered));
        if (count != 0 && day >= counts.size())
            counts.resize(day + 1);
        if (count != 0)
            counts[day].censored += count;
    }
    while (!counts.empty() && counts.back() == DayCount{}) // whoever was known so long went
        counts.pop_back();
    Incidence all;
    all.entered = m_entered;
    all.engaged = m_engaged;
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

Incidence incidence(const HistoryColumns &history, const ReportFilter &filter, Instant now,
                    const Calendar &calendar)
{
    return countOnce<IncidenceTally>(
        history, filter, now, calendar,
        [&](const IncidenceTally &tally) { return tally.finish(now, calendar); });
}

/// Handed-off counts as closed (O1).
static bool isAs(Category ended, Category asked)
{
    const auto plain = [](Category one) {
        return one == Category::Won || one == Category::Lost ? one : Category::Closed;
    };
    return plain(ended) == plain(asked);
}

std::vector<qint64> incidenceSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                      Instant now, const Calendar &calendar,
                                      const IncidenceFigure &figure)
{
    const int first = firstOpen(history);
    std::vector<qint64> ids;
    const auto isCounted = [&](const Span &span) {
        const bool ended = span.reach.end >= 0 && (!figure.day || span.days <= *figure.day);
        switch (figure.kind) {
        case IncidenceFigure::Kind::Entered:
            return true;
        case IncidenceFigure::Kind::AtRisk:
            return span.days >= figure.day.value_or(0);
        case IncidenceFigure::Kind::Open:
            return !ended && (!figure.day || span.days >= *figure.day);
        case IncidenceFigure::Kind::Engaged:
            return isEngaged(span.reach, first);
        case IncidenceFigure::Kind::Ended:
            break;
        }
        return ended && isAs(span.reach.ended, figure.ended);
    };
    eachSpan(history, filter, now, calendar, [&](const HistorySubject &subject, const Span &span) {
        if (isCounted(span))
            ids.push_back(subject.id);
    });
    return ids;
}

} // namespace Imbuto
