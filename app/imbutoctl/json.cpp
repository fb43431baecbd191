// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/json.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

Json asJson(const QString &text)
{
    return text.toStdString();
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : asJson(text);
}

Json asJson(const Value &value)
{
    struct Visitor
    {
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(bool v) const { return v; }
        Json operator()(qint64 v) const { return v; }
        Json operator()(double v) const { return v; }
        Json operator()(const QString &v) const { return asJson(v); }
        Json operator()(QDate v) const { return dateOrNull(v); }
    };
    return std::visit(Visitor{}, value);
}

Json asJson(const Values &values)
{
    Json object = Json::object();
    for (const auto &[key, value] : values)
        object[key.toStdString()] = asJson(value);
    return object;
}

Json idOrNull(qint64 id)
{
    return id ? asJson(QString::number(id)) : Json();
}

Json instantOrNull(Instant at)
{
    return at == kNever || at == kAlways ? Json() : asJson(isoInstant(at));
}

Json dateOrNull(QDate date)
{
    return date.isValid() ? asJson(date.toString(Qt::ISODate)) : Json();
}

QString subjectText(const Command::SubjectRef &ref)
{
    switch (ref.kind) {
    case SubjectKind::Person:
        return u"person:"_s + ref.ref;
    case SubjectKind::Company:
        return u"company:"_s + ref.ref;
    case SubjectKind::Deal:
        break;
    }
    return u"deal:"_s + ref.ref;
}

QString causeId(Cause cause)
{
    switch (cause) {
    case Cause::User:
        return u"user"_s;
    case Cause::Rule:
        return u"rule"_s;
    case Cause::Import:
        return u"import"_s;
    case Cause::Undo:
        return u"undo"_s;
    case Cause::Policy:
        break;
    }
    return u"policy"_s;
}

namespace {

QString healthId(Health health)
{
    switch (health) {
    case Health::Good:
        return u"good"_s;
    case Health::Average:
        return u"average"_s;
    case Health::Bad:
        return u"bad"_s;
    case Health::None:
        break;
    }
    return {};
}

Json repairJson(const Repair &repair)
{
    Json json;
    switch (repair.kind) {
    case Repair::Kind::Field:
        json["kind"] = "field";
        json["field"] = asJson(repair.field);
        break;
    case Repair::Kind::Activity:
        json["kind"] = "activity";
        json["activity"] = asJson(repair.activity);
        json["data"] = asJson(repair.data);
        break;
    case Repair::Kind::Owner:
        json["kind"] = "owner";
        break;
    case Repair::Kind::Reason:
        json["kind"] = "reason";
        json["reasons"] = Json::array();
        for (const QString &reason : repair.reasons)
            json["reasons"].push_back(asJson(reason));
        json["other"] = repair.otherReasons;
        break;
    }
    return json;
}

} // namespace

QString Renderer::subject(Subject subject) const
{
    return subjectText(m_workspace.refOf(subject));
}

Json Renderer::userOrNull(UserId id) const
{
    const User *user = m_workspace.user(id);
    return user ? asJson(user->ref) : Json();
}

Json Renderer::refOrNull(qint64 id) const
{
    const std::optional<Record> record = id ? m_workspace.store().recordById(id) : std::nullopt;
    return record ? asJson(record->ref) : Json();
}

Json Renderer::transition(const Transition &transition, Undone undone) const
{
    Json json;
    json["change"] = idOrNull(transition.change.value);
    json["subject"] = asJson(subject(transition.subject));
    json["pipeline"] = asJson(transition.pipeline);
    json["from"] = textOrNull(transition.from);
    json["to"] = textOrNull(transition.to);
    json["at"] = instantOrNull(transition.at);
    json["recorded"] = instantOrNull(transition.recorded);
    json["cause"] = asJson(causeId(transition.cause));
    json["rule"] = textOrNull(transition.rule);
    json["by"] = userOrNull(transition.by);
    json["reason"] = textOrNull(transition.reason);
    if (undone == Undone::Marked && transition.undone)
        json["undone"] = true;
    return json;
}

Json Renderer::transitions(const std::vector<Transition> &transitions, Undone undone) const
{
    Json list = Json::array();
    for (const Transition &one : transitions)
        list.push_back(transition(one, undone));
    return list;
}

Json Renderer::unmet(const std::vector<Unmet> &unmet, const Pipeline *pipeline) const
{
    static const Pipeline nowhere;
    const Pipeline &context = pipeline ? *pipeline : nowhere;
    Json list = Json::array();
    for (const Unmet &one : unmet) {
        Json json;
        json["condition"] = asJson(unmetKey(one));
        json["present"] = asJson(one.present);
        json["needed"] = asJson(one.needed);
        json["text"] = asJson(unmetText(one, context, m_workspace.book(), m_language));
        json["repair"] = one.repair ? repairJson(*one.repair) : Json();
        list.push_back(std::move(json));
    }
    return list;
}

