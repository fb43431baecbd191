// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/narrowing.h"
#include "core/store/readmodels.h"

namespace Imbuto {

/// What lets a card through \a filter, over its placement p, its record r and kRelated.
Narrowing narrowingOf(const BoardFilter &filter);
/// The same for a list, over its record r alone: what a board asks of a placement asks nothing here.
Narrowing listNarrowing(const BoardFilter &filter);

} // namespace Imbuto
