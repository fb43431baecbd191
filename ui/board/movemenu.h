// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/judge.h"

#include <QPoint>

class QMenu;

namespace Imbuto {

class Session;

/// Why a verdict refuses, in one short line.
QString refusalLine(const Session &session, const Pipeline &pipeline, const Verdict &verdict);

/// The way without a drag: every stage of \a pipeline, refused ones with their reason; choosing one is
/// attemptMove() at the global point \a at.
void fillMoveMenu(QMenu &menu, Session &session, const std::vector<Subject> &subjects,
                  const PipelineId &pipeline, QPoint at);
/// The same as a pop-up of its own.
void popUpMoveMenu(Session &session, const std::vector<Subject> &subjects,
                   const PipelineId &pipeline, QPoint at);

} // namespace Imbuto
