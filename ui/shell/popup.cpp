// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/popup.h"

#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace Imbuto {

namespace {
constexpr auto kStaysOpen = "imbutoStaysOpen";

class TickFilter : public QObject
{
public:
    explicit TickFilter(QMenu &menu) : QObject(&menu), m_menu(menu) {}

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::MouseButtonRelease)
            return tick(m_menu.actionAt(static_cast<QMouseEvent *>(event)->position().toPoint()));
        if (event->type() == QEvent::KeyPress
            && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space)
            return tick(m_menu.activeAction());
        return false;
    }

private:
    static bool tick(QAction *action)
    {
        const bool canBeTicked = action && staysOpen(*action) && action->isEnabled();
        if (canBeTicked)
            action->trigger();
        return canBeTicked;
    }

    QMenu &m_menu;
};
} // namespace

void stayOpenOnTicks(QMenu &menu)
{
    for (QAction *action : menu.actions())
        if (action->isCheckable())
            action->setProperty(kStaysOpen, true);
    if (menu.property(kStaysOpen).toBool()) // filled anew
        return;
    menu.setProperty(kStaysOpen, true);
    menu.installEventFilter(new TickFilter(menu));
}

bool staysOpen(const QAction &action)
{
    return action.property(kStaysOpen).toBool();
}

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
