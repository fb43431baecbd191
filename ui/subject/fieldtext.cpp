// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/fieldtext.h"

#include "core/customfields.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("FieldText", text);
}

Expected<Value> email(const QString &text)
{
    static const QRegularExpression form(u"^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$"_s);
    if (!form.match(text).hasMatch())
        return badInput(
            words(QT_TRANSLATE_NOOP("FieldText", "An e-mail address looks like name@company.com")));
    return Value(text);
}

Expected<Value> phone(const QString &text)
{
    static const QRegularExpression form(u"^\\+?[0-9 ()./-]+$"_s);
    static const QRegularExpression digit(u"[0-9]"_s);
    if (!form.match(text).hasMatch() || text.count(digit) < 5)
        return badInput(words(QT_TRANSLATE_NOOP(
            "FieldText", "A phone number has at least five digits, spaces and + ( ) - . /")));
    return Value(text);
}

/// Money is read back as it is shown: with the sign or the code of its currency at either end.
QString withoutCurrency(const QString &text, const QString &currency, const Language &language)
{
    const QString shown = moneyText(0, currency, language);
    const QString sign = QString(shown).remove(u'0').trimmed();
    QString bare = text;
    for (const QString &mark : {sign, currency}) {
        if (mark.isEmpty())
            continue;
        if (bare.endsWith(mark, Qt::CaseInsensitive))
            bare.chop(mark.size());
        else if (bare.startsWith(mark, Qt::CaseInsensitive))
            bare.remove(0, mark.size());
    }
    return bare.trimmed();
}

Expected<Value> amount(const QString &text, const QString &currency, const Language &language)
{
    const QString decimal = plainDecimal(withoutCurrency(text, currency, language), language);
    const auto minor = decimal.isEmpty() ? std::nullopt : minorUnits(decimal, currency);
    if (!minor) {
        const QString sample =
            language.locale.toString(1234.5, 'f', qMin(2, currencyDecimals(currency)));
        return badInput(
            words(QT_TRANSLATE_NOOP("FieldText", "An amount looks like %1")).arg(sample));
    }
    if (*minor < 0)
        return badInput(words(QT_TRANSLATE_NOOP("FieldText", "An amount is not negative")));
    return Value(decimalText(*minor, currency));
}

Expected<Value> date(const QString &text, const Language &language)
{
    const QDate day = dateFromText(text, language);
    if (day.isValid())
        return Value(day);
    const QString sample = dateText(QDate(2026, 3, 31), language);
    static const QRegularExpression shortYear(u"^\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}$"_s);
    static const QRegularExpression whole(
        u"^(\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{4}-\\d\\d-\\d\\d)$"_s);
    if (shortYear.match(text).hasMatch())
        return badInput(
            words(QT_TRANSLATE_NOOP("FieldText", "A year has four digits: %1")).arg(sample));
    if (whole.match(text).hasMatch())
        return badInput(words(QT_TRANSLATE_NOOP("FieldText", "There is no day %1")).arg(text));
    return badInput(words(QT_TRANSLATE_NOOP("FieldText", "A date looks like %1")).arg(sample));
}

Expected<Value> number(const QString &text, const Language &language)
{
    const QString decimal = plainDecimal(text, language);
    if (decimal.isEmpty())
        return badInput(words(QT_TRANSLATE_NOOP("FieldText", "A number goes here")));
    return decimal.contains(u'.') ? Value(decimal.toDouble()) : Value(qint64(decimal.toLongLong()));
}

} // namespace

QString plainDecimal(const QString &typed, const Language &language)
{
    const QString point = QRegularExpression::escape(language.locale.decimalPoint());
    const QString group = QRegularExpression::escape(language.locale.groupSeparator());
    // digits without grouping, or groups of three; then decimals
    const QRegularExpression form(
        u"^-?([0-9]{1,3}((%1|[\\x{00A0}\\x{202F} ])[0-9]{3})+|[0-9]+)(%2[0-9]+)?$"_s.arg(group,
                                                                                         point));
    QString text = typed.trimmed();
    if (!form.match(text).hasMatch())
        return {};
    text.remove(language.locale.groupSeparator());
    for (const QChar space : {QChar(0x00A0), QChar(0x202F), QChar(u' ')})
        text.remove(space);
    return text.replace(language.locale.decimalPoint(), u"."_s);
}

