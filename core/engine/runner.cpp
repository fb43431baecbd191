// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/runner.h"

#include "core/fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

} // namespace

Expected<Outcome> Runner::run(const Input &input)
{
    m_at = input.at.value_or(m_draft.now());
    if (!input.by.isEmpty()) {
        const User *by = m_draft.user(input.by);
        if (!by)
            return badInput(Words::tr("There is no user “%1”.").arg(input.by),
                            QStringLiteral("by"));
        m_by = by->id;
    }
    Result out = std::visit([&](const auto &command) { return carryOut(command); }, input.command);
    if (!out || out->result != Outcome::Result::Ok)
        return out;
    if (const auto settled = m_cascade.run(); !settled)
        return tl::make_unexpected(settled.error());
    out->transitions = m_draft.addedTransitions();
    out->records = m_draft.touchedRecords();
    return out;
}

std::optional<Role> Runner::role() const
{
    const User *by = m_draft.user(m_by);
    return by ? std::optional(by->role) : std::nullopt;
}

Expected<Subject> Runner::find(const Command::SubjectRef &ref, const QString &field)
{
    const Record *r = m_draft.recordByRef(ref.kind, ref.ref);
    if (!r || r->deleted)
        return badInput(Words::tr("There is no %1 “%2”.").arg(kindName(ref.kind), ref.ref), field);
    return r->subject;
}

Expected<Outcome> Runner::carryOut(const Command::SaveUser &c)
{
    const User *known = m_draft.user(c.ref);
    if (!known && (!c.name || c.name->isEmpty()))
        return badInput(Words::tr("A new user needs a name."), QStringLiteral("name"));
    User user = known ? *known : User{};
    if (!known) {
        user.id = UserId{m_draft.nextId()};
        user.ref = c.ref;
    }
    user.name = c.name.value_or(user.name);
    user.role = c.role.value_or(user.role);
    user.active = c.active.value_or(user.active);
    user.manager = c.manager.value_or(user.manager);
    m_draft.save(user);
    return Outcome{};
}

Expected<Outcome> Runner::carryOut(const Command::SaveRecord &c)
{
    const Record *known = m_draft.recordByRef(c.subject.kind, c.subject.ref);
    if (known && known->deleted)
        known = nullptr; // the reference is free again
    Record r = known ? *known : Record{};
    const bool fresh = !known;
    if (fresh) {
        r.subject = {c.subject.kind, m_draft.nextId()};
        r.ref = c.subject.ref;
        r.createdAt = m_at;
        r.change = m_draft.change();
        if (r.subject.kind == SubjectKind::Deal) {
            const Pipeline *pipeline = c.pipeline ? m_draft.book().pipeline(*c.pipeline) : nullptr;
            if (!pipeline || pipeline->subject != SubjectKind::Deal || pipeline->archived)
                return badInput(
                    c.pipeline ? Words::tr("There is no pipeline “%1” for deals.").arg(*c.pipeline)
                               : Words::tr("A new deal needs a pipeline."),
                    QStringLiteral("pipeline"));
            r.pipeline = *c.pipeline;
            r.currency = m_draft.setting(QStringLiteral("currency"));
        }
    } else {
        if (c.pipeline && *c.pipeline != r.pipeline)
            return badInput(Words::tr("The pipeline of a deal changes by a move only."),
                            QStringLiteral("pipeline"));
        const Placement *p = m_draft.placement(r.subject, r.pipeline);
        if (c.stage && (!p || p->stage != *c.stage))
            return badInput(Words::tr("The stage of a deal changes by a move only."),
                            QStringLiteral("stage"));
    }
    // the currency first: the amount is read in its decimals
    const auto currency = c.fields.find(QStringLiteral("currency"));
    if (currency != c.fields.end())
        if (auto ok = setField(r, currency->first, currency->second); !ok)
            return tl::make_unexpected(ok.error());
    for (const auto &[field, value] : c.fields)
        if (field != u"currency")
            if (auto ok = setField(r, field, value); !ok)
                return tl::make_unexpected(ok.error());
    if (r.name.isEmpty() && !(r.subject.kind == SubjectKind::Person && !r.email.isEmpty()))
        return badInput(
            r.subject.kind == SubjectKind::Person ? Words::tr("A person needs a name or an e-mail.")
                : r.subject.kind == SubjectKind::Deal ? Words::tr("A deal needs a title.")
                                                      : Words::tr("A company needs a name."),
            r.subject.kind == SubjectKind::Deal ? QStringLiteral("title") : QStringLiteral("name"));
    if (fresh)
        r.stamps.clear();
    if (!fresh)
        if (auto refused = ownerRefusal(r))
            return *refused;
    save(r);
    Outcome out;
    if (fresh && c.stage) {
        if (auto ok = place(r, c, out); !ok)
            return tl::make_unexpected(ok.error());
        if (c.enforce && out.integrity && !out.integrity->allowed()) {
            out.result = Outcome::Result::Refused;
            out.pipeline = r.pipeline;
            out.stage = *c.stage;
            out.verdict = *out.integrity;
            return out;
        }
    }
    return out;
}

