// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/tasksection.h"

#include "ui/shell/format.h"
#include "ui/shell/popup.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/calendarpopup.h"
#include "ui/subject/dossier.h"
#include "ui/subject/glyphlabel.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/taskmenu.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr int kOther = 6; ///< where the box of days offers a calendar
}

TaskSection::TaskSection(Session &session, QWidget *parent) : Section(session, parent)
{
    m_list = new QVBoxLayout;
    m_list->setSpacing(2);
    body()->addLayout(m_list);
    m_showDone = new LinkButton({}, this);
    body()->addWidget(m_showDone, 0, Qt::AlignLeft);
    connect(m_showDone, &QPushButton::clicked, this, [this] {
        m_withDone = !m_withDone;
        if (const auto dossier = readDossier(this->session(), m_record.subject))
            fill(*dossier);
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::step);
    m_title = new InlineEdit(this);
    row->addWidget(m_title, 1);
    m_due = new QComboBox(this);
    row->addWidget(m_due);
    body()->addLayout(row);
    connect(m_title, &QLineEdit::returnPressed, this, &TaskSection::create);
    connect(m_title, &InlineEdit::reverted, this, [this] {
        if (m_renamed)
            endRenaming();
    });
    connect(m_due, &QComboBox::activated, this, [this](int index) {
        if (index == kOther)
            chooseDay();
    });
}

void TaskSection::fill(const Dossier &dossier)
{
    setTitle(tr("Tasks"));
    if (m_record.subject != dossier.record.subject) {
        m_day = {};
        if (m_renamed)
            endRenaming();
    }
    m_record = dossier.record;
    m_title->setPlaceholderText(tr("Add a task…"));
    m_title->setAccessibleName(m_renamed ? tr("New title") : tr("New task"));
    fillDue();
    clearLayout(m_list);
    for (const Task &task : dossier.tasks) {
        if (!task.done || m_withDone)
            addTask(task);
    }
    const int done = int(std::ranges::count(dossier.tasks, true, &Task::done));
    m_showDone->setVisible(done > 0);
    m_showDone->setText(m_withDone ? tr("Hide done ones") : tr("Show %n done", nullptr, done));
}

void TaskSection::fillDue()
{
    const int chosen = qMax(0, m_due->currentIndex());
    m_due->clear();
    m_due->setAccessibleName(tr("Due"));
    m_due->addItem(tr("today"), 0);
    m_due->addItem(tr("tomorrow"), 1);
    m_due->addItem(tr("in three days"), 3);
    m_due->addItem(tr("in a week"), 7);
    m_due->addItem(tr("in a month"), 30);
    m_due->addItem(tr("no date"));
    m_due->addItem(tr("choose a day…"));
    if (m_day.isValid())
        m_due->addItem(dateText(m_day, session().language()), m_day);
    m_due->setCurrentIndex(m_day.isValid() ? m_due->count() - 1 : qMin(chosen, kOther - 1));
}

/// A day that is none of the usual ones joins them until the task is there.
void TaskSection::chooseDay()
{
    const QDate shown = m_day.isValid() ? m_day : session().today();
    m_due->setCurrentIndex(0);
    popUpCalendar(this, m_due->mapToGlobal(QPoint(0, m_due->height() + Size::step)),
                  session().language(), shown, [this](QDate day) {
                      m_day = day;
                      fillDue();
                      m_title->setFocus(Qt::OtherFocusReason);
                  });
}

void TaskSection::addTask(const Task &task)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    auto *check = new QCheckBox(this);
    const QString title = taskTitle(session(), task);
    check->setChecked(task.done);
    check->setAccessibleName(title);
    connect(check, &QCheckBox::toggled, this, [this, number = task.number](bool done) {
        session().run(Command::SaveTask{.subject = session().workspace().refOf(m_record.subject),
                                        .number = number,
                                        .title = {},
                                        .due = {},
                                        .done = done,
                                        .owner = {}});
    });
    row->addWidget(check, 0, Qt::AlignTop);
    auto *text = plainLabel(title, this);
    text->setWordWrap(true);
    if (task.done)
        text->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(text, 1);
    if (task.done) {
        if (task.due)
            row->addWidget(
                plainLabel(dateText(*task.due, session().language()), this, TextRole::Caption), 0,
                Qt::AlignTop);
    } else {
        addDue(row, task, title);
    }
    m_list->addLayout(row);
}

/// When an open task is due, and what else can be done with it.
void TaskSection::addDue(QHBoxLayout *row, const Task &task, const QString &title)
{
    row->addWidget(new GlyphLabel(nextTaskState(true, task.due, session().today()), this), 0,
                   Qt::AlignTop);
    if (task.due)
        row->addWidget(
            plainLabel(dateText(*task.due, session().language()), this, TextRole::Caption), 0,
            Qt::AlignTop);
    auto *more = iconButton(u"more"_s, tr("Change the task"), this);
    more->setAccessibleName(tr("Change the task: %1").arg(title));
    more->setEnabled(!session().store().isReadOnly());
    connect(
        more, &QToolButton::clicked, this, [this, task, more] { showMenu(task, more); },
        Qt::QueuedConnection); // the row may go
    row->addWidget(more, 0, Qt::AlignTop);
}

void TaskSection::showMenu(const Task &task, QWidget *button)
{
    auto *menu = new QMenu(this);
    const QPoint at = button->mapToGlobal(QPoint(0, button->height() + Size::step));
    fillDueMenu(*menu->addMenu(tr("Due")), session(), task, this, at);
    fillTaskOwners(*menu->addMenu(tr("Assign")), session(), task);
    connect(menu->addAction(tr("Rename")), &QAction::triggered, this,
            [this, task] { beginRenaming(task); });
    menu->addSeparator();
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this,
            [this, task] { deleteTask(session(), task); });
    popUpUnder(menu, button);
}

/// The line for new tasks holds the title meanwhile; Enter gives it to the task, Esc leaves it as it was.
void TaskSection::beginRenaming(const Task &task)
{
    m_renamed = task;
    m_title->setText(taskTitle(session(), task));
    m_title->setAccessibleName(tr("New title"));
    m_due->hide();
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

void TaskSection::endRenaming()
{
    m_renamed.reset();
    m_title->clear();
    m_title->setAccessibleName(tr("New task"));
    m_due->show();
}

void TaskSection::focusNew()
{
    m_title->setFocus(Qt::OtherFocusReason);
}

void TaskSection::create()
{
    const QString title = m_title->text().trimmed();
    if (title.isEmpty())
        return;
    if (const auto renamed = m_renamed) {
        if (renameTask(session(), *renamed, title))
            endRenaming();
        return;
    }
    const QVariant when = m_due->currentData(); // so many days from now, or a day
    const QDate day =
        when.userType() == QMetaType::Int ? session().today().addDays(when.toInt()) : when.toDate();
    const User *owner = session().workspace().user(m_record.owner);
    const auto saved = session().run(
        Command::SaveTask{.subject = session().workspace().refOf(m_record.subject),
                          .number = {},
                          .title = title,
                          .due = day.isValid() ? std::optional(day) : std::nullopt,
                          .done = {},
                          .owner = owner && owner->active ? owner->ref : session().by()});
    if (!saved)
        return;
    m_title->clear();
    m_day = {};
    fillDue();
}

} // namespace Imbuto
