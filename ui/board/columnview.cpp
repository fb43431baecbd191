// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/columnview.h"

#include "ui/board/boardhand.h"
#include "ui/board/boardstate.h"
#include "ui/board/columnhead.h"
#include "ui/board/columnmenu.h"
#include "ui/board/columnstrip.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Imbuto {

namespace {
constexpr int kGrip = 5; ///< px at the right edge by which the width is changed
}

ColumnView::ColumnView(BoardHand &hand, int stageRow, QWidget *parent)
    : QWidget(parent), m_hand(hand)
{
    m_head = new ColumnHead(hand.session(), hand.model(), stageRow, this);
    m_list = new CardList(hand, stageRow, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, Size::step, Size::step); // the right edge is the grip
    layout->setSpacing(0);
    m_strip = new ColumnStrip(hand, hand.model(), stageRow, this);
    m_strip->hide();
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_strip, 1);
    setMinimumWidth(scaled(kWidth));
    setMaximumWidth(scaled(kMost));
    setMouseTracking(true);
    m_head->setMouseTracking(true);
    hand.add(this);
    connect(m_strip, &ColumnStrip::clicked, this, [this] { setCollapsed(false); });
    connect(m_head, &ColumnHead::collapseRequested, this, [this] { setCollapsed(true); });
    connect(m_head, &ColumnHead::menuRequested, this,
            [this](QPoint at) { popUpColumnMenu(this, at); });
    connect(m_head, &ColumnHead::periodRequested, this,
            [this](QPoint at) { popUpPeriodMenu(this, at); });
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

void ColumnView::showMenu()
{
    if (m_hand.state())
        popUpColumnMenu(this, m_head->mapToGlobal(QPoint(m_head->width() / 2, m_head->height())));
}

/// Looks as the state of the board says.
void ColumnView::arrange()
{
    const BoardState::Column column = m_hand.state()->column(stage());
    const bool held = m_list->hasFocus() || m_strip->hasFocus();
    m_head->setVisible(!column.collapsed);
    m_list->setVisible(!column.collapsed);
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
    m_list->setAccessibleName(caption);
    setAccessibleName(caption);
    m_head->refresh();
    m_strip->refresh();
    if (m_hand.state())
        arrangeHead();
}

void ColumnView::updateDragState()
{
    m_state = !m_hand.isDragging()            ? DragState::None
        : m_hand.allows(m_list->stage())      ? DragState::Allowed
        : !m_hand.refusesAll(m_list->stage()) ? DragState::Partly
                                              : DragState::Refused;
    m_list->setDimmed(m_state == DragState::Refused);
    m_head->setRefusal(m_hand.isDragging() ? m_hand.refusal(m_list->stage()) : QString());
    update();
}

void ColumnView::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    const bool allowed = m_state == DragState::Allowed;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool some = allowed || m_state == DragState::Partly;
    painter.setPen(some ? QPen(t.accent, 1.5) : QPen(t.sunken));
    painter.setBrush(allowed ? mix(t.sunken, t.accent, 0.06) : t.sunken);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), Size::cardRadius,
                            Size::cardRadius);
}

bool ColumnView::onGrip(const QPoint &at) const
{
    return !isCollapsed() && at.x() >= width() - kGrip;
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
