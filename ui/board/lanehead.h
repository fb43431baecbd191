// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readmodels.h"

#include <QAbstractButton>

namespace Imbuto {

class BoardHand;

/// The head of one owner's lane: disc, name, count and sums. Pressed, it collapses the lane or opens it
/// again; cards that are let go on it go to the owner and stay in their stages. During a drag it says why
/// they may not.
class LaneHead : public QAbstractButton
{
    Q_OBJECT
public:
    LaneHead(BoardHand &hand, UserId owner, QWidget *parent);

    UserId owner() const { return m_owner; }
    void setFigures(const ColumnTotals &figures);
    void setCollapsed(bool collapsed);
    /// Names again, after a change of language or of the user.
    void refresh();
    QSize sizeHint() const override;

Q_SIGNALS:
    /// An arrow leaves it: -1 upwards, +1 downwards.
    void left(int steps);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void updateDragState();
    QString sumText() const;
    QString figuresText() const;

    BoardHand &m_hand;
    UserId m_owner;
    ColumnTotals m_figures;
    QString m_refusal;
    bool m_collapsed = false;
};

} // namespace Imbuto
