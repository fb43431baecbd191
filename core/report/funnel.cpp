// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/funnel.h"

#include <algorithm>

namespace Imbuto {

namespace {

Fate fateOf(Category ended)
{
    return ended == Category::Won ? Fate::Won : ended == Category::Lost ? Fate::Lost : Fate::Closed;
}

/// What became of a stay. Leaving the pipeline is going back behind its first stage.
Fate fateOf(const HistoryColumns &history, const Visit &visit)
{
    if (visit.end == kNever)
        return Fate::StillThere;
    if (visit.next >= 0 && !isOpen(history, visit.next))
        return fateOf(categoryOf(history, visit.next));
    return isOpen(history, visit.stage) && visit.next > visit.stage ? Fate::Advanced
                                                                    : Fate::MovedBack;
}

/// The fate of a subject at a stage that it got to, by how far it got.
Fate fateOf(const HistoryColumns &history, const Reach &reach, int stage)
{
    if (isOpen(history, stage)) {
        const bool won = reach.ended == Category::Won;
        if (stage < (won ? lastOpen(history) : reach.highestOpen))
            return Fate::Advanced;
        if (reach.end >= 0)
            return fateOf(reach.ended);
    }
    return reach.current == stage ? Fate::StillThere : Fate::MovedBack;
}

/// Walks a history and tells a sink what is counted: `counted(subject, stage, fate, days)` for every
/// entry, `reached(stage)` for every stage that somebody of the cohort got to, `taken(course)` for
/// everybody counted at all. Days are negative where none are known.
template<typename Sink>
class Walk
{
public:
    Walk(const HistoryColumns &history, const FunnelQuery &query, const Calendar &calendar,
         Sink &sink)
        : m_history(history), m_query(query), m_period(periodOf(query.filter, calendar)),
          m_filter(query.filter, history),
          m_asOf(query.mode == FunnelMode::Snapshot ? std::min(query.now, m_period.end - 1)
                                                    : query.now),
          m_time(localTime(calendar, history, m_asOf)), m_sink(sink)
    {
    }

    void run()
    {
        for (const HistorySubject &subject : m_history.subjects) {
            if (!m_filter.accepts(subject))
                continue;
            readCourse(m_history, subject, m_asOf, m_course);
            if (m_course.visits.empty())
                continue;
            m_taken = false;
            count(subject);
            if (m_taken)
                m_sink.taken(m_course);
        }
    }

private:
    void count(const HistorySubject &subject)
    {
        if (m_query.mode == FunnelMode::Snapshot) {
            if (const Visit &last = m_course.visits.back(); last.end == kNever)
                take(subject, last.stage, Fate::StillThere, m_time.days(last.begin, m_asOf));
            return;
        }
        const bool inCohort = m_period.contains(m_course.entered);
        Reach reach = inCohort ? reachOf(m_history, m_course) : Reach{};
        if (const auto end = m_query.ends.find(subject.id);
            reach.end >= 0 && end != m_query.ends.end())
            reach.ended = end->second;
        for (int stage = 0; inCohort && stage < int(m_history.stages.size()); ++stage)
            if (Imbuto::reached(m_history, reach, stage))
                reachedStage(subject, reach, stage);
        for (const Visit &visit : m_course.visits) {
            const double days = visit.end == kNever ? -1 : m_time.days(visit.begin, visit.end);
            if (m_query.mode == FunnelMode::StageCohort && m_period.contains(visit.begin))
                take(subject, visit.stage, fateOf(m_history, visit), days);
            else if (m_query.mode == FunnelMode::CreatedCohort && inCohort && days >= 0)
                m_sink.stayed(visit.stage, days);
        }
    }

    void reachedStage(const HistorySubject &subject, const Reach &reach, int stage)
    {
        m_sink.reached(stage);
        if (m_query.mode == FunnelMode::CreatedCohort)
            take(subject, stage, fateOf(m_history, reach, stage), -1);
    }

    void take(const HistorySubject &subject, int stage, Fate fate, double days)
    {
        m_taken = true;
        m_sink.counted(subject, stage, fate);
        if (days >= 0)
            m_sink.stayed(stage, days);
    }

