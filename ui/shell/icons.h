// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

namespace Imbuto {

/// One of our own icons (resources/icons/NAME.svg) in \a colour, \a size logical pixels, sharp at \a ratio.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size = 20, qreal ratio = 1.0);
/// The same as a QIcon that renders at any size; give it again when the theme changes.
QIcon icon(const QString &name, const QColor &colour);

} // namespace Imbuto
