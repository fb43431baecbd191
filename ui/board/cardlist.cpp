// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/cardlist.h"

#include "ui/board/boardhand.h"
#include "ui/board/cardaccess.h"
#include "ui/board/carddelegate.h"
#include "ui/board/oneowner.h"
#include "ui/board/rubberband.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Imbuto {

CardList::CardList(BoardHand &hand, BoardModel &model, int stageRow, QWidget *parent)
    : QListView(parent), m_hand(hand), m_cards(model), m_stage(model.stageAt(stageRow).id),
      m_delegate(new CardDelegate(hand.session(), model, this))
{
    installCardAccess();
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(24);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(
        Qt::ScrollBarAlwaysOn); // its lane is always there, so that cards keep their width
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    viewport()->setAcceptDrops(true); // beside the cards, at the scroll bar, the column takes them
    setDropIndicatorShown(false);
    setDefaultDropAction(Qt::MoveAction);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setViewportMargins(Size::related - 1, 0, 0, 0);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setModel(&model); // after all that would lay the cards out
    attach();
    connect(&model, &QAbstractItemModel::modelReset, this, &CardList::attach);
    // before the window paints what moved: a layout that comes later paints it again
    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, moved, this, &CardList::executeDelayedItemsLayout, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::modelReset, &hand, &BoardHand::selectionChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, &hand,
            &BoardHand::selectionChanged);
}

void CardList::attach()
{
    setRootIndex(m_cards.stageIndex(m_stage));
}

void CardList::openCurrent()
{
    if (const BoardCard *card = m_cards.card(currentIndex()))
        m_hand.open(card->subject);
}

void CardList::setDimmed(bool dimmed)
{
    if (m_dimmed == dimmed)
        return;
    m_dimmed = dimmed;
    viewport()->update();
}

int CardList::rowAt(int y) const
{
    const int rows = model()->rowCount(rootIndex());
    const QModelIndex hit = indexAt({viewport()->width() / 2, y});
    if (hit.isValid())
        return y < visualRect(hit).center().y() ? hit.row() : hit.row() + 1;
    if (rows == 0)
        return 0;
    return y < visualRect(model()->index(0, 0, rootIndex())).top() ? 0 : rows;
}

std::optional<Subject> CardList::neighbour(int row, int step) const
{
    const auto &dragged = m_hand.dragged();
    for (int r = row; r >= 0 && r < model()->rowCount(rootIndex()); r += step) {
        const BoardCard *card = m_cards.card(model()->index(r, 0, rootIndex()));
        if (card && std::find(dragged.begin(), dragged.end(), card->subject) == dragged.end())
            return card->subject;
    }
    return {};
}

void CardList::startDrag(Qt::DropActions)
{
    const QModelIndex under = indexAt(m_pressed);
    const QPoint inCard =
        under.isValid() ? m_pressed - visualRect(under).topLeft() : QPoint(40, 20);
    m_hand.drag(this, inCard);
}

void CardList::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_hand.isDragging())
        event->acceptProposedAction();
    else
        event->ignore();
}

void CardList::dragMoveEvent(QDragMoveEvent *event)
{
    if (!m_hand.isDragging()) {
        event->ignore();
        return;
    }
    const QPoint global = viewport()->mapToGlobal(event->position().toPoint());
    m_hand.tellDragMoved(global);
    markAt(global);
    event->acceptProposedAction();
}

void CardList::dragLeaveEvent(QDragLeaveEvent *)
{
    unmark();
}

void CardList::dropEvent(QDropEvent *event)
{
    if (!m_hand.isDragging()) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    dropAt(viewport()->mapToGlobal(event->position().toPoint()));
}

/// Above and below the cards: where the first and the last of those in sight are.
int CardList::rowFor(QPoint global) const
{
    return rowAt(qBound(0, viewport()->mapFromGlobal(global).y(), viewport()->height() - 1));
}

void CardList::markAt(QPoint global)
{
    setMarker(m_hand.isManual(m_stage) ? rowFor(global) : -1); // sorted, it finds its own place
}

