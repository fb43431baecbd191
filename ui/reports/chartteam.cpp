// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/charts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The team: what everybody won and lost as bars, beside it the win rate with its interval: a long whisker says
// that few deals are behind it.
namespace Imbuto {

namespace {

struct TeamPen
{
    const ChartInput &input;
    ChartPen pen;
    qreal barLeft = 0;
    qreal barWidth = 0;
    qreal rateLeft = 0;
    qreal rateWidth = 0;
    qreal textLeft = 0;
    double most = 1;

    void piece(const ReportRow &row, const QString &column, const Ink &fill, const Ink &words,
               QRectF &box)
    {
        const double count = double(countIn(input.table, row, column));
        box.setWidth(barWidth * count / most);
        if (count <= 0)
            return;
        pen.box(box, fill, 2, {Ink::Token::Accent});
        const QString number = figureText(input, input.table, row, column);
        if (pen.textWidth(number) + Size::step < box.width())
            pen.text(box, number, words, Qt::AlignCenter);
        pen.spot(box, figureHint(input, input.table, row, column),
                 figureOf(input, input.table, row, column));
        box.translate(box.width(), 0);
    }

    void bars(const ReportRow &row, const Lane &lane)
    {
        QRectF box(barLeft, lane.top, 0, lane.height);
        piece(row, u"won"_s, {Ink::Token::Accent}, {Ink::Token::OnAccent}, box);
        piece(row, u"lost"_s, {Ink::Token::Accent, 0.15}, {Ink::Token::Text}, box);
        if (const ReportRow *then = sameRow(input.before, row)) {
            const double won = double(countIn(*input.before, *then, u"won"));
            const qreal x = barLeft + barWidth * std::min(most, won) / most;
            pen.line({{x, lane.top - 3}, {x, lane.top + lane.height + 3}}, {Ink::Token::Second}, 2,
                     Qt::DotLine);
        }
    }

    void rate(const ReportRow &row, const Lane &lane)
    {
        const Rate *rate = std::get_if<Rate>(&cellIn(input.table, row, u"win_rate"));
        if (!rate)
            return;
        const auto x = [this](double share) { return rateLeft + rateWidth * share; };
        pen.line({{x(rate->low), lane.middle()}, {x(rate->high), lane.middle()}},
                 {Ink::Token::Second}, 2);
        const QRectF dot(x(rate->value) - 4, lane.middle() - 4, 8, 8);
        pen.box(dot, {Ink::Token::Accent}, 4);
        pen.text({rateLeft + rateWidth + Size::related, lane.top, textLeft, lane.height},
                 percentText(rate->value, input.text.locale()), {Ink::Token::Text},
                 Qt::AlignLeft | Qt::AlignVCenter, TextRole::Strong);
        pen.spot({rateLeft, lane.top, rateWidth, lane.height},
                 figureHint(input, input.table, row, u"win_rate"_s),
                 figureOf(input, input.table, row, u"win_rate"_s));
    }

    void words(const ReportRow &row, const Lane &lane)
    {
        pen.text({0, lane.top, barLeft - Size::cardPadding, lane.height},
                 input.text.cell(row.front(), CellKind::Text), {Ink::Token::Text},
                 Qt::AlignRight | Qt::AlignVCenter);
        const qint64 overdue = countIn(input.table, row, u"overdue_tasks");
        if (overdue == 0)
            return;
        const QRectF box(textLeft, lane.top, input.width - textLeft, lane.height);
        pen.text(box, u"⚠ "_s + input.text.number(overdue), {Ink::Token::Warning},
                 Qt::AlignRight | Qt::AlignVCenter, TextRole::Strong);
        pen.spot(box, figureHint(input, input.table, row, u"overdue_tasks"_s));
    }

    void heads(qreal bottom)
    {
        const qreal line = pen.lineHeight(TextRole::Caption);
        pen.quiet({barLeft, 0, barWidth, line},
                  u"%1 · %2"_s.arg(reportCaption(u"won"_s), reportCaption(u"lost"_s)),
                  Qt::AlignLeft);
        pen.quiet({rateLeft, 0, rateWidth, line}, reportCaption(u"win_rate"_s), Qt::AlignLeft);
        pen.quiet({textLeft, 0, input.width - textLeft, line}, reportCaption(u"overdue_tasks"_s),
                  Qt::AlignRight);
        for (const double share : {0.0, 0.5, 1.0}) {
            const qreal x = rateLeft + rateWidth * share;
            pen.line({{x, line + 4}, {x, bottom}}, {Ink::Token::Border});
            pen.quiet({x - 30, bottom + 2, 60, line}, percentText(share, input.text.locale()),
                      Qt::AlignHCenter);
        }
    }
};

bool isWorth(const ChartInput &input, const ReportRow &row)
{
    for (const QString &column :
         {u"won"_s, u"lost"_s, u"open"_s, u"created"_s, u"activities"_s, u"overdue_tasks"_s})
        if (countIn(input.table, row, column) > 0)
            return true;
    return false;
}

} // namespace

ChartScene teamChart(const ChartInput &input)
{
    ChartScene scene;
    TeamPen draw{input, ChartPen(scene, input.measure)};
    for (const ReportRow &row : input.table.rows)
        draw.most = std::max(
            draw.most,
            double(countIn(input.table, row, u"won") + countIn(input.table, row, u"lost")));
    draw.barLeft = captionWidth(input, input.table) + Size::cardPadding;
    const qreal overdue = draw.pen.textWidth(reportCaption(u"overdue_tasks"_s), TextRole::Caption);
    draw.textLeft = input.width - overdue - Size::step;
    const qreal percent = draw.pen.textWidth(u"100\u00a0%"_s, TextRole::Strong) + Size::page;
    const qreal room = std::max(120.0, draw.textLeft - draw.barLeft - percent - Size::page);
    draw.barWidth = room * 0.55;
    draw.rateLeft = draw.barLeft + draw.barWidth + Size::page;
    draw.rateWidth = room - draw.barWidth;
    const qreal height = draw.pen.lineHeight() + Size::related;
    const qreal head = draw.pen.lineHeight(TextRole::Caption) + Size::related;
    std::vector<const ReportRow *> rows;
    for (const ReportRow &row : input.table.rows)
        if (isWorth(input, row))
            rows.push_back(&row);
    const qreal bottom = head + qreal(rows.size()) * (height + Size::related);
    draw.heads(bottom);
    for (size_t i = 0; i < rows.size(); ++i) {
        const Lane lane{head + qreal(i) * (height + Size::related) + Size::step, height};
        draw.words(*rows[i], lane);
        draw.bars(*rows[i], lane);
        draw.rate(*rows[i], lane);
    }
    scene.size = {input.width, bottom + draw.pen.lineHeight(TextRole::Caption) + Size::step};
    return scene;
}

} // namespace Imbuto
