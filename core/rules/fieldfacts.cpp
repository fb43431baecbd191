// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules ask about fields, policies and the reason of a move.
#include "core/customfields.h"
#include "core/fields.h"
#include "core/rules/factanswers.h"

#include <algorithm>

namespace Imbuto {
namespace {

std::optional<double> asNumber(const Value &v)
{
    if (const auto *i = std::get_if<qint64>(&v))
        return double(*i);
    if (const auto *d = std::get_if<double>(&v))
        return *d;
    return {};
}

bool compareValues(const QString &op, const Value &have, const std::vector<Value> &want)
{
    if (isNothing(have))
        return op == u"unset" || op == u"!=";
    if (op == u"set")
        return true;
    if (op == u"unset")
        return false;
    const bool equal = std::any_of(want.begin(), want.end(), [&](const Value &w) {
        const auto a = asNumber(have), b = asNumber(w);
        return a && b ? *a == *b : have == w;
    });
    if (op == u"=" || op == u"in")
        return equal;
    if (op == u"!=")
        return !equal;
    const auto a = asNumber(have), b = want.empty() ? std::nullopt : asNumber(want.front());
    if (!a || !b)
        return false;
    return op == u">" ? *a > *b : op == u">=" ? *a >= *b : op == u"<" ? *a < *b : *a <= *b;
}

} // namespace

namespace Answers {

namespace {

bool isTags(const QString &key, SubjectKind kind)
{
    const FieldDef *def = builtInField(key, kind);
    return def && def->type == FieldType::Tags;
}

/// = and in: it has one of them; != has none of them. Case aside.
bool compareTags(const QString &op, const Value &have, const std::vector<Value> &want)
{
    const QStringList tags = tagsIn(plainText(have));
    if (op == u"set" || op == u"unset")
        return tags.isEmpty() == (op == u"unset");
    const bool any = std::any_of(want.begin(), want.end(), [&](const Value &w) {
        return tags.contains(plainText(w).simplified(), Qt::CaseInsensitive);
    });
    return op == u"!=" ? !any : any && (op == u"=" || op == u"in");
}

/// Money is kept as exact text; rules compare it as a number.
Value comparable(const Condition &c, const Question &q, const Value &have)
{
    const CustomField *field = q.facts.book->customField(c.name, q.facts.record->subject.kind);
    const auto number = field && field->type == u"money" ? numberIn(have) : std::optional<double>();
    return number ? Value(*number) : have;
}

/// What is asked is whether it is filled, or on which side of nought a number lies.
bool asksStanding(const Condition &c, const Value &have)
{
    if (c.compare == u"set" || c.compare == u"unset")
        return true;
    const auto bound = c.values.size() == 1 ? asNumber(c.values.front()) : std::nullopt;
    return bound && *bound == 0 && asNumber(have);
}

} // namespace

Timeline fieldWhen(const Condition &c, const Question &q)
{
    const Value have = fieldValue(*q.facts.record, c.name);
    const Instant stamp = fieldStamp(*q.facts.record, c.name);
    if (c.compare == u"within_next") {
        const auto *date = std::get_if<QDate>(&have);
        const auto days = c.values.empty() ? std::nullopt : asNumber(c.values.front());
        if (!date || !days)
            return {};
        const Calendar &calendar = *q.facts.calendar;
        return Timeline::unionOf(
            {{std::max(stamp, calendar.startOf(date->addDays(1 - qint64(*days)))),
              calendar.startOf(date->addDays(1))}});
    }
    const bool holds = isTags(c.name, q.facts.record->subject.kind)
        ? compareTags(c.compare, have, c.values)
        : compareValues(c.compare, comparable(c, q, have), c.values);
    if (!holds)
        return {};
    return Timeline::from(asksStanding(c, have) ? fieldStandsSince(*q.facts.record, c.name)
                                                : stamp);
}

Value fieldPresent(const Condition &c, const Question &q)
{
    const Record &record = *q.facts.record;
    const Value value = fieldValue(record, c.name);
    const FieldDef *def = builtInField(c.name, record.subject.kind);
    if (isNothing(value) || !def)
        return value;
    switch (def->type) {
    case FieldType::Amount:
        return decimalText(std::get<qint64>(value), record.currency);
    case FieldType::Owner:
    case FieldType::Company:
    case FieldType::Person:
        return true; // an id says nothing to a reader
    default:
        return value;
    }
}

Value fieldNeeded(const Condition &c)
{
    if (c.compare == u"set" || c.compare == u"unset" || c.values.empty())
        return QString(c.compare);
    return c.compare == u"=" ? c.values.front()
                             : Value(c.compare + u' ' + plainText(c.values.front()));
}

std::optional<Repair> fieldRepair(const Condition &c, const Question &)
{
    if (!isEditableField(c.name))
        return {};
    Repair r;
    r.field = c.name;
    return r;
}

Timeline reasonWhen(const Condition &, const Question &q)
{
    if (!q.attempt || q.attempt->reason.trimmed().isEmpty())
        return {};
    if (!q.target || q.target->otherReasons || q.target->reasons.empty())
        return Timeline::always();
    return reasonFromList(*q.target, q.attempt->reason) ? Timeline::always() : Timeline();
}

Value reasonPresent(const Condition &, const Question &q)
{
    return q.attempt && !q.attempt->reason.isEmpty() ? Value(q.attempt->reason) : Value();
}

Value reasonNeeded(const Condition &)
{
    return QStringLiteral("set");
}

std::optional<Repair> reasonRepair(const Condition &, const Question &q)
{
    return reasonRepairFor(q.target);
}

Timeline policyWhen(const Condition &c, const Question &q)
{
    const auto it = q.facts.policies->find(c.name);
    if (it == q.facts.policies->end()
        || !compareValues(QStringLiteral("in"), it->second.value, c.values))
        return {};
    return Timeline::from(it->second.since);
}

Value policyPresent(const Condition &c, const Question &q)
{
    const auto it = q.facts.policies->find(c.name);
    return it == q.facts.policies->end() ? Value() : Value(it->second.value);
}

Value policyNeeded(const Condition &c)
{
    return c.values.empty() ? Value() : c.values.front();
}

} // namespace Answers
} // namespace Imbuto
