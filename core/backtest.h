// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rulesimulation.h"
#include "core/workspace.h"

#include <functional>

namespace Imbuto {

/// What recorded history would have been under other rules (R14).
struct BackTest
{
    /// Something that a person or a file did, and that these rules would not have let in.
    struct Refused
    {
        Instant at = 0;
        QString by; ///< ref of the user, or empty
        Command::SubjectRef subject;
        PipelineId pipeline; ///< of a move; else of the refusal, where there is one
        StageId to;
        RuleId rule; ///< the nearest rule that does not let it in
        struct Unmet
        {
            QString condition;
            QString text; ///< in the reader's language
            bool operator==(const Unmet &) const = default;
        };
        std::vector<Unmet> unmet;
        QString text; ///< where it was no rule: what went wrong, such as a stage that is gone
    };
    std::vector<Refused> refused;      ///< in order of recording
    std::vector<PlannedMove> moved;    ///< by rules: would have happened, and did not
    std::vector<PlannedMove> notMoved; ///< by rules: happened, and would not have
};

/// Feeds everything that \a workspace ever recorded through the engine again, with \a pipelines in force from
/// the first day on, into a database at \a path that must not exist; compares. Writes nothing else. \a progress
/// is told how many changes are done, and stops it by answering false: then there is no result, and no error.
Expected<std::optional<BackTest>> backTest(const Workspace &workspace,
                                           const std::vector<RuleBook::Source> &pipelines,
                                           const Language &language, const QString &path,
                                           const std::function<bool(qint64 done)> &progress = {});

} // namespace Imbuto
