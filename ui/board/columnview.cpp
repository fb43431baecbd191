// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/columnview.h"

#include "ui/board/boardhand.h"
#include "ui/board/boardstate.h"
#include "ui/board/columnhead.h"
#include "ui/board/columnmenu.h"
#include "ui/board/columnstrip.h"
#include "ui/board/oneowner.h"
#include "ui/board/quickadd.h"
#include "ui/shell/box.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QDropEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {
constexpr int kGrip = 5; ///< px at the right edge by which the width is changed

/// Shows or hides; what nobody hid yet comes with its parent, and needs not be laid out before that.
void setShown(QWidget *widget, bool shown)
{
    if (!shown || widget->testAttribute(Qt::WA_WState_ExplicitShowHide))
        widget->setVisible(shown);
}
} // namespace

ColumnView::ColumnView(BoardHand &hand, int stageRow, QWidget *parent, Part part, BoardModel *lane)
    : QWidget(parent), m_hand(hand), m_part(part)
{
    BoardModel &model = lane ? *lane : hand.model();
    m_head = new ColumnHead(hand.session(), hand.model(), stageRow, this);
    m_list = new CardList(hand, model, stageRow, this);
    auto *layout = new QVBoxLayout(this);
    const int above = part == Part::Cards ? Size::step : 1;
    layout->setContentsMargins(1, above, Size::step, Size::step); // the right edge is the grip
    layout->setSpacing(0);
    setShown(m_head, part != Part::Cards);
    setShown(m_list, part != Part::Head);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    setMinimumWidth(scaled(kWidth));
    setMaximumWidth(scaled(kMost));
    setMouseTracking(true);
    setAcceptDrops(true); // the whole of it, head and edges too
    m_head->setMouseTracking(true);
    if (part != Part::Head)
        hand.add(this);
    connectHead();
    if (hand.state()) {
        m_head->addButtons();
        connect(hand.state(), &BoardState::columnChanged, this, [this](const StageId &changed) {
            if (changed == stage())
                arrange();
        });
        arrange();
    }
    connect(&hand, &BoardHand::dragBegun, this, &ColumnView::updateDragState);
    connect(&hand, &BoardHand::dragEnded, this, &ColumnView::updateDragState);
    retranslate();
    if (hand.isDragging())
        updateDragState(); // a lane that came into sight in the middle of it
}

void ColumnView::buildStrip()
{
    m_strip =
        new ColumnStrip(m_hand, m_list->cards(), m_list->cards().pipeline().indexOf(stage()), this);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_strip, 1);
    setTabOrder(m_list, m_strip); // where it is seen, not behind all that was made before it
    connect(m_strip, &ColumnStrip::clicked, this, [this] { setCollapsed(false); });
}

void ColumnView::connectHead()
{
    connect(m_head, &ColumnHead::collapseRequested, this, [this] { setCollapsed(true); });
    connect(m_head, &ColumnHead::menuRequested, this,
            [this](QPoint at) { popUpColumnMenu(this, at); });
    connect(m_head, &ColumnHead::periodRequested, this,
            [this](QPoint at) { popUpPeriodMenu(this, at); });
}

BoardPlace ColumnView::place() const
{
    return {stage(), m_part == Part::Head ? std::nullopt : oneOwner(m_list->cards().filter())};
}

void ColumnView::setLaneName(const QString &name)
{
    m_lane = name;
    retranslate();
}

int ColumnView::headHeight(int width) const
{
    return isCollapsed() ? 0 : layout()->totalHeightForWidth(width);
}

int ColumnView::cardsHeight(int most) const
{
    int height = 0;
    const int rows = isCollapsed() ? 0 : m_list->model()->rowCount(m_list->rootIndex());
    for (int row = 0; row < rows && height < most; ++row)
        height += m_list->sizeHintForRow(row);
    const QMargins around = layout()->contentsMargins();
    return height + around.top() + around.bottom();
}

bool ColumnView::isEnd() const
{
    const Stage *stage = m_hand.model().pipeline().stage(m_list->stage());
    return stage && stage->category != Category::Open;
}

void ColumnView::setCollapsed(bool collapsed)
{
    if (!m_hand.state())
        return;
    BoardState::Column column = m_hand.state()->column(stage());
    column.collapsed = collapsed;
    m_hand.state()->setColumn(stage(), column);
    takeFocus();
}

