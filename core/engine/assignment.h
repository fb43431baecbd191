// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/draft.h"

namespace Imbuto {

/// Who gets a record that has no owner (4.3).
struct Assignee
{
    UserId user;         ///< null: nobody
    bool inTurn = false; ///< by round robin: taking it moves the turn on
};

/// What an owner is wanted for: a stage that requires one always gets one if anybody is there; a deal that a
/// rule creates stays without under the policy `none`.
enum class Want : quint8 { Required, NewDeal };

/// Finds an owner for \a record by the policy in force; never somebody who is not active.
Assignee findAssignee(Draft &draft, const Record &record, Want want);
/// findAssignee(), and the turn moved on.
UserId assign(Draft &draft, const Record &record, Want want);

} // namespace Imbuto
