// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/listclauses.h"

#include "core/store/dialect.h"
#include "core/store/narrowing.h"

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

const QString kTags = u"tags"_s;

/// Every word, in whichever column: "rossi mario" finds Mario Rossi, "acme licences" what Acme is to buy.
Clause searchClause(const QString &search)
{
    static const QStringList columns{u"r.folded"_s,
                                     u"c.folded"_s,
                                     u"h.folded"_s,
                                     Dialect::folded(u"r.email"_s),
                                     Dialect::folded(u"r.phone"_s),
                                     Dialect::folded(u"r.ref"_s)};
    QStringList anyOf;
    for (const QString &column : columns)
        anyOf += Dialect::contains(column);
    anyOf += Dialect::contains(Dialect::folded(Dialect::jsonMember(u"r.fields"_s)));
    Clause clause;
    for (const QString &word : searchWords(search)) {
        clause.sql += u" AND ("_s + anyOf.join(u" OR ") + u')';
        clause.texts += QStringList(columns.size(), word); // in the order of the text
        clause.texts << Dialect::jsonPath(kTags) << word;
    }
    return clause;
}

/// Who has gone by the reference that is searched for: whoever was merged away is found as whom they became.
qint64 formerly(const Store &store, const ListQuery &list)
{
    const QString ref = list.search.trimmed();
    const auto found = ref.isEmpty() ? std::nullopt : store.recordByRef(list.kind, ref);
    return found && found->ref != ref ? found->subject.id : 0;
}

Clause orNamed(Clause search, qint64 named)
{
    if (named)
        search.sql = u" AND (r.id = %1 OR (1 = 1%2))"_s.arg(QString::number(named), search.sql);
    return search;
}

/// What has nothing comes last, whichever way the order goes.
Clause orderBy(const QString &what, const QString &nothing, bool descending,
               const QStringList &texts = {})
{
    const QString way = descending ? u" DESC"_s : QString();
    Clause clause{u"CASE WHEN %1 THEN 1 ELSE 0 END, %2%3, "_s.arg(nothing, what, way), {}};
    clause.texts = texts + texts;
    return clause;
}

/// As a board has them, from left to right.
Clause stageOrder(const ListQuery &query)
{
    Clause clause{u"CASE"_s, {}};
    for (size_t i = 0; i < query.stages.size(); ++i) {
        clause.sql += u" WHEN p.pipeline = ? AND p.stage = ? THEN %1"_s.arg(i);
        clause.texts << query.stages[i].first << query.stages[i].second;
    }
    clause.sql += u" ELSE %1 END%2, "_s.arg(query.stages.size())
                      .arg(query.descending ? u" DESC"_s : QString());
    return clause;
}

} // namespace

Clause orderOf(const ListQuery &query)
{
    const auto text = [&](const QString &column) {
        return orderBy(column, u"coalesce(%1, '') = ''"_s.arg(column), query.descending);
    };
    const auto value = [&](const QString &column) {
        return orderBy(column, column + u" IS NULL"_s, query.descending);
    };
    switch (query.sort) {
    case SortBy::Company:
        return text(u"c.folded"_s);
    case SortBy::Person:
        return text(u"h.folded"_s);
    case SortBy::Email:
        return text(u"lower(r.email)"_s);
    case SortBy::Phone:
        return text(u"r.phone"_s);
    case SortBy::Amount:
        return value(u"r.amount"_s);
    case SortBy::ExpectedClose:
        return value(u"r.expected_close"_s);
    case SortBy::Owner:
        return text(u"m.name"_s);
    case SortBy::Created:
        return value(u"r.created_at"_s);
    case SortBy::Stage:
        return stageOrder(query);
    case SortBy::Field: {
        const QString member = Dialect::jsonMember(u"r.fields"_s);
        const QString path = Dialect::jsonPath(query.field);
        // a date is an object, whose text sorts as the date does
        const QString number = u"CAST(%1 AS DOUBLE PRECISION)"_s.arg(member);
        return orderBy(query.money ? number : member, member + u" IS NULL"_s, query.descending,
                       {path});
    }
    case SortBy::Name:
        break;
    }
    return {query.descending ? u"r.folded DESC, "_s : u"r.folded, "_s, {}};
}

Clause searchOf(const Store &store, const ListQuery &list)
{
    return orNamed(searchClause(list.search), formerly(store, list));
}

} // namespace Imbuto
