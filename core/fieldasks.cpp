// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fieldasks.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

using How = FieldAsk::How;

struct Name
{
    How how;
    const char *name;
};
constexpr std::array kNames{
    Name{How::Empty, "empty"},     Name{How::Contains, "contains"}, Name{How::Is, "is"},
    Name{How::Between, "between"}, Name{How::OneOf, "one_of"},      Name{How::Last, "last_days"},
    Name{How::Next, "next_days"},  Name{How::Yes, "yes"},           Name{How::No, "no"}};

std::optional<double> numberOf(const QString &text)
{
    bool read = false;
    const double number = text.toDouble(&read);
    return read ? std::optional(number) : std::nullopt;
}

FieldTest between(const FieldAsk &ask, const CustomField &field, const QString &currency)
{
    FieldTest test{ask.key};
    const QString from = ask.values.value(0);
    const QString to = ask.values.value(1);
    if (field.type == u"date") {
        test.asks = FieldTest::Asks::Date;
        test.since = QDate::fromString(from, Qt::ISODate);
        test.until = QDate::fromString(to, Qt::ISODate);
    } else {
        test.asks = FieldTest::Asks::Number;
        test.from = numberOf(from);
        test.to = numberOf(to);
        test.currency = field.type == u"money" ? currency : QString();
    }
    const bool asks = test.from || test.to || test.since.isValid() || test.until.isValid();
    if (!asks)
        test.asks = FieldTest::Asks::Never;
    return test;
}

/// Within \a days days, today included (D4).
FieldTest within(const FieldAsk &ask, QDate today)
{
    FieldTest test{ask.key, FieldTest::Asks::Date};
    const int others = qBound(1, ask.values.value(0).toInt(), 36500) - 1;
    test.since = ask.how == How::Last ? today.addDays(-others) : today;
    test.until = ask.how == How::Last ? today : today.addDays(others);
    return test;
}

} // namespace

bool canAsk(How how, const QString &type)
{
    switch (how) {
    case How::Empty:
        return true;
    case How::Contains:
    case How::Is:
        return type == u"text";
    case How::Between:
        return type == u"number" || type == u"money" || type == u"date";
    case How::OneOf:
        return type == u"choice";
    case How::Last:
    case How::Next:
        return type == u"date";
    case How::Yes:
    case How::No:
        return type == u"flag";
    }
    return false;
}

QString askName(How how)
{
    for (const Name &name : kNames)
        if (name.how == how)
            return QString::fromLatin1(name.name);
    return {};
}

std::optional<How> askOfName(const QString &text)
{
    for (const Name &name : kNames)
        if (text == QLatin1StringView(name.name))
            return name.how;
    return {};
}

FieldTest testOf(const FieldAsk &ask, const RuleBook &book, SubjectKind kind, QDate today,
                 const QString &currency)
{
    using Asks = FieldTest::Asks;
    const CustomField *field = book.customField(ask.key, kind);
    if (!field || !canAsk(ask.how, field->type))
        return {ask.key, Asks::Never};
    switch (ask.how) {
    case How::Empty:
        return {ask.key, Asks::Nothing};
    case How::Contains:
        return {ask.key, Asks::Contains, ask.values.mid(0, 1)};
    case How::Is:
        return {ask.key, Asks::Is, ask.values.mid(0, 1)};
    case How::Between:
        return between(ask, *field, currency);
    case How::OneOf:
        return {ask.key, Asks::OneOf, ask.values};
    case How::Last:
    case How::Next:
        return within(ask, today);
    case How::Yes:
        return {ask.key, Asks::Yes};
    case How::No:
        return {ask.key, Asks::No};
    }
    return {ask.key, Asks::Never};
}

} // namespace Imbuto
