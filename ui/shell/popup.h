// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QWidget;

namespace Imbuto {

/// Shows \a menu under \a anchor and returns at once: whoever asked for it, a person or assistive technology, goes
/// on being answered. Its first choice is ready for the keys. It is deleted when it is gone.
void popUpUnder(QMenu *menu, QWidget *anchor);

} // namespace Imbuto
