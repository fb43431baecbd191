// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/course.h"
#include "core/report/filter.h"
#include "core/report/statistics.h"

namespace Imbuto {

/// How long an open stage takes.
struct StageVelocity
{
    qint16 stage = -1;
    std::optional<Quartiles> days; ///< of the stays that ended in the period
    qint64 open = 0;               ///< stand there now
    qint64 stuck = 0;              ///< of these: longer than nine in ten of the stays that ended
    std::optional<int> rotDays;    ///< what the pipeline says
    /// What its own history says: the 90th percentile in whole days; nothing with too few stays.
    std::optional<int> suggestedRotDays;
};

/// One who stands longer where it stands than nine in ten did.
struct StuckSubject
{
    qint64 id = 0;
    qint16 stage = -1;
    UserId owner;
    double days = 0;
    double limit = 0; ///< the 90th percentile
};

struct Velocity
{
    std::vector<StageVelocity> stages; ///< open ones
    std::vector<StuckSubject> stuck;   ///< longest over the limit first
};

/// Fewer ended stays than this say nothing about what is usual.
inline constexpr qint64 kLeastStays = 10;

Velocity velocity(const HistoryColumns &history, const Pipeline &pipeline,
                  const ReportFilter &filter, Instant now, const Calendar &calendar);

/// Which stays somebody asks about.
enum class StayKind : quint8 { Ended, Open };
/// Whose stays a row counts, one entry for each stay. Who is stuck is told by Velocity::stuck.
std::vector<qint64> velocitySubjects(const HistoryColumns &history, const ReportFilter &filter,
                                     Instant now, const Calendar &calendar, int stage,
                                     StayKind kind);

} // namespace Imbuto
