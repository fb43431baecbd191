// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QString>

#include <vector>

class QWidget;

namespace Imbuto {

/// A text that somebody can see, point at or have read out.
struct ShownText
{
    QString where; ///< which widget, and what of it
    QString text;
};

/// Every text of \a root and of what shows in it: labels, buttons, choices, tabs, headers, rows, hints, tool tips,
/// menus, and what assistive technology is told.
std::vector<ShownText> textsIn(QWidget *root);
/// A text as it is painted.
struct PaintedText
{
    QString text;
    QColor ink;
    QRect place; ///< in the painted widget
};

/// What is painted, letter by letter: cards, charts, and all the rest.
std::vector<PaintedText> paintedIn(QWidget *root);
/// What does not fit, each said in a line: widgets that reach out of those that hold them, and texts longer than
/// their place and without the whole text in a tool tip.
std::vector<QString> clippedIn(QWidget *root);
/// Class and name of \a widget, with those that hold it.
QString pathOf(const QWidget *widget);

} // namespace Imbuto
