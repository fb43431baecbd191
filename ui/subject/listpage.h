// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/views.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace Imbuto {

class BulkBar;
class EmptyState;
class FilterBar;
class ListModel;
class ListTable;
class NewRecordForm;
class Pill;
class SearchBox;
class Session;

/// People, companies or deals as a table that is searched and narrowed. Enter and double click open the detail panel, Ctrl+N
/// creates; several selected rows are edited at once.
class ListPage : public QWidget
{
    Q_OBJECT
public:
    ListPage(Session &session, SubjectKind kind, QWidget *parent = nullptr);

    ListModel *model() const { return m_model; }
    QTableView *table() const;
    SearchBox *searchBox() const { return m_search; }
    FilterBar &filters() const { return *m_filters; }
    BulkBar *bulk() const { return m_bulk; }
    /// At its right, \a covered px lie under something: what is to be clicked keeps clear of them.
    void setCovered(int covered);
    /// Reads again what depends on which day it is.
    void beginDay();
    /// Opens the small form for a new record.
    void create();
    /// Narrows, sorts and lays out as \a view says.
    void showView(const SavedView &view);
    /// Goes back to the list as it is without one.
    void leaveView();
    /// The view is no more; what it was narrowed to stays.
    void forgetView();
    /// Writes what the list shows, its columns and its order, to \a path: CSV for people (quality.md §3 row 10).
    Expected<qint64> exportTo(const QString &path) const;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *buildTop();
    void retranslate();
    void updateEmpty();
    void openRow(int row);
    void showSelection();
    void keepSelection();
    void fillView(QMenu *menu);
    void toggle(const QString &column);
    SavedView shown() const;
    void offerSaving();
    void saveView();
    void askExport();

    Session &m_session;
    SubjectKind m_kind;
    ListModel *m_model;
    ListTable *m_table;
    SearchBox *m_search;
    FilterBar *m_filters;
    BulkBar *m_bulk;
    QPointer<NewRecordForm> m_form; ///< the one that was opened last
    QHBoxLayout *m_foot;
    QLabel *m_title;
    Pill *m_count;
    QToolButton *m_view;
    QMenu *m_viewMenu;
    QPushButton *m_new;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    SavedView m_saved;           ///< the view that is shown; without id: none
    std::vector<Subject> m_kept; ///< selected before the rows were read again
};

} // namespace Imbuto
