// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QPoint>

class QWidget;

namespace Imbuto {

class Session;

/// The window that \a session belongs to: where panels and menus appear.
QWidget *windowOf(const Session &session);

/// The one place from which a person moves cards: board, leads page and stage pill all come here. Moves
/// \a subjects to \a stage as one change; \a after and \a before are the cards above and below the place
/// where they were let go. What is refused opens the repair panel at the global point \a at, the first
/// refused subject first. What moved is told by Session::moved(), at once or when it was repaired.
void attemptMove(Session &session, const std::vector<Subject> &subjects, const PipelineId &pipeline,
                 const StageId &stage, QPoint at, std::optional<Subject> after = {},
                 std::optional<Subject> before = {});

} // namespace Imbuto