    const HistoryColumns &m_history;
    const FunnelQuery &m_query;
    const Period m_period;
    const SubjectFilter m_filter;
    const Instant m_asOf;
    const LocalTime m_time;
    Sink &m_sink;
    Course m_course;
    bool m_taken = false;
};

/// Adds up.
class Tally
{
public:
    explicit Tally(const HistoryColumns &history)
        : m_history(history), m_days(history.stages.size()), m_sums(history.stages.size()),
          m_summed(history.stages.size(), 0)
    {
        for (std::vector<qint64> &sums : m_sums)
            sums.assign(history.currencies.size(), 0);
        m_funnel.rows.resize(history.stages.size());
        for (size_t i = 0; i < history.stages.size(); ++i) {
            m_funnel.rows[i].stage = qint16(i);
            m_funnel.rows[i].id = history.stages[i].id;
            m_funnel.rows[i].category = history.stages[i].category;
        }
    }

    void counted(const HistorySubject &subject, int stage, Fate fate)
    {
        FunnelRow &row = m_funnel.rows[size_t(stage)];
        ++row.entered;
        ++row.fates[size_t(fate)];
        // somebody who entered twice has the amount once
        if (subject.currency >= 0 && m_summed[size_t(stage)] != subject.id) {
            m_summed[size_t(stage)] = subject.id;
            m_sums[size_t(stage)][size_t(subject.currency)] += subject.amount;
        }
    }
    void reached(int stage) { ++m_funnel.rows[size_t(stage)].reached; }
    void stayed(int stage, double days) { m_days[size_t(stage)].push_back(days); }
    void taken(const Course &course)
    {
        ++m_funnel.subjects;
        m_funnel.corrections += course.corrections;
        m_funnel.overrides += course.overrides;
    }

    Funnel finish(FunnelMode mode)
    {
        m_funnel.mode = mode;
        const int first = firstOpen(m_history);
        const qint64 base = first < 0 ? 0 : m_funnel.rows[size_t(first)].reached;
        for (FunnelRow &row : m_funnel.rows)
            finish(row, base);
        std::erase_if(m_funnel.rows, [this](const FunnelRow &row) {
            return !m_history.stages[size_t(row.stage)].known && row.entered == 0;
        });
        return std::move(m_funnel);
    }

private:
    void finish(FunnelRow &row, qint64 base)
    {
        const size_t i = size_t(row.stage);
        if (m_funnel.mode != FunnelMode::Snapshot) {
            if (row.category == Category::Open)
                row.conversion =
                    wilson(row.fate(Fate::Advanced) + row.fate(Fate::Won), row.entered);
            row.fromFirst = wilson(row.reached, base);
        }
        const Spread days = spread(m_days[i]);
        row.medianDays = days.median;
        row.p90Days = days.p90;
        for (size_t c = 0; c < m_sums[i].size(); ++c)
            if (m_sums[i][c] != 0)
                row.amount[m_history.currencies[c]] = m_sums[i][c];
    }

    const HistoryColumns &m_history;
    Funnel m_funnel;
    std::vector<std::vector<double>> m_days; ///< by stage
    std::vector<std::vector<qint64>> m_sums; ///< by stage, by currency
    std::vector<qint64> m_summed;            ///< by stage: the last subject whose amount went in
};

/// Remembers who is behind one bar.
struct Names
{
    int stage;
    std::optional<Fate> fate;
    std::vector<qint64> ids;

    void counted(const HistorySubject &subject, int at, Fate what)
    {
        if (at == stage && (!fate || *fate == what) && (ids.empty() || ids.back() != subject.id))
            ids.push_back(subject.id);
    }
    void reached(int) {}
    void stayed(int, double) {}
    void taken(const Course &) {}
};

} // namespace

Funnel funnel(const HistoryColumns &history, const FunnelQuery &query, const Calendar &calendar)
{
    Tally tally(history);
    Walk(history, query, calendar, tally).run();
    return tally.finish(query.mode);
}

std::vector<qint64> funnelSubjects(const HistoryColumns &history, const FunnelQuery &query,
                                   const Calendar &calendar, int stage, std::optional<Fate> fate)
{
    Names names{stage, fate, {}};
    Walk(history, query, calendar, names).run();
    return std::move(names.ids);
}

} // namespace Imbuto
