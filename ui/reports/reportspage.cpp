// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspage.h"

#include "ui/reports/charts.h"
#include "ui/reports/chartview.h"
#include "ui/reports/dashboardpage.h"
#include "ui/reports/recordspanel.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportmodel.h"
#include "ui/reports/reportreading.h"
#include "ui/reports/reporttable.h"
#include "ui/reports/reporttabs.h"
#include "ui/reports/skeleton.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kPatience = 150; ///< ms: what is counted sooner is shown without a word

QTimer *timerOf(QObject *parent, int milliseconds)
{
    auto *timer = new QTimer(parent);
    timer->setSingleShot(true);
    timer->setInterval(milliseconds);
    return timer;
}

} // namespace

ReportsPage::ReportsPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_report(reportNames().front()),
      m_job(new ReportJob(session, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, Size::page, Size::group);
    all->setSpacing(Size::cardPadding);
    buildHead(all);
    buildBody(all);
    m_timer = timerOf(this, 0); // several changes of one moment are counted once
    m_patience = timerOf(this, kPatience);
    connectAll();
    connectJob();
    m_tabs->setCurrent(m_report);
    m_filters->setReport(m_report);
    retranslate();
}

void ReportsPage::connectAll()
{
    connect(m_timer, &QTimer::timeout, this, &ReportsPage::count);
    connect(m_tabs, &ReportTabs::chosen, this, &ReportsPage::showReport);
    connect(m_filters, &ReportFilters::changed, this, &ReportsPage::refresh);
    connect(m_compare, &QCheckBox::toggled, this, &ReportsPage::refresh);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &ReportsPage::showPart);
    connect(m_pin, &QPushButton::clicked, this,
            [this] { pinToDashboard(m_session, m_filters->tile()); });
    connect(m_export, &QPushButton::clicked, this, &ReportsPage::fillExportMenu);
    connect(m_chart, &ChartView::figureChosen, this, &ReportsPage::look);
    connect(m_table, &QTableView::activated, this, &ReportsPage::openCell);
    connect(m_records, &RecordsPanel::closed, this, &ReportsPage::closeRecords);
    connect(&m_session, &Session::languageChanged, this, &ReportsPage::retranslate);
    connect(&m_session.workspace(), &Workspace::changed, this, [this](const ChangeSet &change) {
        if (!change.edits<User>().empty() || !change.edits<Setting>().empty())
            m_filters->refill(); // users and segments come, go and are called otherwise
        refresh();
    });
    for (const auto signal : {&Workspace::reloaded, &Workspace::rulesChanged})
        connect(&m_session.workspace(), signal, this, [this] {
            m_filters->refill();
            refresh();
        });
}

void ReportsPage::connectJob()
{
    connect(m_job, &ReportJob::counted, this,
            [this](const std::shared_ptr<const ReportAnswer> &answer) {
                m_answer = answer;
                setCounting(false);
                showResult();
            });
    connect(m_job, &ReportJob::failed, this, &ReportsPage::showProblem);
    connect(m_job, &ReportJob::found, this, &ReportsPage::showRecords);
    connect(m_job, &ReportJob::sourcesFound, this, [this](const QStringList &names) {
        m_knowsSources = true;
        m_filters->setSources(names);
    });
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_chart->hide();
        m_tablePanel->hide();
        m_parts->hide();
        m_empty->hide();
        m_skeleton->show();
        m_chartPanel->show();
        m_foot->setText(tr("Counting…"));
    });
}

void ReportsPage::showReport(const QString &name)
{
    if (m_report != name)
        m_records->hide();
    m_report = name;
    m_tabs->setCurrent(name);
    m_filters->setReport(name);
    m_table->setAccessibleName(ReportText::reportName(name));
    m_parts->setCurrentIndex(0);
    refresh();
}

void ReportsPage::showTile(const DashboardTile &tile)
{
    showReport(tile.report);
    m_filters->setTile(tile);
}

void ReportsPage::refresh()
{
    m_stale = true;
    if (!isVisible())
        return;
    m_job->cancel(); // what was asked before is no longer what is wanted
    setCounting(true);
    m_timer->start();
}

void ReportsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_knowsSources = false; // there may be others by now
    if (m_stale)
        count();
    else
        m_job->lookForSources();
}

/// Who went elsewhere waits for nothing: what is being read and counted stops.
void ReportsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_stale = m_stale || m_counting;
    m_timer->stop();
    m_job->cancel();
    setCounting(false);
}

void ReportsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeControls();
}

void ReportsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_content)
        placeControls();
}

void ReportsPage::setCounting(bool counting)
{
    m_counting = counting;
    m_export->setEnabled(!counting && m_answer);
    if (!counting) {
        m_patience->stop();
        m_skeleton->hide();
        m_chart->show();
    } else if (!m_patience->isActive()) {
        m_patience->start();
    }
}

