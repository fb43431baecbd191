// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Imbuto {

class PaletteModel;

/// A line of the palette: icon, title with its hits, quiet detail, and at the right its key or why not. The
/// first line of a group has the group's caption above it.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    PaletteDelegate(const PaletteModel &model, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int sectionHeight(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Paints what stands at the right and gives the room that is left.
    QRect paintRight(QPainter &painter, QRect row, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    const PaletteModel &m_model;
};

} // namespace Imbuto
