// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/valueparse.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

using Tr = QCoreApplication;

/// A number without its sign, brackets, spaces and currency sign.
struct Bare
{
    QString digits;
    bool negative = false;
};

bool isSpaceInNumber(QChar c)
{
    return c.isSpace() || c == u'\u00A0' || c == u'\u202F' || c == u'\'' || c == u'\u2019';
}

std::optional<Bare> bare(const QString &text)
{
    QString t = text.trimmed();
    Bare result;
    if (t.startsWith(u'(') && t.endsWith(u')')) {
        result.negative = true;
        t = t.sliced(1, t.size() - 2).trimmed();
    }
    const auto dropCurrency = [&t] {
        if (!t.isEmpty() && t.front().category() == QChar::Symbol_Currency)
            t = t.sliced(1).trimmed();
        else if (!t.isEmpty() && t.back().category() == QChar::Symbol_Currency)
            t = t.chopped(1).trimmed();
    };
    dropCurrency();
    const bool minus = t.startsWith(u'-') || t.startsWith(u'\u2212');
    if (minus || t.startsWith(u'+')) {
        if (result.negative)
            return {}; // (-5) says it twice: which is meant is a guess
        result.negative = minus;
        t = t.sliced(1).trimmed();
    }
    dropCurrency();
    result.digits = t;
    return t.isEmpty() ? std::nullopt : std::optional(result);
}

/// Whole part: digits, or groups of three behind a first group of one to three.
std::optional<QString> ungroup(const QString &whole, QChar group)
{
    QString t = whole;
    for (QChar &c : t) {
        if (isSpaceInNumber(c))
            c = u' ';
    }
    const bool spaced = t.contains(u' ');
    if (spaced && t.contains(group))
        return {};
    const QStringList groups = t.split(spaced ? u' ' : group);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QString &g = groups[i];
        const bool digits =
            std::all_of(g.begin(), g.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        const bool length = groups.size() == 1 ? !g.isEmpty()
            : i == 0                           ? g.size() >= 1 && g.size() <= 3 && g != u"0"
                                               : g.size() == 3;
        if (!digits || !length)
            return {};
    }
    return groups.join(QString());
}

std::optional<QString> decimal(const QString &text, DecimalMark mark)
{
    const std::optional<Bare> number = bare(text);
    if (!number)
        return {};
    const QChar point = mark == DecimalMark::Point ? u'.' : u',';
    const QChar group = mark == DecimalMark::Point ? u',' : u'.';
    QString whole = number->digits;
    QString fraction;
    if (const qsizetype at = whole.indexOf(point); at >= 0) {
        fraction = whole.sliced(at + 1);
        whole.truncate(at);
        if (whole.isEmpty())
            whole = u"0"_s;
        if (fraction.isEmpty() || !std::all_of(fraction.begin(), fraction.end(), [](QChar c) {
                return c >= u'0' && c <= u'9';
            }))
            return {};
    }
    std::optional<QString> digits = ungroup(whole, group);
    if (!digits)
        return {};
    while (digits->size() > 1 && digits->startsWith(u'0'))
        digits->remove(0, 1);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    const QString value = fraction.isEmpty() ? *digits : *digits + u'.' + fraction;
    return number->negative && value != u"0" ? u'-' + value : value;
}

struct DateParts
{
    bool iso = false;
    int first = 0; ///< ISO: year; else the first number
    int second = 0;
    int third = 0;
    QString time; ///< what follows the date
};

const QRegularExpression &datePattern()
{
    static const QRegularExpression pattern(
        u"^(?:(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})([-/.])(\\d{1,2})\\6(\\d{1,4}))"
        "(?:(?:T|t|,?\\s+)(\\S.*))?$"_s);
    return pattern;
}

