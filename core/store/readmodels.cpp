// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect.h"
#include "core/store/narrowing.h"
#include "core/store/recordreads.h"
#include "core/store/storeimpl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Lists, tasks, search and timelines, as windows and the command line show them. Boards are in
// boardreads.cpp.
namespace Imbuto {

namespace {
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
        Dialect::wordsIn(fold(row.name) + u' ' + fold(row.email) + u' ' + row.phone);
    return std::ranges::all_of(words, [&](const QString &word) {
        const QString start = fold(word);
        return std::ranges::any_of(known, [&](const QString &x) { return x.startsWith(start); });
    });
}

Narrowing listNarrowing(const QString &search)
{
    Narrowing narrowing;
    narrowToText(narrowing, search,
                 {u"r.folded"_s, u"c.folded"_s, u"h.folded"_s, Dialect::folded(u"r.email"_s),
                  Dialect::folded(u"r.phone"_s), Dialect::folded(u"r.ref"_s)});
    return narrowing;
}
} // namespace

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
    Query query = d->query(search.isEmpty() ? u"SELECT records FROM record_total WHERE kind = ?"_s
                                            : u"SELECT count(*) FROM record r"_s + kRelated
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
        : u"SELECT * FROM ("_s + Dialect::matchText(250) + u") UNION "_s;
    const QString first = fold(text.trimmed());
    const QString end = first + u"\U0010ffff"_s; // after every name that begins so
    Query query = d->query(kListColumns + u"0 FROM ("_s + matches + candidates + ranked);
    if (!longer.isEmpty())
        query.bind(Dialect::textQuery(longer.join(u' ')));
    for (int kinds = 0; kinds < 3; ++kinds)
        query.bind(first).bind(end);
    query.bind(first).bind(first).bind(end).bind(sift ? 250 : limit);
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

} // namespace Imbuto
