// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields.h"
#include "core/store/boardfilter.h"
#include "core/store/derived.h"
#include "core/store/storeimpl.h"

using namespace Qt::StringLiterals;

// What a board shows. Pages are cut before what a card shows beside its placement is joined to them.
namespace Imbuto {

namespace {

/// When a card's next open task is due; '9999' where none has a date, NULL where there is none.
const QString kNextDue =
    u"(SELECT min(coalesce(t.due, '9999')) FROM task t WHERE t.subject = p.subject AND t.done = 0)"_s;

const QString kCardColumns =
    u"SELECT p.subject_kind, p.subject, p.stage, r.ref, r.name, coalesce(c.name, h.name), "
    u"r.amount, r.currency,"
    " r.owner, p.since, p.rank, p.health, "_s
    + kNextDue
    + u", (SELECT max(a.at) FROM activity a WHERE a.subject = p.subject),"
      " (SELECT max(a.at) FROM activity a WHERE a.deal = p.subject),"
      " r.expected_close, "_s;

/// What a card is made of; of its custom fields nothing is read unless some are asked for.
QString cardColumns(const QStringList &fields)
{
    return kCardColumns + (fields.isEmpty() ? u"'{}' "_s : u"r.fields "_s);
}

/// What cards are sorted by, over p and r; what it leaves open, the manual order decides.
QString orderOf(BoardSort sort)
{
    static const QString manual = u"p.rank, p.subject"_s;
    switch (sort) {
    case BoardSort::Manual:
        break;
    case BoardSort::Amount:
        return u"r.amount IS NULL, r.amount DESC, "_s + manual;
    case BoardSort::Age:
        return u"p.since, "_s + manual;
    case BoardSort::NextTask: // a task without date comes after every date, no task after that
        return u"coalesce("_s + kNextDue + u", 'none'), "_s + manual;
    case BoardSort::ExpectedClose:
        return u"r.expected_close IS NULL, r.expected_close, "_s + manual;
    }
    return manual;
}

bool asksRecord(BoardSort sort)
{
    return sort == BoardSort::Amount || sort == BoardSort::ExpectedClose;
}

Instant latest(const Query &query, int first, int second)
{
    const auto at = [&query](int column) {
        return query.isNull(column) ? kAlways : query.integer(column);
    };
    return std::max(at(first), at(second));
}

BoardCard readCard(const Query &query, const QStringList &fields)
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
    card.hasOpenTask = !query.isNull(12);
    if (const QDate due = QDate::fromString(query.text(12), Qt::ISODate); due.isValid())
        card.nextDue = due;
    card.lastActivity = latest(query, 13, 14);
    readCell(query, 15, card.expectedClose);
    if (!fields.isEmpty()) {
        readCell(query, 16, card.fields);
        std::erase_if(card.fields, [&](const auto &field) {
            return !fields.contains(field.first) || isNothing(field.second);
        });
    }
    return card;
}

std::vector<BoardCard> readCards(Query &query, const QStringList &fields)
{
    std::vector<BoardCard> cards;
    query.run();
    while (query.next())
        cards.push_back(readCard(query, fields));
    return cards;
}

/// Adds what \a query counts, column after column.
void addTotals(std::vector<ColumnTotals> &totals, Query &query)
{
    query.run();
    while (query.next()) {
        if (totals.empty() || totals.back().stage != query.text(0))
            totals.push_back({query.text(0), 0, {}});
        totals.back().count += query.integer(2);
        if (const QString currency = query.text(1); !currency.isEmpty())
            totals.back().sums[currency] += query.integer(3);
    }
}

std::vector<LaneTotals> readLanes(Query &query)
{
    std::vector<LaneTotals> lanes;
    query.run();
    while (query.next()) {
        const UserId owner{query.integer(0)}; // nothing: nobody
        if (lanes.empty() || lanes.back().owner != owner
            || lanes.back().column.stage != query.text(1))
            lanes.push_back({owner, {query.text(1), 0, {}}});
        lanes.back().column.count += query.integer(3);
        if (const QString currency = query.text(2); !currency.isEmpty())
            lanes.back().column.sums[currency] = query.integer(4);
    }
    return lanes;
}

const QString kTotalColumns =
    u"SELECT p.stage, CASE WHEN r.amount IS NULL THEN '' ELSE r.currency END, count(*),"
    " sum(r.amount) FROM placement p JOIN record r ON r.id = p.subject"_s;

/// Who came lately stands above who came before, unless somebody put them elsewhere: so many of a column are
/// looked at, in its order, for those of a period, before all of that period are sorted.
constexpr int kNear = 500;

const QString kNearTheTop =
    u"SELECT subject, pipeline FROM (SELECT p.subject, p.pipeline, p.rank, p.since"
    " FROM placement p WHERE p.pipeline = ? AND p.stage = ? AND p.shown = 1"
    " ORDER BY p.rank, p.subject LIMIT ?) near WHERE near.since >= ?"
    " ORDER BY near.rank, near.subject LIMIT ?"_s;

/// How many cards a column has, of any time.
qint64 standing(Connection &connection, const PipelineId &pipeline, const StageId &stage)
{
    Query query(connection,
                u"SELECT sum(cards) FROM column_total WHERE pipeline = ? AND stage = ?"_s);
    query.bind(pipeline).bind(stage).run();
    return query.next() ? query.integer(0) : 0;
}

/// The rows of the cards that the query \a cut chooses.
QString cardsOf(const QString &cut, BoardSort sort)
{
    return u"FROM ("_s + cut
        + u") cut JOIN placement p ON p.subject = cut.subject AND p.pipeline = cut.pipeline"
          " JOIN record r ON r.id = p.subject"_s
        + kRelated + u" ORDER BY "_s + orderOf(sort);
}

void putInPlaceOf(ColumnTotals &all, const std::vector<ColumnTotals> &shown)
{
    const qint64 count = all.count;
    all = shown.empty() ? ColumnTotals{all.stage, 0, {}} : shown.front();
    all.hidden = count - all.count;
}
} // namespace

