// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reporting.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

namespace Imbuto {

/// The figures of reports in the reader's language and number format.
class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
public:
    explicit ReportText(const Session &session) : m_session(session) {}

    /// What a report of reportNames() is called.
    static QString reportName(const QString &name);
    /// What a period of periodNames() is called.
    static QString periodName(const QString &name);
    /// The question that a tile of the dashboard answers; empty where its name says it.
    static QString question(const QString &report);
    static QString modeName(FunnelMode mode);
    /// What a funnel in that mode counts, in a sentence.
    static QString modeHint(FunnelMode mode);
    /// What a report answers, in a sentence; empty for funnels, whose mode says it.
    static QString reportHint(const QString &name);

    QString cell(const Cell &cell, CellKind kind) const;
    QString caption(const ReportTable::Column &column) const;
    /// What the column of \a figure is called, in \a table or its section.
    QString columnCaption(const ReportTable &table, const ReportFigure &figure) const;
    /// "+3": how much more than before; empty where figures cannot be compared.
    QString difference(const Cell &now, const Cell &before) const;
    QString number(qint64 value) const;
    const QLocale &locale() const { return m_session.language().locale; }
    const Session &session() const { return m_session; }
    QString stage(const StageName &name) const;
    /// The totals of \a table in a line.
    QString totals(const ReportTable &table) const;
    /// That what entered the stages of a funnel is what became of it (domain.md §6). How many
    /// corrections were kept out (R13) is among the totals.
    /// Why a figure of a funnel that one would expect is missing; empty where it is not.
    QString whyMissing(const ReportTable &table, const std::vector<Cell> &row,
                       QStringView column) const;
    QString conservation(const ReportTable &funnel) const;

private:
    const Session &m_session;
};

/// Where \a id is among the columns of \a table; −1 when it has no such column.
int columnOf(const ReportTable &table, QStringView id);
/// A count of a row; 0 when the cell holds none.
qint64 countIn(const ReportTable &table, const std::vector<Cell> &row, QStringView id);
/// The row of \a table about the same as \a row of another: the first column, and what else is in words, tell what a row is
/// about. Null: there is none.
const std::vector<Cell> *likeRow(const ReportTable &table, const std::vector<Cell> &row);
/// Whether nobody and nothing is counted in \a table: it need not be drawn.
bool countsNothing(const ReportTable &table);
/// Whether \a table has the columns of a funnel.
bool isFunnel(const ReportTable &table);

} // namespace Imbuto
