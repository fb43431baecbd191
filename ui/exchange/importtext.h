// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"

namespace Imbuto {

/// "People", "Deals" …
QString exchangeKindText(ExchangeKind kind);
/// The caption of a target field: "Reference", "Stage since"; a datum of an activity under its own name.
QString targetFieldText(ExchangeKind kind, const QString &field, const RuleBook &book,
                        const Language &language);
/// "Comma", "Tab" …
QString delimiterText(char delimiter);
/// What a column source takes: "first_name + last_name, or email".
QString columnSourceText(const ColumnSource &source);
/// The counts of a report with their captions.
struct ReportLine
{
    QString caption;
    QString count;
};
std::vector<ReportLine> reportLines(const ImportReport &report, const Language &language);
QString progressText(ImportProgress::Phase phase, qint64 rows, qint64 total,
                     const Language &language);

} // namespace Imbuto
