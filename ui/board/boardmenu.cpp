// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardmenu.h"

#include "ui/board/boardstate.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoardMenu)
};

void addField(QMenu *menu, BoardState &state, const CustomField &field, const QString &language)
{
    QStringList shown = state.fields();
    const bool here = shown.contains(field.key);
    QAction *action = menu->addAction(field.caption.in(language).replace(u'&', u"&&"_s));
    action->setCheckable(true);
    action->setChecked(here);
    action->setEnabled(here || shown.size() < BoardState::kMostFields);
    if (!here)
        shown << field.key;
    else
        shown.removeAll(field.key);
    QObject::connect(action, &QAction::triggered, &state,
                     [&state, shown] { state.setFields(shown); });
}

void addFields(QMenu *menu, BoardState &state, const Session &session, SubjectKind kind)
{
    menu->addSection(Words::tr("Fields on cards"));
    bool any = false;
    for (const CustomField &field : session.book().customFields()) {
        if (std::ranges::find(field.subjects, kind) == field.subjects.end())
            continue;
        addField(menu, state, field, session.language().code);
        any = true;
    }
    const bool full = state.fields().size() >= BoardState::kMostFields;
    if (!any || full)
        menu->addAction(any ? Words::tr("At most two fields are shown")
                            : Words::tr("No custom fields yet"))
            ->setEnabled(false);
}

void fill(QMenu *menu, BoardState &state, const Session &session, SubjectKind kind)
{
    menu->clear();
    QAction *lanes = menu->addAction(Words::tr("Swimlanes by owner"));
    lanes->setCheckable(true);
    lanes->setChecked(state.hasLanes());
    QObject::connect(lanes, &QAction::toggled, &state, &BoardState::setLanes);
    addFields(menu, state, session, kind);
}

} // namespace

QToolButton *boardMenuButton(Session &session, BoardState &state, SubjectKind kind, QWidget *parent)
{
    QToolButton *button = iconButton(u"lanes"_s, {}, parent);
    const auto name = [button] {
        button->setAccessibleName(Words::tr("How the board looks"));
        button->setToolTip(button->accessibleName());
    };
    name();
    QObject::connect(&session, &Session::languageChanged, button, name);
    auto *menu = new QMenu(button);
    QObject::connect(menu, &QMenu::aboutToShow, menu,
                     [menu, &state, &session, kind] { fill(menu, state, session, kind); });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace Imbuto