QDate dateFromText(const QString &text, const Language &language)
{
    QString typed = text.trimmed();
    const QDate iso = QDate::fromString(typed, Qt::ISODate);
    if (iso.isValid())
        return iso;
    // people write 1/3/2026, 1.3.2026 and 1-3-2026 alike; the order is that of their language
    QString loose = dateFormat(language);
    loose.replace("dd"_L1, "d"_L1).replace("MM"_L1, "M"_L1);
    for (QString *one : {&typed, &loose})
        one->replace(u'.', u'/').replace(u'-', u'/');
    const QDate day = language.locale.toDate(typed, loose);
    return day.isValid() && day.year() >= 1900 ? day : QDate();
}

Expected<Value> valueFromText(const QString &text, FieldType type, const QString &currency,
                              const Language &language)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Value();
    switch (type) {
    case FieldType::Email:
        return email(trimmed);
    case FieldType::Phone:
        return phone(trimmed);
    case FieldType::Amount:
        return amount(trimmed, currency, language);
    case FieldType::Date:
        return date(trimmed, language);
    case FieldType::Number:
        return number(trimmed, language);
    case FieldType::Tags:
        return Value(tagsText({trimmed}));
    default:
        return Value(trimmed);
    }
}

QString textFromValue(const Value &value, FieldType type, const QString &currency,
                      const Language &language)
{
    if (isNothing(value))
        return {};
    if (const auto *day = std::get_if<QDate>(&value))
        return dateText(*day, language);
    if (const auto *minor = std::get_if<qint64>(&value); minor && type == FieldType::Amount) {
        const QString decimal = decimalText(*minor, currency);
        const qsizetype point = decimal.indexOf(u'.');
        const QString whole = language.locale.toString(decimal.left(point).toLongLong());
        return point < 0 ? whole : whole + language.locale.decimalPoint() + decimal.mid(point + 1);
    }
    if (const auto *decimal = std::get_if<QString>(&value); // money of a custom field
        decimal && type == FieldType::Amount) {
        const auto minor = minorUnits(*decimal, currency);
        return minor ? textFromValue(*minor, type, currency, language) : *decimal;
    }
    if (type == FieldType::Date) { // custom dates are stored as ISO text
        const QDate day = QDate::fromString(plainText(value), Qt::ISODate);
        if (day.isValid())
            return dateText(day, language);
    }
    return std::holds_alternative<QString>(value) ? std::get<QString>(value)
                                                  : Imbuto::text(value, language);
}

FieldType customType(const CustomField &field)
{
    if (field.type == "date"_L1)
        return FieldType::Date;
    if (field.type == "number"_L1)
        return FieldType::Number;
    if (field.type == "money"_L1)
        return FieldType::Amount;
    if (field.type == "choice"_L1)
        return FieldType::Choice;
    return field.type == "flag"_L1 ? FieldType::Flag : FieldType::Text;
}

QString currencyOf(const Record &record, const Session &session)
{
    return record.currency.isEmpty() ? session.workspace().currency() : record.currency;
}

QString customText(const Record &record, const QString &key, const Session &session)
{
    const Value value = fieldValue(record, key);
    const CustomField *field = session.book().customField(key, record.subject.kind);
    const Language &language = session.language();
    if (isNothing(value) || !field)
        return text(value, language);
    const QString plain = plainText(value);
    const QString currency = currencyOf(record, session);
    const auto minor =
        field->type == "money"_L1 ? minorUnits(plain, currency) : std::optional<qint64>();
    if (minor)
        return amountText(*minor, currency, language);
    const auto choice = field->choiceCaptions.find(plain);
    if (choice != field->choiceCaptions.end())
        return choice->second.in(language.code);
    return text(value, language);
}

} // namespace Imbuto
