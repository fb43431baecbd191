// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/course.h"
#include "core/report/filter.h"
#include "core/report/statistics.h"

#include <variant>

namespace Imbuto {

/// One status in a period: `atStart` + `entered` − `left` = `atEnd`.
struct LeadStatusRow
{
    qint16 stage = -1;
    qint64 atStart = 0;
    qint64 entered = 0;
    qint64 left = 0;
    qint64 atEnd = 0;
    std::optional<double> medianDays; ///< of the stays that ended in the period
    std::optional<double> p90Days;
};

/// How often a lead went from one status to another in the period.
struct LeadFlow
{
    qint16 from = -1; ///< −1: the lead began
    qint16 to = -1;   ///< −1: the lead is none any more
    qint64 count = 0;
    std::optional<double> medianDays; ///< in `from` before
};

/// What the team, or one of it, did about leads that began or were reopened in the period.
struct LeadWork
{
    UserId owner;    ///< the present one, else the last; null: nobody
    qint64 open = 0; ///< leads that are open at the end of the period
    qint64 began = 0;
    qint64 reopened = 0;
    qint64 contacted = 0;      ///< of began and reopened: contacted since
    qint64 withoutContact = 0; ///< of the same: not contacted yet, or never
    std::optional<double> medianDaysToContact;
    std::optional<double> p90DaysToContact;
    qint64 won = 0;    ///< entries into a won status in the period
    qint64 closed = 0; ///< into another end
    qint64 ownersRemoved = 0;
    bool operator==(const LeadWork &) const = default;
};

/// The owner that time alone took away (S3).
struct OwnerRelease
{
    qint64 subject = 0;
    UserId owner;
    Instant at = 0;
};

/// Lead status (source 004) in a period. Corrections among the ends are kept out (S5).
struct LeadReport
{
    std::vector<LeadStatusRow> rows;
    std::vector<LeadFlow> flows; ///< by from, then to
    LeadWork all;
    std::vector<LeadWork> owners; ///< those who have any, by id; nobody first
    qint64 corrections = 0;
};

/// \a contacts: the team's contacts by lead.
LeadReport leadReport(const HistoryColumns &history, const SubjectTimes &contacts,
                      const std::vector<OwnerRelease> &releases, const ReportFilter &filter,
                      Instant now, const Calendar &calendar);

/// One count of a lead report.
struct LeadFigure
{
    struct Status
    {
        qint16 stage = -1;
        qint64 LeadStatusRow::*count = nullptr;
    };
    struct Flow
    {
        qint16 from = -1;
        qint16 to = -1;
    };
    struct Work
    {
        std::optional<UserId> owner; ///< nothing: of all
        qint64 LeadWork::*count = nullptr;
    };
    std::variant<Status, Flow, Work> what;
};
/// Who is counted in it, one entry for each time.
std::vector<qint64> leadSubjects(const HistoryColumns &history, const SubjectTimes &contacts,
                                 const std::vector<OwnerRelease> &releases,
                                 const ReportFilter &filter, Instant now, const Calendar &calendar,
                                 const LeadFigure &figure);

} // namespace Imbuto
