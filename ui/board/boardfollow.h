// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/rules/rulebook.h"
#include "core/store/store.h"

#include <set>

namespace Imbuto {

/// What a change means for one board: which cards to look at again, and what each added to the totals
/// before and adds now. Made from the ChangeSet, so that nothing is counted again.
class BoardFollow
{
public:
    static BoardFollow of(const ChangeSet &change, const Pipeline &pipeline, const Store &store);

    /// Cards that may look different, or stand elsewhere.
    std::set<Subject> touched;

    struct Difference
    {
        qint64 count = 0;
        std::map<QString, qint64> sums;
        qint64 hidden = 0;
    };
    /// What to add to each column's totals under \a filter (its owner; a search is not decided here), where
    /// columns show only what entered them since \a from.
    std::map<StageId, Difference> differences(const BoardFilter &filter,
                                              const std::map<StageId, Instant> &from = {}) const;
    /// The same for each owner's cards.
    std::map<UserId, std::map<StageId, Difference>> byOwner(
        const BoardFilter &filter, const std::map<StageId, Instant> &from = {}) const;

private:
    /// What one subject contributes to one column at one time.
    struct Share
    {
        StageId stage;
        Instant since = 0;
        UserId owner;
        std::optional<qint64> amount;
        QString currency;
    };
    static std::optional<Share> share(const Placement *placement, const Record *record);
    static void add(const Share &share, int sign, const std::map<StageId, Instant> &from,
                    std::map<StageId, Difference> &to);
    /// Calls \a see for every share that \a filter lets pass, with +1 or -1.
    template<typename See>
    void eachShare(const BoardFilter &filter, const See &see) const;
    std::vector<std::pair<std::optional<Share>, std::optional<Share>>> m_shares; ///< before, after
};

void addToTotals(ColumnTotals &totals, const BoardFollow::Difference &difference);

} // namespace Imbuto
