// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/charts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Free to paid: a month's cohort a line, how far it got, and what share of it was won month after month.
namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

constexpr size_t kMostMonths = 24; ///< the latest
constexpr qreal kLeastCell = 34;

struct HeatPen
{
    const ChartInput &input;
    ChartPen pen;
    const ReportTable &won; ///< the section with the months after
    qreal left = 0;
    qreal cell = 0;
    qreal stage = 0; ///< as wide as a cell, or what the stages are called
    qreal height = 0;
    double most = 0; ///< the share that is drawn full

    static bool isShare(const ReportTable::Column &column)
    {
        return column.kind == CellKind::Share;
    }

    void square(const ReportTable &table, const ReportRow &row, size_t column, const QRectF &box)
    {
        const std::optional<double> share = numberIn(table, row, table.columns[column].id);
        if (!share)
            return;
        const double depth = most > 0 ? std::min(1.0, *share / most) : 0;
        const qreal tint = 0.06 + 0.94 * depth;
        pen.box(box.adjusted(1, 1, -1, -1), {Ink::Token::Accent, tint}, 2);
        QString words = percentText(*share, input.text.locale());
        if (pen.textWidth(words, TextRole::Caption)
            > box.width() - 4) // the number sooner than a part
            words = input.text.locale().toString(100 * *share, 'f', 0);
        pen.text(box, words, {Ink::Token::OnTint, tint}, Qt::AlignCenter, TextRole::Caption);
        pen.spot(box, figureHint(input, table, row, table.columns[column].id),
                 figureOf(input, table, row, table.columns[column].id));
    }

    void month(const ReportRow &row, qreal top)
    {
        const QRectF caption(0, top, left - Size::related, height);
        pen.text(caption, input.text.cell(row.front(), CellKind::Date), {Ink::Token::Text},
                 Qt::AlignLeft | Qt::AlignVCenter);
        const QRectF count(left, top, cell, height);
        pen.text(count, figureText(input, input.table, row, u"entered"), {Ink::Token::Text},
                 Qt::AlignCenter);
        pen.spot(count, figureHint(input, input.table, row, u"entered"_s),
                 figureOf(input, input.table, row, u"entered"_s));
        qreal x = left + cell;
        for (size_t i = 0; i < input.table.columns.size(); ++i)
            if (isShare(input.table.columns[i])) {
                square(input.table, row, i, {x, top, stage, height});
                x += stage;
            }
        const ReportRow *after = sameRow(&won, row);
        x += Size::group;
        for (size_t i = 0; after && i < won.columns.size() && x + cell <= input.width + 1; ++i)
            if (isShare(won.columns[i])) {
                square(won, *after, i, {x, top, cell, height});
                x += cell;
            }
    }

    void heads(qreal bottom)
    {
        const qreal line = pen.lineHeight(TextRole::Caption);
        pen.quiet({left, bottom - line, cell, line}, reportCaption(u"entered"_s), Qt::AlignCenter);
        qreal x = left + cell;
        for (const ReportTable::Column &column : input.table.columns)
            if (isShare(column)) {
                pen.quiet({x, bottom - line, stage, line}, input.text.stage(column.about),
                          Qt::AlignCenter);
                x += stage;
            }
        x += Size::group;
        pen.quiet({x, 0, input.width - x, line}, reportCaption(won.name), Qt::AlignLeft);
        int after = 0;
        for (; x + cell <= input.width + 1 && after < shares(won); x += cell)
            pen.quiet({x, bottom - line, cell, line}, u"+"_s + QString::number(after++),
                      Qt::AlignCenter);
    }

    /// What the longest caption of a stage needs, as far as there is room for it.
    qreal stageWidth() const
    {
        qreal widest = 0;
        for (const ReportTable::Column &column : input.table.columns)
            if (isShare(column))
                widest = std::max(widest,
                                  pen.textWidth(input.text.stage(column.about), TextRole::Caption));
        return std::min(widest + Size::related, input.width / 7);
    }

    static int shares(const ReportTable &table)
    {
        return int(std::count_if(table.columns.begin(), table.columns.end(), isShare));
    }
};

} // namespace

ChartScene cohortChart(const ChartInput &input)
{
    const ReportTable *won = sectionOf(input.table, u"won_by_month");
    if (!won)
        return {};
    ChartScene scene;
    HeatPen draw{input, ChartPen(scene, input.measure), *won};
    draw.left = captionWidth(input, input.table) + Size::related;
    draw.height = draw.pen.lineHeight() + 10;
    const int columns = 1 + HeatPen::shares(input.table) + std::min(HeatPen::shares(*won), 13);
    draw.cell =
        std::clamp((input.width - draw.left - Size::group) / columns, kLeastCell, qreal(90));
    draw.stage = std::max(draw.cell, draw.stageWidth());
    const qreal wider = (draw.stage - draw.cell) * HeatPen::shares(input.table);
    const int others = columns - HeatPen::shares(input.table);
    if (wider > 0) // the others give way, down to the least that a figure needs
        draw.cell = std::max(kLeastCell, draw.cell - wider / others);
    for (const ReportTable *table : {&input.table, won})
        for (const ReportRow &row : table->rows)
            for (const ReportTable::Column &column : table->columns)
                if (HeatPen::isShare(column))
                    draw.most = std::max(draw.most, numberIn(*table, row, column.id).value_or(0));
    qreal top = 2 * draw.pen.lineHeight(TextRole::Caption) + Size::step;
    draw.heads(top - Size::step);
    const auto &rows = input.table.rows;
    for (size_t i = rows.size() - std::min(rows.size(), kMostMonths); i < rows.size(); ++i) {
        draw.month(rows[i], top);
        top += draw.height;
    }
    if (rows.size() > kMostMonths) {
        const qreal line = draw.pen.lineHeight(TextRole::Caption);
        draw.pen.quiet(
            {0, top, input.width, line},
            Words::tr("The latest %n month(s); the table has all.", nullptr, int(kMostMonths)),
            Qt::AlignLeft);
        top += line;
    }
    scene.size = {input.width, top};
    return scene;
}

} // namespace Imbuto
