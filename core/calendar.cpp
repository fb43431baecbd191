// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar.h"

#include <QDateTime>

#include <algorithm>

namespace Imbuto {

namespace {
constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kEpochJulianDay = 2440588; // 1970-01-01

/// Where an instant stops being a date: what lies beyond is "always" or "never", not a day.
const QDate kFirstDay(1, 1, 1);
const QDate kLastDay(9999, 12, 31);

Instant utcStart(QDate day)
{
    return (day.toJulianDay() - kEpochJulianDay) * kDay;
}

/// Reads ISO 8601 from left to right; every take… moves on or leaves the reader failed.
class IsoReader
{
public:
    explicit IsoReader(QStringView text) : m_rest(text) {}

    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }
    bool atEnd() const { return m_rest.isEmpty(); }
    bool take(QChar c)
    {
        if (m_rest.isEmpty() || m_rest.front() != c)
            return false;
        m_rest = m_rest.mid(1);
        return true;
    }
    void expect(QChar c) { m_failed = !take(c) || m_failed; }
    int digits(int count)
    {
        int number = 0;
        for (int i = 0; i < count; ++i)
            number = number * 10 + digit();
        return number;
    }
    bool atDigit() const
    {
        return !m_rest.isEmpty() && m_rest.front() >= u'0' && m_rest.front() <= u'9';
    }
    /// Decimals of a second as whole milliseconds; finer ones are dropped.
    int milliseconds()
    {
        int number = 0;
        int weight = 100;
        m_failed = m_failed || !atDigit();
        for (; atDigit(); weight /= 10)
            number += digit() * weight;
        return number;
    }

private:
    int digit()
    {
        if (!atDigit()) {
            m_failed = true;
            return 0;
        }
        const int number = m_rest.front().unicode() - u'0';
        m_rest = m_rest.mid(1);
        return number;
    }

    QStringView m_rest;
    bool m_failed = false;
};

QDate readDate(IsoReader &in)
{
    const int year = in.digits(4);
    in.expect(u'-');
    const int month = in.digits(2);
    in.expect(u'-');
    return QDate(year, month, in.digits(2));
}

QTime readTime(IsoReader &in)
{
    const int hour = in.digits(2);
    in.expect(u':');
    const int minute = in.digits(2);
    int second = 0;
    int millisecond = 0;
    if (in.take(u':')) {
        second = in.digits(2);
        if (in.take(u'.') || in.take(u','))
            millisecond = in.milliseconds();
    }
    return QTime(hour, minute, second, millisecond);
}

/// The offset from UTC in milliseconds; nothing when none is written.
std::optional<qint64> readOffset(IsoReader &in)
{
    if (in.take(u'Z') || in.take(u'z'))
        return 0;
    const bool west = in.take(u'-');
    if (!west && !in.take(u'+'))
        return std::nullopt;
    const int hours = in.digits(2);
    const int minutes = in.take(u':') || in.atDigit() ? in.digits(2) : 0;
    if (hours > 14 || minutes > 59)
        in.fail();
    return (west ? -1 : 1) * (hours * kHour + minutes * kMinute);
}
} // namespace

Calendar::Calendar(const QTimeZone &zone) : m_zone(zone.isValid() ? zone : QTimeZone::utc()) {}

QDate Calendar::day(Instant at) const
{
    if (at >= m_cachedStart && at < m_cachedEnd)
        return m_cachedDay;
    if (at < utcStart(kFirstDay))
        return kFirstDay;
    if (at >= utcStart(kLastDay))
        return kLastDay;
    QDate day = QDateTime::fromMSecsSinceEpoch(at, m_zone).date();
    // a clock set back over midnight shows the old date again: days are stretches, so they follow
    // startOf()
    if (at < startOf(day))
        day = day.addDays(-1);
    m_cachedDay = day;
    m_cachedStart = startOf(day);
    m_cachedEnd = startOf(day.addDays(1));
    return day;
}

Instant Calendar::startOf(QDate day) const
{
    if (!day.isValid() || day > kLastDay)
        return kNever;
    if (day < kFirstDay)
        return kAlways;
    QDateTime start = day.startOfDay(m_zone);
    // a zone that crossed the date line skipped a whole date: the next one starts where it would
    // have
    for (int skipped = 1; !start.isValid() && skipped < 3; ++skipped)
        start = day.addDays(skipped).startOfDay(m_zone);
    return start.isValid() ? start.toMSecsSinceEpoch() : utcStart(day);
}

QString isoInstant(Instant at)
{
    if (at < utcStart(kFirstDay) || at >= utcStart(kLastDay) + kDay)
        return {};
    const auto format = at % kSecond == 0 ? Qt::ISODate : Qt::ISODateWithMs;
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(format);
}

std::optional<Instant> parseInstant(const QString &text, const Calendar &calendar)
{
    IsoReader in(text);
    const QDate date = readDate(in);
    if (in.failed() || !date.isValid())
        return std::nullopt;
    if (in.atEnd())
        return calendar.startOf(date);
    if (!in.take(u'T') && !in.take(u't'))
        in.expect(u' ');
    const QTime time = readTime(in);
    const std::optional<qint64> offset = readOffset(in);
    if (in.failed() || !in.atEnd() || !time.isValid())
        return std::nullopt;
    if (offset)
        return utcStart(date) + time.msecsSinceStartOfDay() - *offset;
    return QDateTime(date, time, calendar.zone()).toMSecsSinceEpoch();
}

} // namespace Imbuto