void ReportsPage::count()
{
    m_stale = false;
    m_timer->stop();
    const Expected<ReportRequest> request = m_filters->request();
    if (!request)
        return showProblem(request.error());
    m_asked = *request;
    const bool possible = previousPeriod(m_asked.filter).has_value();
    m_compare->setEnabled(possible);
    m_compare->setToolTip(possible ? QString() : tr("Choose a period with a begin and an end."));
    setCounting(true);
    m_job->count(m_asked,
                 m_compare->isChecked() ? ReportJob::Compare::WithPreviousPeriod
                                        : ReportJob::Compare::No);
    if (!m_knowsSources)
        m_job->lookForSources();
}

void ReportsPage::showProblem(const Error &error)
{
    m_answer.reset();
    setCounting(false);
    m_chartPanel->hide();
    m_parts->hide();
    m_tablePanel->hide();
    m_records->hide();
    m_empty->hide();
    m_model->setTable({});
    m_foot->setText(error.text);
}

/// Instead of a drawing of noughts.
void ReportsPage::showNothing()
{
    m_empty->setText(
        m_asked.filter != ReportFilter() || !m_asked.segment.isEmpty()
            ? tr("Nothing fits these filters. Choose a longer period, or fewer of them.")
            : tr("Nothing to count yet: nobody has come into this pipeline."));
    m_empty->show();
    for (QWidget *part : std::initializer_list<QWidget *>{m_chartPanel, m_parts, m_tablePanel})
        part->hide();
    m_foot->clear();
}

void ReportsPage::showResult()
{
    const ReportText text(m_session);
    const ReportTable &table = m_answer->table;
    const bool funnel = isFunnel(table);
    m_hint->setText(!funnel                     ? ReportText::reportHint(m_report)
                        : m_report == u"funnel" ? ReportText::modeName(m_asked.mode) + u" · "_s
                            + ReportText::modeHint(m_asked.mode)
                                                : ReportText::modeHint(FunnelMode::CreatedCohort));
    m_reading->setText(ReportReading(table, text).sentence());
    m_reading->setVisible(!m_reading->text().isEmpty());
    m_chart->setDraw([this, answer = m_answer](qreal width, const TextMeasure &measure) {
        const ReportText words(m_session);
        const ReportTable *before = answer->before ? &*answer->before : nullptr;
        return chartOf({answer->table, before, words, m_session.book(), measure, width});
    });
    m_chartPanel->setVisible(!m_chart->scene().isEmpty());
    QStringList lines{text.totals(table)};
    if (funnel)
        lines.prepend(text.conservation(table));
    m_foot->setText(lines.join(u'\n'));
    m_tablePanel->show();
    fillParts();
    showPart();
    m_empty->hide();
    if (countsNothing(table))
        showNothing();
}

void ReportsPage::fillParts()
{
    const QSignalBlocker quiet(m_parts);
    const int chosen = m_parts->currentIndex();
    m_parts->clear();
    m_parts->addItem(ReportText::reportName(m_report));
    for (const ReportTable &section : m_answer->table.sections)
        m_parts->addItem(reportCaption(section.name));
    m_parts->setCurrentIndex(qBound(0, chosen, m_parts->count() - 1));
    m_parts->setVisible(m_parts->count() > 1);
}

/// The table of \a table that is in sight.
const ReportTable *ReportsPage::part(const ReportTable &table) const
{
    const int part = m_parts->currentIndex();
    const bool first = part <= 0 || part > int(table.sections.size());
    return first ? &table : &table.sections[size_t(part - 1)];
}

void ReportsPage::showPart()
{
    if (!m_answer)
        return;
    const ReportTable *before = m_answer->before ? part(*m_answer->before) : nullptr;
    m_model->setTable(*part(m_answer->table),
                      before ? std::optional(*before) : std::optional<ReportTable>());
    m_table->fit();
}

QString ReportsPage::reading() const
{
    return m_reading->text();
}

QString ReportsPage::footnote() const
{
    return m_foot->text();
}

// --- the records behind a figure

void ReportsPage::look(const ReportFigure &figure)
{
    if (!m_counting && countsRecords(m_asked.name, figure))
        m_job->look(m_asked, figure);
}

void ReportsPage::showRecords(const ReportFigure &figure, const std::vector<Subject> &subjects)
{
    const ReportText text(m_session);
    QStringList parts;
    for (size_t i = 0; i < figure.row.size() && parts.size() < 2; ++i)
        if (i == 0 || std::holds_alternative<StageName>(figure.row[i]))
            parts << text.cell(figure.row[i], CellKind::Text);
    m_records->showRecords(
        u"%1 · %2"_s.arg(parts.join(u" → "_s), text.columnCaption(m_answer->table, figure)),
        subjects);
}

void ReportsPage::closeRecords()
{
    m_records->hide();
    m_chart->setFocus();
}

/// A row about one record opens that; a figure leads to the records behind it.
void ReportsPage::openCell(const QModelIndex &index)
{
    if (const Subject subject = m_model->subjectAt(index.row()); subject.id)
        return m_session.openSubject(subject);
    const ReportTable &table = m_model->table();
    look({m_parts->currentIndex() <= 0 ? QString() : table.name, table.rows[size_t(index.row())],
          table.columns[size_t(index.column())].id});
}

} // namespace Imbuto
