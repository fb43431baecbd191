// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/velocity.h"

#include "core/report/courses.h"

#include <algorithm>
#include <cmath>

namespace Imbuto {

namespace {

/// Tells \a visit of every stay in an open stage that a report counts: those that ended in the period, and
/// those of whoever is there still, whose days are so far.
template<typename Visitor>
void eachStay(const HistoryColumns &history, const ReportFilter &filter, Instant now,
              const Calendar &calendar, Visitor visit)
{
    const Period period = periodOf(filter, calendar);
    const LocalTime time = localTime(calendar, history, now);
    eachCourse(history, filter, now, [&](const HistorySubject &subject, const Course &course) {
        for (const Visit &stay : course.visits) {
            const bool open = stay.end == kNever;
            if (isOpen(history, stay.stage) && (open || period.contains(stay.end)))
                visit(subject, stay, time.days(stay.begin, open ? now : stay.end));
        }
    });
}

/// The stay of one who is there still.
struct OpenStay
{
    const HistorySubject *subject;
    qint16 stage;
    double days;
};

struct Stays
{
    std::vector<std::vector<double>> ended; ///< days, by stage
    std::vector<OpenStay> open;
};

Stays staysOf(const HistoryColumns &history, const ReportFilter &filter, Instant now,
              const Calendar &calendar)
{
    Stays stays;
    stays.ended.resize(history.stages.size());
    eachStay(history, filter, now, calendar,
             [&stays](const HistorySubject &subject, const Visit &stay, double days) {
                 if (stay.end == kNever)
                     stays.open.push_back({&subject, stay.stage, days});
                 else
                     stays.ended[size_t(stay.stage)].push_back(days);
             });
    return stays;
}

} // namespace

Velocity velocity(const HistoryColumns &history, const Pipeline &pipeline,
                  const ReportFilter &filter, Instant now, const Calendar &calendar)
{
    Stays stays = staysOf(history, filter, now, calendar);
    Velocity all;
    std::vector<StageVelocity> byStage(history.stages.size());
    for (size_t i = 0; i < byStage.size(); ++i) {
        StageVelocity &one = byStage[i];
        one.stage = qint16(i);
        one.days = quartiles(stays.ended[i]);
        if (i < pipeline.stages.size())
            one.rotDays = pipeline.stages[i].rotDays;
        if (one.days && one.days->count >= kLeastStays)
            one.suggestedRotDays = std::max(1, int(std::ceil(one.days->p90)));
    }
    for (const OpenStay &stay : stays.open) {
        StageVelocity &one = byStage[size_t(stay.stage)];
        ++one.open;
        if (!one.suggestedRotDays || stay.days <= one.days->p90)
            continue;
        ++one.stuck;
        all.stuck.push_back(
            {stay.subject->id, stay.stage, UserId{stay.subject->owner}, stay.days, one.days->p90});
    }
    std::stable_sort(all.stuck.begin(), all.stuck.end(), [](const auto &a, const auto &b) {
        return a.days - a.limit > b.days - b.limit;
    });
    for (const StageVelocity &one : byStage)
        if (isOpen(history, one.stage))
            all.stages.push_back(one);
    return all;
}

std::vector<qint64> velocitySubjects(const HistoryColumns &history, const ReportFilter &filter,
                                     Instant now, const Calendar &calendar, int stage,
                                     StayKind kind)
{
    std::vector<qint64> ids;
    eachStay(history, filter, now, calendar,
             [&](const HistorySubject &subject, const Visit &stay, double) {
                 const StayKind is = stay.end == kNever ? StayKind::Open : StayKind::Ended;
                 if (stay.stage == stage && is == kind)
                     ids.push_back(subject.id);
             });
    return ids;
}

} // namespace Imbuto
