// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and menus of a board.
#include "ui/board/boardhand.h"
#include "ui/board/boardstate.h"
#include "ui/board/cardmenu.h"
#include "ui/board/columnview.h"
#include "ui/board/lanesview.h"
#include "ui/board/movement.h"
#include "ui/board/movemenu.h"
#include "ui/shell/session.h"
#include "ui/subject/detailpanel.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

bool BoardHand::handleArrow(CardList *list, const QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const int steps = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1 : -1;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        if (control)
            moveBy(steps);
        else
            walk(list, steps, shift ? Keep::Selection : Keep::Nothing);
        return true;
    }
    if (event->modifiers() & Qt::AltModifier) {
        reorderBy(steps);
        return true;
    }
    if (!control && !shift && walkLanes(list, steps))
        return true;
    if (!control && !shift)
        clearSelectionExcept(list); // the list does the same with its own
    return false;
}

bool BoardHand::handleKey(CardList *list, QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool alt = event->modifiers() & Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return handleArrow(list, event);
    case Qt::Key_End:
        list->cards().fetchAll(list->rootIndex()); // the last card there is, not the last one read
        return false;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const Subject subject = current())
            Q_EMIT m_session.showOrEnter(subject);
        return true;
    case Qt::Key_Escape:
        handleEscape(event);
        return true;
    case Qt::Key_A:
        if (!control)
            break;
        selectColumn(list);
        return true;
    case Qt::Key_F2:
        if (const Subject subject = current())
            edit(subject);
        return true;
    case Qt::Key_Delete:
        if (const auto subjects = selected(); !subjects.empty())
            deleteCards(m_session, subjects);
        return true;
    case Qt::Key_L:
        if (event->modifiers() != Qt::NoModifier || !m_lanes)
            break;
        m_lanes->collapse(list);
        return true;
    case Qt::Key_C:
        if (event->matches(QKeySequence::Copy)) {
            copyCards(*this, selected());
            return true;
        }
        [[fallthrough]];
    case Qt::Key_S:
        if (event->modifiers() != Qt::NoModifier || !m_state)
            break;
        if (event->key() == Qt::Key_C)
            columnWith(list)->setCollapsed(true);
        else
            columnWith(list)->showMenu();
        return true;
    case Qt::Key_M:
        if (event->modifiers() != Qt::NoModifier)
            return false;
        showMoveTo(placeOfSelection());
        return true;
    default:
        break;
    }
    // letters are the window's shortcuts, not a search through the list
    if (!control && !alt && !event->text().isEmpty() && event->text().at(0).isPrint()
        && event->key() != Qt::Key_Space) {
        event->ignore();
        return true;
    }
    return false;
}

/// Several cards first, then the panel of one, which the window closes, then that one.
void BoardHand::handleEscape(QKeyEvent *event)
{
    const QWidget *window = windowOf(m_session);
    const auto *panel = window ? window->findChild<DetailPanel *>() : nullptr;
    const size_t selected = countSelected();
    if (selected == 0 || (selected == 1 && panel && panel->isVisible()))
        event->ignore();
    else
        clearSelection();
}

void BoardHand::selectColumn(CardList *list)
{
    list->cards().fetchAll(list->rootIndex());
    list->selectAll();
    tellSelection();
}

void BoardHand::walk(CardList *list, int steps, Keep keep)
{
    const QModelIndex from = list->currentIndex();
    const int y = from.isValid() ? list->visualRect(from).center().y() : 0;
    const auto here = std::ranges::find(m_columns, list, &ColumnView::list);
    for (auto next = here - m_columns.begin() + steps; next >= 0 && next < qint64(m_columns.size());
         next += steps) {
        ColumnView *column = m_columns[size_t(next)];
        CardList *target = column->list();
        if (&target->cards() != &list->cards())
            return; // another lane begins
        const int rows = target->model()->rowCount(target->rootIndex());
        if (rows == 0 || column->isCollapsed())
            continue;
        QModelIndex nearest = target->indexAt({target->viewport()->width() / 2, y});
        if (!nearest.isValid())
            nearest = target->model()->index(y <= 0 ? 0 : rows - 1, 0, target->rootIndex());
        focusAt(column, nearest, keep);
        return tellSelection();
    }
}

/// Beyond the first and the last card of a lane's column comes the next lane.
bool BoardHand::walkLanes(CardList *list, int steps)
{
    const QModelIndex at = list->currentIndex();
    const int rows = list->model()->rowCount(list->rootIndex());
    if (!m_lanes || (at.isValid() && at.row() != (steps < 0 ? 0 : rows - 1)))
        return false;
    return m_lanes->leave(list, steps);
}

void BoardHand::moveBy(int steps)
{
    const std::vector<Subject> subjects = selected();
    if (subjects.empty())
        return;
    // where the focus is says which stage is the next one
    const Subject from = current() ? current() : subjects.front();
    const BoardCard *at = card(from);
    if (!at)
        return;
    const Pipeline &pipeline = m_model.pipeline();
    const int row = pipeline.indexOf(at->stage) + steps;
    if (row < 0 || row >= int(pipeline.stages.size()))
        return;
    moveTo(subjects, pipeline.stages[size_t(row)].id);
}

void BoardHand::moveTo(const std::vector<Subject> &subjects, const StageId &stage)
{
    Movement movement{subjects, m_model.pipeline().id, stage, placeOf(subjects.front())};
    movement.place = [this](Subject subject) { return placeOf(subject); };
    attemptMove(m_session, movement);
}

void BoardHand::tellSorted(const StageId &stage)
{
    const QString by = sortText(m_state->column(stage).sort);
    Q_EMIT m_session.toast(
        tr("This column is sorted %1. Sort it by hand to put cards in another order.").arg(by), {});
}

void BoardHand::reorderBy(int steps)
{
    const Subject subject = current();
    const ColumnView *column = columnHolding(subject);
    if (!column)
        return;
    const BoardModel &model = column->list()->cards();
    const QModelIndex at = model.indexOf(subject);
    const BoardCard *passed = model.card(at.siblingAtRow(at.row() + steps));
    if (!passed)
        return;
    if (!isManual(passed->stage))
        return tellSorted(passed->stage);
    const BoardCard *outer = model.card(at.siblingAtRow(at.row() + 2 * steps));
    const auto outerSubject = outer ? std::optional(outer->subject) : std::nullopt;
    const bool down = steps > 0;
    Movement movement{{subject}, m_model.pipeline().id, passed->stage, placeOf(subject)};
    movement.after = down ? std::optional(passed->subject) : outerSubject;
    movement.before = down ? outerSubject : std::optional(passed->subject);
    attemptMove(m_session, movement);
}

QPoint BoardHand::placeOfSelection() const
{
    const std::vector<Subject> subjects = selected();
    const Subject at = current() ? current() : subjects.empty() ? Subject() : subjects.front();
    return placeOf(at);
}

void BoardHand::showMoveTo(QPoint at)
{
    const std::vector<Subject> subjects = selected();
    if (!subjects.empty())
        popUpMoveMenu(m_session, subjects, m_model.pipeline().id, at);
}

void BoardHand::showMenu(QPoint at)
{
    const std::vector<Subject> subjects = selected();
    if (subjects.empty())
        return;
    auto *menu = new QMenu(windowOf(m_session));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillCardMenu(*menu, *this, subjects, at);
    menu->popup(at);
}

} // namespace Imbuto
