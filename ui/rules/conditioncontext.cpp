// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/conditioncontext.h"

#include "ui/rules/conditionwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConditionEditor)
};

QString textOf(const RuleJson &json)
{
    return json.is_string() ? QString::fromStdString(json.get<std::string>()) : QString();
}

FieldType typeOf(const CustomField &field)
{
    // money of a field of one's own is compared in whole units, as it is typed
    return field.type == u"number" || field.type == u"money" ? FieldType::Number
        : field.type == u"date"                              ? FieldType::Date
        : field.type == u"flag"                              ? FieldType::Flag
                                                             : FieldType::Text;
}

/// Facts whose pipelines are of deals, whatever the subject.
bool asksDeals(const QString &fact)
{
    return fact == u"deals" || fact == u"leading_deal";
}

} // namespace

const Pipeline *ConditionContext::find(const PipelineId &id) const
{
    if (hasPipeline() && id == pipeline.id)
        return &pipeline;
    return book->pipeline(id);
}

bool ConditionContext::offers(const FactKind &fact) const
{
    const QLatin1StringView key(fact.key);
    if (key == "reason"_L1) // only a person who moves a card gives one
        return use == Use::ByHand;
    if (asksDeals(key)) // deals have none of their own
        return subject != SubjectKind::Deal;
    return true;
}

std::optional<FieldType> ConditionContext::fieldType(const QString &key) const
{
    if (const FieldDef *field = builtInField(key, subject))
        return field->type;
    if (const CustomField *field = book->customField(key, subject))
        return typeOf(*field);
    return {};
}

QString ConditionContext::matchText(const QString &id) const
{
    if (const ActivitySet *set = book->set(id))
        return set->caption.in(language.code);
    if (const ActivityKind *kind = book->kind(id))
        return kind->caption.in(language.code);
    for (const ActivityGroup &group : book->groups())
        if (group.id == id)
            return Words::tr("Anything of: %1").arg(group.caption.in(language.code));
    return id;
}

QString ConditionContext::stageText(const PipelineId &pipelineId, const StageId &id) const
{
    const Pipeline *of = find(pipelineId);
    const Stage *stage = of ? of->stage(id) : nullptr;
    const QString caption = stage ? stage->caption.in(language.code) : QString();
    return caption.isEmpty() ? id : caption;
}

QString ConditionContext::pipelineText(const PipelineId &id) const
{
    const Pipeline *of = find(id);
    const QString caption = of ? of->caption.in(language.code) : QString();
    return caption.isEmpty() ? id : caption;
}

QString ConditionContext::anchorText(const RuleJson &anchor) const
{
    if (anchor.is_object() && anchor.contains("stage"))
        return stageText(pipeline.id, textOf(anchor["stage"]));
    if (anchor.is_object() && anchor.contains("activity"))
        return matchText(textOf(anchor["activity"]));
    return Words::tr("the present stage was entered");
}

QString ConditionContext::policyValueText(const QString &id, const QString &value) const
{
    const Policy *policy = book->policy(id);
    if (!policy)
        return value;
    const auto caption = policy->choiceCaptions.find(value);
    return caption == policy->choiceCaptions.end() ? value : caption->second.in(language.code);
}

QString ConditionContext::choiceText(const QString &key, const QString &id) const
{
    const CustomField *field = book->customField(key, subject);
    if (!field)
        return id;
    const auto caption = field->choiceCaptions.find(id);
    return caption == field->choiceCaptions.end() ? id : caption->second.in(language.code);
}

QString ConditionContext::comparisonText(const QString &compare)
{
    return compare == u"set"        ? Words::tr("is filled in")
        : compare == u"unset"       ? Words::tr("is empty")
        : compare == u"="           ? Words::tr("is")
        : compare == u"!="          ? Words::tr("is not")
        : compare == u">"           ? Words::tr("is more than")
        : compare == u">="          ? Words::tr("is at least")
        : compare == u"<"           ? Words::tr("is less than")
        : compare == u"<="          ? Words::tr("is at most")
        : compare == u"in"          ? Words::tr("is one of")
        : compare == u"within_next" ? Words::tr("lies within the next")
                                    : compare;
}

PickItems ConditionContext::matches(const QString &chosen) const
{
    PickItems out;
    const auto add = [&](const QString &id, const QString &section) {
        out.push_back({id, matchText(id), section, id == chosen});
    };
    for (const ActivitySet &set : book->sets())
        add(set.id, Words::tr("What happened"));
    for (const ActivityGroup &group : book->groups()) {
        const QString section = group.caption.in(language.code);
        if (!book->set(group.id) && !book->kind(group.id))
            add(group.id, section);
        for (const ActivityKind &kind : book->kinds())
            if (kind.group == group.id && !book->set(kind.id))
                add(kind.id, section);
    }
    return out;
}

PickItems ConditionContext::fields(const QString &chosen) const
{
    PickItems out;
    const auto add = [&](const QString &key) {
        out.push_back({key, fieldCaption(key, *book, language), {}, key == chosen});
    };
    for (const FieldDef &field : builtInFields())
        if (field.has(subject))
            add(QString::fromLatin1(field.key));
    for (const CustomField &field : book->customFields())
        if (std::ranges::count(field.subjects, subject) > 0)
            add(field.key);
    return out;
}

