// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

namespace Imbuto {

/// Automatic rules that lead from stage to stage and back to the first, and can all hold at once.
struct RuleCircle
{
    std::vector<const Rule *> rules;
    std::vector<StageId> stages; ///< into which each of them leads
};

/// The circles of \a pipeline: a card there would move until the engine stops it (R3). A rule that asks for
/// something newer than the placement it leaves breaks a circle: every round uses facts up.
std::vector<RuleCircle> ruleCircles(const RuleBook &book, const Pipeline &pipeline, int &budget);

/// The circles in which rules of \a pipeline and of others of the same subject push each other round, each asking where
/// the card stands elsewhere; `stages` holds the first of \a pipeline's only. R3 would stop them when they happen.
std::vector<RuleCircle> jointRuleCircles(const RuleBook &book, const Pipeline &pipeline,
                                         int &budget);

} // namespace Imbuto
