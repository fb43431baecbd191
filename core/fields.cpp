// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields.h"

#include <algorithm>
#include <array>

namespace Imbuto {
namespace {

constexpr std::array kFields{
    FieldDef{"name", FieldType::Text, true, true, false},
    FieldDef{"title", FieldType::Text, false, false, true},
    FieldDef{"email", FieldType::Email, true, false, false},
    FieldDef{"phone", FieldType::Phone, true, true, false},
    FieldDef{"person", FieldType::Person, false, false, true},
    FieldDef{"company", FieldType::Company, true, false, true},
    FieldDef{"amount", FieldType::Amount, false, false, true},
    FieldDef{"currency", FieldType::Currency, false, false, true},
    FieldDef{"expected_close", FieldType::Date, false, false, true},
    FieldDef{"owner", FieldType::Owner, true, true, true},
    FieldDef{"tags", FieldType::Tags, true, true, true},
    FieldDef{"pipeline", FieldType::Text, false, false, true, false},
    FieldDef{"lost_reason", FieldType::Text, false, false, true, false},
    FieldDef{"lost_reason_text", FieldType::Text, false, false, true, false},
};

Value ofText(const QString &s)
{
    return s.isEmpty() ? Value() : Value(s);
}
Value ofId(qint64 id)
{
    return id == 0 ? Value() : Value(id);
}

QString stampKey(const Record &r, const QString &key)
{
    return key == u"name" && r.subject.kind == SubjectKind::Deal ? QStringLiteral("title") : key;
}
/// Only of fields that have changed while they stood; no field's name ends like this.
QString standingKey(const Record &r, const QString &key)
{
    return stampKey(r, key) + u'?';
}
Instant stampOr(const Record &r, const QString &key, Instant otherwise)
{
    const auto it = r.stamps.find(key);
    return it == r.stamps.end() ? otherwise : it->second;
}

enum class Standing : quint8 { Empty, Filled, Negative, Zero, Positive };

Standing standing(const Value &value)
{
    const auto sign = [](auto number) {
        return number < 0 ? Standing::Negative : number > 0 ? Standing::Positive : Standing::Zero;
    };
    if (const auto *whole = std::get_if<qint64>(&value))
        return sign(*whole);
    if (const auto *number = std::get_if<double>(&value))
        return sign(*number);
    return isNothing(value) ? Standing::Empty : Standing::Filled;
}

} // namespace

std::span<const FieldDef> builtInFields()
{
    return kFields;
}

const FieldDef *builtInField(const QString &key, SubjectKind kind)
{
    const auto it = std::find_if(kFields.begin(), kFields.end(), [&](const FieldDef &f) {
        return key == QLatin1StringView(f.key) && f.has(kind);
    });
    return it == kFields.end() ? nullptr : &*it;
}

Value fieldValue(const Record &r, const QString &key)
{
    if (key == u"name" || key == u"title")
        return ofText(r.name);
    if (key == u"email")
        return ofText(r.email);
    if (key == u"phone")
        return ofText(r.phone);
    if (key == u"person")
        return ofId(r.person);
    if (key == u"company")
        return ofId(r.company);
    if (key == u"owner")
        return ofId(r.owner.value);
    if (key == u"amount")
        return r.amount ? Value(*r.amount) : Value();
    if (key == u"currency")
        return ofText(r.currency);
    if (key == u"expected_close")
        return r.expectedClose.isValid() ? Value(r.expectedClose) : Value();
    if (key == u"pipeline")
        return ofText(r.pipeline);
    if (key == u"lost_reason")
        return ofText(r.lostReason);
    if (key == u"lost_reason_text")
        return ofText(r.lostReasonText);
    const auto it = r.fields.find(key);
    return it == r.fields.end() ? Value() : it->second;
}

Instant fieldStamp(const Record &r, const QString &key)
{
    return stampOr(r, stampKey(r, key), r.createdAt);
}

Instant fieldStandsSince(const Record &r, const QString &key)
{
    return stampOr(r, standingKey(r, key), fieldStamp(r, key));
}

void stampField(Record &r, const QString &key, const Value &before, Instant at)
{
    const Instant stood = std::min(fieldStandsSince(r, key), at);
    r.stamps[stampKey(r, key)] = at;
    if (standing(before) == standing(fieldValue(r, key)))
        r.stamps[standingKey(r, key)] = stood;
    else
        r.stamps.erase(standingKey(r, key));
}

bool isEditableField(const QString &key)
{
    const auto it = std::find_if(kFields.begin(), kFields.end(), [&](const FieldDef &f) {
        return key == QLatin1StringView(f.key);
    });
    return it == kFields.end() || it->editable;
}

QString noteOf(const Values &data)
{
    static const QString key = QLatin1String(kNoteKey);
    const auto datum = data.find(key);
    const QString *note = datum == data.end() ? nullptr : std::get_if<QString>(&datum->second);
    return note ? *note : QString();
}

bool isNothing(const Value &value)
{
    if (const auto *s = std::get_if<QString>(&value))
        return s->isEmpty();
    return std::holds_alternative<std::monostate>(value);
}

QString plainText(const Value &value)
{
    struct Visitor
    {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(bool b) const
        {
            return b ? QStringLiteral("true") : QStringLiteral("false");
        }
        QString operator()(qint64 i) const { return QString::number(i); }
        QString operator()(double d) const { return QString::number(d, 'g', 17); }
        QString operator()(const QString &s) const { return s; }
        QString operator()(const QDate &d) const { return d.toString(Qt::ISODate); }
    };
    return std::visit(Visitor(), value);
}

Subject mergedInto(const Record &gone)
{
    // the link of its own kind, which nothing else has
    const SubjectKind kind = gone.subject.kind;
    const qint64 kept = kind == SubjectKind::Person ? gone.person
        : kind == SubjectKind::Company              ? gone.company
                                                    : 0;
    return gone.deleted && kept ? Subject{kind, kept} : Subject();
}

QString kindName(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Person:
        return QStringLiteral("person");
    case SubjectKind::Company:
        return QStringLiteral("company");
    case SubjectKind::Deal:
        return QStringLiteral("deal");
    }
    return {};
}

std::optional<SubjectKind> kindFromName(const QString &name)
{
    for (SubjectKind kind : {SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal})
        if (name == kindName(kind))
            return kind;
    return {};
}

} // namespace Imbuto
