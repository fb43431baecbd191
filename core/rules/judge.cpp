// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/judge.h"

#include "core/rules/entry.h"
#include "core/rules/facttable.h"

#include <algorithm>

namespace Imbuto {
namespace {

Unmet named(const QString &key, const std::optional<Repair> &repair = {})
{
    return {key, nullptr, {}, {}, repair, {}};
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
    if (!v.allowed() && attempt.override && (from || !pipeline.begunByRule))
        tryOverride(v, pipeline, *stage, facts, attempt);
    return v;
}

} // namespace Imbuto
