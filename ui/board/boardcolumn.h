// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardmodel.h"

#include <algorithm>

namespace Imbuto {

/// \a a comes before \a b: the order of Store::boardCards.
bool comesBefore(const BoardCard &a, const BoardCard &b, BoardSort sort);

/// One stage of a BoardModel and what of it is loaded.
struct BoardModel::Column
{
    const Stage *stage = nullptr;
    ColumnRead read;
    ColumnTotals totals;
    /// The first cards of the column in its order; behind pointers, so that a move shifts little.
    std::vector<std::unique_ptr<BoardCard>> cards;
    bool complete = false; ///< every card of the column is loaded

    /// Where \a card is or belongs.
    auto placeOf(const BoardCard &card)
    {
        return std::lower_bound(cards.begin(), cards.end(), card,
                                [this](const auto &stored, const BoardCard &c) {
                                    return comesBefore(*stored, c, read.sort);
                                });
    }
    auto placeOf(const BoardCard &card) const
    {
        return std::lower_bound(cards.begin(), cards.end(), card,
                                [this](const auto &stored, const BoardCard &c) {
                                    return comesBefore(*stored, c, read.sort);
                                });
    }
    /// Neither comes before the other: they are one card, at one place.
    bool samePlace(const BoardCard &a, const BoardCard &b) const
    {
        return !comesBefore(a, b, read.sort) && !comesBefore(b, a, read.sort);
    }
};

} // namespace Imbuto
