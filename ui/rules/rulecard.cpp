// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rulecard.h"

#include "ui/rules/conditioneditor.h"
#include "ui/rules/sentence.h"
#include "ui/shell/session.h"
#include "ui/subject/flowlayout.h"

#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

const RuleJson &at(const RuleJson &json, const QString &pointer)
{
    static const RuleJson none = RuleJson::object();
    const RuleJson::json_pointer place(pointer.toStdString());
    return json.contains(place) ? json[place] : none;
}

} // namespace

// --- DraftCondition

DraftCondition::DraftCondition(const RuleEditing &editing, const QString &pointer,
                               ConditionContext::Use use, QWidget *parent)
    : QWidget(parent), m_editing(editing), m_pointer(pointer), m_use(use),
      m_editor(new ConditionEditor(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    connect(m_editor, &ConditionEditor::changed, this,
            [this] { m_editing.draft.set(m_editing.pipeline, m_pointer, m_editor->json()); });
    refill();
}

/// What a context depends on: with another one, the lines are built anew.
QString DraftCondition::contextKey() const
{
    const RuleJson &json = m_editing.json();
    QString key = m_editing.session.language().code + QString::number(int(m_use))
        + QString::number(quintptr(&m_editing.session.book()));
    if (json.contains("stages"))
        for (const RuleJson &stage : json["stages"])
            key += u'|' + m_editing.caption(stage);
    return key;
}

void DraftCondition::refill()
{
    if (const QString key = contextKey(); key != m_key) {
        m_key = key;
        m_editor->setContext(m_editing.context(m_use));
    }
    m_editor->setCondition(at(m_editing.json(), m_pointer));
}

void DraftCondition::setUse(ConditionContext::Use use)
{
    m_use = use;
    refill();
}

bool DraftCondition::holds(const RuleFinding &finding) const
{
    return finding.path == m_pointer || finding.path.startsWith(m_pointer + u'/');
}

void DraftCondition::setFindings(const std::vector<RuleFinding> &findings)
{
    std::vector<ConditionEditor::Note> notes;
    for (const RuleFinding &f : findings)
        if (holds(f))
            notes.push_back({f.path.mid(m_pointer.size()), f.text,
                             f.severity == RuleFinding::Severity::Error
                                 ? ConditionEditor::Note::Tone::Error
                                 : ConditionEditor::Note::Tone::Warning});
    m_editor->setNotes(notes);
}

// --- RuleCard

RuleCard::RuleCard(const RuleEditing &editing, size_t stage, size_t rule, QWidget *parent)
    : Panel(parent), m_editing(editing), m_stage(stage), m_rule(rule),
      m_pointer(u"/stages/%1/rules/%2"_s.arg(stage).arg(rule))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Size::cardPadding, Size::related, Size::related, Size::related);
    column->setSpacing(Size::related);
    auto *row = new QHBoxLayout;
    auto *sentence = new QWidget(this);
    auto *flow = new FlowLayout(sentence);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(Size::step);
    m_into = plainLabel({}, sentence, TextRole::Strong);
    m_into->setMinimumHeight(fontMetrics().height() + 8);
    m_from = new PickButton(sentence);
    m_way = new PickButton(sentence);
    buildSentence(flow);
    row->addWidget(sentence, 1);
    auto *remove = iconButton(u"trash"_s, tr("Remove this rule"), this);
    connect(remove, &QToolButton::clicked, this, [this] {
        m_editing.draft.removeItem(m_editing.pipeline, u"/stages/%1/rules"_s.arg(m_stage), m_rule);
    });
    row->addWidget(remove, 0, Qt::AlignTop);
    column->addLayout(row);
    m_findings = new FindingList(this);
    column->addWidget(m_findings);
    m_when = new DraftCondition(m_editing, m_pointer + u"/when"_s, use(), this);
    column->addWidget(m_when);
    refill();
}

