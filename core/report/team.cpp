// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/team.h"

#include "core/report/courses.h"
#include "core/report/tallies.h"

namespace Imbuto {

/// What one deal adds to its owner's row.
struct TeamTally::Deal
{
    bool created = false;
    std::optional<Category> ended; ///< in the period
    bool open = false;
    qint64 cycle = 0; ///< milliseconds of the wall clock

    Deal(const HistoryColumns &history, const Course &course, const Period &period,
         const LocalTime &time)
        : created(period.contains(course.entered))
    {
        const Reach reach = reachOf(history, course);
        open = isOpen(history, reach.current);
        if (reach.end >= 0 && period.contains(reach.endedAt)) {
            ended = reach.ended;
            cycle = std::max<qint64>(0, time.wall(reach.endedAt) - time.wall(course.entered));
        }
    }
    bool counts(TeamFigure figure) const;
};

bool TeamTally::Deal::counts(TeamFigure figure) const
{
    switch (figure) {
    case TeamFigure::Created:
        return created;
    case TeamFigure::Open:
        return open;
    case TeamFigure::Won:
        return ended == Category::Won;
    case TeamFigure::Lost:
        return ended == Category::Lost;
    case TeamFigure::Closed:
        break;
    }
    return ended && ended != Category::Won && ended != Category::Lost;
}

void TeamTally::add(Share &share, const HistorySubject &subject, const Deal &deal, int sign)
{
    const auto count = [sign](qint64 &figure, bool counted) { figure += counted ? sign : 0; };
    const auto addWorth = [&](Worth &worth, bool counted) {
        if (!counted || subject.currency < 0)
            return;
        worth[subject.currency].first += sign * subject.amount;
        worth[subject.currency].second += sign;
    };
    share.subjects += sign;
    count(share.row.created, deal.counts(TeamFigure::Created));
    count(share.row.open, deal.counts(TeamFigure::Open));
    count(share.row.won, deal.counts(TeamFigure::Won));
    count(share.row.lost, deal.counts(TeamFigure::Lost));
    count(share.row.closed, deal.counts(TeamFigure::Closed));
    addWorth(share.open, deal.open);
    addWorth(share.won, deal.counts(TeamFigure::Won));
    if (deal.counts(TeamFigure::Won))
        share.cycles.take(deal.cycle, sign);
}

void TeamTally::take(const HistoryColumns &history, const HistorySubject &subject,
                     const Course &course, const LocalTime &time, int sign)
{
    const Deal deal(history, course, m_period, time);
    add(m_owners[UserId{subject.owner}], subject, deal, sign);
    add(m_all, subject, deal, sign);
}

void TeamTally::settle(const Stop &stop)
{
    for (auto &[owner, share] : m_owners)
        if (!stop.isAsked())
            share.cycles.settle();
    if (!stop.isAsked())
        m_all.cycles.settle();
}

TeamRow TeamTally::finished(const HistoryColumns &history, Share &share)
{
    const auto sumsOf = [&history](const Worth &worth) {
        Sums sums;
        for (const auto &[currency, sum] : worth)
            if (sum.second > 0)
                sums[history.currencies[size_t(currency)]] = sum.first;
        return sums;
    };
    TeamRow row = share.row;
    row.openAmount = sumsOf(share.open);
    row.wonAmount = sumsOf(share.won);
    row.winRate = wilson(row.won, row.won + row.lost);
    row.cycleDays = daysAt(share.cycles, 0.5);
    return row;
}

static void addWork(MemberWork &to, const MemberWork &work)
{
    to.activities += work.activities;
    to.openTasks += work.openTasks;
    to.overdueTasks += work.overdueTasks;
}

Team TeamTally::finish(const HistoryColumns &history, const std::vector<UserId> &members,
                       const TeamWork &work, const ReportFilter &filter)
{
    Team report;
    report.all = finished(history, m_all);
    std::map<UserId, TeamRow> rows;
    for (auto &[owner, share] : m_owners)
        if (share.subjects > 0)
            rows[owner] = finished(history, share);
    const auto asked = [&filter](UserId one) { return !filter.owner || *filter.owner == one; };
    for (const UserId member : members)
        if (asked(member))
            rows[member];
    for (const auto &[member, done] : work)
        if (asked(member)) {
            addWork(rows[member].work, done);
            addWork(report.all.work, done);
        }
    for (auto &[owner, row] : rows) {
        row.owner = owner;
        report.rows.push_back(std::move(row));
    }
    return report;
}

Team team(const HistoryColumns &history, const std::vector<UserId> &members, const TeamWork &work,
          const ReportFilter &filter, Instant now, const Calendar &calendar)
{
    return countOnce<TeamTally>(history, filter, now, calendar, [&](TeamTally &tally) {
        return tally.finish(history, members, work, filter);
    });
}

std::vector<qint64> TeamTally::behind(const HistoryColumns &history, const ReportFilter &filter,
                                      Instant now, const Calendar &calendar, UserId owner,
                                      TeamFigure figure)
{
    const Period period = periodOf(filter, calendar);
    const LocalTime time = localTime(calendar, history, now);
    std::vector<qint64> ids;
    eachCourse(history, filter, now, [&](const HistorySubject &subject, const Course &course) {
        if (subject.owner == owner.value && Deal(history, course, period, time).counts(figure))
            ids.push_back(subject.id);
    });
    return ids;
}

std::vector<qint64> teamSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                 Instant now, const Calendar &calendar, UserId owner,
                                 TeamFigure figure)
{
    return TeamTally::behind(history, filter, now, calendar, owner, figure);
}

} // namespace Imbuto
