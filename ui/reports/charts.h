// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/chartscene.h"
#include "ui/reports/reporttext.h"
#include "ui/shell/format.h"

#include <QCoreApplication>

namespace Imbuto {

/// What a chart is drawn from.
struct ChartInput
{
    const ReportTable &table;
    const ReportTable *before; ///< the same of the previous period; null: not compared
    const ReportText &text;
    const RuleBook &book;
    const TextMeasure &measure;
    qreal width;
};

/// The chart of a report, by the name of its table; empty where there is nothing to draw.
ChartScene chartOf(const ChartInput &input);

ChartScene funnelChart(const ChartInput &input);
ChartScene conversionChart(const ChartInput &input);
ChartScene cohortChart(const ChartInput &input);
ChartScene leadChart(const ChartInput &input);
ChartScene forecastChart(const ChartInput &input);
ChartScene velocityChart(const ChartInput &input);
ChartScene pathChart(const ChartInput &input);
ChartScene teamChart(const ChartInput &input);

// --- what charts have in common

using ReportRow = std::vector<Cell>;

const ReportTable *sectionOf(const ReportTable &table, QStringView name);
/// The row of \a table with the first cell of \a row; null when there is none.
const ReportRow *sameRow(const ReportTable *table, const ReportRow &row);
const Cell &cellIn(const ReportTable &table, const ReportRow &row, QStringView column);
/// A figure as a number; nothing where there is none.
std::optional<double> numberIn(const ReportTable &table, const ReportRow &row, QStringView column);
/// A figure as it stands in the table.
QString figureText(const ChartInput &input, const ReportTable &table, const ReportRow &row,
                   QStringView column);
ReportFigure figureOf(const ChartInput &input, const ReportTable &table, const ReportRow &row,
                      const QString &column);
/// "Discovery · Entered: 12", what that means, and what it was in the previous period.
QString figureHint(const ChartInput &input, const ReportTable &table, const ReportRow &row,
                   const QString &column);
/// The widest of the captions in the first column, up to \a share of the width.
qreal captionWidth(const ChartInput &input, const ReportTable &table, qreal share = 0.3);

/// A lane of a chart made of horizontal bars.
struct Lane
{
    qreal top;
    qreal height;
    qreal middle() const { return top + height / 2; }
};

} // namespace Imbuto
