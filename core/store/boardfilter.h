// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/narrowing.h"
#include "core/store/readmodels.h"

namespace Imbuto {

/// What lets a card through \a filter, over its placement p, its record r and kRelated.
Narrowing narrowingOf(const BoardFilter &filter);

} // namespace Imbuto