/// Whose facts a record's are may change with its links: those before are looked at as well as those after.
void Runner::save(const Record &r)
{
    const Record *known = m_draft.record(r.subject);
    if (known && *known == r)
        return;
    m_cascade.touch(r.subject);
    m_draft.save(r);
    m_cascade.touch(r.subject);
}

/// 4.4: what arrives at a stage is placed there as history; what today's rules would have asked is told.
Expected<void> Runner::place(Record &r, const Command::SaveRecord &c, Outcome &outcome)
{
    const Pipeline *pipeline = m_draft.book().pipeline(r.pipeline);
    const Stage *stage = pipeline->stage(*c.stage);
    if (!stage)
        return badInput(Words::tr("There is no stage “%1” in “%2”.").arg(*c.stage, r.pipeline),
                        QStringLiteral("stage"));
    if (pipeline->stages.front().id != stage->id) {
        Placement first;
        first.subject = r.subject;
        first.pipeline = pipeline->id;
        first.stage = pipeline->stages.front().id;
        first.since = r.createdAt;
        Facts facts = m_draft.facts(r.subject);
        std::vector<Placement> placements(facts.placements.begin(), facts.placements.end());
        placements.push_back(first);
        facts.placements = placements;
        const Attempt attempt{r.lostReason, {}, false};
        outcome.integrity = judge(*pipeline, stage->id, facts, attempt);
    }
    Transition t = m_cascade.transition(r.subject, *pipeline, stage->id,
                                        std::max(c.stageAt.value_or(m_at), r.createdAt));
    t.cause = Cause::Import;
    t.by = m_by;
    m_cascade.enter(r.subject, *pipeline, t, Cascade::rankFor(t.at));
    return {};
}

Expected<Outcome> Runner::carryOut(const Command::LogActivity &c)
{
    if (!c.externalId.isEmpty() && m_draft.knowsExternalId(c.externalId)) {
        Outcome out;
        out.result = Outcome::Result::Duplicate;
        return out;
    }
    const Expected<Activity> activity = readActivity(c);
    if (!activity)
        return tl::make_unexpected(activity.error());
    m_draft.add(*activity);
    m_cascade.touch(*activity);
    return Outcome{};
}

Expected<Activity> Runner::readActivity(const Command::LogActivity &c)
{
    const Expected<Subject> subject = find(c.subject);
    if (!subject)
        return tl::make_unexpected(subject.error());
    const ActivityKind *kind = m_draft.book().kind(c.kind);
    if (!kind)
        return badInput(Words::tr("There is no activity kind “%1”.").arg(c.kind),
                        QStringLiteral("kind"));
    Activity a;
    a.id = ActivityId{m_draft.nextId()};
    a.subject = *subject;
    a.kind = c.kind;
    a.at = m_at;
    a.by = m_by;
    a.data = c.data;
    a.externalId = c.externalId;
    a.change = m_draft.change();
    for (const ActivityField &f : kind->data) {
        const auto it = a.data.find(f.key);
        if (it == a.data.end() || isNothing(it->second))
            continue;
        const bool fits = f.type == u"flag" ? std::holds_alternative<bool>(it->second)
            : f.type == u"choice"
            ? std::count(f.choices.begin(), f.choices.end(), plainText(it->second)) > 0
            : true;
        if (!fits)
            return badInput(f.type == u"flag"
                                ? Words::tr("“%1” of a %2 is true or false.").arg(f.key, c.kind)
                                : Words::tr("“%1” of a %2 is one of %3, not “%4”.")
                                      .arg(f.key, c.kind,
                                           QStringList(f.choices.begin(), f.choices.end())
                                               .join(QStringLiteral(", ")),
                                           plainText(it->second)),
                            QStringLiteral("data.") + f.key);
    }
    for (const auto &[key, value] : kind->implied)
        a.data[key] = value;
    const Expected<qint64> deal = dealOf(c, *kind, *subject);
    if (!deal)
        return tl::make_unexpected(deal.error());
    a.deal = *deal;
    return a;
}

