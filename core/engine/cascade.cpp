// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/cascade.h"

#include "core/engine/assignment.h"
#include "core/explain.h"
#include "core/fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Cascade)
};

bool needsOwner(const Stage &stage)
{
    return stage.owner == OwnerNeed::Required || stage.owner == OwnerNeed::Always;
}

} // namespace

Cascade::Cascade(Draft &draft, Cause cause) : m_draft(draft), m_cause(cause)
{
    for (SubjectKind kind : {SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal})
        m_pipelines[size_t(kind)] = draft.book().pipelinesFor(kind);
    for (const Pipeline *pipeline : m_pipelines[size_t(SubjectKind::Deal)])
        for (const Origin &origin : pipeline->origins)
            if (origin.stands())
                m_standing[size_t(origin.subject)].push_back({pipeline, &origin});
}

const Pipeline &Cascade::pipelineAt(const Place &place) const
{
    return *m_pipelines[size_t(place.first.kind)][place.second];
}

/// Judge \a subject again where an activity of the shape \a by may matter; everywhere when it was not
/// an activity.
void Cascade::look(Subject subject, const ActivityShape *by)
{
    const auto &pipelines = m_pipelines[size_t(subject.kind)];
    for (size_t i = 0; i < pipelines.size(); ++i)
        if (!by || asksAbout(*pipelines[i], *by))
            m_dirty.insert({subject, i});
    const auto &standing = m_standing[size_t(subject.kind)];
    if (std::any_of(standing.begin(), standing.end(),
                    [&](const Standing &s) { return !by || asksAbout(s.origin->asks, *by); }))
        m_offered.insert(subject);
}

void Cascade::touch(Subject subject, const ActivityShape *by)
{
    look(subject, by);
    const Record *r = m_draft.record(subject);
    if (!r)
        return;
    if (subject.kind == SubjectKind::Deal) {
        if (r->person)
            touch({SubjectKind::Person, r->person}, by);
        if (r->company)
            touch({SubjectKind::Company, r->company}, by);
    } else if (subject.kind == SubjectKind::Person) {
        const auto &asking = m_pipelines[size_t(SubjectKind::Deal)];
        const bool deals = !by
            || std::any_of(asking.begin(), asking.end(),
                           [&](const Pipeline *pipeline) { return asksAbout(*pipeline, *by); });
        if (deals)
            for (const Record *deal : m_draft.dealsOf(subject))
                look(deal->subject, by);
        if (r->company)
            look({SubjectKind::Company, r->company}, by);
    }
}

void Cascade::touch(const Activity &activity)
{
    m_activities.push_back(activity);
    m_trigger = activity.id;
    const ActivityShape *shape = m_draft.shapeOf(activity);
    touch(activity.subject, shape);
    if (activity.deal)
        touch(Subject{SubjectKind::Deal, activity.deal}, shape);
}

Expected<void> Cascade::run()
{
    do {
        while (!m_dirty.empty() && !m_fault) {
            const Subject next = m_dirty.begin()->first;
            std::vector<size_t> places;
            while (!m_dirty.empty() && m_dirty.begin()->first == next)
                places.push_back(m_dirty.extract(m_dirty.begin()).value().second);
            for (size_t place : places)
                m_seen.insert({next, place});
            if (const Record *r = m_draft.record(next); r && !r->deleted)
                settle(next, places);
        }
        if (m_fault)
            return tl::make_unexpected(*m_fault);
        // intents are judged at their moment, when the cards stand where the facts put them
        const std::vector<Activity> activities = std::move(m_activities);
        m_activities.clear();
        for (const Activity &a : activities)
            runOrigins(a);
        if (m_dirty.empty() && !m_offered.empty())
            runStanding(m_offered.extract(m_offered.begin()).value());
    } while (!m_dirty.empty() || !m_offered.empty());
    rememberNext();
    return {};
}

/// One pass over pipelines of a subject. Where it moved, its other pipelines are to be judged again, and a
/// deal's person and company: nobody else asks where somebody stands.
void Cascade::settle(Subject subject, const std::vector<size_t> &places)
{
    bool moved = false;
    Facts facts = factsOf(subject);
    for (size_t place : places) {
        while (!m_fault && step(facts, pipelineAt({subject, place}))) {
            moved = true;
            facts = factsOf(subject);
        }
    }
    if (!moved)
        return;
    if (subject.kind == SubjectKind::Deal)
        touch(subject);
    else
        look(subject, nullptr);
}

Facts Cascade::factsOf(Subject subject)
{
    Facts f = m_draft.facts(subject);
    if (!f.ownerAvailable && f.record)
        f.ownerAvailable = bool(findAssignee(m_draft, *f.record, Want::Required).user);
    return f;
}

