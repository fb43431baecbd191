// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QPoint>

class QMenu;

namespace Imbuto {

class BoardHand;
class Session;

/// What can be done with the cards \a subjects: open, edit, move, assign, log, give a task, copy, delete.
/// Panels of what is chosen appear at \a at (global).
void fillCardMenu(QMenu &menu, BoardHand &hand, const std::vector<Subject> &subjects, QPoint at);

/// Gives \a subjects to \a owner, or with a null id to nobody, as one change, each judged.
void assignCards(Session &session, const std::vector<Subject> &subjects, UserId owner);
/// Deletes \a subjects as one change, which the toast offers to undo.
void deleteCards(Session &session, const std::vector<Subject> &subjects);
/// Puts \a subjects on the clipboard, one line each: what is read out for each card.
void copyCards(BoardHand &hand, const std::vector<Subject> &subjects);

} // namespace Imbuto
