// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importcheckpage.h"

#include "ui/exchange/importtext.h"
#include "ui/shell/widgets.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QTableWidget>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownProblems = 100;

} // namespace

ImportCheckPage::ImportCheckPage(ImportPlan &plan, Workspace &workspace, const Language &language,
                                 QWidget *parent)
    : QWidget(parent), m_plan(plan), m_workspace(workspace), m_language(language),
      m_job(workspace, this), m_head(plainLabel({}, this, TextRole::Section)),
      m_bar(new QProgressBar(this)), m_progress(plainLabel({}, this)), m_counts(new QGridLayout),
      m_enforce(new QCheckBox(tr("Refuse rows that today's rules would not let in"), this)),
      m_problems(new QTableWidget(this)), m_save(new QPushButton(tr("Save rejected rows…"), this)),
      m_undo(new QPushButton(tr("Undo the import"), this))
{
    m_head->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_problems->setColumnCount(3);
    m_problems->setHorizontalHeaderLabels({tr("Line"), tr("Column"), tr("Problem")});
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_problems->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_problems->setShowGrid(false);
    m_problems->verticalHeader()->hide();
    m_problems->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_problems->setAccessibleName(tr("First problems"));
    m_problems->setObjectName(u"problems"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Size::group);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_head, m_bar, m_progress})
        layout->addWidget(widget);
    m_counts->setHorizontalSpacing(Size::group);
    m_counts->setVerticalSpacing(Size::step);
    m_counts->setColumnStretch(2, 1);
    layout->addLayout(m_counts);
    layout->addWidget(m_enforce);
    layout->addWidget(m_problems, 1);
    layout->addLayout(buttons);
    layout->addStretch();

    connect(&m_job, &ImportJob::progress, this,
            [this](ImportProgress::Phase phase, qint64 rows, qint64 total) {
                m_bar->setRange(0, total > 0 ? 1000 : 0); // 0, 0: under way, end unknown
                if (total > 0)
                    m_bar->setValue(int(rows * 1000 / total));
                m_progress->setText(progressText(phase, rows, total, m_language));
            });
    connect(&m_job, &ImportJob::finished, this, &ImportCheckPage::finish);
    connect(m_enforce, &QCheckBox::toggled, this, [this](bool on) {
        m_plan.options.placements =
            on ? ImportOptions::Placements::Enforce : ImportOptions::Placements::History;
        check();
    });
    connect(m_save, &QPushButton::clicked, this, &ImportCheckPage::saveRejects);
    connect(m_undo, &QPushButton::clicked, this, &ImportCheckPage::undo);
}

void ImportCheckPage::check()
{
    run(State::Checking, ImportOptions::Run::DryRun);
}

void ImportCheckPage::write()
{
    m_plan.rememberMapping();
    run(State::Importing, ImportOptions::Run::Commit);
}

void ImportCheckPage::run(State state, ImportOptions::Run how)
{
    if (m_job.isRunning())
        return;
    ImportOptions options = m_plan.options;
    options.run = how;
    options.language = m_language;
    options.rejectsFile = m_rejects.filePath(u"rejected.csv"_s);
    QFile::remove(options.rejectsFile);
    m_bar->setRange(0, 0);
    m_progress->clear();
    clearLayout(m_counts);
    setState(state);
    m_job.start(m_plan.path, options);
}

void ImportCheckPage::finish()
{
    const bool importing = m_state == State::Importing;
    const Expected<ImportReport> &result = m_job.result();
    if (!result) {
        setState(State::Stopped);
        m_head->setText(result.error().text);
        return;
    }
    const bool cancelled = result->end == ImportReport::End::Cancelled;
    setState(cancelled ? State::Stopped : importing ? State::Imported : State::Checked);
    if (cancelled) {
        m_head->setText(tr("Stopped. Nothing was written."));
        return;
    }
    showReport(*result);
    if (importing && result->change)
        Q_EMIT m_workspace.reloaded();
}

void ImportCheckPage::showReport(const ImportReport &report)
{
    m_change = report.change;
    const qint64 good = report.added + report.updated;
    const bool done = report.end == ImportReport::End::Committed;
    m_head->setText(
        done ? tr("%Ln row(s) imported.", nullptr, int(good))
             : tr("%Ln row(s) can be imported. Nothing has been written yet.", nullptr, int(good)));
    showCounts(report);
    showProblems(report);
    m_save->setVisible(report.rejectedRows > 0);
    m_undo->setVisible(done && m_change);
}

void ImportCheckPage::showCounts(const ImportReport &report)
{
    clearLayout(m_counts);
    int row = 0;
    for (const ReportLine &line : reportLines(report, m_language)) {
        auto *count = plainLabel(line.count, this, TextRole::Strong);
        m_counts->addWidget(plainLabel(line.caption, this), row, 0);
        m_counts->addWidget(count, row++, 1, Qt::AlignRight);
    }
}

void ImportCheckPage::showProblems(const ImportReport &report)
{
    const int rows = int(std::min<size_t>(report.rejected.size(), kShownProblems));
    m_problems->setVisible(rows > 0);
    m_problems->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const ImportReport::Rejected &rejected = report.rejected[size_t(row)];
        m_problems->setItem(row, 0,
                            new QTableWidgetItem(m_language.locale.toString(rejected.line)));
        m_problems->setItem(row, 1, new QTableWidgetItem(rejected.column));
        auto *text = new QTableWidgetItem(rejected.text);
        text->setToolTip(rejected.text);
        m_problems->setItem(row, 2, text);
    }
}

void ImportCheckPage::setState(State state)
{
    m_state = state;
    const bool running = state == State::Checking || state == State::Importing;
    if (running)
        m_head->setText(state == State::Checking ? tr("Checking every row…") : tr("Importing…"));
    m_bar->setVisible(running);
    m_progress->setVisible(running);
    m_enforce->setVisible(state == State::Checked && m_plan.options.kind == ExchangeKind::Deals);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_problems, m_save, m_undo})
        widget->setVisible(false);
    Q_EMIT stateChanged();
}

void ImportCheckPage::saveRejects()
{
    const QFileInfo source(m_plan.path);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save rejected rows"),
        source.dir().filePath(source.completeBaseName() + u"-rejected.csv"_s),
        tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    QFile::remove(path);
    if (!QFile::copy(m_rejects.filePath(u"rejected.csv"_s), path))
        m_head->setText(tr("%1 cannot be written.").arg(path));
}

void ImportCheckPage::undo()
{
    const Expected<Outcome> outcome = m_workspace.undo(m_change);
    m_head->setText(outcome ? tr("The import was taken back.") : outcome.error().text);
    m_undo->setVisible(!outcome);
    if (!outcome)
        return;
    m_change = {};
    Q_EMIT m_workspace.reloaded();
}

} // namespace Imbuto
