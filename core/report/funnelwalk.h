// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/funnel.h"

#include <algorithm>

namespace Imbuto {

/// What became of a stay. Leaving the pipeline is going back behind its first stage.
Fate fateOf(const HistoryColumns &history, const Visit &visit);
/// The fate of a subject at a stage that it got to, by how far it got.
Fate fateOf(const HistoryColumns &history, const Reach &reach, int stage);

/// Until when a funnel knows anything.
inline Instant asOf(const FunnelQuery &query, const Period &period)
{
    return query.mode == FunnelMode::Snapshot ? std::min(query.now, period.end - 1) : query.now;
}

/// Tells a sink what is counted of one subject after the other: `counted(subject, stage, fate)` for every entry,
/// `stayed(stage, key)` for every stay of which the days are told, `reached(stage)` for every stage that somebody of the
/// cohort got to, `taken(course)` for everybody counted at all. The key is the length of the stay in milliseconds of the
/// wall clock; in a snapshot, less what the wall clock will say in the end.
template<typename Sink>
class FunnelWalk
{
public:
    FunnelWalk(const FunnelQuery &query, const Period &period, Instant asOf)
        : m_query(query), m_period(period), m_asOf(asOf)
    {
    }

    void one(const HistoryColumns &history, const HistorySubject &subject, const LocalTime &time,
             Sink &sink)
    {
        readCourse(history, subject, m_asOf, m_course);
        if (m_course.visits.empty())
            return;
        m_taken = false;
        if (m_query.mode == FunnelMode::Snapshot)
            countStanding(subject, time, sink);
        else
            count(history, subject, time, sink);
        if (m_taken)
            sink.taken(m_course);
    }

private:
    void countStanding(const HistorySubject &subject, const LocalTime &time, Sink &sink)
    {
        const Visit &last = m_course.visits.back();
        if (last.end != kNever)
            return;
        take(subject, last.stage, Fate::StillThere, sink);
        sink.stayed(last.stage, -time.wall(last.begin));
    }

    void count(const HistoryColumns &history, const HistorySubject &subject, const LocalTime &time,
               Sink &sink)
    {
        const bool cohort = m_query.mode == FunnelMode::CreatedCohort;
        const bool inCohort = m_period.contains(m_course.entered);
        if (inCohort)
            countReached(history, subject, sink);
        for (const Visit &visit : m_course.visits) {
            if (cohort ? !inCohort : !m_period.contains(visit.begin))
                continue;
            if (!cohort)
                take(subject, visit.stage, fateOf(history, visit), sink);
            if (visit.end != kNever)
                sink.stayed(visit.stage,
                            std::max<qint64>(0, time.wall(visit.end) - time.wall(visit.begin)));
        }
    }

    void countReached(const HistoryColumns &history, const HistorySubject &subject, Sink &sink)
    {
        Reach reach = reachOf(history, m_course);
        if (const auto end = m_query.ends.find(subject.id);
            reach.end >= 0 && end != m_query.ends.end())
            reach.ended = end->second;
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
    const Period m_period;
    const Instant m_asOf;
    Course m_course;
    bool m_taken = false;
};

} // namespace Imbuto
