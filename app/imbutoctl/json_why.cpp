// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/json.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// What time alone did is attributed to the timer that did it, anything else to the step that came with it.
QString ruleBehind(const Workspace &workspace, const Outcome &outcome, const Record &after,
                   Instant at)
{
    for (const Transition &transition : outcome.transitions) {
        if (transition.subject == after.subject && transition.at == at)
            return transition.rule;
    }
    for (const Placement &placement : workspace.store().placementsOf(after.subject)) {
        const Pipeline *pipeline = workspace.book().pipeline(placement.pipeline);
        const Stage *stage = pipeline ? pipeline->stage(placement.stage) : nullptr;
        if (stage && !stage->timers.empty())
            return stage->timers.front().id;
    }
    return {};
}

} // namespace

Json Renderer::edits(const Outcome &outcome) const
{
    Json list = Json::array();
    for (const Edit<Record> &edit : outcome.records) {
        if (!edit.before || !edit.after)
            continue;
        Json before = fields(*edit.before);
        Json after = fields(*edit.after);
        before["owner"] = userOrNull(edit.before->owner);
        after["owner"] = userOrNull(edit.after->owner);
        for (const auto &[field, value] : after.items()) {
            const Json old = before.value(field, Json());
            if (old == value)
                continue;
            const auto stamp = edit.after->stamps.find(QString::fromStdString(field));
            const Instant at = stamp == edit.after->stamps.end() ? kNever : stamp->second;
            list.push_back(
                Json{{"subject", asJson(subject(edit.after->subject))},
                     {"field", field},
                     {"before", old},
                     {"after", value},
                     {"at", instantOrNull(at)},
                     {"rule", textOrNull(ruleBehind(m_workspace, outcome, *edit.after, at))}});
        }
    }
    return list;
}

Json Renderer::facts(const Transition &transition, const Pipeline &pipeline) const
{
    Json list = Json::array();
    for (const RecordedFact &fact :
         recordedFacts(transition, pipeline, m_workspace.book(), m_language)) {
        list.push_back(Json{{"condition", asJson(fact.condition)},
                            {"present", asJson(fact.present)},
                            {"text", asJson(fact.text)}});
    }
    return list;
}

Json Renderer::next(const std::vector<Explanation::Next> &next, const Pipeline &pipeline) const
{
    Json list = Json::array();
    for (const Explanation::Next &one : next) {
        list.push_back(Json{{"stage", asJson(one.stage)},
                            {"rule", textOrNull(one.verdict.rule)},
                            {"unmet", unmet(one.verdict.unmet, &pipeline)}});
    }
    return list;
}

Json Renderer::why(const Explanation &explanation, const Pipeline &pipeline) const
{
    const Transition &transition = explanation.transition;
    Json json;
    json["subject"] = asJson(subject(explanation.placement.subject));
    json["pipeline"] = asJson(pipeline.id);
    json["stage"] = asJson(explanation.placement.stage);
    json["since"] = instantOrNull(explanation.placement.since);
    json["cause"] = asJson(causeId(transition.cause));
    json["rule"] = textOrNull(transition.rule);
    json["ruleset"] = textOrNull(transition.ruleSet);
    json["by"] = userOrNull(transition.by);
    json["reason"] = textOrNull(transition.reason);
    json["trigger"] = explanation.trigger ? activity(*explanation.trigger) : Json();
    json["facts"] = facts(transition, pipeline);
    json["supported"] = textOrNull(explanation.supported);
    json["next"] = next(explanation.next, pipeline);
    json["due"] = Json::array();
    for (const Explanation::DueItem &due : explanation.due) {
        json["due"].push_back(
            Json{{"at", instantOrNull(due.at)},
                 {"what", asJson(due.what)},
                 {"text", asJson(ruleText(due.what, pipeline, m_workspace.book(), m_language))}});
    }
    return json;
}

Json Renderer::whyNot(Subject subject, const Pipeline &pipeline,
                      const std::vector<Explanation::Next> &next) const
{
    Json json;
    json["subject"] = asJson(this->subject(subject));
    json["pipeline"] = asJson(pipeline.id);
    for (const char *key :
         {"stage", "since", "cause", "rule", "ruleset", "by", "reason", "trigger"})
        json[key] = nullptr;
    json["facts"] = Json::array();
    json["supported"] = nullptr;
    json["next"] = this->next(next, pipeline);
    json["due"] = Json::array();
    return json;
}

} // namespace Imbuto