std::optional<DateParts> dateParts(const QString &text)
{
    const QRegularExpressionMatch m = datePattern().match(text.trimmed());
    if (!m.hasMatch())
        return {};
    const bool iso = m.hasCaptured(1);
    const int base = iso ? 1 : 5; // captures: number, separator, number, number
    return DateParts{iso, m.capturedView(base).toInt(), m.capturedView(base + 2).toInt(),
                     m.capturedView(base + 3).size() == 4 || iso ? m.capturedView(base + 3).toInt()
                                                                 : -1,
                     m.captured(9)};
}

QDate dayMonth(const DateParts &p)
{
    return QDate(p.third, p.second, p.first);
}

QDate monthDay(const DateParts &p)
{
    return QDate(p.third, p.first, p.second);
}

Expected<QDate> dateOf(const std::optional<DateParts> &parts, const QString &text, DateOrder order)
{
    if (!parts)
        return badInput(Tr::translate("Exchange", "“%1” is not a date.").arg(text));
    if (!parts->iso && parts->third < 0)
        return badInput(
            Tr::translate("Exchange", "“%1”: write the year with four digits.").arg(text));
    const bool exists = parts->iso || dayMonth(*parts).isValid() || monthDay(*parts).isValid();
    if (exists && !parts->iso && order == DateOrder::Iso)
        return badInput(
            Tr::translate("Exchange", "“%1” is not an ISO date (2026-03-31).").arg(text));
    const QDate day = parts->iso       ? QDate(parts->first, parts->second, parts->third)
        : order == DateOrder::DayMonth ? dayMonth(*parts)
                                       : monthDay(*parts);
    if (!day.isValid())
        return badInput(Tr::translate("Exchange", "“%1”: there is no such day.").arg(text));
    return day;
}

struct TimeParts
{
    QTime time;
    std::optional<int> offsetSeconds;
};

std::optional<TimeParts> timeParts(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*"
        "(?:([AaPp])\\.?[Mm]\\.?)?\\s*(?:(Z|z|UTC)|([+-])(\\d{2}):?(\\d{2})?)?$"_s);
    const QRegularExpressionMatch m = pattern.match(text);
    if (!m.hasMatch())
        return {};
    int hour = m.capturedView(1).toInt();
    if (m.hasCaptured(5)) { // 12-hour clock
        if (hour < 1 || hour > 12)
            return {};
        const bool afternoon = m.captured(5).toLower() == u"p";
        hour = hour % 12 + (afternoon ? 12 : 0);
    }
    const int millisecond = m.captured(4).leftJustified(3, u'0', true).toInt();
    const QTime time(hour, m.capturedView(2).toInt(), m.capturedView(3).toInt(), millisecond);
    if (!time.isValid())
        return {};
    std::optional<int> offset;
    if (m.hasCaptured(6) && !m.capturedView(6).isEmpty())
        offset = 0;
    else if (m.hasCaptured(7)) {
        const int hours = m.capturedView(8).toInt();
        const int minutes = m.capturedView(9).toInt();
        if (hours > 14 || minutes > 59)
            return {};
        offset = (m.captured(7) == u"-" ? -1 : 1) * (hours * 3600 + minutes * 60);
    }
    return TimeParts{time, offset};
}

} // namespace

Expected<QString> parseDecimal(const QString &text, DecimalMark mark)
{
    if (const std::optional<QString> value = decimal(text, mark))
        return *value;
    return badInput(Tr::translate("Exchange", "“%1” is not a decimal number.").arg(text));
}

Expected<QDate> parseDate(const QString &text, DateOrder order)
{
    const std::optional<DateParts> parts = dateParts(text);
    const Expected<QDate> day = dateOf(parts, text, order);
    if (day && !parts->time.isEmpty() && !timeParts(parts->time))
        return badInput(Tr::translate("Exchange", "“%1” is not a date.").arg(text));
    return day;
}

