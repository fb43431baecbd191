// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/running.h"

#include <algorithm>

namespace Imbuto {

namespace {

/// Clocks are looked up so far ahead, so that a day's moves need no new look.
constexpr Instant kAhead = 400LL * 24 * 60 * 60 * 1000;

} // namespace

Running::Running(const HistoryColumns &history, const ReportFilter &filter, Instant asOf,
                 const Calendar &calendar, std::shared_ptr<CourseTally> tally)
    : m_filter(filter), m_calendar(calendar), m_asOf(asOf), m_begin(history.earliest),
      m_latest(history.latest), m_clocksUntil(std::max(m_latest, asOf) + kAhead),
      m_time(calendar, std::min(m_begin, asOf), m_clocksUntil), m_tally(std::move(tally))
{
    m_tally->begin(history);
    const SubjectFilter who(filter, history);
    Course course;
    for (const HistorySubject &subject : history.subjects) {
        if (!who.accepts(subject))
            continue;
        readCourse(history, subject, asOf, course);
        m_tally->take(history, subject, course, m_time, 1);
    }
    m_latest = std::max(m_latest, m_tally->latest());
    m_bounded = m_latest > asOf;
    m_filter.stop = {}; // nobody stops what follows
}

bool Running::answers(const ReportFilter &filter, Instant asOf) const
{
    return !m_dead && m_filter == filter && (m_bounded ? asOf == m_asOf : asOf >= m_latest);
}

void Running::follow(const HistoryColumns &history, qint64 id, int sign)
{
    m_dead = m_dead || m_bounded;
    const HistorySubject *subject = m_dead ? nullptr : subjectIn(history, id);
    if (!subject)
        return;
    reachOver(history, *subject);
    if (!SubjectFilter(m_filter, history).accepts(*subject))
        return;
    m_tally->begin(history);
    Course course;
    readCourse(history, *subject, kNever, course);
    m_tally->take(history, *subject, course, m_time, sign);
    m_latest = std::max(m_latest, m_tally->latest());
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
