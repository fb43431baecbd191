// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/paths.h"

#include "core/report/courses.h"

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

/// Tells \a visit of every step of \a course: from, to, and the days before it, negative for the first.
template<typename Visitor>
void eachStep(const Course &course, const LocalTime &time, Visitor visit)
{
    qint16 before = -1;
    for (const Visit &stay : course.visits) {
        if (before < 0)
            visit(qint16(-1), stay.stage, -1.0);
        if (stay.end != kNever)
            visit(stay.stage, stay.next, time.days(stay.begin, stay.end));
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

struct Walked
{
    qint64 count = 0;
    std::vector<double> days;
};

class PathTally
{
public:
    PathTally(const HistoryColumns &history, const LocalTime &time)
        : m_history(history), m_time(time)
    {
    }

    void add(const Course &course)
    {
        eachStep(course, m_time,
                 [this](qint16 from, qint16 to, double days) { step(from, to, days); });
        std::vector<qint16> route = routeOf(course);
        Walked &whole = m_routes[route];
        ++whole.count;
        whole.days.push_back(m_time.days(course.entered, course.visits.back().begin));
        std::sort(route.begin(), route.end());
        m_paths.loops += std::adjacent_find(route.begin(), route.end()) != route.end();
        m_paths.corrections += course.corrections;
        ++m_paths.subjects;
    }

    Paths finish()
    {
        std::map<qint16, qint64> leaving;
        for (const auto &[way, walked] : m_steps)
            leaving[way.first] += walked.count;
        for (auto &[way, walked] : m_steps)
            m_paths.steps.push_back(
                {way.first, way.second, kindOf(m_history, way.first, way.second), walked.count,
                 wilson(walked.count, leaving[way.first]), quantile(walked.days, 0.5)});
        for (const PathStep &step : m_paths.steps) {
            m_paths.skips += step.kind == StepKind::Skip ? step.count : 0;
            const bool back = step.kind == StepKind::Back || step.kind == StepKind::Reopen;
            m_paths.returns += back ? step.count : 0;
        }
        addRoutes();
        return std::move(m_paths);
    }

private:
    void step(qint16 from, qint16 to, double days)
    {
        Walked &walked = m_steps[{from, to}];
        ++walked.count;
        if (days >= 0)
            walked.days.push_back(days);
    }

    void addRoutes()
    {
        for (auto &[stages, walked] : m_routes)
            m_paths.routes.push_back({stages, walked.count, wilson(walked.count, m_paths.subjects),
                                      quantile(walked.days, 0.5)});
        std::stable_sort(m_paths.routes.begin(), m_paths.routes.end(),
                         [](const Route &a, const Route &b) { return a.count > b.count; });
        if (m_paths.routes.size() > kMostRoutes)
            m_paths.routes.resize(kMostRoutes);
    }

    const HistoryColumns &m_history;
    const LocalTime &m_time;
    std::map<std::pair<qint16, qint16>, Walked> m_steps;
    std::map<std::vector<qint16>, Walked> m_routes;
    Paths m_paths;
};

} // namespace

Paths paths(const HistoryColumns &history, const ReportFilter &filter, Instant now,
            const Calendar &calendar)
{
    const LocalTime time = localTime(calendar, history, now);
    PathTally tally(history, time);
    eachEntrant(history, filter, now, calendar,
                [&tally](const HistorySubject &, const Course &course) { tally.add(course); });
    return tally.finish();
}

std::vector<qint64> stepSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                 Instant now, const Calendar &calendar, int from, int to)
{
    const LocalTime time = localTime(calendar, history, now);
    std::vector<qint64> ids;
    eachEntrant(history, filter, now, calendar,
                [&](const HistorySubject &subject, const Course &course) {
                    eachStep(course, time, [&](qint16 begin, qint16 end, double) {
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
