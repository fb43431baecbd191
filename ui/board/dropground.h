// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

namespace Imbuto {

class BoardHand;
class ColumnView;

/// What is let go between two columns goes into the nearer one, as everybody means it who does.
class DropGround : public QObject
{
    Q_OBJECT
public:
    /// \a ground holds the columns of \a hand.
    DropGround(BoardHand &hand, QWidget *ground);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The column beside \a global; null where none is near.
    ColumnView *nearest(QPoint global) const;
    void mark(ColumnView *column, QPoint global);

    BoardHand &m_hand;
    QWidget *m_ground;
    ColumnView *m_marked =
        nullptr; ///< where the drop marker is; compared, and used while the drag lasts
};

} // namespace Imbuto
