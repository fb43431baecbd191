// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/lanesview.h"

#include "ui/board/boardhand.h"
#include "ui/board/boardstate.h"
#include "ui/board/columnview.h"
#include "ui/board/dropground.h"
#include "ui/board/edgescroller.h"
#include "ui/board/lanefigures.h"
#include "ui/board/lanehead.h"
#include "ui/board/laneview.h"
#include "ui/board/rubberband.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace Imbuto {

LanesView::LanesView(BoardHand &hand, QWidget *parent)
    : QScrollArea(parent), m_hand(hand),
      m_figures(new LaneFigures(hand.session(), hand.model(), this)), m_later(new QTimer(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setCornerWidget(new QWidget); // plain ground
    m_ground = new QWidget;
    setWidget(m_ground);
    m_ground->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    buildHeads();
    new RubberBand(hand, m_ground);
    new DropGround(hand, m_ground);
    new EdgeScroller(this, Qt::Horizontal, hand);
    new EdgeScroller(this, Qt::Vertical, hand);
    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &LanesView::arrange);
    connect(m_figures, &LaneFigures::changed, this, &LanesView::follow);
    connect(&hand, &BoardHand::columnFocused, this,
            [this](ColumnView *column) { showCard(column, column->list()->currentIndex()); });
    connect(&hand, &BoardHand::dragEnded, this, &LanesView::schedule);
    connect(hand.state(), &BoardState::columnChanged, this, &LanesView::schedule);
    connect(&hand.session(), &Session::languageChanged, this, &LanesView::retranslate);
    hand.setColumns({});
    hand.setLanes(this);
    syncLanes();
}

LanesView::~LanesView()
{
    delete takeWidget(); // the lanes ask the figures, which would go before them
}

void LanesView::buildHeads()
{
    m_clip = new QWidget(this);
    m_heads = new QWidget(m_clip);
    m_row = new QHBoxLayout(m_heads);
    m_row->setContentsMargins(0, 0, Size::page, 0);
    m_row->setSpacing(Size::cardPadding);
    for (int row = 0; row < int(m_hand.model().pipeline().stages.size()); ++row) {
        auto *column = new ColumnView(m_hand, row, m_heads, ColumnView::Part::Head);
        column->installEventFilter(this);
        m_row->addWidget(column, 1);
        m_columns.push_back(column);
    }
    m_row->addStretch(0);
}

// --- which lanes there are

QString LanesView::keyOf(UserId owner) const
{
    const User *user = m_hand.session().workspace().user(owner);
    return user ? user->ref : QString();
}

LaneView *LanesView::laneOf(UserId owner) const
{
    const auto found = std::ranges::find(m_lanes, owner, &LaneView::owner);
    return found == m_lanes.end() ? nullptr : *found;
}

LaneView *LanesView::laneWith(const CardList *list) const
{
    const auto found = std::ranges::find_if(m_lanes, [list](const LaneView *lane) {
        return std::ranges::find(lane->columns(), list, &ColumnView::list) != lane->columns().end();
    });
    return found == m_lanes.end() ? nullptr : *found;
}

LaneView *LanesView::add(UserId owner)
{
    auto *lane = new LaneView(m_hand, *m_figures, owner, m_ground);
    lane->setCollapsed(m_hand.state()->isLaneCollapsed(keyOf(owner)));
    connect(lane->head(), &LaneHead::clicked, this,
            [this, lane] { setCollapsed(lane, !lane->isCollapsed()); });
    connect(lane->head(), &LaneHead::left, this, [this, lane](int steps) {
        if (steps > 0 && !lane->isCollapsed())
            enter(lane, steps, 0);
        else
            go(lane, steps, 0);
    });
    connect(lane, &LaneView::cardsChanged, this, &LanesView::schedule);
    lane->show();
    return lane;
}

/// One lane for each owner who has cards, in their order. Those who have none any more are left out once
/// nothing of them is in the hand.
void LanesView::syncLanes()
{
    std::vector<LaneView *> lanes;
    for (const UserId owner : m_figures->owners()) {
        LaneView *known = laneOf(owner);
        lanes.push_back(known ? known : add(owner));
    }
    for (LaneView *lane : m_lanes) {
        if (std::ranges::find(lanes, lane) != lanes.end())
            continue;
        lane->hide();
        lane->deleteLater();
    }
    m_lanes = std::move(lanes);
    giveColumns();
}

