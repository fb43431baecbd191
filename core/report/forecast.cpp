// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/forecast.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace Imbuto {

namespace {

/// Won of those that got to each open stage and have ended.
struct Endings
{
    std::vector<qint64> won;
    std::vector<qint64> ended;
};

Endings endingsOf(const HistoryColumns &history, Instant now)
{
    Endings all{std::vector<qint64>(history.stages.size()),
                std::vector<qint64>(history.stages.size())};
    Course course;
    for (const HistorySubject &subject : history.subjects) {
        readCourse(history, subject, now, course);
        const Reach reach = reachOf(history, course);
        for (size_t i = 0; reach.end >= 0 && i < history.stages.size(); ++i) {
            if (!isOpen(history, int(i)) || !reached(history, reach, int(i)))
                continue;
            ++all.ended[i];
            all.won[i] += reach.ended == Category::Won;
        }
    }
    return all;
}

/// An open deal as a forecast counts it.
struct OpenDeal
{
    std::optional<Month> month; ///< nothing: without a date
    bool overdue = false;
};

/// In which months a deal counts.
class DealMonths
{
public:
    DealMonths(const HistoryColumns &history, const ReportFilter &filter, Instant now,
               const Calendar &calendar)
        : m_history(history), m_filter(filter), m_time(localTime(calendar, history, now)),
          m_today(dateOfDay(m_time.day(now)))
    {
    }

    std::optional<Month> wonIn(const Reach &reach) const
    {
        if (reach.end < 0 || reach.ended != Category::Won)
            return std::nullopt;
        const QDate date = dateOfDay(m_time.day(reach.endedAt));
        return inPeriod(date) ? std::optional(Month::of(date)) : std::nullopt;
    }
    std::optional<OpenDeal> openIn(const HistorySubject &subject, const Reach &reach) const
    {
        if (!isOpen(m_history, reach.current))
            return std::nullopt;
        const QDate date = subject.expectedClose;
        if (!date.isValid())
            return m_filter.from.isValid() || m_filter.to.isValid() ? std::nullopt
                                                                    : std::optional(OpenDeal());
        if (!inPeriod(date))
            return std::nullopt;
        return OpenDeal{Month::of(date), date < m_today};
    }

private:
    bool inPeriod(QDate date) const
    {
        return (!m_filter.from.isValid() || date >= m_filter.from)
            && (!m_filter.to.isValid() || date <= m_filter.to);
    }

    const HistoryColumns &m_history;
    const ReportFilter m_filter;
    const LocalTime m_time;
    const QDate m_today;
};

class ForecastTally
{
public:
    ForecastTally(const HistoryColumns &history, std::vector<StageChance> chances,
                  const ReportFilter &filter, Instant now, const Calendar &calendar)
        : m_history(history), m_chances(std::move(chances)),
          m_months(history, filter, now, calendar)
    {
    }

    void add(const HistorySubject &subject, const Reach &reach)
    {
        if (const std::optional<Month> month = m_months.wonIn(reach))
            addWon(subject, *month);
        if (const std::optional<OpenDeal> open = m_months.openIn(subject, reach))
            addOpen(subject, *open, chanceOf(reach.current));
    }

    std::vector<ForecastMonth> finish()
    {
        std::vector<ForecastMonth> months;
        for (auto &[month, figures] : m_counts) {
            months.push_back(std::move(figures));
            months.back().month = month;
        }
        if (m_undated.deals > 0)
            months.push_back(std::move(m_undated));
        return months;
    }

private:
    const StageChance *chanceOf(int stage) const
    {
        const auto found = std::find_if(m_chances.begin(), m_chances.end(),
                                        [stage](const auto &one) { return one.stage == stage; });
        return found == m_chances.end() ? nullptr : &*found;
    }
    void addWon(const HistorySubject &subject, Month in)
    {
        ForecastMonth &month = m_counts[in];
        ++month.wonDeals;
        addTo(month.won, subject, 1);
    }

