// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/ruleform.h"

#include "ui/rules/conditioneditor.h"
#include "ui/rules/rulecard.h"
#include "ui/rules/sentence.h"
#include "ui/rules/wordedit.h"
#include "ui/shell/session.h"
#include "ui/subject/flowlayout.h"
#include "ui/subject/inlineedit.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

const RuleJson *partAt(const RuleJson &json, const QString &pointer)
{
    const RuleJson::json_pointer place(pointer.toStdString());
    return json.contains(place) ? &json[place] : nullptr;
}

QString textOf(const RuleJson *json)
{
    return json && json->is_string() ? QString::fromStdString(json->get<std::string>()) : QString();
}

} // namespace

RuleForm::RuleForm(const RuleEditing &editing, QWidget *parent)
    : QWidget(parent), m_editing(editing), m_body(new QVBoxLayout(this)),
      m_findings(new FindingList(this))
{
    m_body->setContentsMargins(Size::group, Size::group, Size::group, Size::page);
    m_body->setSpacing(Size::related);
}

CaptionEdit *RuleForm::addCaption(const QString &pointer, const QString &name)
{
    auto *edit = new CaptionEdit(m_editing, pointer, name, this);
    m_body->addWidget(edit);
    m_captions.push_back(edit);
    return edit;
}

QLabel *RuleForm::addSection(const QString &title)
{
    QLabel *label = plainLabel(title, this, TextRole::Section);
    label->setContentsMargins(0, Size::group, 0, 0);
    m_body->addWidget(label);
    return label;
}

QLabel *RuleForm::addNote(const QString &text)
{
    QLabel *label = plainLabel(text, this, TextRole::Caption);
    label->setWordWrap(true);
    m_body->addWidget(label);
    return label;
}

void RuleForm::addSentence(const QString &text, std::initializer_list<QWidget *> controls)
{
    auto *line = new QWidget(this);
    auto *flow = new FlowLayout(line);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(Size::step);
    for (QWidget *control : controls)
        control->setParent(line);
    fillSentence(flow, text, controls);
    m_body->addWidget(line);
}

PickButton *RuleForm::choice(const QString &pointer, const QString &name,
                             const std::vector<std::pair<QString, QString>> &choices)
{
    auto *button = new PickButton(this);
    button->setName(name);
    const auto now = [this, pointer, choices] {
        const QString id = textOf(partAt(m_editing.json(), pointer));
        return id.isEmpty() ? choices.front().first : id;
    };
    button->setItems([now, choices] {
        PickItems items;
        for (const auto &[id, text] : choices)
            items.push_back({id, text, {}, id == now()});
        return items;
    });
    connect(button, &PickButton::picked, this, [this, pointer, now](const QString &id) {
        if (id != now())
            m_editing.draft.set(m_editing.pipeline, pointer, RuleJson(id.toStdString()));
    });
    m_refills.push_back([button, now, choices] {
        QString shown = now();
        for (const auto &[id, text] : choices)
            if (id == now())
                shown = text;
        button->setShown(shown);
    });
    m_refills.back()();
    return button;
}

NumberWord *RuleForm::number(const QString &pointer, const QString &name, int least, int most)
{
    auto *number = new NumberWord(m_editing.session.language().locale, this);
    number->setRange(least, most);
    number->setOptional(true);
    number->setPlaceholderText(u"–"_s);
    number->setAccessibleName(name);
    number->setToolTip(name);
    connect(number, &NumberWord::numberEdited, this, [this, pointer](int value) {
        m_editing.draft.set(m_editing.pipeline, pointer, value, pointer);
    });
    connect(number, &NumberWord::numberCleared, this,
            [this, pointer] { m_editing.draft.set(m_editing.pipeline, pointer, RuleJson()); });
    m_refills.push_back([this, number, pointer] {
        const RuleJson *value = partAt(m_editing.json(), pointer);
        if (value && value->is_number_integer())
            number->setNumber(value->get<int>());
        else
            number->setStored({});
    });
    m_refills.back()();
    return number;
}

