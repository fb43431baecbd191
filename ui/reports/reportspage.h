// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reporting.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace Imbuto {

class FunnelChart;
class Panel;
class ReportFilters;
class ReportModel;
class ReportTableView;
class ReportTabs;
class Session;

/// The reports: one at a time as a table, a funnel also as a chart, with what is counted said in words.
/// The same numbers as the command line's, from makeReport(). Follows the workspace, but counts only
/// while it is in sight.
class ReportsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ReportsPage(Session &session, QWidget *parent = nullptr);

    /// \a name: one of reportNames().
    void showReport(const QString &name);
    ReportFilters *filters() const { return m_filters; }
    ReportModel *model() const { return m_model; }
    FunnelChart *chart() const { return m_chart; }
    /// What is counted, or why there is no report.
    QString footnote() const;
    /// Writes the table in sight as CSV, all or nothing.
    Expected<void> writeCsv(const QString &path) const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildHead(QVBoxLayout *all);
    void buildBody(QVBoxLayout *all);
    void connectAll();
    void retranslate();
    /// Counts anew soon when in sight, else when shown.
    void refresh();
    void count();
    void showResult(const ReportRequest &request);
    void showProblem(const Error &error);
    void fillParts();
    void showPart();
    void exportCsv();
    void openRow(int row);

    Session &m_session;
    QString m_report;
    ReportTable m_result;
    bool m_stale = true;
    QLabel *m_title;
    QPushButton *m_export;
    ReportTabs *m_tabs;
    ReportFilters *m_filters;
    Panel *m_chartPanel;
    QLabel *m_hint;
    FunnelChart *m_chart;
    QComboBox *m_parts; ///< which of the tables of a report that has several
    Panel *m_tablePanel;
    ReportTableView *m_table;
    ReportModel *m_model;
    QLabel *m_foot;
    QTimer *m_timer;
};

} // namespace Imbuto