Json Renderer::verdict(const Verdict &verdict, const Pipeline *pipeline) const
{
    Json json;
    json["allowed"] = verdict.allowed();
    json["rule"] = textOrNull(verdict.rule);
    json["unmet"] = unmet(verdict.unmet, pipeline);
    return json;
}

Json Renderer::outcome(const Outcome &outcome) const
{
    Json json;
    const bool refused = outcome.result == Outcome::Result::Refused;
    const bool duplicate = outcome.result == Outcome::Result::Duplicate;
    json["result"] = refused ? "refused" : duplicate ? "duplicate" : "ok";
    json["change"] = idOrNull(outcome.change.value);
    json["transitions"] = transitions(outcome.transitions);
    if (refused) {
        json["rule"] = textOrNull(outcome.verdict.rule);
        json["unmet"] = unmet(outcome.verdict.unmet, m_workspace.book().pipeline(outcome.pipeline));
    }
    return json;
}

Json Renderer::activity(const Activity &activity) const
{
    Json json;
    json["subject"] = asJson(subject(activity.subject));
    json["kind"] = asJson(activity.kind);
    json["at"] = instantOrNull(activity.at);
    json["by"] = userOrNull(activity.by);
    json["data"] = asJson(activity.data);
    json["id"] = textOrNull(activity.externalId);
    return json;
}

Json Renderer::fields(const Record &record) const
{
    Json json = Json::object();
    const bool deal = record.subject.kind == SubjectKind::Deal;
    json[deal ? "title" : "name"] = textOrNull(record.name);
    if (record.subject.kind == SubjectKind::Person) {
        json["email"] = textOrNull(record.email);
        json["phone"] = textOrNull(record.phone);
        json["company"] = refOrNull(record.company);
    }
    if (deal) {
        json["pipeline"] = textOrNull(record.pipeline);
        json["person"] = refOrNull(record.person);
        json["company"] = refOrNull(record.company);
        json["amount"] =
            record.amount ? asJson(decimalText(*record.amount, record.currency)) : Json();
        json["currency"] = textOrNull(record.currency);
        json["expected_close"] = dateOrNull(record.expectedClose);
        json["lost_reason"] = textOrNull(record.lostReason);
        json["lost_reason_text"] = textOrNull(record.lostReasonText);
    }
    for (const auto &[key, value] : record.fields)
        json[key.toStdString()] = asJson(value);
    return json;
}

Json Renderer::tasks(Subject subject) const
{
    Json list = Json::array();
    for (const Task &task : m_workspace.store().tasksOf(subject)) {
        const TaskTemplate *made = m_workspace.book().taskTemplate(task.templateId);
        Json json;
        json["title"] = asJson(made ? made->caption.in(m_language.code) : task.title);
        json["due"] = task.due ? dateOrNull(*task.due) : Json();
        json["done"] = task.done;
        json["owner"] = userOrNull(task.owner);
        json["rule"] = textOrNull(task.rule);
        list.push_back(std::move(json));
    }
    return list;
}

Json Renderer::show(Subject subject) const
{
    const Store &store = m_workspace.store();
    const Record record = store.record(subject).value_or(Record{});
    const std::map<PipelineId, StageId> supported = m_workspace.supportedStages(subject);
    Json placements = Json::object();
    Json healths = Json::object();
    for (const Placement &placement : store.placementsOf(subject)) {
        const std::string pipeline = placement.pipeline.toStdString();
        const auto found = supported.find(placement.pipeline);
        placements[pipeline]["stage"] = asJson(placement.stage);
        placements[pipeline]["since"] = instantOrNull(placement.since);
        placements[pipeline]["supported"] =
            found == supported.end() ? Json() : textOrNull(found->second);
        if (placement.health != Health::None)
            healths[pipeline] = asJson(healthId(placement.health));
    }
    Json deals = Json::array();
    if (subject.kind != SubjectKind::Deal)
        for (const Record &deal : store.dealsOf(subject))
            deals.push_back(asJson(deal.ref));

    Json json;
    json["subject"] = asJson(this->subject(subject));
    json["owner"] = userOrNull(record.owner);
    json["fields"] = fields(record);
    json["placements"] = std::move(placements);
    json["health"] = std::move(healths);
    json["tasks"] = tasks(subject);
    json["deals"] = std::move(deals);
    json["activities"] = store.activitiesOf(subject).size();
    return json;
}

Json Renderer::amounts(const std::map<QString, qint64> &sums) const
{
    Json json = Json::object();
    for (const auto &[currency, minor] : sums)
        json[currency.toStdString()] = asJson(decimalText(minor, currency));
    return json;
}

} // namespace Imbuto
