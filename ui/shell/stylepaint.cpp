// SPDX-License-Identifier: GPL-3.0-or-later
// How the controls of Style are painted.
#include "ui/shell/box.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace Imbuto {

namespace {

void roundedBox(QPainter *painter, const QRect &rect, const QColor &ground, const QColor &line,
                qreal width)
{
    paintBox(*painter, rect,
             {.ground = ground, .border = line, .line = width, .radius = Size::controlRadius});
}

} // namespace

void Style::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool primary = enabled && isPrimary(widget);
    const bool pressed = option->state & (State_Sunken | State_On);
    const bool hovered = enabled && (option->state & State_MouseOver);
    const QColor base = primary ? t.accent : t.surface;
    const QColor towards = primary ? t.onAccent : t.text;
    const QColor ground = mix(base, towards, pressed ? 0.12 : hovered ? 0.06 : 0.0);
    roundedBox(painter, option->rect, ground, primary ? ground : t.border, 1);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        const QColor ring = primary ? t.onAccent : t.accent;
        const int inset = primary ? 2 : 0;
        roundedBox(painter, option->rect.adjusted(inset, inset, -inset, -inset), Qt::transparent,
                   ring, 2);
    }
}

void Style::drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (widget && !widget->property("frame").isNull() && !widget->property("frame").toBool())
        return;
    const Tokens &t = tokens(option->palette);
    const bool focus = option->state & State_HasFocus;
    const bool enabled = option->state & State_Enabled;
    roundedBox(painter, option->rect, enabled ? t.surface : t.window, focus ? t.accent : t.border,
               focus ? 2 : 1);
}

void Style::drawCheck(const QStyleOption *option, QPainter *painter, bool round) const
{
    const Tokens &t = tokens(option->palette);
    const bool on = option->state & (State_On | State_NoChange);
    const bool enabled = option->state & State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const qreal radius = round ? box.width() / 2 : 4;
    const QColor accent = enabled ? t.accent : t.border;
    painter->setPen(QPen(on || (option->state & State_HasFocus) ? accent : t.second,
                         option->state & State_HasFocus ? 2 : 1.5));
    painter->setBrush(on ? accent : t.surface);
    painter->drawRoundedRect(box, radius, radius);
    if (on) {
        painter->setPen(QPen(t.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(t.onAccent);
        const QPointF c = box.center();
        if (round) {
            painter->drawEllipse(c, 2.2, 2.2);
        } else if (option->state & State_NoChange) {
            painter->drawLine(c - QPointF(3.5, 0), c + QPointF(3.5, 0));
        } else {
            const QPointF tick[] = {c + QPointF(-3.6, 0.2), c + QPointF(-1.0, 2.8),
                                    c + QPointF(3.8, -2.8)};
            painter->setBrush(Qt::NoBrush);
            painter->drawPolyline(tick, 3);
        }
    }
    painter->restore();
}

QRect Style::scrollBarRect(const QStyleOptionComplex *option, SubControl part) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return {};
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    int slider = length;
    if (range > 0) {
        const qint64 share =
            qint64(bar->pageStep) * length / (qint64(range) + qMax(bar->pageStep, 1));
        const int least = qMin(pixelMetric(PM_ScrollBarSliderMin, option, nullptr), length);
        slider = qBound(least, int(share), length);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto stretch = [&](int from, int size) {
        return horizontal ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                          : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return stretch(start, slider);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + slider, length - start - slider);
    default:
        return {};
    }
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const Tokens &t = tokens(option->palette);
    const bool busy = option->state & (State_MouseOver | State_Sunken);
    QRectF handle = scrollBarRect(option, SC_ScrollBarSlider);
    const qreal inset = busy ? 2 : 3;
    handle.adjust(inset, inset, -inset, -inset);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mix(t.sunken, t.text, busy ? 0.42 : 0.24));
    const qreal radius = qMin(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter,
                         const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    const Tokens &t = tokens(option->palette);
    const bool focus = option->state & State_HasFocus;
    const bool enabled = option->state & State_Enabled;
    if (combo->frame) {
        const bool hovered = enabled && (option->state & State_MouseOver) && !combo->editable;
        roundedBox(painter, option->rect, hovered ? mix(t.surface, t.text, 0.04) : t.surface,
                   focus ? t.accent : t.border, focus ? 2 : 1);
    }
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPixmap chevron = iconPixmap(QStringLiteral("chevron-down"),
                                       enabled ? t.second : t.border, scaled(16), ratio);
    QRect place(0, 0, scaled(16), scaled(16));
    place.moveCenter(arrow.center());
    painter->drawPixmap(place, chevron);
}

void Style::drawMenuChoice(const QStyleOptionMenuItem &item, QPainter *painter) const
{
    const Tokens &t = tokens(item.palette);
    const bool enabled = item.state & State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(enabled ? mix(t.surface, t.accent, 0.14) : mix(t.surface, t.text, 0.05));
    painter->drawRoundedRect(QRectF(item.rect).adjusted(4, 1, -4, -1), Size::controlRadius,
                             Size::controlRadius);
    painter->restore();
}

void Style::drawMenuBarItem(const QStyleOptionMenuItem *item, QPainter *painter,
                            const QWidget *widget) const
{
    const Tokens &t = tokens(item->palette);
    painter->fillRect(item->rect, t.window);
    if (item->state & (State_Selected | State_Sunken)) {
        const QRect tint = item->rect.adjusted(1, 3, -1, -3);
        roundedBox(painter, tint, mix(t.window, t.text, 0.08), Qt::transparent, 0);
    }
    const int flags =
        Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    const bool mnemonics = proxy()->styleHint(SH_UnderlineShortcut, item, widget, nullptr);
    proxy()->drawItemText(painter, item->rect, flags | (mnemonics ? 0 : Qt::TextHideMnemonic),
                          item->palette, item->state & State_Enabled, item->text,
                          QPalette::WindowText);
}

void Style::drawHeader(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = tokens(option->palette);
    painter->fillRect(option->rect, t.surface);
    painter->setPen(t.border);
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
}

} // namespace Imbuto
