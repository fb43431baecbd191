// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Imbuto {

class Session;
class TaskModel;

/// Paints a task: box to tick, title and subject, due date with its state by shape and colour, owner or
/// shared queue; above the first of each kind its section.
class TaskDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TaskDelegate(Session &session, const TaskModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    /// Where the box to tick is in a row at \a rect.
    QRect checkRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    QRect rowRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRight(QPainter &painter, QRect &row, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;

    Session &m_session;
    const TaskModel &m_model;
};

} // namespace Imbuto
