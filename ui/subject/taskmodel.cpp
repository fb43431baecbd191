// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/taskmodel.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/subject/dossier.h"

#include <algorithm>

namespace Imbuto {

TaskModel::TaskModel(Session &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session)
{
    connect(&session.workspace(), &Workspace::changed, this, &TaskModel::follow);
    connect(&session.workspace(), &Workspace::reloaded, this, &TaskModel::reload);
    connect(&session.workspace(), &Workspace::rulesChanged, this, &TaskModel::reload);
    connect(&session, &Session::languageChanged, this, &TaskModel::reload);
    reload();
}

void TaskModel::setScope(TaskScope scope)
{
    m_scope = scope;
    reload();
}

void TaskModel::setWhose(Whose whose, UserId owner)
{
    m_whose = whose;
    m_owner = owner;
    reload();
}

void TaskModel::reload()
{
    const int wanted = qMax(1, rowCount());
    beginResetModel();
    m_rows.clear();
    m_read = 0;
    m_complete = false;
    while (!m_complete && rowCount() < wanted)
        std::ranges::move(readPage(), std::back_inserter(m_rows));
    endResetModel();
}

void TaskModel::follow(const ChangeSet &change)
{
    if (!change.edits<Task>().empty() || !change.edits<Record>().empty())
        reload();
}

std::vector<TaskRow> TaskModel::readPage()
{
    const UserId owner = m_whose == Whose::One ? m_owner : UserId{};
    auto rows =
        m_session.read([&] { return m_session.store().taskRows(m_scope, owner, m_read, kPage); });
    m_read += int(rows.size());
    m_complete = int(rows.size()) < kPage;
    if (m_whose == Whose::SharedQueue)
        std::erase_if(rows, [](const TaskRow &row) { return bool(row.task.owner); });
    return rows;
}

bool TaskModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete;
}

void TaskModel::fetchMore(const QModelIndex &parent)
{
    if (parent.isValid() || m_complete)
        return;
    auto more = readPage();
    if (more.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(more.size()) - 1);
    std::ranges::move(more, std::back_inserter(m_rows));
    endInsertRows();
}

const TaskRow *TaskModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[size_t(row)] : nullptr;
}

NextTask TaskModel::stateAt(int row) const
{
    const TaskRow *found = rowAt(row);
    return found ? nextTaskState(!found->task.done, found->task.due, m_session.today())
                 : NextTask::None;
}

QString TaskModel::sectionOf(const TaskRow &row) const
{
    if (row.task.done)
        return tr("Done");
    if (!row.task.due)
        return tr("No date");
    const qint64 ahead = m_session.today().daysTo(*row.task.due);
    if (ahead < 0)
        return tr("Overdue");
    if (ahead == 0)
        return tr("Today");
    return ahead <= 7 ? tr("Next seven days") : tr("Later");
}

QString TaskModel::sectionAt(int row) const
{
    const TaskRow *found = rowAt(row);
    if (!found)
        return {};
    const QString section = sectionOf(*found);
    const TaskRow *above = rowAt(row - 1);
    return above && sectionOf(*above) == section ? QString() : section;
}

int TaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    const TaskRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return taskTitle(m_session, row->task);
    case Qt::CheckStateRole:
        return row->task.done ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole: {
        QStringList said{taskTitle(m_session, row->task), row->subjectName};
        if (row->task.due)
            said << dateText(*row->task.due, m_session.language());
        if (!row->task.done)
            said << nextTaskText(stateAt(index.row()));
        said << (row->task.owner ? ownerName(row->task.owner, m_session.workspace())
                                 : tr("Shared queue"));
        return said.join(QStringLiteral(", "));
    }
    case SubjectRole:
        return row->subjectName;
    case StateRole:
        return int(stateAt(index.row()));
    default:
        return {};
    }
}

Qt::ItemFlags TaskModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

bool TaskModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const TaskRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row || role != Qt::CheckStateRole)
        return false;
    const bool done = value.toInt() == Qt::Checked;
    const QString title = taskTitle(m_session, row->task);
    const auto outcome =
        m_session.run(Command::SaveTask{.subject = m_session.workspace().refOf(row->task.subject),
                                        .number = row->task.number,
                                        .title = {},
                                        .due = {},
                                        .done = done,
                                        .owner = {}},
                      Session::Tell::OnlyProblems);
    if (!outcome || outcome->result != Outcome::Result::Ok)
        return false;
    Q_EMIT m_session.toast(done ? tr("“%1” is done").arg(title)
                                : tr("“%1” is open again").arg(title),
                           outcome->change);
    return true;
}

} // namespace Imbuto
