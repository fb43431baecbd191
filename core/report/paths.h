// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/course.h"
#include "core/report/filter.h"
#include "core/report/statistics.h"

namespace Imbuto {

/// What a step is, against the pipeline as it was designed.
enum class StepKind : quint8 {
    Enter, ///< into the pipeline
    Next,  ///< to the stage that comes next, or from the last open one to won
    Skip,  ///< forward over at least one open stage (R13)
    Back,  ///< to an earlier open stage; not a correction
    End,   ///< lost, closed or handed off
    Reopen,
    Leave, ///< out of the pipeline
};

/// All steps from one stage to another.
struct PathStep
{
    qint16 from = -1; ///< −1: outside
    qint16 to = -1;   ///< −1: outside
    StepKind kind = StepKind::Next;
    qint64 count = 0;
    std::optional<Rate> share;        ///< of all steps out of `from`
    std::optional<double> medianDays; ///< in `from` before
};

/// A whole course from the first stage to where it stands.
struct Route
{
    std::vector<qint16> stages;
    qint64 count = 0;
    std::optional<Rate> share;        ///< of all subjects
    std::optional<double> medianDays; ///< from coming in to the last step
};

/// The graph that was really walked by those who came in during the period. Corrections are kept out.
struct Paths
{
    std::vector<PathStep> steps; ///< by from, then to
    std::vector<Route> routes;   ///< the most frequent first, at most kMostRoutes
    qint64 subjects = 0;
    qint64 skips = 0;
    qint64 returns = 0; ///< steps back, and reopenings
    qint64 loops = 0;   ///< subjects that entered some stage more than once
    qint64 corrections = 0;
};
inline constexpr size_t kMostRoutes = 20;

Paths paths(const HistoryColumns &history, const ReportFilter &filter, Instant now,
            const Calendar &calendar);

/// Whose steps from one stage to another are counted, one entry for each step; −1: outside.
std::vector<qint64> stepSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                 Instant now, const Calendar &calendar, int from, int to);
/// Who went exactly that way.
std::vector<qint64> routeSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                  Instant now, const Calendar &calendar,
                                  const std::vector<qint16> &route);

} // namespace Imbuto