    void addOpen(const HistorySubject &subject, const OpenDeal &open, const StageChance *chance)
    {
        ForecastMonth &month = open.month ? m_counts[*open.month] : m_undated;
        ++month.deals;
        month.overdue += open.overdue;
        addTo(month.amount, subject, 1);
        addTo(month.weighted, subject, chance ? chance->used : 0);
        if (!chance || !chance->estimated)
            return;
        addTo(month.weightedEstimated, subject, chance->estimated->value);
        addTo(month.weightedLow, subject, chance->estimated->low);
        addTo(month.weightedHigh, subject, chance->estimated->high);
    }

    void addTo(Sums &sums, const HistorySubject &subject, double share) const
    {
        if (subject.currency >= 0)
            sums[m_history.currencies[size_t(subject.currency)]] +=
                std::llround(double(subject.amount) * share);
    }

    const HistoryColumns &m_history;
    const std::vector<StageChance> m_chances;
    const DealMonths m_months;
    std::map<Month, ForecastMonth> m_counts;
    ForecastMonth m_undated;
};

/// Changes of one deal, in order, become one slip; a first date is none, nor is one taken away.
std::vector<Slip> slipsOf(const std::vector<DateChange> &changes, const Period &period,
                          const std::unordered_set<qint64> &deals)
{
    std::map<qint64, Slip> byDeal;
    for (const DateChange &change : changes) {
        if (!change.before.isValid() || !change.after.isValid() || !period.contains(change.at)
            || !deals.count(change.deal))
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

std::vector<StageChance> stageChances(const HistoryColumns &history, const Pipeline &pipeline,
                                      Instant now)
{
    const Endings endings = endingsOf(history, now);
    std::vector<StageChance> chances;
    for (size_t i = 0; i < history.stages.size(); ++i) {
        if (!isOpen(history, int(i)))
            continue;
        StageChance chance;
        chance.stage = qint16(i);
        if (i < pipeline.stages.size())
            chance.set = pipeline.stages[i].probability;
        chance.estimated = wilson(endings.won[i], endings.ended[i]);
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

Forecast forecast(const HistoryColumns &history, const Pipeline &pipeline,
                  const std::vector<DateChange> &changes, const ReportFilter &filter, Instant now,
                  const Calendar &calendar)
{
    const SubjectFilter who(filter, history);
    Forecast all;
    all.chances = stageChances(history, pipeline, now);
    ForecastTally tally(history, all.chances, filter, now, calendar);
    std::unordered_set<qint64> deals;
    Course course;
    for (const HistorySubject &subject : history.subjects) {
        if (!who.accepts(subject))
            continue;
        deals.insert(subject.id);
        readCourse(history, subject, now, course);
        tally.add(subject, reachOf(history, course));
    }
    all.months = tally.finish();
    all.slips = slipsOf(changes, periodOf(filter, calendar), deals);
    std::vector<double> days;
    for (const Slip &slip : all.slips) {
        all.datesMoved += slip.times;
        days.push_back(double(slip.days()));
    }
    all.medianSlipDays = quantile(days, 0.5);
    return all;
}

std::vector<qint64> forecastSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                     Instant now, const Calendar &calendar,
                                     std::optional<Month> month, ForecastFigure figure)
{
    const SubjectFilter who(filter, history);
    const DealMonths months(history, filter, now, calendar);
    std::vector<qint64> ids;
    Course course;
    const auto isCounted = [&](const HistorySubject &subject) {
        const Reach reach = reachOf(history, course);
        if (figure == ForecastFigure::Won)
            return month && months.wonIn(reach) == month;
        const std::optional<OpenDeal> open = months.openIn(subject, reach);
        return open && open->month == month && (open->overdue || figure != ForecastFigure::Overdue);
    };
    for (const HistorySubject &subject : history.subjects) {
        if (!who.accepts(subject))
            continue;
        readCourse(history, subject, now, course);
        if (isCounted(subject))
            ids.push_back(subject.id);
    }
    return ids;
}

} // namespace Imbuto
