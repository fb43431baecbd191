// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reporting.h"

class QFont;

namespace Imbuto {

class Session;

/// A report as it goes on paper.
struct ReportPaper
{
    const ReportTable &table;
    const ReportTable *before; ///< of the previous period; null: not compared
    ReportRequest request;
    QString filters;  ///< in words
    QString reading;  ///< what it says at a glance; may be empty
    QString footnote; ///< what is counted
};

/// Writes it as PDF on A4 pages: title, filters, date, chart, tables. All or nothing.
Expected<void> writePaper(const ReportPaper &paper, const Session &session, const QFont &font,
                          const QString &path);

} // namespace Imbuto
