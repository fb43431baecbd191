// SPDX-License-Identifier: GPL-3.0-or-later
// People, companies and deals: created, imported, edited.
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
        if (field != u"currency" && !field.startsWith(u"lost_reason"))
            if (auto ok = setField(r, field, value); !ok)
                return tl::make_unexpected(ok.error());
    if (auto named = checkNamed(r); !named)
        return tl::make_unexpected(named.error());
    if (auto ok = keepLoss(r, c); !ok)
        return tl::make_unexpected(ok.error());
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

/// Why a deal was lost, as a file has it that brings it lost, or that says so of one that stands there (4.4). A text
/// that is not on the stage's list is kept as `other` with the text.
Expected<void> Runner::keepLoss(Record &r, const Command::SaveRecord &c)
{
    const QString field = QStringLiteral("lost_reason");
    const auto said = [&](const QString &key) {
        const auto it = c.fields.find(key);
        return it == c.fields.end() ? QString() : plainText(it->second).trimmed();
    };
    QString reason = said(field);
    const QString words = said(field + QStringLiteral("_text"));
    if (reason.isEmpty() && words.isEmpty())
        return {};
    if (reason == r.lostReason && words == r.lostReasonText)
        return {};
    const Pipeline *pipeline = m_draft.book().pipeline(r.pipeline);
    const Placement *placed = m_draft.placement(r.subject, r.pipeline);
    const StageId at = placed ? placed->stage : c.stage.value_or(StageId());
    const Stage *stage = pipeline ? pipeline->stage(at) : nullptr;
    if (!stage || !stage->keepsReason)
        return badInput(Words::tr("“%1” belongs to a deal that was lost.").arg(field), field);
    if (reason.isEmpty())
        reason = QStringLiteral("other");
    keepReason(r, *stage, words.isEmpty() ? reason : reason + QStringLiteral(": ") + words);
    return {};
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

Expected<Outcome> Runner::carryOut(const Command::EditField &c)
{
    const Expected<Subject> subject = find(c.subject);
    if (!subject)
        return tl::make_unexpected(subject.error());
    Record r = *m_draft.record(*subject);
    if (auto ok = setField(r, c.field, c.value); !ok)
        return tl::make_unexpected(ok.error());
    if (auto named = checkNamed(r); !named)
        return tl::make_unexpected(named.error());
    if (auto refused = ownerRefusal(r))
        return *refused;
    save(r);
    return Outcome{};
}

/// S2: what the stages in which it stands say about having an owner; judged when the owner changes.
/// A person may do with an e-mail.
Expected<void> Runner::checkNamed(const Record &r)
{
    const bool person = r.subject.kind == SubjectKind::Person;
    if (!r.name.isEmpty() || (person && !r.email.isEmpty()))
        return {};
    const bool deal = r.subject.kind == SubjectKind::Deal;
    return badInput(person     ? Words::tr("A person needs a name or an e-mail.")
                        : deal ? Words::tr("A deal needs a title.")
                               : Words::tr("A company needs a name."),
                    deal ? QStringLiteral("title") : QStringLiteral("name"));
}

std::optional<Outcome> Runner::ownerRefusal(const Record &r)
{
    const Record *before = m_draft.record(r.subject);
    return before && before->owner == r.owner ? std::optional<Outcome>() : ownerRefused(r);
}

/// What speaks against the owner of \a r where it stands.
std::optional<Outcome> Runner::ownerRefused(const Record &r)
{
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

} // namespace Imbuto