/// The deal an activity on a person or company belongs to (D5): the one it names, or, for what belongs to
/// one deal, the only open one.
Expected<qint64> Runner::dealOf(const Command::LogActivity &c, const ActivityKind &kind,
                                const Subject &subject)
{
    const QString field = QStringLiteral("data.deal");
    const auto it = c.data.find(QStringLiteral("deal"));
    if (it != c.data.end() && !isNothing(it->second)) {
        QString ref = plainText(it->second);
        if (ref.startsWith(u"deal:"))
            ref = ref.mid(5);
        const Record *deal = m_draft.recordByRef(SubjectKind::Deal, ref);
        if (!deal || deal->deleted)
            return badInput(Words::tr("There is no deal “%1”.").arg(ref), field);
        if (deal->subject == subject)
            return 0;
        const auto deals = m_draft.dealsOf(subject);
        if (!std::count(deals.begin(), deals.end(), deal))
            return badInput(Words::tr("The deal “%1” is not one of “%2”.").arg(ref, c.subject.ref),
                            field);
        return deal->subject.id;
    }
    if (!kind.oneDeal || subject.kind == SubjectKind::Deal)
        return 0;
    std::vector<const Record *> open;
    for (const Record *deal : m_draft.dealsOf(subject)) {
        const auto &placements = m_draft.placementsOf(deal->subject);
        if (std::any_of(placements.begin(), placements.end(), [&](const Placement &p) {
                const Pipeline *pipeline = m_draft.book().pipeline(p.pipeline);
                const Stage *stage = pipeline ? pipeline->stage(p.stage) : nullptr;
                return stage && stage->category == Category::Open;
            }))
            open.push_back(deal);
    }
    if (open.size() == 1)
        return open.front()->subject.id;
    return badInput(
        open.empty()
            ? Words::tr("A %1 belongs to a deal, and “%2” has none open: name the deal.")
                  .arg(c.kind, c.subject.ref)
            : Words::tr("A %1 belongs to one deal, and “%2” has several open: name the deal.")
                  .arg(c.kind, c.subject.ref),
        field);
}

Expected<Outcome> Runner::carryOut(const Command::EditField &c)
{
    const Expected<Subject> subject = find(c.subject);
    if (!subject)
        return tl::make_unexpected(subject.error());
    Record r = *m_draft.record(*subject);
    if (auto ok = setField(r, c.field, c.value); !ok)
        return tl::make_unexpected(ok.error());
    if (r.name.isEmpty() && !(r.subject.kind == SubjectKind::Person && !r.email.isEmpty()))
        return badInput(Words::tr("A name is needed."), c.field);
    if (auto refused = ownerRefusal(r))
        return *refused;
    save(r);
    return Outcome{};
}

/// S2: what the stages in which it stands say about having an owner; judged when the owner changes.
std::optional<Outcome> Runner::ownerRefusal(const Record &r)
{
    const Record *before = m_draft.record(r.subject);
    if (before && before->owner == r.owner)
        return {};
    for (const Placement &p : m_draft.placementsOf(r.subject)) {
        const Pipeline *pipeline = m_draft.book().pipeline(p.pipeline);
        const Stage *stage = pipeline ? pipeline->stage(p.stage) : nullptr;
        if (!stage)
            continue;
        const bool missing =
            !r.owner && (stage->owner == OwnerNeed::Required || stage->owner == OwnerNeed::Always);
        const bool unwanted = r.owner && stage->owner == OwnerNeed::None;
        if (!missing && !unwanted)
            continue;
        Outcome out;
        out.result = Outcome::Result::Refused;
        out.pipeline = pipeline->id;
        out.stage = stage->id;
        Unmet u;
        u.key = missing ? QStringLiteral("owner") : QStringLiteral("no_owner");
        if (missing) {
            u.repair = Repair();
            u.repair->kind = Repair::Kind::Owner;
            u.repair->field = QStringLiteral("owner");
        }
        out.verdict.unmet.push_back(std::move(u));
        return out;
    }
    return {};
}

