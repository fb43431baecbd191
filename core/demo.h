// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/types.h"

namespace Imbuto {

/// Rises when the demo's scripts or their reading change, so that a desktop knows an old demo workspace.
inline constexpr int kDemoVersion = 1;

/// Creates a workspace at \a path with a fictional team, companies and people, and nine months of their
/// history up to \a now. Inputs are fed in the order of time through the workspace, so every placement is
/// made by the rules. The same \a now gives the same workspace. On an error nothing is left at \a path.
Expected<void> createDemo(const QString &path, Instant now);

} // namespace Imbuto