PickItems ConditionContext::comparisons(const QString &field, const QString &chosen) const
{
    QStringList ids{u"set"_s, u"unset"_s};
    switch (fieldType(field).value_or(FieldType::Text)) {
    case FieldType::Amount:
    case FieldType::Number:
        ids << u"="_s << u"!="_s << u">"_s << u">="_s << u"<"_s << u"<="_s;
        break;
    case FieldType::Date:
        ids << u"within_next"_s;
        break;
    case FieldType::Flag:
        ids << u"="_s;
        break;
    case FieldType::Owner:
    case FieldType::Company:
    case FieldType::Person:
        break;
    default:
        ids << u"="_s << u"!="_s << u"in"_s;
    }
    if (!ids.contains(chosen) && !chosen.isEmpty())
        ids << chosen;
    PickItems out;
    for (const QString &id : ids)
        out.push_back({id, comparisonText(id), {}, id == chosen});
    return out;
}

PickItems ConditionContext::pipelines(const QString &fact, const QString &chosen) const
{
    const SubjectKind wanted = asksDeals(fact) ? SubjectKind::Deal : subject;
    PickItems out;
    const auto add = [&](const Pipeline &of) {
        if ((of.subject == wanted && !of.archived) || of.id == chosen)
            out.push_back({of.id, pipelineText(of.id), {}, of.id == chosen});
    };
    for (const Pipeline &of : book->pipelines())
        if (of.id != pipeline.id)
            add(of);
    if (hasPipeline())
        add(pipeline);
    return out;
}

PickItems ConditionContext::stages(const PipelineId &id, const QStringList &chosen) const
{
    PickItems out;
    QStringList missing = chosen;
    if (const Pipeline *of = find(id))
        for (const Stage &stage : of->stages) {
            out.push_back({stage.id, stageText(id, stage.id), {}, chosen.contains(stage.id)});
            missing.removeAll(stage.id);
        }
    for (const QString &stranger : missing)
        out.push_back({stranger, stranger, {}, true});
    return out;
}

PickItems ConditionContext::anchors(const RuleJson &chosen) const
{
    PickItems out;
    const auto add = [&](const RuleJson &anchor, const QString &section) {
        out.push_back(
            {QString::fromStdString(anchor.dump()), anchorText(anchor), section, anchor == chosen});
    };
    if (hasPipeline()) {
        const QString section = Words::tr("A stage was entered");
        add("current", section);
        for (const Stage &stage : pipeline.stages)
            add({{"stage", stage.id.toStdString()}}, section);
    }
    for (const PickItem &match : matches({}))
        add({{"activity", match.id.toStdString()}}, match.section);
    return out;
}

PickItems ConditionContext::policies(const QString &chosen) const
{
    PickItems out;
    for (const Policy &policy : book->policies())
        out.push_back({policy.id, policy.caption.in(language.code), {}, policy.id == chosen});
    return out;
}

PickItems ConditionContext::policyValues(const QString &id, const QStringList &chosen) const
{
    PickItems out;
    if (const Policy *policy = book->policy(id))
        for (const QString &choice : policy->choices)
            if (!choice.isEmpty() && !choice.startsWith(u'@'))
                out.push_back({choice, policyValueText(id, choice), {}, chosen.contains(choice)});
    return out;
}

PickItems ConditionContext::choices(const QString &key, const QStringList &chosen) const
{
    PickItems out;
    if (const CustomField *field = book->customField(key, subject))
        for (const QString &id : field->choices)
            out.push_back({id, choiceText(key, id), {}, chosen.contains(id)});
    return out;
}

RuleJson ConditionContext::newLeaf(const FactKind &fact) const
{
    RuleJson leaf{{"fact", fact.key}};
    const auto first = [](const PickItems &items) {
        return items.empty() ? std::string() : items.front().id.toStdString();
    };
    const QString key = QLatin1StringView(fact.key);
    for (const FactParam &param : fact.params) {
        if (!param.required)
            continue;
        switch (param.type) {
        case FactParam::Type::Match:
            leaf[param.key] = first(matches({}));
            break;
        case FactParam::Type::Count:
        case FactParam::Type::Days:
            leaf[param.key] = 1;
            break;
        case FactParam::Type::Flag:
            leaf[param.key] = true;
            break;
        case FactParam::Type::Pipeline:
            leaf[param.key] = first(pipelines(key, {}));
            break;
        case FactParam::Type::Stages: {
            const std::string stage = first(stages(textOf(leaf["pipeline"]), {}));
            leaf[param.key] = key == u"supports" ? RuleJson(stage) : RuleJson::array({stage});
            break;
        }
        case FactParam::Type::Anchor:
            leaf[param.key] = "current";
            break;
        case FactParam::Type::Text:
            leaf[param.key] = first(policies({}));
            break;
        case FactParam::Type::Scalar:
            leaf[param.key] = first(policyValues(textOf(leaf["name"]), {}));
            break;
        }
    }
    return leaf;
}

PickItems ConditionContext::newConditions() const
{
    PickItems out;
    const auto add = [&](const RuleJson &leaf, const QString &text, const QString &section) {
        out.push_back({QString::fromStdString(leaf.dump()), text, section});
    };
    const PickItems activities = matches({});
    const auto addActivities = [&](bool sets) {
        for (const PickItem &match : activities)
            if ((book->set(match.id) != nullptr) == sets)
                add({{"fact", "activities"}, {"of", match.id.toStdString()}}, match.text,
                    match.section);
    };
    addActivities(true); // what is asked most first
    for (const PickItem &field : fields({}))
        add({{"fact", "field"}, {"name", field.id.toStdString()}, {"is", "set"}}, field.text,
            Words::tr("Fields"));
    for (const FactKind &fact : factTable()) {
        const QLatin1StringView key(fact.key);
        if (offers(fact) && key != "field"_L1 && key != "activities"_L1)
            add(newLeaf(fact), ConditionWords::fact(key), Words::tr("More"));
    }
    addActivities(false);
    return out;
}

} // namespace Imbuto
