// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readmodels.h"

#include <QAbstractListModel>

namespace Imbuto {

class Session;
struct ChangeSet;

/// Tasks by due date: open or done, of everybody, of one owner, or of the shared queue. Checking a row
/// completes it through the workspace.
class TaskModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        SubjectRole = Qt::UserRole + 1, ///< name of the subject
        StateRole,                      ///< int of NextTask
    };
    enum class Whose : quint8 { Everybody, SharedQueue, One };
    static constexpr int kPage = 200;

    explicit TaskModel(Session &session, QObject *parent = nullptr);

    void setScope(TaskScope scope);
    TaskScope scope() const { return m_scope; }
    void setWhose(Whose whose, UserId owner = {});
    const TaskRow *rowAt(int row) const;
    NextTask stateAt(int row) const;
    /// "Overdue", "Today" …: non-empty for the first row of each.
    QString sectionAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void reload();

private:
    void follow(const ChangeSet &change);
    /// Up to a page of rows that the filter lets through, from where the last reading ended.
    std::vector<TaskRow> readPage();
    QString sectionOf(const TaskRow &row) const;

    Session &m_session;
    TaskScope m_scope = TaskScope::Open;
    Whose m_whose = Whose::Everybody;
    UserId m_owner;
    std::vector<TaskRow> m_rows;
    int m_read = 0; ///< rows of the store read so far, filtered ones included
    bool m_complete = false;
};

} // namespace Imbuto
