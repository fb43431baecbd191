// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/factwording.h"

#include "core/fields.h"
#include "core/rules/facttable.h"

#include <QCoreApplication>

namespace Imbuto::Wordings {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Conditions)
};

QString matchCaption(const ActivityMatch &match, const Wording &w)
{
    const QString &lang = w.language.code;
    if (const ActivitySet *set = w.book.set(match.name))
        return set->caption.in(lang);
    if (const ActivityKind *kind = w.book.kind(match.name))
        return kind->caption.in(lang);
    for (const ActivityGroup &group : w.book.groups())
        if (group.id == match.name)
            return group.caption.in(lang);
    return match.name;
}

QString stageCaption(const Pipeline *pipeline, const StageId &id, const Wording &w)
{
    const Stage *stage = pipeline ? pipeline->stage(id) : nullptr;
    return stage ? stage->caption.in(w.language.code) : id;
}

QString stageList(const Condition &c, const Wording &w)
{
    QStringList names;
    for (const StageId &id : c.stages)
        names << stageCaption(w.book.pipeline(c.pipeline), id, w);
    return names.join(Words::tr(" or "));
}

QString pipelineCaption(const PipelineId &id, const Wording &w)
{
    const Pipeline *pipeline = w.book.pipeline(id);
    return pipeline ? pipeline->caption.in(w.language.code) : id;
}

QString sinceText(const Condition &c, const Wording &w)
{
    switch (c.since) {
    case Since::Always:
        return {};
    case Since::Stage:
        return Words::tr("since %1").arg(stageCaption(&w.pipeline, c.anchorStage, w));
    case Since::Current:
        return Words::tr("since the present stage was entered");
    case Since::Activity:
        return Words::tr("since: %1").arg(matchCaption(c.anchorActivity, w));
    }
    return {};
}

} // namespace

QString activities(const Condition &c, const Wording &w)
{
    QString text = matchCaption(c.match, w);
    if (c.distinctDays)
        text = Words::tr("%1 on %n different day(s)", nullptr, c.count).arg(text);
    else if (c.count > 1)
        text = Words::tr("%1, %n time(s)", nullptr, c.count).arg(text);
    if (c.anyDays > 0)
        text = Words::tr("%1 within any %n day(s)", nullptr, c.anyDays).arg(text);
    if (c.within > 0)
        text = Words::tr("%1 in the last %n day(s)", nullptr, c.within).arg(text);
    const QString since = sinceText(c, w);
    return since.isEmpty() ? text : text + u' ' + since;
}

namespace {

/// A choice of a field of the workspace's own by its caption, anything else as it is.
QString ownValueText(const Condition &c, const Value &value, const Wording &w)
{
    if (const CustomField *own = w.book.customField(c.name, w.pipeline.subject)) {
        const auto caption = own->choiceCaptions.find(plainText(value));
        if (caption != own->choiceCaptions.end())
            return caption->second.in(w.language.code);
    }
    return text(value, w.language);
}

/// What a field is compared with. Amounts are compared in minor units; whose currency is not known reads as a number
/// of whole units.
QString wantedText(const Condition &c, const Value &wanted, const Wording &w)
{
    const FieldDef *field = builtInField(c.name, w.pipeline.subject);
    const auto *minor = std::get_if<qint64>(&wanted);
    if (!field)
        return ownValueText(c, wanted, w);
    if (field->type != FieldType::Amount || !minor)
        return text(wanted, w.language);
    if (!w.unit.isEmpty())
        return moneyText(*minor, w.unit, w.language);
    constexpr int kMinor = 100;
    return w.language.locale.toString(double(*minor) / kMinor, 'f', *minor % kMinor ? 2 : 0);
}

} // namespace

QString field(const Condition &c, const Wording &w)
{
    const QString caption = fieldCaption(c.name, w.book, w.language);
    const Value wanted = c.values.empty() ? Value() : c.values.front();
    if (c.compare == u"set")
        return caption;
    if (c.compare == u"unset")
        return Words::tr("%1 empty").arg(caption);
    if (c.compare == u"within_next")
        return Words::tr("%1 within the next %n day(s)", nullptr,
                         int(std::get_if<qint64>(&wanted) ? std::get<qint64>(wanted) : 0))
            .arg(caption);
    if (c.compare == u">" && wanted == Value(qint64(0)))
        return Words::tr("%1 above zero").arg(caption);
    if (c.name == u"pipeline")
        return Words::tr("Created in %1").arg(pipelineCaption(plainText(wanted), w));
    QStringList values;
    for (const Value &v : c.values)
        values << wantedText(c, v, w);
    return caption + u' ' + (c.compare == u"in" ? QStringLiteral("=") : c.compare) + u' '
        + values.join(Words::tr(" or "));
}

