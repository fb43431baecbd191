// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/funnelwalk.h"
#include "core/report/ranked.h"
#include "core/report/running.h"

namespace Imbuto {

/// Adds up what a FunnelWalk tells.
class FunnelTally final : public CourseTally
{
public:
    FunnelTally(const FunnelQuery &query, const Period &period);
    FunnelTally(const FunnelTally &) = delete;
    FunnelTally &operator=(const FunnelTally &) = delete;

    void begin(const HistoryColumns &history) override;
    void take(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
              const LocalTime &time, int sign) override;
    void settle(const Stop &stop) override;
    Funnel finish(const HistoryColumns &history, Instant now, const Calendar &calendar);

    // what the walk tells
    void counted(const HistorySubject &subject, int stage, Fate fate);
    void reached(int stage) { m_funnel.rows[size_t(stage)].reached += m_sign; }
    void stayed(int stage, qint64 key);
    void taken(const HistorySubject &subject, const Course &course);

private:
    void finish(FunnelRow &row, const HistoryColumns &history, qint64 base, qint64 wall);
    std::optional<double> days(size_t stage, double p, qint64 wall);

    FunnelQuery m_query;
    const Period m_period;
    FunnelWalk<FunnelTally> m_walk;
    int m_sign = 1;
    bool m_unseen = false; ///< who is counted was only imported
    Funnel m_funnel;
    std::vector<Ranked> m_stays;             ///< by stage
    std::vector<std::vector<qint64>> m_sums; ///< by stage, by currency
    std::vector<qint64> m_summed;            ///< by stage: the last subject whose amount went in
};

} // namespace Imbuto
