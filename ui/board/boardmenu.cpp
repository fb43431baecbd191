// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardmenu.h"

#include "ui/board/boardstate.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QCoreApplication>
#include <QMenu>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoardMenu)
};

void fill(QMenu *menu, BoardState &state)
{
    menu->clear();
    QAction *lanes = menu->addAction(Words::tr("Swimlanes by owner"));
    lanes->setCheckable(true);
    lanes->setChecked(state.hasLanes());
    QObject::connect(lanes, &QAction::toggled, &state, &BoardState::setLanes);
}

} // namespace

QToolButton *boardMenuButton(Session &session, BoardState &state, QWidget *parent)
{
    QToolButton *button = iconButton(u"lanes"_s, {}, parent);
    const auto name = [button] {
        button->setAccessibleName(Words::tr("How the board looks"));
        button->setToolTip(button->accessibleName());
    };
    name();
    QObject::connect(&session, &Session::languageChanged, button, name);
    auto *menu = new QMenu(button);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &state] { fill(menu, state); });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace Imbuto
