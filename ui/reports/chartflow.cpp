// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/charts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Lead status: how many stand where, and how they went from one status to another, as ribbons.
namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

/// One side of the ribbons: a status, how much goes through it, and how far that is drawn.
struct Bank
{
    Cell stage;
    double count = 0;
    qreal top = 0;
    qreal used = 0;
};

constexpr qreal kBank = 6; ///< width of the bar at the end of ribbons
constexpr qreal kGap = 6;

struct FlowPen
{
    const ChartInput &input;
    ChartPen pen;
    qreal caption = 0;

    // --- where they stand

    void status(const ReportRow &row, const Lane &lane, double most)
    {
        const qreal left = caption + Size::cardPadding;
        const qreal room = input.width - left - 220;
        const auto length = [&](QStringView column) {
            return room * double(countIn(input.table, row, column)) / most;
        };
        pen.text({0, lane.top, caption, lane.height}, input.text.cell(row.front(), CellKind::Text),
                 {Ink::Token::Text}, Qt::AlignRight | Qt::AlignVCenter);
        const QRectF bar(left, lane.top + 2, std::max(2.0, length(u"at_end")), lane.height - 4);
        pen.box(bar, {Ink::Token::Accent}, 3);
        if (countIn(input.table, row, u"at_start") > 0)
            pen.box({left, lane.top, length(u"at_start"), lane.height}, {}, 3, {Ink::Token::Second},
                    Qt::DashLine);
        pen.spot(bar, figureHint(input, input.table, row, u"at_end"_s),
                 figureOf(input, input.table, row, u"at_end"_s));
        const QString text =
            u"%1   + %2  − %3"_s.arg(figureText(input, input.table, row, u"at_end"),
                                     figureText(input, input.table, row, u"entered"),
                                     figureText(input, input.table, row, u"left"));
        const QRectF words(left + std::max(bar.width(), length(u"at_start")) + Size::related,
                           lane.top, pen.textWidth(text) + Size::step, lane.height);
        pen.text(words, text, {Ink::Token::Text}, Qt::AlignLeft | Qt::AlignVCenter);
        pen.spot(words,
                 figureHint(input, input.table, row, u"entered"_s) + u'\n'
                     + figureHint(input, input.table, row, u"left"_s),
                 figureOf(input, input.table, row, u"entered"_s));
    }

    qreal statuses(qreal top)
    {
        double most = 1;
        for (const ReportRow &row : input.table.rows)
            most = std::max({most, double(countIn(input.table, row, u"at_end")),
                             double(countIn(input.table, row, u"at_start"))});
        const qreal line = pen.lineHeight(TextRole::Caption);
        pen.quiet(
            {caption + Size::cardPadding, top, input.width - caption - Size::cardPadding, line},
            Words::tr("At the end of the period, with what came in and what left; dashed: at "
                      "its start"),
            Qt::AlignLeft);
        top += line + Size::related;
        const qreal height = pen.lineHeight() + Size::related;
        for (const ReportRow &row : input.table.rows) {
            status(row, {top, height}, most);
            top += height + Size::step;
        }
        return top;
    }

    // --- how they went

    static Bank &bankOf(std::vector<Bank> &banks, const Cell &stage)
    {
        const auto found = std::find_if(banks.begin(), banks.end(),
                                        [&](const Bank &bank) { return bank.stage == stage; });
        return found == banks.end() ? banks.emplace_back(Bank{stage}) : *found;
    }

    qreal place(std::vector<Bank> &banks, qreal top, qreal scale) const
    {
        for (Bank &bank : banks) {
            bank.top = top;
            top += std::max(scale * bank.count, pen.lineHeight(TextRole::Caption)) + kGap;
        }
        return top;
    }

    QString name(const Cell &stage, const QString &outside) const
    {
        return std::holds_alternative<std::monostate>(stage)
            ? outside
            : input.text.cell(stage, CellKind::Text);
    }

