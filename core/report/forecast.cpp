// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/forecast.h"

#include "core/report/courses.h"
#include "core/report/forecasttally.h"

#include <algorithm>
#include <cmath>

namespace Imbuto {

namespace {

/// In which months a deal counts.
class DealMonths
{
public:
    DealMonths(const ReportFilter &filter, const LocalTime &time) : m_filter(filter), m_time(time)
    {
    }

    std::optional<Month> wonIn(const Reach &reach) const
    {
        if (reach.end < 0 || reach.ended != Category::Won)
            return std::nullopt;
        const QDate date = dateOfDay(m_time.day(reach.endedAt));
        return inPeriod(date) ? std::optional(Month::of(date)) : std::nullopt;
    }
    /// Whether an open deal counts by its expected date; without a date it does in no period but all time.
    bool isExpected(QDate date) const
    {
        return date.isValid() ? inPeriod(date) : !m_filter.from.isValid() && !m_filter.to.isValid();
    }

private:
    bool inPeriod(QDate date) const
    {
        return (!m_filter.from.isValid() || date >= m_filter.from)
            && (!m_filter.to.isValid() || date <= m_filter.to);
    }

    const ReportFilter &m_filter;
    const LocalTime &m_time;
};

std::optional<Month> monthOf(QDate date)
{
    return date.isValid() ? std::optional(Month::of(date)) : std::nullopt;
}

using Worth = ForecastTally::Worth;

/// Weights what lies in one month, by stage.
class Weighing
{
public:
    Weighing(const HistoryColumns &history, const std::vector<StageChance> &chances)
        : m_history(history), m_chances(chances)
    {
    }

    void addWon(ForecastMonth &month, const Worth &worth) const
    {
        month.wonDeals = worth.deals;
        addTo(month.won, worth, 1);
    }
    void addOpen(ForecastMonth &month, qint16 stage, const Worth &worth) const
    {
        const auto chance = std::find_if(m_chances.begin(), m_chances.end(),
                                         [stage](const auto &one) { return one.stage == stage; });
        addTo(month.amount, worth, 1);
        addTo(month.weighted, worth, chance == m_chances.end() ? 0 : chance->used);
        if (chance == m_chances.end() || !chance->estimated)
            return;
        addTo(month.weightedEstimated, worth, chance->estimated->value);
        addTo(month.weightedLow, worth, chance->estimated->low);
        addTo(month.weightedHigh, worth, chance->estimated->high);
    }

private:
    void addTo(Sums &sums, const Worth &worth, double share) const
    {
        for (const auto &[currency, amount] : worth.amounts)
            if (amount.second > 0)
                sums[m_history.currencies[size_t(currency)]] +=
                    std::llround(double(amount.first) * share);
    }

