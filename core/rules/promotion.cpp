// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/entry.h"
#include "core/rules/facttable.h"
#include "core/rules/judge.h"

#include <algorithm>

// What moves by itself, and when to look again: the half of the judge that nobody has to ask.
namespace Imbuto {
namespace {

/// The cut that automation sees: after a step back by hand that was no correction (S5), only newer facts
/// may take the card forward again, so that it stays where the person put it.
EvidenceCut automaticCut(const Pipeline &pipeline, const Facts &facts)
{
    EvidenceCut cut = evidenceCut(pipeline, facts);
    const Placement *p = facts.placement(pipeline.id);
    if (!p)
        return cut;
    const Transition *t = facts.entry(*p);
    if (!t || t->cause != Cause::User || t->correction || t->from.isEmpty()
        || pipeline.indexOf(t->to) > pipeline.indexOf(t->from))
        return cut;
    return {t->at, false, t->id.value};
}

struct Candidate
{
    const Stage *stage = nullptr;
    const Rule *rule = nullptr;
    Instant since = kAlways;
};

bool mayOwn(const Stage &stage, const Facts &facts)
{
    return !(stage.owner == OwnerNeed::Required || stage.owner == OwnerNeed::Always)
        || facts.ownerAvailable || stage.mayBeginUnowned;
}

/// When the rule lets in by itself: not before the day it is for, nor before there was anybody to let in.
Timeline opens(const Rule &rule, const Question &q)
{
    const Timeline when = evaluate(rule.when, q);
    return rule.notBefore == kAlways
        ? when
        : when & Timeline::from(std::max(rule.notBefore, q.facts.record->createdAt));
}

/// The most advanced automatic entry that holds now.
Candidate bestEntry(const Pipeline &pipeline, const Facts &facts, const EvidenceCut &cut)
{
    const Placement *from = pipeline.mode == Mode::Ratchet ? facts.placement(pipeline.id) : nullptr;
    for (auto stage = pipeline.stages.rbegin(); stage != pipeline.stages.rend(); ++stage) {
        if ((from && from->stage == stage->id) || !mayOwn(*stage, facts))
            continue;
        const Question q{pipeline, facts, cut, nullptr, &*stage};
        Candidate best;
        for (const Rule &rule : stage->rules) {
            if (!rule.automatic || (pipeline.mode == Mode::Ratchet && !accepts(rule, from)))
                continue;
            const Timeline when = opens(rule, q);
            if (when.holdsAt(facts.now) && (!best.rule || when.sinceAt(facts.now) < best.since))
                best = {&*stage, &rule, when.sinceAt(facts.now)};
        }
        if (best.rule)
            return best;
    }
    return {};
}

/// 4.5: when the condition became true, never before the placement it leaves, nor after now.
Instant effective(const Pipeline &pipeline, Instant since, const Placement *from,
                  const Facts &facts)
{
    // what holds without any date of its own, holds since there is somebody for whom it can
    Instant floor = from ? from->since : since == kAlways ? facts.record->createdAt : since;
    if (!from)
        for (const Transition &t : facts.transitions)
            if (stands(t) && t.pipeline == pipeline.id)
                floor = std::max(floor, t.at); // it left, and comes back
    return std::clamp(since, std::min(floor, facts.now), facts.now);
}

/// When a derived card fell back or out: when the last rule that could have kept it there stopped holding,
/// but not before \a below held. A fact that is gone (a deleted deal) leaves no date: then it is now.
Instant fellAt(const Pipeline &pipeline, const Placement &from, const Facts &facts,
               const EvidenceCut &cut, Instant below)
{
    Timeline above;
    if (const Stage *stage = pipeline.stage(from.stage))
        for (const Rule &rule : stage->rules)
            above = above | evaluate(rule.when, {pipeline, facts, cut, nullptr, stage});
    const Instant at = std::max(below, above.sinceAt(facts.now));
    return at > from.since ? at : facts.now;
}

const HealthRules *healthRules(const Pipeline &pipeline, const Stage &stage)
{
    if (stage.health.good || stage.health.bad)
        return &stage.health;
    return pipeline.health.good || pipeline.health.bad ? &pipeline.health : nullptr;
}

} // namespace

std::optional<Step> promote(const Pipeline &pipeline, const Facts &facts)
{
    const Placement *from = facts.placement(pipeline.id);
    const EvidenceCut cut = automaticCut(pipeline, facts);
    const Candidate best = bestEntry(pipeline, facts, cut);
    if (!best.rule) {
        if (pipeline.mode == Mode::Ratchet || !from)
            return {};
        Step out;
        out.at = effective(pipeline, fellAt(pipeline, *from, facts, cut, kAlways), from, facts);
        return out;
    }
    if (from && from->stage == best.stage->id)
        return {};
    Step step;
    step.to = best.stage->id;
    step.rule = best.rule->id;
    Instant since = best.since;
    if (pipeline.mode == Mode::Derived && from
        && pipeline.indexOf(from->stage) > pipeline.indexOf(step.to))
        since = fellAt(pipeline, *from, facts, cut, since);
    step.at = effective(pipeline, since, from, facts);
    step.met = explainMet(best.rule->when, {pipeline, facts, cut, nullptr, best.stage});
    step.policies = best.rule->policies;
    return step;
}

Timeline originOpens(const Origin &origin, const Pipeline &pipeline, const Facts &facts)
{
    return evaluate(origin.when, {pipeline, facts, {}, nullptr, nullptr})
        & Timeline::from(std::max(origin.notBefore, facts.record->createdAt));
}

const Pipeline &nowhere()
{
    static const Pipeline pipeline;
    return pipeline;
}

Health health(const Pipeline &pipeline, const Facts &facts)
{
    const Placement *p = facts.placement(pipeline.id);
    const Stage *stage = p ? pipeline.stage(p->stage) : nullptr;
    const HealthRules *rules = stage ? healthRules(pipeline, *stage) : nullptr;
    if (!rules)
        return Health::None;
    const Question q{pipeline, facts, evidenceCut(pipeline, facts), nullptr, stage};
    if (rules->bad && evaluate(*rules->bad, q).holdsAt(facts.now))
        return Health::Bad; // bad wins where both are true (C4)
    return rules->good && evaluate(*rules->good, q).holdsAt(facts.now) ? Health::Good
                                                                       : Health::Average;
}

std::vector<StageId> suggested(const Pipeline &pipeline, const Facts &facts)
{
    const Placement *p = facts.placement(pipeline.id);
    const Stage *present = p ? pipeline.stage(p->stage) : nullptr;
    std::vector<StageId> out;
    if (!present || present->category != Category::Open)
        return out;
    const EvidenceCut cut = evidenceCut(pipeline, facts);
    for (const Stage &stage : pipeline.stages) {
        const bool holds = stage.suggestedWhen
            && evaluate(*stage.suggestedWhen, {pipeline, facts, cut, nullptr, &stage})
                   .holdsAt(facts.now);
        if (holds && &stage != present)
            out.push_back(stage.id);
    }
    return out;
}

Instant timerDue(const Timer &timer, const Facts &facts, const Placement &placement)
{
    const QDate day = facts.calendar->day(placement.since).addMonths(timer.afterMonths);
    return facts.calendar->startOf(day.addDays(1));
}

RuleId ruleChangingAt(Instant at, const Pipeline &pipeline, const Facts &facts)
{
    const EvidenceCut cut = automaticCut(pipeline, facts);
    for (const Stage &stage : pipeline.stages)
        for (const Rule &rule : stage.rules)
            if (rule.automatic
                && opens(rule, {pipeline, facts, cut, nullptr, &stage}).nextAfter(at - 1) == at)
                return rule.id;
    return kHealthRule.toString();
}

Instant nextChange(const Pipeline &pipeline, const Facts &facts)
{
    const Placement *from = facts.placement(pipeline.id);
    const EvidenceCut cut = automaticCut(pipeline, facts);
    Instant next = kNever;
    const auto look = [&](const Condition &c, const Stage &stage) {
        next = std::min(next,
                        evaluate(c, {pipeline, facts, cut, nullptr, &stage}).nextAfter(facts.now));
    };
    for (const Stage &stage : pipeline.stages)
        for (const Rule &rule : stage.rules)
            if (rule.automatic && (pipeline.mode == Mode::Derived || accepts(rule, from)))
                next = std::min(
                    next,
                    opens(rule, {pipeline, facts, cut, nullptr, &stage}).nextAfter(facts.now));
    const Stage *stage = from ? pipeline.stage(from->stage) : nullptr;
    if (!stage)
        return next;
    if (const HealthRules *rules = healthRules(pipeline, *stage)) {
        if (rules->good)
            look(*rules->good, *stage);
        if (rules->bad)
            look(*rules->bad, *stage);
    }
    for (size_t i = size_t(from->timersDone); i < stage->timers.size(); ++i)
        next = std::min(next, timerDue(stage->timers[i], facts, *from));
    return next;
}

StageId supported(const Pipeline &pipeline, const Facts &facts)
{
    const Placement *now = facts.placement(pipeline.id);
    if (!now)
        return {};
    if (pipeline.mode == Mode::Derived)
        return now->stage;
    // Where only a person can have put it, the person's word is the support; from there on, the rules'.
    std::optional<Placement> floor;
    for (const Transition &t : facts.transitions) {
        if (!stands(t) || t.pipeline != pipeline.id || t.to.isEmpty())
            continue;
        const Rule *rule = pipeline.rule(t.rule);
        if (t.correction || (rule && !rule->automatic)) {
            floor = *now;
            floor->stage = t.to;
            floor->since = t.at;
            floor->transition = t.id;
        }
    }
    std::vector<Placement> placements(facts.placements.begin(), facts.placements.end());
    Facts then = facts;
    const auto standAt = [&](const std::optional<Placement> &here) {
        std::erase_if(placements, [&](const Placement &p) { return p.pipeline == pipeline.id; });
        if (here)
            placements.push_back(*here);
        then.placements = placements;
    };
    standAt(floor);
    StageId stage = floor ? floor->stage : StageId();
    for (size_t i = 0; i <= pipeline.stages.size(); ++i) {
        const Candidate next = bestEntry(pipeline, then, automaticCut(pipeline, then));
        if (!next.rule)
            break;
        Placement p = *now;
        p.stage = stage = next.stage->id;
        p.since = effective(pipeline, next.since, floor ? &*floor : nullptr, facts);
        p.transition = {};
        standAt(p);
    }
    return stage;
}

} // namespace Imbuto
