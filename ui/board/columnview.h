// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/cardlist.h"

#include <QWidget>

namespace Imbuto {

class BoardHand;
class ColumnHead;
class ColumnStrip;
struct BoardPlace;

/// One column: a head that stays and the list under it, on sunken ground. Its width follows the window
/// until the hand of the user sets it (240–360 px). Give it to a layout; it registers with \a hand, whose
/// BoardState, if it has one, says how the column is arranged. With lanes, its head stands alone above them,
/// and each lane has its cards.
class ColumnView : public QWidget
{
    Q_OBJECT
public:
    enum class Part : quint8 { Whole, Head, Cards };
    /// Only cards have a \a lane, their model.
    ColumnView(BoardHand &hand, int stageRow, QWidget *parent = nullptr, Part part = Part::Whole,
               BoardModel *lane = nullptr);
    CardList *list() const { return m_list; }
    const StageId &stage() const { return m_list->stage(); }
    BoardHand &hand() const { return m_hand; }
    /// Its stage is one where cards end.
    bool isEnd() const;
    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);
    /// Opens the menu of the column under its head.
    void showMenu();
    /// Opens the small form for a new card of this column, over its cards.
    void quickAdd();
    /// Puts the focus on what stands for the column: its cards, or its strip.
    void takeFocus();
    /// Where cards go that are let go here.
    BoardPlace place() const;
    /// During a drag: shows where something let go at \a global would come to lie.
    void markAt(QPoint global);
    void unmark();
    /// Something was let go on it, or just beside it: on its head, its edge, its scroll bar.
    void dropAt(QPoint global);
    /// Whose lane its cards are in, for who cannot see it.
    void setLaneName(const QString &name);
    /// How high it would like to be at \a width without its cards.
    int headHeight(int width) const;
    /// How high its cards are, as far as \a most.
    int cardsHeight(int most) const;
    /// A quiet line under the caption instead of sums, for boards without money.
    void setNote(const QString &note);

    static constexpr int kWidth = 280;
    static constexpr int kLeast = 240;
    static constexpr int kMost = 360;

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateDragState();
    void arrange();
    void arrangeHead();
    void connectHead();
    void buildStrip();
    void keepWidth(int width);
    void retranslate();
    bool onGrip(const QPoint &at) const;

    BoardHand &m_hand;
    Part m_part;
    bool m_collapsed = false;
    QString m_lane;
    ColumnHead *m_head;
    CardList *m_list;
    ColumnStrip *m_strip = nullptr; ///< made when the column is collapsed
    enum class DragState : quint8 { None, Allowed, Partly, Refused } m_state = DragState::None;
    bool m_resizing = false;
};

} // namespace Imbuto
