// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sideentry.h"

#include "ui/shell/icons.h"
#include "ui/shell/widgets.h"

#include <QLocale>
#include <QPainter>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconSize = 20;

} // namespace

SideEntry::SideEntry(const QString &icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SideEntry::setCaption(const QString &caption)
{
    if (text() == caption)
        return;
    setText(caption);
    describe();
}

void SideEntry::setCount(std::optional<qint64> count, const QLocale &locale)
{
    setHint(count ? locale.toString(*count) : QString());
}

void SideEntry::setHint(const QString &key)
{
    if (m_count == key)
        return;
    m_count = key;
    describe();
    update();
}

void SideEntry::setIconName(const QString &icon)
{
    m_icon = icon;
    update();
}

void SideEntry::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    updateGeometry();
    describe();
    update();
}

void SideEntry::describe()
{
    setAccessibleName(m_count.isEmpty() ? text() : text() + u", "_s + m_count);
    const bool cut = fontMetrics().horizontalAdvance(text()) > width() - 80;
    setToolTip(m_collapsed || cut ? text() : QString());
}

void SideEntry::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    describe(); // its caption may be cut now
}

QSize SideEntry::sizeHint() const
{
    return {m_collapsed ? scaled(40) : 192, qMax(30, fontMetrics().height() + 10)};
}

/// Collapsed, there is room for a scroll bar beside it.
QSize SideEntry::minimumSizeHint() const
{
    return {scaled(m_collapsed ? kIconSize : 40), sizeHint().height()};
}

void SideEntry::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    const bool active = isChecked();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect());
    if (active || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(active ? mix(t.surface, t.accent, 0.12) : mix(t.surface, t.text, 0.05));
        painter.drawRoundedRect(box, Size::controlRadius, Size::controlRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), Size::controlRadius,
                                Size::controlRadius);
    }
    const QColor ink = active ? t.accent : t.text;
    const int left = m_collapsed ? (width() - scaled(kIconSize)) / 2
                                 : Size::related + (m_inset ? Size::group : 0);
    painter.drawPixmap(
        left, (height() - scaled(kIconSize)) / 2,
        iconPixmap(m_icon, active ? t.accent : t.second, scaled(kIconSize), devicePixelRatioF()));
    if (m_collapsed)
        return;
    QFont counts = fontFor(TextRole::Caption, font());
    counts.setWeight(active ? QFont::DemiBold : QFont::Normal);
    const int countWidth = m_count.isEmpty() ? 0 : QFontMetrics(counts).horizontalAdvance(m_count);
    const QRect countBox(width() - Size::related - countWidth, 0, countWidth, height());
    painter.setFont(counts);
    painter.setPen(t.second);
    painter.drawText(countBox, Qt::AlignRight | Qt::AlignVCenter, m_count);
    QFont captionFont = font();
    captionFont.setWeight(active ? QFont::DemiBold : QFont::Normal);
    painter.setFont(captionFont);
    painter.setPen(ink);
    const int textLeft = left + scaled(kIconSize) + 10;
    const int textRight =
        m_count.isEmpty() ? width() - Size::step : countBox.left() - Size::related;
    const QRect textBox(textLeft, 0, textRight - textLeft, height());
    painter.drawText(textBox, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(captionFont).elidedText(text(), Qt::ElideRight, textBox.width()));
}

} // namespace Imbuto