    void ribbon(const ReportTable &flows, const ReportRow &row, Bank &from, Bank &to, qreal scale)
    {
        const qreal height = scale * double(countIn(flows, row, u"count"));
        const qreal left = caption + kBank + 2;
        const qreal right = input.width - caption - kBank - 2;
        const qreal a = from.top + from.used;
        const qreal b = to.top + to.used;
        from.used += height;
        to.used += height;
        QPolygonF upper;
        QPolygonF lower;
        for (int i = 0; i <= 24; ++i) {
            const qreal t = qreal(i) / 24;
            const qreal eased = t * t * (3 - 2 * t);
            const qreal x = left + (right - left) * t;
            upper << QPointF(x, a + (b - a) * eased);
            lower.prepend(QPointF(x, a + (b - a) * eased + std::max(1.0, height)));
        }
        pen.area(upper + lower, {Ink::Token::Accent, 0.28});
        const QString hint = u"%1 → %2 · %3: %4\n%5: %6"_s.arg(
            name(row[0], reportCaption(u"began"_s)), name(row[1], reportCaption(u"leave"_s)),
            reportCaption(u"count"_s), figureText(input, flows, row, u"count"),
            reportCaption(u"median_days"_s), figureText(input, flows, row, u"median_days"));
        const qreal quarter = (right - left) / 4;
        pen.spot({left, a, quarter, std::max(4.0, height)}, hint,
                 figureOf(input, flows, row, u"count"_s));
        pen.spot({right - quarter, b, quarter, std::max(4.0, height)}, hint,
                 figureOf(input, flows, row, u"count"_s));
    }

    void bank(const Bank &bank, qreal scale, qreal x, const QRectF &words, Qt::Alignment align,
              const QString &outside)
    {
        pen.box({x, bank.top, kBank, std::max(1.0, scale * bank.count)}, {Ink::Token::Accent}, 2);
        pen.text(words,
                 u"%1 %2"_s.arg(name(bank.stage, outside), input.text.number(qint64(bank.count))),
                 {Ink::Token::Text}, align | Qt::AlignTop, TextRole::Caption);
    }

    qreal flows(const ReportTable &flows, qreal top)
    {
        std::vector<Bank> from;
        std::vector<Bank> to;
        double all = 0;
        for (const ReportRow &row : flows.rows) {
            const double count = double(countIn(flows, row, u"count"));
            bankOf(from, row[0]).count += count;
            bankOf(to, row[1]).count += count;
            all += count;
        }
        const qreal line = pen.lineHeight(TextRole::Caption);
        pen.quiet({caption + Size::cardPadding, top, input.width, line}, reportCaption(flows.name),
                  Qt::AlignLeft);
        top += line + Size::related;
        const qreal scale = std::clamp(180 / std::max(1.0, all), 0.0, 14.0);
        const qreal bottom = std::max(place(from, top, scale), place(to, top, scale));
        for (const ReportRow &row : flows.rows)
            ribbon(flows, row, bankOf(from, row[0]), bankOf(to, row[1]), scale);
        for (const Bank &one : from)
            bank(one, scale, caption, {0, one.top, caption - Size::step, line}, Qt::AlignRight,
                 reportCaption(u"began"_s));
        const qreal right = input.width - caption;
        for (const Bank &one : to)
            bank(one, scale, right - kBank, {right + Size::step, one.top, caption, line},
                 Qt::AlignLeft, reportCaption(u"leave"_s));
        return bottom;
    }
};

} // namespace

ChartScene leadChart(const ChartInput &input)
{
    ChartScene scene;
    FlowPen draw{input, ChartPen(scene, input.measure)};
    draw.caption = captionWidth(input, input.table) + 4 * Size::step;
    qreal bottom = draw.statuses(0);
    const ReportTable *flows = sectionOf(input.table, u"flows");
    if (flows && !flows->rows.empty())
        bottom = draw.flows(*flows, bottom + Size::group);
    scene.size = {input.width, bottom};
    return scene;
}

} // namespace Imbuto
