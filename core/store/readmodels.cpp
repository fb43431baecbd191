// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect.h"
#include "core/store/storeimpl.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

// What windows and the command line show. Pages are cut on an index before anything is joined to
// them.
namespace Imbuto {

namespace {
/// A condition and what it binds, in the order of its placeholders.
struct Narrowing
{
    QString sql;
    std::vector<std::function<void(Query &)>> binds;

    void add(const QString &condition, std::function<void(Query &)> bind = {}, int times = 1)
    {
        sql += u" AND "_s + condition;
        for (int i = 0; bind && i < times; ++i)
            binds.push_back(bind);
    }
    void bindTo(Query &query) const
    {
        for (const auto &bind : binds)
            bind(query);
    }
};

std::function<void(Query &)> bindFolded(const QString &text)
{
    return [folded = fold(text)](Query &query) { query.bind(folded); };
}

/// Literal text anywhere in one of \a columns.
void narrowToText(Narrowing &narrowing, const QString &text, const QStringList &columns)
{
    if (text.isEmpty())
        return;
    QStringList anyOf;
    for (const QString &column : columns)
        anyOf += Dialect::contains(column);
    narrowing.add(u'(' + anyOf.join(u" OR ") + u')', bindFolded(text), int(columns.size()));
}

Narrowing narrowingOf(const BoardFilter &filter)
{
    Narrowing narrowing;
    narrowToText(narrowing, filter.search, {u"r.folded"_s, u"c.folded"_s, u"h.folded"_s});
    if (filter.owner && *filter.owner)
        narrowing.add(u"r.owner = ?"_s,
                      [id = filter.owner->value](Query &query) { query.bind(id); });
    else if (filter.owner)
        narrowing.add(u"r.owner IS NULL"_s);
    return narrowing;
}

/// r: the record, c: its company, h: its person (the human).
const QString kRelated =
    u" LEFT JOIN record c ON c.id = r.company LEFT JOIN record h ON h.id = r.person"_s;

const QString kCardColumns =
    u"SELECT p.subject_kind, p.subject, p.stage, r.ref, r.name, coalesce(c.name, h.name), "
    u"r.amount, r.currency,"
    " r.owner, p.since, p.rank, p.health,"
    " EXISTS (SELECT 1 FROM task t WHERE t.subject = p.subject AND t.done = 0),"
    " (SELECT min(t.due) FROM task t WHERE t.subject = p.subject AND t.done = 0),"
    " (SELECT max(a.at) FROM activity a WHERE a.subject = p.subject),"
    " (SELECT max(a.at) FROM activity a WHERE a.deal = p.subject) "_s;

Instant latest(const Query &query, int first, int second)
{
    const auto at = [&query](int column) {
        return query.isNull(column) ? kAlways : query.integer(column);
    };
    return std::max(at(first), at(second));
}

BoardCard readCard(const Query &query)
{
    BoardCard card;
    readCell(query, 0, card.subject.kind);
    readCell(query, 1, card.subject.id);
    readCell(query, 2, card.stage);
    readCell(query, 3, card.ref);
    readCell(query, 4, card.title);
    readCell(query, 5, card.subtitle);
    readCell(query, 6, card.amount);
    readCell(query, 7, card.currency);
    readCell(query, 8, link(card.owner.value));
    readCell(query, 9, card.since);
    readCell(query, 10, card.rank);
    readCell(query, 11, card.health);
    readCell(query, 12, card.hasOpenTask);
    readCell(query, 13, card.nextDue);
    card.lastActivity = latest(query, 14, 15);
    return card;
}

std::vector<BoardCard> readCards(Query &query)
{
    std::vector<BoardCard> cards;
    query.run();
    while (query.next())
        cards.push_back(readCard(query));
    return cards;
}

std::vector<ColumnTotals> readTotals(Query &query)
{
    std::vector<ColumnTotals> totals;
    query.run();
    while (query.next()) {
        if (totals.empty() || totals.back().stage != query.text(0))
            totals.push_back({query.text(0), 0, {}});
        totals.back().count += query.integer(2);
        if (const QString currency = query.text(1); !currency.isEmpty())
            totals.back().sums[currency] = query.integer(3);
    }
    return totals;
}

const QString kListColumns = u"SELECT r.kind, r.id, r.ref, r.name, c.name, h.name, r.email, "
                             u"r.phone, r.amount, r.currency, r.owner,"
                             " r.created_at, "_s;

/// Deals that are open: not deleted, and not standing in one of the \a ends of their own pipeline.
QString openDealCount(SubjectKind kind, size_t ends)
{
    if (kind == SubjectKind::Deal)
        return u"0"_s;
    QString open =
        u"+x.kind = 2 AND x.deleted = 0"_s; // not by the index on kind: that reads every deal
    if (ends > 0) {
        const QStringList pairs(qsizetype(ends), u"(?, ?)"_s);
        open += u" AND NOT EXISTS (SELECT 1 FROM placement e WHERE e.subject = x.id AND e.pipeline "
                u"= x.pipeline"
                " AND (e.pipeline, e.stage) IN (VALUES %1))"_s.arg(pairs.join(u", "));
    }
    const QString count = u"(SELECT count(*) FROM record x WHERE %1 AND "_s.arg(open);
    if (kind == SubjectKind::Person)
        return count + u"x.person = r.id)"_s;
    // two index look-ups; an OR over both would read every record for every company
    return count
        + u"x.id IN (SELECT z.id FROM record z WHERE z.company = r.id UNION ALL"
          " SELECT z.id FROM record y JOIN record z ON z.person = y.id"
          " WHERE y.company = r.id AND y.kind = 0 AND z.company IS NULL))"_s;
}

ListRow readListRow(const Query &query)
{
    ListRow row;
    readCell(query, 0, row.subject.kind);
    readCell(query, 1, row.subject.id);
    readCell(query, 2, row.ref);
    readCell(query, 3, row.name);
    readCell(query, 4, row.company);
    readCell(query, 5, row.person);
    readCell(query, 6, row.email);
    readCell(query, 7, row.phone);
    readCell(query, 8, row.amount);
    readCell(query, 9, row.currency);
    readCell(query, 10, link(row.owner.value));
    readCell(query, 11, row.createdAt);
    readCell(query, 12, row.openDeals);
    return row;
}

std::vector<ListRow> readListRows(Query &query)
{
    std::vector<ListRow> rows;
    query.run();
    while (query.next())
        rows.push_back(readListRow(query));
    return rows;
}

/// Every one of \a words begins a word of what the search looks in.
bool beginsAll(const ListRow &row, const QStringList &words)
{
    const QStringList known =
        Dialect::wordsIn(fold(row.name) + u' ' + row.email.toLower() + u' ' + row.phone);
    return std::ranges::all_of(words, [&](const QString &word) {
        const QString start = fold(word);
        return std::ranges::any_of(known, [&](const QString &x) { return x.startsWith(start); });
    });
}

Narrowing listNarrowing(const QString &search)
{
    Narrowing narrowing;
    narrowToText(narrowing, search,
                 {u"r.folded"_s, u"c.folded"_s, u"h.folded"_s, u"lower(r.email)"_s,
                  u"lower(r.phone)"_s, u"lower(r.ref)"_s});
    return narrowing;
}
} // namespace

std::vector<ColumnTotals> Store::boardTotals(const PipelineId &pipeline,
                                             const BoardFilter &filter) const
{
    if (filter == BoardFilter{}) {
        Query kept = d->query(u"SELECT stage, currency, cards, amount FROM column_total"
                              " WHERE pipeline = ? AND cards <> 0 ORDER BY stage, currency"_s);
        return readTotals(kept.bind(pipeline));
    }
    const Narrowing narrowing = narrowingOf(filter);
    Query query = d->query(
        u"SELECT p.stage, CASE WHEN r.amount IS NULL THEN '' ELSE r.currency END, count(*),"
        " sum(r.amount) FROM placement p JOIN record r ON r.id = p.subject"_s
        + kRelated + u" WHERE p.pipeline = ? AND p.shown = 1"_s + narrowing.sql
        + u" GROUP BY 1, 2 ORDER BY 1, 2"_s);
    narrowing.bindTo(query.bind(pipeline));
    return readTotals(query);
}

std::vector<BoardCard> Store::boardCards(const PipelineId &pipeline, const StageId &stage,
                                         int offset, int limit, const BoardFilter &filter) const
{
    const QString column = u"p.pipeline = ? AND p.stage = ? AND p.shown = 1"_s;
    const QString page = u" ORDER BY p.rank, p.subject LIMIT ? OFFSET ?"_s;
    if (filter == BoardFilter{}) {
        Query query = d->query(kCardColumns + u"FROM (SELECT * FROM placement p WHERE "_s + column
                               + page + u") p JOIN record r ON r.id = p.subject"_s + kRelated
                               + u" ORDER BY p.rank, p.subject"_s);
        query.bind(pipeline).bind(stage).bind(limit).bind(offset);
        return readCards(query);
    }
    const Narrowing narrowing = narrowingOf(filter);
    Query query = d->query(kCardColumns + u"FROM placement p JOIN record r ON r.id = p.subject"_s
                           + kRelated + u" WHERE "_s + column + narrowing.sql + page);
    narrowing.bindTo(query.bind(pipeline).bind(stage));
    query.bind(limit).bind(offset);
    return readCards(query);
}

std::optional<BoardCard> Store::boardCard(Subject subject, const PipelineId &pipeline) const
{
    Query query =
        d->query(kCardColumns + u"FROM placement p JOIN record r ON r.id = p.subject"_s + kRelated
                 + u" WHERE p.subject = ? AND p.pipeline = ? AND p.shown = 1"_s);
    query.bind(subject.id).bind(pipeline).run();
    return query.next() ? std::optional(readCard(query)) : std::nullopt;
}

std::vector<ListRow> Store::listRows(SubjectKind kind, const QString &search, int offset, int limit,
                                     const std::vector<EndStage> &ends) const
{
    const Narrowing narrowing = listNarrowing(search);
    Query query = d->query(kListColumns + openDealCount(kind, ends.size()) + u" FROM record r"_s
                           + kRelated + u" WHERE r.kind = ? AND r.deleted = 0"_s + narrowing.sql
                           + u" ORDER BY r.folded, r.id LIMIT ? OFFSET ?"_s);
    if (kind != SubjectKind::Deal) {
        for (const EndStage &end : ends)
            query.bind(end.pipeline).bind(end.stage);
    }
    narrowing.bindTo(query.bind(int(kind)));
    query.bind(limit).bind(offset);
    return readListRows(query);
}

qint64 Store::countRows(SubjectKind kind, const QString &search) const
{
    const Narrowing narrowing = listNarrowing(search);
    Query query =
        d->query(u"SELECT count(*) FROM record r"_s + (search.isEmpty() ? QString() : kRelated)
                 + u" WHERE r.kind = ? AND r.deleted = 0"_s + narrowing.sql);
    narrowing.bindTo(query.bind(int(kind)));
    query.run();
    return query.next() ? query.integer(0) : 0;
}

std::vector<TaskRow> Store::taskRows(TaskScope scope, UserId owner, int offset, int limit) const
{
    const bool open = scope == TaskScope::Open;
    Query query =
        d->query(u"SELECT "_s + columns<Task>(u"t"_s)
                 + u", r.name, r.ref FROM task t"
                   " JOIN record r ON r.id = t.subject WHERE t.done = ? AND r.deleted = 0"_s
                 + (owner ? u" AND t.owner = ?"_s : QString())
                 + (open ? u" ORDER BY t.due IS NULL, t.due, t.id"_s : u" ORDER BY t.id DESC"_s)
                 + u" LIMIT ? OFFSET ?"_s);
    query.bind(open ? 0 : 1);
    if (owner)
        query.bind(owner.value);
    query.bind(limit).bind(offset).run();
    const int afterTask = int(columnNames<Task>().read.size());
    std::vector<TaskRow> rows;
    while (query.next())
        rows.push_back({readRow<Task>(query), query.text(afterTask), query.text(afterTask + 1)});
    return rows;
}

qint64 Store::countOpenTasks() const
{
    return d->connection->number(u"SELECT count(*) FROM task t JOIN record r ON r.id = t.subject"
                                 " WHERE t.done = 0 AND r.deleted = 0"_s);
}

// Ranking everything that matches a letter or two costs more than a keystroke has. So the newest
// matches and the names that begin as typed compete: the name itself first, then its beginnings,
// then the shortest. A single letter begins a tenth of all words: it is looked for in what the
// longer words found.
std::vector<ListRow> Store::search(const QString &text, int limit) const
{
    const QStringList typed = Dialect::wordsIn(text);
    if (typed.isEmpty())
        return {};
    QStringList longer = typed;
    longer.removeIf([](const QString &word) { return word.size() < 2; });
    const bool sift = !longer.isEmpty() && longer.size() < typed.size();
    static const QString begins =
        u"SELECT * FROM (SELECT id FROM record WHERE kind = %1 AND deleted = 0"
        " AND folded >= ? AND folded < ? ORDER BY folded, id LIMIT 50)"_s;
    static const QString candidates =
        begins.arg(0) + u" UNION "_s + begins.arg(1) + u" UNION "_s + begins.arg(2);
    static const QString ranked = u") m JOIN record r ON r.id = m.id"_s + kRelated
        + u" WHERE r.deleted = 0 ORDER BY CASE WHEN r.folded = ? THEN 0 WHEN r.folded >= ? AND "
          u"r.folded < ? THEN 1"
          " ELSE 2 END, length(r.folded), r.folded, r.id LIMIT ?"_s;
    const QString matches = longer.isEmpty()
        ? QString()
        : u"SELECT * FROM ("_s + Dialect::matchText(500) + u") UNION "_s;
    const QString first = fold(text.trimmed());
    const QString end = first + u"\U0010ffff"_s; // after every name that begins so
    Query query = d->query(kListColumns + u"0 FROM ("_s + matches + candidates + ranked);
    if (!longer.isEmpty())
        query.bind(Dialect::textQuery(longer.join(u' ')));
    for (int kinds = 0; kinds < 3; ++kinds)
        query.bind(first).bind(end);
    query.bind(first).bind(first).bind(end).bind(sift ? 500 : limit);
    std::vector<ListRow> rows = readListRows(query);
    if (sift)
        std::erase_if(rows, [&](const ListRow &row) { return !beginsAll(row, typed); });
    if (rows.size() > size_t(limit))
        rows.resize(size_t(limit));
    return rows;
}

std::vector<NoteHit> Store::searchNotes(const QString &text, int limit) const
{
    QStringList words = Dialect::wordsIn(text);
    words.removeIf([](const QString &word) { return word.size() < 2; });
    if (words.isEmpty())
        return {};
    Query query = d->query(u"SELECT "_s + columns<Activity>(u"a"_s) + u", r.name, r.ref FROM ("_s
                           + Dialect::matchNotes(limit)
                           + u") m JOIN activity a ON a.id = m.id JOIN record r ON r.id = a.subject"
                             " WHERE r.deleted = 0 ORDER BY a.id DESC"_s);
    query.bind(Dialect::textQuery(words.join(u' '))).run();
    const int after = int(columnNames<Activity>().read.size());
    std::vector<NoteHit> hits;
    while (query.next()) {
        const QString name = query.text(after);
        hits.push_back({readRow<Activity>(query), name.isEmpty() ? query.text(after + 1) : name});
    }
    return hits;
}

std::vector<Activity> Store::timeline(Subject subject, int offset, int limit) const
{
    static const QString deal = u"a.subject = ? OR a.deal = ? OR (a.deal IS NULL AND a.subject ="
                                " (SELECT person FROM record WHERE id = ?))"_s;
    static const QString person =
        u"a.subject = ? OR a.subject IN (SELECT id FROM record WHERE person = ?)"_s;
    static const QString company =
        u"a.subject = ? OR a.subject IN (SELECT id FROM record WHERE company = ?)"
        " OR a.subject IN (SELECT x.id FROM record x JOIN record y ON x.person = y.id"
        " WHERE x.company IS NULL AND y.company = ?)"_s;
    const QString &which = subject.kind == SubjectKind::Deal ? deal
        : subject.kind == SubjectKind::Person                ? person
                                                             : company;
    Query query = d->query(u"SELECT "_s + columns<Activity>(u"a"_s) + u" FROM activity a WHERE "_s
                           + which + u" ORDER BY a.at DESC, a.id DESC LIMIT ? OFFSET ?"_s);
    for (qsizetype i = which.count(u'?'); i > 0; --i)
        query.bind(subject.id);
    query.bind(limit).bind(offset);
    return allRows<Activity>(query);
}

} // namespace Imbuto
