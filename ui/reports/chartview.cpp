// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/chartview.h"

#include "ui/shell/widgets.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace Imbuto {

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Chart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChartView::setDraw(Draw draw)
{
    m_draw = std::move(draw);
    m_current = -1;
    redraw();
}

void ChartView::redraw()
{
    m_scene = m_draw ? m_draw(std::max(width(), minimumSizeHint().width()), measureBy(font()))
                     : ChartScene();
    if (m_current >= int(m_scene.spots.size()))
        m_current = -1;
    setAccessibleName(m_scene.isEmpty() ? tr("Chart") : m_scene.summary);
    updateGeometry();
    update();
}

QSize ChartView::sizeHint() const
{
    return {scaled(520), int(std::ceil(m_scene.size.height()))};
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        redraw();
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintScene(painter, m_scene, tokens(this), font());
    if (m_current < 0 || !hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens(this).text, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(m_scene.spots[size_t(m_current)].area.adjusted(-2, -2, 2, 2), 4, 4);
}

/// Later spots lie over earlier ones.
int ChartView::spotAt(const QPointF &position) const
{
    for (int i = int(m_scene.spots.size()) - 1; i >= 0; --i)
        if (m_scene.spots[size_t(i)].area.contains(position))
            return i;
    return -1;
}

bool ChartView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int spot = spotAt(help->pos());
    if (spot < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(m_scene.spots[size_t(spot)].hint), this,
                           m_scene.spots[size_t(spot)].area.toAlignedRect());
    return true;
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const int spot = spotAt(event->position());
    const bool leads = spot >= 0 && m_scene.spots[size_t(spot)].figure;
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(spotAt(event->position()));
}

void ChartView::choose(int spot)
{
    if (spot < 0)
        return;
    setCurrent(spot);
    // a copy: whoever listens may draw anew
    if (const auto figure = m_scene.spots[size_t(spot)].figure)
        Q_EMIT figureChosen(*figure);
}

void ChartView::setCurrent(int spot)
{
    m_current = spot;
    setAccessibleDescription(spot < 0 ? QString() : m_scene.spots[size_t(spot)].hint);
    update();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int count = int(m_scene.spots.size());
    const auto go = [&](int spot) { setCurrent(std::clamp(spot, 0, std::max(0, count - 1))); };
    if (count == 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return go(m_current + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return go(m_current - 1);
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(count - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool byKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_current < 0 && !m_scene.spots.empty())
        setCurrent(0);
    update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Imbuto