Expected<Outcome> Runner::carryOut(const Command::Move &c)
{
    const Expected<Subject> subject = find(c.subject);
    if (!subject)
        return tl::make_unexpected(subject.error());
    const Pipeline *pipeline = m_draft.book().pipeline(c.pipeline);
    if (!pipeline)
        return badInput(Words::tr("There is no pipeline “%1”.").arg(c.pipeline),
                        QStringLiteral("pipeline"));
    if (pipeline->subject != subject->kind)
        return badInput(
            Words::tr("“%1” is not a pipeline for a %2.").arg(c.pipeline, kindName(subject->kind)),
            QStringLiteral("pipeline"));
    const Stage *stage = pipeline->stage(c.to);
    if (!stage)
        return badInput(Words::tr("There is no stage “%1” in “%2”.").arg(c.to, c.pipeline),
                        QStringLiteral("to"));

    Record r = *m_draft.record(*subject);
    const UserId ownerBefore = r.owner;
    for (const auto &[field, value] : c.set)
        if (auto ok = setField(r, field, value); !ok)
            return tl::make_unexpected(ok.error());
    save(r);
    for (const Command::LogActivity &log : c.log) {
        const Expected<Activity> activity = readActivity(log);
        if (!activity)
            return tl::make_unexpected(activity.error());
        m_draft.add(*activity);
        m_cascade.touch(*activity);
    }

    Outcome out;
    out.pipeline = c.pipeline;
    out.stage = c.to;
    out.verdict = judge(*pipeline, c.to, m_draft.facts(*subject), {c.reason, role(), c.override});
    if (!out.verdict.allowed()) {
        out.result = Outcome::Result::Refused;
        return out;
    }
    m_cascade.touch(*subject);
    if (!out.verdict.stays) {
        const Placement *from = m_draft.placement(*subject, c.pipeline);
        Transition t =
            m_cascade.transition(*subject, *pipeline, c.to,
                                 std::max(m_at, from ? from->since : std::min(m_at, r.createdAt)));
        t.cause = Cause::User;
        t.rule = out.verdict.rule;
        t.ruleSet = pipeline->version;
        t.by = m_by;
        t.reason = keptReason(*stage, c.reason);
        t.correction = out.verdict.correction;
        t.facts = factsJson(out.verdict.met);
        m_cascade.enter(*subject, *pipeline, t,
                        rankBetween(c.after ? &*c.after : nullptr, c.before ? &*c.before : nullptr,
                                    c.pipeline, Cascade::rankFor(t.at)));
        if (stage->keepsReason) {
            Record kept = *m_draft.record(*subject);
            keepReason(kept, *stage, c.reason);
            m_draft.save(kept);
        }
    }
    // an owner given as a repair is judged where the card stands now
    Record now = *m_draft.record(*subject);
    if (now.owner != ownerBefore && c.set.count(QStringLiteral("owner"))) {
        for (const Placement &p : m_draft.placementsOf(*subject)) {
            const Pipeline *at = m_draft.book().pipeline(p.pipeline);
            const Stage *s = at ? at->stage(p.stage) : nullptr;
            if (s && s->owner == OwnerNeed::None && now.owner) {
                out.result = Outcome::Result::Refused;
                Unmet u;
                u.key = QStringLiteral("no_owner");
                out.verdict.unmet.push_back(u);
                return out;
            }
        }
    }
    return out;
}

QString keptReason(const Stage &stage, const QString &reason)
{
    const QString text = reason.trimmed();
    if (text.isEmpty() || stage.reasons.empty() || text == u"other" || text.startsWith(u"other:")
        || reasonFromList(stage, text))
        return text;
    return QStringLiteral("other: ") + text;
}

void Runner::keepReason(Record &r, const Stage &stage, const QString &reason)
{
    const QString kept = keptReason(stage, reason);
    if (stage.reasons.empty()) {
        r.lostReason = kept.isEmpty() ? QString() : QStringLiteral("other");
        r.lostReasonText = kept;
        return;
    }
    r.lostReason = kept.section(u':', 0, 0).trimmed();
    r.lostReasonText = kept.section(u':', 1).trimmed();
}

double Runner::rankBetween(const Command::SubjectRef *after, const Command::SubjectRef *before,
                           const PipelineId &pipeline, double otherwise)
{
    const auto rankOf = [&](const Command::SubjectRef *ref) -> std::optional<double> {
        const Record *r = ref ? m_draft.recordByRef(ref->kind, ref->ref) : nullptr;
        const Placement *p = r ? m_draft.placement(r->subject, pipeline) : nullptr;
        return p ? std::optional(p->rank) : std::nullopt;
    };
    const std::optional<double> above = rankOf(after), below = rankOf(before);
    if (above && below)
        return *above + (*below - *above) / 2;
    if (above)
        return *above + 1;
    return below ? *below - 1 : otherwise;
}