void CardList::dropAt(QPoint global)
{
    const int row = rowFor(global);
    unmark();
    m_hand.drop({m_stage, oneOwner(m_cards.filter())}, global, neighbour(row - 1, -1),
                neighbour(row, +1));
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange); // from now on the focus is shown
    if (m_hand.handleKey(this, event))
        return;
    QListView::keyPressEvent(event);
    if (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))
        m_hand.tellSelection();
}

void CardList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    const bool byKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (!byKey)
        return; // a mouse that adds to a selection, a panel that gives the focus back
    if (selectedIndexes().isEmpty() && model()->rowCount(rootIndex()) > 0
        && !currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0, rootIndex()));
    if (m_hand.countSelected() < 2) // several stay selected on the way to the bar that changes them
        m_hand.clearSelectionExcept(this);
}

QItemSelection CardList::cardsIn(const QRect &area) const
{
    const int rows = model()->rowCount(rootIndex());
    const int middle = viewport()->width() / 2;
    const auto row = [&](int number) { return model()->index(number, 0, rootIndex()); };
    if (area.isEmpty() || rows == 0 || area.bottom() < visualRect(row(0)).top())
        return {};
    QModelIndex first = indexAt({middle, area.top()});
    if (!first.isValid() && area.top() < visualRect(row(0)).top())
        first = row(0);
    if (!first.isValid())
        return {};
    const QModelIndex end = indexAt({middle, area.bottom()});
    return QItemSelection(first, end.isValid() ? end : row(rows - 1));
}

void CardList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    window()->setAttribute(Qt::WA_KeyboardFocusChange, false);
    const QModelIndex under = indexAt(event->pos());
    if (!under.isValid() && m_hand.band() && event->button() == Qt::LeftButton)
        return m_hand.band()->begin(event->globalPosition().toPoint(), event->modifiers());
    // a card that is selected may be about to be dragged with the others
    if (!(event->modifiers() & Qt::ControlModifier) && !selectionModel()->isSelected(under))
        m_hand.clearSelectionExcept(this);
    QListView::mousePressEvent(event);
}

void CardList::mouseMoveEvent(QMouseEvent *event)
{
    if (m_hand.band() && m_hand.band()->isDrawing())
        m_hand.band()->moveTo(event->globalPosition().toPoint());
    else
        QListView::mouseMoveEvent(event);
}

void CardList::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_hand.band() && m_hand.band()->isDrawing())
        return m_hand.band()->end(event->globalPosition().toPoint());
    QListView::mouseReleaseEvent(event);
    const bool click = event->button() == Qt::LeftButton
        && (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    const BoardCard *card = click ? m_cards.card(indexAt(event->pos())) : nullptr;
    if (!card)
        return;
    if (event->modifiers() != Qt::NoModifier)
        return m_hand.tellSelection();
    m_hand.clearSelectionExcept(this);
    m_hand.open(card->subject);
}

void CardList::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        at = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    else if (!indexAt(event->pos()).isValid())
        return;
    m_hand.showMenu(at);
}

void CardList::setMarker(int row)
{
    if (m_marker == row)
        return;
    m_marker = row;
    viewport()->update();
}

int CardList::markerY() const
{
    const int rows = model()->rowCount(rootIndex());
    if (rows == 0)
        return Size::step;
    if (m_marker < rows)
        return visualRect(model()->index(m_marker, 0, rootIndex())).top() - 1;
    return visualRect(model()->index(rows - 1, 0, rootIndex())).bottom() - 2;
}

/// How tall a card is follows from its width. Left to itself, a list lays out for its height as well, and a tenth of
/// a second later or in the midst of a painting, which makes that two.
void CardList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        doItemsLayout();
}

void CardList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_marker < 0 || m_dimmed)
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(tokens(this).accent, 2, Qt::SolidLine, Qt::RoundCap));
    const int y = qMax(1, markerY());
    painter.drawLine(4, y, viewport()->width() - 4, y);
}

} // namespace Imbuto
