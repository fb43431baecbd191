// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardhand.h"

#include "ui/board/boardstate.h"
#include "ui/board/cardedit.h"
#include "ui/board/columnview.h"
#include "ui/board/lanesview.h"
#include "ui/shell/session.h"

#include <algorithm>

namespace Imbuto {

BoardHand::BoardHand(Session &session, BoardModel &model, QObject *parent)
    : QObject(parent), m_session(session), m_model(model)
{
    connect(&session, &Session::moved, this, &BoardHand::follow);
    connect(&session.workspace(), &Workspace::changed, this, &BoardHand::judgeAgain);
    connect(&session.workspace(), &Workspace::reloaded, this, &BoardHand::judgeAgain);
}

bool BoardHand::isManual(const StageId &stage) const
{
    return !m_state || m_state->column(stage).sort == BoardSort::Manual;
}

void BoardHand::add(ColumnView *column)
{
    m_columns.push_back(column);
}

void BoardHand::setColumns(std::vector<ColumnView *> columns)
{
    m_columns = std::move(columns);
}

ColumnView *BoardHand::columnWith(const CardList *list) const
{
    const auto found = std::ranges::find(m_columns, list, &ColumnView::list);
    return found == m_columns.end() ? nullptr : *found;
}

ColumnView *BoardHand::columnHolding(Subject subject) const
{
    const auto holds = [&](const ColumnView *column) {
        const BoardModel &model = column->list()->cards();
        const BoardCard *card = model.card(model.indexOf(subject));
        return card && card->stage == column->stage();
    };
    const auto found = std::ranges::find_if(m_columns, holds);
    return found == m_columns.end() ? nullptr : *found;
}

const BoardCard *BoardHand::card(Subject subject) const
{
    const ColumnView *column = columnHolding(subject);
    if (!column)
        return nullptr;
    const BoardModel &model = column->list()->cards();
    return model.card(model.indexOf(subject));
}

ColumnView *BoardHand::columnOf(const StageId &stage) const
{
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(),
                     [&](const ColumnView *column) { return column->stage() == stage; });
    return found == m_columns.end() ? nullptr : *found;
}

// --- selection and focus

std::vector<Subject> BoardHand::selected() const
{
    std::vector<Subject> subjects;
    for (const ColumnView *column : m_columns) {
        QModelIndexList rows = column->list()->selectionModel()->selectedIndexes();
        std::sort(rows.begin(), rows.end());
        for (const QModelIndex &row : rows) {
            if (const BoardCard *card = column->list()->cards().card(row))
                subjects.push_back(card->subject);
        }
    }
    if (subjects.empty() && current())
        subjects.push_back(current());
    return subjects;
}

Subject BoardHand::current() const
{
    for (const ColumnView *column : m_columns) {
        if (!column->list()->hasFocus())
            continue;
        if (const BoardCard *card = column->list()->cards().card(column->list()->currentIndex()))
            return card->subject;
    }
    return {};
}

void BoardHand::clearSelectionExcept(const CardList *list)
{
    for (const ColumnView *column : m_columns) {
        if (column->list() != list)
            column->list()->clearSelection();
    }
}

void BoardHand::clearSelection()
{
    clearSelectionExcept(nullptr);
}

size_t BoardHand::countSelected() const
{
    size_t count = 0;
    for (const ColumnView *column : m_columns)
        count += size_t(column->list()->selectionModel()->selectedIndexes().size());
    return count;
}

void BoardHand::takeUpSelection()
{
    const auto chosen = [](const ColumnView *column) {
        return column->list()->selectionModel()->hasSelection();
    };
    const auto held = std::find_if(m_columns.begin(), m_columns.end(), [&](const ColumnView *c) {
        return c->list()->hasFocus() && chosen(c);
    });
    const auto first =
        held != m_columns.end() ? held : std::find_if(m_columns.begin(), m_columns.end(), chosen);
    if (first == m_columns.end())
        return;
    CardList *list = (*first)->list();
    const QModelIndexList rows = list->selectionModel()->selectedIndexes();
    list->setFocus(Qt::OtherFocusReason);
    if (!rows.contains(list->currentIndex()))
        list->selectionModel()->setCurrentIndex(*std::min_element(rows.begin(), rows.end()),
                                                QItemSelectionModel::NoUpdate);
    tellSelection();
}

