// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

namespace Imbuto {

/// One column of a file made of a report's: a share is three of them, with the ends of its interval, money one for each
/// currency that occurs.
struct ReportPart
{
    size_t column;
    QString currency{};
    double Rate::*bound = nullptr; ///< null: no share
};

/// All of \a table, in its order.
std::vector<ReportPart> partsOf(const ReportTable &table);

} // namespace Imbuto
