// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/funnelchart.h"

#include "ui/reports/reporttext.h"
#include "ui/shell/theme.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// "Lost 12 · Moved back 3": the words of the table, so that they can be looked up there.
QString dropText(const ReportTable &table, const std::vector<Cell> &row, const ReportText &text)
{
    QStringList parts;
    for (const QString &id : {u"lost"_s, u"closed"_s, u"moved_back"_s, u"still_there"_s})
        if (const qint64 count = countIn(table, row, id))
            parts << u"%1 %2"_s.arg(reportCaption(id), text.number(count));
    return parts.join(u" · "_s);
}

FunnelBar barOf(const ReportTable &table, const std::vector<Cell> &row, const Stage &stage,
                const ReportText &text)
{
    FunnelBar bar;
    bar.caption = text.cell(row.front(), CellKind::Text);
    bar.entered = countIn(table, row, u"entered");
    bar.count = text.number(bar.entered);
    if (stage.category == Category::Open) {
        const auto column = size_t(columnOf(table, u"conversion"));
        bar.conversion = text.cell(row[column], CellKind::Share);
        bar.drop = dropText(table, row, text);
    }
    return bar;
}

} // namespace

std::vector<FunnelBar> funnelBars(const ReportTable &table, const ReportText &text,
                                  const RuleBook &book)
{
    std::vector<FunnelBar> bars;
    for (const std::vector<Cell> &row : table.rows) {
        const StageName *name = std::get_if<StageName>(&row.front());
        const Pipeline *pipeline = name ? book.pipeline(name->pipeline) : nullptr;
        const Stage *stage = pipeline ? pipeline->stage(name->stage) : nullptr;
        if (stage && (stage->category == Category::Open || stage->category == Category::Won))
            bars.push_back(barOf(table, row, *stage, text));
    }
    return bars;
}

FunnelChart::FunnelChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FunnelChart::setBars(std::vector<FunnelBar> bars)
{
    m_bars = std::move(bars);
    describe();
    updateGeometry();
    update();
}

void FunnelChart::describe()
{
    QStringList parts;
    for (const FunnelBar &bar : m_bars)
        parts << u"%1: %2"_s.arg(bar.caption, bar.count)
                + (bar.conversion.isEmpty() ? QString() : u", "_s + bar.conversion);
    setAccessibleName(tr("Funnel. %1").arg(parts.join(u"; "_s)));
}

int FunnelChart::barHeight() const
{
    return fontMetrics().height() + Size::cardPadding;
}

int FunnelChart::rowHeight() const
{
    return barHeight() + QFontMetrics(fontFor(TextRole::Caption, font())).height() + Size::related;
}

QSize FunnelChart::sizeHint() const
{
    const bool bare = !m_bars.empty() && m_bars.back().drop.isEmpty(); // no line under the last bar
    const int head = fontMetrics().height() + Size::related;
    const int rows = int(m_bars.size()) * rowHeight();
    return {scaled(520), head + rows - (bare ? rowHeight() - barHeight() : 0)};
}

QSize FunnelChart::minimumSizeHint() const
{
    return {scaled(360), sizeHint().height()};
}

FunnelChart::Columns FunnelChart::columns() const
{
    const QFontMetrics metrics = fontMetrics();
    int caption = 0;
    int conversion = metrics.horizontalAdvance(reportCaption(u"conversion"_s));
    for (const FunnelBar &bar : m_bars) {
        caption = qMax(caption, metrics.horizontalAdvance(bar.caption) + Size::step);
        conversion = qMax(conversion, metrics.horizontalAdvance(bar.conversion));
    }
    caption = qMin(caption, width() / 4);
    const int left = caption + Size::cardPadding;
    const int right = width() - conversion - Size::related;
    return {caption, left, qMax(1, right - Size::group - left), right};
}

void FunnelChart::paintBar(QPainter &painter, const Columns &columns, const FunnelBar &bar, int top,
                           qint64 most) const
{
    const Tokens &t = tokens(this);
    const QFontMetrics metrics = fontMetrics();
    const auto length = qMax(2, int(bar.entered * columns.barWidth / qMax<qint64>(1, most)));
    const QRect box(columns.barLeft, top, length, barHeight());
    painter.setPen(t.text);
    painter.drawText(QRect(0, top, columns.captionWidth, barHeight()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(bar.caption, Qt::ElideMiddle, columns.captionWidth));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(box, 3, 3);
    const int countWidth = metrics.horizontalAdvance(bar.count) + 2 * Size::related;
    const bool inside = countWidth < length;
    painter.setPen(inside ? t.onAccent : t.text);
    painter.drawText(inside ? box.adjusted(Size::related, 0, 0, 0)
                            : QRect(box.right() + Size::related, top, countWidth, barHeight()),
                     Qt::AlignLeft | Qt::AlignVCenter, bar.count);
    painter.setPen(t.text);
    painter.drawText(
        QRect(columns.conversionLeft, top, width() - columns.conversionLeft, barHeight()),
        Qt::AlignLeft | Qt::AlignVCenter, bar.conversion);
    if (bar.drop.isEmpty())
        return;
    const QFont small = fontFor(TextRole::Caption, font());
    const QRect under(columns.barLeft, top + barHeight(), width() - columns.barLeft,
                      rowHeight() - barHeight());
    painter.save();
    painter.setFont(small);
    painter.setPen(t.second);
    painter.drawText(
        under, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(small).elidedText(u"↳ "_s + bar.drop, Qt::ElideRight, under.width()));
    painter.restore();
}

void FunnelChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens(this);
    const Columns at = columns();
    const int head = fontMetrics().height() + Size::related;
    painter.setPen(t.second);
    painter.drawText(QRect(at.barLeft, 0, at.barWidth, head), Qt::AlignLeft,
                     reportCaption(u"entered"_s));
    painter.drawText(QRect(at.conversionLeft, 0, width() - at.conversionLeft, head), Qt::AlignLeft,
                     reportCaption(u"conversion"_s));
    qint64 most = 0;
    for (const FunnelBar &bar : m_bars)
        most = qMax(most, bar.entered);
    int top = head;
    for (const FunnelBar &bar : m_bars) {
        paintBar(painter, at, bar, top, most);
        top += rowHeight();
    }
}

} // namespace Imbuto
