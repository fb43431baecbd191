// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/widgets.h"

#include "core/types.h"

#include <QAbstractListModel>

class QListView;

namespace Imbuto {

class Session;

/// Records by name, owner and amount, each read when it comes into sight.
class RecordListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { Second = Qt::UserRole }; ///< the second line
    RecordListModel(const Session &session, QObject *parent);

    void setSubjects(std::vector<Subject> subjects);
    Subject subjectAt(int row) const { return m_subjects[size_t(row)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString secondLine(const Record &record) const;

    const Session &m_session;
    std::vector<Subject> m_subjects;
    mutable std::map<int, std::optional<Record>> m_read;
};

/// A list of \a subjects; Return or a click opens one.
QListView *recordList(Session &session, std::vector<Subject> subjects, QWidget *parent);

/// The records behind a figure: Return or a click opens one, Esc closes the list.
class RecordsPanel final : public Panel
{
    Q_OBJECT
public:
    explicit RecordsPanel(Session &session, QWidget *parent = nullptr);

    /// \a title says which figure.
    void showRecords(const QString &title, std::vector<Subject> subjects);
    RecordListModel *model() const { return m_model; }
    QString title() const;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    Session &m_session;
    QLabel *m_title;
    QLabel *m_count;
    QToolButton *m_close;
    QListView *m_list;
    RecordListModel *m_model;
};

} // namespace Imbuto
