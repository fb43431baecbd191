// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

#include <algorithm>

namespace Imbuto {

/// Whether \a rule lets in who stands \a from there; null: who does not stand in the pipeline.
inline bool accepts(const Rule &rule, const Placement *from)
{
    return from ? std::count(rule.from.begin(), rule.from.end(), from->stage) > 0 : rule.fromNone;
}

} // namespace Imbuto
