// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/edgescroller.h"

#include "ui/board/boardhand.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace Imbuto {

namespace {
constexpr int kEdge = 40;    ///< px from the edge
constexpr int kFastest = 18; ///< px a frame, at the edge itself
constexpr int kFrameMs = 16;
} // namespace

EdgeScroller::EdgeScroller(QAbstractScrollArea *area, Qt::Orientation orientation,
                           const BoardHand &hand)
    : QObject(area), m_area(area), m_orientation(orientation), m_timer(new QTimer(this))
{
    m_timer->setInterval(kFrameMs);
    connect(m_timer, &QTimer::timeout, this, &EdgeScroller::step);
    connect(&hand, &BoardHand::dragMoved, this, [this](QPoint global) {
        m_at = m_area->mapFromGlobal(global);
        if (m_area->rect().contains(m_at))
            m_timer->start();
        else
            m_timer->stop();
    });
    connect(&hand, &BoardHand::dragEnded, m_timer, &QTimer::stop);
    connect(&hand, &BoardHand::bandEnded, m_timer, &QTimer::stop);
}

void EdgeScroller::step()
{
    const bool horizontal = m_orientation == Qt::Horizontal;
    const int at = horizontal ? m_at.x() : m_at.y();
    const int size = horizontal ? m_area->width() : m_area->height();
    const int inside = at < kEdge ? at - kEdge : at > size - kEdge ? at - (size - kEdge) : 0;
    QScrollBar *bar = horizontal ? m_area->horizontalScrollBar() : m_area->verticalScrollBar();
    if (inside != 0)
        bar->setValue(bar->value() + inside * kFastest / kEdge);
}

} // namespace Imbuto
