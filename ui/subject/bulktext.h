// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"

#include <span>

namespace Imbuto {

class Session;

/// What became of the same edit for many records, of which \a changed were changed: "Owner of 2 deals set to Anna",
/// "2 deals moved to Proposal". Empty where the commands are of several kinds.
QString bulkDone(const Session &session, std::span<const Command::Any> commands, int changed);
/// The same as a deed, after "Undo:": "set “Owner” of 2 deals to Anna". Moves are not told.
QString bulkDeed(const Session &session, std::span<const Command::Any> commands, int changed);
/// "2 deals"
QString countText(SubjectKind kind, int count);

} // namespace Imbuto
