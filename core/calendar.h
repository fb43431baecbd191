// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QTimeZone>

namespace Imbuto {

/// Local calendar days of the workspace (D4). Pure: knows the zone, not the time.
class Calendar
{
public:
    explicit Calendar(const QTimeZone &zone = QTimeZone::utc());

    /// The local date on which \a at falls.
    QDate day(Instant at) const;
    /// The first instant of the local date \a day (the first that exists, where a DST gap swallows midnight).
    Instant startOf(QDate day) const;
    /// The start of the day \a days after the day of \a at: "N days later" (D4).
    Instant daysLater(Instant at, int days) const { return startOf(day(at).addDays(days)); }
    const QTimeZone &zone() const { return m_zone; }

private:
    QTimeZone m_zone;
    // the last answer: consecutive questions are nearly always about neighbouring days
    mutable Instant m_cachedStart = 0;
    mutable Instant m_cachedEnd = 0;
    mutable QDate m_cachedDay;
};

/// ISO 8601 in UTC with a Z, with milliseconds only where there are any.
QString isoInstant(Instant at);
/// Reads ISO 8601 with an offset or Z; without either it is a local time of \a calendar. A bare date is
/// the start of that local day. Nothing when it is not a valid instant.
std::optional<Instant> parseInstant(const QString &text, const Calendar &calendar);

} // namespace Imbuto
