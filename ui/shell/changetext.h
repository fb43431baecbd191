// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QString>

namespace Imbuto {

class Session;

/// What a change did, in a few words of the reader's language that follow "Undo: " or "Undone: ":
/// "move “Licences” to Proposal". Of an undo, what it took back. Empty when there is no such change.
QString changeText(const Session &session, ChangeId change);

} // namespace Imbuto
