// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

namespace Imbuto {

/// Puts back in \a now what a change made of \a before, which was \a after it: only what it touched (R11). False, with
/// \a now to be thrown away, when some of that was changed since.
bool putBack(Record &now, const Record &before, const Record &after);

} // namespace Imbuto
