// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "core/rules/judge.h"
#include "core/rules/linter.h"

namespace Imbuto {

/// A move that is only thought of: nobody wrote it.
struct PlannedMove
{
    Command::SubjectRef subject;
    QString name; ///< the subject's
    PipelineId pipeline;
    StageId from; ///< empty: from outside
    StageId to;   ///< empty: out of the pipeline
    Instant at = 0;
    RuleId rule; ///< empty where no rule leads (back, by a policy)
    bool operator==(const PlannedMove &) const = default;
};

/// An owner who would be given or taken away with such a move: refs, empty for nobody.
struct PlannedOwner
{
    Command::SubjectRef subject;
    QString before;
    QString after;
    bool operator==(const PlannedOwner &) const = default;
};

/// What a change of rules or policies would do today (R14, 4.1). Nothing was written.
struct Preview
{
    std::vector<RuleFinding> findings; ///< with an error among them, the rest is empty
    std::vector<PlannedMove> moves;    ///< in the order in which they would be made
    std::vector<PlannedOwner> owners;
    bool faulty() const { return isFaulty(findings); }
};

} // namespace Imbuto
