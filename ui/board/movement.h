// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "core/rules/judge.h"

#include <QPoint>

#include <functional>

class QWidget;

namespace Imbuto {

class Session;

/// The window that \a session belongs to: where panels and menus appear.
QWidget *windowOf(const Session &session);

/// What a person asks of cards with one gesture.
struct Movement
{
    std::vector<Subject> subjects;
    PipelineId pipeline;
    StageId stage;
    QPoint at; ///< global: where a refusal is shown
    /// The cards above and below the place where they were let go.
    std::optional<Subject> after = {};
    std::optional<Subject> before = {};
    /// Whose they become along with the move; a null id: nobody's.
    std::optional<UserId> owner = {};
    /// Where a card is on the screen, for the refusals of several; a null point: nowhere, so \a at.
    std::function<QPoint(Subject)> place = {};
};

/// The one place from which a person moves cards: board, leads page and stage pill all come here. What
/// goes is one change with one undo, told as "3 moved, 1 refused: …"; what is refused opens the repair
/// panel, one card after the other. What moved is told by Session::moved(), at once or when it was
/// repaired.
void attemptMove(Session &session, const Movement &movement);
/// The same, where a stage is all there is to say.
void attemptMove(Session &session, const std::vector<Subject> &subjects, const PipelineId &pipeline,
                 const StageId &stage, QPoint at);

/// What became of moves that were made together.
struct Moved
{
    std::vector<Subject> moved;
    std::vector<Command::Move> refused;
    Verdict first; ///< of the first that was refused
};
/// Makes \a moves, all to one stage, as one change with one undo, and tells what became of them.
Moved moveTogether(Session &session, const std::vector<Command::Move> &moves);

} // namespace Imbuto
