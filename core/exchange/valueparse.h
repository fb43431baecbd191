// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar.h"
#include "core/error.h"

#include <optional>

namespace Imbuto {

/// How numbers are written: 1,234.56 or 1.234,56.
enum class DecimalMark : quint8 { Point, Comma };
/// How dates with slashes, dots or dashes are written; ISO dates are read under each.
enum class DateOrder : quint8 { Iso, DayMonth, MonthDay };

/// The decimal in C format ("-1234.56"): exact, nothing rounded. Takes groups of three, spaces and
/// apostrophes between groups, a sign, (1.234) for a negative, and a currency sign. Refuses exponents and
/// whatever is not a number.
Expected<QString> parseDecimal(const QString &text, DecimalMark mark);

/// A calendar date. Two-digit years, days that do not exist and, under Iso, anything but ISO are errors. A
/// text with a time gives the day it names.
Expected<QDate> parseDate(const QString &text, DateOrder order);
/// An instant: a date with a time and offset or Z; without offset the time of \a calendar; a bare date is
/// the start of its local day.
Expected<Instant> parseWhen(const QString &text, DateOrder order, const Calendar &calendar);

/// yes/no in the shipped languages, true/false, 1/0.
std::optional<bool> parseFlag(const QString &text);

/// Finds out how the numbers of a column are written. A cell that is right under one reading only proves
/// that reading; when every cell means the same under both, either will do.
class DecimalProof
{
public:
    void see(const QString &text);
    /// The reading, or an error that quotes the cell in doubt.
    Expected<DecimalMark> mark() const;

private:
    QString m_point;   ///< a cell that only Point can read
    QString m_comma;   ///< a cell that only Comma can read
    QString m_differs; ///< a cell that both read, differently
};

/// Finds out how the dates of a column are written, in the same way.
class DateProof
{
public:
    void see(const QString &text);
    Expected<DateOrder> order() const;

private:
    QString m_dayMonth;
    QString m_monthDay;
    QString m_differs;
    QString m_either; ///< a cell that both read alike: 04/04/2026
};

} // namespace Imbuto