QString reason(const Condition &, const Wording &)
{
    return Words::tr("Reason");
}

QString deals(const Condition &c, const Wording &w)
{
    QString text = c.state == u"open" ? Words::tr("%n open deal(s)", nullptr, c.count)
        : c.state == u"won"           ? Words::tr("%n won deal(s)", nullptr, c.count)
        : c.state == u"lost"          ? Words::tr("%n lost deal(s)", nullptr, c.count)
        : c.state == u"ended"         ? Words::tr("%n ended deal(s)", nullptr, c.count)
                                      : Words::tr("%n deal(s)", nullptr, c.count);
    if (!c.pipeline.isEmpty())
        text = Words::tr("%1 in %2").arg(text, pipelineCaption(c.pipeline, w));
    return text;
}

QString leadingDeal(const Condition &c, const Wording &w)
{
    const QString pipeline = pipelineCaption(c.pipeline, w);
    if (c.stages.empty())
        return Words::tr("Deal in %1").arg(pipeline);
    const QString text = Words::tr("Deal in %1: %2").arg(pipeline, stageList(c, w));
    if (!c.owned)
        return text;
    return *c.owned ? Words::tr("%1, with an owner").arg(text)
                    : Words::tr("%1, without owner").arg(text);
}

QString stage(const Condition &c, const Wording &w)
{
    return Words::tr("%1: %2").arg(pipelineCaption(c.pipeline, w), stageList(c, w));
}

QString supports(const Condition &c, const Wording &w)
{
    return Words::tr("What %1 of %2 asks").arg(stageList(c, w), pipelineCaption(c.pipeline, w));
}

QString policy(const Condition &c, const Wording &w)
{
    const Policy *policy = w.book.policy(c.name);
    if (!policy)
        return c.name;
    QStringList values;
    for (const Value &v : c.values) {
        const auto it = policy->choiceCaptions.find(plainText(v));
        values << (it == policy->choiceCaptions.end() ? plainText(v)
                                                      : it->second.in(w.language.code));
    }
    return policy->caption.in(w.language.code) + u' ' + values.join(Words::tr(" or "));
}

QString unanswered(const Condition &c, const Wording &)
{
    return Words::tr("Latest call without answer, or latest message unanswered for %n day(s)",
                     nullptr, c.afterDays);
}

QString answered(const Condition &c, const Wording &w)
{
    return Words::tr("%1 after an attempt").arg(matchCaption(c.answers, w));
}

QString count(const Condition &c, const Value &present, const Wording &w)
{
    const auto *n = std::get_if<qint64>(&present);
    return Words::tr("%1 of %2")
        .arg(w.language.locale.toString(n ? *n : 0), w.language.locale.toString(c.count));
}

QString attempts(const Condition &, const Value &present, const Wording &)
{
    const auto *n = std::get_if<qint64>(&present);
    return Words::tr("%n unanswered attempt(s)", nullptr, n ? int(*n) : 0);
}

QString fieldStanding(const Condition &c, const Value &present, const Wording &w)
{
    if (isNothing(present))
        return Words::tr("empty");
    if (c.name == u"pipeline")
        return pipelineCaption(plainText(present), w);
    const auto money = w.unit.isEmpty() ? std::nullopt : minorUnits(plainText(present), w.unit);
    return money ? moneyText(*money, w.unit, w.language) : ownValueText(c, present, w);
}

QString stageStanding(const Condition &c, const Value &present, const Wording &w)
{
    return isNothing(present) ? Words::tr("none")
                              : stageCaption(w.book.pipeline(c.pipeline), plainText(present), w);
}

QString policyStanding(const Condition &c, const Value &present, const Wording &w)
{
    const Policy *policy = w.book.policy(c.name);
    const QString value = plainText(present);
    if (policy)
        if (const auto it = policy->choiceCaptions.find(value); it != policy->choiceCaptions.end())
            return it->second.in(w.language.code);
    return value;
}

QString yesNo(const Condition &, const Value &present, const Wording &)
{
    return present == Value(true) ? Words::tr("yes") : Words::tr("no");
}

QString plain(const Condition &, const Value &present, const Wording &w)
{
    return isNothing(present) ? Words::tr("none given") : text(present, w.language);
}

} // namespace Imbuto::Wordings
