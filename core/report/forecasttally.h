// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/forecast.h"
#include "core/report/running.h"

// What forecast() adds up, to be kept up with changes.
namespace Imbuto {

/// Of those that got to each open stage and have ended: won. Counts whom its filter takes; the chances of a
/// forecast come of everybody.
class ChanceTally final : public CourseTally
{
public:
    void begin(const HistoryColumns &history) override { m_ends.resize(history.stages.size()); }
    void take(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
              const LocalTime &time, int sign) override;
    /// Of open stages.
    std::vector<StageChance> finish(const HistoryColumns &history, const Pipeline &pipeline);

private:
    struct Ends
    {
        qint64 won = 0;
        qint64 all = 0;
    };
    std::vector<Ends> m_ends; ///< by stage
};

/// Open deals by date and stage, and what was won by month: sums that are weighted when they are asked for,
/// since every end of a deal changes the chances of all.
class ForecastTally final : public CourseTally
{
public:
    explicit ForecastTally(const ReportFilter &filter) : m_filter(filter) {}
    void take(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
              const LocalTime &time, int sign) override;
    std::vector<ForecastMonth> finish(const HistoryColumns &history,
                                      const std::vector<StageChance> &chances, QDate today) const;

    /// Deals and their amounts.
    struct Worth
    {
        qint64 deals = 0;
        /// By currency, and of how many deals: what is worth nothing is still there.
        std::map<qint16, std::pair<qint64, qint64>> amounts;
        void take(const HistorySubject &subject, int sign);
    };

private:
    using ByStage = std::map<qint16, Worth>;

    const ReportFilter m_filter;
    std::map<QDate, ByStage> m_open; ///< by expected close date; without one: the null date
    std::map<Month, Worth> m_won;
};

/// What both make of what they counted.
Forecast forecastOf(const HistoryColumns &history, const Pipeline &pipeline, ChanceTally &chances,
                    const ForecastTally &tally, const std::vector<DateChange> &changes,
                    const ReportFilter &filter, Instant now, const Calendar &calendar);

} // namespace Imbuto
