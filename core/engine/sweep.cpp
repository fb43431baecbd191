// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/sweep.h"

#include "core/engine/cascade.h"

namespace Imbuto {
namespace {

using Moment = std::tuple<Instant, Subject, PipelineId>;

} // namespace

Expected<void> runDue(Draft &draft, const Store &store, Instant until, Instant floor)
{
    std::set<Moment> moments;
    std::map<std::pair<Subject, PipelineId>, Instant> latest;
    const auto learn = [&](const Due &due) {
        const std::pair key(due.subject, due.pipeline);
        if (const auto it = latest.find(key); it != latest.end())
            moments.erase({it->second, due.subject, due.pipeline});
        latest[key] = due.at;
        if (due.at <= until)
            moments.insert({due.at, due.subject, due.pipeline});
    };
    for (const Due &due : store.dueUntil(until))
        learn(due);
    draft.takeNewDue();
    while (!moments.empty()) {
        const auto [at, subject, pipeline] = *moments.begin();
        moments.erase(moments.begin());
        draft.setEvaluationTime(std::max(at, floor));
        Cascade cascade(draft);
        cascade.runTimers(subject, pipeline, at);
        cascade.touchAlone(subject);
        if (auto ok = cascade.run(); !ok)
            return ok;
        // what this moment changed may be due again before the end
        for (const Due &due : draft.takeNewDue())
            learn(due);
        if (latest[{subject, pipeline}] == at) // of rules that are no longer in force
            draft.setDue(subject, pipeline, kNever);
    }
    draft.setEvaluationTime(draft.now());
    return {};
}

} // namespace Imbuto
