// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QScrollArea>

class QHBoxLayout;
class QTimer;

namespace Imbuto {

class BoardHand;
class CardList;
class ColumnView;
class LaneFigures;
class LaneView;

/// A board in lanes: the columns' heads, which stay, and under them a lane for each owner who has cards. A
/// lane reads its cards when it comes into sight. Which lanes are collapsed is kept by the BoardState of
/// \a hand, to which it gives its columns.
class LanesView : public QScrollArea
{
    Q_OBJECT
public:
    LanesView(BoardHand &hand, QWidget *parent);
    ~LanesView() override;

    const std::vector<LaneView *> &lanes() const { return m_lanes; }
    LaneView *laneOf(UserId owner) const;
    const LaneFigures &figures() const { return *m_figures; }
    /// Lays the lanes out and reads those in sight, or the first.
    void fill();
    /// Columns are sorted otherwise, or go back to another day.
    void readAgain();
    /// Brings the lane with the card of \a subject into sight; false when it is collapsed: then its head
    /// has the focus.
    bool reveal(Subject subject);
    /// Brings \a card of \a column into sight.
    void showCard(const ColumnView *column, const QModelIndex &card);
    /// Collapses the lane of \a list; its head gets the focus.
    void collapse(const CardList *list);
    /// Goes from the edge of a lane to the lane above (-1) or below (+1), into the same column if that has
    /// cards, else onto its head when it is collapsed; false when there is none.
    bool leave(const CardList *list, int steps);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHeads();
    LaneView *add(UserId owner);
    void syncLanes();
    void follow();
    void schedule();
    void arrange();
    void arrangeLanes(int width);
    int headsHeight() const;
    int mostBody() const;
    void giveColumns();
    void setCollapsed(LaneView *lane, bool collapsed);
    QString keyOf(UserId owner) const;
    LaneView *laneWith(const CardList *list) const;
    bool enter(LaneView *lane, int steps, int column);
    bool go(const LaneView *from, int steps, int column);
    void retranslate();

    BoardHand &m_hand;
    LaneFigures *m_figures;
    QWidget *m_clip; ///< over the lanes, as wide as they are seen
    QWidget *m_heads;
    QHBoxLayout *m_row;
    std::vector<ColumnView *> m_columns; ///< the heads
    QWidget *m_ground;
    std::vector<LaneView *> m_lanes;
    QTimer *m_later;
    bool m_arranging = false;
};

} // namespace Imbuto
