// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/velocity.h"

#include "core/report/courses.h"
#include "core/report/tallies.h"

#include <algorithm>
#include <cmath>

namespace Imbuto {

namespace {

/// Tells \a visit of every stay in an open stage that a report counts: those that ended in the period, and
/// those of whoever is there still.
template<typename Visitor>
void eachStay(const HistoryColumns &history, const Course &course, const Period &period,
              Visitor visit)
{
    for (const Visit &stay : course.visits)
        if (isOpen(history, stay.stage) && (stay.end == kNever || period.contains(stay.end)))
            visit(stay);
}

} // namespace

void VelocityTally::take(const HistoryColumns &history, const HistorySubject &subject,
                         const Course &course, const LocalTime &time, int sign)
{
    if (sign < 0)
        m_open.erase(subject.id);
    eachStay(history, course, m_period, [&](const Visit &stay) {
        const qint64 since = time.wall(stay.begin);
        if (stay.end != kNever)
            m_ended[size_t(stay.stage)].take(std::max<qint64>(0, time.wall(stay.end) - since),
                                             sign);
        else if (sign > 0)
            m_open.insert_or_assign(m_open.end(), subject.id,
                                    OpenStay{stay.stage, subject.owner, since});
    });
}

void VelocityTally::settle(const Stop &stop)
{
    for (Ranked &lengths : m_ended)
        if (!stop.isAsked())
            lengths.settle();
}

StageVelocity VelocityTally::stageOf(const Pipeline &pipeline, size_t stage)
{
    StageVelocity one;
    one.stage = qint16(stage);
    one.days = quartilesOf(m_ended[stage]);
    if (stage < pipeline.stages.size())
        one.rotDays = pipeline.stages[stage].rotDays;
    if (one.days && one.days->count >= kLeastStays)
        one.suggestedRotDays = std::max(1, int(std::ceil(one.days->p90)));
    return one;
}

Velocity VelocityTally::finish(const HistoryColumns &history, const Pipeline &pipeline, Instant now,
                               const Calendar &calendar)
{
    begin(history);
    const qint64 wall = wallAt(calendar, now);
    Velocity all;
    std::vector<StageVelocity> byStage;
    for (size_t i = 0; i < history.stages.size(); ++i)
        byStage.push_back(stageOf(pipeline, i));
    for (const auto &[id, stay] : m_open) {
        StageVelocity &one = byStage[size_t(stay.stage)];
        ++one.open;
        const double days = daysOf(wall - stay.since);
        if (!one.suggestedRotDays || days <= one.days->p90)
            continue;
        ++one.stuck;
        all.stuck.push_back({id, stay.stage, UserId{stay.owner}, days, one.days->p90});
    }
    std::stable_sort(all.stuck.begin(), all.stuck.end(), [](const auto &a, const auto &b) {
        return a.days - a.limit > b.days - b.limit;
    });
    for (const StageVelocity &one : byStage)
        if (isOpen(history, one.stage))
            all.stages.push_back(one);
    return all;
}

Velocity velocity(const HistoryColumns &history, const Pipeline &pipeline,
                  const ReportFilter &filter, Instant now, const Calendar &calendar)
{
    return countOnce<VelocityTally>(history, filter, now, calendar, [&](VelocityTally &tally) {
        return tally.finish(history, pipeline, now, calendar);
    });
}

std::vector<qint64> velocitySubjects(const HistoryColumns &history, const ReportFilter &filter,
                                     Instant now, const Calendar &calendar, int stage,
                                     StayKind kind)
{
    const Period period = periodOf(filter, calendar);
    std::vector<qint64> ids;
    eachCourse(history, filter, now, [&](const HistorySubject &subject, const Course &course) {
        eachStay(history, course, period, [&](const Visit &stay) {
            const StayKind is = stay.end == kNever ? StayKind::Open : StayKind::Ended;
            if (stay.stage == stage && is == kind)
                ids.push_back(subject.id);
        });
    });
    return ids;
}

} // namespace Imbuto
