// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/course.h"
#include "core/report/filter.h"

namespace Imbuto {

/// What a report adds up of courses, so that each can be taken off again.
class CourseTally
{
public:
    virtual ~CourseTally() = default;
    /// Before courses of \a history are told: stages and currencies may have been added to it.
    virtual void begin(const HistoryColumns &) {}
    /// Adds (\a sign 1) or takes off (−1) what the course of \a subject tells.
    virtual void take(const HistoryColumns &history, const HistorySubject &subject,
                      const Course &course, const LocalTime &time, int sign) = 0;
    /// The latest of what else it was told about, beside the history: see Running::answers().
    virtual Instant latest() const { return kAlways; }
    /// Puts in order what the next change would have to.
    virtual void settle(const Stop &) {}
};

/// A tally that follows changes: counts everybody whom a filter takes once, and then only whoever changed.
class Running
{
public:
    /// Knows nothing after \a asOf. Throws CountStopped when the filter's stop is asked for.
    Running(const HistoryColumns &history, const ReportFilter &filter, Instant asOf,
            const Calendar &calendar, std::shared_ptr<CourseTally> tally);

    /// Whether the tally is that of \a filter as of \a asOf: what it counted is all past then. Never again, once it
    /// had to follow what it could not.
    bool answers(const ReportFilter &filter, Instant asOf) const;
    /// Takes off what \a history says of a subject, before that changes; adds it, after.
    void takeOff(const HistoryColumns &history, qint64 id) { follow(history, id, -1); }
    void add(const HistoryColumns &history, qint64 id) { follow(history, id, 1); }
    void settle(const Stop &stop) { m_tally->settle(stop); }
    CourseTally &tally() const { return *m_tally; }
    const std::shared_ptr<CourseTally> &shared() const { return m_tally; }

private:
    void follow(const HistoryColumns &history, qint64 id, int sign);
    void reachOver(const HistoryColumns &history, const HistorySubject &subject);

    ReportFilter m_filter;
    Calendar m_calendar;
    Instant m_asOf;
    Instant m_begin;  ///< of all that is counted
    Instant m_latest; ///< the same
    Instant m_clocksUntil;
    bool m_bounded = false; ///< something lay beyond what is known: it can't follow
    bool m_dead = false;
    LocalTime m_time;
    std::shared_ptr<CourseTally> m_tally;
};

/// Counts everybody once; what \a finish makes of the tally.
template<typename Tally, typename Finish>
auto countOnce(const HistoryColumns &history, const ReportFilter &filter, Instant now,
               const Calendar &calendar, Finish finish)
{
    const auto tally = std::make_shared<Tally>(periodOf(filter, calendar));
    const Running running(history, filter, now, calendar, tally);
    return finish(*tally);
}

/// What the wall clock says at \a at.
qint64 wallAt(const Calendar &calendar, Instant at);

} // namespace Imbuto
