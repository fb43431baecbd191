// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules ask about the deals of a person or company.
#include "core/fields.h"
#include "core/rules/factanswers.h"

#include <algorithm>

namespace Imbuto {
namespace {

/// Since when a deal counts as one (a pipeline's `deal_counts_from`), in the pipelines asked for.
Instant countsSince(const DealFacts &deal, const Condition &c, const RuleBook &book)
{
    Instant best = kNever;
    for (const Placement &p : deal.placements) {
        const Pipeline *pipeline = book.pipeline(p.pipeline);
        if (!pipeline || (!c.pipeline.isEmpty() && c.pipeline != p.pipeline))
            continue;
        if (!c.counted || pipeline->countsFrom.isEmpty()) {
            best = std::min(best, deal.deal->createdAt);
            continue;
        }
        // reached at least, over open stages; won counts all, other ends what was reached before (M1)
        const int need = pipeline->indexOf(pipeline->countsFrom);
        Instant since = kNever;
        for (const Transition &t : deal.transitions) {
            if (!stands(t) || t.pipeline != p.pipeline)
                continue;
            const Stage *to = pipeline->stage(t.to);
            const bool reaches = to
                && (to->category == Category::Won
                    || (to->category == Category::Open && pipeline->indexOf(t.to) >= need));
            if (reaches)
                since = std::min(since, t.at);
            else if (t.correction && to && to->category == Category::Open)
                since = kNever;
        }
        best = std::min(best, since);
    }
    return best;
}

/// Since when the deal has been the person's or company's whose facts these are: it may have changed hands.
Instant theirsSince(const Record &deal, const Record &whose)
{
    const bool named =
        whose.subject.kind == SubjectKind::Company && deal.company == whose.subject.id;
    return std::max(deal.createdAt,
                    fieldStamp(deal, named ? QStringLiteral("company") : QStringLiteral("person")));
}

/// The running time of the deal's present outcome in the pipelines asked for.
std::vector<Interval> dealIntervals(const DealFacts &deal, const Condition &c, const Question &q)
{
    const Instant theirs = theirsSince(*deal.deal, *q.facts.record);
    const Instant known = countsSince(deal, c, *q.facts.book);
    if (known == kNever)
        return {};
    const Instant counted = std::max(known, theirs);
    if (c.state == u"any")
        return q.cut.counts(theirs, deal.deal->subject.id)
            ? std::vector<Interval>{{counted, kNever}}
            : std::vector<Interval>{};
    std::vector<Interval> out;
    for (const Placement &p : deal.placements) {
        const Pipeline *pipeline = q.facts.book->pipeline(p.pipeline);
        const Stage *stage = pipeline ? pipeline->stage(p.stage) : nullptr;
        if (!stage || (!c.pipeline.isEmpty() && c.pipeline != p.pipeline))
            continue;
        const bool open = stage->category == Category::Open;
        const bool fits = c.state == u"open" ? open
            : c.state == u"won"              ? stage->category == Category::Won
            : c.state == u"lost"             ? stage->category == Category::Lost
                                             : !open;
        const auto t =
            std::find_if(deal.transitions.begin(), deal.transitions.end(),
                         [&](const Transition &x) { return x.id == p.transition && stands(x); });
        const qint64 key = t == deal.transitions.end() ? deal.deal->subject.id : t->id.value;
        // an outcome of the very instant of a reopening is of the new round: no other order of the two
        // differs (R7)
        const Instant ended = std::max(p.since, theirs);
        const bool outcome = q.cut.recordedAfter ? q.cut.counts(ended, key) : ended >= q.cut.at;
        if (fits && (open ? q.cut.counts(theirs, deal.deal->subject.id) : outcome))
            out.push_back({open ? counted : std::max(p.since, counted), kNever});
        else if (!fits && c.state == u"open")
            out.push_back({counted, p.since}); // it was open until then
    }
    return Timeline::unionOf(out).intervals();
}

std::vector<Interval> allDealIntervals(const Condition &c, const Question &q)
{
    std::vector<Interval> all;
    for (const DealFacts &deal : *q.facts.deals)
        for (const Interval &i : dealIntervals(deal, c, q))
            all.push_back(i);
    return all;
}

/// The deal that speaks for the person in a pipeline (M5): an open one beats an ended one, among open ones
/// the most advanced, among ended ones the latest.
std::pair<const DealFacts *, const Placement *> leadingDeal(const Condition &c, const Question &q)
{
    const Pipeline *pipeline = q.facts.book->pipeline(c.pipeline);
    std::pair<const DealFacts *, const Placement *> best{nullptr, nullptr};
    std::tuple<bool, qint64, bool, Instant, qint64> bestKey;
    for (const DealFacts &deal : *q.facts.deals) {
        for (const Placement &p : deal.placements) {
            const Stage *stage =
                p.pipeline == c.pipeline && pipeline ? pipeline->stage(p.stage) : nullptr;
            if (!stage)
                continue;
            const bool open = stage->category == Category::Open;
            // in the same open stage, one that somebody owns is further on
            const std::tuple key(open, open ? qint64(pipeline->indexOf(p.stage)) : 0,
                                 open && deal.deal->owner, p.since, deal.deal->subject.id);
            if (!best.first || key > bestKey) {
                best = {&deal, &p};
                bestKey = key;
            }
        }
    }
    return best;
}

} // namespace

namespace Answers {

Timeline dealsWhen(const Condition &c, const Question &q)
{
    return Timeline::atLeast(c.count, allDealIntervals(c, q));
}

Value dealsPresent(const Condition &c, const Question &q)
{
    const auto all = allDealIntervals(c, q);
    return qint64(std::count_if(all.begin(), all.end(), [&](const Interval &i) {
        return i.start <= q.facts.now && q.facts.now < i.end;
    }));
}

Timeline leadingDealWhen(const Condition &c, const Question &q)
{
    const auto [deal, placement] = leadingDeal(c, q);
    if (!deal)
        return {};
    if (!c.stages.empty() && !std::count(c.stages.begin(), c.stages.end(), placement->stage))
        return {};
    const Instant theirs = theirsSince(*deal->deal, *q.facts.record);
    if (!c.owned)
        return Timeline::from(c.stages.empty() ? theirs : std::max(placement->since, theirs));
    if (*c.owned != bool(deal->deal->owner))
        return {};
    return Timeline::from(
        std::max({placement->since, theirs, fieldStamp(*deal->deal, QStringLiteral("owner"))}));
}

Value leadingDealPresent(const Condition &c, const Question &q)
{
    const auto [deal, placement] = leadingDeal(c, q);
    return deal ? Value(placement->stage) : Value();
}

} // namespace Answers
} // namespace Imbuto
