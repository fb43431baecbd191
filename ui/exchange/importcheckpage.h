// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/importjob.h"
#include "ui/exchange/importplan.h"

#include <QTemporaryDir>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace Imbuto {

/// Third and last step: a dry run with its counts and first problems, then the import itself, with progress
/// and cancel, and what it came to.
class ImportCheckPage : public QWidget
{
    Q_OBJECT
public:
    /// Where the page is.
    enum class State : quint8 { Checking, Checked, Importing, Imported, Stopped };

    ImportCheckPage(ImportPlan &plan, Workspace &workspace, const Language &language,
                    QWidget *parent);
    State state() const { return m_state; }
    /// What was imported and not taken back here; null: nothing.
    ChangeId change() const { return m_change; }
    /// Runs the dry run.
    void check();
    /// Imports for good.
    void write();
    void cancel() { m_job.cancel(); }

Q_SIGNALS:
    void stateChanged();

private:
    void run(State state, ImportOptions::Run how);
    void finish();
    void showReport(const ImportReport &report);
    void showCounts(const ImportReport &report);
    void showProblems(const ImportReport &report);
    void setState(State state);
    void saveRejects();
    void undo();

    ImportPlan &m_plan;
    Workspace &m_workspace;
    const Language m_language;
    ImportJob m_job;
    QTemporaryDir m_rejects;
    ChangeId m_change;
    State m_state = State::Checking;
    QLabel *m_head;
    QProgressBar *m_bar;
    QLabel *m_progress;
    QGridLayout *m_counts;
    QCheckBox *m_enforce;
    QTableWidget *m_problems;
    QPushButton *m_save;
    QPushButton *m_undo;
};

} // namespace Imbuto
