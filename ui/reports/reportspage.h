// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard.h"
#include "ui/reports/reportjob.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace Imbuto {

class ChartView;
class Panel;
class RecordsPanel;
class ReportFilters;
class ReportModel;
class ReportTableView;
class ReportTabs;
class Session;
class Skeleton;

/// The reports: one at a time as a chart and as a table, with what is counted said in words; the records behind
/// a figure beside them. The same numbers as the command line's, counted on another thread. Follows the
/// workspace, but counts only while it is in sight.
class ReportsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ReportsPage(Session &session, QWidget *parent = nullptr);

    /// \a name: one of reportNames().
    void showReport(const QString &name);
    /// What a tile of the dashboard asks.
    void showTile(const DashboardTile &tile);
    ReportFilters *filters() const { return m_filters; }
    ReportModel *model() const { return m_model; }
    ChartView *chart() const { return m_chart; }
    RecordsPanel *records() const { return m_records; }
    QCheckBox *compare() const { return m_compare; }
    /// What the report says in a sentence; may be empty.
    QString reading() const;
    /// What is counted, or why there is no report.
    QString footnote() const;
    /// What is in sight is being counted anew.
    bool isCounting() const { return m_counting; }
    /// Writes the table in sight as CSV, all or nothing.
    Expected<void> writeCsv(const QString &path) const;
    /// Writes all tables of the report as a workbook, all or nothing.
    Expected<void> writeXlsx(const QString &path) const;
    /// Writes the whole report as a page: title, filters, date, chart, tables and what is counted.
    Expected<void> writePage(const QString &path) const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildHead(QVBoxLayout *all);
    void buildBody(QVBoxLayout *all);
    void buildContent(QVBoxLayout *column);
    void placeControls();
    void connectAll();
    void connectJob();
    void retranslate();
    /// Counts anew soon when in sight, else when shown.
    void refresh();
    void count();
    void setCounting(bool counting);
    void showResult();
    void showNothing();
    void showProblem(const Error &error);
    void fillParts();
    void showPart();
    void look(const ReportFigure &figure);
    void showRecords(const ReportFigure &figure, const std::vector<Subject> &subjects);
    void closeRecords();
    void openCell(const QModelIndex &index);
    const ReportTable *part(const ReportTable &table) const;

    void fillExportMenu();
    void exportTo(const QString &suffix, const QString &filter,
                  Expected<void> (ReportsPage::*write)(const QString &) const);
    Expected<void> writeChartFile(const QString &path) const;

    Session &m_session;
    QString m_report;
    ReportRequest m_asked; ///< what is in sight, or being counted
    std::shared_ptr<const ReportAnswer> m_answer;
    bool m_stale = true;
    /// Since it is shown: to ask for something else gives up that question, too.
    bool m_knowsSources = false;
    bool m_counting = false;
    ReportJob *m_job;
    QLabel *m_title;
    QVBoxLayout *m_content = nullptr; ///< what scrolls
    QCheckBox *m_compare;
    QPushButton *m_pin;
    QPushButton *m_export;
    ReportTabs *m_tabs;
    ReportFilters *m_filters;
    Panel *m_chartPanel;
    QLabel *m_reading; ///< what the report says at a glance
    QLabel *m_hint;
    ChartView *m_chart;
    Skeleton *m_skeleton;
    QComboBox *m_parts; ///< which of the tables of a report that has several
    Panel *m_tablePanel;
    ReportTableView *m_table;
    ReportModel *m_model;
    QLabel *m_foot;
    QLabel *m_empty; ///< says that there is nothing to count
    RecordsPanel *m_records;
    QTimer *m_timer;
    QTimer *m_patience; ///< until it is said that something is being counted
};

} // namespace Imbuto
