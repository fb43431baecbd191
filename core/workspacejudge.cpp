// SPDX-License-Identifier: GPL-3.0-or-later
// What the workspace answers without writing: verdicts, explanations, findings.
#include "core/engine/runner.h"
#include "core/fields.h"
#include "core/workspace.h"
#include "core/workspace_p.h"

#include <algorithm>

namespace Imbuto {
namespace {

bool hasOpenDeal(const Store &store, const RuleBook &book, Subject subject)
{
    if (subject.kind == SubjectKind::Deal)
        return false;
    const auto open = [&](const Placement &p) {
        const Pipeline *pipeline = book.pipeline(p.pipeline);
        const Stage *stage = pipeline ? pipeline->stage(p.stage) : nullptr;
        return stage && stage->category == Category::Open;
    };
    const auto deals = store.dealsOf(subject);
    return std::any_of(deals.begin(), deals.end(), [&](const Record &deal) {
        const auto placements = store.placementsOf(deal.subject);
        return std::any_of(placements.begin(), placements.end(), open);
    });
}

} // namespace

Expected<Verdict> Workspace::may(Subject subject, const PipelineId &pipeline, const StageId &stage,
                                 const Command::Move &move, const QString &by) const
{
    try {
        WorkspaceState state = d->state;
        Draft draft(*d->store, d->book(), d->calendar, d->ids, state, now());
        if (auto ran = d->passTime(draft); !ran)
            return tl::make_unexpected(ran.error());
        Input input;
        Command::Move attempt = move;
        attempt.subject = refOf(subject);
        attempt.pipeline = pipeline;
        attempt.to = stage;
        input.command = attempt;
        input.by = by;
        // the move itself, on a draft that nobody writes: so the answer can't differ from the deed
        const Expected<Outcome> out = Runner(draft).run(input);
        if (!out)
            return tl::make_unexpected(out.error());
        return out->verdict;
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

std::map<StageId, Verdict> Workspace::mayAll(Subject subject, const PipelineId &id,
                                             const QString &by) const
{
    std::map<StageId, Verdict> out;
    const Pipeline *pipeline = d->book().pipeline(id);
    if (!pipeline)
        return out;
    try {
        WorkspaceState state = d->state;
        Draft draft(*d->store, d->book(), d->calendar, d->ids, state, now());
        if (!d->passTime(draft))
            return out;
        const Facts facts = draft.facts(subject);
        const User *user = draft.user(by);
        const auto role = user && user->active ? std::optional(user->role) : std::nullopt;
        for (const Stage &stage : pipeline->stages)
            if (facts.record)
                out[stage.id] = judge(*pipeline, stage.id, facts, {{}, role, false});
    } catch (const StorageFault &) {
        out.clear(); // the drop itself will say what is wrong
    }
    return out;
}

std::optional<Explanation> Workspace::why(Subject subject, const PipelineId &id) const
{
    const Pipeline *pipeline = d->book().pipeline(id);
    Draft draft = d->draft(now());
    const Placement *p = pipeline ? draft.placement(subject, id) : nullptr;
    if (!p)
        return {};
    const Facts facts = draft.facts(subject);
    Explanation out;
    out.placement = *p;
    for (const Transition &t : draft.transitionsOf(subject))
        if (t.id == p->transition)
            out.transition = t;
    if (out.transition.trigger)
        out.trigger = d->store->activity(out.transition.trigger);
    out.supported = supported(*pipeline, facts);
    if (pipeline->mode == Mode::Ratchet)
        for (const Stage &stage : pipeline->stages)
            if (stage.id != p->stage)
                out.next.push_back({stage.id, judge(*pipeline, stage.id, facts)});
    if (const Stage *stage = pipeline->stage(p->stage))
        for (size_t i = size_t(p->timersDone); i < stage->timers.size(); ++i)
            out.due.push_back({timerDue(stage->timers[i], facts, *p), stage->timers[i].id});
    for (const Due &due : d->store->dueOf(subject)) {
        const bool timer = std::any_of(out.due.begin(), out.due.end(),
                                       [&](const auto &x) { return x.at == due.at; });
        if (due.pipeline == id && due.at != kNever && !timer)
            out.due.push_back({due.at, ruleChangingAt(due.at, *pipeline, facts)});
    }
    return out;
}

std::map<PipelineId, StageId> Workspace::supportedStages(Subject subject) const
{
    std::map<PipelineId, StageId> out;
    Draft draft = d->draft(now());
    const Facts facts = draft.facts(subject);
    for (const Placement &p : facts.placements)
        if (const Pipeline *pipeline = d->book().pipeline(p.pipeline))
            out[p.pipeline] = supported(*pipeline, facts);
    return out;
}

std::vector<StageId> Workspace::suggestedStages(Subject subject, const PipelineId &id) const
{
    const Pipeline *pipeline = d->book().pipeline(id);
    if (!pipeline)
        return {};
    Draft draft = d->draft(now());
    return suggested(*pipeline, draft.facts(subject));
}

std::vector<Workspace::Finding> Workspace::check() const
{
    std::vector<Finding> out;
    for (const QString &text : d->store->integrity())
        out.push_back({QStringLiteral("integrity"), QStringLiteral("error"), {}, text});
    for (SubjectKind kind : {SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal}) {
        for (Subject subject : d->store->subjects(kind)) {
            const auto r = d->store->record(subject);
            for (const Placement &p : d->store->placementsOf(subject)) {
                const Pipeline *pipeline = d->book().pipeline(p.pipeline);
                const Stage *stage = pipeline ? pipeline->stage(p.stage) : nullptr;
                if (!r || !pipeline)
                    continue;
                const QString name = r->name.isEmpty() ? r->ref : r->name;
                if (!stage)
                    out.push_back({QStringLiteral("unknown_stage"), QStringLiteral("error"),
                                   subject,
                                   tr("“%1” stands in a stage of %2 that does not exist: %3.")
                                       .arg(name, p.pipeline, p.stage)});
                else if ((stage->owner == OwnerNeed::Required || stage->owner == OwnerNeed::Always)
                         && !r->owner)
                    out.push_back({QStringLiteral("owner_missing"), QStringLiteral("warning"),
                                   subject,
                                   tr("“%1” stands in %2/%3 without the owner that it needs.")
                                       .arg(name, p.pipeline, p.stage)});
                else if (stage->owner == OwnerNeed::None
                         && hasOpenDeal(*d->store, d->book(), subject))
                    out.push_back(
                        {QStringLiteral("open_deal"), QStringLiteral("warning"), subject,
                         tr("“%1” stands in %2/%3, where nobody owns, and still has an open deal.")
                             .arg(name, p.pipeline, p.stage)});
                if (stage && stage->owner == OwnerNeed::None && r->owner)
                    out.push_back({QStringLiteral("owner_unwanted"), QStringLiteral("error"),
                                   subject,
                                   tr("“%1” stands in %2/%3 with an owner, where nobody owns.")
                                       .arg(name, p.pipeline, p.stage)});
            }
        }
    }
    return out;
}

} // namespace Imbuto