Expected<Outcome> Runner::carryOut(const Command::Reorder &c)
{
    const Expected<Subject> subject = find(c.subject);
    if (!subject)
        return tl::make_unexpected(subject.error());
    const Placement *current = m_draft.placement(*subject, c.pipeline);
    if (!current)
        return badInput(Words::tr("“%1” does not stand in “%2”.").arg(c.subject.ref, c.pipeline),
                        QStringLiteral("pipeline"));
    Placement p = *current;
    p.rank = rankBetween(c.after ? &*c.after : nullptr, c.before ? &*c.before : nullptr, c.pipeline,
                         p.rank);
    m_draft.save(p);
    return Outcome{};
}

Expected<Outcome> Runner::carryOut(const Command::Delete &c)
{
    const Expected<Subject> subject = find(c.subject);
    if (!subject)
        return tl::make_unexpected(subject.error());
    m_cascade.touch(*subject);                             // before the links go
    for (const Occurrence &e : m_draft.eventsOf(*subject)) // what named it no longer counts
        m_cascade.touch(e.subject);
    Record r = *m_draft.record(*subject);
    r.deleted = true;
    m_draft.save(r);
    return Outcome{};
}

Expected<Outcome> Runner::carryOut(const Command::PassTime &)
{
    return Outcome{};
}

Expected<Outcome> Runner::carryOut(const Command::SaveTask &c)
{
    const Expected<Subject> subject = find(c.subject);
    if (!subject)
        return tl::make_unexpected(subject.error());
    const auto &tasks = m_draft.tasksOf(*subject);
    Task task;
    if (c.number) {
        const auto it = std::find_if(tasks.begin(), tasks.end(),
                                     [&](const Task &t) { return t.number == *c.number; });
        if (it == tasks.end())
            return badInput(Words::tr("“%1” has no task %2.").arg(c.subject.ref).arg(*c.number),
                            QStringLiteral("number"));
        task = *it;
    } else {
        if (!c.title || c.title->trimmed().isEmpty())
            return badInput(Words::tr("A new task needs a title."), QStringLiteral("title"));
        task.id = TaskId{m_draft.nextId()};
        task.subject = *subject;
        task.number = int(tasks.size()) + 1;
        task.createdAt = m_at;
        task.change = m_draft.change();
        task.owner = m_draft.record(*subject)->owner;
    }
    if (c.title && !c.title->trimmed().isEmpty()) {
        task.title = c.title->trimmed();
        task.templateId.clear();
    }
    if (c.due)
        task.due = *c.due;
    task.done = c.done.value_or(task.done);
    if (c.owner) {
        const User *owner = m_draft.user(*c.owner);
        if (!c.owner->isEmpty() && !owner)
            return badInput(Words::tr("There is no user “%1”.").arg(*c.owner),
                            QStringLiteral("owner"));
        task.owner = owner ? owner->id : UserId();
    }
    m_draft.save(task);
    return Outcome{};
}

Expected<Outcome> Runner::carryOut(const Command::SetPolicy &c)
{
    const Policy *policy = m_draft.book().policy(c.name);
    if (!policy)
        return badInput(Words::tr("There is no policy “%1”.").arg(c.name), QStringLiteral("name"));
    const auto has = [&](const QString &choice) {
        return std::count(policy->choices.begin(), policy->choices.end(), choice) > 0;
    };
    const User *user = m_draft.user(c.value);
    if (c.value.startsWith(u'@') || (!has(c.value) && !(user && has(QStringLiteral("@user")))))
        return badInput(Words::tr("“%1” can't be “%2”.").arg(c.name, c.value),
                        QStringLiteral("value"));
    const QString key = QStringLiteral("policy.") + c.name;
    const QString before = m_draft.setting(key).isEmpty() ? policy->initial : m_draft.setting(key);
    if (before == c.value)
        return Outcome{};
    m_draft.save(Setting{key, c.value});
    m_draft.save(Setting{key + QStringLiteral(".since"), QString::number(m_at)});
    if (const auto done = reevaluate(c.name); !done)
        return tl::make_unexpected(done.error());
    return Outcome{};
}

} // namespace Imbuto
