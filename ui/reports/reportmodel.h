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

    void setTable(ReportTable table);
    const ReportTable &table() const { return m_table; }
    /// Whom a row is about; null where it is about no single one.
    Subject subjectAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant alignment(int column) const;

    ReportText m_text;
    ReportTable m_table;
};

} // namespace Imbuto
