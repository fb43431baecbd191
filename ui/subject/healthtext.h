// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QString>

namespace Imbuto {

class Session;
struct Pipeline;

/// How \a stage of \a pipeline came to its health, by its own rules or the pipeline's (C4): "Good health:
/// Usage on 5 different days in the last 14 days". Empty for Health::None.
QString healthReason(const Session &session, Health health, const Pipeline &pipeline,
                     const StageId &stage);

/// The worst health of \a subject in the pipelines that have one, with where it stands there; nothing
/// where it has none. Reads the store.
std::optional<Placement> worstHealth(const Session &session, Subject subject);

} // namespace Imbuto
