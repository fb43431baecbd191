// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QListView>

namespace Imbuto {

class BoardHand;
class BoardModel;
class CardDelegate;

/// The cards of one stage. Paints through CardDelegate; drag, drop and keys go to the BoardHand.
class CardList : public QListView
{
    Q_OBJECT
public:
    /// \a model is the hand's, or that of one lane.
    CardList(BoardHand &hand, BoardModel &model, int stageRow, QWidget *parent);
    BoardModel &cards() const { return m_cards; }
    const StageId &stage() const { return m_stage; }
    CardDelegate *cardDelegate() const { return m_delegate; }
    /// During a drag this column refuses: its cards are painted dimmed.
    bool isDimmed() const { return m_dimmed; }
    void setDimmed(bool dimmed);
    /// The row above which something let go at \a y (viewport) comes to lie.
    int rowAt(int y) const;
    /// During a drag: shows where something let go at \a global would come to lie, also beside or above the cards.
    void markAt(QPoint global);
    void unmark() { setMarker(-1); }
    /// Something was let go at \a global.
    void dropAt(QPoint global);
    /// The cards that touch \a area (viewport).
    QItemSelection cardsIn(const QRect &area) const;
    /// Points the list at its stage again, after the model was reset.
    void attach();
    /// Opens the current card in the detail panel.
    void openCurrent();

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Subject> neighbour(int row, int step) const;
    int rowFor(QPoint global) const;
    void setMarker(int row);
    int markerY() const;

    BoardHand &m_hand;
    BoardModel &m_cards;
    StageId m_stage;
    CardDelegate *m_delegate;
    QPoint m_pressed;
    int m_marker = -1; ///< row above which the drop marker is drawn
    bool m_dimmed = false;
};

} // namespace Imbuto
