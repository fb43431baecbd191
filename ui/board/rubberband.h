// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelection>
#include <QPointer>
#include <QWidget>

#include <map>

class QMouseEvent;

namespace Imbuto {

class BoardHand;
class CardList;

/// The rectangle drawn from empty ground over the columns: what it touches is selected, across columns.
/// With Ctrl or Shift it adds to what was selected. At an edge, and under the wheel, the cards scroll along, and those
/// that it began at stay in it. A click on empty ground selects nothing.
class RubberBand : public QWidget
{
    Q_OBJECT
public:
    /// Lies over \a ground, in which the columns of \a hand are, and makes itself known to \a hand.
    RubberBand(BoardHand &hand, QWidget *ground);

    void begin(QPoint global, Qt::KeyboardModifiers keys);
    void moveTo(QPoint global);
    void end(QPoint global);
    bool isDrawing() const { return m_drawing; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool pressed(const QMouseEvent *event);
    void draw();
    void select();
    QPoint from() const;
    void watchScrolling(CardList *list);

    /// Of a column, when the band began.
    struct Before
    {
        QItemSelection selection;
        int scrolled = 0;
        QMetaObject::Connection watching;
    };

    BoardHand &m_hand;
    QPoint m_from; ///< on the ground, which scrolls
    QPoint m_to;   ///< global
    bool m_drawing = false;
    bool m_adding = false;
    std::map<CardList *, Before> m_before;
};

} // namespace Imbuto
