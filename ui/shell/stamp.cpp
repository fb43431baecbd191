// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stamp.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {
constexpr int kBeyond = 2; ///< px around the figure

QPixmap drawn(const QSizeF &size, int ratio, const QFont &font,
              const std::function<void(QPainter &, const QRectF &)> &draw)
{
    const QSize whole = QSizeF(size.width() + 2 * kBeyond, size.height() + 2 * kBeyond).toSize();
    QPixmap pixmap(whole * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, QRectF(QPointF(kBeyond, kBeyond), size));
    return pixmap;
}
} // namespace

bool isOnPixels(const QPainter &painter)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    return painter.paintEngine()->type() == QPaintEngine::Raster && ratio == int(ratio)
        && painter.transform().type() <= QTransform::TxTranslate;
}

void paintStamp(QPainter &painter, const QRectF &rect, const QString &key,
                const std::function<void(QPainter &, const QRectF &)> &draw)
{
    if (!isOnPixels(painter)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        draw(painter, rect);
        painter.restore();
        return;
    }
    const int ratio = int(painter.device()->devicePixelRatioF());
    const QString name =
        u"imbuto:stamp:%1:%2:%3:%4"_s.arg(key).arg(rect.width()).arg(rect.height()).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(name, &pixmap)) {
        pixmap = drawn(rect.size(), ratio, painter.font(), draw);
        QPixmapCache::insert(name, pixmap);
    }
    painter.drawPixmap((rect.topLeft() - QPointF(kBeyond, kBeyond)).toPoint(), pixmap);
}

} // namespace Imbuto
