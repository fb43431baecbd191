// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/funnelwalk.h"
#include "core/report/ranked.h"

namespace Imbuto {

/// Adds up what a FunnelWalk tells, or takes it off again.
class FunnelTally
{
public:
    explicit FunnelTally(FunnelMode mode) { m_funnel.mode = mode; }

    /// What is told from here on is added (1) or taken off (−1).
    void begin(const HistoryColumns &history, int sign);
    void counted(const HistorySubject &subject, int stage, Fate fate);
    void reached(int stage) { m_funnel.rows[size_t(stage)].reached += m_sign; }
    void stayed(int stage, qint64 key);
    void taken(const Course &course);

    /// Puts in order what the next change would have to.
    void settle(const Stop &stop);
    /// What adds up so far; \a wall is the wall clock at the end of a snapshot.
    Funnel finish(const HistoryColumns &history, qint64 wall);

private:
    void finish(FunnelRow &row, const HistoryColumns &history, qint64 base, qint64 wall);
    std::optional<double> days(size_t stage, double p, qint64 wall);

    int m_sign = 1;
    Funnel m_funnel;
    std::vector<Ranked> m_stays;             ///< by stage
    std::vector<std::vector<qint64>> m_sums; ///< by stage, by currency
    std::vector<qint64> m_summed;            ///< by stage: the last subject whose amount went in
};

/// A funnel that follows changes: counts everybody once, and then only whoever changed.
class RunningFunnel
{
public:
    RunningFunnel(const HistoryColumns &history, const FunnelQuery &query,
                  const Calendar &calendar);

    /// Whether it tells what \a query asks: the same question, at a time at which all it counted is past. Dead for good
    /// once it had to follow what it could not.
    bool answers(const FunnelQuery &query) const;
    /// Takes off what \a history says of a subject, before that changes; adds it, after.
    void takeOff(const HistoryColumns &history, qint64 id);
    void add(const HistoryColumns &history, qint64 id);
    /// Puts in order what the next change would have to, until \a stop says that somebody waits.
    void settle(const Stop &stop) { m_tally.settle(stop); }

    Funnel at(const HistoryColumns &history, Instant now);

private:
    void take(const HistoryColumns &history, qint64 id, int sign);
    void reachOver(const HistoryColumns &history, const HistorySubject &subject);

    FunnelQuery m_query;
    const Calendar m_calendar;
    const Period m_period;
    const Instant m_asOf;
    Instant m_begin = kNever; ///< of all that is counted
    Instant m_latest = kAlways;
    Instant m_clocksUntil;
    bool m_bounded; ///< something lay beyond what is known: it can't follow
    bool m_dead = false;
    LocalTime m_time;
    SubjectFilter m_who;
    FunnelTally m_tally;
};

} // namespace Imbuto
