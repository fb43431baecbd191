// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/judge.h"

#include "core/rules/facttable.h"

#include <algorithm>

namespace Imbuto {
namespace {

Unmet named(const QString &key, const std::optional<Repair> &repair = {})
{
    return {key, nullptr, {}, {}, repair, {}};
}

bool accepts(const Rule &rule, const Placement *from)
{
    return from ? std::count(rule.from.begin(), rule.from.end(), from->stage) > 0 : rule.fromNone;
}

Unmet ownerUnmet()
{
    Repair r;
    r.kind = Repair::Kind::Owner;
    r.field = QStringLiteral("owner");
    return named(QStringLiteral("owner"), r);
}

bool lacksOwner(const Stage &stage, const Facts &facts)
{
    return (stage.owner == OwnerNeed::Required || stage.owner == OwnerNeed::Always)
        && !facts.record->owner;
}

Verdict correctionVerdict(const Stage &target, const Facts &facts, const Attempt &attempt)
{
    Verdict v;
    v.rule = QStringLiteral("correction");
    v.correction = true;
    if (attempt.reason.trimmed().isEmpty())
        v.unmet.push_back(named(QStringLiteral("reason"), reasonRepairFor(nullptr)));
    if (lacksOwner(target, facts))
        v.unmet.push_back(ownerUnmet());
    return v;
}

Verdict ruleVerdict(const Rule &rule, const Stage &target, const Question &q, const Placement *from)
{
    Verdict v;
    v.rule = rule.id;
    if (!accepts(rule, from)) {
        Unmet u = named(QStringLiteral("from"));
        u.present = from ? Value(from->stage) : Value();
        QStringList stages;
        for (const StageId &s : rule.from)
            stages << s;
        u.needed = stages.join(u", ");
        v.unmet.push_back(u);
    }
    for (Unmet &u : explainUnmet(rule.when, q))
        v.unmet.push_back(std::move(u));
    v.met = explainMet(rule.when, q);
    v.since = evaluate(rule.when, q).sinceAt(q.facts.now);
    if (lacksOwner(target, q.facts))
        v.unmet.push_back(ownerUnmet());
    return v;
}

bool asksPolicy(const Unmet &u)
{
    return u.condition && u.condition->fact && u.condition->fact->key == std::string_view("policy");
}

/// Fewer unmet conditions are nearer; a rule that does not accept the stage is far, and one that a policy
/// switches off is farthest: no move of the card can meet it.
int distance(const Verdict &v)
{
    int sum = 0;
    for (const Unmet &u : v.unmet)
        sum += asksPolicy(u) ? 10000 : u.key == u"from" ? 1000 : u.repair ? 10 : 15;
    return sum;
}

Verdict nearest(const Pipeline &pipeline, const Stage &target, const Facts &facts,
                const Attempt &attempt, const Placement *from)
{
    const Question q{pipeline, facts, evidenceCut(pipeline, facts), &attempt, &target};
    std::optional<Verdict> best;
    for (const Rule &rule : target.rules) {
        Verdict v = ruleVerdict(rule, target, q, from);
        if (!best || distance(v) < distance(*best))
            best = std::move(v);
    }
    if (best)
        return *best;
    Verdict none;
    none.unmet.push_back(named(QStringLiteral("from")));
    return none;
}

/// R15: what a manager may do all the same.
void tryOverride(Verdict &v, const Pipeline &pipeline, const Stage &target, const Facts &facts,
                 const Attempt &attempt)
{
    const auto &roles = pipeline.mayOverride;
    if (!attempt.role || !std::count(roles.begin(), roles.end(), *attempt.role)) {
        v.unmet.push_back(named(QStringLiteral("override")));
        return;
    }
    Verdict over;
    over.rule = QStringLiteral("override");
    over.needsOverride = true;
    over.met = v.unmet;
    if (attempt.reason.trimmed().isEmpty())
        over.unmet.push_back(named(QStringLiteral("reason"), reasonRepairFor(nullptr)));
    if (lacksOwner(target, facts))
        over.unmet.push_back(ownerUnmet());
    v = std::move(over);
}

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

std::optional<QString> reasonFromList(const Stage &stage, const QString &reason)
{
    const QString head = reason.section(u':', 0, 0).trimmed();
    for (const Reason &r : stage.reasons)
        if (r.id == head)
            return r.id;
    return {};
}

Repair reasonRepairFor(const Stage *target)
{
    Repair r;
    r.kind = Repair::Kind::Reason;
    if (target) {
        r.otherReasons = target->otherReasons || target->reasons.empty();
        for (const Reason &reason : target->reasons)
            r.reasons.push_back(reason.id);
    }
    return r;
}

Verdict judge(const Pipeline &pipeline, const StageId &target, const Facts &facts,
              const Attempt &attempt)
{
    const Stage *stage = pipeline.stage(target);
    const Placement *from = facts.placement(pipeline.id);
    Verdict v;
    if (pipeline.mode == Mode::Derived) {
        v.unmet.push_back(named(QStringLiteral("derived")));
        return v;
    }
    if (!stage) {
        v.unmet.push_back(named(QStringLiteral("stage")));
        return v;
    }
    if (from && from->stage == target) {
        v.stays = true;
        return v;
    }
    if (from && pipeline.isCorrection(from->stage, target))
        return correctionVerdict(*stage, facts, attempt);
    v = nearest(pipeline, *stage, facts, attempt, from);
    if (!v.allowed() && attempt.override)
        tryOverride(v, pipeline, *stage, facts, attempt);
    return v;
}

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
