// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/chipbutton.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace Imbuto {
namespace {
constexpr int kIconSize = 16;
}

ChipButton::ChipButton(const QString &iconName, const QString &text, QWidget *parent)
    : QPushButton(text, parent), m_icon(iconName)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

QSize ChipButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + scaled(kIconSize) + 26,
            fontMetrics().height() + 10};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(t.border, 1));
    painter.setBrush(mix(t.surface, t.text, isDown() ? 0.10 : underMouse() ? 0.05 : 0.0));
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.drawPixmap(
        QRect(10, (height() - scaled(kIconSize)) / 2, scaled(kIconSize), scaled(kIconSize)),
        iconPixmap(m_icon, t.second, scaled(kIconSize), devicePixelRatioF()));
    painter.setPen(t.text);
    painter.drawText(rect().adjusted(scaled(kIconSize) + 15, 0, -8, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
}

} // namespace Imbuto
