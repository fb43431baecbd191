// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/history.h"

namespace Imbuto {

/// A card as it stood.
struct PastCard
{
    qint64 subject = 0;
    Instant since = 0;
    bool operator==(const PastCard &) const = default;
};

/// One column of a board in the past. Cards by since, then id; sums by the amounts of today.
struct PastColumn
{
    StageId stage;
    std::vector<PastCard> cards;
    std::map<QString, qint64> sums; ///< minor units by currency
    bool operator==(const PastColumn &) const = default;
};

/// The board as of \a at, inclusive: exact from the transitions, corrections among them, as they took
/// effect. What was undone since never was. A stage that the pipeline lost has a column if it had cards.
std::vector<PastColumn> boardAt(const HistoryColumns &history, Instant at);

} // namespace Imbuto
