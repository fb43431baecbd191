// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readmodels.h"

namespace Imbuto {

/// Whose cards alone \a filter shows, as a lane does; nothing where they are of several or of anybody.
inline std::optional<UserId> oneOwner(const BoardFilter &filter)
{
    return filter.owners.size() == 1 ? std::optional(filter.owners.front()) : std::nullopt;
}

} // namespace Imbuto
