// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/rubberband.h"

#include "ui/board/boardhand.h"
#include "ui/board/columnview.h"
#include "ui/shell/theme.h"

#include <QMouseEvent>
#include <QPainter>

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
    m_from = m_to = global;
    m_drawing = true;
    m_adding = keys & (Qt::ControlModifier | Qt::ShiftModifier);
    m_before.clear();
    for (ColumnView *column : m_hand.columns())
        m_before[column->list()] = column->list()->selectionModel()->selection();
    if (!m_adding)
        m_hand.clearSelection();
}

void RubberBand::moveTo(QPoint global)
{
    m_to = global;
    const QRect area(parentWidget()->mapFromGlobal(m_from), parentWidget()->mapFromGlobal(m_to));
    setGeometry(area.normalized());
    show();
    raise();
    select();
}

void RubberBand::select()
{
    const QRect band = QRect(m_from, m_to).normalized();
    for (ColumnView *column : m_hand.columns()) {
        CardList *list = column->list();
        if (!list->isVisible())
            continue;
        const QRect here(list->viewport()->mapFromGlobal(band.topLeft()), band.size());
        QItemSelection chosen = list->cardsIn(here);
        if (m_adding)
            chosen.merge(m_before[list], QItemSelectionModel::Select);
        list->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    }
}

void RubberBand::end(QPoint global)
{
    if (isVisible())
        moveTo(global);
    m_drawing = false;
    hide();
    m_before.clear();
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
    const auto *mouse = static_cast<QMouseEvent *>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return pressed(mouse);
    case QEvent::MouseMove:
        if (!m_drawing)
            break;
        moveTo(mouse->globalPosition().toPoint());
        return true;
    case QEvent::MouseButtonRelease:
        if (!m_drawing)
            break;
        end(mouse->globalPosition().toPoint());
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
