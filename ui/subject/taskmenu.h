// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

class QMenu;
class QPoint;
class QWidget;

namespace Imbuto {

class Session;

/// Other days for \a task: the next working one, a few usual ones, any, none. Each tells where it went, with
/// Undo. The calendar opens at \a at on the screen, for \a owner.
void fillDueMenu(QMenu &menu, Session &session, const Task &task, QWidget *owner, QPoint at);

/// Who else could do \a task: each active user, and the shared queue.
void fillTaskOwners(QMenu &menu, Session &session, const Task &task);

/// Takes \a task away; a message says so, with Undo.
void deleteTask(Session &session, const Task &task);

/// Gives \a task the title \a title; false when it was refused, which was told.
bool renameTask(Session &session, const Task &task, const QString &title);

} // namespace Imbuto
