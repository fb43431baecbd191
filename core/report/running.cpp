// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/running.h"

#include <algorithm>

namespace Imbuto {

namespace {

/// Clocks are looked up so far ahead, so that a day's moves need no new look.
constexpr Instant kAhead = 400LL * 24 * 60 * 60 * 1000;

Instant latestOf(const HistoryColumns &history)
{
    const auto latest = std::max_element(history.at.begin(), history.at.end());
    return latest == history.at.end() ? kAlways : *latest;
}

Instant earliestOf(const HistoryColumns &history)
{
    Instant first = kNever;
    for (const Instant at : history.at)
        first = std::min(first, at);
    for (const HistorySubject &subject : history.subjects)
        first = std::min(first, subject.createdAt);
    return first;
}

const HistorySubject *find(const HistoryColumns &history, qint64 id)
{
    const auto &subjects = history.subjects;
    const auto place =
        std::lower_bound(subjects.begin(), subjects.end(), id,
                         [](const HistorySubject &one, qint64 wanted) { return one.id < wanted; });
    return place != subjects.end() && place->id == id ? &*place : nullptr;
}

} // namespace

Running::Running(const HistoryColumns &history, const ReportFilter &filter, Instant asOf,
                 const Calendar &calendar, std::unique_ptr<CourseTally> tally)
    : m_filter(filter), m_calendar(calendar), m_asOf(asOf), m_begin(earliestOf(history)),
      m_latest(latestOf(history)), m_clocksUntil(std::max(m_latest, asOf) + kAhead),
      m_bounded(m_latest > asOf), m_time(calendar, std::min(m_begin, asOf), m_clocksUntil),
      m_who(filter, history), m_tally(std::move(tally))
{
    m_tally->begin(history);
    Course course;
    for (const HistorySubject &subject : history.subjects) {
        if (!m_who.accepts(subject))
            continue;
        readCourse(history, subject, asOf, course);
        m_tally->take(history, subject, course, m_time, 1);
    }
    m_filter.stop = {}; // nobody stops what follows
    m_who = SubjectFilter(m_filter, history);
}

bool Running::answers(const ReportFilter &filter, Instant asOf) const
{
    return !m_dead && m_filter == filter && (m_bounded ? asOf == m_asOf : asOf >= m_latest);
}

void Running::follow(const HistoryColumns &history, qint64 id, int sign)
{
    m_dead = m_dead || m_bounded;
    const HistorySubject *subject = find(history, id);
    if (m_dead || !subject)
        return;
    reachOver(history, *subject);
    if (!m_who.accepts(*subject))
        return;
    m_tally->begin(history);
    Course course;
    readCourse(history, *subject, kNever, course);
    m_tally->take(history, *subject, course, m_time, sign);
}

/// What is looked up of the clocks covers all of \a subject's history.
void Running::reachOver(const HistoryColumns &history, const HistorySubject &subject)
{
    const Instant begin = m_begin;
    m_begin = std::min(m_begin, subject.createdAt);
    for (quint32 i = subject.first; i < subject.first + subject.rows; ++i) {
        m_begin = std::min(m_begin, history.at[i]);
        m_latest = std::max(m_latest, history.at[i]);
    }
    if (m_begin >= begin && m_latest <= m_clocksUntil)
        return;
    m_clocksUntil = m_latest + kAhead;
    m_time = LocalTime(m_calendar, m_begin, m_clocksUntil);
}

qint64 wallAt(const Calendar &calendar, Instant at)
{
    return LocalTime(calendar, at, at).wall(at);
}

} // namespace Imbuto
