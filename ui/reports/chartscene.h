// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reporting.h"
#include "ui/shell/theme.h"

#include <QPolygonF>

class QPainter;

namespace Imbuto {

/// A colour by what it says: a token, and how much of it shows on the surface.
struct Ink
{
    enum class Token : quint8 {
        None,
        Surface,
        Border,
        Text,
        Second,
        Accent,
        OnAccent,
        Information,
        Warning,
        Good,
        Bad,
        OnTint ///< text on a ground of so much accent: whichever reads better
    };
    Token token = Token::None;
    qreal share = 1;
    bool operator==(const Ink &) const = default;
};
QColor colourOf(const Ink &ink, const Tokens &tokens);
QString inkName(const Ink &ink);

/// One thing on a drawing.
struct ChartShape
{
    enum class Kind : quint8 { Box, Line, Area, Text } kind = Kind::Box;
    QRectF box;       ///< of a Box or a Text
    QPolygonF points; ///< of a Line or an Area
    Ink fill{};
    Ink stroke{};
    qreal width = 1;
    Qt::PenStyle pen = Qt::SolidLine; ///< what tells lines apart without colour
    qreal radius = 0;
    QString text{};
    TextRole role = TextRole::Body;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
};

/// A place that explains itself on hover and by keyboard, and leads to the records behind its figure.
struct ChartSpot
{
    QRectF area;
    QString hint;
    std::optional<ReportFigure> figure{};
};

/// How wide and high text is: by fonts on a screen, by rule in a test.
struct TextMeasure
{
    std::function<qreal(const QString &, TextRole)> width;
    std::function<qreal(TextRole)> height;
};
TextMeasure measureBy(const QFont &font);

/// A drawing as shapes: painted the same to screen, PNG, SVG and PDF, and told as text to tests and to those
/// who listen.
struct ChartScene
{
    QSizeF size;
    std::vector<ChartShape> shapes;
    std::vector<ChartSpot> spots;
    QString summary; ///< the drawing in words

    bool isEmpty() const { return shapes.empty(); }
};

/// Shapes are painted one over another in their order; text is elided at its box.
void paintScene(QPainter &painter, const ChartScene &scene, const Tokens &tokens,
                const QFont &font);
/// One line a shape, then one a spot; coordinates in whole pixels.
QString dumpScene(const ChartScene &scene);

/// Puts shapes into a scene.
class ChartPen
{
public:
    ChartPen(ChartScene &scene, const TextMeasure &measure) : m_scene(scene), m_measure(measure) {}

    qreal textWidth(const QString &text, TextRole role = TextRole::Body) const
    {
        return m_measure.width(text, role);
    }
    qreal lineHeight(TextRole role = TextRole::Body) const { return m_measure.height(role); }

    void box(const QRectF &box, const Ink &fill, qreal radius = 0, const Ink &stroke = {},
             Qt::PenStyle pen = Qt::SolidLine);
    void line(const QPolygonF &points, const Ink &stroke, qreal width = 1,
              Qt::PenStyle pen = Qt::SolidLine);
    void area(const QPolygonF &points, const Ink &fill);
    void text(const QRectF &box, const QString &text, const Ink &ink, Qt::Alignment align,
              TextRole role = TextRole::Body);
    /// Captions of axes and the like.
    void quiet(const QRectF &box, const QString &words, Qt::Alignment align)
    {
        text(box, words, {Ink::Token::Second}, align, TextRole::Caption);
    }
    void spot(const QRectF &area, const QString &hint, std::optional<ReportFigure> figure = {})
    {
        m_scene.spots.push_back({area, hint, std::move(figure)});
    }

private:
    ChartScene &m_scene;
    const TextMeasure &m_measure;
};

/// Steps of an axis from 0: at most \a most of them, of 1, 2 or 5 times a power of ten, the last not below
/// \a top.
std::vector<qreal> axisSteps(qreal top, int most = 4);

} // namespace Imbuto
