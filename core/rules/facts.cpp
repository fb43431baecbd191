// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"

#include <algorithm>

namespace Imbuto {

const Placement *Facts::placement(const PipelineId &pipeline) const
{
    const auto it = std::find_if(placements.begin(), placements.end(),
                                 [&](const Placement &p) { return p.pipeline == pipeline; });
    return it == placements.end() ? nullptr : &*it;
}

const Transition *Facts::entry(const Placement &placement) const
{
    const auto it = std::find_if(transitions.begin(), transitions.end(), [&](const Transition &t) {
        return t.id == placement.transition && stands(t);
    });
    return it == transitions.end() ? nullptr : &*it;
}

bool EvidenceCut::counts(Instant date, qint64 key) const
{
    if (inclusive ? date < at : date <= at)
        return false;
    return !recordedAfter || key > recordedAfter;
}

namespace {

bool isClosed(const Pipeline &pipeline, const StageId &id)
{
    const Stage *stage = pipeline.stage(id);
    return stage && stage->category != Category::Open;
}

/// A new round (S7): by a rule that reopens, or by somebody who may override (R15).
bool reopens(const Pipeline &pipeline, const Transition &t)
{
    const auto &rules = pipeline.reopenedBy;
    return std::find(rules.begin(), rules.end(), t.rule) != rules.end()
        || (t.cause == Cause::User && isClosed(pipeline, t.from) && !isClosed(pipeline, t.to));
}

} // namespace

EvidenceCut evidenceCut(const Pipeline &pipeline, const Facts &facts)
{
    EvidenceCut cut;
    for (const Transition &t : facts.transitions) {
        if (!stands(t) || t.pipeline != pipeline.id)
            continue;
        if (t.correction) {
            cut = {t.at, false, t.id.value};
        } else if (pipeline.countsFromEntry) {
            if (t.from.isEmpty())
                cut = {t.at, true, {}};
            else if (reopens(pipeline, t))
                cut = {t.at, false, {}};
        }
    }
    return cut;
}

} // namespace Imbuto
