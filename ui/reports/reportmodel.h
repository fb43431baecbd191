// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reporttext.h"

#include <QAbstractTableModel>

namespace Imbuto {

/// One table of a report, as text for people.
class ReportModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    ReportModel(const Session &session, QObject *parent);

    /// \a before: the same table of the previous period, from which differences are told.
    void setTable(ReportTable table, std::optional<ReportTable> before = {});
    const ReportTable &table() const { return m_table; }
    /// Whom a row is about; null where it is about no single one.
    Subject subjectAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant alignment(int column) const;
    const Cell *before(const QModelIndex &index) const;
    QString text(const QModelIndex &index) const;
    QString hint(const QModelIndex &index) const;

    ReportText m_text;
    ReportTable m_table;
    std::optional<ReportTable> m_before;
};

} // namespace Imbuto