std::vector<ColumnTotals> Store::boardTotals(const PipelineId &pipeline, const BoardFilter &filter,
                                             const std::map<StageId, Instant> &from) const
{
    const bool all = filter == BoardFilter{};
    const Narrowing narrowing = narrowingOf(filter);
    const QString counted =
        kTotalColumns + (all ? QString() : kRelated) + u" WHERE p.pipeline = ? AND p.shown = 1"_s;
    const QString grouped = narrowing.sql + u" GROUP BY 1, 2 ORDER BY 1, 2"_s;
    std::vector<ColumnTotals> totals;
    if (all) {
        Query kept = d->query(u"SELECT stage, currency, cards, amount FROM column_total"
                              " WHERE pipeline = ? AND cards <> 0 ORDER BY stage, currency"_s);
        addTotals(totals, kept.bind(pipeline));
    } else {
        Query query = d->query(counted + grouped);
        narrowing.bindTo(query.bind(pipeline));
        addTotals(totals, query);
    }
    for (ColumnTotals &column : totals) {
        const auto limit = from.find(column.stage);
        if (limit == from.end())
            continue;
        std::vector<ColumnTotals> shown;
        // of the cards that nothing narrows only those of one period are read
        const qint64 first = periodOf(limit->second);
        if (all) {
            Query kept = d->query(u"SELECT stage, currency, sum(cards), sum(amount)"
                                  " FROM column_period"
                                  " WHERE pipeline = ? AND stage = ? AND period > ?"
                                  " GROUP BY 1, 2"_s);
            addTotals(shown, kept.bind(pipeline).bind(column.stage).bind(first));
        }
        Query query =
            d->query(counted + u" AND p.stage = ? AND p.since >= ? AND p.since < ?"_s + grouped);
        query.bind(pipeline).bind(column.stage).bind(limit->second);
        narrowing.bindTo(query.bind(all ? startOfPeriod(first + 1) : kNever));
        addTotals(shown, query);
        putInPlaceOf(column, shown);
    }
    return totals;
}

std::vector<LaneTotals> Store::laneTotals(const PipelineId &pipeline, const BoardFilter &filter,
                                          const std::map<StageId, Instant> &from) const
{
    const Narrowing narrowing = narrowingOf(filter);
    QString sql =
        u"SELECT r.owner, p.stage, CASE WHEN r.amount IS NULL THEN '' ELSE r.currency END,"
        " count(*), sum(r.amount) FROM placement p JOIN record r ON r.id = p.subject"_s;
    if (filter != BoardFilter{})
        sql += kRelated;
    sql += u" WHERE p.pipeline = ? AND p.shown = 1"_s;
    for (size_t i = 0; i < from.size(); ++i)
        sql += u" AND NOT (p.stage = ? AND p.since < ?)"_s;
    Query query = d->query(sql + narrowing.sql + u" GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"_s);
    query.bind(pipeline);
    for (const auto &[stage, limit] : from)
        query.bind(stage).bind(limit);
    narrowing.bindTo(query);
    return readLanes(query);
}

std::vector<BoardCard> Store::boardCards(const PipelineId &pipeline, const StageId &stage,
                                         int offset, int limit, const BoardFilter &filter,
                                         const ColumnRead &column) const
{
    const Narrowing narrowing = narrowingOf(filter);
    const bool filtered = filter != BoardFilter{};
    if (!filtered && column.sort == BoardSort::Manual && column.from != kAlways && offset == 0) {
        Query query = d->query(cardColumns(column.fields) + cardsOf(kNearTheTop, column.sort));
        query.bind(pipeline).bind(stage).bind(kNear).bind(column.from).bind(limit);
        auto cards = readCards(query, column.fields);
        if (int(cards.size()) == limit || standing(*d->connection, pipeline, stage) <= kNear)
            return cards;
    }
    // an index has the whole column in its order: where little is passed over, nothing is cut
    const bool cut =
        filtered || column.sort != BoardSort::Manual || column.from != kAlways || offset > limit;
    QString page = cut ? u"SELECT p.subject, p.pipeline FROM placement p"_s : u"FROM placement p"_s;
    if (!cut || filtered || asksRecord(column.sort))
        page += u" JOIN record r ON r.id = p.subject"_s;
    if (!cut || filtered)
        page += kRelated;
    page += u" WHERE p.pipeline = ? AND p.stage = ? AND p.shown = 1"_s;
    if (column.from != kAlways)
        page += u" AND p.since >= ?"_s;
    page += narrowing.sql + u" ORDER BY "_s + orderOf(column.sort) + u" LIMIT ? OFFSET ?"_s;
    Query query = d->query(cardColumns(column.fields) + (cut ? cardsOf(page, column.sort) : page));
    query.bind(pipeline).bind(stage);
    if (column.from != kAlways)
        query.bind(column.from);
    narrowing.bindTo(query);
    query.bind(limit).bind(offset);
    return readCards(query, column.fields);
}

std::optional<BoardCard> Store::boardCard(Subject subject, const PipelineId &pipeline,
                                          const QStringList &fields) const
{
    Query query =
        d->query(cardColumns(fields) + u"FROM placement p JOIN record r ON r.id = p.subject"_s
                 + kRelated + u" WHERE p.subject = ? AND p.pipeline = ? AND p.shown = 1"_s);
    query.bind(subject.id).bind(pipeline).run();
    return query.next() ? std::optional(readCard(query, fields)) : std::nullopt;
}

} // namespace Imbuto
