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
bool standsIn(const Session &session, Subject subject, const PipelineId &pipeline, const StageId &stage)
{
    for (const Placement &placement : session.store().placementsOf(subject)) {
        if (placement.pipeline == pipeline)
            return placement.stage == stage;
    }
    return false;
}

/// Each card goes right behind the one moved before it, so that several keep their order.
std::vector<Command::Any> commandsFor(const Session &session, const std::vector<Subject> &subjects,
                                      const PipelineId &pipeline, const StageId &stage,
                                      std::optional<Subject> after, std::optional<Subject> before)
{
    std::vector<Command::Any> commands;
    for (const Subject subject : subjects) {
        const SubjectRef ref = session.workspace().refOf(subject);
        const auto above = refOf(session, after);
        const auto below = refOf(session, before);
        if (standsIn(session, subject, pipeline, stage)) {
            if (above || below)
                commands.emplace_back(Command::Reorder{ref, pipeline, above, below});
        } else {
            Command::Move move;
            move.subject = ref;
            move.pipeline = pipeline;
            move.to = stage;
            move.after = above;
            move.before = below;
            commands.emplace_back(move);
        }
        if (above || below)
            after = subject;
    }
    return commands;
}

struct Refusals
{
    std::vector<Command::Move> moves;
    Verdict first;

    void add(const Command::Any &command, const Outcome &outcome)
    {
        const auto *move = std::get_if<Command::Move>(&command);
        if (!move || outcome.result != Outcome::Result::Refused)
            return;
        if (moves.empty())
            first = outcome.verdict;
        moves.push_back(*move);
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

bool attemptMove(Session &session, const std::vector<Subject> &subjects, const PipelineId &pipeline,
                 const StageId &stage, QPoint at, std::optional<Subject> after, std::optional<Subject> before)
{
    const auto commands = session.read(
        [&] { return commandsFor(session, subjects, pipeline, stage, after, before); });
    Refusals refused;
    if (commands.size() == 1) {
        if (const auto outcome = session.run(commands.front()))
            refused.add(commands.front(), *outcome);
    } else if (!commands.empty()) {
        if (const auto bulk = session.runAll(commands, {})) {
            for (size_t i = 0; i < commands.size(); ++i) {
                if (bulk->outcomes[i])
                    refused.add(commands[i], *bulk->outcomes[i]);
            }
        }
    }
    if (refused.moves.empty())
        return true;
    RepairPanel::open(session, refused.moves, refused.first, at);
    return false;
}

} // namespace Imbuto
