// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/reportparts.h"

#include <set>

namespace Imbuto {

static void addParts(const ReportTable &table, size_t column, std::vector<ReportPart> &parts)
{
    std::set<QString> currencies;
    bool rates = false;
    for (const std::vector<Cell> &row : table.rows) {
        rates = rates || std::holds_alternative<Rate>(row[column]);
        if (const Money *money = std::get_if<Money>(&row[column]))
            for (const auto &[currency, minor] : money->sums)
                currencies.insert(currency);
    }
    if (rates)
        for (double Rate::*bound : {&Rate::value, &Rate::low, &Rate::high})
            parts.push_back({column, {}, bound});
    else if (table.columns[column].kind != CellKind::Money)
        parts.push_back({column});
    for (const QString &currency : currencies)
        parts.push_back({column, currency});
}

std::vector<ReportPart> partsOf(const ReportTable &table)
{
    std::vector<ReportPart> parts;
    for (size_t column = 0; column < table.columns.size(); ++column)
        addParts(table, column, parts);
    return parts;
}

} // namespace Imbuto
