// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runningfunnel.h"

#include <algorithm>

namespace Imbuto {

namespace {

constexpr double kDay = 24 * 60 * 60 * 1000.0;
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

// --- adding up

void FunnelTally::begin(const HistoryColumns &history, int sign)
{
    m_sign = sign;
    for (size_t i = m_funnel.rows.size(); i < history.stages.size(); ++i) {
        FunnelRow &row = m_funnel.rows.emplace_back();
        row.stage = qint16(i);
        row.id = history.stages[i].id;
        row.category = history.stages[i].category;
    }
    m_stays.resize(history.stages.size());
    m_sums.resize(history.stages.size());
    for (std::vector<qint64> &sums : m_sums)
        sums.resize(history.currencies.size(), 0);
    m_summed.assign(history.stages.size(), 0);
}

void FunnelTally::counted(const HistorySubject &subject, int stage, Fate fate)
{
    FunnelRow &row = m_funnel.rows[size_t(stage)];
    row.entered += m_sign;
    row.fates[size_t(fate)] += m_sign;
    // somebody who entered twice has the amount once
    if (subject.currency >= 0 && m_summed[size_t(stage)] != subject.id) {
        m_summed[size_t(stage)] = subject.id;
        m_sums[size_t(stage)][size_t(subject.currency)] += m_sign * subject.amount;
    }
}

void FunnelTally::stayed(int stage, qint64 key)
{
    if (m_sign > 0)
        m_stays[size_t(stage)].add(key);
    else
        m_stays[size_t(stage)].remove(key);
}

void FunnelTally::taken(const Course &course)
{
    m_funnel.subjects += m_sign;
    m_funnel.corrections += m_sign * course.corrections;
    m_funnel.overrides += m_sign * course.overrides;
    const bool known = std::any_of(course.visits.begin(), course.visits.end(),
                                   [](const Visit &visit) { return !visit.imported; });
    m_funnel.imported += known ? 0 : m_sign;
}

void FunnelTally::settle(const Stop &stop)
{
    for (Ranked &stays : m_stays)
        if (!stop.isAsked())
            stays.settle();
}

Funnel FunnelTally::finish(const HistoryColumns &history, qint64 wall)
{
    begin(history, 1);
    Funnel made = m_funnel;
    const int first = firstOpen(history);
    const qint64 base = first < 0 ? 0 : made.rows[size_t(first)].reached;
    for (FunnelRow &row : made.rows)
        finish(row, history, base, wall);
    std::erase_if(made.rows, [&history](const FunnelRow &row) {
        return !history.stages[size_t(row.stage)].known && row.entered == 0;
    });
    return made;
}

void FunnelTally::finish(FunnelRow &row, const HistoryColumns &history, qint64 base, qint64 wall)
{
    const size_t i = size_t(row.stage);
    if (m_funnel.mode != FunnelMode::Snapshot) {
        if (row.category == Category::Open)
            row.conversion = wilson(row.fate(Fate::Advanced) + row.fate(Fate::Won), row.entered);
        row.fromFirst = wilson(row.reached, base);
    }
    row.p90Days = days(i, 0.9, wall); // the highest first: see Ranked
    row.medianDays = days(i, 0.5, wall);
    for (size_t c = 0; c < m_sums[i].size(); ++c)
        if (m_sums[i][c] != 0)
            row.amount[history.currencies[c]] = m_sums[i][c];
}

std::optional<double> FunnelTally::days(size_t stage, double p, qint64 wall)
{
    const std::optional<Ranked::Place> place = m_stays[stage].place(p);
    if (!place)
        return std::nullopt;
    const qint64 until = m_funnel.mode == FunnelMode::Snapshot ? wall : 0;
    const auto daysOf = [until](qint64 key) { return std::max(0.0, double(until + key) / kDay); };
    const double below = daysOf(place->below);
    return place->share <= 0 ? below : below + place->share * (daysOf(place->above) - below);
}

// --- following

RunningFunnel::RunningFunnel(const HistoryColumns &history, const FunnelQuery &query,
                             const Calendar &calendar)
    : m_query(query), m_calendar(calendar), m_period(periodOf(query.filter, calendar)),
      m_asOf(asOf(query, m_period)), m_begin(earliestOf(history)), m_latest(latestOf(history)),
      m_clocksUntil(std::max(m_latest, m_asOf) + kAhead), m_bounded(m_latest > m_asOf),
      m_time(calendar, std::min(m_begin, m_asOf), m_clocksUntil), m_who(query.filter, history),
      m_tally(query.mode)
{
    FunnelWalk<FunnelTally> walk(m_query, m_period, m_asOf);
    m_tally.begin(history, 1);
    for (const HistorySubject &subject : history.subjects)
        if (m_who.accepts(subject))
            walk.one(history, subject, m_time, m_tally);
    m_query.filter.stop = {}; // nobody stops what follows
    m_who = SubjectFilter(m_query.filter, history);
}

bool RunningFunnel::answers(const FunnelQuery &query) const
{
    const Instant until = asOf(query, m_period);
    return !m_dead && m_query.mode == query.mode && m_query.filter == query.filter
        && m_query.ends.empty() && query.ends.empty()
        && (m_bounded ? until == m_asOf : until >= m_latest);
}

void RunningFunnel::takeOff(const HistoryColumns &history, qint64 id)
{
    take(history, id, -1);
}

void RunningFunnel::add(const HistoryColumns &history, qint64 id)
{
    take(history, id, 1);
}

void RunningFunnel::take(const HistoryColumns &history, qint64 id, int sign)
{
    m_dead = m_dead || m_bounded;
    const HistorySubject *subject = find(history, id);
    if (m_dead || !subject)
        return;
    reachOver(history, *subject);
    if (!m_who.accepts(*subject))
        return;
    m_tally.begin(history, sign);
    FunnelWalk<FunnelTally>(m_query, m_period, kNever).one(history, *subject, m_time, m_tally);
}

/// What is looked up of the clocks covers all of \a subject's history.
void RunningFunnel::reachOver(const HistoryColumns &history, const HistorySubject &subject)
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

Funnel RunningFunnel::at(const HistoryColumns &history, Instant now)
{
    m_query.now = now;
    const Instant until = asOf(m_query, m_period);
    return m_tally.finish(history, LocalTime(m_calendar, until, until).wall(until));
}

} // namespace Imbuto