void RuleCard::buildSentence(FlowLayout *flow)
{
    if (m_editing.isDerived()) { // such a stage is not entered: it follows
        fillSentence(flow, tr("It stands at %1 when"), {m_into, m_from, m_way});
        return;
    }
    fillSentence(flow, tr("Enter %1 from %2 %3 when"), {m_into, m_from, m_way});
    m_from->setName(tr("From which stages"));
    m_from->setItems([this] { return places(); }, PickList::Mode::Several);
    connect(m_from, &PickButton::pickedSeveral, this, &RuleCard::setFrom);
    m_way->setName(tr("By itself or by hand"));
    m_way->setItems([this] {
        return PickItems{{u"auto"_s, tr("automatically"), {}, isAutomatic()},
                         {u"hand"_s, tr("by hand"), {}, !isAutomatic()}};
    });
    connect(m_way, &PickButton::picked, this, [this](const QString &id) {
        m_editing.draft.set(m_editing.pipeline, m_pointer + u"/auto"_s,
                            id == u"hand" ? RuleJson(false) : RuleJson());
    });
}

const RuleJson &RuleCard::json() const
{
    return at(m_editing.json(), m_pointer);
}

RuleId RuleCard::rule() const
{
    return QString::fromStdString(json().value("id", std::string()));
}

bool RuleCard::isAutomatic() const
{
    return json().value("auto", RuleJson(true)) != RuleJson(false);
}

ConditionContext::Use RuleCard::use() const
{
    return isAutomatic() || m_editing.isDerived() ? ConditionContext::Use::Automatic
                                                  : ConditionContext::Use::ByHand;
}

/// Where one may come from: outside, the open stages before this one, and each other stage.
PickItems RuleCard::places() const
{
    const RuleJson from = json().value("from", RuleJson::array({"earlier"}));
    const auto chosen = [&](const std::string &id) {
        return std::find(from.begin(), from.end(), RuleJson(id)) != from.end();
    };
    PickItems out{{u"none"_s, tr("outside"), {}, chosen("none")},
                  {u"earlier"_s, tr("any earlier open stage"), {}, chosen("earlier")}};
    const RuleJson &stages = m_editing.json()["stages"];
    for (size_t i = 0; i < stages.size(); ++i) {
        const std::string id = stages[i].value("id", std::string());
        if (i != m_stage)
            out.push_back(
                {QString::fromStdString(id), m_editing.caption(stages[i]), {}, chosen(id)});
    }
    return out;
}

QString RuleCard::fromText() const
{
    QStringList texts;
    for (const PickItem &item : places())
        if (item.chosen)
            texts << item.text;
    return texts.join(tr(" or "));
}

void RuleCard::setFrom(const QStringList &ids)
{
    const QString pointer = m_pointer + u"/from"_s;
    if (ids.isEmpty() || ids == QStringList{u"earlier"_s}) // what goes without saying (R2)
        return m_editing.draft.set(m_editing.pipeline, pointer, RuleJson());
    RuleJson from = RuleJson::array();
    for (const QString &id : ids)
        from.push_back(id.toStdString());
    m_editing.draft.set(m_editing.pipeline, pointer, from);
}

void RuleCard::refill()
{
    m_into->setText(m_editing.caption(m_editing.json()["stages"][m_stage]));
    m_from->setShown(fromText(), tr("nowhere"));
    m_way->setShown(isAutomatic() ? tr("automatically") : tr("by hand"));
    m_when->setUse(use());
    setAccessibleName(rule());
    setToolTip(rule());
}

void RuleCard::setFindings(const std::vector<RuleFinding> &findings)
{
    std::vector<RuleFinding> own;
    for (const RuleFinding &f : findings) {
        const bool within = f.path.startsWith(m_pointer + u'/') || f.path == m_pointer;
        if ((within || (f.rule == rule() && !rule().isEmpty())) && !m_when->holds(f))
            own.push_back(f);
    }
    m_findings->setFindings(own);
    m_when->setFindings(findings);
}

void RuleCard::focusFinding(const RuleFinding &finding)
{
    if (m_when->holds(finding))
        m_when->editor()->focusPath(finding.path.mid(m_when->pointer().size()));
    else
        m_from->setFocus(Qt::OtherFocusReason);
}

} // namespace Imbuto
