// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/charts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// A funnel as horizontal bars from one left edge, so that lengths compare; the drop is written between them
// (looks.md, Charts).
namespace Imbuto {

namespace {

struct FunnelPen
{
    const ChartInput &input;
    ChartPen pen;
    qreal barLeft = 0;
    qreal barWidth = 0;
    qreal textLeft = 0; ///< of the conversion
    double most = 1;

    const ReportTable &table() const { return input.table; }

    /// "Lost 12 · Moved back 3": the words of the table, so that they can be looked up there.
    QString drops(const ReportRow &row) const
    {
        QStringList parts;
        for (const QString &id : {u"lost"_s, u"closed"_s, u"moved_back"_s, u"still_there"_s})
            if (const qint64 count = countIn(table(), row, id))
                parts << u"%1 %2"_s.arg(reportCaption(id), input.text.number(count));
        return parts.join(u" · "_s);
    }

    void ghost(const ReportRow &row, const Lane &lane)
    {
        const ReportRow *then = sameRow(input.before, row);
        if (!then)
            return;
        const double before = double(countIn(*input.before, *then, u"entered"));
        pen.box({barLeft, lane.top - 3, std::max(2.0, barWidth * before / most), lane.height + 6},
                {}, 3, {Ink::Token::Second}, Qt::DashLine);
    }

    void bar(const ReportRow &row, const Lane &lane)
    {
        const double count = double(countIn(table(), row, u"entered"));
        const qreal length = count > 0 ? std::max(3.0, barWidth * count / most) : 0;
        pen.text({0, lane.top, barLeft - Size::related, lane.height},
                 input.text.cell(row.front(), CellKind::Text), {Ink::Token::Text},
                 Qt::AlignRight | Qt::AlignVCenter);
        pen.box({barLeft, lane.top, length, lane.height}, {Ink::Token::Accent}, 3);
        ghost(row, lane);
        const QString number = figureText(input, table(), row, u"entered");
        const qreal needed = pen.textWidth(number) + 2 * Size::related;
        const bool inside = needed < length;
        pen.text({barLeft + (inside ? 0 : length) + Size::related, lane.top, needed, lane.height},
                 number, {inside ? Ink::Token::OnAccent : Ink::Token::Text},
                 Qt::AlignLeft | Qt::AlignVCenter);
        pen.spot({barLeft, lane.top, std::max(length, needed), lane.height},
                 figureHint(input, table(), row, u"entered"_s),
                 figureOf(input, table(), row, u"entered"_s));
    }

    void conversion(const ReportRow &row, const Lane &lane)
    {
        if (std::holds_alternative<std::monostate>(cellIn(table(), row, u"conversion"))
            && input.text.whyMissing(table(), row, u"conversion").isEmpty())
            return;
        const QRectF box(textLeft, lane.top, input.width - textLeft, lane.height);
        pen.text(box, figureText(input, table(), row, u"conversion"), {Ink::Token::Text},
                 Qt::AlignLeft | Qt::AlignVCenter);
        pen.spot(box, figureHint(input, table(), row, u"conversion"_s),
                 figureOf(input, table(), row, u"conversion"_s));
    }

    void drop(const ReportRow &row, qreal top, qreal height)
    {
        const QString text = drops(row);
        const StageName *name = std::get_if<StageName>(&row.front());
        const Pipeline *pipeline = name ? input.book.pipeline(name->pipeline) : nullptr;
        const Stage *stage = pipeline ? pipeline->stage(name->stage) : nullptr;
        if (text.isEmpty() || !stage || stage->category != Category::Open)
            return;
        const QRectF box(barLeft, top, input.width - barLeft, height);
        pen.quiet(box, u"↳ "_s + text, Qt::AlignLeft | Qt::AlignVCenter);
        const qint64 lost = countIn(table(), row, u"lost");
        const QString column = lost ? u"lost"_s : u"still_there"_s;
        pen.spot({barLeft, top, pen.textWidth(u"↳ "_s + text, TextRole::Caption), height},
                 figureHint(input, table(), row, column), figureOf(input, table(), row, column));
    }
};

/// The open and the won stages; lost and closed ones are the drops.
std::vector<const ReportRow *> barRows(const ChartInput &input)
{
    std::vector<const ReportRow *> rows;
    for (const ReportRow &row : input.table.rows) {
        const StageName *name = std::get_if<StageName>(&row.front());
        const Pipeline *pipeline = name ? input.book.pipeline(name->pipeline) : nullptr;
        const Stage *stage = pipeline ? pipeline->stage(name->stage) : nullptr;
        const bool derived = pipeline && !pipeline->reports.outcomesOf.isEmpty();
        if (stage
            && (derived || stage->category == Category::Open || stage->category == Category::Won))
            rows.push_back(&row);
    }
    return rows;
}

} // namespace

ChartScene funnelChart(const ChartInput &input)
{
    ChartScene scene;
    FunnelPen draw{input, ChartPen(scene, input.measure)};
    ChartPen &pen = draw.pen;
    const auto rows = barRows(input);
    qreal conversion = pen.textWidth(reportCaption(u"conversion"_s), TextRole::Caption);
    for (const ReportRow *row : rows) {
        conversion = std::max(conversion,
                              pen.textWidth(figureText(input, input.table, *row, u"conversion")));
        draw.most = std::max(draw.most, double(countIn(input.table, *row, u"entered")));
        if (const ReportRow *then = sameRow(input.before, *row))
            draw.most = std::max(draw.most, double(countIn(*input.before, *then, u"entered")));
    }
    draw.barLeft = captionWidth(input, input.table) + Size::cardPadding;
    draw.textLeft = std::max(draw.barLeft + 40, input.width - conversion - Size::step);
    draw.barWidth = draw.textLeft - draw.barLeft - Size::group;
    const qreal head = pen.lineHeight(TextRole::Caption) + Size::related;
    pen.quiet({draw.barLeft, 0, draw.barWidth, head}, reportCaption(u"entered"_s),
              Qt::AlignLeft | Qt::AlignTop);
    pen.quiet({draw.textLeft, 0, input.width - draw.textLeft, head}, reportCaption(u"conversion"_s),
              Qt::AlignLeft | Qt::AlignTop);
    const qreal height = pen.lineHeight() + Size::cardPadding;
    const qreal between = pen.lineHeight(TextRole::Caption) + Size::related;
    qreal top = head;
    for (const ReportRow *row : rows) {
        const Lane lane{top, height};
        draw.bar(*row, lane);
        draw.conversion(*row, lane);
        draw.drop(*row, top + height, between);
        top += height + between;
    }
    scene.size = {input.width, top};
    return scene;
}

} // namespace Imbuto
