// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardhand.h"

#include "ui/board/carddelegate.h"
#include "ui/board/columnview.h"
#include "ui/board/heldcard.h"
#include "ui/board/movement.h"
#include "ui/board/movemenu.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {
/// So many of the cards in the hand are judged for the colours of the columns; the drop judges them all.
constexpr size_t kJudgedAtOnce = 25;
} // namespace

BoardHand::BoardHand(Session &session, BoardModel &model, QObject *parent)
    : QObject(parent), m_session(session), m_model(model)
{
    connect(&session, &Session::moved, this, &BoardHand::follow);
}

void BoardHand::add(ColumnView *column)
{
    m_columns.push_back(column);
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
            if (const BoardCard *card = m_model.card(row))
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
        if (const BoardCard *card = m_model.card(column->list()->currentIndex()))
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

void BoardHand::focusCard(Subject subject)
{
    const QModelIndex index = m_model.indexOf(subject);
    if (!index.isValid())
        return;
    if (ColumnView *column = columnOf(m_model.card(index)->stage))
        focusAt(column, index);
}

void BoardHand::focusAt(ColumnView *column, const QModelIndex &card)
{
    CardList *list = column->list();
    list->setFocus(Qt::OtherFocusReason);
    // whatever key is held down just now: this card and no other
    list->selectionModel()->setCurrentIndex(card, QItemSelectionModel::ClearAndSelect);
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
    const auto here = [this](Subject subject) { return m_model.indexOf(subject).isValid(); };
    if (const auto first = std::find_if(subjects.begin(), subjects.end(), here);
        first != subjects.end())
        focusCard(*first);
    for (const Subject subject : subjects) {
        const QModelIndex index = m_model.indexOf(subject);
        if (const ColumnView *column =
                index.isValid() ? columnOf(m_model.card(index)->stage) : nullptr;
            column && held(column))
            column->list()->selectionModel()->select(index, QItemSelectionModel::Select);
    }
}

void BoardHand::focusFirst()
{
    for (ColumnView *column : m_columns) {
        if (m_model.rowCount(column->list()->rootIndex()) > 0)
            return column->list()->setFocus(Qt::OtherFocusReason);
    }
}

void BoardHand::open(Subject subject)
{
    Q_EMIT m_session.openSubject(subject);
}

QPoint BoardHand::placeOf(Subject subject) const
{
    const QModelIndex index = m_model.indexOf(subject);
    const BoardCard *card = m_model.card(index);
    const ColumnView *column = card ? columnOf(card->stage) : nullptr;
    if (!column)
        return {};
    const CardList *list = column->list();
    return list->viewport()->mapToGlobal(list->visualRect(index).center());
}

// --- drag and drop

void BoardHand::drag(CardList *list, QPoint hotSpot)
{
    QModelIndexList rows = list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    const BoardCard *first = m_model.card(list->currentIndex());
    if (rows.isEmpty() || !first)
        return;
    for (const QModelIndex &row : rows)
        m_dragged.push_back(m_model.card(row)->subject);
    m_from = list->stage();
    judgeDragged();

    QDrag drag(list);
    drag.setMimeData(m_model.mimeData(rows));
    const int width = list->viewport()->width() - CardDelegate::kGap;
    QPixmap nothing(1, 1);
    nothing.fill(Qt::transparent);
    drag.setPixmap(nothing); // the window paints what is in the hand
    const HeldCard held(list->cardDelegate()->inHand(*first, width, int(rows.size()), list),
                        hotSpot + QPoint(CardDelegate::kShadow, CardDelegate::kShadow),
                        list->window());
    Q_EMIT dragBegun();
    drag.exec(Qt::MoveAction);
    finishDrop();
}

void BoardHand::judgeDragged()
{
    m_refusals.clear();
    const Pipeline &pipeline = m_model.pipeline();
    const size_t judged = std::min(m_dragged.size(), kJudgedAtOnce);
    m_session.read([&] {
        for (size_t i = 0; i < judged; ++i) {
            const auto verdicts =
                m_session.workspace().mayAll(m_dragged[i], pipeline.id, m_session.by());
            for (const auto &[stage, verdict] : verdicts) {
                if (stage != m_from && !verdict.allowed() && !m_refusals.contains(stage))
                    m_refusals[stage] = refusalLine(m_session, pipeline, verdict);
            }
        }
        return true;
    });
}

QString BoardHand::refusal(const StageId &stage) const
{
    const auto found = m_refusals.find(stage);
    return found == m_refusals.end() ? QString() : found->second;
}

void BoardHand::drop(const StageId &stage, QPoint at, std::optional<Subject> after,
                     std::optional<Subject> before)
{
    // carried out when the drag has ended: a panel must not open inside the platform's drag loop
    m_drop = Drop{stage, at, after, before};
}

void BoardHand::finishDrop()
{
    const std::vector<Subject> subjects = std::exchange(m_dragged, {});
    const std::optional<Drop> drop = std::exchange(m_drop, {});
    m_refusals.clear();
    Q_EMIT dragEnded();
    if (!drop)
        return;
    attemptMove(m_session, subjects, m_model.pipeline().id, drop->stage, drop->at, drop->after,
                drop->before);
}

// --- keys and menus

bool BoardHand::handleKey(CardList *list, QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool alt = event->modifiers() & Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int steps = event->key() == Qt::Key_Right ? 1 : -1;
        if (control)
            moveBy(steps);
        else
            walk(list, steps);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!alt)
            return false;
        reorderBy(event->key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const Subject subject = current())
            open(subject);
        return true;
    case Qt::Key_M:
        if (event->modifiers() != Qt::NoModifier)
            return false;
        showMoveTo(placeOf(current()));
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

void BoardHand::walk(CardList *list, int steps)
{
    const QModelIndex from = list->currentIndex();
    const int y = from.isValid() ? list->visualRect(from).center().y() : 0;
    const auto here =
        std::find_if(m_columns.begin(), m_columns.end(),
                     [list](const ColumnView *column) { return column->list() == list; });
    for (auto next = here - m_columns.begin() + steps; next >= 0 && next < qint64(m_columns.size());
         next += steps) {
        CardList *target = m_columns[size_t(next)]->list();
        const int rows = m_model.rowCount(target->rootIndex());
        if (rows == 0)
            continue;
        QModelIndex nearest = target->indexAt({target->viewport()->width() / 2, y});
        if (!nearest.isValid())
            nearest = m_model.index(y <= 0 ? 0 : rows - 1, 0, target->rootIndex());
        return focusAt(m_columns[size_t(next)], nearest);
    }
}

void BoardHand::moveBy(int steps)
{
    const std::vector<Subject> subjects = selected();
    if (subjects.empty())
        return;
    const BoardCard *card = m_model.card(m_model.indexOf(subjects.front()));
    const Pipeline &pipeline = m_model.pipeline();
    const int row = pipeline.indexOf(card->stage) + steps;
    if (row < 0 || row >= int(pipeline.stages.size()))
        return;
    attemptMove(m_session, subjects, pipeline.id, pipeline.stages[size_t(row)].id,
                placeOf(subjects.front()));
}

void BoardHand::reorderBy(int steps)
{
    const Subject subject = current();
    const QModelIndex at = m_model.indexOf(subject);
    const QModelIndex beyond = at.siblingAtRow(at.row() + steps);
    const BoardCard *passed = m_model.card(beyond);
    if (!passed)
        return;
    const BoardCard *outer = m_model.card(at.siblingAtRow(at.row() + 2 * steps));
    const auto outerSubject = outer ? std::optional(outer->subject) : std::nullopt;
    const bool down = steps > 0;
    attemptMove(m_session, {subject}, m_model.pipeline().id, passed->stage, placeOf(subject),
                down ? std::optional(passed->subject) : outerSubject,
                down ? outerSubject : std::optional(passed->subject));
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
    auto *menu = new QMenu(m_columns.front());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QColor ink = tokens(menu).second;
    if (subjects.size() == 1) {
        menu->addAction(icon(u"info"_s, ink), tr("Open"), this,
                        [=, this] { open(subjects.front()); });
        menu->addSeparator();
    }
    fillMoveMenu(*menu, m_session, subjects, m_model.pipeline().id, at);
    menu->popup(at);
}

} // namespace Imbuto
