// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Imbuto {

class ListModel;
class Session;

/// Paints a row of a list: no grid, a hairline under each row, a tint for the row under the mouse and for
/// the selected one, the owner as a disc with the name.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TableDelegate(Session &session, const ListModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The row under the mouse, −1 for none: the view tells.
    void setHovered(int row) { m_hovered = row; }

    static constexpr int kRow = 36;

private:
    Session &m_session;
    const ListModel &m_model;
    int m_hovered = -1;
};

} // namespace Imbuto
