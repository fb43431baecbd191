// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/chartview.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

// Charts as files: the same paint on another device.
namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

constexpr qreal kMargin = 16;
constexpr int kScale = 2; ///< of pictures made of pixels

QSize wholeSize(const ChartScene &scene)
{
    return QSizeF(scene.size.width() + 2 * kMargin, scene.size.height() + 2 * kMargin).toSize();
}

void paint(QPainter &painter, const ChartScene &scene, const Tokens &tokens, const QFont &font)
{
    painter.fillRect(QRect(QPoint(), wholeSize(scene)), tokens.surface);
    painter.translate(kMargin, kMargin);
    paintScene(painter, scene, tokens, font);
}

QByteArray pngOf(const ChartScene &scene, const Tokens &tokens, const QFont &font)
{
    QImage image(wholeSize(scene) * kScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kScale);
    QPainter painter(&image);
    paint(painter, scene, tokens, font);
    painter.end();
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svgOf(const ChartScene &scene, const Tokens &tokens, const QFont &font)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(wholeSize(scene));
    generator.setViewBox(QRect(QPoint(), wholeSize(scene)));
    generator.setTitle(scene.summary.section(u'.', 0, 0));
    generator.setDescription(scene.summary);
    QPainter painter(&generator);
    paint(painter, scene, tokens, font);
    painter.end();
    return buffer.data();
}

QByteArray pdfOf(const ChartScene &scene, const Tokens &tokens, const QFont &font)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96); // a pixel of the drawing is a pixel of the page
    writer.setPageSize(QPageSize(QSizeF(wholeSize(scene)) * 72 / 96, QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter(&writer);
    paint(painter, scene, tokens, font);
    painter.end();
    return buffer.data();
}

} // namespace

Expected<void> writeChart(const ChartScene &scene, const Tokens &tokens, const QFont &font,
                          const QString &path)
{
    const QString kind = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (kind == u"png")
        bytes = pngOf(scene, tokens, font);
    else if (kind == u"svg")
        bytes = svgOf(scene, tokens, font);
    else if (kind == u"pdf")
        bytes = pdfOf(scene, tokens, font);
    else
        return badInput(
            Words::tr("A chart is written as PNG, SVG or PDF: “%1” is none of these.").arg(path),
            u"path"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageError(Words::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace Imbuto
