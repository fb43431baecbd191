// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/linter.h"
#include "ui/rules/ruledraft.h"
#include "ui/rules/rulelist.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace Imbuto {

class RuleForm;
class Session;
class TrialPanel;

/// The rule editor: pipelines, the stages of one, and what is asked before a card enters each. What is changed
/// here is a draft: checked as it is typed (R12), tried on today and on history, then put in force as one change
/// that can be undone (R14). The draft has an undo of its own.
class RulesPage : public QWidget
{
    Q_OBJECT
public:
    explicit RulesPage(Session &session, QWidget *parent = nullptr);
    ~RulesPage() override;

    /// False when there is no such pipeline.
    bool showPipeline(const PipelineId &id);
    void showStage(const StageId &id);
    /// Takes back, or does again, one change of the draft; false when there is none.
    bool undo();
    bool redo();

    RuleDraft &draft() { return m_draft; }
    const std::vector<RuleFinding> &findings() const { return m_findings; }
    RuleList *pipelineList() const { return m_pipelines; }
    RuleList *stageList() const { return m_stages; }
    RuleForm *form() const { return m_form; }
    TrialPanel *trial() const { return m_trial; }
    /// Reads a pipeline from a file, or writes the chosen one.
    void importFile(const QString &path);
    void exportFile(const QString &path);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead(QVBoxLayout *all);
    void buildLists(QBoxLayout *body);
    void buildDetail(QHBoxLayout *body);
    void connectAll();
    void retranslate();

    void followDraft();
    void fillPipelines();
    void fillStages();
    void fillAddMenu();
    void syncForm();
    void makeForm();
    void choosePipeline(const PipelineId &id);
    void check();
    void showFindings();
    void showState();
    void nextFinding();
    int stageIndex(const StageId &id) const;
    StageId firstStage() const;
    static PipelineId pipelineOf(const RuleFinding &finding);
    RuleList::Line::Sign signOf(const PipelineId &pipeline, const QString &stage, int index) const;

    void addNamedStage();
    void addNamedPipeline();
    void beginPipeline(SubjectKind subject);
    void addSource(const RuleBook::Source &source);
    void duplicatePipeline();
    void removeStage(const StageId &id);
    void chooseImport();
    void chooseExport();
    void simulate();
    void apply();
    void discard();

    Session &m_session;
    RuleDraft m_draft;
    PipelineId m_pipeline;
    StageId m_stage; ///< empty: the pipeline as a whole
    std::vector<RuleFinding> m_findings;
    size_t m_nextFinding = 0;
    SubjectKind m_newSubject = SubjectKind::Deal;

    QLabel *m_title;
    QPushButton *m_problems;
    QPushButton *m_discard;
    QPushButton *m_simulate;
    QPushButton *m_apply;
    QBoxLayout *m_lists;
    QLabel *m_pipelinesHead;
    QLabel *m_stagesHead;
    RuleList *m_pipelines;
    RuleList *m_stages;
    QPushButton *m_add;
    class QMenu *m_addMenu;
    QLineEdit *m_newPipeline;
    QLineEdit *m_newStage;
    QStackedWidget *m_detail;
    QScrollArea *m_scroll;
    RuleForm *m_form = nullptr;
    QString m_formShape;
    TrialPanel *m_trial;
    QTimer *m_check;
};

} // namespace Imbuto
