// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/tokens.h"

#include <QPalette>
#include <QWidget>

class QApplication;

namespace Imbuto {

enum class Theme : quint8 { Light, Dark };

/// The tokens that \a palette was built from: whoever paints asks its own palette, so nothing global
/// knows the theme.
const Tokens &tokens(const QPalette &palette);
inline const Tokens &tokens(const QWidget *widget)
{
    return tokens(widget->palette());
}

QPalette paletteOf(Theme theme);
/// Puts \a theme in force for the whole program: style once, palette each time.
void applyTheme(QApplication &application, Theme theme);

/// \a over, \a share (0…1) opaque, on \a ground: for tints and mixes of tokens.
QColor mix(const QColor &ground, const QColor &over, qreal share);
/// WCAG contrast ratio, 1…21.
qreal contrast(const QColor &a, const QColor &b);
/// The ground of an owner's disc: always the same for the same id.
QColor ownerColour(qint64 ownerId);

namespace Size {
inline constexpr int step = 4;       ///< the grid
inline constexpr int related = 8;    ///< between related things
inline constexpr int group = 16;     ///< between groups
inline constexpr int page = 24;      ///< around a page
inline constexpr int cardRadius = 8; ///< cards and panels
inline constexpr int controlRadius = 6;
inline constexpr int cardPadding = 12;
inline constexpr int disc = 20; ///< owner's initials
inline constexpr int sideBar = 208;
inline constexpr int detailPanel = 400;
} // namespace Size

/// A width that is to hold text: \a px with the usual font, more with a larger one, so that at 200 % font
/// nothing is cut.
int scaled(int px);

/// Sizes of text: looks.md, Type.
enum class TextRole : quint8 { Body, PageTitle, Section, Strong, Caption };
/// \a base scaled and weighted for \a role.
QFont fontFor(TextRole role, const QFont &base);
/// Gives \a widget the font of \a role; a Caption also gets the second text colour.
void setTextRole(QWidget *widget, TextRole role);

} // namespace Imbuto
