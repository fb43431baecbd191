// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/cohorts.h"
#include "core/report/ranked.h"
#include "core/report/running.h"

// What cohorts() adds up, to be kept up with changes.
namespace Imbuto {

class CohortTally final : public CourseTally
{
public:
    explicit CohortTally(const Period &period) : m_period(period) {}
    void begin(const HistoryColumns &history) override;
    void take(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
              const LocalTime &time, int sign) override;
    void settle(const Stop &stop) override;
    CohortTable finish(const HistoryColumns &history, Instant now, const Calendar &calendar);

private:
    /// Those who came in together.
    struct Share
    {
        qint64 entered = 0;
        std::vector<qint64> reached;  ///< by stage of the table
        std::vector<Ranked> lengths;  ///< the same: from coming in to the first entry
        std::vector<qint64> wonAfter; ///< in the month so many after
        Cohort finish(size_t stages);
        void settle(const Stop &stop);
    };
    Month monthOf(int day);

    const Period m_period;
    std::vector<qint16> m_stages;
    std::map<Month, Share> m_months;
    std::map<qint16, Share> m_sources; ///< by the history's number
    Share m_all;
    int m_day = 0; ///< looked up last
    Month m_month;
};

} // namespace Imbuto