Expected<Instant> parseWhen(const QString &text, DateOrder order, const Calendar &calendar)
{
    const std::optional<DateParts> parts = dateParts(text);
    const Expected<QDate> day = dateOf(parts, text, order);
    if (!day)
        return tl::make_unexpected(day.error());
    if (parts->time.isEmpty())
        return calendar.startOf(*day);
    const std::optional<TimeParts> time = timeParts(parts->time);
    if (!time)
        return badInput(Tr::translate("Exchange", "“%1” is not a date with a time.").arg(text));
    const QDateTime at = time->offsetSeconds
        ? QDateTime(*day, time->time, Qt::OffsetFromUTC, *time->offsetSeconds)
        : QDateTime(*day, time->time, calendar.zone());
    return at.toMSecsSinceEpoch();
}

std::optional<bool> parseFlag(const QString &text)
{
    static const std::array<QStringView, 7> yes{u"true", u"yes", u"y", u"1", u"sì", u"si", u"vero"};
    static const std::array<QStringView, 5> no{u"false", u"no", u"n", u"0", u"falso"};
    const QString word = text.trimmed().toLower();
    if (std::find(yes.begin(), yes.end(), word) != yes.end())
        return true;
    if (std::find(no.begin(), no.end(), word) != no.end())
        return false;
    return {};
}

void DecimalProof::see(const QString &text)
{
    const std::optional<QString> point = decimal(text, DecimalMark::Point);
    const std::optional<QString> comma = decimal(text, DecimalMark::Comma);
    if (point == comma) // the same number, or none: proves nothing
        return;
    QString &cell = !comma ? m_point : !point ? m_comma : m_differs;
    if (cell.isEmpty())
        cell = text;
}

Expected<DecimalMark> DecimalProof::mark() const
{
    if (!m_point.isEmpty() && !m_comma.isEmpty())
        return badInput(
            Tr::translate("Exchange",
                          "“%1” has a decimal point and “%2” a decimal comma: say which is "
                          "meant, with \"decimals\": \"point\" or \"comma\" in the mapping.")
                .arg(m_point, m_comma));
    if (m_point.isEmpty() && m_comma.isEmpty() && !m_differs.isEmpty())
        return badInput(Tr::translate("Exchange",
                                      "“%1” can be read in two ways: say which is meant, with "
                                      "\"decimals\": \"point\" or \"comma\" in the mapping.")
                            .arg(m_differs));
    return m_comma.isEmpty() ? DecimalMark::Point : DecimalMark::Comma;
}

void DateProof::see(const QString &text)
{
    const std::optional<DateParts> parts = dateParts(text);
    if (!parts || parts->iso || parts->third < 0)
        return;
    const QDate first = dayMonth(*parts);
    const QDate second = monthDay(*parts);
    if (!first.isValid() && !second.isValid())
        return;
    QString &cell = !second.isValid() ? m_dayMonth
        : !first.isValid()            ? m_monthDay
        : first == second             ? m_either
                                      : m_differs;
    if (cell.isEmpty())
        cell = text;
}

Expected<DateOrder> DateProof::order() const
{
    if (!m_dayMonth.isEmpty() && !m_monthDay.isEmpty())
        return badInput(
            Tr::translate("Exchange",
                          "“%1” begins with the day and “%2” with the month: say which is "
                          "meant, with \"dates\": \"dmy\" or \"mdy\" in the mapping.")
                .arg(m_dayMonth, m_monthDay));
    if (!m_dayMonth.isEmpty())
        return DateOrder::DayMonth;
    if (!m_monthDay.isEmpty())
        return DateOrder::MonthDay;
    if (!m_differs.isEmpty())
        return badInput(
            Tr::translate("Exchange",
                          "“%1” can be day and month or month and day: say which is meant, "
                          "with \"dates\": \"dmy\" or \"mdy\" in the mapping.")
                .arg(m_differs));
    return m_either.isEmpty() ? DateOrder::Iso : DateOrder::DayMonth;
}

} // namespace Imbuto