void BoardHand::tellSelection()
{
    if (const size_t count = countSelected(); count > 1)
        Q_EMIT m_session.announce(tr("%n card(s) selected", nullptr, int(count)));
}

void BoardHand::focusCard(Subject subject)
{
    if (m_lanes && !columnHolding(subject) && !m_lanes->reveal(subject))
        return;
    if (ColumnView *column = columnHolding(subject))
        focusAt(column, column->list()->cards().indexOf(subject));
}

void BoardHand::focusAt(ColumnView *column, const QModelIndex &card, Keep keep)
{
    CardList *list = column->list();
    column->takeFocus();
    // whatever key is held down just now: this card and no other, unless that was asked for
    if (keep == Keep::Nothing)
        clearSelectionExcept(list);
    list->selectionModel()->setCurrentIndex(
        card,
        keep == Keep::Nothing ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Select);
    list->scrollTo(card);
    Q_EMIT columnFocused(column);
}

void BoardHand::follow(const std::vector<Subject> &subjects)
{
    const auto held = [](const ColumnView *column) {
        return column->isVisible() && column->window()->focusWidget() == column->list();
    };
    if (std::none_of(m_columns.begin(), m_columns.end(), held))
        return;
    const auto first = std::ranges::find_if(
        subjects, [this](Subject subject) { return m_lanes || columnHolding(subject); });
    if (first != subjects.end())
        focusCard(*first);
    for (const Subject subject : subjects) {
        const ColumnView *column = columnHolding(subject);
        if (!column || (!m_lanes && !held(column)))
            continue;
        CardList *list = column->list();
        list->selectionModel()->select(list->cards().indexOf(subject), QItemSelectionModel::Select);
    }
}

void BoardHand::focusFirst()
{
    if (m_lanes)
        m_lanes->fill();
    for (ColumnView *column : m_columns) {
        const CardList *list = column->list();
        if (column->isVisibleTo(column->window()) && !column->isCollapsed()
            && list->model()->rowCount(list->rootIndex()) > 0)
            return column->list()->setFocus(Qt::OtherFocusReason);
    }
}

void BoardHand::chooseFirst()
{
    focusFirst();
    const auto held = std::ranges::find_if(
        m_columns, [](const ColumnView *column) { return column->list()->hasFocus(); });
    if (held == m_columns.end())
        return;
    const CardList *list = (*held)->list();
    focusAt(*held, list->model()->index(0, 0, list->rootIndex()));
}

void BoardHand::open(Subject subject)
{
    Q_EMIT m_session.openSubject(subject);
}

void BoardHand::edit(Subject subject)
{
    const ColumnView *column = columnHolding(subject);
    if (!column || m_session.store().isReadOnly())
        return;
    const CardList *list = column->list();
    const QRect rect = list->visualRect(list->cards().indexOf(subject));
    CardEdit::open(m_session, subject,
                   {list->viewport()->mapToGlobal(rect.topLeft()), rect.size()});
}

ColumnView *BoardHand::focusedColumn() const
{
    const auto held = std::ranges::find_if(m_columns, [](const ColumnView *column) {
        const QWidget *focus = column->window()->focusWidget();
        return focus && column->isAncestorOf(focus);
    });
    return held == m_columns.end() ? nullptr : *held;
}

QPoint BoardHand::placeOf(Subject subject) const
{
    const ColumnView *column = columnHolding(subject);
    if (!column)
        return {};
    const CardList *list = column->list();
    QPoint at = list->visualRect(list->cards().indexOf(subject)).center();
    at.setY(qBound(0, at.y(), list->viewport()->height())); // scrolled away: at the edge towards it
    return list->viewport()->mapToGlobal(at);
}

} // namespace Imbuto
