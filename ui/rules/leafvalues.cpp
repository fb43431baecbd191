// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and values in the sentence of a leaf: typed, in the reader's format.
#include "ui/rules/leafline.h"
#include "ui/rules/wordedit.h"
#include "ui/shell/widgets.h"

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kMost = 100000; ///< what a rule file may say

QString plain(const RuleJson &json)
{
    return json.is_string() ? QString::fromStdString(json.get<std::string>())
                            : QString::fromStdString(json.dump());
}

} // namespace

QWidget *LeafLine::numberControl(const QString &param, const QString &name)
{
    const auto it = m_leaf.find(param.toStdString());
    auto *number = new NumberWord(m_context.language.locale, this);
    number->setRange(1, kMost);
    number->setNumber(it != m_leaf.end() && it->is_number_integer() ? it->get<int>() : 1);
    number->setAccessibleName(name);
    connect(number, &NumberWord::numberEdited, this,
            [this, param](int value) { setParam(param, value); });
    return number;
}

QWidget *LeafLine::scalarControl(const QString &param, const QString &name)
{
    const QString fact = text(u"fact"_s);
    if (fact == u"policy") {
        const QString policy = text(u"name"_s);
        QStringList captions;
        for (const QString &value : list(param))
            captions << m_context.policyValueText(policy, value);
        return picker(param, name, captions.join(tr(" or ")), [this, policy, param] {
            return m_context.policyValues(policy, list(param));
        });
    }
    const QString field = text(u"name"_s);
    if (text(u"is"_s) == u"within_next")
        return numberControl(param, name);
    if (field == u"pipeline" && m_leaf.contains("value") && m_leaf["value"].is_string())
        return picker(param, name, m_context.pipelineText(text(param)),
                      [this, param] { return m_context.pipelines(u"deals"_s, text(param)); });
    if (m_context.fieldType(field) == FieldType::Flag)
        return choiceControl(param, name);
    if (!m_context.choices(field, {}).empty())
        return fieldChoiceControl(param, name);
    return lineControl(param, name);
}

/// What a field of the workspace's own can be chosen from, by its words: nobody knows the ids.
QWidget *LeafLine::fieldChoiceControl(const QString &param, const QString &name)
{
    const QString field = text(u"name"_s);
    QStringList captions;
    for (const QString &id : list(param))
        captions << m_context.choiceText(field, id);
    captions.removeAll(QString());
    const auto items = [this, field, param] { return m_context.choices(field, list(param)); };
    if (text(u"is"_s) != u"in")
        return picker(param, name, captions.join(tr(" or ")), items);
    auto *button = new PickButton(this);
    button->setName(name);
    button->setShown(captions.join(tr(" or ")), tr("choose…"));
    button->setItems(items, PickList::Mode::Several);
    connect(button, &PickButton::pickedSeveral, this,
            [this, param](const QStringList &ids) { setSeveral(param, ids); });
    return button;
}

QWidget *LeafLine::lineControl(const QString &param, const QString &name)
{
    auto *line = new WordEdit(this);
    line->setAccessibleName(name);
    line->setPlaceholderText(tr("value"));
    if (param == u"value") {
        line->setStored(valueText());
        // several values with a semicolon in one of them can't be told apart in a line
        line->setReadOnly(!valueText().isEmpty() && valueFrom(valueText()) != m_leaf["value"]);
    } else {
        line->setStored(m_leaf.contains(param.toStdString()) ? plain(m_leaf[param.toStdString()])
                                                             : QString());
        line->setReadOnly(!text(param).isEmpty() ? false : m_leaf.contains(param.toStdString()));
    }
    connect(line, &WordEdit::committed, this, [this, param, line](const QString &typed) {
        if (param != u"value")
            return setParam(param, typed.toStdString());
        if (const std::optional<RuleJson> value = valueFrom(typed))
            setParam(param, *value);
        else
            line->setProblem(true);
    });
    return line;
}

QString LeafLine::valueText() const
{
    const auto it = m_leaf.find("value");
    if (it == m_leaf.end())
        return {};
    const auto type = m_context.fieldType(text(u"name"_s)).value_or(FieldType::Text);
    const QLocale &locale = m_context.language.locale;
    const auto one = [&](const RuleJson &value) {
        if (type == FieldType::Amount && value.is_number_integer())
            return locale.toString(double(value.get<qint64>())
                                       / std::pow(10, currencyDecimals(m_context.currency)),
                                   'f', QLocale::FloatingPointShortest);
        if (value.is_number_integer())
            return locale.toString(value.get<qint64>());
        if (value.is_number())
            return locale.toString(value.get<double>(), 'f', QLocale::FloatingPointShortest);
        return plain(value);
    };
    QStringList out;
    for (const RuleJson &value : it->is_array() ? *it : RuleJson::array({*it}))
        out << one(value);
    return out.join(u"; "_s);
}

std::optional<RuleJson> LeafLine::valueFrom(const QString &typed) const
{
    const auto type = m_context.fieldType(text(u"name"_s)).value_or(FieldType::Text);
    const bool numeric = type == FieldType::Amount || type == FieldType::Number;
    const auto one = [&](const QString &word) -> std::optional<RuleJson> {
        if (!numeric)
            return RuleJson(word.toStdString());
        bool ok = false;
        const double number = m_context.language.locale.toDouble(word, &ok);
        if (!ok)
            return {};
        const double scale =
            type == FieldType::Amount ? std::pow(10, currencyDecimals(m_context.currency)) : 1;
        const double exact = number * scale;
        if (type == FieldType::Amount || exact == std::floor(exact)) {
            if (std::abs(exact) > 9e15)
                return {};
            return RuleJson(qint64(std::llround(exact)));
        }
        return RuleJson(number);
    };
    if (text(u"is"_s) != u"in")
        return one(typed.trimmed());
    RuleJson values = RuleJson::array();
    for (const QString &word : typed.split(u';', Qt::SkipEmptyParts)) {
        const std::optional<RuleJson> value = one(word.trimmed());
        if (!value)
            return {};
        values.push_back(*value);
    }
    return values;
}

} // namespace Imbuto
