// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/chartscene.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

QColor plain(Ink::Token token, const Tokens &t)
{
    switch (token) {
    case Ink::Token::None:
        return Qt::transparent;
    case Ink::Token::Surface:
        return t.surface;
    case Ink::Token::Border:
        return t.border;
    case Ink::Token::Text:
        return t.text;
    case Ink::Token::Second:
        return t.second;
    case Ink::Token::Accent:
        return t.accent;
    case Ink::Token::OnAccent:
        return t.onAccent;
    case Ink::Token::Information:
        return t.information;
    case Ink::Token::Warning:
        return t.warning;
    case Ink::Token::Good:
        return t.good;
    case Ink::Token::Bad:
        return t.bad;
    case Ink::Token::OnTint:
        break;
    }
    return t.onAccent;
}

QString tokenName(Ink::Token token)
{
    static constexpr const char *kNames[] = {"none",    "surface", "border",   "text",
                                             "second",  "accent",  "onAccent", "information",
                                             "warning", "good",    "bad",      "onTint"};
    return QString::fromLatin1(kNames[size_t(token)]);
}

QPen penOf(const ChartShape &shape, const Tokens &tokens)
{
    if (shape.stroke.token == Ink::Token::None)
        return Qt::NoPen;
    QPen pen(colourOf(shape.stroke, tokens), shape.width, shape.pen);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

void paintText(QPainter &painter, const ChartShape &shape, const Tokens &tokens, const QFont &base)
{
    const QFont font = fontFor(shape.role, base);
    painter.setFont(font);
    painter.setPen(colourOf(shape.fill, tokens));
    const QString shown =
        QFontMetricsF(font).elidedText(shape.text, Qt::ElideRight, shape.box.width() + 1);
    painter.drawText(shape.box, int(shape.align) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

QString place(const QRectF &box)
{
    return u"%1,%2 %3x%4"_s.arg(std::lround(box.x()))
        .arg(std::lround(box.y()))
        .arg(std::lround(box.width()))
        .arg(std::lround(box.height()));
}

QString places(const QPolygonF &points)
{
    QStringList all;
    for (const QPointF &point : points)
        all << u"%1,%2"_s.arg(std::lround(point.x())).arg(std::lround(point.y()));
    return all.join(u' ');
}

QString strokeText(const ChartShape &shape)
{
    static const std::map<Qt::PenStyle, QString> styles{
        {Qt::SolidLine, {}}, {Qt::DashLine, u" dashed"_s}, {Qt::DotLine, u" dotted"_s}};
    return u"%1 %2%3"_s.arg(inkName(shape.stroke)).arg(shape.width).arg(styles.at(shape.pen));
}

QString dumpShape(const ChartShape &shape)
{
    switch (shape.kind) {
    case ChartShape::Kind::Line:
        return u"line %1 | %2"_s.arg(strokeText(shape), places(shape.points));
    case ChartShape::Kind::Area:
        return u"area %1 | %2"_s.arg(inkName(shape.fill), places(shape.points));
    case ChartShape::Kind::Text:
        return u"text %1 | %2 | %3"_s.arg(inkName(shape.fill), place(shape.box), shape.text);
    case ChartShape::Kind::Box:
        break;
    }
    const bool outlined = shape.stroke.token != Ink::Token::None;
    return u"box %1%2 | %3"_s.arg(inkName(shape.fill),
                                  outlined ? u" edged "_s + strokeText(shape) : QString(),
                                  place(shape.box));
}

} // namespace

/// The better of the two inks; in the middle, where neither can be read well, it is driven to its end.
static QColor onTint(const QColor &ground, const Tokens &tokens)
{
    constexpr qreal kReadable = 4.5; // WCAG AA
    const auto better = [&](const QColor &a, const QColor &b) {
        return contrast(a, ground) >= contrast(b, ground) ? a : b;
    };
    const auto utmost = [](const QColor &ink) {
        return ink.lightnessF() > 0.5F ? ink.lighter(200) : ink.darker(1000);
    };
    const QColor ink = better(tokens.text, tokens.onAccent);
    return contrast(ink, ground) >= kReadable
        ? ink
        : better(utmost(tokens.text), utmost(tokens.onAccent));
}

QColor colourOf(const Ink &ink, const Tokens &tokens)
{
    if (ink.token == Ink::Token::OnTint) {
        return onTint(mix(tokens.surface, tokens.accent, ink.share), tokens);
    }
    const QColor colour = plain(ink.token, tokens);
    return ink.share >= 1 || ink.token == Ink::Token::None ? colour
                                                           : mix(tokens.surface, colour, ink.share);
}

QString inkName(const Ink &ink)
{
    return ink.share >= 1 ? tokenName(ink.token)
                          : u"%1/%2"_s.arg(tokenName(ink.token)).arg(std::lround(100 * ink.share));
}

TextMeasure measureBy(const QFont &font)
{
    return {[font](const QString &text, TextRole role) {
                return QFontMetricsF(fontFor(role, font)).horizontalAdvance(text);
            },
            [font](TextRole role) { return QFontMetricsF(fontFor(role, font)).height(); }};
}

void paintScene(QPainter &painter, const ChartScene &scene, const Tokens &tokens, const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ChartShape &shape : scene.shapes) {
        if (shape.kind == ChartShape::Kind::Text) {
            paintText(painter, shape, tokens, font);
            continue;
        }
        painter.setPen(penOf(shape, tokens));
        painter.setBrush(shape.fill.token == Ink::Token::None ? QBrush(Qt::NoBrush)
                                                              : colourOf(shape.fill, tokens));
        if (shape.kind == ChartShape::Kind::Box)
            painter.drawRoundedRect(shape.box, shape.radius, shape.radius);
        else if (shape.kind == ChartShape::Kind::Area)
            painter.drawPolygon(shape.points);
        else
            painter.drawPolyline(shape.points);
    }
    painter.restore();
}

QString dumpScene(const ChartScene &scene)
{
    QStringList lines{
        u"size %1x%2"_s.arg(std::lround(scene.size.width())).arg(std::lround(scene.size.height()))};
    for (const ChartShape &shape : scene.shapes)
        lines << dumpShape(shape);
    for (const ChartSpot &spot : scene.spots)
        lines << u"spot %1%2 | %3"_s.arg(place(spot.area),
                                         spot.figure ? u" → "_s + spot.figure->column : QString(),
                                         QString(spot.hint).replace(u'\n', u" / "_s));
    return lines.join(u'\n');
}

void ChartPen::box(const QRectF &box, const Ink &fill, qreal radius, const Ink &stroke,
                   Qt::PenStyle pen)
{
    ChartShape shape{ChartShape::Kind::Box, box, {}, fill, stroke};
    shape.radius = radius;
    shape.pen = pen;
    m_scene.shapes.push_back(std::move(shape));
}

void ChartPen::line(const QPolygonF &points, const Ink &stroke, qreal width, Qt::PenStyle pen)
{
    m_scene.shapes.push_back({ChartShape::Kind::Line, {}, points, {}, stroke, width, pen});
}

void ChartPen::area(const QPolygonF &points, const Ink &fill)
{
    m_scene.shapes.push_back({ChartShape::Kind::Area, {}, points, fill});
}

void ChartPen::text(const QRectF &box, const QString &text, const Ink &ink, Qt::Alignment align,
                    TextRole role)
{
    ChartShape shape{ChartShape::Kind::Text, box, {}, ink};
    shape.text = text;
    shape.role = role;
    shape.align = align;
    m_scene.shapes.push_back(std::move(shape));
}

std::vector<qreal> axisSteps(qreal top, int most)
{
    if (!(top > 0))
        return {0, 1};
    const qreal rough = top / most;
    const qreal power = std::pow(10, std::floor(std::log10(rough)));
    qreal step = 10 * power;
    for (const qreal times : {1, 2, 5})
        if (times * power >= rough * (1 - 1e-9)) {
            step = times * power;
            break;
        }
    std::vector<qreal> steps{0};
    while (steps.back() < top * (1 - 1e-9))
        steps.push_back(step * qreal(steps.size()));
    return steps;
}

} // namespace Imbuto
