// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/shell/style.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPixmapCache>

#include <cmath>

namespace Imbuto {

namespace {

qreal luminance(const QColor &colour)
{
    const auto linear = [](qreal c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

const Tokens &tokens(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? kDarkTokens
                                                                               : kLightTokens;
}

QPalette paletteOf(Theme theme)
{
    const Tokens &t = theme == Theme::Dark ? kDarkTokens : kLightTokens;
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.sunken);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.second);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.information);
    p.setColor(QPalette::LinkVisited, t.information);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.window);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.border);
    p.setColor(QPalette::Shadow, t.shadow);
    const QColor faint = mix(t.surface, t.text, 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faint);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, faint);
    return p;
}

void applyTheme(QApplication &application, Theme theme)
{
    if (!qobject_cast<Style *>(application.style()))
        application.setStyle(new Style);
    QPixmapCache::clear();
    application.setPalette(paletteOf(theme));
}

QColor mix(const QColor &ground, const QColor &over, qreal share)
{
    const auto blend = [share](qreal a, qreal b) { return a + (b - a) * share; };
    return QColor::fromRgbF(float(blend(ground.redF(), over.redF())),
                            float(blend(ground.greenF(), over.greenF())),
                            float(blend(ground.blueF(), over.blueF())));
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal one = luminance(a) + 0.05;
    const qreal other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

QColor ownerColour(qint64 ownerId)
{
    // the lower bits are random, the upper ones a time: mix both, so that a team made at once differs
    const quint64 spread = quint64(ownerId) * 0x9E3779B97F4A7C15ULL;
    return kOwnerColours[(spread >> 32) % std::size(kOwnerColours)];
}

int scaled(int px)
{
    constexpr int usualLine = 20; // the tallest line among the usual desktop fonts at 100 %
    return qRound(px * qMax(1.0, QFontMetricsF(QApplication::font()).height() / usualLine));
}

QFont fontFor(TextRole role, const QFont &base)
{
    QFont font = base;
    const auto scale = [&font](qreal factor) {
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * factor);
        else
            font.setPixelSize(qRound(font.pixelSize() * factor));
    };
    switch (role) {
    case TextRole::Body:
        break;
    case TextRole::PageTitle:
        scale(1.5);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Section:
        scale(1.15);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Caption:
        scale(0.9);
        break;
    }
    return font;
}

void setTextRole(QWidget *widget, TextRole role)
{
    widget->setFont(fontFor(role, QApplication::font()));
    if (role == TextRole::Caption)
        widget->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace Imbuto
