// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/linter.h"
#include "ui/rules/conditioncontext.h"
#include "ui/rules/ruledraft.h"

#include <QWidget>

class QVBoxLayout;

namespace Imbuto {

class Session;

/// What the forms of the rule editor share: whose draft they change, and which pipeline of it.
struct RuleEditing
{
    Session &session;
    RuleDraft &draft;
    PipelineId pipeline;

    const RuleJson &json() const { return draft.json(pipeline); }
    SubjectKind subject() const;
    bool isDerived() const;
    /// The text of a caption for the reader; the id where there is none.
    QString caption(const RuleJson &of) const;
    /// What conditions of this pipeline may ask.
    ConditionContext context(ConditionContext::Use use) const;
};

/// Findings as lines with a sign, one below the other; nothing where there are none.
class FindingList : public QWidget
{
    Q_OBJECT
public:
    explicit FindingList(QWidget *parent);
    void setFindings(const std::vector<RuleFinding> &findings);

private:
    std::vector<QString> m_shown;
    QVBoxLayout *m_layout;
};

/// One text in every shipped language: a line each.
class CaptionEdit : public QWidget
{
    Q_OBJECT
public:
    /// \a pointer: where the caption stands in the pipeline. \a name: what it is the name of.
    CaptionEdit(const RuleEditing &editing, const QString &pointer, const QString &name,
                QWidget *parent);
    void refill();
    /// The line of the reader's language, with everything in it selected.
    void focusFirst();

private:
    RuleEditing m_editing;
    QString m_pointer;
    std::map<QString, class InlineEdit *> m_lines;
};

} // namespace Imbuto
