// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields.h"
#include "core/rules/facttable.h"
#include "core/store/dialect.h"
#include "core/store/storeimpl.h"

#include <functional>

using namespace Qt::StringLiterals;

// Whom a condition may be true of, as far as the database can tell: the rest is for the fact table.
namespace Imbuto {

namespace {

/// A condition in SQL over a record r. It lets through whoever satisfies it; when exact, nobody else.
struct Sieve
{
    QString sql;
    std::vector<std::function<void(Query &)>> binds;
    bool exact = true;

    void bind(const QString &text)
    {
        binds.push_back([text](Query &query) { query.bind(text); });
    }
    void bind(qint64 number)
    {
        binds.push_back([number](Query &query) { query.bind(number); });
    }
    void take(Sieve other)
    {
        binds.insert(binds.end(), other.binds.begin(), other.binds.end());
        exact = exact && other.exact;
    }
};

const Sieve kNobody{u"1 = 0"_s, {}, true};

QString placeholders(size_t count)
{
    return QStringList(qsizetype(count), u"?"_s).join(u", "_s);
}

QString textColumn(const QString &field)
{
    static const QStringList columns{u"email"_s,    u"phone"_s,       u"currency"_s,
                                     u"pipeline"_s, u"lost_reason"_s, u"lost_reason_text"_s};
    if (field == u"name" || field == u"title")
        return u"r.name"_s;
    return columns.contains(field) ? u"r."_s + field : QString();
}

QString otherColumn(const QString &field)
{
    static const QStringList columns{u"owner"_s, u"company"_s, u"person"_s, u"amount"_s,
                                     u"expected_close"_s};
    return columns.contains(field) ? u"r."_s + field : QString();
}

std::optional<Sieve> textSieve(const Condition &c, const QString &column)
{
    if (c.compare == u"set")
        return Sieve{column + u" <> ''"_s, {}, true};
    if (c.compare == u"unset")
        return Sieve{column + u" = ''"_s, {}, true};
    const bool differs = c.compare == u"!=";
    if (c.compare != u"=" && c.compare != u"in" && !differs)
        return {};
    std::vector<QString> texts;
    for (const Value &value : c.values)
        if (const auto *text = std::get_if<QString>(&value); text && !text->isEmpty())
            texts.push_back(*text);
    if (texts.empty())
        return differs ? Sieve{u"1 = 1"_s, {}, true} : kNobody;
    Sieve out{column + (differs ? u" NOT IN ("_s : u" IN ("_s) + placeholders(texts.size()) + u')',
              {},
              true};
    for (const QString &text : texts)
        out.bind(text);
    return out;
}

std::optional<Sieve> numberSieve(const Condition &c)
{
    static const QStringList operators{u"="_s, u">"_s, u">="_s, u"<"_s, u"<="_s};
    const auto *number = c.values.size() == 1 ? std::get_if<qint64>(&c.values.front()) : nullptr;
    if (!number || !operators.contains(c.compare))
        return {};
    Sieve out{u"(r.amount IS NOT NULL AND r.amount "_s + c.compare + u" ?)"_s, {}, true};
    out.bind(*number);
    return out;
}

/// Whoever has something under that name at all.
std::optional<Sieve> ownFieldSieve(const Condition &c)
{
    if (c.compare == u"unset" || c.compare == u"!=")
        return {};
    Sieve out{Dialect::contains(u"r.fields"_s), {}, false};
    out.bind(u'"' + c.name + u'"');
    return out;
}

std::optional<Sieve> fieldSieve(const Condition &c, SubjectKind kind)
{
    if (!builtInField(c.name, kind))
        return ownFieldSieve(c);
    if (const QString column = textColumn(c.name); !column.isEmpty())
        return textSieve(c, column);
    const QString column = otherColumn(c.name);
    if (column.isEmpty())
        return {};
    if (c.compare == u"set")
        return Sieve{column + u" IS NOT NULL"_s, {}, true};
    if (c.compare == u"unset")
        return Sieve{column + u" IS NULL"_s, {}, true};
    return c.name == u"amount" ? numberSieve(c) : std::nullopt;
}

Sieve stageSieve(const Condition &c)
{
    Sieve out{u"EXISTS (SELECT 1 FROM placement s WHERE s.subject = r.id AND s.pipeline = ? AND "
              "s.stage IN ("_s
                  + placeholders(c.stages.size()) + u"))"_s,
              {},
              true};
    out.bind(c.pipeline);
    for (const StageId &stage : c.stages)
        out.bind(stage);
    return out;
}

/// Whoever has an activity of such a kind at all: of their own, or of one of their deals (D5).
std::optional<Sieve> activitySieve(const Condition &c, SubjectKind kind)
{
    if (kind != SubjectKind::Person || c.match.alternatives.empty())
        return {};
    const QString of = u" AND a.kind IN ("_s + placeholders(c.match.alternatives.size()) + u"))"_s;
    const QString deals =
        u"EXISTS (SELECT 1 FROM record x JOIN activity a ON a.%1 = x.id WHERE x.person = r.id"_s;
    Sieve out{u"(EXISTS (SELECT 1 FROM activity a WHERE a.subject = r.id"_s + of + u" OR "_s
                  + deals.arg(u"subject"_s) + of + u" OR "_s + deals.arg(u"deal"_s) + of + u')',
              {},
              false};
    for (int times = 0; times < 3; ++times)
        for (const ActivityMatch::Alternative &alternative : c.match.alternatives)
            out.bind(alternative.kind);
    return out;
}

std::optional<Sieve> sieveOf(const Condition &c, SubjectKind kind);

std::optional<Sieve> allOf(const Condition &c, SubjectKind kind)
{
    Sieve out{u"(1 = 1"_s, {}, true};
    for (const Condition &child : c.children) {
        auto part = sieveOf(child, kind);
        if (part)
            out.sql += u" AND "_s + part->sql;
        out.take(part ? *part : Sieve{{}, {}, false});
    }
    out.sql += u')';
    return out;
}

std::optional<Sieve> anyOf(const Condition &c, SubjectKind kind)
{
    Sieve out{u"(1 = 0"_s, {}, true};
    for (const Condition &child : c.children) {
        auto part = sieveOf(child, kind);
        if (!part)
            return {};
        out.sql += u" OR "_s + part->sql;
        out.take(*part);
    }
    out.sql += u')';
    return out;
}

std::optional<Sieve> sieveOf(const Condition &c, SubjectKind kind)
{
    switch (c.op) {
    case Condition::Op::All:
        return allOf(c, kind);
    case Condition::Op::Any:
        return anyOf(c, kind);
    case Condition::Op::Not: {
        auto part = sieveOf(c.children.front(), kind);
        if (!part || !part->exact)
            return {};
        part->sql = u"NOT ("_s + part->sql + u')';
        return part;
    }
    case Condition::Op::Leaf:
        break;
    }
    const QLatin1StringView key(c.fact->key);
    return key == u"field"     ? fieldSieve(c, kind)
        : key == u"stage"      ? std::optional(stageSieve(c))
        : key == u"activities" ? activitySieve(c, kind)
                               : std::nullopt;
}

} // namespace

Store::Candidates Store::candidates(SubjectKind kind, const Condition &condition) const
{
    const Sieve sieve = sieveOf(condition, kind).value_or(Sieve{u"1 = 1"_s, {}, false});
    Query query = d->query(u"SELECT r.id FROM record r WHERE r.kind = ? AND r.deleted = 0 AND "_s
                           + sieve.sql + u" ORDER BY r.folded, r.id"_s);
    query.bind(int(kind));
    for (const auto &bind : sieve.binds)
        bind(query);
    Candidates out{{}, sieve.exact};
    query.run();
    while (query.next())
        out.subjects.push_back({kind, query.integer(0)});
    return out;
}

} // namespace Imbuto
