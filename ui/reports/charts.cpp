// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/charts.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

using Draw = ChartScene (*)(const ChartInput &);

/// What listens hears the spots, which say every figure, after the name of the report.
QString summaryOf(const ChartInput &input, const ChartScene &scene)
{
    QStringList parts;
    for (const ChartSpot &spot : scene.spots)
        parts << spot.hint.section(u'\n', 0, 0);
    return u"%1. %2"_s.arg(ReportText::reportName(input.table.name), parts.join(u"; "_s));
}

} // namespace

ChartScene chartOf(const ChartInput &input)
{
    static constexpr std::array<Draw, 9> all{funnelChart,   conversionChart, cohortChart,
                                             funnelChart,   leadChart,       forecastChart,
                                             velocityChart, pathChart,       teamChart};
    const Draw *draw = forReport(input.table.name, all);
    if (!draw || input.table.rows.empty() || input.width <= 0)
        return {};
    ChartScene scene = (*draw)(input);
    scene.summary = summaryOf(input, scene);
    return scene;
}

const ReportTable *sectionOf(const ReportTable &table, QStringView name)
{
    for (const ReportTable &section : table.sections)
        if (section.name == name)
            return &section;
    return nullptr;
}

const ReportRow *sameRow(const ReportTable *table, const ReportRow &row)
{
    return table ? likeRow(*table, row) : nullptr;
}

const Cell &cellIn(const ReportTable &table, const ReportRow &row, QStringView column)
{
    static const Cell none;
    const int at = columnOf(table, column);
    return at < 0 ? none : row[size_t(at)];
}

std::optional<double> numberIn(const ReportTable &table, const ReportRow &row, QStringView column)
{
    const Cell &cell = cellIn(table, row, column);
    if (const qint64 *count = std::get_if<qint64>(&cell))
        return double(*count);
    if (const double *value = std::get_if<double>(&cell))
        return *value;
    if (const Rate *rate = std::get_if<Rate>(&cell))
        return rate->value;
    return std::nullopt;
}

QString figureText(const ChartInput &input, const ReportTable &table, const ReportRow &row,
                   QStringView column)
{
    const int at = columnOf(table, column);
    return at < 0 ? QString() : input.text.cell(row[size_t(at)], table.columns[size_t(at)].kind);
}

ReportFigure figureOf(const ChartInput &input, const ReportTable &table, const ReportRow &row,
                      const QString &column)
{
    return {&table == &input.table ? QString() : table.name, row, column};
}

QString figureHint(const ChartInput &input, const ReportTable &table, const ReportRow &row,
                   const QString &column)
{
    const int at = columnOf(table, column);
    if (at < 0)
        return {};
    const ReportTable::Column &about = table.columns[size_t(at)];
    QStringList lines{u"%1 · %2: %3"_s.arg(input.text.cell(row.front(), table.columns.front().kind),
                                           input.text.caption(about),
                                           input.text.cell(row[size_t(at)], about.kind))};
    const ReportTable *before = &table == &input.table ? input.before : nullptr;
    if (const ReportRow *then = sameRow(before, row))
        lines
            << Words::tr("In the period before: %1").arg(figureText(input, *before, *then, column));
    if (const QString why = input.text.whyMissing(table, row, column); !why.isEmpty())
        lines << why;
    if (const QString means = reportHint(about.word.isEmpty() ? about.id : about.word);
        !means.isEmpty())
        lines << means;
    return lines.join(u'\n');
}

qreal captionWidth(const ChartInput &input, const ReportTable &table, qreal share)
{
    qreal width = 0;
    for (const ReportRow &row : table.rows)
        width =
            std::max(width,
                     input.measure.width(input.text.cell(row.front(), table.columns.front().kind),
                                         TextRole::Body));
    return std::min(width + Size::step, input.width * share);
}

} // namespace Imbuto
