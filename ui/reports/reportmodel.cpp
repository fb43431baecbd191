// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportmodel.h"

#include "ui/shell/widgets.h"

namespace Imbuto {

ReportModel::ReportModel(const Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_text(session)
{
}

void ReportModel::setTable(ReportTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

Subject ReportModel::subjectAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    for (const Cell &cell : m_table.rows[size_t(row)])
        if (const Subject *subject = std::get_if<Subject>(&cell))
            return *subject;
    return {};
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ReportModel::alignment(int column) const
{
    const bool text = m_table.columns[size_t(column)].kind == CellKind::Text || column == 0;
    return QVariant::fromValue(Qt::AlignVCenter | (text ? Qt::AlignLeft : Qt::AlignRight));
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role != Qt::DisplayRole)
        return {};
    const auto column = size_t(index.column());
    return m_text.cell(m_table.rows[size_t(index.row())][column], m_table.columns[column].kind);
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ReportTable::Column &column = m_table.columns[size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::ToolTipRole)
        return plainToolTip(reportHint(column.word.isEmpty() ? column.id : column.word));
    return role == Qt::DisplayRole ? QVariant(m_text.caption(column)) : QVariant();
}

} // namespace Imbuto
