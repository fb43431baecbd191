// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/filter.h"

#include <QDateTime>

#include <algorithm>

namespace Imbuto {

namespace {
constexpr qint64 kDay = 24 * 60 * 60 * 1000LL;
constexpr qint64 kEpochJulianDay = 2440588; // 1970-01-01
/// Time zones have no rules for what lies outside: 1900 to 2200.
constexpr Instant kEarliest = -2208988800000LL;
constexpr Instant kLatest = 7258118400000LL;
} // namespace

Period periodOf(const ReportFilter &filter, const Calendar &calendar)
{
    Period period;
    if (filter.from.isValid())
        period.begin = calendar.startOf(filter.from);
    if (filter.to.isValid())
        period.end = calendar.startOf(filter.to.addDays(1));
    return period;
}

std::optional<ReportFilter> previousPeriod(const ReportFilter &filter)
{
    if (!filter.from.isValid() || !filter.to.isValid() || filter.to < filter.from)
        return std::nullopt;
    ReportFilter previous = filter;
    previous.to = filter.from.addDays(-1);
    previous.from = filter.from.addDays(-(filter.from.daysTo(filter.to) + 1));
    return previous;
}

ReportFilter everybodyIn(const ReportFilter &filter)
{
    ReportFilter everybody;
    everybody.stop = filter.stop;
    return everybody;
}

SubjectFilter::SubjectFilter(const ReportFilter &filter, const HistoryColumns &history)
    : m_filter(filter), m_history(history)
{
    if (!filter.source)
        return;
    const auto &sources = history.sources;
    const auto found = std::find(sources.begin(), sources.end(), *filter.source);
    m_source = filter.source->isEmpty() ? -1
        : found == sources.end()        ? kNone
                                        : int(found - sources.begin());
}

namespace {
bool isAmong(const ReportFilter::Among &among, const HistorySubject &subject)
{
    using enum ReportFilter::Among::Whose;
    return among.ids.contains(among.whose == Own          ? subject.id
                                  : among.whose == Person ? subject.person
                                                          : subject.company);
}
} // namespace

bool SubjectFilter::wasOverridden(const HistorySubject &subject) const
{
    const auto first = m_history.marks.begin() + subject.first;
    return std::any_of(first, first + subject.rows,
                       [](quint8 marks) { return (marks & kOverride) != 0; });
}

bool SubjectFilter::accepts(const HistorySubject &subject) const
{
    if (++m_looked % kBetweenLooks == 0 && m_filter.stop.isAsked())
        throw CountStopped{};
    if (m_filter.among && !isAmong(*m_filter.among, subject))
        return false;
    if (m_filter.owner && subject.owner != m_filter.owner->value)
        return false;
    if (m_source != kAny && subject.source != m_source)
        return false;
    if (m_filter.company && subject.company != *m_filter.company)
        return false;
    if (m_filter.withoutOverrides && wasOverridden(subject))
        return false;
    const bool ranged = m_filter.leastAmount || m_filter.mostAmount;
    if (ranged && subject.currency < 0)
        return false;
    return (!m_filter.leastAmount || subject.amount >= *m_filter.leastAmount)
        && (!m_filter.mostAmount || subject.amount <= *m_filter.mostAmount);
}

LocalTime::LocalTime(const Calendar &calendar, Instant begin, Instant end)
{
    begin = std::clamp(begin, kEarliest, kLatest);
    end = std::clamp(end, begin, kLatest);
    const QTimeZone &zone = calendar.zone();
    const auto offsetAt = [&zone](Instant at) {
        return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC))) * 1000;
    };
    m_stretches.push_back({begin, offsetAt(begin)});
    for (Instant at = begin; at < end;) {
        const auto next = zone.nextTransition(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
        if (!next.atUtc.isValid() || next.atUtc.toMSecsSinceEpoch() <= at)
            break;
        at = next.atUtc.toMSecsSinceEpoch();
        if (at <= end)
            m_stretches.push_back({at, offsetAt(at)});
    }
    quint32 stretch = 0;
    for (Instant mark = begin; mark <= end; mark += kMark) {
        while (stretch + 1 < m_stretches.size() && m_stretches[stretch + 1].begin <= mark)
            ++stretch;
        m_marks.push_back(stretch);
    }
}

int LocalTime::day(Instant at) const
{
    const qint64 wall = this->wall(at);
    return int(wall / kDay - (wall % kDay < 0 ? 1 : 0));
}

double LocalTime::days(Instant from, Instant to) const
{
    return std::max(0.0, double(wall(to) - wall(from)) / double(kDay));
}

LocalTime localTime(const Calendar &calendar, const HistoryColumns &history, Instant now)
{
    return LocalTime(calendar, std::min(history.earliest, now), std::max(history.latest, now));
}

QDate dateOfDay(int day)
{
    return QDate::fromJulianDay(day + kEpochJulianDay);
}

} // namespace Imbuto
