// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/teamsettings.h"

#include "ui/shell/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

enum Column { Name, RoleOf, ManagerOf, Active };

} // namespace

void TeamSettings::fill()
{
    QVBoxLayout *team = group(
        tr("Team"), tr("Who is not active gets nothing any more; what they did stays theirs."));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Size::cardPadding);
    grid->setVerticalSpacing(Size::related);
    grid->setColumnStretch(Name, 1);
    int column = 0;
    for (const QString &head : {tr("Name"), tr("Role"), tr("Manager", "of a user"), tr("Active")})
        grid->addWidget(plainLabel(head, this, TextRole::Caption), 0, column++);
    for (const User &user : m_session.workspace().users())
        addRow(grid, user);
    team->addLayout(grid);
    addNew(team);
}

void TeamSettings::addRow(QGridLayout *grid, const User &user)
{
    const int row = grid->rowCount();
    const auto save = [this](const Command::SaveUser &command) {
        if (!m_session.run(command))
            refresh();
    };
    auto *name = new QLineEdit(user.name, this);
    name->setObjectName(u"name-"_s + user.ref);
    name->setAccessibleName(tr("Name of %1").arg(user.name));
    name->setMinimumWidth(scaled(120));
    connect(name, &QLineEdit::editingFinished, this, [=, this, old = user.name, ref = user.ref] {
        const QString typed = name->text().trimmed();
        if (typed.isEmpty())
            name->setText(old); // nobody is called nothing
        else if (typed != old)
            save({ref, typed, {}, {}, {}});
    });
    auto *role = new QComboBox(this);
    role->setObjectName(u"role-"_s + user.ref);
    role->setAccessibleName(tr("Role of %1").arg(user.name));
    role->addItem(tr("Rep"), int(Role::Rep));
    role->addItem(tr("Manager"), int(Role::Manager));
    role->setCurrentIndex(user.role == Role::Manager ? 1 : 0);
    connect(role, &QComboBox::activated, this, [=, ref = user.ref] {
        save({ref, {}, Role(role->currentData().toInt()), {}, {}});
    });
    auto *manager = new QComboBox(this);
    manager->setObjectName(u"manager-"_s + user.ref);
    manager->setAccessibleName(tr("Manager of %1").arg(user.name));
    manager->addItem(tr("None", "manager"), QString());
    for (const User &other : m_session.workspace().users()) {
        if (other.role == Role::Manager && other.id != user.id)
            manager->addItem(other.name, other.ref);
    }
    manager->setCurrentIndex(qMax(0, manager->findData(user.manager)));
    connect(manager, &QComboBox::activated, this, [=, ref = user.ref] {
        save({ref, {}, {}, {}, manager->currentData().toString()});
    });
    auto *active = new QCheckBox(this);
    active->setObjectName(u"active-"_s + user.ref);
    active->setAccessibleName(tr("%1 is active").arg(user.name));
    active->setChecked(user.active);
    connect(active, &QCheckBox::toggled, this, [=, ref = user.ref](bool on) {
        save({ref, {}, {}, on, {}});
    });
    int column = 0;
    for (QWidget *widget : std::initializer_list<QWidget *>{name, role, manager, active}) {
        widget->setEnabled(canChange());
        grid->addWidget(widget, row, column++);
    }
}

void TeamSettings::addNew(QVBoxLayout *group)
{
    auto *row = new QHBoxLayout;
    auto *name = new QLineEdit(this);
    name->setObjectName(u"newUser"_s);
    name->setPlaceholderText(tr("Name of a new colleague"));
    name->setAccessibleName(name->placeholderText());
    name->setEnabled(canChange());
    auto *add = new QPushButton(tr("Add"), this);
    add->setAccessibleName(tr("Add a colleague"));
    add->setEnabled(false);
    connect(name, &QLineEdit::textChanged, add,
            [add](const QString &text) { add->setEnabled(!text.trimmed().isEmpty()); });
    const auto create = [this, name] {
        const QString typed = name->text().trimmed();
        if (typed.isEmpty())
            return;
        const QString ref = u"u-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
        // the first one is the manager: somebody must be able to override
        const Role role = m_session.workspace().users().empty() ? Role::Manager : Role::Rep;
        m_session.run(Command::SaveUser{ref, typed, role, true, {}});
    };
    connect(add, &QPushButton::clicked, this, create);
    connect(name, &QLineEdit::returnPressed, this, create);
    row->addWidget(name, 1);
    row->addWidget(add);
    group->addLayout(row);
}

} // namespace Imbuto
