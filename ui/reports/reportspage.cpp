// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspage.h"
#include "core/exchange/reportcsv.h"

#include "ui/reports/funnelchart.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportmodel.h"
#include "ui/reports/reporttable.h"
#include "ui/reports/reporttabs.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QComboBox>
#include <QFileDialog>
#include <QSaveFile>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

QLabel *quietText(QWidget *parent)
{
    QLabel *label = plainLabel({}, parent, TextRole::Caption);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ReportsPage::ReportsPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_report(reportNames().front())
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, Size::page, Size::group);
    all->setSpacing(Size::cardPadding);
    buildHead(all);
    buildBody(all);
    m_timer = new QTimer(this); // several changes of one moment are counted once
    m_timer->setSingleShot(true);
    m_timer->setInterval(0);
    connectAll();
    m_tabs->setCurrent(m_report);
    m_filters->setReport(m_report);
    retranslate();
}

void ReportsPage::buildHead(QVBoxLayout *all)
{
    auto *head = new QHBoxLayout;
    m_title = plainLabel({}, this, TextRole::PageTitle);
    m_export = new QPushButton(this);
    head->addWidget(m_title, 1);
    head->addWidget(m_export);
    all->addLayout(head);
    m_tabs = new ReportTabs(QStringList(reportNames().begin(), reportNames().end()), this);
    all->addWidget(m_tabs);
    m_filters = new ReportFilters(m_session, this);
    all->addWidget(m_filters);
}

void ReportsPage::buildBody(QVBoxLayout *all)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Size::cardPadding);
    m_chartPanel = new Panel(content);
    auto *inChart = new QVBoxLayout(m_chartPanel);
    inChart->setContentsMargins(Size::group, Size::cardPadding, Size::group, Size::cardPadding);
    m_hint = quietText(m_chartPanel);
    m_chart = new FunnelChart(m_chartPanel);
    inChart->addWidget(m_hint);
    inChart->addWidget(m_chart);
    m_parts = new QComboBox(content);
    m_tablePanel = new Panel(content);
    auto *inTable = new QVBoxLayout(m_tablePanel);
    inTable->setContentsMargins(1, Size::step, 1, Size::step);
    m_table = new ReportTableView(m_tablePanel);
    m_model = new ReportModel(m_session, this);
    m_table->setModel(m_model);
    inTable->addWidget(m_table);
    m_foot = quietText(content);
    column->addWidget(m_chartPanel);
    column->addWidget(m_parts, 0, Qt::AlignLeft);
    column->addWidget(m_tablePanel);
    column->addWidget(m_foot);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // the table takes the focus and is scrolled into sight
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    all->addWidget(scroll, 1);
}

void ReportsPage::connectAll()
{
    connect(m_timer, &QTimer::timeout, this, &ReportsPage::count);
    connect(m_tabs, &ReportTabs::chosen, this, &ReportsPage::showReport);
    connect(m_filters, &ReportFilters::changed, this, &ReportsPage::refresh);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &ReportsPage::showPart);
    connect(m_export, &QPushButton::clicked, this, &ReportsPage::exportCsv);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    connect(&m_session, &Session::languageChanged, this, &ReportsPage::retranslate);
    connect(&m_session.workspace(), &Workspace::changed, this, [this](const ChangeSet &change) {
        if (!change.edits<User>().empty())
            m_filters->refill();
        refresh();
    });
    connect(&m_session.workspace(), &Workspace::reloaded, this, [this] {
        m_filters->refill();
        refresh();
    });
}

void ReportsPage::retranslate()
{
    m_title->setText(tr("Reports"));
    setAccessibleName(m_title->text());
    m_export->setText(tr("Export CSV…"));
    m_parts->setAccessibleName(tr("Which table"));
    m_table->setAccessibleName(ReportText::reportName(m_report));
    m_tabs->retranslate();
    m_filters->retranslate();
    refresh();
}

void ReportsPage::showReport(const QString &name)
{
    m_report = name;
    m_tabs->setCurrent(name);
    m_filters->setReport(name);
    m_table->setAccessibleName(ReportText::reportName(name));
    m_parts->setCurrentIndex(0);
    refresh();
}

void ReportsPage::refresh()
{
    m_stale = true;
    if (isVisible())
        m_timer->start();
}

void ReportsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        count();
}

void ReportsPage::count()
{
    m_stale = false;
    m_timer->stop();
    const Expected<ReportRequest> request = m_filters->request();
    if (!request)
        return showProblem(request.error());
    Expected<ReportTable> table = makeReport(m_session.workspace(), *request);
    if (!table)
        return showProblem(table.error());
    m_result = std::move(*table);
    showResult(*request);
}

void ReportsPage::showProblem(const Error &error)
{
    m_result = {};
    m_chartPanel->hide();
    m_parts->hide();
    m_tablePanel->hide();
    m_export->setEnabled(false);
    m_model->setTable({});
    m_foot->setText(error.text);
}

void ReportsPage::showResult(const ReportRequest &request)
{
    const ReportText text(m_session);
    const bool funnel = isFunnel(m_result);
    const FunnelMode mode =
        request.name == u"funnel" ? request.mode : FunnelMode::CreatedCohort; // M1
    m_chartPanel->setVisible(funnel);
    m_chart->setBars(funnel ? funnelBars(m_result, text, m_session.book())
                            : std::vector<FunnelBar>());
    m_hint->setText(ReportText::modeName(mode) + u" — "_s + ReportText::modeHint(mode));
    QStringList lines{text.totals(m_result)};
    if (funnel)
        lines.prepend(text.conservation(m_result));
    m_foot->setText(lines.join(u'\n'));
    m_tablePanel->show();
    m_export->setEnabled(true);
    fillParts();
    showPart();
}

void ReportsPage::fillParts()
{
    const QSignalBlocker quiet(m_parts);
    const int chosen = m_parts->currentIndex();
    m_parts->clear();
    m_parts->addItem(ReportText::reportName(m_report));
    for (const ReportTable &section : m_result.sections)
        m_parts->addItem(reportCaption(section.name));
    m_parts->setCurrentIndex(qBound(0, chosen, m_parts->count() - 1));
    m_parts->setVisible(m_parts->count() > 1);
}

void ReportsPage::showPart()
{
    const int part = m_parts->currentIndex();
    const bool first = part <= 0 || part > int(m_result.sections.size());
    m_model->setTable(first ? m_result : m_result.sections[size_t(part - 1)]);
    m_table->fit();
}

QString ReportsPage::footnote() const
{
    return m_foot->text();
}

Expected<void> ReportsPage::writeCsv(const QString &path) const
{
    const QByteArray bytes = reportCsv(m_session.workspace(), m_model->table());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageError(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

void ReportsPage::exportCsv()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the table"), m_model->table().name + u".csv"_s, tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    if (const Expected<void> written = writeCsv(path); !written)
        m_session.tellError(written.error());
    else
        Q_EMIT m_session.toast(tr("The table is in %1").arg(path), {});
}

void ReportsPage::openRow(int row)
{
    if (const Subject subject = m_model->subjectAt(row); subject.id)
        Q_EMIT m_session.openSubject(subject);
}

} // namespace Imbuto
