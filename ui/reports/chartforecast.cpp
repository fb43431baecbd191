// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/charts.h"
#include "ui/shell/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Forecast: a pair of columns a month. Left what is expected: the whole amount pale, the weighted amount full,
// the interval of the weighting as a whisker. Right what was won.
namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

struct ColumnPen
{
    const ChartInput &input;
    ChartPen pen;
    QString currency;
    QRectF plot{};
    double top = 1;
    qreal step = 60; ///< of a month

    double sum(const ReportTable &table, const ReportRow &row, QStringView column) const
    {
        const Money *money = std::get_if<Money>(&cellIn(table, row, column));
        const auto found = money ? money->sums.find(currency) : decltype(money->sums.find({})){};
        return money && found != money->sums.end() ? double(found->second) : 0;
    }
    qreal y(double minor) const { return plot.bottom() - plot.height() * minor / top; }
    QString amount(double minor) const
    {
        return amountText(qint64(minor), currency, input.text.session().language());
    }

    void column(const ReportRow &row, const QString &id, qreal left, qreal width, const Ink &fill,
                const Ink &stroke = {})
    {
        const double minor = sum(input.table, row, id);
        if (minor <= 0)
            return;
        const QRectF box(left, y(minor), width, plot.bottom() - y(minor));
        pen.box(box, fill, 2, stroke);
        pen.spot(box, figureHint(input, input.table, row, id),
                 figureOf(input, input.table, row, id));
    }

    void whisker(const ReportRow &row, qreal x)
    {
        const double low = sum(input.table, row, u"weighted_low");
        const double high = sum(input.table, row, u"weighted_high");
        if (high <= low)
            return;
        pen.line({{x, y(low)}, {x, y(high)}}, {Ink::Token::Text}, 1.5);
        for (const double end : {low, sum(input.table, row, u"weighted_estimated"), high})
            pen.line({{x - 4, y(end)}, {x + 4, y(end)}}, {Ink::Token::Text}, 1.5);
    }

    void month(const ReportRow &row, qreal left)
    {
        const qreal width = std::min(step * 0.4, 44.0);
        const qreal second = left + width + 3;
        column(row, u"amount"_s, left, width, {Ink::Token::Accent, 0.16},
               {Ink::Token::Accent, 0.4});
        column(row, u"weighted"_s, left, width, {Ink::Token::Accent});
        whisker(row, left + width / 2);
        column(row, u"won_amount"_s, second, width, {Ink::Token::Information, 0.35},
               {Ink::Token::Information});
        const qreal line = pen.lineHeight(TextRole::Caption);
        const Month *month = std::get_if<Month>(&row.front());
        pen.quiet({left - 4, plot.bottom() + 4, step, line},
                  month ? input.text.cell(row.front(), CellKind::Date) : Words::tr("no date"),
                  Qt::AlignLeft);
        if (const qint64 overdue = countIn(input.table, row, u"overdue")) {
            const QRectF box(left - 4, plot.bottom() + 4 + line, step, line);
            pen.text(box, u"⚠ "_s + input.text.number(overdue), {Ink::Token::Warning},
                     Qt::AlignLeft | Qt::AlignVCenter, TextRole::Caption);
            pen.spot(box, figureHint(input, input.table, row, u"overdue"_s),
                     figureOf(input, input.table, row, u"overdue"_s));
        }
    }

    void key()
    {
        const qreal line = pen.lineHeight(TextRole::Caption);
        qreal x = plot.left();
        const std::tuple<QString, Ink, Ink> keys[] = {
            {reportCaption(u"weighted"_s), {Ink::Token::Accent}, {}},
            {reportCaption(u"amount"_s), {Ink::Token::Accent, 0.16}, {Ink::Token::Accent, 0.4}},
            {reportCaption(u"won_amount"_s),
             {Ink::Token::Information, 0.35},
             {Ink::Token::Information}}};
        for (const auto &[caption, fill, stroke] : keys) {
            pen.box({x, 3, 10, line - 6}, fill, 2, stroke);
            const qreal width = pen.textWidth(caption, TextRole::Caption) + 2;
            pen.quiet({x + 14, 0, width, line}, caption, Qt::AlignLeft | Qt::AlignVCenter);
            x += 14 + width + Size::group;
        }
    }

    void axis(const std::vector<double> &steps)
    {
        const qreal line = pen.lineHeight(TextRole::Caption);
        for (const double minor : steps) {
            pen.line({{plot.left(), y(minor)}, {plot.right(), y(minor)}}, {Ink::Token::Border});
            pen.quiet({0, y(minor) - line / 2, plot.left() - Size::related, line}, amount(minor),
                      Qt::AlignRight | Qt::AlignVCenter);
        }
    }
};

/// The currency in which the most is expected and won; others are in the table.
QString mainCurrency(const ReportTable &table)
{
    std::map<QString, qint64> sums;
    for (const ReportRow &row : table.rows)
        for (const QString &id : {u"amount"_s, u"won_amount"_s})
            if (const Money *money = std::get_if<Money>(&cellIn(table, row, id)))
                for (const auto &[currency, minor] : money->sums)
                    sums[currency] += minor;
    const auto most = std::max_element(
        sums.begin(), sums.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == sums.end() ? QString() : most->first;
}

/// The months round today that fit, those with what is expected before those that are over.
std::pair<size_t, size_t> monthsShown(const ChartInput &input, size_t room)
{
    const auto &rows = input.table.rows;
    if (rows.size() <= room)
        return {0, rows.size()};
    size_t last = rows.size();
    while (last > room && countIn(input.table, rows[last - 1], u"deals") == 0)
        --last;
    return {last - room, last};
}

} // namespace

ChartScene forecastChart(const ChartInput &input)
{
    ChartScene scene;
    ColumnPen draw{input, ChartPen(scene, input.measure), mainCurrency(input.table)};
    if (draw.currency.isEmpty())
        return {};
    double most = 0;
    for (const ReportRow &row : input.table.rows)
        for (const QString &id : {u"amount"_s, u"weighted_high"_s, u"won_amount"_s})
            most = std::max(most, draw.sum(input.table, row, id));
    const std::vector<qreal> steps = axisSteps(most);
    draw.top = steps.back();
    const qreal line = draw.pen.lineHeight(TextRole::Caption);
    const qreal left =
        draw.pen.textWidth(draw.amount(draw.top), TextRole::Caption) + Size::cardPadding;
    draw.plot = {left, line + Size::cardPadding, std::max(80.0, input.width - left), 200};
    const auto room = size_t(std::max(1.0, draw.plot.width() / 64));
    const auto [first, last] = monthsShown(input, room);
    draw.step = std::min(draw.plot.width() / qreal(last - first), 120.0);
    draw.key();
    draw.axis(steps);
    for (size_t i = first; i < last; ++i)
        draw.month(input.table.rows[i], left + qreal(i - first) * draw.step + Size::step);
    scene.size = {input.width, draw.plot.bottom() + 2 * line + Size::related};
    return scene;
}

} // namespace Imbuto
