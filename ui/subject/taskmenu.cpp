// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/taskmenu.h"

#include "core/settings.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/subject/calendarpopup.h"
#include "ui/subject/ownerbutton.h"

#include <QCoreApplication>
#include <QMenu>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TaskMenu)
};

Command::SaveTask edited(Session &session, const Task &task)
{
    return {.subject = session.workspace().refOf(task.subject),
            .number = task.number,
            .title = {},
            .due = {},
            .done = {},
            .owner = {}};
}

void postpone(Session &session, const Task &task, std::optional<QDate> to)
{
    Command::SaveTask save = edited(session, task);
    save.due = std::optional(to);
    const auto outcome = session.run(save, Session::Tell::OnlyProblems);
    if (!outcome || outcome->result != Outcome::Result::Ok)
        return;
    Q_EMIT session.toast(to ? Words::tr("Postponed to %1").arg(dateText(*to, session.language()))
                            : Words::tr("Without a date now"),
                         outcome->change);
}

std::vector<std::pair<QString, QDate>> usualDays(const Session &session)
{
    const QDate today = session.today();
    const auto working = [days = session.workspace().setting(kWorkingDays)](QDate after) {
        return nextWorkingDay(after, days);
    };
    return {{Words::tr("Next working day"), working(today)},
            {Words::tr("In three days"), working(today.addDays(2))},
            {Words::tr("Next week"), working(today.addDays(7 - today.dayOfWeek()))},
            {Words::tr("In a month"), working(today.addMonths(1).addDays(-1))}};
}

} // namespace

void fillDueMenu(QMenu &menu, Session &session, const Task &task, QWidget *owner, QPoint at)
{
    for (const auto &[text, day] : usualDays(session)) {
        QAction *action = menu.addAction(text + u'\t' + dateText(day, session.language()));
        QObject::connect(action, &QAction::triggered, &session,
                         [&session, task, to = day] { postpone(session, task, to); });
    }
    menu.addSeparator();
    QObject::connect(
        menu.addAction(Words::tr("Choose a day…")), &QAction::triggered, owner,
        [&session, task, owner, at] {
            popUpCalendar(owner, at, session.language(), task.due.value_or(session.today()),
                          [&session, task](QDate day) { postpone(session, task, day); });
        },
        Qt::QueuedConnection); // this menu goes first
    QAction *never = menu.addAction(Words::tr("No date"));
    never->setEnabled(task.due.has_value());
    QObject::connect(never, &QAction::triggered, &session,
                     [&session, task] { postpone(session, task, {}); });
}

void fillTaskOwners(QMenu &menu, Session &session, const Task &task)
{
    const auto give = [&session, task](const QString &ref) {
        Command::SaveTask save = edited(session, task);
        save.owner = ref;
        session.run(save);
    };
    for (const User &user : session.workspace().users()) {
        if (!user.active)
            continue;
        QString name = user.name;
        QAction *action =
            menu.addAction(ownerIcon(&user, menu.palette()), name.replace(u'&', u"&&"_s));
        action->setEnabled(user.id != task.owner);
        QObject::connect(action, &QAction::triggered, &session,
                         [give, ref = user.ref] { give(ref); });
    }
    menu.addSeparator();
    QAction *queue = menu.addAction(ownerIcon(nullptr, menu.palette()), Words::tr("Shared queue"));
    queue->setEnabled(bool(task.owner));
    QObject::connect(queue, &QAction::triggered, &session, [give] { give({}); });
}

void deleteTask(Session &session, const Task &task)
{
    Command::SaveTask gone = edited(session, task);
    gone.gone = true;
    const auto outcome = session.run(gone, Session::Tell::OnlyProblems);
    if (outcome && outcome->result == Outcome::Result::Ok)
        Q_EMIT session.toast(Words::tr("Task deleted"), outcome->change);
}

bool renameTask(Session &session, const Task &task, const QString &title)
{
    Command::SaveTask save = edited(session, task);
    save.title = title;
    return session.run(save, Session::Tell::OnlyProblems).has_value();
}

} // namespace Imbuto
