// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/draft.h"
#include "core/error.h"

namespace Imbuto {

/// Writes the inverse of \a change on \a draft (R11): rows as they were before, activities gone, transitions
/// marked undone with restoring rows beside them. No rule fires. A Conflict, naming what, when something
/// that the change touched was changed since; the draft is then to be thrown away.
Expected<void> takeBack(Draft &draft, const ChangeSet &change);

} // namespace Imbuto
