// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

namespace Imbuto {

/// What a leaf asks that can take one value at a time: a field, a stage, the leading deal, a policy. Two leaves
/// with the same question compete for its value.
QString questionOf(const Condition &leaf);

/// A leaf that is to hold, or not to hold.
struct Wanted
{
    const Condition *leaf = nullptr;
    bool holds = true;
};

/// There is a value that gives every one of \a wanted, all with the same question, its answer: tried out with
/// the evaluators of the fact table on made-up subjects, one for each value that could make a difference.
/// \a standing: the stages of \a pipeline that are possible, empty text for none; null: any.
bool someValueFits(const std::vector<Wanted> &wanted, const RuleBook &book,
                   const Pipeline &pipeline, SubjectKind subject,
                   const std::vector<StageId> *standing);

} // namespace Imbuto
