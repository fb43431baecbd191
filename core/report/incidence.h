// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/course.h"
#include "core/report/filter.h"
#include "core/report/statistics.h"

namespace Imbuto {

/// A 95 % interval of a share.
struct Band
{
    double low = 0;
    double high = 0;
};

/// Where those who came in are, so many days later.
struct IncidenceDay
{
    int day = 0;       ///< local days since they came in
    qint64 atRisk = 0; ///< still open, and known that long, at the begin of the day
    double won = 0;    ///< shares of all who came in: 0 to 1; the four add up to 1
    double lost = 0;
    double closed = 0;
    double open = 1;
    Band wonBand;
    Band lostBand;
};

struct Incidence
{
    std::vector<IncidenceDay> days; ///< every day from 0 to the last on which somebody was known
    qint64 entered = 0;
    qint64 won = 0;
    qint64 lost = 0;
    qint64 closed = 0;
    qint64 open = 0;
    qint64 engaged = 0;                 ///< went beyond the first stage, or came to an end
    std::optional<Rate> winRate;        ///< of those won or lost
    std::optional<Rate> wonOfEngaged;   ///< of those engaged
    std::optional<int> medianDaysToWon; ///< the first day by which half of all are won, if any
};

/// Conversion over time: cumulative incidence of won, lost and closed by days since entry for those
/// who came in during the filter's period, by the estimator of Aalen and Johansen (1978): who is still
/// open at \a now counts for as long as known. An end that was reopened is no end; won is for good.
Incidence incidence(const HistoryColumns &history, const ReportFilter &filter, Instant now,
                    const Calendar &calendar);

/// One count of an incidence.
struct IncidenceFigure
{
    enum class Kind : quint8 { Entered, AtRisk, Ended, Open, Engaged } kind = Kind::Entered;
    Category ended = Category::Won; ///< of Ended: how
    std::optional<int> day{};       ///< by the end of that day; nothing: so far
};
/// Who is counted. By a day, that is who is known to have ended, or to be open still: the shares of the
/// table allow for those who were not known for so long.
std::vector<qint64> incidenceSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                      Instant now, const Calendar &calendar,
                                      const IncidenceFigure &figure);

} // namespace Imbuto
