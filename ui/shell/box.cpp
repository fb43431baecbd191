// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/box.h"

#include "ui/shell/stamp.h"

#include <QPainter>
#include <QPixmapCache>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

void drawWhole(QPainter &painter, const QRect &rect, const Box &box)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(box.border, box.line));
    painter.setBrush(box.ground);
    const qreal half = box.line / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), box.radius,
                            box.radius);
    painter.restore();
}

/// The side of the square that holds one corner, arc and line.
int cornerOf(const Box &box)
{
    return box.radius + int(box.line);
}

/// The four corners of \a box, side by side with nothing between them.
QPixmap cornersOf(const Box &box, int ratio)
{
    const QString key = u"imbuto:box:%1:%2:%3:%4:%5"_s.arg(box.ground.rgba())
                            .arg(box.border.rgba())
                            .arg(box.line)
                            .arg(box.radius)
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int side = 2 * cornerOf(box);
    pixmap = QPixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        drawWhole(painter, {0, 0, side, side}, box);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void paintBox(QPainter &painter, const QRect &rect, const Box &box)
{
    const int corner = cornerOf(box);
    const int across = rect.width() - 2 * corner;
    const int down = rect.height() - 2 * corner;
    if (across < 0 || down < 0 || box.line != int(box.line) || !isOnPixels(painter))
        return drawWhole(painter, rect, box);
    const int ratio = int(painter.device()->devicePixelRatioF());
    const QPixmap corners = cornersOf(box, ratio);
    for (const bool right : {false, true}) {
        for (const bool below : {false, true}) {
            const QPoint at(right ? corner + across : 0, below ? corner + down : 0);
            const QRect part(right ? corner : 0, below ? corner : 0, corner, corner);
            painter.drawPixmap(rect.topLeft() + at, corners,
                               {part.topLeft() * ratio, part.size() * ratio});
        }
    }
    const int line = int(box.line);
    const QRect between = rect.adjusted(corner, 0, -corner, 0);
    const QRect beside = rect.adjusted(0, corner, 0, -corner);
    painter.fillRect(between.adjusted(0, line, 0, -line), box.ground);
    painter.fillRect(QRect(rect.left() + line, beside.top(), corner - line, down), box.ground);
    painter.fillRect(QRect(rect.right() + 1 - corner, beside.top(), corner - line, down),
                     box.ground);
    painter.fillRect(QRect(between.left(), rect.top(), across, line), box.border);
    painter.fillRect(QRect(between.left(), rect.bottom() + 1 - line, across, line), box.border);
    painter.fillRect(QRect(rect.left(), beside.top(), line, down), box.border);
    painter.fillRect(QRect(rect.right() + 1 - line, beside.top(), line, down), box.border);
}

} // namespace Imbuto
