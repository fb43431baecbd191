// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/charts.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// Conversion over time: what share is won and lost by days since it came in, with the band of its interval.
namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

struct Series
{
    QString column;
    Ink ink;
    Qt::PenStyle pen;
    bool banded;
};

const std::vector<Series> &allSeries()
{
    static const std::vector<Series> all{{u"won"_s, {Ink::Token::Accent}, Qt::SolidLine, true},
                                         {u"lost"_s, {Ink::Token::Warning}, Qt::DashLine, true},
                                         {u"closed"_s, {Ink::Token::Second}, Qt::DotLine, false}};
    return all;
}

struct LinePen
{
    const ChartInput &input;
    ChartPen pen;
    QRectF plot{};
    double lastDay = 1;
    double top = 1;

    qreal x(double day) const { return plot.left() + plot.width() * day / lastDay; }
    qreal y(double share) const { return plot.bottom() - plot.height() * share / top; }
    double value(const ReportRow &row, const QString &column) const
    {
        return numberIn(input.table, row, column).value_or(0);
    }

    void axes()
    {
        const qreal line = pen.lineHeight(TextRole::Caption);
        const QLocale &locale = input.text.locale();
        for (const double share : axisSteps(top)) {
            if (share > top + 1e-9)
                break;
            pen.line({{plot.left(), y(share)}, {plot.right(), y(share)}}, {Ink::Token::Border});
            pen.quiet({0, y(share) - line / 2, plot.left() - Size::related, line},
                      percentText(share, locale), Qt::AlignRight | Qt::AlignVCenter);
        }
        for (const double day : axisSteps(lastDay, 6))
            if (day <= lastDay)
                pen.quiet({x(day) - 30, plot.bottom() + Size::step, 60, line},
                          locale.toString(qint64(day)), Qt::AlignHCenter | Qt::AlignTop);
        pen.quiet({plot.left(), plot.bottom() + Size::step + line, plot.width(), line},
                  reportHint(u"day"_s), Qt::AlignLeft | Qt::AlignTop);
    }

    /// Rows that differ by less than a pixel are left out.
    std::vector<const ReportRow *> drawn(const ReportTable &table) const
    {
        std::vector<const ReportRow *> rows;
        const size_t step = std::max<size_t>(1, table.rows.size() / size_t(plot.width()));
        for (size_t i = 0; i < table.rows.size(); i += step)
            rows.push_back(&table.rows[i]);
        if (rows.back() != &table.rows.back())
            rows.push_back(&table.rows.back());
        return rows;
    }

    QPolygonF along(const ReportTable &table, const QString &column) const
    {
        QPolygonF points;
        for (const ReportRow *row : drawn(table)) {
            const double day = numberIn(table, *row, u"day").value_or(0);
            if (day <= lastDay)
                points << QPointF(x(day), y(numberIn(table, *row, column).value_or(0)));
        }
        return points;
    }

    void band(const Series &series)
    {
        QPolygonF edge = along(input.table, series.column + u"_low"_s);
        QPolygonF back = along(input.table, series.column + u"_high"_s);
        std::reverse(back.begin(), back.end());
        pen.area(edge + back, {series.ink.token, 0.14});
    }

    /// The name and the last value at the end of each line, moved apart where they would touch.
    void labels(const std::vector<Series> &series)
    {
        std::vector<std::pair<qreal, const Series *>> ends;
        const ReportRow &last = input.table.rows.back();
        for (const Series &one : series)
            ends.emplace_back(y(value(last, one.column)), &one);
        std::sort(ends.begin(), ends.end());
        qreal free = 0;
        for (auto &[at, one] : ends) {
            const qreal place = std::max(free, at - pen.lineHeight() / 2);
            free = place + pen.lineHeight();
            pen.text(
                {plot.right() + Size::related, place, input.width - plot.right(), pen.lineHeight()},
                u"%1 %2"_s.arg(reportCaption(one->column),
                               figureText(input, input.table, last, one->column)),
                one->ink, Qt::AlignLeft | Qt::AlignVCenter, TextRole::Strong);
        }
    }

    /// Strips from left to right, each telling of its last day.
    void spots()
    {
        const size_t rows = input.table.rows.size();
        const size_t strips = std::min<size_t>(rows, 20);
        for (size_t i = 0; i < strips; ++i) {
            const ReportRow &row = input.table.rows[(i + 1) * rows / strips - 1];
            const qreal left = plot.left() + plot.width() * qreal(i) / qreal(strips);
            pen.spot({left, plot.top(), plot.width() / qreal(strips), plot.height()}, hint(row),
                     figureOf(input, input.table, row, u"won"_s));
        }
    }

    QString hint(const ReportRow &row) const
    {
        const auto text = [&](const char16_t *column) {
            return figureText(input, input.table, row, column);
        };
        return Words::tr("Day %1: %2 won (%3 to %4), %5 lost (%6 to %7), %8 open")
                   .arg(text(u"day"), text(u"won"), text(u"won_low"), text(u"won_high"),
                        text(u"lost"), text(u"lost_low"), text(u"lost_high"), text(u"open"))
            + u'\n'
            + Words::tr("Of all who came in; open ones count for as long as they are known. The "
                        "bands are 95\u00a0% intervals.");
    }
};

} // namespace

ChartScene conversionChart(const ChartInput &input)
{
    ChartScene scene;
    LinePen draw{input, ChartPen(scene, input.measure)};
    const qreal line = draw.pen.lineHeight(TextRole::Caption);
    std::vector<Series> series = allSeries();
    std::erase_if(series, [&](const Series &one) {
        return one.column == u"closed" && draw.value(input.table.rows.back(), u"closed"_s) <= 0;
    });
    qreal label = 0;
    for (const Series &one : series) {
        label = std::max(
            label,
            draw.pen.textWidth(reportCaption(one.column) + u" 00,0\u00a0%"_s, TextRole::Strong));
        for (const ReportRow &row : input.table.rows)
            draw.top = std::max(draw.top == 1 ? 0.05 : draw.top,
                                draw.value(row, one.column + (one.banded ? u"_high"_s : u""_s)));
    }
    draw.top = std::min(1.0, axisSteps(draw.top).back());
    draw.lastDay = std::max(1.0, draw.value(input.table.rows.back(), u"day"_s));
    const qreal left = draw.pen.textWidth(u"100\u00a0%"_s, TextRole::Caption) + Size::related;
    draw.plot = {left, line, std::max(80.0, input.width - left - label - Size::group), 220};
    draw.axes();
    for (const Series &one : series)
        if (one.banded)
            draw.band(one);
    if (input.before && !input.before->rows.empty())
        draw.pen.line(draw.along(*input.before, u"won"_s), {Ink::Token::Accent, 0.55}, 1.5,
                      Qt::DotLine);
    for (const Series &one : series)
        draw.pen.line(draw.along(input.table, one.column), one.ink, 2, one.pen);
    draw.labels(series);
    draw.spots();
    scene.size = {input.width, draw.plot.bottom() + 2 * line + Size::related};
    return scene;
}

} // namespace Imbuto
