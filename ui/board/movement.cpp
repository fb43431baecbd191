// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/movement.h"

#include "ui/board/repairpanel.h"
#include "ui/shell/session.h"

#include <QWidget>

namespace Imbuto {

namespace {

using Command::SubjectRef;

std::optional<SubjectRef> refOf(const Session &session, const std::optional<Subject> &subject)
{
    if (!subject)
        return {};
    return session.workspace().refOf(*subject);
}

/// Without anywhere to stand, a subject enters; standing there already, it is put into its place.
bool standsIn(const Session &session, Subject subject, const PipelineId &pipeline,
              const StageId &stage)
{
    for (const Placement &placement : session.store().placementsOf(subject)) {
        if (placement.pipeline == pipeline)
            return placement.stage == stage;
    }
    return false;
}

/// Each card goes right behind the one moved before it, so that several keep their order.
std::vector<std::pair<Subject, Command::Any>> commandsFor(
    const Session &session, const std::vector<Subject> &subjects, const PipelineId &pipeline,
    const StageId &stage, std::optional<Subject> after, std::optional<Subject> before)
{
    std::vector<std::pair<Subject, Command::Any>> commands;
    for (const Subject subject : subjects) {
        const SubjectRef ref = session.workspace().refOf(subject);
        const auto above = refOf(session, after);
        const auto below = refOf(session, before);
        if (standsIn(session, subject, pipeline, stage)) {
            if (above || below)
                commands.emplace_back(subject, Command::Reorder{ref, pipeline, above, below});
        } else {
            Command::Move move;
            move.subject = ref;
            move.pipeline = pipeline;
            move.to = stage;
            move.after = above;
            move.before = below;
            commands.emplace_back(subject, move);
        }
        if (above || below)
            after = subject;
    }
    return commands;
}

/// What became of several moves.
struct Result
{
    std::vector<Subject> moved;
    std::vector<Command::Move> refused;
    Verdict first; ///< of the first refused

    void add(Subject subject, const Command::Any &command, const Expected<Outcome> &outcome)
    {
        if (!outcome)
            return;
        const auto *move = std::get_if<Command::Move>(&command);
        if (!move || outcome->result != Outcome::Result::Refused)
            return moved.push_back(subject);
        if (refused.empty())
            first = outcome->verdict;
        refused.push_back(*move);
    }
};

} // namespace

QWidget *windowOf(const Session &session)
{
    for (QObject *at = session.parent(); at; at = at->parent()) {
        if (auto *widget = qobject_cast<QWidget *>(at))
            return widget->window();
    }
    return nullptr;
}

void attemptMove(Session &session, const std::vector<Subject> &subjects, const PipelineId &pipeline,
                 const StageId &stage, QPoint at, std::optional<Subject> after,
                 std::optional<Subject> before)
{
    const auto commands = session.read(
        [&] { return commandsFor(session, subjects, pipeline, stage, after, before); });
    Result result;
    if (commands.size() == 1) {
        result.add(commands.front().first, commands.front().second,
                   session.run(commands.front().second));
    } else if (!commands.empty()) {
        std::vector<Command::Any> all;
        for (const auto &[subject, command] : commands)
            all.push_back(command);
        if (const auto bulk = session.runAll(all, {})) {
            for (size_t i = 0; i < all.size(); ++i)
                result.add(commands[i].first, all[i], bulk->outcomes[i]);
        }
    }
    if (!result.moved.empty())
        Q_EMIT session.moved(result.moved);
    if (!result.refused.empty())
        RepairPanel::open(session, result.refused, result.first, at);
}

} // namespace Imbuto
