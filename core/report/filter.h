// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar.h"
#include "core/report/history.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <unordered_set>

namespace Imbuto {

/// Thrown out of a count that nobody waits for any more.
struct CountStopped
{};

/// Says whether a count is still wanted; asked now and then from the thread that counts.
struct Stop
{
    std::function<bool()> asked{};
    bool isAsked() const { return asked && asked(); }
    /// What a report counts does not depend on it.
    bool operator==(const Stop &) const { return true; }
};

/// What every report can be narrowed to. Dates are local days of the workspace, both included; a
/// date that is not valid leaves that side open.
struct ReportFilter
{
    QDate from;
    QDate to;
    std::optional<UserId> owner;   ///< the present owner; a null id: nobody's
    std::optional<QString> source; ///< acquisition source; empty: unknown
    std::optional<qint64> company;
    std::optional<qint64> leastAmount; ///< minor units, included
    std::optional<qint64> mostAmount;  ///< minor units, included
    bool withoutOverrides = false;     ///< leaves out whoever was moved against the rules (R15)
    /// Only these, or those whose person or company is one of these: what a segment takes.
    struct Among
    {
        enum class Whose : quint8 { Own, Person, Company } whose = Whose::Own;
        std::unordered_set<qint64> ids;
    };
    std::shared_ptr<const Among> among; ///< null: everybody
    Stop stop{};
    bool operator==(const ReportFilter &) const = default;
};

/// The period of a filter in instants: from `begin` on, before `end`.
struct Period
{
    Instant begin = kAlways;
    Instant end = kNever;
    bool contains(Instant at) const { return at >= begin && at < end; }
};
Period periodOf(const ReportFilter &filter, const Calendar &calendar);
/// The period of the same length that ends where \a filter's begins; without both ends, nothing.
std::optional<ReportFilter> previousPeriod(const ReportFilter &filter);

/// No filter at all, stopped as \a filter is.
ReportFilter everybodyIn(const ReportFilter &filter);

/// The part of a filter that asks who, not when, made ready for one history.
class SubjectFilter
{
public:
    SubjectFilter(const ReportFilter &filter, const HistoryColumns &history);
    /// Throws CountStopped when the filter's stop is asked for.
    bool accepts(const HistorySubject &subject) const;

private:
    static constexpr unsigned kBetweenLooks = 4096;

    bool wasOverridden(const HistorySubject &subject) const;

    ReportFilter m_filter;
    const HistoryColumns &m_history;
    mutable unsigned m_looked = 0;
    int m_source = kAny;
    static constexpr int kAny = -2; ///< −1 is the unknown source
    static constexpr int kNone = -3;
};

/// Local time without asking the time zone database for every instant.
class LocalTime
{
public:
    /// For instants from \a begin to \a end; those outside get the nearest offset known.
    LocalTime(const Calendar &calendar, Instant begin, Instant end);
    /// Wall-clock milliseconds since 1970-01-01 of the local calendar.
    qint64 wall(Instant at) const
    {
        return at + (m_stretches.size() == 1 ? m_stretches.front() : stretchOf(at)).offset;
    }
    /// The local date as days since 1970-01-01.
    int day(Instant at) const;
    /// Days between two instants by the wall clock: whole from midnight to midnight whatever the
    /// clocks did between. Never negative.
    double days(Instant from, Instant to) const;

private:
    struct Stretch
    {
        Instant begin;
        qint64 offset;
    };
    static constexpr Instant kMark = 16 * 24 * 60 * 60 * 1000LL; ///< from one mark to the next
    const Stretch &stretchOf(Instant at) const
    {
        const Instant since = at - m_stretches.front().begin;
        if (since < 0)
            return m_stretches.front();
        size_t stretch = m_marks[std::min(size_t(since / kMark), m_marks.size() - 1)];
        while (stretch + 1 < m_stretches.size() && m_stretches[stretch + 1].begin <= at)
            ++stretch;
        return m_stretches[stretch];
    }

    std::vector<Stretch> m_stretches; ///< at least one
    std::vector<quint32> m_marks;     ///< for every so many days, the stretch in which they begin
};
/// For all instants of a history and \a now.
LocalTime localTime(const Calendar &calendar, const HistoryColumns &history, Instant now);
QDate dateOfDay(int day);

} // namespace Imbuto
