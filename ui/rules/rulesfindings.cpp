// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the rules, shown on their page; what can be done with the draft, and what was.
#include "ui/rules/ruleform.h"
#include "ui/rules/rulespage.h"
#include "ui/rules/trialpanel.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QKeyEvent>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

PipelineId RulesPage::pipelineOf(const RuleFinding &finding)
{
    return finding.pipeline.isEmpty() && finding.file.endsWith(u".json") ? finding.file.chopped(5)
                                                                         : finding.pipeline;
}

RuleList::Line::Sign RulesPage::signOf(const PipelineId &pipeline, const QString &stage,
                                       int index) const
{
    using Sign = RuleList::Line::Sign;
    Sign sign = Sign::None;
    const QString path = u"/stages/%1"_s.arg(index);
    for (const RuleFinding &f : m_findings) {
        if (pipelineOf(f) != pipeline)
            continue;
        const bool here =
            index < 0 || f.stage == stage || f.path == path || f.path.startsWith(path + u'/');
        if (here)
            sign = std::max(
                sign, f.severity == RuleFinding::Severity::Error ? Sign::Error : Sign::Warning);
    }
    return sign;
}

void RulesPage::check()
{
    const auto changes = m_draft.changes();
    m_findings = changes.empty() ? std::vector<RuleFinding>() : m_session.read([&] {
        return m_session.workspace().checkRules(changes, m_session.language());
    });
    fillPipelines();
    fillStages();
    showFindings();
    showState();
}

/// Each beside what it is about.
void RulesPage::showFindings()
{
    if (!m_form)
        return;
    const QString stage = u"/stages/%1/"_s.arg(stageIndex(m_stage));
    std::vector<RuleFinding> here;
    for (const RuleFinding &f : m_findings) {
        if (pipelineOf(f) != m_pipeline)
            continue;
        const bool ofStage = !f.stage.isEmpty() || f.path.startsWith(u"/stages/");
        const bool ofThis = f.stage == m_stage || f.path.startsWith(stage);
        if (m_stage.isEmpty() ? !ofStage : ofStage && ofThis)
            here.push_back(f);
    }
    m_form->setFindings(here);
}

void RulesPage::nextFinding()
{
    if (m_findings.empty())
        return;
    const RuleFinding finding = m_findings[m_nextFinding++ % m_findings.size()];
    showPipeline(pipelineOf(finding));
    StageId stage = finding.stage;
    if (stage.isEmpty() && finding.path.startsWith(u"/stages/")) {
        const int index = finding.path.section(u'/', 2, 2).toInt();
        const RuleJson &json = m_draft.json(m_pipeline);
        if (json.contains("stages") && size_t(index) < json["stages"].size())
            stage = textIn(json["stages"][size_t(index)], "id");
    }
    showStage(stage);
    if (m_form)
        m_form->focusFinding(finding);
}

/// What can be done now, and why not the rest.
void RulesPage::showState()
{
    const bool changed = m_draft.isChanged();
    const bool faulty = isFaulty(m_findings);
    const bool readOnly = m_session.store().isReadOnly();
    m_discard->setEnabled(changed);
    m_simulate->setEnabled(changed && !faulty);
    m_apply->setEnabled(changed && !faulty && !readOnly);
    const QString reason = !changed ? tr("Nothing has been changed.")
        : faulty                    ? tr("There are errors: the rules in force stay.")
        : readOnly                  ? tr("This workspace is read-only.")
                                    : QString();
    m_apply->setToolTip(reason);
    m_apply->setAccessibleDescription(reason);
    m_simulate->setToolTip(readOnly ? QString() : reason);
    m_problems->setVisible(!m_findings.empty());
    m_problems->setText(tr("%n problem(s)", nullptr, int(m_findings.size())));
    m_problems->setIcon(
        icon(faulty ? u"error"_s : u"warning"_s, faulty ? tokens(this).bad : tokens(this).warning));
    m_problems->setToolTip(tr("Go to the next one"));
}

// --- undo

bool RulesPage::undo()
{
    if (!m_draft.canUndo())
        return false;
    m_draft.undo();
    return true;
}

bool RulesPage::redo()
{
    if (!m_draft.canRedo())
        return false;
    m_draft.redo();
    return true;
}

/// Ctrl+Z is the draft's while it has something to take back, then the window's.
bool RulesPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && m_draft.canUndo())
            || (key->matches(QKeySequence::Redo) && m_draft.canRedo()))
            event->accept();
    }
    return QWidget::event(event);
}

void RulesPage::keyPressEvent(QKeyEvent *event)
{
    if ((event->matches(QKeySequence::Undo) && undo())
        || (event->matches(QKeySequence::Redo) && redo()))
        return event->accept();
    if (event->key() == Qt::Key_Escape && m_detail->currentWidget() == m_trial) {
        Q_EMIT m_trial->closeRequested();
        return event->accept();
    }
    QWidget::keyPressEvent(event);
}

} // namespace Imbuto
