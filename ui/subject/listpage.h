// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Imbuto {

class EmptyState;
class ListModel;
class Pill;
class SearchBox;
class Session;

/// People, or companies, as a searchable table. Enter and double click open the detail panel, Ctrl+N
/// creates.
class ListPage : public QWidget
{
    Q_OBJECT
public:
    ListPage(Session &session, SubjectKind kind, QWidget *parent = nullptr);

    ListModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    SearchBox *searchBox() const { return m_search; }
    /// Opens the small form for a new person or company.
    void create();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void updateEmpty();
    void openRow(int row);

    Session &m_session;
    SubjectKind m_kind;
    ListModel *m_model;
    QTableView *m_table;
    SearchBox *m_search;
    QLabel *m_title;
    Pill *m_count;
    QPushButton *m_new;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace Imbuto
