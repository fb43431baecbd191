// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/skeleton.h"

#include "ui/shell/theme.h"

#include <QPainter>

namespace Imbuto {

Skeleton::Skeleton(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mix(tokens(this).surface, tokens(this).border, 0.6));
    static constexpr qreal kLengths[] = {0.85, 0.6, 0.45, 0.25};
    qreal top = Size::group;
    for (const qreal length : kLengths) {
        painter.drawRoundedRect(QRectF(Size::group, top, (width() - 2 * Size::group) * length, 26),
                                4, 4);
        top += 48;
    }
}

} // namespace Imbuto
