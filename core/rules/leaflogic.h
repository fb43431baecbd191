// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

#include <span>

namespace Imbuto {

/// What leaves say of each other, whatever the facts: the logic behind "can never hold" (R12). Each answer
/// is a proof: where there is none, it is no.
class LeafLogic
{
public:
    LeafLogic(const RuleBook &book, const Pipeline &pipeline) : m_book(book), m_pipeline(pipeline)
    {
    }

    /// Wherever \a a holds, \a b holds.
    bool implies(const Condition &a, const Condition &b) const;
    /// \a a and \a b never hold at once.
    bool excludes(const Condition &a, const Condition &b) const;
    /// Nothing that \a a counts is left when none of \a absent holds.
    bool leavesNothing(const Condition &a, std::span<const Condition *const> absent) const;
    /// It can hold at no time: more different days than the window has, for example.
    static bool impossible(const Condition &leaf);

private:
    bool within(const ActivityMatch &inner, const ActivityMatch &outer) const;
    bool within(const ActivityMatch::Alternative &inner,
                const ActivityMatch::Alternative &outer) const;
    bool activitiesImply(const Condition &a, const Condition &b) const;
    bool dealsImply(const Condition &a, const Condition &b) const;
    bool answersWhatIsUnanswered(const Condition &answered, const Condition &unanswered) const;

    const RuleBook &m_book;
    const Pipeline &m_pipeline;
};

/// The leaf names the row \a key of the fact table.
bool isFact(const Condition &leaf, QStringView key);

} // namespace Imbuto
