// SPDX-License-Identifier: GPL-3.0-or-later
// How the model of a board reads, and follows what changes.
#include "ui/board/boardcolumn.h"
#include "ui/board/boardfollow.h"
#include "ui/shell/session.h"

#include <algorithm>
#include <tuple>

namespace Imbuto {

namespace {
/// When the next task is due; what has none comes after every date, what has no task at all after that.
std::pair<int, QDate> taskKey(const BoardCard &card)
{
    if (card.nextDue)
        return {0, *card.nextDue};
    return {card.hasOpenTask ? 1 : 2, QDate()};
}

/// Below, equal or above: what \a sort says of two cards.
std::weak_ordering compared(const BoardCard &a, const BoardCard &b, BoardSort sort)
{
    const auto order = [](const auto &x, const auto &y) {
        return x < y ? std::weak_ordering::less
            : y < x  ? std::weak_ordering::greater
                     : std::weak_ordering::equivalent;
    };
    switch (sort) {
    case BoardSort::Manual:
        break;
    case BoardSort::Amount:
        return order(std::pair(!a.amount, -a.amount.value_or(0)),
                     std::pair(!b.amount, -b.amount.value_or(0)));
    case BoardSort::Age:
        return order(a.since, b.since);
    case BoardSort::NextTask:
        return order(taskKey(a), taskKey(b));
    case BoardSort::ExpectedClose:
        return order(std::pair(!a.expectedClose.isValid(), a.expectedClose),
                     std::pair(!b.expectedClose.isValid(), b.expectedClose));
    }
    return std::weak_ordering::equivalent;
}
} // namespace

bool comesBefore(const BoardCard &a, const BoardCard &b, BoardSort sort)
{
    const auto order = compared(a, b, sort);
    if (order != std::weak_ordering::equivalent)
        return order == std::weak_ordering::less;
    return std::pair(a.rank, a.subject.id) < std::pair(b.rank, b.subject.id);
}

std::map<StageId, Instant> BoardModel::limits() const
{
    std::map<StageId, Instant> from;
    for (const auto &[stage, read] : m_reads) {
        if (read.from != kAlways)
            from[stage] = read.from;
    }
    return from;
}

std::vector<ColumnTotals> BoardModel::readTotals()
{
    if (m_totals)
        return m_totals();
    return m_session.read(
        [this] { return m_session.store().boardTotals(m_pipelineId, m_filter, limits()); });
}

void BoardModel::read()
{
    const auto totals = readTotals();
    m_loaded.clear();
    for (const auto &column : m_columns) {
        column->cards.clear();
        column->read = columnRead(column->stage->id);
        column->totals = ColumnTotals{column->stage->id, 0, {}};
        for (const ColumnTotals &t : totals) {
            if (t.stage == column->stage->id)
                column->totals = t;
        }
    }
    // the first screen at once: a view asks for more only when it scrolls
    for (const auto &column : m_columns)
        readFirstPage(*column);
}

void BoardModel::readFirstPage(Column &column)
{
    column.complete = column.totals.count == 0;
    if (column.complete)
        return;
    const int limit = column.read.sort == BoardSort::Manual ? kFirstPage : kPage;
    auto cards = m_session.read([&] {
        return m_session.store().boardCards(m_pipelineId, column.stage->id, 0, limit, m_filter,
                                            column.read);
    });
    column.complete = int(cards.size()) < limit;
    for (BoardCard &card : cards)
        adopt(column, std::move(card));
}

void BoardModel::adopt(Column &column, BoardCard card)
{
    column.cards.push_back(std::make_unique<BoardCard>(std::move(card)));
    m_loaded[column.cards.back()->subject.id] = column.cards.back().get();
}

void BoardModel::forget(int row)
{
    Column &c = column(row);
    if (c.cards.empty())
        return;
    beginRemoveRows(index(row, 0), 0, int(c.cards.size()) - 1);
    for (const auto &card : c.cards)
        m_loaded.erase(card->subject.id);
    c.cards.clear();
    endRemoveRows();
}

void BoardModel::setColumnRead(const StageId &stage, const ColumnRead &read)
{
    const int row = pipeline().indexOf(stage);
    if (row < 0 || columnRead(stage) == read)
        return;
    m_reads[stage] = read;
    Column &c = column(row);
    c.complete = true; // nobody fetches while it is empty
    forget(row);
    c.read = read;
    c.totals = ColumnTotals{stage, 0, {}};
    for (const ColumnTotals &t : readTotals()) {
        if (t.stage == stage)
            c.totals = t;
    }
    c.complete = c.totals.count == 0;
    if (!c.complete)
        fetch(row, kPage);
    Q_EMIT totalsChanged(stage);
}

void BoardModel::fetchMore(const QModelIndex &parent)
{
    // every page of a sorted column sorts the column again: so fewer and larger ones
    const bool sorted = isStage(parent) && column(parent.row()).read.sort != BoardSort::Manual;
    if (canFetchMore(parent))
        fetch(parent.row(), sorted ? 10 * kPage : kPage);
}

void BoardModel::fetchAll(const QModelIndex &stage)
{
    if (canFetchMore(stage))
        fetch(stage.row(), int(column(stage.row()).totals.count) + kPage);
}

void BoardModel::fetch(int row, int limit)
{
    Column &c = column(row);
    auto cards = m_session.read([&] {
        return m_session.store().boardCards(m_pipelineId, c.stage->id, int(c.cards.size()), limit,
                                            m_filter, c.read);
    });
    c.complete = int(cards.size()) < limit;
    std::erase_if(cards,
                  [this](const BoardCard &card) { return m_loaded.contains(card.subject.id); });
    if (cards.empty())
        return;
    const int first = int(c.cards.size());
    m_loaded.reserve(m_loaded.size() + cards.size());
    beginInsertRows(index(row, 0), first, first + int(cards.size()) - 1);
    for (BoardCard &card : cards)
        adopt(c, std::move(card));
    endInsertRows();
}

void BoardModel::reload()
{
    beginResetModel();
    read();
    endResetModel();
    for (const auto &column : m_columns)
        Q_EMIT totalsChanged(column->stage->id);
}

void BoardModel::follow(const ChangeSet &change)
{
    m_session.read([&] {
        followRows(change);
        return true;
    });
}

void BoardModel::followRows(const ChangeSet &change)
{
    const BoardFollow news = BoardFollow::of(change, pipeline(), m_session.store());
    if (news.touched.empty())
        return;
    // most filters cannot be judged from a card alone; very many rows are faster read anew
    if (!m_filter.asksOwnerOnly() || news.touched.size() > kFollowLimit)
        return reload();
    const auto from = limits();
    for (const auto &[stage, difference] : news.differences(m_filter, from)) {
        const int row = pipeline().indexOf(stage);
        if (row >= 0)
            addToTotals(column(row).totals, difference);
    }
    for (const Subject subject : news.touched)
        refreshCard(subject);
    for (const auto &[stage, difference] : news.differences(m_filter, from))
        Q_EMIT totalsChanged(stage);
}

void BoardModel::refreshCard(Subject subject)
{
    const QStringList fields = columnRead(m_columns.front()->stage->id).fields;
    auto fresh = m_session.store().boardCard(subject, m_pipelineId, fields);
    if (fresh && !m_filter.letsOwner(fresh->owner))
        fresh.reset();
    if (fresh && fresh->since < columnRead(fresh->stage).from)
        fresh.reset();
    const auto known = m_loaded.find(subject.id);
    if (known != m_loaded.end() && fresh && fresh->stage == known->second->stage
        && column(pipeline().indexOf(fresh->stage)).samePlace(*fresh, *known->second)) {
        if (*fresh == *known->second)
            return;
        *known->second = *fresh;
        const QModelIndex at = indexOf(subject);
        Q_EMIT dataChanged(at, at);
        return;
    }
    if (known != m_loaded.end())
        take(*known->second);
    if (fresh)
        place(std::move(*fresh));
}

void BoardModel::take(const BoardCard &card)
{
    const int columnRow = pipeline().indexOf(card.stage);
    auto &cards = column(columnRow).cards;
    const auto place = column(columnRow).placeOf(card);
    const int row = int(place - cards.begin());
    const qint64 id = card.subject.id;
    beginRemoveRows(index(columnRow, 0), row, row);
    m_loaded.erase(id);
    cards.erase(place);
    endRemoveRows();
}

void BoardModel::place(BoardCard card)
{
    const int columnRow = pipeline().indexOf(card.stage);
    if (columnRow < 0)
        return;
    Column &c = column(columnRow);
    const auto place = c.placeOf(card);
    // behind the last loaded card of an unfinished column: it comes when its page does
    if (place == c.cards.end() && !c.complete)
        return;
    const int row = int(place - c.cards.begin());
    beginInsertRows(index(columnRow, 0), row, row);
    const auto stored = c.cards.insert(place, std::make_unique<BoardCard>(std::move(card)));
    m_loaded[(*stored)->subject.id] = stored->get();
    endInsertRows();
}

} // namespace Imbuto