void RuleForm::addCondition(const QString &title, const QString &pointer)
{
    auto *panel = new Panel(this);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(Size::cardPadding, Size::related, Size::related, Size::related);
    column->setSpacing(Size::step);
    auto *row = new QHBoxLayout;
    row->addWidget(plainLabel(title, panel, TextRole::Strong), 1);
    auto *remove = iconButton(u"trash"_s, tr("Remove this condition"), panel);
    connect(remove, &QToolButton::clicked, this,
            [this, pointer] { m_editing.draft.set(m_editing.pipeline, pointer, RuleJson()); });
    row->addWidget(remove);
    column->addLayout(row);
    auto *condition = new DraftCondition(m_editing, pointer, ConditionContext::Use::Health, panel);
    column->addWidget(condition);
    m_conditions.push_back(condition);
    m_body->addWidget(panel);
}

void RuleForm::addHealth(const QString &pointer, const QString &offer)
{
    const RuleJson *health = partAt(m_editing.json(), pointer);
    const std::vector<std::pair<QString, QString>> sides{{u"good"_s, tr("Health is good when")},
                                                         {u"bad"_s, tr("Health is bad when")}};
    addSection(tr("Health"));
    for (const auto &[side, title] : sides) {
        const QString place = pointer + u'/' + side;
        if (health && health->contains(side.toStdString())) {
            addCondition(title, place);
            continue;
        }
        auto *add = new LinkButton(u"+ "_s + title, this);
        add->setAccessibleName(title);
        connect(add, &QPushButton::clicked, this, [this, pointer, side = side] {
            const RuleJson *now = partAt(m_editing.json(), pointer);
            RuleJson next = now ? *now : RuleJson::object();
            next[side.toStdString()] = {{"all", RuleJson::array()}};
            m_editing.draft.set(m_editing.pipeline, pointer, next);
        });
        m_body->addWidget(add, 0, Qt::AlignLeft);
    }
    if (!health)
        addNote(offer);
}

void RuleForm::refill()
{
    for (CaptionEdit *caption : m_captions)
        caption->refill();
    for (DraftCondition *condition : m_conditions)
        condition->refill();
    for (const auto &refill : m_refills)
        refill();
}

/// What no part of the form takes stands at its top.
void RuleForm::setFindings(const std::vector<RuleFinding> &findings)
{
    std::vector<RuleFinding> rest;
    for (const RuleFinding &f : findings) {
        bool held =
            !f.rule.isEmpty() && partAt(m_editing.json(), f.path) && f.path.contains("/rules/"_L1);
        for (const DraftCondition *condition : m_conditions)
            held = held || condition->holds(f);
        if (!held)
            rest.push_back(f);
    }
    m_findings->setFindings(rest);
    for (DraftCondition *condition : m_conditions)
        condition->setFindings(findings);
}

void RuleForm::focusFinding(const RuleFinding &finding)
{
    for (DraftCondition *condition : m_conditions)
        if (condition->holds(finding))
            return condition->editor()->focusPath(finding.path.mid(condition->pointer().size()));
    focusName();
}

void RuleForm::focusName()
{
    if (!m_captions.empty())
        m_captions.front()->focusFirst();
}

/// The parts of \a part that have controls of their own.
QString RuleForm::shapeOf(const RuleJson &part) const
{
    QString shape = m_editing.session.language().code;
    for (const char *list : {"rules", "reasons"})
        if (part.contains(list))
            for (const RuleJson &item : part[list])
                shape += u'|' + QString::fromStdString(item.value("id", std::string()));
    if (part.contains("health"))
        for (const auto &[side, condition] : part["health"].items())
            shape += u"|health "_s + QString::fromStdString(side);
    return shape;
}

} // namespace Imbuto
