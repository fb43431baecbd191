// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pastboard.h"

#include <algorithm>

namespace Imbuto {

std::vector<PastColumn> boardAt(const HistoryColumns &history, Instant at)
{
    std::vector<PastColumn> columns(history.stages.size());
    for (size_t i = 0; i < columns.size(); ++i)
        columns[i].stage = history.stages[i].id;
    for (const HistorySubject &subject : history.subjects) {
        const auto first = history.at.begin() + subject.first;
        const auto after = std::upper_bound(first, first + subject.rows, at);
        if (after == first)
            continue;
        const auto row = size_t(after - history.at.begin()) - 1;
        if (history.to[row] < 0)
            continue;
        PastColumn &column = columns[size_t(history.to[row])];
        column.cards.push_back({subject.id, history.at[row]});
        if (subject.currency >= 0)
            column.sums[history.currencies[size_t(subject.currency)]] += subject.amount;
    }
    for (PastColumn &column : columns)
        std::sort(column.cards.begin(), column.cards.end(),
                  [](const PastCard &a, const PastCard &b) {
                      return std::pair(a.since, a.subject) < std::pair(b.since, b.subject);
                  });
    size_t i = 0;
    std::erase_if(columns, [&](const PastColumn &column) {
        return !history.stages[i++].known && column.cards.empty();
    });
    return columns;
}

} // namespace Imbuto
