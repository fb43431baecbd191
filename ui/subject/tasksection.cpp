// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/tasksection.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/dossier.h"
#include "ui/subject/glyphlabel.h"
#include "ui/subject/inlineedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace Imbuto {

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
}

void TaskSection::fill(const Dossier &dossier)
{
    setTitle(tr("Tasks"));
    m_record = dossier.record;
    m_title->setPlaceholderText(tr("Add a task…"));
    m_title->setAccessibleName(tr("New task"));
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
    m_due->setCurrentIndex(chosen);
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
    if (!task.done)
        row->addWidget(new GlyphLabel(nextTaskState(true, task.due, session().today()), this), 0,
                       Qt::AlignTop);
    if (task.due)
        row->addWidget(
            plainLabel(dateText(*task.due, session().language()), this, TextRole::Caption), 0,
            Qt::AlignTop);
    m_list->addLayout(row);
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
    const QVariant days = m_due->currentData();
    const std::optional<QDate> due =
        days.isValid() ? std::optional(session().today().addDays(days.toInt())) : std::nullopt;
    const User *owner = session().workspace().user(m_record.owner);
    const auto saved =
        session().run(Command::SaveTask{.subject = session().workspace().refOf(m_record.subject),
                                        .number = {},
                                        .title = title,
                                        .due = due,
                                        .done = {},
                                        .owner = owner ? owner->ref : session().by()});
    if (saved)
        m_title->clear();
}

} // namespace Imbuto
