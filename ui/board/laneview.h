// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardmodel.h"

#include <QWidget>

namespace Imbuto {

class BoardHand;
class ColumnView;
class LaneFigures;
class LaneHead;

/// One owner's cards under the columns' heads. Nothing is read for it before fill().
class LaneView : public QWidget
{
    Q_OBJECT
public:
    LaneView(BoardHand &hand, const LaneFigures &figures, UserId owner, QWidget *parent);

    UserId owner() const { return m_owner; }
    LaneHead *head() const { return m_head; }
    /// Empty until it is filled.
    const std::vector<ColumnView *> &columns() const { return m_columns; }
    bool isFilled() const { return m_model != nullptr; }
    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);
    /// Reads the cards that the board shows of this owner, and shows them.
    void fill();
    /// Reads as the board reads now: narrowed, sorted, limited in time.
    void readAgain();
    void refreshFigures();
    /// How high its columns are under \a heads: as their cards need, up to \a most.
    int bodyHeight(const std::vector<ColumnView *> &heads, int most) const;
    /// Puts its columns under \a heads, \a body high, and its own head between \a left and \a right.
    void arrange(const std::vector<ColumnView *> &heads, int body, int left, int right);
    void retranslate();

Q_SIGNALS:
    /// Its cards are others, or more or fewer.
    void cardsChanged();

private:
    BoardFilter filter() const;
    int estimatedHeight(int most) const;

    BoardHand &m_hand;
    const LaneFigures &m_figures;
    UserId m_owner;
    LaneHead *m_head;
    BoardModel *m_model = nullptr;
    std::vector<ColumnView *> m_columns;
    bool m_collapsed = false;
};

} // namespace Imbuto
