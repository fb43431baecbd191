// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the facts when nothing moves any more: stages that are derived, health, when to look again.
#include "core/engine/cascade.h"

#include <optional>

namespace Imbuto {

/// What stands where it does by the facts alone, as far as they bring it; true when something of it moved.
bool Cascade::derive(Subject subject)
{
    bool moved = false;
    Facts facts = factsOf(subject);
    for (const Pipeline *pipeline : m_pipelines[size_t(subject.kind)]) {
        if (pipeline->mode == Mode::Ratchet && m_draft.placement(subject, pipeline->id))
            continue;
        while (!m_fault && step(facts, *pipeline)) {
            moved = true;
            facts = factsOf(subject);
        }
    }
    return moved;
}

Expected<void> Cascade::derive(const std::set<Subject> &subjects)
{
    for (bool more = true; more && !m_fault;) {
        more = false;
        for (Subject subject : subjects)
            if (const Record *r = m_draft.record(subject); r && !r->deleted)
                more = derive(subject) || more;
    }
    return m_fault ? Expected<void>(tl::make_unexpected(*m_fault)) : Expected<void>();
}

void Cascade::rest(const std::set<Subject> &subjects)
{
    for (Subject subject : subjects) {
        const Record *r = m_draft.record(subject);
        if (!r)
            continue;
        const Facts facts = factsOf(subject);
        for (const Pipeline *pipeline : m_draft.book().pipelinesFor(subject.kind)) {
            const Instant next = r->deleted ? kNever : nextChange(*pipeline, facts);
            m_draft.setDue(subject, pipeline->id, next > m_draft.now() ? next : kNever);
            keepHealth(*pipeline, facts);
        }
        rememberStanding(subject);
    }
}

/// What its stage says of it by \a facts (C4).
void Cascade::keepHealth(const Pipeline &pipeline, const Facts &facts)
{
    const Placement *p = m_draft.placement(facts.record->subject, pipeline.id);
    if (!p)
        return;
    Placement seen = *p;
    seen.health = health(pipeline, facts);
    m_draft.save(seen);
}

/// Health, and when to look again, for everything that was judged (R9, C4).
void Cascade::rememberNext()
{
    std::optional<Facts> facts;
    for (const Place &place : m_seen) {
        const Subject subject = place.first;
        const Record *r = m_draft.record(subject);
        if (!r)
            continue;
        const Pipeline &pipeline = pipelineAt(place);
        if (!facts || facts->record != r)
            facts = factsOf(subject);
        keepHealth(pipeline, *facts);
        m_draft.setDue(subject, pipeline.id, r->deleted ? kNever : nextChange(pipeline, *facts));
    }
    m_seen.clear();
}

} // namespace Imbuto
