// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMenu;
class QWidget;

namespace Imbuto {

/// Shows \a menu under \a anchor and returns at once: whoever asked for it, a person or assistive technology, goes
/// on being answered. Its first choice is ready for the keys. It is deleted when it is gone.
void popUpUnder(QMenu *menu, QWidget *anchor);

/// Several of \a menu's choices can be ticked one after the other: a click or Space ticks and leaves it open, Return
/// ticks and closes it.
void stayOpenOnTicks(QMenu &menu);
/// \a action is one of those.
bool staysOpen(const QAction &action);

} // namespace Imbuto
