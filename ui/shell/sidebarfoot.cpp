// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the side bar: who works here, and the settings.
#include "ui/shell/session.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sideentry.h"

#include <QActionGroup>
#include <QMenu>
#include <QVBoxLayout>

namespace Imbuto {

using namespace Qt::StringLiterals;

void SideBar::buildFoot(QVBoxLayout *layout)
{
    m_user = new SideEntry(u"user"_s, this);
    m_user->setCheckable(false);
    m_userMenu = new QMenu(this);
    connect(m_userMenu, &QMenu::aboutToShow, this, &SideBar::fillUserMenu);
    m_settings = new SideEntry(u"settings"_s, this);
    connect(m_settings, &QAbstractButton::toggled, this, [this](bool on) {
        if (on && m_current != "settings"_L1)
            Q_EMIT pageRequested(u"settings"_s);
    });
    m_user->setFont(fontFor(TextRole::Caption, font()));
    connect(m_user, &QAbstractButton::clicked, m_userMenu, [this] {
        m_userMenu->popup(
            m_user->mapToGlobal(QPoint(0, -m_userMenu->sizeHint().height() - Size::step)));
    });
    layout->addSpacing(2 * Size::step); // in the middle of which is a line
    layout->addWidget(m_user);
    layout->addWidget(m_settings);
}

void SideBar::refreshUser()
{
    const User *user = m_session ? m_session->user() : nullptr;
    m_user->setCaption(user ? user->name : tr("No team yet"));
    m_user->setAccessibleDescription(tr("Who works in this window"));
}

void SideBar::fillUserMenu()
{
    m_userMenu->clear();
    if (!m_session)
        return;
    m_userMenu->addSection(tr("Work as"));
    auto *group = new QActionGroup(m_userMenu);
    for (const User &user : m_session->workspace().users()) {
        if (!user.active)
            continue;
        QString name = user.name;
        name.replace(u'&', u"&&"_s);
        QAction *action =
            m_userMenu->addAction(user.role == Role::Manager ? tr("%1 (manager)").arg(name) : name);
        action->setCheckable(true);
        action->setChecked(m_session->user() && m_session->user()->id == user.id);
        group->addAction(action);
        connect(action, &QAction::triggered, m_session,
                [this, id = user.id] { m_session->setUser(id); });
    }
}

} // namespace Imbuto
