// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filterchip.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr int kCross = 14;
constexpr int kSide = 10;
constexpr int kWidest = 320;
} // namespace

FilterChip::FilterChip(const Aspect &aspect, const QString &text, QWidget *parent)
    : QPushButton(text, parent), m_aspect(aspect)
{
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
    setAccessibleDescription(tr("Press to choose otherwise, Delete to remove this filter"));
    setToolTip(text);
}

QSize FilterChip::sizeHint() const
{
    const int wide = fontMetrics().horizontalAdvance(text()) + 2 * kSide + kCross + 6;
    return {qMin(wide, scaled(kWidest)), fontMetrics().height() + 10};
}

QRect FilterChip::cross() const
{
    return {width() - kSide - kCross + 2, (height() - kCross) / 2, kCross, kCross};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(mix(t.border, t.accent, 0.35), 1));
    painter.setBrush(mix(t.surface, t.accent, isDown() || underMouse() ? 0.16 : 0.10));
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    const QRect room = rect().adjusted(kSide, 0, -kSide - kCross - 2, 0);
    painter.setPen(t.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    painter.drawPixmap(
        cross(),
        iconPixmap(u"close"_s, m_onCross ? t.text : t.second, kCross, devicePixelRatioF()));
}

void FilterChip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->pos().x() >= cross().left() - 3)
        Q_EMIT removeRequested(m_aspect);
    else
        QPushButton::mousePressEvent(event);
}

void FilterChip::mouseMoveEvent(QMouseEvent *event)
{
    m_onCross = event->pos().x() >= cross().left() - 3;
    update();
    QPushButton::mouseMoveEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested(m_aspect);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace Imbuto
