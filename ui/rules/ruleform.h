// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rules/ruleediting.h"

class QLabel;
class QVBoxLayout;

namespace Imbuto {

class DraftCondition;
class NumberWord;
class PickButton;
class RuleCard;

/// What is edited of a pipeline or of one of its stages, from top to bottom. It is filled again after every
/// change of the draft; where its parts are other ones, shape() says so and a new form is made.
class RuleForm : public QWidget
{
    Q_OBJECT
public:
    explicit RuleForm(const RuleEditing &editing, QWidget *parent);

    /// What the form was built for: another shape needs another form.
    virtual QString shape() const = 0;
    virtual void refill();
    virtual void setFindings(const std::vector<RuleFinding> &findings);
    virtual void focusFinding(const RuleFinding &finding);
    void focusName();

protected:
    const RuleEditing &editing() const { return m_editing; }
    QVBoxLayout *body() const { return m_body; }
    FindingList *findingList() const { return m_findings; }
    CaptionEdit *addCaption(const QString &pointer, const QString &name);
    QLabel *addSection(const QString &title);
    QLabel *addNote(const QString &text);
    /// Health at \a pointer ("/health"): its two conditions, or a button to give it some (C4).
    void addHealth(const QString &pointer, const QString &offer);
    void addCondition(const QString &title, const QString &pointer);
    /// A word of a sentence for a choice at \a pointer; the first is what goes without saying.
    PickButton *choice(const QString &pointer, const QString &name,
                       const std::vector<std::pair<QString, QString>> &choices);
    /// A number that may be left out.
    NumberWord *number(const QString &pointer, const QString &name, int least, int most);
    void addSentence(const QString &text, std::initializer_list<QWidget *> controls);
    QString shapeOf(const RuleJson &part) const;

private:
    RuleEditing m_editing;
    QVBoxLayout *m_body;
    FindingList *m_findings;
    std::vector<CaptionEdit *> m_captions;
    std::vector<DraftCondition *> m_conditions;
    std::vector<std::function<void()>> m_refills;
};

/// A stage: names, what it is, its rules, reasons and health.
class StageForm : public RuleForm
{
    Q_OBJECT
public:
    StageForm(const RuleEditing &editing, size_t stage, QWidget *parent);
    QString shape() const override;
    void refill() override;
    void setFindings(const std::vector<RuleFinding> &findings) override;
    void focusFinding(const RuleFinding &finding) override;
    const std::vector<RuleCard *> &cards() const { return m_cards; }

private:
    const RuleJson &json() const;
    QString at(const QString &key) const { return m_pointer + key; }
    void buildProperties();
    void buildRules();
    void buildReasons();
    void buildRest();

    size_t m_stage;
    QString m_pointer;
    std::vector<RuleCard *> m_cards;
};

/// A pipeline as a whole: names, what stands in it, how cards move, health.
class PipelineForm : public RuleForm
{
    Q_OBJECT
public:
    PipelineForm(const RuleEditing &editing, QWidget *parent);
    QString shape() const override;

Q_SIGNALS:
    void duplicateRequested();
    void exportRequested();

private:
    void buildProperties();
    void buildActions();
};

} // namespace Imbuto
