// SPDX-License-Identifier: GPL-3.0-or-later
// Deals that rules give to people and companies: when something happened to them (F3, 4.2), or when a segment that
// feeds a pipeline of deals has them (3.4).
#include "core/engine/cascade.h"

#include "core/engine/assignment.h"
#include "core/explain.h"

#include <algorithm>

namespace Imbuto {
namespace {

/// The person or company for whom an activity may create a deal: its own subject, or its deal's person.
Subject originSubject(Draft &draft, const Activity &activity)
{
    if (activity.subject.kind != SubjectKind::Deal)
        return activity.subject;
    const Record *deal = draft.record(activity.subject);
    if (deal && deal->person)
        return {SubjectKind::Person, deal->person};
    return {SubjectKind::Company, deal ? deal->company : 0};
}

/// What a deal that rules make is called.
QString dealRef(const Record &subject, const Pipeline &pipeline, int n)
{
    return subject.ref + u'-' + pipeline.id + u'-' + QString::number(n);
}

} // namespace

void Cascade::runOrigins(const Activity &activity)
{
    const Subject subject = originSubject(m_draft, activity);
    const Record *found = subject ? m_draft.record(subject) : nullptr;
    if (!found || found->deleted)
        return;
    const Record record = *found;
    for (const Pipeline *pipeline : m_draft.book().pipelinesFor(SubjectKind::Deal)) {
        for (const Origin &origin : pipeline->origins) {
            if (origin.stands() || origin.subject != subject.kind
                || !origin.trigger.matches(activity.kind, activity.data))
                continue;
            Facts facts = m_draft.facts(subject);
            Question q{*pipeline, facts, {}, nullptr, nullptr};
            const Timeline when = evaluate(origin.when, q);
            // what came late makes it so when the rest was so as well (4.5)
            const Instant at =
                origin.everyTime ? activity.at : std::max(activity.at, when.sinceAt(facts.now));
            if (!when.holdsAt(facts.now) || blocked(origin, *pipeline, record, at))
                continue;
            std::vector<Occurrence> others = *facts.activities;
            std::erase_if(others, [&](const Occurrence &e) { return e.id == activity.id; });
            facts.activities = std::move(others);
            if (!origin.everyTime && evaluate(origin.when, q).holdsAt(facts.now))
                continue; // it was so before: this activity did not make it so
            createDeal(*pipeline, record, at);
        }
    }
}

/// Whoever is in a segment that feeds deals gets one, when that has become true (3.4).
void Cascade::runStanding(Subject subject)
{
    const Record *r = m_draft.record(subject);
    if (!r)
        return;
    const bool made = !r->deleted
        && std::any_of(m_standing[size_t(subject.kind)].begin(),
                       m_standing[size_t(subject.kind)].end(),
                       [&](const Standing &standing) { return stand(standing, subject); });
    if (!made) // else the new deal brings it here again
        rememberStanding(subject);
}

bool Cascade::stand(const Standing &standing, Subject subject)
{
    const auto &[pipeline, origin] = standing;
    const Facts facts = m_draft.facts(subject);
    const Timeline when = originOpens(*origin, *pipeline, facts);
    if (!when.holdsAt(facts.now))
        return false;
    const Instant at = when.sinceAt(facts.now);
    const Record record = *m_draft.record(subject);
    if (taken(*pipeline, record, at))
        return false;
    const QString met =
        factsJson(explainMet(origin->when, {*pipeline, facts, {}, nullptr, nullptr}));
    const Subject deal = createDeal(*pipeline, record, at, origin);
    m_made[deal] = {origin->id, met};
    return true;
}

/// A deal of theirs is open, or ended since, or was deleted: who took it away said no to it.
bool Cascade::taken(const Pipeline &pipeline, const Record &subject, Instant at)
{
    for (const Record *deal : rivals(subject)) {
        const Placement *p = m_draft.placement(deal->subject, pipeline.id);
        const Stage *stage = p ? pipeline.stage(p->stage) : nullptr;
        if (stage ? stage->category == Category::Open || at <= p->since
                  : deal->pipeline == pipeline.id)
            return true;
    }
    for (int n = 1;; ++n) {
        const Record *made = m_draft.recordByRef(SubjectKind::Deal, dealRef(subject, pipeline, n));
        if (!made)
            return false;
        const auto &history = m_draft.transitionsOf(made->subject);
        if (made->deleted && at <= made->createdAt
            && std::any_of(history.begin(), history.end(), stands)) // else it was undone
            return true;
    }
}

/// When to look again whether a standing origin gives \a subject a deal (R9).
void Cascade::rememberStanding(Subject subject)
{
    const Facts facts = m_draft.facts(subject);
    std::map<PipelineId, Instant> next;
    for (const auto &[pipeline, origin] : m_standing[size_t(subject.kind)]) {
        Instant &at = next.try_emplace(pipeline->id, kNever).first->second;
        if (!facts.record->deleted)
            at = std::min(at, originOpens(*origin, *pipeline, facts).nextAfter(facts.now));
    }
    for (const auto &[pipeline, at] : next)
        m_draft.setDue(subject, pipeline, at);
}

/// The deals of a person and of their company.
std::vector<const Record *> Cascade::rivals(const Record &subject)
{
    std::vector<const Record *> out = m_draft.dealsOf(subject.subject);
    if (subject.subject.kind == SubjectKind::Person && subject.company)
        for (const Record *deal : m_draft.dealsOf({SubjectKind::Company, subject.company}))
            if (!std::count(out.begin(), out.end(), deal))
                out.push_back(deal);
    return out;
}

/// A deal of theirs is open, or was at \a at, or was lost too shortly before (F3, 4.2).
bool Cascade::blocked(const Origin &origin, const Pipeline &pipeline, const Record &subject,
                      Instant at)
{
    const Calendar &calendar = m_draft.calendar();
    for (const Record *deal : rivals(subject)) {
        const Placement *p = m_draft.placement(deal->subject, pipeline.id);
        const Stage *stage = p ? pipeline.stage(p->stage) : nullptr;
        if (!stage)
            continue;
        // one that came to its end as it came was never open
        const bool wasOpen = deal->createdAt < p->since && deal->createdAt <= at && at <= p->since;
        if (stage->category == Category::Open || wasOpen)
            return true;
        if (stage->category == Category::Lost && p->since <= at
            && calendar.day(p->since).daysTo(calendar.day(at)) < origin.notWithinDaysOfLoss)
            return true;
    }
    return false;
}

Subject Cascade::createDeal(const Pipeline &pipeline, const Record &subject, Instant at,
                            const Origin *standing)
{
    Record deal;
    deal.subject = {SubjectKind::Deal, m_draft.nextId()};
    for (int n = 1;; ++n) { // a name of its own that replay finds again
        deal.ref = dealRef(subject, pipeline, n);
        if (!m_draft.recordByRef(SubjectKind::Deal, deal.ref))
            break;
    }
    const bool person = subject.subject.kind == SubjectKind::Person;
    deal.person = person ? subject.subject.id : 0;
    deal.company = person ? subject.company : subject.subject.id;
    deal.name = subject.name.isEmpty() ? subject.email : subject.name;
    deal.pipeline = pipeline.id;
    deal.currency = m_draft.setting(QStringLiteral("currency"));
    deal.createdAt = at;
    deal.change = m_draft.change();
    const User *owner = m_draft.user(subject.owner);
    if (owner && owner->active) {
        deal.owner = owner->id;
    } else if (!standing
               || !pipeline.stages.front().fed) { // who is only selected may wait for an owner
        deal.previousOwner = subject.previousOwner;
        deal.owner = m_dealOwners[subject.subject] = assign(m_draft, deal, Want::NewDeal);
        deal.previousOwner = {};
    }
    m_draft.save(deal);
    touch(deal.subject);
    return deal.subject;
}

} // namespace Imbuto
