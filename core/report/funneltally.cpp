// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/funneltally.h"

#include <algorithm>

namespace Imbuto {

FunnelTally::FunnelTally(const FunnelQuery &query, const Period &period)
    : m_query(query), m_period(period), m_walk(m_query, m_period)
{
    m_funnel.mode = query.mode;
    m_query.filter = {};
}

void FunnelTally::begin(const HistoryColumns &history)
{
    for (size_t i = m_funnel.rows.size(); i < history.stages.size(); ++i) {
        FunnelRow &row = m_funnel.rows.emplace_back();
        row.stage = qint16(i);
        row.id = history.stages[i].id;
        row.category = history.stages[i].category;
    }
    while (m_stays.size() < history.stages.size())
        m_stays.emplace_back().reserve(history.subjects.size()); // hardly anybody comes twice
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
    row.unseen += m_unseen ? m_sign : 0;
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

void FunnelTally::taken(const HistorySubject &subject, const Course &course)
{
    m_funnel.subjects += m_sign;
    m_funnel.corrections += m_sign * course.corrections;
    m_funnel.overrides += m_sign * course.overrides;
    m_funnel.imported += m_unseen ? m_sign : 0;
    if (!m_query.outcomes)
        return;
    const OutcomeTally::Counts ends = m_query.outcomes->countsOf(subject.id);
    for (size_t i = 0; i < ends.size(); ++i)
        m_funnel.dealEnds[i] += m_sign * ends[i];
}

void FunnelTally::settle(const Stop &stop)
{
    for (Ranked &stays : m_stays)
        if (!stop.isAsked())
            stays.settle();
}

void FunnelTally::take(const HistoryColumns &history, const HistorySubject &subject,
                       const Course &course, const LocalTime &time, int sign)
{
    m_sign = sign;
    m_unseen = std::all_of(course.visits.begin(), course.visits.end(),
                           [](const Visit &visit) { return visit.imported; });
    m_walk.one(history, subject, course, time, *this);
}

Funnel FunnelTally::finish(const HistoryColumns &history, Instant now, const Calendar &calendar)
{
    begin(history);
    const qint64 wall = wallAt(calendar, asOf(m_query.mode, now, m_period));
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
    if (m_query.mode != FunnelMode::Snapshot) {
        if (row.category == Category::Open && row.unseen < row.entered)
            row.conversion = wilson(row.fate(Fate::Advanced) + row.fate(Fate::Won), row.entered);
        row.fromFirst = wilson(row.reached, base);
    }
    row.p90Days = days(i, 0.9, wall);
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
    const qint64 until = m_query.mode == FunnelMode::Snapshot ? wall : 0;
    return place->between([until](qint64 key) { return daysOf(until + key); });
}

} // namespace Imbuto
