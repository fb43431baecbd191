// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/laneview.h"

#include "ui/board/boardhand.h"
#include "ui/board/columnview.h"
#include "ui/board/edgescroller.h"
#include "ui/board/lanefigures.h"
#include "ui/board/lanehead.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <algorithm>

namespace Imbuto {

namespace {
/// px with the usual font: something to let cards go on, when all there are is in collapsed columns.
constexpr int kLeastBody = 64;
} // namespace

LaneView::LaneView(BoardHand &hand, const LaneFigures &figures, UserId owner, QWidget *parent)
    : QWidget(parent), m_hand(hand), m_figures(figures), m_owner(owner),
      m_head(new LaneHead(hand, owner, this))
{
    refreshFigures();
    retranslate();
}

void LaneView::retranslate()
{
    const QString name = ownerName(m_owner, m_hand.session().workspace());
    setAccessibleName(name);
    m_head->refresh();
    for (ColumnView *column : m_columns)
        column->setLaneName(name);
}

void LaneView::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_head->setCollapsed(collapsed);
    for (ColumnView *column : m_columns)
        column->setVisible(!collapsed);
}

void LaneView::refreshFigures()
{
    m_head->setFigures(m_figures.all(m_owner));
}

BoardFilter LaneView::filter() const
{
    BoardFilter filter = m_hand.model().filter();
    filter.owners = {m_owner};
    return filter;
}

void LaneView::fill()
{
    if (m_model || m_collapsed)
        return;
    const BoardModel &board = m_hand.model();
    BoardModel::Reads reads;
    for (const Stage &stage : board.pipeline().stages)
        reads[stage.id] = board.columnRead(stage.id);
    m_model = new BoardModel(m_hand.session(), board.pipeline().id, this, reads, filter(),
                             [this] { return m_figures.columns(m_owner); });
    for (int row = 0; row < int(board.pipeline().stages.size()); ++row) {
        auto *column = new ColumnView(m_hand, row, this, ColumnView::Part::Cards, m_model);
        new EdgeScroller(column->list(), Qt::Vertical, m_hand);
        column->show();
        m_columns.push_back(column);
    }
    retranslate();
    for (const auto signal : {&BoardModel::rowsInserted, &BoardModel::rowsRemoved})
        connect(m_model, signal, this, &LaneView::cardsChanged);
    connect(m_model, &BoardModel::modelReset, this, &LaneView::cardsChanged);
}

void LaneView::readAgain()
{
    if (!m_model)
        return;
    m_model->setFilter(filter());
    for (const Stage &stage : m_hand.model().pipeline().stages)
        m_model->setColumnRead(stage.id, m_hand.model().columnRead(stage.id));
}

/// Before its cards are read: from how many there are, as if each were of the usual height.
int LaneView::estimatedHeight(int most) const
{
    qint64 rows = 0;
    for (const ColumnTotals &column : m_figures.columns(m_owner))
        rows = std::max(rows, column.count);
    const qint64 card = fontMetrics().height() * 3 + 2 * Size::cardPadding + 2 * Size::related;
    return int(std::min<qint64>(rows * card + 2 * Size::step, most));
}

int LaneView::bodyHeight(const std::vector<ColumnView *> &heads, int most) const
{
    if (m_collapsed)
        return 0;
    if (!m_model)
        return estimatedHeight(most);
    int height = 0;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        // cards are as high as their titles need at the width that they are about to get
        m_columns[i]->resize(heads[i]->width(), m_columns[i]->height());
        height = std::max(height, m_columns[i]->cardsHeight(most));
    }
    return std::clamp(height, scaled(kLeastBody), most);
}

void LaneView::arrange(const std::vector<ColumnView *> &heads, int body, int left, int right)
{
    const int top = m_head->sizeHint().height();
    m_head->setGeometry(left, 0, right - left, top);
    for (size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setGeometry(heads[i]->x(), top + Size::step, heads[i]->width(), body);
}

} // namespace Imbuto
