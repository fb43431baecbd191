// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customfields.h"

#include "core/explain.h"
#include "core/fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

/// A number in C format, without exponent.
QString decimalOf(const Value &value)
{
    if (const auto *d = std::get_if<double>(&value))
        return QString::number(*d, 'f', QLocale::FloatingPointShortest);
    return plainText(value).trimmed();
}

tl::unexpected<Error> wrong(const QString &text, const CustomField &field)
{
    return badInput(QStringLiteral("%1: %2").arg(field.key, text), field.key);
}

Expected<Value> number(const CustomField &field, const Value &value)
{
    const QString text = plainText(value).trimmed();
    bool whole = false;
    const qint64 integer = text.toLongLong(&whole);
    if (whole)
        return Value(integer);
    bool real = false;
    const double number = text.toDouble(&real);
    if (!real || !std::isfinite(number) || std::holds_alternative<bool>(value))
        return wrong(Words::tr("“%1” is not a number.").arg(text), field);
    return Value(number);
}

Expected<Value> money(const CustomField &field, const Value &value, const QString &currency)
{
    const QString text = decimalOf(value);
    const auto minor = minorUnits(text, currency);
    if (!minor)
        return wrong(Words::tr("“%1” is not an amount in %2 with at most %3 decimals.")
                         .arg(text, currency)
                         .arg(currencyDecimals(currency)),
                     field);
    return Value(decimalText(*minor, currency));
}

Expected<Value> date(const CustomField &field, const Value &value)
{
    const QString text = plainText(value).trimmed();
    const QDate read = QDate::fromString(text, Qt::ISODate);
    if (!read.isValid() || text.size() != 10)
        return wrong(Words::tr("“%1” is not a date (YYYY-MM-DD).").arg(text), field);
    return Value(read);
}

Expected<Value> choice(const CustomField &field, const Value &value)
{
    const QString text = plainText(value).trimmed();
    if (std::count(field.choices.begin(), field.choices.end(), text))
        return Value(text);
    const QStringList all(field.choices.begin(), field.choices.end());
    return wrong(Words::tr("“%1” is not one of %2.").arg(text, all.join(QStringLiteral(", "))),
                 field);
}

Expected<Value> flag(const CustomField &field, const Value &value)
{
    const QString text = plainText(value).trimmed();
    if (text == u"true" || text == u"false")
        return Value(text == u"true");
    return wrong(Words::tr("“%1” is not true or false.").arg(text), field);
}

} // namespace

Expected<Value> customValue(const CustomField &field, const Value &value, const QString &currency)
{
    if (isNothing(value))
        return Value();
    if (field.type == u"number")
        return number(field, value);
    if (field.type == u"money")
        return money(field, value, currency);
    if (field.type == u"date")
        return date(field, value);
    if (field.type == u"choice")
        return choice(field, value);
    if (field.type == u"flag")
        return flag(field, value);
    return Value(plainText(value));
}

std::optional<double> numberIn(const Value &value)
{
    if (const auto *i = std::get_if<qint64>(&value))
        return double(*i);
    if (const auto *d = std::get_if<double>(&value))
        return *d;
    const auto *text = std::get_if<QString>(&value);
    bool read = false;
    const double number = text ? text->toDouble(&read) : 0;
    return read ? std::optional(number) : std::nullopt;
}

QStringList tagsIn(const QString &text)
{
    QStringList tags;
    for (const QString &part : text.split(u',')) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags << tag;
    }
    std::sort(tags.begin(), tags.end(), [](const QString &a, const QString &b) {
        const int order = a.toCaseFolded().compare(b.toCaseFolded());
        return order ? order < 0 : a < b;
    });
    return tags;
}

QString tagsText(const QStringList &tags)
{
    return tagsIn(tags.join(u',')).join(QStringLiteral(", "));
}

} // namespace Imbuto
