// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/rubberband.h"

#include "ui/board/boardhand.h"
#include "ui/board/columnview.h"
#include "ui/shell/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace Imbuto {

RubberBand::RubberBand(BoardHand &hand, QWidget *ground) : QWidget(ground), m_hand(hand)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    ground->installEventFilter(this);
    hand.setBand(this);
}

void RubberBand::begin(QPoint global, Qt::KeyboardModifiers keys)
{
    m_from = parentWidget()->mapFromGlobal(global);
    m_to = global;
    m_drawing = true;
    m_adding = keys & (Qt::ControlModifier | Qt::ShiftModifier);
    for (ColumnView *column : m_hand.columns())
        watchScrolling(column->list());
    if (!m_adding)
        m_hand.clearSelection();
}

/// What scrolls under the band is selected as well, and what it began at stays so.
void RubberBand::watchScrolling(CardList *list)
{
    const QScrollBar *bar = list->verticalScrollBar();
    Before &before = m_before[list];
    before.selection = list->selectionModel()->selection();
    before.scrolled = bar->value();
    before.watching = connect(bar, &QScrollBar::valueChanged, this, &RubberBand::draw);
}

/// Where it began, in the window of now.
QPoint RubberBand::from() const
{
    return parentWidget()->mapToGlobal(m_from);
}

void RubberBand::moveTo(QPoint global)
{
    m_to = global;
    draw();
    m_hand.tellDragMoved(global); // the edges scroll
}

void RubberBand::draw()
{
    setGeometry(QRect(m_from, parentWidget()->mapFromGlobal(m_to)).normalized());
    show();
    raise();
    select();
}

void RubberBand::select()
{
    for (ColumnView *column : m_hand.columns()) {
        CardList *list = column->list();
        const auto found = m_before.find(list);
        if (found == m_before.end() || !list->isVisible())
            continue; // a lane that came since
        const Before &before = found->second;
        const QWidget *seen = list->viewport();
        const int scrolled = list->verticalScrollBar()->value() - before.scrolled;
        const QPoint from = seen->mapFromGlobal(this->from()) - QPoint(0, scrolled);
        const QRect passed = seen->rect() | seen->rect().translated(0, -scrolled);
        const QRect band = QRect(from, seen->mapFromGlobal(m_to)).normalized();
        QItemSelection chosen = list->cardsIn(band & passed);
        if (m_adding)
            chosen.merge(before.selection, QItemSelectionModel::Select);
        list->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    }
}

void RubberBand::end(QPoint global)
{
    if (isVisible())
        moveTo(global);
    m_drawing = false;
    hide();
    for (const auto &[list, before] : m_before)
        disconnect(before.watching);
    m_before.clear();
    m_hand.tellBandEnded();
    m_hand.takeUpSelection();
}

bool RubberBand::pressed(const QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return false;
    begin(event->globalPosition().toPoint(), event->modifiers());
    return true;
}

bool RubberBand::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return pressed(static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        if (!m_drawing)
            break;
        moveTo(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        return true;
    case QEvent::MouseButtonRelease:
        if (!m_drawing)
            break;
        end(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void RubberBand::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setPen(t.accent);
    QColor tint = t.accent;
    tint.setAlphaF(0.1F);
    painter.setBrush(tint);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Imbuto
