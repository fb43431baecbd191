// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

class QAbstractScrollArea;
class QTimer;

namespace Imbuto {

class BoardHand;

/// Scrolls an area while a dragged card is held near one of its edges.
class EdgeScroller : public QObject
{
    Q_OBJECT
public:
    EdgeScroller(QAbstractScrollArea *area, Qt::Orientation orientation, const BoardHand &hand);

private:
    void step();

    QAbstractScrollArea *m_area;
    Qt::Orientation m_orientation;
    QTimer *m_timer;
    QPoint m_at;
};

} // namespace Imbuto
