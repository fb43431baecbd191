// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/course.h"
#include "core/report/filter.h"
#include "core/report/statistics.h"

namespace Imbuto {

/// A calendar month of the workspace.
struct Month
{
    int year = 0;
    int month = 0;
    auto operator<=>(const Month &) const = default;
    static Month of(QDate date) { return {date.year(), date.month()}; }
    /// Months since year 0, to count with.
    int index() const { return 12 * year + month - 1; }
};

/// How many of a cohort got to one stage, and how long it took those who were seen to enter it.
struct CohortStage
{
    qint64 reached = 0; ///< got at least so far (R13)
    std::optional<Rate> rate;
    std::optional<double> medianDays; ///< from coming in to the first entry into the stage
};

/// Those who came in together: in one month, or from one source.
struct Cohort
{
    Month month;    ///< of a table by months
    QString source; ///< of a table by sources; empty: unknown
    qint64 entered = 0;
    std::vector<CohortStage> stages; ///< as CohortTable::stages
    /// Won by the end of the month that lies so many months after theirs, of all that entered; nothing
    /// for months to come. Only in a table by months.
    std::vector<std::optional<Rate>> wonAfter;
};

/// Free to paid (source 002): who signed up, and what became of them. Made of placements alone, so it
/// does not change with what the organisation calls a free account (4.1).
struct CohortTable
{
    std::vector<qint16> stages; ///< open and won stages behind the first, in order
    std::vector<Cohort> months;
    std::vector<Cohort> sources;
    Cohort all;
};

CohortTable cohorts(const HistoryColumns &history, const ReportFilter &filter, Instant now,
                    const Calendar &calendar);

/// One figure of the table: of a month's cohort, a source's, or of all.
struct CohortFigure
{
    std::optional<Month> month;
    std::optional<QString> source;
    int stage = -1; ///< got at least so far; −1: entered
    std::optional<int>
        wonAfter; ///< won by the end of the month that lies so many months after theirs
};
/// Who is counted in it.
std::vector<qint64> cohortSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                   Instant now, const Calendar &calendar,
                                   const CohortFigure &figure);

} // namespace Imbuto
