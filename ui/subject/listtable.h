// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTableView>

#include <map>

namespace Imbuto {

class ListModel;
class TableDelegate;

/// A quiet table on a rounded surface: heads sort on a click, are dragged to another place and resized, and what was
/// chosen is kept for the next time. Typing goes to the first name that begins so.
class ListTable : public QTableView
{
    Q_OBJECT
public:
    ListTable(ListModel *model, TableDelegate *delegate, QWidget *parent);

    /// The rows that are selected, from top to bottom.
    std::vector<int> selectedRows() const;
    void keyboardSearch(const QString &typed) override;
    /// Columns, their order and widths, and the sorting, as JSON.
    QString layoutText() const;
    /// Lays out as \a text says, a layoutText(), until leaveLayout(): what is chosen meanwhile is not kept.
    void showLayout(const QString &text);
    /// Goes back to what was chosen for this list.
    void leaveLayout();
    /// Something was chosen: keeps it for the next time, unless a layout is shown.
    void keepLayout();

Q_SIGNALS:
    /// Columns, widths or the sorting are other ones.
    void layoutChosen();
    /// A person asks what else the columns could be, with the mouse on a head.
    void columnsRequested(const QPoint &at);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers keys) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QJsonObject layoutNow() const;
    void layOutAs(const QJsonObject &layout);
    void restoreLayout();
    void layOut();
    void sortOn(int section);
    void takeOrder();
    void hover(int row);
    QString settingsKey() const;

    ListModel *m_list;
    TableDelegate *m_delegate;
    std::map<QString, int> m_widths; ///< that a person gave, by column id
    QString m_typed;
    QElapsedTimer m_sinceTyped;
    bool m_layingOut = false;
    bool m_visiting = false; ///< shows a layout that is not this list's own
};

} // namespace Imbuto
