// SPDX-License-Identifier: GPL-3.0-or-later
// Ways between the lanes of a board.
#include "ui/board/boardhand.h"
#include "ui/board/boardstate.h"
#include "ui/board/columnview.h"
#include "ui/board/lanehead.h"
#include "ui/board/lanesview.h"
#include "ui/board/laneview.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QScrollBar>

#include <algorithm>

namespace Imbuto {

void LanesView::setCollapsed(LaneView *lane, bool collapsed)
{
    m_hand.state()->setLaneCollapsed(keyOf(lane->owner()), collapsed);
    lane->setCollapsed(collapsed);
    arrange();
}

void LanesView::collapse(const CardList *list)
{
    LaneView *lane = laneWith(list);
    if (!lane)
        return;
    lane->head()->setFocus(Qt::OtherFocusReason);
    setCollapsed(lane, true);
    ensureWidgetVisible(lane->head(), 0, 0);
}

bool LanesView::reveal(Subject subject)
{
    const auto record =
        m_hand.session().read([&] { return m_hand.session().store().record(subject); });
    if (!record)
        return false;
    arrange();
    LaneView *lane = laneOf(record->owner);
    if (!lane)
        return false;
    ensureVisible(horizontalScrollBar()->value(), lane->y(), 0, Size::page);
    if (lane->isCollapsed()) {
        lane->head()->setFocus(Qt::OtherFocusReason);
        return false;
    }
    arrange(); // in sight now, and so read
    return true;
}

bool LanesView::leave(const CardList *list, int steps)
{
    const LaneView *lane = laneWith(list);
    if (!lane)
        return false;
    const auto &columns = lane->columns();
    const auto at = std::ranges::find(columns, list, &ColumnView::list) - columns.begin();
    return go(lane, steps, int(at));
}

bool LanesView::go(const LaneView *from, int steps, int column)
{
    const auto here = std::ranges::find(m_lanes, from) - m_lanes.begin();
    const auto next = here + steps;
    if (next < 0 || next >= qint64(m_lanes.size()))
        return false;
    return enter(m_lanes[size_t(next)], steps, column);
}

/// Into \a column, or the nearest one with cards, at the end that one comes from.
bool LanesView::enter(LaneView *lane, int steps, int column)
{
    ensureVisible(horizontalScrollBar()->value(), lane->y() + lane->head()->height(), 0,
                  Size::page);
    arrange();
    ColumnView *nearest = nullptr;
    const auto rows = [](const ColumnView *view) {
        return view->isCollapsed() ? 0 : view->list()->model()->rowCount(view->list()->rootIndex());
    };
    const auto &columns = lane->columns();
    for (int distance = 0; !lane->isCollapsed() && distance < int(columns.size()) && !nearest;
         ++distance) {
        for (const int at : {column - distance, column + distance}) {
            if (!nearest && at >= 0 && at < int(columns.size()) && rows(columns[size_t(at)]) > 0)
                nearest = columns[size_t(at)];
        }
    }
    if (!nearest) {
        m_hand.clearSelection();
        lane->head()->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(lane->head(), 0, 0);
        return true;
    }
    const BoardModel &model = nearest->list()->cards();
    const int row = steps > 0 ? 0 : rows(nearest) - 1;
    m_hand.focusCard(model.card(model.index(row, 0, nearest->list()->rootIndex()))->subject);
    return true;
}

void LanesView::showCard(const ColumnView *column, const QModelIndex &card)
{
    const CardList *list = column->list();
    const QRect there = list->visualRect(card);
    const QPoint at = list->viewport()->mapTo(m_ground, there.center());
    ensureVisible(at.x(), at.y(), column->width() / 2 + Size::related,
                  there.height() / 2 + Size::group);
}

} // namespace Imbuto