    const HistoryColumns &m_history;
    const std::vector<StageChance> &m_chances;
};

void addUp(Worth &to, const Worth &worth)
{
    to.deals += worth.deals;
    for (const auto &[currency, amount] : worth.amounts) {
        to.amounts[currency].first += amount.first;
        to.amounts[currency].second += amount.second;
    }
}

/// Changes of one deal, in order, become one slip; a first date is none, nor is one taken away.
std::vector<Slip> slipsOf(const std::vector<DateChange> &changes, const Period &period,
                          const std::function<bool(qint64)> &isTaken)
{
    std::map<qint64, Slip> byDeal;
    for (const DateChange &change : changes) {
        if (!change.before.isValid() || !change.after.isValid() || !period.contains(change.at)
            || !isTaken(change.deal))
            continue;
        Slip &slip = byDeal[change.deal];
        if (slip.times == 0)
            slip.first = change.before;
        slip.deal = change.deal;
        slip.last = change.after;
        ++slip.times;
    }
    std::vector<Slip> slips;
    for (const auto &[deal, slip] : byDeal)
        slips.push_back(slip);
    std::stable_sort(slips.begin(), slips.end(),
                     [](const Slip &a, const Slip &b) { return a.days() > b.days(); });
    return slips;
}

} // namespace

void ChanceTally::take(const HistoryColumns &history, const HistorySubject &, const Course &course,
                       const LocalTime &, int sign)
{
    const Reach reach = reachOf(history, course);
    for (size_t i = 0; reach.end >= 0 && i < history.stages.size(); ++i) {
        if (!isOpen(history, int(i)) || !reached(history, reach, int(i)))
            continue;
        m_ends[i].all += sign;
        m_ends[i].won += reach.ended == Category::Won ? sign : 0;
    }
}

std::vector<StageChance> ChanceTally::finish(const HistoryColumns &history,
                                             const Pipeline &pipeline)
{
    begin(history);
    std::vector<StageChance> chances;
    for (size_t i = 0; i < history.stages.size(); ++i) {
        if (!isOpen(history, int(i)))
            continue;
        StageChance chance;
        chance.stage = qint16(i);
        if (i < pipeline.stages.size())
            chance.set = pipeline.stages[i].probability;
        chance.estimated = wilson(m_ends[i].won, m_ends[i].all);
        if (chance.set) {
            chance.basis = StageChance::Basis::Set;
            chance.used = double(*chance.set) / 100;
        } else if (chance.estimated) {
            chance.basis = StageChance::Basis::Estimated;
            chance.used = chance.estimated->value;
        }
        chances.push_back(chance);
    }
    return chances;
}

void ForecastTally::Worth::take(const HistorySubject &subject, int sign)
{
    deals += sign;
    if (subject.currency < 0)
        return;
    amounts[subject.currency].first += sign * subject.amount;
    amounts[subject.currency].second += sign;
}

void ForecastTally::take(const HistoryColumns &history, const HistorySubject &subject,
                         const Course &course, const LocalTime &time, int sign)
{
    const DealMonths months(m_filter, time);
    const Reach reach = reachOf(history, course);
    if (const std::optional<Month> month = months.wonIn(reach))
        m_won[*month].take(subject, sign);
    if (isOpen(history, reach.current) && months.isExpected(subject.expectedClose))
        m_open[subject.expectedClose][qint16(reach.current)].take(subject, sign);
}

std::vector<ForecastMonth> ForecastTally::finish(const HistoryColumns &history,
                                                 const std::vector<StageChance> &chances,
                                                 QDate today) const
{
    std::map<std::optional<Month>, ForecastMonth> counts;
    std::map<std::optional<Month>, ByStage> open;
    for (const auto &[date, stages] : m_open)
        for (const auto &[stage, worth] : stages) {
            if (worth.deals == 0)
                continue;
            ForecastMonth &month = counts[monthOf(date)];
            month.deals += worth.deals;
            month.overdue += date.isValid() && date < today ? worth.deals : 0;
            addUp(open[monthOf(date)][stage], worth);
        }
    const Weighing weigh(history, chances);
    for (const auto &[month, stages] : open)
        for (const auto &[stage, worth] : stages)
            weigh.addOpen(counts[month], stage, worth);
    for (const auto &[month, worth] : m_won)
        if (worth.deals > 0)
            weigh.addWon(counts[month], worth);
    std::vector<ForecastMonth> months;
    for (auto &[month, figures] : counts) {
        figures.month = month;
        months.push_back(std::move(figures));
    }
    if (!months.empty() && !months.front().month) // without a date last
        std::rotate(months.begin(), months.begin() + 1, months.end());
    return months;
}

Forecast forecastOf(const HistoryColumns &history, const Pipeline &pipeline, ChanceTally &chances,
                    const ForecastTally &tally, const std::vector<DateChange> &changes,
                    const ReportFilter &filter, Instant now, const Calendar &calendar)
{
    Forecast all;
    all.chances = chances.finish(history, pipeline);
    all.months = tally.finish(history, all.chances, calendar.day(now));
    const SubjectFilter who(filter, history);
    all.slips = slipsOf(changes, periodOf(filter, calendar), [&](qint64 deal) {
        const HistorySubject *subject = subjectIn(history, deal);
        return subject && who.accepts(*subject);
    });
    std::vector<double> days;
    for (const Slip &slip : all.slips) {
        all.datesMoved += slip.times;
        days.push_back(double(slip.days()));
    }
    all.medianSlipDays = quantile(days, 0.5);
    return all;
}

Forecast forecast(const HistoryColumns &history, const Pipeline &pipeline,
                  const std::vector<DateChange> &changes, const ReportFilter &filter, Instant now,
                  const Calendar &calendar)
{
    const auto chances = std::make_shared<ChanceTally>();
    const auto tally = std::make_shared<ForecastTally>(filter);
    const Running everybody(history, everybodyIn(filter), now, calendar, chances);
    const Running running(history, filter, now, calendar, tally);
    return forecastOf(history, pipeline, *chances, *tally, changes, filter, now, calendar);
}

std::vector<qint64> forecastSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                     Instant now, const Calendar &calendar,
                                     std::optional<Month> month, ForecastFigure figure)
{
    const LocalTime time = localTime(calendar, history, now);
    const DealMonths months(filter, time);
    const QDate today = calendar.day(now);
    std::vector<qint64> ids;
    const auto isCounted = [&](const HistorySubject &subject, const Reach &reach) {
        if (figure == ForecastFigure::Won)
            return month && months.wonIn(reach) == month;
        const QDate date = subject.expectedClose;
        return isOpen(history, reach.current) && months.isExpected(date) && monthOf(date) == month
            && (figure != ForecastFigure::Overdue || (date.isValid() && date < today));
    };
    eachCourse(history, filter, now, [&](const HistorySubject &subject, const Course &course) {
        if (isCounted(subject, reachOf(history, course)))
            ids.push_back(subject.id);
    });
    return ids;
}

} // namespace Imbuto
