// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportmodel.h"

#include "ui/shell/widgets.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

ReportModel::ReportModel(const Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_text(session)
{
}

void ReportModel::setTable(ReportTable table, std::optional<ReportTable> before)
{
    beginResetModel();
    m_table = std::move(table);
    m_before = std::move(before);
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

/// The same figure of the period before; null where there is none to compare with.
const Cell *ReportModel::before(const QModelIndex &index) const
{
    if (!m_before || index.column() == 0 || m_before->columns.size() != m_table.columns.size())
        return nullptr;
    const std::vector<Cell> *then = likeRow(*m_before, m_table.rows[size_t(index.row())]);
    return then ? &(*then)[size_t(index.column())] : nullptr;
}

QString ReportModel::text(const QModelIndex &index) const
{
    const auto column = size_t(index.column());
    const Cell &cell = m_table.rows[size_t(index.row())][column];
    const QString shown = m_text.cell(cell, m_table.columns[column].kind);
    const Cell *then = before(index);
    const QString change = then ? m_text.difference(cell, *then) : QString();
    return change.isEmpty() ? shown : shown + u"  "_s + change;
}

QString ReportModel::hint(const QModelIndex &index) const
{
    const ReportTable::Column &column = m_table.columns[size_t(index.column())];
    QStringList lines{m_text.whyMissing(m_table, m_table.rows[size_t(index.row())], column.id),
                      reportHint(column.word.isEmpty() ? column.id : column.word)};
    if (const Cell *then = before(index))
        lines << tr("In the period before: %1").arg(m_text.cell(*then, column.kind));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(hint(index));
    if (role == Qt::AccessibleTextRole) // a dash alone says nothing to who listens
        if (const QString why = m_text.whyMissing(m_table, m_table.rows[size_t(index.row())],
                                                  m_table.columns[size_t(index.column())].id);
            !why.isEmpty())
            return why;
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(text(index))
                                                                     : QVariant();
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
