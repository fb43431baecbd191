// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/funnel.h"
#include "core/report/outcomes.h"

#include <algorithm>

namespace Imbuto {

/// What became of a stay. Leaving the pipeline is going back behind its first stage.
Fate fateOf(const HistoryColumns &history, const Visit &visit);
/// The fate of a subject at a stage that it got to, by how far it got.
Fate fateOf(const HistoryColumns &history, const Reach &reach, int stage);

/// Until when a funnel knows anything.
inline Instant asOf(FunnelMode mode, Instant now, const Period &period)
{
    return mode == FunnelMode::Snapshot ? std::min(now, period.end - 1) : now;
}

/// Tells a sink what is counted of one subject after the other: `counted(subject, stage, fate)` for every entry,
/// `stayed(stage, key)` for every stay of which the days are told, `reached(stage)` for every stage that somebody of the
/// cohort got to, `taken(subject, course)` for everybody counted at all. The key is the length of the stay in milliseconds of the
/// wall clock; in a snapshot, less what the wall clock will say in the end.
template<typename Sink>
class FunnelWalk
{
public:
    FunnelWalk(const FunnelQuery &query, const Period &period) : m_query(query), m_period(period) {}

    void one(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
             const LocalTime &time, Sink &sink)
    {
        if (course.visits.empty())
            return;
        m_taken = false;
        if (m_query.mode == FunnelMode::Snapshot)
            countStanding(subject, course, time, sink);
        else
            count(history, subject, course, time, sink);
        if (m_taken)
            sink.taken(subject, course);
    }

private:
    void countStanding(const HistorySubject &subject, const Course &course, const LocalTime &time,
                       Sink &sink)
    {
        const Visit &last = course.visits.back();
        if (last.end != kNever)
            return;
        take(subject, last.stage, Fate::StillThere, sink);
        sink.stayed(last.stage, -time.wall(last.begin));
    }

    void count(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
               const LocalTime &time, Sink &sink)
    {
        const bool cohort = m_query.mode == FunnelMode::CreatedCohort;
        const bool inCohort = m_period.contains(course.entered);
        if (inCohort)
            countReached(history, subject, course, sink);
        for (const Visit &visit : course.visits) {
            if (cohort ? !inCohort : !m_period.contains(visit.begin))
                continue;
            if (!cohort)
                take(subject, visit.stage, fateOf(history, visit), sink);
            if (visit.end != kNever)
                sink.stayed(visit.stage,
                            std::max<qint64>(0, time.wall(visit.end) - time.wall(visit.begin)));
        }
    }

    void countReached(const HistoryColumns &history, const HistorySubject &subject,
                      const Course &course, Sink &sink)
    {
        Reach reach = reachOf(history, course);
        if (m_query.outcomes && reach.end >= 0)
            reach.ended = m_query.outcomes->endOf(subject.id).value_or(reach.ended);
        for (int stage = 0; stage < int(history.stages.size()); ++stage) {
            if (!Imbuto::reached(history, reach, stage))
                continue;
            sink.reached(stage);
            if (m_query.mode == FunnelMode::CreatedCohort)
                take(subject, stage, fateOf(history, reach, stage), sink);
        }
    }

    void take(const HistorySubject &subject, int stage, Fate fate, Sink &sink)
    {
        m_taken = true;
        sink.counted(subject, stage, fate);
    }

    const FunnelQuery &m_query;
    const Period &m_period;
    bool m_taken = false;
};

} // namespace Imbuto
