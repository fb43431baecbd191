// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QStackedWidget;
class QTabBar;

namespace Imbuto {

class EmptyState;
class Pill;
class Session;
class TaskModel;

/// What is to be done, and what has been: by due date, of one owner, of everybody, or of the shared queue.
class TasksPage : public QWidget
{
    Q_OBJECT
public:
    explicit TasksPage(Session &session, QWidget *parent = nullptr);

    TaskModel *model() const { return m_model; }
    QListView *list() const { return m_list; }

private:
    void retranslate();
    void updateEmpty();
    void fillOwners();

    Session &m_session;
    TaskModel *m_model;
    QListView *m_list;
    QLabel *m_title;
    Pill *m_count;
    QTabBar *m_scope;
    QComboBox *m_owner;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace Imbuto
