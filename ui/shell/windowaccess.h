// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QListView;

namespace Imbuto {

/// Lets assistive technology find the menus that pop up anywhere in the window among the window's own children, and
/// open those of buttons: Qt shows a menu to nobody who does not happen to have the focus. Once for the program.
void installWindowAccess();
/// Gives every row of \a list the action of pressing it, which is a click on it.
void letRowsBePressed(QListView *list);

} // namespace Imbuto
