// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"
#include "core/reporting.h"

namespace Imbuto {

/// Writes \a table and its sections as a workbook, a sheet each, for people: captions and names in \a language,
/// numbers, shares and dates as such, shares with their interval in columns of their own, sums one column for each
/// currency. Text that a spreadsheet could take for a formula is neutralised (quality.md §3 row 10). All or nothing.
Expected<void> writeReportXlsx(const Workspace &workspace, const ReportTable &table,
                               const Language &language, const QString &path);

} // namespace Imbuto
