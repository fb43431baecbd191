// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/draft.h"
#include "core/error.h"

namespace Imbuto {

/// Runs on \a draft what time alone causes up to \a until, in order of due dates, each evaluated at its own
/// moment (but none before \a floor, the latest instant recorded), so that once after a long absence gives the
/// same as daily (R9). Visits only subjects whose moment has come.
Expected<void> runDue(Draft &draft, const Store &store, Instant until, Instant floor);

} // namespace Imbuto
