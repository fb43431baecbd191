// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/forecast.h"

namespace Imbuto {

/// What a member of the team does beside deals.
struct MemberWork
{
    qint64 activities = 0; ///< logged in the period
    qint64 openTasks = 0;
    qint64 overdueTasks = 0;
};
using TeamWork = std::map<UserId, MemberWork>; ///< a null id: nobody's

/// One of the team and the deals that are theirs now.
struct TeamRow
{
    UserId owner; ///< null: deals of nobody
    MemberWork work;
    qint64 created = 0; ///< came in during the period
    qint64 won = 0;     ///< ended in the period
    qint64 lost = 0;
    qint64 closed = 0;
    std::optional<Rate> winRate;     ///< of those won or lost in the period
    std::optional<double> cycleDays; ///< median, from coming in to won, of those won in the period
    qint64 open = 0;                 ///< now
    Sums wonAmount;
    Sums openAmount;
};

struct Team
{
    std::vector<TeamRow> rows; ///< one for each of \a members and for whoever else has something
    TeamRow all;
};

Team team(const HistoryColumns &history, const std::vector<UserId> &members, const TeamWork &work,
          const ReportFilter &filter, Instant now, const Calendar &calendar);

/// The figures of a row that count deals.
enum class TeamFigure : quint8 { Created, Won, Lost, Closed, Open };
/// The deals that the row of \a owner counts; a null id: those of nobody.
std::vector<qint64> teamSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                 Instant now, const Calendar &calendar, UserId owner,
                                 TeamFigure figure);

} // namespace Imbuto
