// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabbutton.h"

#include "ui/shell/theme.h"

#include <QPainter>

namespace Imbuto {

TabButton::TabButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
}

QSize TabButton::sizeHint() const
{
    const QFontMetrics metrics(bold());
    return {metrics.horizontalAdvance(text()) + 2 * Size::cardPadding, metrics.height() + 10};
}

void TabButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const qreal tint = isChecked() ? 0.08 : underMouse() ? 0.05 : 0.0;
    painter.setBrush(mix(t.window, isChecked() ? t.accent : t.text, tint));
    painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
    painter.drawRoundedRect(box, Size::controlRadius, Size::controlRadius);
    painter.setFont(isChecked() ? bold() : font());
    painter.setPen(isChecked() ? t.accent : t.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

QFont TabButton::bold() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

} // namespace Imbuto
