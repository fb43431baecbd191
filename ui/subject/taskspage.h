// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QModelIndex;
class QStackedWidget;

namespace Imbuto {

class EmptyState;
class Pill;
class Session;
class TaskModel;

/// What is to be done, and what has been: by due date, of one owner, of everybody, or of the shared queue.
/// Space ticks off, Enter opens whom it is about, P postpones, A gives it to somebody else.
class TasksPage : public QWidget
{
    Q_OBJECT
public:
    explicit TasksPage(Session &session, QWidget *parent = nullptr);

    TaskModel *model() const { return m_model; }
    QListView *list() const { return m_list; }

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    void retranslate();
    void updateEmpty();
    void fillOwners();
    void applyOwner();
    void open(const QModelIndex &index);
    enum class Offer : quint8 { Everything, Day, Owner };
    void showMenu(const QModelIndex &index, Offer offer);

    Session &m_session;
    TaskModel *m_model;
    QListView *m_list;
    QLabel *m_title;
    Pill *m_count;
    QComboBox *m_scope;
    QComboBox *m_owner;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    int m_row = -1; ///< where the hand was before the list was read again
};

} // namespace Imbuto
