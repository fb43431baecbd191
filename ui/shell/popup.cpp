// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/popup.h"

#include "ui/shell/theme.h"

#include <QMenu>

#include <algorithm>

namespace Imbuto {

void popUpUnder(QMenu *menu, QWidget *anchor)
{
    // later than what was chosen, which is told after it is hidden
    QObject::connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + Size::step)));
    const QList<QAction *> actions = menu->actions();
    const auto first = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->isEnabled() && !action->isSeparator();
    });
    if (first != actions.end())
        menu->setActiveAction(*first);
}

} // namespace Imbuto
