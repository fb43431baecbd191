// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reporttext.h"

namespace Imbuto {

/// What a report says at a glance, in a sentence computed from its figures; empty where too few are behind it to say
/// anything, or nothing stands out. Never more than the table shows: counts, shares and medians, no forecast of its own.
class ReportReading
{
    Q_DECLARE_TR_FUNCTIONS(ReportReading)
public:
    ReportReading(const ReportTable &table, const ReportText &text) : m_table(table), m_text(text)
    {
    }

    QString sentence() const;

private:
    QString funnel() const;
    QString snapshot() const;
    QString withoutHistory() const;
    QString conversion() const;
    QString freeToPaid() const;
    QString leadStatus() const;
    QString forecast() const;
    QString velocity() const;
    QString paths() const;
    QString team() const;
    QString winRate() const;

    const Cell &total(QStringView id) const;
    qint64 count(QStringView id) const;
    QString shown(const Cell &cell, CellKind kind) const { return m_text.cell(cell, kind); }
    QString percent(double share) const;

    const ReportTable &m_table;
    const ReportText &m_text;
};

} // namespace Imbuto
