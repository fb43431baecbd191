// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/leafline.h"

#include "ui/shell/widgets.h"
#include "ui/subject/flowlayout.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

const FactParam *paramOf(const QString &fact, const QString &param)
{
    const FactKind *kind = factKind(fact);
    if (!kind)
        return nullptr;
    for (const FactParam &p : kind->params)
        if (param == QLatin1StringView(p.key))
            return &p;
    return nullptr;
}

RuleJson jsonText(const QString &text)
{
    return text.toStdString();
}

} // namespace

LeafLine::LeafLine(RuleJson leaf, const ConditionContext &context, QWidget *parent)
    : QWidget(parent), m_leaf(std::move(leaf)), m_context(context), m_flow(new FlowLayout(this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(Size::step);
    build();
}

QString LeafLine::text(const QString &param) const
{
    const auto it = m_leaf.find(param.toStdString());
    return it != m_leaf.end() && it->is_string() ? QString::fromStdString(it->get<std::string>())
                                                 : QString();
}

QStringList LeafLine::list(const QString &param) const
{
    QStringList out;
    const auto it = m_leaf.find(param.toStdString());
    if (it == m_leaf.end())
        return out;
    for (const RuleJson &value : it->is_array() ? *it : RuleJson::array({*it}))
        if (value.is_string())
            out << QString::fromStdString(value.get<std::string>());
    return out;
}

void LeafLine::build()
{
    // the control that was used may be among those that go: their keys give the focus back
    const QWidget *focused = window()->focusWidget();
    const QString key = focused && isAncestorOf(focused) ? focused->objectName() : QString();
    clearLayout(m_flow);
    const QString fact = text(u"fact"_s);
    const std::vector<ConditionWords::Phrase> phrases = ConditionWords::phrases(m_leaf);
    const FactKind *kind = factKind(fact);
    if (!kind || kind->params.empty())
        addWord(ConditionWords::fact(fact));
    for (const ConditionWords::Phrase &phrase : phrases)
        if (phrase.offer.isEmpty() || m_leaf.contains(phrase.param.toStdString()))
            addPhrase(phrase);
    setAccessibleName(sentence());
    updateGeometry();
    if (!key.isEmpty())
        for (auto *widget : findChildren<QWidget *>(key))
            if (widget->isEnabled() && !widget->isHidden())
                widget->setFocus(Qt::OtherFocusReason);
}

void LeafLine::addWord(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    QLabel *label = plainLabel(text.trimmed(), this);
    label->setMinimumHeight(fontMetrics().height() + 8);
    m_flow->addWidget(label);
    label->show();
}

void LeafLine::addPhrase(const ConditionWords::Phrase &phrase)
{
    if (phrase.text.isEmpty())
        return;
    const qsizetype mark = phrase.text.indexOf("%1"_L1);
    addWord(mark < 0 ? phrase.text : phrase.text.left(mark));
    if (mark < 0)
        return;
    QWidget *widget = control(phrase);
    widget->setObjectName(phrase.param);
    m_flow->addWidget(widget);
    widget->show();
    addWord(phrase.text.mid(mark + 2));
}

QString LeafLine::sentence() const
{
    QStringList words;
    for (int i = 0; i < m_flow->count(); ++i) {
        const QWidget *widget = m_flow->itemAt(i)->widget();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        else if (const auto *button = qobject_cast<const QPushButton *>(widget))
            words << button->text();
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            words << line->text();
    }
    words.removeAll(QString());
    return words.join(u' ');
}

void LeafLine::focusFirst()
{
    for (int i = 0; i < m_flow->count(); ++i)
        if (QWidget *widget = m_flow->itemAt(i)->widget(); widget->focusPolicy() & Qt::TabFocus)
            return widget->setFocus(Qt::OtherFocusReason);
}

// --- controls

QWidget *LeafLine::control(const ConditionWords::Phrase &phrase)
{
    const QString &param = phrase.param;
    QString name = phrase.text;
    name = name.remove("%1"_L1).simplified();
    if (name.isEmpty())
        name = text(u"fact"_s) == u"field" ? tr("Field") : ConditionWords::fact(text(u"fact"_s));
    const FactParam *known = paramOf(text(u"fact"_s), param);
    const ConditionContext &c = m_context;
    switch (known ? known->type : FactParam::Type::Text) {
    case FactParam::Type::Match:
        return picker(param, name, c.matchText(text(param)),
                      [this, param] { return m_context.matches(text(param)); });
    case FactParam::Type::Pipeline:
        return picker(param, name, text(param).isEmpty() ? QString() : c.pipelineText(text(param)),
                      [this, param] { return m_context.pipelines(text(u"fact"_s), text(param)); });
    case FactParam::Type::Count:
    case FactParam::Type::Days:
        return numberControl(param, name);
    case FactParam::Type::Flag:
        return choiceControl(param, name);
    case FactParam::Type::Stages:
        return stagesControl(param, name);
    case FactParam::Type::Scalar:
        return scalarControl(param, name);
    case FactParam::Type::Anchor: {
        const RuleJson anchor = m_leaf.value(param.toStdString(), RuleJson());
        return picker(param, name, c.anchorText(anchor),
                      [this, anchor] { return m_context.anchors(anchor); });
    }
    case FactParam::Type::Text:
        break;
    }
    return textControl(param, name);
}

QWidget *LeafLine::picker(const QString &param, const QString &name, const QString &shown,
                          std::function<PickItems()> items)
{
    auto *button = new PickButton(this);
    button->setName(name);
    button->setShown(shown, tr("choose…"));
    button->setItems(std::move(items));
    connect(button, &PickButton::picked, this, [this, param](const QString &id) {
        const FactParam *known = paramOf(text(u"fact"_s), param);
        setParam(param,
                 known && known->type == FactParam::Type::Anchor ? RuleJson::parse(id.toStdString())
                                                                 : jsonText(id));
    });
    return button;
}

QWidget *LeafLine::textControl(const QString &param, const QString &name)
{
    const QString fact = text(u"fact"_s);
    if (fact == u"field" && param == u"name") {
        QWidget *button =
            picker(param, name, fieldCaption(text(param), *m_context.book, m_context.language),
                   [this] { return m_context.fields(text(u"name"_s)); });
        return button;
    }
    if (fact == u"field" && param == u"is")
        return picker(param, name, ConditionContext::comparisonText(text(param)),
                      [this] { return m_context.comparisons(text(u"name"_s), text(u"is"_s)); });
    if (fact == u"policy" && param == u"name") {
        const Policy *policy = m_context.book->policy(text(param));
        return picker(param, name,
                      policy ? policy->caption.in(m_context.language.code) : text(param),
                      [this] { return m_context.policies(text(u"name"_s)); });
    }
    if (fact == u"deals" && param == u"state")
        return choiceControl(param, name);
    return lineControl(param, name);
}

QWidget *LeafLine::choiceControl(const QString &param, const QString &name)
{
    const auto choices = ConditionWords::choices(text(u"fact"_s), param);
    const auto it = m_leaf.find(param.toStdString());
    const RuleJson now = it == m_leaf.end() ? choices.front().first : *it;
    QString shown;
    PickItems items;
    for (const auto &[value, caption] : choices) {
        items.push_back({QString::fromStdString(value.dump()), caption, {}, value == now});
        if (value == now)
            shown = caption;
    }
    auto *button = new PickButton(this);
    button->setName(name);
    button->setShown(shown, QString::fromStdString(now.dump()));
    button->setItems([items] { return items; });
    connect(button, &PickButton::picked, this, [this, param](const QString &id) {
        setParam(param, RuleJson::parse(id.toStdString()));
    });
    return button;
}

QWidget *LeafLine::stagesControl(const QString &param, const QString &name)
{
    const QString pipeline = text(u"pipeline"_s);
    QStringList captions;
    for (const QString &id : list(param))
        captions << m_context.stageText(pipeline, id);
    auto *button = new PickButton(this);
    button->setName(name);
    button->setShown(captions.join(tr(" or ")), tr("choose…"));
    const auto items = [this, pipeline, param] { return m_context.stages(pipeline, list(param)); };
    if (text(u"fact"_s) == u"supports") { // of one stage only
        button->setItems(items);
        connect(button, &PickButton::picked, this,
                [this, param](const QString &id) { setParam(param, jsonText(id)); });
        return button;
    }
    button->setItems(items, PickList::Mode::Several);
    connect(button, &PickButton::pickedSeveral, this,
            [this, param](const QStringList &ids) { setSeveral(param, ids); });
    return button;
}

// --- changes

void LeafLine::setSeveral(const QString &param, const QStringList &ids)
{
    RuleJson several = RuleJson::array();
    for (const QString &id : ids)
        several.push_back(id.toStdString());
    if (!ids.isEmpty())
        setParam(param, several);
}

void LeafLine::edit(const std::function<void(RuleJson &)> &change)
{
    RuleJson next = m_leaf;
    change(next);
    if (next == m_leaf)
        return;
    m_leaf = std::move(next);
    build();
    Q_EMIT edited();
}

void LeafLine::setParam(const QString &param, const RuleJson &value)
{
    const QString fact = text(u"fact"_s);
    if (fact == u"field" && param == u"is")
        return setComparison(QString::fromStdString(value.get<std::string>()));
    if (fact == u"field" && param == u"name")
        return setField(QString::fromStdString(value.get<std::string>()));
    edit([&](RuleJson &leaf) {
        leaf[param.toStdString()] = value;
        if (param == u"pipeline") // stages of the one before mean nothing here
            for (const char *stages : {"in", "stage"})
                if (leaf.contains(stages)) {
                    const PickItems items =
                        m_context.stages(QString::fromStdString(value.get<std::string>()), {});
                    const std::string first =
                        items.empty() ? std::string() : items.front().id.toStdString();
                    leaf[stages] =
                        leaf[stages].is_array() ? RuleJson::array({first}) : RuleJson(first);
                }
        if (fact == u"policy" && param == u"name") {
            const PickItems values =
                m_context.policyValues(QString::fromStdString(value.get<std::string>()), {});
            leaf["value"] = values.empty() ? std::string() : values.front().id.toStdString();
        }
    });
}

void LeafLine::setComparison(const QString &compare)
{
    edit([&](RuleJson &leaf) {
        leaf["is"] = compare.toStdString();
        const bool none = compare == u"set" || compare == u"unset";
        if (none) {
            leaf.erase("value");
            return;
        }
        RuleJson value = leaf.contains("value") ? leaf["value"] : RuleJson();
        if (value.is_array() && compare != u"in")
            value = value.empty() ? RuleJson() : RuleJson(value.front());
        const auto type = m_context.fieldType(text(u"name"_s)).value_or(FieldType::Text);
        if (compare == u"within_next")
            value = value.is_number_integer() ? value : RuleJson(30);
        else if (type == FieldType::Flag)
            value = value.is_boolean() ? value : RuleJson(true);
        else if (type == FieldType::Amount || type == FieldType::Number)
            value = value.is_number() ? value : RuleJson(0);
        else if (compare == u"in" && !value.is_array())
            value = value.is_null() ? RuleJson::array() : RuleJson::array({value});
        else if (value.is_null())
            value = "";
        leaf["value"] = value;
    });
}

/// What was compared with the field before need not suit this one.
void LeafLine::setField(const QString &field)
{
    edit([&](RuleJson &leaf) {
        const auto before = m_context.fieldType(text(u"name"_s));
        leaf["name"] = field.toStdString();
        if (m_context.fieldType(field) == before)
            return;
        leaf["is"] = "set";
        leaf.erase("value");
    });
}

void LeafLine::fillOffers(QMenu *menu)
{
    for (const ConditionWords::Phrase &phrase : ConditionWords::phrases(m_leaf)) {
        const FactParam *known = paramOf(text(u"fact"_s), phrase.param);
        const bool anchor = known && known->type == FactParam::Type::Anchor;
        const bool here = m_leaf.contains(phrase.param.toStdString());
        if (phrase.offer.isEmpty() || (anchor && !here && m_context.anchors({}).empty()))
            continue;
        QAction *action = menu->addAction(phrase.offer);
        action->setCheckable(true);
        action->setChecked(here);
        connect(action, &QAction::triggered, this,
                [this, param = phrase.param](bool on) { toggle(param, on); });
    }
}

void LeafLine::toggle(const QString &param, bool on)
{
    const std::string key = param.toStdString();
    if (!on) {
        return edit([&](RuleJson &leaf) { leaf.erase(key); });
    }
    const FactParam *known = paramOf(text(u"fact"_s), param);
    const auto first = [](const PickItems &items) {
        return items.empty() ? std::string() : items.front().id.toStdString();
    };
    edit([&](RuleJson &leaf) {
        switch (known ? known->type : FactParam::Type::Text) {
        case FactParam::Type::Count:
            leaf[key] = 2;
            break;
        case FactParam::Type::Days:
            leaf[key] = 30;
            break;
        case FactParam::Type::Flag:
            leaf[key] = ConditionWords::choices(text(u"fact"_s), param).back().first;
            break;
        case FactParam::Type::Anchor: // one moment to count from is enough
            leaf.erase(key == "since" ? "after" : "since");
            leaf[key] = RuleJson::parse(first(m_context.anchors({})));
            break;
        case FactParam::Type::Pipeline:
            leaf[key] = first(m_context.pipelines(text(u"fact"_s), {}));
            break;
        case FactParam::Type::Stages:
            leaf[key] = RuleJson::array({first(m_context.stages(text(u"pipeline"_s), {}))});
            break;
        case FactParam::Type::Match:
            leaf[key] = first(m_context.matches({}));
            break;
        default:
            leaf[key] = param == u"distinct" ? "days" : "";
        }
    });
}

} // namespace Imbuto