void ColumnView::takeFocus()
{
    if (isCollapsed())
        m_strip->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void ColumnView::quickAdd()
{
    const int under = m_list->isVisible() ? m_list->y() : height();
    QuickAdd::open(m_hand.session(), m_hand.model().pipeline(),
                   mapToGlobal(QPoint(scaled(QuickAdd::kWidth), under + Size::step)), place());
}

void ColumnView::showMenu()
{
    const QPoint under =
        m_part == Part::Cards ? QPoint() : QPoint(m_head->width() / 2, m_head->height());
    if (m_hand.state())
        popUpColumnMenu(this, mapToGlobal(under));
}

/// Looks as the state of the board says.
void ColumnView::arrange()
{
    const BoardState::Column column = m_hand.state()->column(stage());
    const bool held = m_list->hasFocus() || (m_strip && m_strip->hasFocus());
    m_collapsed = column.collapsed;
    setShown(m_head, !column.collapsed && m_part != Part::Cards);
    setShown(m_list, !column.collapsed && m_part != Part::Head);
    if (column.collapsed && !m_strip)
        buildStrip();
    if (m_strip)
        m_strip->setVisible(column.collapsed);
    if (column.collapsed) {
        setFixedWidth(m_strip->sizeHint().width() + 2);
    } else if (column.width) {
        setFixedWidth(scaled(column.width));
    } else {
        setMinimumWidth(scaled(kWidth));
        setMaximumWidth(scaled(kMost));
    }
    if (held)
        takeFocus();
    arrangeHead();
}

void ColumnView::arrangeHead()
{
    const BoardState::Column column = m_hand.state()->column(stage());
    const QString sort = sortText(column.sort);
    m_head->setPeriod(isEnd() ? periodText(column.period) : QString());
    m_head->setSort(column.sort == BoardSort::Manual ? QString() : sort);
}

void ColumnView::setNote(const QString &note)
{
    m_head->setNote(note);
}

void ColumnView::retranslate()
{
    const QModelIndex stage = m_hand.model().stageIndex(m_list->stage());
    const QString caption = stage.data(Qt::DisplayRole).toString();
    const QString name = m_lane.isEmpty() ? caption : u"%1, %2"_s.arg(caption, m_lane);
    m_list->setAccessibleName(name);
    setAccessibleName(name);
    m_head->refresh();
    if (m_strip)
        m_strip->refresh();
    if (m_hand.state())
        arrangeHead();
}

void ColumnView::updateDragState()
{
    m_state = !m_hand.isDragging()    ? DragState::None
        : m_hand.allows(place())      ? DragState::Allowed
        : !m_hand.refusesAll(place()) ? DragState::Partly
                                      : DragState::Refused;
    m_list->setDimmed(m_state == DragState::Refused);
    if (m_part != Part::Cards)
        m_head->setRefusal(m_hand.isDragging() ? m_hand.refusal(place()) : QString());
    update();
}

void ColumnView::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    const bool allowed = m_state == DragState::Allowed;
    const bool some = allowed || m_state == DragState::Partly;
    QPainter painter(this);
    paintBox(painter, rect(),
             {.ground = allowed ? mix(t.sunken, t.accent, 0.06) : t.sunken,
              .border = some ? t.accent : t.sunken,
              .line = some ? 1.5 : 1,
              .radius = Size::cardRadius});
}

void ColumnView::markAt(QPoint global)
{
    if (m_list->isVisible())
        m_list->markAt(global);
}

void ColumnView::unmark()
{
    m_list->unmark();
}

void ColumnView::dropAt(QPoint global)
{
    if (m_list->isVisible())
        m_list->dropAt(global);
    else
        m_hand.drop(place(), global);
}

void ColumnView::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_hand.isDragging())
        event->acceptProposedAction();
}

void ColumnView::dragMoveEvent(QDragMoveEvent *event)
{
    const QPoint global = mapToGlobal(event->position().toPoint());
    m_hand.tellDragMoved(global);
    markAt(global);
    event->acceptProposedAction();
}

void ColumnView::dragLeaveEvent(QDragLeaveEvent *)
{
    unmark();
}

void ColumnView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    dropAt(mapToGlobal(event->position().toPoint()));
}

bool ColumnView::onGrip(const QPoint &at) const
{
    return m_part != Part::Cards && !isCollapsed() && at.x() >= width() - kGrip;
}

void ColumnView::mousePressEvent(QMouseEvent *event)
{
    m_resizing = event->button() == Qt::LeftButton && onGrip(event->pos());
    if (!m_resizing)
        event->ignore(); // the ground draws a rubber band
}

void ColumnView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_resizing && (event->buttons() & Qt::LeftButton)) {
        setFixedWidth(qBound(scaled(kLeast), event->pos().x() + kGrip / 2, scaled(kMost)));
        return;
    }
    setCursor(onGrip(event->pos()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
    event->ignore();
}

void ColumnView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_resizing)
        keepWidth(int(width() * double(kWidth) / scaled(kWidth)));
    else
        event->ignore();
    m_resizing = false;
}

void ColumnView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (onGrip(event->pos()))
        keepWidth(0); // as wide as there is room
    else
        event->ignore();
}

void ColumnView::keepWidth(int width)
{
    if (!m_hand.state())
        return;
    BoardState::Column column = m_hand.state()->column(stage());
    column.width = width ? qBound(kLeast, width, kMost) : 0;
    m_hand.state()->setColumn(stage(), column);
}

void ColumnView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Imbuto