void LanesView::giveColumns()
{
    std::vector<ColumnView *> columns;
    QWidget *before = m_columns.back();
    for (const LaneView *lane : m_lanes) {
        columns.insert(columns.end(), lane->columns().begin(), lane->columns().end());
        setTabOrder(before, lane->head());
        before = lane->head();
        for (ColumnView *column : lane->columns()) {
            setTabOrder(before, column->list());
            before = column->list();
        }
    }
    m_hand.setColumns(std::move(columns));
}

void LanesView::follow()
{
    for (LaneView *lane : m_lanes) {
        lane->refreshFigures();
        lane->readAgain();
    }
    schedule();
}

void LanesView::readAgain()
{
    // not in the midst of a change, which the figures are about to follow
    QMetaObject::invokeMethod(m_figures, &LaneFigures::read, Qt::QueuedConnection);
}

// --- where they are

void LanesView::schedule()
{
    m_later->start();
}

void LanesView::fill()
{
    arrange();
    const auto open = std::ranges::find_if(m_lanes, std::not_fn(&LaneView::isCollapsed));
    if (open == m_lanes.end() || (*open)->isFilled())
        return;
    (*open)->fill(); // nothing is in sight yet, but the focus is to go somewhere
    giveColumns();
}

int LanesView::headsHeight() const
{
    int height = fontMetrics().height() * 3;
    for (const ColumnView *column : m_columns)
        height = std::max(height, column->headHeight(column->width()));
    return height;
}

/// As high as a lane may be: so that the next one is in sight, if there is one.
int LanesView::mostBody() const
{
    const auto open =
        std::ranges::count_if(m_lanes, [](const LaneView *lane) { return !lane->isCollapsed(); });
    const int seen = viewport()->height();
    return std::max(scaled(160), open > 1 ? seen * 6 / 10 : seen - scaled(60));
}

void LanesView::arrange()
{
    if (m_arranging || !isVisibleTo(window()))
        return;
    m_arranging = true;
    if (!m_hand.isDragging())
        syncLanes();
    const int width = std::max(viewport()->width(), m_row->minimumSize().width());
    m_heads->resize(width, m_heads->height());
    m_row->activate();
    const int height = headsHeight();
    setViewportMargins(0, height + Size::related, 0, 0);
    m_heads->resize(width, height);
    m_row->activate();
    m_clip->setGeometry(0, 0, viewport()->width(), height);
    m_heads->move(-horizontalScrollBar()->value(), 0);
    arrangeLanes(width);
    m_arranging = false;
}

/// From above: a lane that comes into sight is read, and then is as high as its cards need.
void LanesView::arrangeLanes(int width)
{
    const int most = mostBody();
    const int left = horizontalScrollBar()->value();
    const int right = left + viewport()->width() - Size::page;
    const int end = verticalScrollBar()->value() + viewport()->height();
    int y = 0;
    bool filled = false;
    for (LaneView *lane : m_lanes) {
        const int head = lane->head()->sizeHint().height();
        const bool seen = y + head < end
            && y + head + lane->bodyHeight(m_columns, most) >= verticalScrollBar()->value();
        if (seen && !lane->isFilled() && !lane->isCollapsed()) {
            lane->fill();
            filled = true;
        }
        const int body = lane->bodyHeight(m_columns, most);
        const int height = head + (body ? body + Size::step : 0);
        lane->setGeometry(0, y, width, height);
        lane->arrange(m_columns, body, left, right);
        y += height + Size::related;
    }
    const int seen = viewport()->width();
    m_ground->resize(width, y);
    if (filled)
        giveColumns();
    if (viewport()->width() != seen)
        schedule(); // a scroll bar came or went
}

void LanesView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void LanesView::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    arrange();
}

void LanesView::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    arrange();
}

void LanesView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        schedule();
}

/// The width of a head was changed by hand, or its rows are others.
bool LanesView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        schedule();
    return QScrollArea::eventFilter(watched, event);
}

void LanesView::retranslate()
{
    for (LaneView *lane : m_lanes)
        lane->retranslate();
    schedule();
}

} // namespace Imbuto
