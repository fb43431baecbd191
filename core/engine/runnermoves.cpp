// SPDX-License-Identifier: GPL-3.0-or-later
// Moves by hand, judged; and the order within a column.
#include "core/engine/columnorder.h"
#include "core/engine/runner.h"

#include "core/explain.h"
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
    if (auto named = checkNamed(r); !named)
        return tl::make_unexpected(named.error());
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
        m_cascade.enter(
            *subject, *pipeline, t,
            rankBetween(*subject, {c.after, c.before}, c.pipeline, c.to, Cascade::rankFor(t.at)));
        if (stage->keepsReason) {
            Record kept = *m_draft.record(*subject);
            keepReason(kept, *stage, c.reason);
            m_draft.save(kept);
        }
    }
    // an owner given as a repair is judged where the card stands now
    const Record now = *m_draft.record(*subject);
    if (now.owner != ownerBefore && c.set.count(QStringLiteral("owner")))
        if (const auto refused = ownerRefused(now)) {
            out.result = Outcome::Result::Refused;
            out.verdict.unmet = refused->verdict.unmet;
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

double Runner::rankBetween(Subject moved, const Neighbours &neighbours, const PipelineId &pipeline,
                           const StageId &stage, double otherwise)
{
    const auto placed =
        [&](const std::optional<Command::SubjectRef> &ref) -> std::optional<Placement> {
        const Record *r = ref ? m_draft.recordByRef(ref->kind, ref->ref) : nullptr;
        const Placement *p = r ? m_draft.placement(r->subject, pipeline) : nullptr;
        return p ? std::optional(*p) : std::nullopt;
    };
    const std::optional<Placement> above = placed(neighbours.after);
    const std::optional<Placement> below = placed(neighbours.before);
    if (above && below)
        return ColumnOrder(m_draft, pipeline, stage).between(moved, *above, *below);
    if (above)
        return above->rank + 1;
    return below ? below->rank - 1 : otherwise;
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
    p.rank = rankBetween(*subject, {c.after, c.before}, c.pipeline, p.stage, p.rank);
    m_draft.save(p);
    return Outcome{};
}

} // namespace Imbuto
