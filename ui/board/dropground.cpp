// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/dropground.h"

#include "ui/board/boardhand.h"
#include "ui/board/columnview.h"
#include "ui/shell/theme.h"

#include <QDropEvent>

#include <cstdlib>

namespace Imbuto {

DropGround::DropGround(BoardHand &hand, QWidget *ground)
    : QObject(ground), m_hand(hand), m_ground(ground)
{
    ground->setAcceptDrops(true);
    ground->installEventFilter(this);
    connect(&hand, &BoardHand::dragEnded, this, [this] { m_marked = nullptr; });
}

ColumnView *DropGround::nearest(QPoint global) const
{
    ColumnView *found = nullptr;
    int least = Size::page;
    for (ColumnView *column : m_hand.columns()) {
        if (!column->isVisible())
            continue;
        const QPoint at = column->mapFromGlobal(global);
        const int away = at.x() < 0 ? -at.x() : std::max(0, at.x() - column->width());
        if (at.y() < 0 || at.y() >= column->height() || away >= least)
            continue;
        least = away;
        found = column;
    }
    return found;
}

void DropGround::mark(ColumnView *column, QPoint global)
{
    if (m_marked && m_marked != column)
        m_marked->unmark();
    m_marked = column;
    if (column)
        column->markAt(global);
}

bool DropGround::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        if (!m_hand.isDragging())
            return false;
        break;
    case QEvent::DragLeave:
        mark(nullptr, {});
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
    auto *drop = static_cast<QDropEvent *>(event);
    const QPoint global = m_ground->mapToGlobal(drop->position().toPoint());
    ColumnView *column = nearest(global);
    drop->setAccepted(column || event->type() == QEvent::DragEnter);
    if (event->type() == QEvent::Drop) {
        mark(nullptr, {});
        if (column)
            column->dropAt(global);
        return true;
    }
    m_hand.tellDragMoved(global);
    mark(column, global);
    return true;
}

} // namespace Imbuto
