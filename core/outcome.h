// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/rules/judge.h"

namespace Imbuto {

/// What became of an input.
struct Outcome
{
    enum class Result : quint8 { Ok, Refused, Duplicate };
    Result result = Result::Ok;
    ChangeId change;                     ///< null when nothing was written
    std::vector<Transition> transitions; ///< in the order they were made
    std::vector<Edit<Record>> records;   ///< records touched
    /// Refused: the stage asked for (may be empty, for a refused field edit), the rule and what is unmet.
    PipelineId pipeline;
    StageId stage;
    Verdict verdict;
    /// Import of a placement (4.4): what today's rules would have asked.
    std::optional<Verdict> integrity;
};

} // namespace Imbuto
