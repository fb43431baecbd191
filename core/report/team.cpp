// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/team.h"

#include "core/report/courses.h"

namespace Imbuto {

namespace {

struct Tally
{
    TeamRow row;
    std::vector<double> cycles;
};

void addAmount(Sums &sums, const HistoryColumns &history, const HistorySubject &subject)
{
    if (subject.currency >= 0)
        sums[history.currencies[size_t(subject.currency)]] += subject.amount;
}

/// What one deal adds to its owner's row.
struct DealFigures
{
    bool created = false;
    std::optional<Category> ended; ///< in the period
    bool open = false;
    double cycle = 0;
};

/// Tells \a visit of every deal that the filter takes, and what it adds.
template<typename Visitor>
void eachDeal(const HistoryColumns &history, const ReportFilter &filter, Instant now,
              const Calendar &calendar, Visitor visit)
{
    const Period period = periodOf(filter, calendar);
    const LocalTime time = localTime(calendar, history, now);
    eachCourse(history, filter, now, [&](const HistorySubject &subject, const Course &course) {
        const Reach reach = reachOf(history, course);
        DealFigures deal;
        deal.created = period.contains(course.entered);
        deal.open = isOpen(history, reach.current);
        if (reach.end >= 0 && period.contains(reach.endedAt)) {
            deal.ended = reach.ended;
            deal.cycle = time.days(course.entered, reach.endedAt);
        }
        visit(subject, deal);
    });
}

bool isCounted(const DealFigures &deal, TeamFigure figure)
{
    switch (figure) {
    case TeamFigure::Created:
        return deal.created;
    case TeamFigure::Open:
        return deal.open;
    case TeamFigure::Won:
        return deal.ended == Category::Won;
    case TeamFigure::Lost:
        return deal.ended == Category::Lost;
    case TeamFigure::Closed:
        break;
    }
    return deal.ended && deal.ended != Category::Won && deal.ended != Category::Lost;
}

void add(Tally &tally, const HistoryColumns &history, const HistorySubject &subject,
         const DealFigures &deal)
{
    TeamRow &row = tally.row;
    row.created += deal.created;
    row.open += deal.open;
    if (deal.open)
        addAmount(row.openAmount, history, subject);
    if (!deal.ended)
        return;
    ++(*deal.ended == Category::Won        ? row.won
           : *deal.ended == Category::Lost ? row.lost
                                           : row.closed);
    if (*deal.ended == Category::Won) {
        tally.cycles.push_back(deal.cycle);
        addAmount(row.wonAmount, history, subject);
    }
}

TeamRow finished(Tally &tally)
{
    tally.row.winRate = wilson(tally.row.won, tally.row.won + tally.row.lost);
    tally.row.cycleDays = quantile(tally.cycles, 0.5);
    return std::move(tally.row);
}

void addWork(MemberWork &to, const MemberWork &work)
{
    to.activities += work.activities;
    to.openTasks += work.openTasks;
    to.overdueTasks += work.overdueTasks;
}

} // namespace

Team team(const HistoryColumns &history, const std::vector<UserId> &members, const TeamWork &work,
          const ReportFilter &filter, Instant now, const Calendar &calendar)
{
    std::map<UserId, Tally> byOwner;
    Tally all;
    for (const UserId member : members)
        if (!filter.owner || *filter.owner == member)
            byOwner[member];
    for (const auto &[member, done] : work) {
        if (filter.owner && *filter.owner != member)
            continue;
        addWork(byOwner[member].row.work, done);
        addWork(all.row.work, done);
    }
    eachDeal(history, filter, now, calendar,
             [&](const HistorySubject &subject, const DealFigures &deal) {
                 add(byOwner[UserId{subject.owner}], history, subject, deal);
                 add(all, history, subject, deal);
             });
    Team report;
    for (auto &[owner, tally] : byOwner) {
        report.rows.push_back(finished(tally));
        report.rows.back().owner = owner;
    }
    report.all = finished(all);
    return report;
}

std::vector<qint64> teamSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                 Instant now, const Calendar &calendar, UserId owner,
                                 TeamFigure figure)
{
    std::vector<qint64> ids;
    eachDeal(history, filter, now, calendar,
             [&](const HistorySubject &subject, const DealFigures &deal) {
                 if (subject.owner == owner.value && isCounted(deal, figure))
                     ids.push_back(subject.id);
             });
    return ids;
}

} // namespace Imbuto
