// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/charts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Time in stage as box plots: the middle half as a box, the median as a bold stroke, whiskers to the shortest
// stay and to the 90th percentile, beyond which a card is stuck.
namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

struct BoxPen
{
    const ChartInput &input;
    ChartPen pen;
    qreal left = 0;
    qreal right = 0;
    qreal words = 0; ///< where what is open and stuck stands: behind the figure of the longest
    double top = 1;

    qreal x(double days) const { return left + (right - left) * std::min(days, top) / top; }
    double value(const ReportRow &row, QStringView column) const
    {
        return numberIn(input.table, row, column).value_or(0);
    }

    void whisker(const ReportRow &row, const Lane &lane)
    {
        const qreal end = x(value(row, u"p90_days"));
        const qreal cap = lane.height / 4;
        pen.line({{x(value(row, u"least_days")), lane.middle()}, {end, lane.middle()}},
                 {Ink::Token::Second}, 1.5);
        pen.line({{end, lane.middle() - cap}, {end, lane.middle() + cap}}, {Ink::Token::Warning},
                 2);
        const QString text = figureText(input, input.table, row, u"p90_days");
        pen.quiet(
            {end + Size::step, lane.top, pen.textWidth(text, TextRole::Caption) + 2, lane.height},
            text, Qt::AlignLeft | Qt::AlignVCenter);
        pen.spot({end - 6, lane.top, 12 + pen.textWidth(text, TextRole::Caption), lane.height},
                 figureHint(input, input.table, row, u"p90_days"_s),
                 figureOf(input, input.table, row, u"stuck"_s));
    }

    void plot(const ReportRow &row, const Lane &lane)
    {
        if (!numberIn(input.table, row, u"median_days"))
            return;
        whisker(row, lane);
        const qreal begin = x(value(row, u"lower_days"));
        const qreal end = std::max(begin + 2, x(value(row, u"upper_days")));
        const QRectF box(begin, lane.top + 3, end - begin, lane.height - 6);
        pen.box(box, {Ink::Token::Accent, 0.3}, 2, {Ink::Token::Accent});
        const qreal middle = x(value(row, u"median_days"));
        pen.line({{middle, box.top()}, {middle, box.bottom()}}, {Ink::Token::Text}, 2.5);
        pen.spot(box.adjusted(-2, -3, 2, 3), figureHint(input, input.table, row, u"median_days"_s),
                 figureOf(input, input.table, row, u"stays"_s));
    }

    void caption(const ReportRow &row, const Lane &lane)
    {
        pen.text({0, lane.top, left - Size::cardPadding, lane.height},
                 input.text.cell(row.front(), CellKind::Text), {Ink::Token::Text},
                 Qt::AlignRight | Qt::AlignVCenter);
        const qint64 stuck = countIn(input.table, row, u"stuck");
        const QString text = u"%1 %2 · %3 %4"_s.arg(
            figureText(input, input.table, row, u"open"), reportCaption(u"open"_s).toLower(),
            figureText(input, input.table, row, u"stuck"), reportCaption(u"stuck"_s).toLower());
        const QRectF box(words, lane.top, input.width - words, lane.height);
        pen.text(box, text, {stuck > 0 ? Ink::Token::Warning : Ink::Token::Second},
                 Qt::AlignLeft | Qt::AlignVCenter, stuck > 0 ? TextRole::Strong : TextRole::Body);
        pen.spot(box, figureHint(input, input.table, row, stuck > 0 ? u"stuck"_s : u"open"_s),
                 figureOf(input, input.table, row, stuck > 0 ? u"stuck"_s : u"open"_s));
    }

    void axis(qreal bottom)
    {
        const qreal line = pen.lineHeight(TextRole::Caption);
        const qreal label = pen.textWidth(input.text.locale().toString(top), TextRole::Caption);
        const int room = int((x(top) - x(0)) / (1.5 * label));
        for (const double days : axisSteps(top, std::clamp(room, 1, 5))) {
            if (days > top + 1e-9)
                break;
            pen.line({{x(days), 0}, {x(days), bottom}}, {Ink::Token::Border});
            pen.quiet({x(days) - 30, bottom + 2, 60, line}, input.text.locale().toString(days),
                      Qt::AlignHCenter | Qt::AlignTop);
        }
        pen.quiet(
            {left, bottom + 2 + line, input.width - left, line},
            Words::tr("Days in the stage: shortest, middle half, median, and what nine in ten "
                      "stayed below"),
            Qt::AlignLeft | Qt::AlignTop);
    }
};

} // namespace

ChartScene velocityChart(const ChartInput &input)
{
    ChartScene scene;
    BoxPen draw{input, ChartPen(scene, input.measure)};
    const auto &rows = input.table.rows;
    double longest = 0;
    for (const ReportRow &row : rows)
        longest = std::max(longest, draw.value(row, u"p90_days"));
    draw.top = axisSteps(longest > 0 ? std::max(1.0, longest) : 10.0, 5).back();
    draw.left = captionWidth(input, input.table) + Size::cardPadding;
    const qreal wanted = draw.pen.textWidth(
        u"0000 %1 · 0000 %2"_s.arg(reportCaption(u"open"_s), reportCaption(u"stuck"_s)),
        TextRole::Strong);
    const qreal figure =
        draw.pen.textWidth(input.text.locale().toString(longest, 'f', 1), TextRole::Caption);
    draw.right = std::max(draw.left + 80, input.width - wanted - figure - 2 * Size::group);
    draw.words = draw.right + figure + Size::group;
    const qreal height = draw.pen.lineHeight() + Size::cardPadding;
    const qreal step = height + Size::related;
    const qreal bottom = qreal(rows.size()) * step;
    draw.axis(bottom);
    for (size_t i = 0; i < rows.size(); ++i) {
        const Lane lane{qreal(i) * step + Size::step, height};
        draw.caption(rows[i], lane);
        draw.plot(rows[i], lane);
    }
    scene.size = {input.width, bottom + 2 * draw.pen.lineHeight(TextRole::Caption) + Size::step};
    return scene;
}

} // namespace Imbuto
