// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace Imbuto {

/// Whether a logical pixel of what \a painter paints on is a square of whole pixels of a screen: what is kept as
/// pixels looks there as if it were drawn.
bool isOnPixels(const QPainter &painter);

/// A small figure that is seen many times: \a draw draws it in \a rect once for each \a key, which tells all that it is
/// drawn with but its size, and it is kept. It may reach a pixel or two beyond \a rect.
void paintStamp(QPainter &painter, const QRectF &rect, const QString &key,
                const std::function<void(QPainter &, const QRectF &)> &draw);

} // namespace Imbuto
