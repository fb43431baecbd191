// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/columnview.h"

#include "ui/board/boardhand.h"
#include "ui/board/columnhead.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Imbuto {

namespace {
constexpr int kGrip = 6; ///< px at the right edge by which the width is changed
}

ColumnView::ColumnView(BoardHand &hand, int stageRow, QWidget *parent)
    : QWidget(parent), m_hand(hand)
{
    m_head = new ColumnHead(hand.session(), hand.model(), stageRow, this);
    m_list = new CardList(hand, stageRow, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, Size::step);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    setMinimumWidth(scaled(kWidth));
    setMaximumWidth(scaled(kMost));
    setMouseTracking(true);
    hand.add(this);
    connect(&hand, &BoardHand::dragBegun, this, &ColumnView::updateDragState);
    connect(&hand, &BoardHand::dragEnded, this, &ColumnView::updateDragState);
    retranslate();
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
    return at.x() >= width() - kGrip;
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

void ColumnView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Imbuto
