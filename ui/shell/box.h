// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPainter;
class QRect;

namespace Imbuto {

/// A box with round corners, as cards, columns, panels and fields are.
struct Box
{
    QColor ground;
    QColor border;
    qreal line = 1; ///< px, wholly inside the box
    int radius;     ///< px, to the middle of the line
};

/// Paints \a box over the whole of \a rect. Its corners are drawn once and kept: to stroke an arc takes longer than
/// all else on a card.
void paintBox(QPainter &painter, const QRect &rect, const Box &box);

} // namespace Imbuto
