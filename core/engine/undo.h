// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/draft.h"
#include "core/error.h"

namespace Imbuto {

/// Whether anything that still stands was recorded after the change that is taken back. If so, what the rules make of
/// the facts alone (R8) is to follow from those that are left; if not, all is as it was before.
enum class Later : quint8 { Nothing, Something };

/// Writes the inverse of \a change on \a draft (R11): rows as they were before, activities gone, transitions
/// marked undone with restoring rows beside them. No rule fires. A Conflict, naming what, when something
/// that the change touched was changed since; the draft is then to be thrown away.
Expected<void> takeBack(Draft &draft, const ChangeSet &change, Later later);

} // namespace Imbuto
