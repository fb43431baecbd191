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
constexpr int kTextGap = 10; ///< between icon and caption

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
    update();
}

void SideEntry::describe()
{
    setAccessibleName(m_count.isEmpty() ? text() : text() + u", "_s + m_count);
}

bool SideEntry::isCut() const
{
    return m_collapsed
        || QFontMetrics(captionFont()).horizontalAdvance(text()) > captionBox().width();
}

QFont SideEntry::captionFont() const
{
    QFont font = this->font();
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    return font;
}

QFont SideEntry::countFont() const
{
    return fontFor(TextRole::Caption, this->font());
}

int SideEntry::iconLeft() const
{
    return m_collapsed ? (width() - scaled(kIconSize)) / 2
                       : Size::related + (m_inset ? Size::group : 0);
}

QRect SideEntry::countBox() const
{
    const int wide = m_count.isEmpty() ? 0 : QFontMetrics(countFont()).horizontalAdvance(m_count);
    return {width() - Size::related - wide, 0, wide, height()};
}

QRect SideEntry::captionBox() const
{
    const int left = iconLeft() + scaled(kIconSize) + kTextGap;
    const int right = m_count.isEmpty() ? width() - Size::step : countBox().left() - Size::related;
    return {left, 0, right - left, height()};
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
    painter.drawPixmap(
        iconLeft(), (height() - scaled(kIconSize)) / 2,
        iconPixmap(m_icon, active ? t.accent : t.second, scaled(kIconSize), devicePixelRatioF()));
    if (m_collapsed)
        return;
    painter.setFont(countFont());
    painter.setPen(t.second);
    painter.drawText(countBox(), Qt::AlignRight | Qt::AlignVCenter, m_count);
    const QFont caption = captionFont();
    const QRect room = captionBox();
    painter.setFont(caption);
    painter.setPen(active ? t.accent : t.text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(caption).elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace Imbuto
