// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/paths.h"

#include "core/report/courses.h"
#include "core/report/tallies.h"

#include <algorithm>

namespace Imbuto {

namespace {

int openBetween(const HistoryColumns &history, int from, int to)
{
    int count = 0;
    for (int stage = from + 1; stage < to; ++stage)
        count += isOpen(history, stage);
    return count;
}

StepKind kindOf(const HistoryColumns &history, int from, int to)
{
    if (from < 0)
        return StepKind::Enter;
    if (to < 0)
        return StepKind::Leave;
    const bool won = categoryOf(history, to) == Category::Won;
    if (!isOpen(history, to) && !won)
        return StepKind::End;
    if (!isOpen(history, from))
        return won ? StepKind::End : StepKind::Reopen;
    if (!won && to < from)
        return StepKind::Back;
    return openBetween(history, from, to) > 0 ? StepKind::Skip : StepKind::Next;
}

/// Tells \a visit of every step of \a course: from, to, and the stay before it; null for the first.
template<typename Visitor>
void eachStep(const Course &course, Visitor visit)
{
    qint16 before = -1;
    for (const Visit &stay : course.visits) {
        if (before < 0)
            visit(qint16(-1), stay.stage, static_cast<const Visit *>(nullptr));
        if (stay.end != kNever)
            visit(stay.stage, stay.next, &stay);
        before = stay.end == kNever ? qint16(-1) : stay.next;
    }
}

std::vector<qint16> routeOf(const Course &course)
{
    std::vector<qint16> route;
    for (const Visit &stay : course.visits)
        route.push_back(stay.stage);
    return route;
}

qint64 lengthOf(Instant from, Instant to, const LocalTime &time)
{
    return std::max<qint64>(0, time.wall(to) - time.wall(from));
}

} // namespace

void PathTally::Walked::take(qint64 length, int sign)
{
    count += sign;
    lengths.take(length, sign);
}

void PathTally::take(const HistoryColumns &, const HistorySubject &, const Course &course,
                     const LocalTime &time, int sign)
{
    if (course.visits.empty() || !m_period.contains(course.entered))
        return;
    eachStep(course, [&](qint16 from, qint16 to, const Visit *stay) {
        if (stay)
            m_steps[{from, to}].take(lengthOf(stay->begin, stay->end, time), sign);
        else
            m_steps[{from, to}].count += sign;
    });
    std::vector<qint16> route = routeOf(course);
    m_routes[route].take(lengthOf(course.entered, course.visits.back().begin, time), sign);
    std::sort(route.begin(), route.end());
    if (std::adjacent_find(route.begin(), route.end()) != route.end())
        m_loops += sign;
    m_corrections += sign * course.corrections;
    m_subjects += sign;
}

void PathTally::settle(const Stop &stop)
{
    for (auto &[way, walked] : m_steps)
        if (!stop.isAsked())
            walked.lengths.settle();
    for (auto &[way, walked] : m_routes)
        if (!stop.isAsked())
            walked.lengths.settle();
}

Paths PathTally::finish(const HistoryColumns &history)
{
    Paths paths;
    paths.subjects = m_subjects;
    paths.loops = m_loops;
    paths.corrections = m_corrections;
    std::map<qint16, qint64> leaving;
    for (const auto &[way, walked] : m_steps)
        leaving[way.first] += walked.count;
    for (auto &[way, walked] : m_steps)
        if (walked.count > 0)
            paths.steps.push_back({way.first, way.second, kindOf(history, way.first, way.second),
                                   walked.count, wilson(walked.count, leaving[way.first]),
                                   daysAt(walked.lengths, 0.5)});
    for (const PathStep &step : paths.steps) {
        paths.skips += step.kind == StepKind::Skip ? step.count : 0;
        const bool back = step.kind == StepKind::Back || step.kind == StepKind::Reopen;
        paths.returns += back ? step.count : 0;
    }
    addRoutes(paths);
    return paths;
}

void PathTally::addRoutes(Paths &paths)
{
    for (auto &[stages, walked] : m_routes)
        if (walked.count > 0)
            paths.routes.push_back({stages, walked.count, wilson(walked.count, m_subjects), {}});
    std::stable_sort(paths.routes.begin(), paths.routes.end(),
                     [](const Route &a, const Route &b) { return a.count > b.count; });
    if (paths.routes.size() > kMostRoutes)
        paths.routes.resize(kMostRoutes);
    for (Route &route : paths.routes)
        route.medianDays = daysAt(m_routes[route.stages].lengths, 0.5);
}

Paths paths(const HistoryColumns &history, const ReportFilter &filter, Instant now,
            const Calendar &calendar)
{
    return countOnce<PathTally>(history, filter, now, calendar,
                                [&](PathTally &tally) { return tally.finish(history); });
}

std::vector<qint64> stepSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                 Instant now, const Calendar &calendar, int from, int to)
{
    std::vector<qint64> ids;
    eachEntrant(history, filter, now, calendar,
                [&](const HistorySubject &subject, const Course &course) {
                    eachStep(course, [&](qint16 begin, qint16 end, const Visit *) {
                        if (begin == from && end == to)
                            ids.push_back(subject.id);
                    });
                });
    return ids;
}

std::vector<qint64> routeSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                  Instant now, const Calendar &calendar,
                                  const std::vector<qint16> &route)
{
    std::vector<qint64> ids;
    eachEntrant(history, filter, now, calendar,
                [&](const HistorySubject &subject, const Course &course) {
                    if (routeOf(course) == route)
                        ids.push_back(subject.id);
                });
    return ids;
}

} // namespace Imbuto