/// One promotion; \a facts are of the past when it was made.
bool Cascade::step(const Facts &facts, const Pipeline &pipeline)
{
    const Subject subject = facts.record->subject;
    const std::optional<Step> next = promote(pipeline, facts);
    if (!next)
        return false;
    auto &chain = m_chains[{subject, pipeline.id}];
    chain.push_back(next->rule);
    if (chain.size() > pipeline.stages.size()) {
        QStringList rules;
        for (const RuleId &r : chain)
            rules << r;
        m_fault = Error{Error::Code::BadInput,
                        Words::tr("The rules of %1 go round in circles: %2. Nothing was changed.")
                            .arg(pipeline.id, rules.join(QStringLiteral(" → "))),
                        pipeline.id};
        return false;
    }
    Transition t = transition(subject, pipeline, next->to, next->at);
    t.cause = m_cause;
    t.rule = next->rule;
    t.ruleSet = pipeline.version;
    t.trigger = m_trigger;
    t.facts = factsJson(next->met);
    if (const auto made = m_made.find(subject); made != m_made.end() && t.from.isEmpty())
        std::tie(t.rule, t.facts) = made->second;
    enter(subject, pipeline, t, rankFor(next->at));
    return true;
}

Transition Cascade::transition(Subject subject, const Pipeline &pipeline, const StageId &to,
                               Instant at)
{
    Transition t;
    t.id = TransitionId{m_draft.nextId()};
    t.change = m_draft.change();
    t.subject = subject;
    t.pipeline = pipeline.id;
    if (const Placement *p = m_draft.placement(subject, pipeline.id))
        t.from = p->stage;
    t.to = to;
    t.at = at;
    t.recorded = m_draft.now();
    return t;
}

void Cascade::enter(Subject subject, const Pipeline &pipeline, const Transition &t, double rank)
{
    const Stage *stage = pipeline.stage(t.to);
    if (!stage) {
        m_draft.add(t);
        m_draft.removePlacement(subject, pipeline.id);
        return;
    }
    Placement p;
    p.subject = subject;
    p.pipeline = pipeline.id;
    p.stage = t.to;
    p.since = t.at;
    p.rank = rank;
    p.transition = t.id;
    m_draft.add(t);
    m_draft.save(p);
    if (t.cause == Cause::Import)
        return; // history: it happened elsewhere, with its own consequences (4.4)
    onEntry(subject, pipeline, *stage, t.from, t.at, t.cause == Cause::User);
    giveTasks(subject, *stage, t.rule, t.at);
    if (!stage->createsDealIn.isEmpty()) {
        const Pipeline *target = m_draft.book().pipeline(stage->createsDealIn);
        const Record record = *m_draft.record(subject);
        if (target && !blocked({}, *target, record, t.at))
            createDeal(*target, record, t.at);
    }
}

void Cascade::onEntry(Subject subject, const Pipeline &pipeline, const Stage &stage,
                      const StageId &from, Instant at, bool byHand)
{
    Record r = *m_draft.record(subject);
    if (stage.owner == OwnerNeed::None)
        setOwner(subject, {}, at);
    else if (needsOwner(stage) && !r.owner && !byHand)
        setOwner(subject, newOwner(r), at);
    const Stage *left = pipeline.stage(from);
    if (left && left->keepsReason && !stage.keepsReason) {
        r = *m_draft.record(subject);
        r.lostReason.clear();
        r.lostReasonText.clear();
        m_draft.save(r);
    }
}

/// Whoever got the deal that a rule just gave them also gets the lead; else by 4.3.
UserId Cascade::newOwner(const Record &record)
{
    const auto it = m_dealOwners.find(record.subject);
    return it != m_dealOwners.end() && it->second ? it->second
                                                  : assign(m_draft, record, Want::Required);
}

void Cascade::setOwner(Subject subject, UserId owner, Instant at)
{
    Record r = *m_draft.record(subject);
    if (r.owner == owner)
        return;
    const QString field = QStringLiteral("owner");
    const Value before = fieldValue(r, field);
    if (r.owner)
        r.previousOwner = r.owner;
    r.owner = owner;
    stampField(r, field, before, at);
    m_draft.save(r);
}

void Cascade::giveTasks(Subject subject, const Stage &stage, const RuleId &rule, Instant at)
{
    for (const TaskTemplate &t : stage.tasks) {
        Task task;
        task.id = TaskId{m_draft.nextId()};
        task.subject = subject;
        task.number = m_draft.nextTaskNumber(subject);
        task.templateId = t.id;
        if (t.dueDays)
            task.due = m_draft.calendar().day(at).addDays(*t.dueDays);
        const Record *r = m_draft.record(subject);
        const User *owner = r ? m_draft.user(r->owner) : nullptr;
        if (owner && owner->active)
            task.owner = owner->id;
        task.rule = rule;
        task.createdAt = at;
        task.change = m_draft.change();
        m_draft.save(task);
    }
}

void Cascade::runTimers(Subject subject, const PipelineId &id, Instant at)
{
    const Pipeline *pipeline = m_draft.book().pipeline(id);
    const Placement *current = m_draft.placement(subject, id);
    const Stage *stage = pipeline && current ? pipeline->stage(current->stage) : nullptr;
    if (!stage)
        return;
    const Facts facts = m_draft.facts(subject);
    Placement p = *current;
    while (size_t(p.timersDone) < stage->timers.size()) {
        const Instant due = timerDue(stage->timers[size_t(p.timersDone)], facts, p);
        if (due > at)
            break;
        ++p.timersDone;
        m_draft.save(p);
        setOwner(subject, {}, due);
        touch(subject);
    }
}

} // namespace Imbuto
