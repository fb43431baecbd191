// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/columnorder.h"

#include <algorithm>

namespace Imbuto {

namespace {
constexpr double kLeast =
    1.0 / 1024; ///< apart: positions are seconds, of which a double still parts a thousandth
constexpr double kFree = 1.0 / 64; ///< apart, beyond the first and the last card
} // namespace

ColumnOrder::ColumnOrder(Draft &draft, PipelineId pipeline, StageId stage)
    : m_draft(draft), m_pipeline(std::move(pipeline)), m_stage(std::move(stage))
{
}

double ColumnOrder::between(Subject moved, const Placement &above, const Placement &below)
{
    const double middle = above.rank + (below.rank - above.rank) / 2;
    const auto [least, most] = std::minmax(above.rank, below.rank);
    return least < middle && middle < most ? middle : part(moved, below, middle);
}

/// Whichever side of the place needs fewer cards put apart gives the room.
double ColumnOrder::part(Subject moved, const Placement &below, double otherwise)
{
    m_cards = m_draft.column(m_pipeline, m_stage);
    std::erase_if(m_cards, [&](const RankedSubject &card) { return card.subject == moved; });
    const auto found = std::ranges::find(m_cards, below.subject, &RankedSubject::subject);
    if (found == m_cards.end())
        return otherwise;
    const auto at = size_t(found - m_cards.begin());
    for (size_t count = 0; count <= m_cards.size(); ++count) {
        if (const Gap gap = this->above(at, count); gap.step >= kLeast) {
            for (size_t i = 0; i < count; ++i)
                write(gap.first + i, gap.from + gap.step * double(i + 1));
            return gap.from + gap.step * double(count + 1);
        }
        if (const Gap gap = this->below(at, count); gap.step >= kLeast) {
            for (size_t i = 0; i < count; ++i)
                write(gap.first + i, gap.from + gap.step * double(i + 2));
            return gap.from + gap.step;
        }
    }
    return otherwise;
}

/// What there is for the place and the \a count cards before it; beyond the first card there is room for any.
ColumnOrder::Gap ColumnOrder::above(size_t at, size_t count) const
{
    if (count > at)
        return {};
    const double end = m_cards[at].rank;
    const auto parts = double(count + 2);
    const double from = count == at ? end - kFree * parts : m_cards[at - count - 1].rank;
    return {at - count, count, from, (end - from) / parts};
}

/// The same for the \a count cards that follow it.
ColumnOrder::Gap ColumnOrder::below(size_t at, size_t count) const
{
    if (at == 0 || at + count > m_cards.size())
        return {};
    const double from = m_cards[at - 1].rank;
    const auto parts = double(count + 2);
    const double end =
        at + count == m_cards.size() ? from + kFree * parts : m_cards[at + count].rank;
    return {at, count, from, (end - from) / parts};
}

void ColumnOrder::write(size_t card, double rank)
{
    const Placement *placement = m_draft.placement(m_cards[card].subject, m_pipeline);
    if (!placement)
        return;
    Placement apart = *placement;
    apart.rank = rank;
    m_draft.save(apart);
}

} // namespace Imbuto
