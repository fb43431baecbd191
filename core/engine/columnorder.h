// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/draft.h"

namespace Imbuto {

/// The order of the cards of one column: positions are fractions, so that a move writes one row. Where two neighbours
/// leave no room between them, because they came at the same moment or were parted too often, as few cards as
/// possible are put further apart first.
class ColumnOrder
{
public:
    ColumnOrder(Draft &draft, PipelineId pipeline, StageId stage);

    /// The position between two neighbours in the column. Reads the column, and writes positions of other cards
    /// than \a moved, only when there is no room.
    double between(Subject moved, const Placement &above, const Placement &below);

private:
    struct Gap
    {
        size_t first = 0; ///< of the cards to be put apart
        size_t count = 0;
        double from = 0; ///< its lower end
        double step = 0;
    };
    double part(Subject moved, const Placement &below, double otherwise);
    Gap above(size_t at, size_t count) const;
    Gap below(size_t at, size_t count) const;
    void write(size_t card, double rank);

    Draft &m_draft;
    PipelineId m_pipeline;
    StageId m_stage;
    std::vector<RankedSubject> m_cards; ///< in order, without the one that moves
};

} // namespace Imbuto
