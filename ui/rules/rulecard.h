// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rules/ruleediting.h"
#include "ui/shell/widgets.h"

namespace Imbuto {

class ConditionEditor;
class PickButton;

/// A condition at one place of a pipeline, which follows the draft and writes into it.
class DraftCondition : public QWidget
{
    Q_OBJECT
public:
    DraftCondition(const RuleEditing &editing, const QString &pointer, ConditionContext::Use use,
                   QWidget *parent);
    void refill();
    void setUse(ConditionContext::Use use);
    /// Those of \a findings that stand within the condition.
    void setFindings(const std::vector<RuleFinding> &findings);
    bool holds(const RuleFinding &finding) const;
    ConditionEditor *editor() const { return m_editor; }
    const QString &pointer() const { return m_pointer; }

private:
    QString contextKey() const;
    RuleEditing m_editing;
    QString m_pointer;
    ConditionContext::Use m_use;
    QString m_key; ///< what the context was made of
    ConditionEditor *m_editor;
};

/// One rule as a sentence: "Enter Discovery from Qualified, automatically, when …" (R2).
class RuleCard : public Panel
{
    Q_OBJECT
public:
    RuleCard(const RuleEditing &editing, size_t stage, size_t rule, QWidget *parent);
    void refill();
    void setFindings(const std::vector<RuleFinding> &findings);
    /// Gives the focus to what \a finding is about.
    void focusFinding(const RuleFinding &finding);
    RuleId rule() const;

private:
    void buildSentence(class FlowLayout *flow);
    const RuleJson &json() const;
    PickItems places() const;
    QString fromText() const;
    void setFrom(const QStringList &ids);
    bool isAutomatic() const;
    ConditionContext::Use use() const;

    RuleEditing m_editing;
    size_t m_stage;
    size_t m_rule;
    QString m_pointer;
    PickButton *m_from;
    PickButton *m_way;
    QLabel *m_into;
    FindingList *m_findings;
    DraftCondition *m_when;
};

} // namespace Imbuto
