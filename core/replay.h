// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace.h"

namespace Imbuto {

/// Feeds the recorded inputs of \a workspace (activities, edits, moves, imports, undos, time) through the same
/// engine into a new database at \a path, and compares transitions and placements with what is stored
/// (R10). One text for each difference; empty when the rebuilt history is the same.
Expected<std::vector<QString>> replay(const Workspace &workspace, const QString &path);

} // namespace Imbuto
