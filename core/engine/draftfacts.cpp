// SPDX-License-Identifier: GPL-3.0-or-later
// What a draft tells the rules about a subject.
#include "core/engine/draft.h"

#include <algorithm>

namespace Imbuto {

const ActivityShape *Draft::shapeOf(const Activity &activity)
{
    return m_shapes->of(activity.kind, activity.data);
}

Occurrence Draft::eventOf(const Activity &activity)
{
    return {activity.id,      activity.at,   shapeOf(activity),
            activity.subject, activity.deal, activity.change};
}

const std::vector<Occurrence> &Draft::eventsOf(Subject subject)
{
    const auto [it, fresh] = m_events.try_emplace(subject);
    std::vector<Occurrence> &events = it->second;
    if (fresh && mayBeStored(subject.id)) {
        m_store.eachActivity(subject, [&](const Store::RawActivity &a) {
            const ActivityShape *shape =
                m_shapes->of(a.kind, a.data, [&] { return Store::valuesOf(a); });
            events.push_back({a.id, a.at, shape, a.subject, a.deal, a.change});
        });
        std::sort(events.begin(), events.end());
        m_eventCount += events.size();
    }
    return events;
}

/// While it is open, its person's activities count for a deal (D5).
Interval Draft::runningTime(const Record &deal)
{
    const auto &placements = placementsOf(deal.subject);
    Instant ended = kAlways;
    for (const Placement &p : placements) {
        const Pipeline *pipeline = m_book->pipeline(p.pipeline);
        const Stage *stage = pipeline ? pipeline->stage(p.stage) : nullptr;
        if (stage && stage->category == Category::Open)
            return {deal.createdAt, kNever};
        ended = std::max(ended, p.since);
    }
    return {deal.createdAt, placements.empty() ? kNever : ended + 1};
}

Gathered<Occurrence>::List Draft::countingEvents(Subject subject)
{
    if (const auto known = m_counting.find(subject); known != m_counting.end())
        return known->second;
    std::vector<Occurrence> out = eventsOf(subject);
    const auto take = [&](Subject of) {
        const std::vector<Occurrence> &more = eventsOf(of);
        out.insert(out.end(), more.begin(), more.end());
    };
    if (subject.kind == SubjectKind::Deal) {
        const Record *deal = record(subject);
        if (deal && deal->person) {
            const Interval running = runningTime(*deal);
            for (const Occurrence &e : eventsOf({SubjectKind::Person, deal->person}))
                if (!e.deal && e.at >= running.start && e.at < running.end)
                    out.push_back(e);
        }
    } else {
        if (subject.kind == SubjectKind::Company)
            for (const Record *person : peopleOf(subject.id))
                take(person->subject);
        for (const Record *deal : dealsOf(subject))
            take(deal->subject);
    }
    std::sort(out.begin(), out.end());
    const auto same = [](const Occurrence &a, const Occurrence &b) { return a.id == b.id; };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
    // what belongs to a deal that was deleted no longer happened for its person and company
    std::erase_if(out, [&](const Occurrence &e) {
        const qint64 deal = e.subject.kind == SubjectKind::Deal ? e.subject.id : e.deal;
        const Record *r = deal ? record({SubjectKind::Deal, deal}) : nullptr;
        return r && r->deleted;
    });
    return m_counting[subject] = std::make_shared<const std::vector<Occurrence>>(std::move(out));
}

Gathered<DealFacts>::List Draft::dealFacts(Subject subject)
{
    std::vector<DealFacts> out;
    if (subject.kind != SubjectKind::Deal)
        for (const Record *deal : dealsOf(subject))
            out.push_back({deal, placementsOf(deal->subject), transitionsOf(deal->subject)});
    return std::make_shared<const std::vector<DealFacts>>(std::move(out));
}

const PolicyValues &Draft::policies()
{
    if (m_policies)
        return *m_policies;
    m_policies.emplace();
    for (const Policy &policy : m_book->policies()) {
        const QString key = QStringLiteral("policy.") + policy.id;
        const auto it = m_state.settings.find(key);
        (*m_policies)[policy.id] = it == m_state.settings.end()
            ? PolicyValue{policy.initial, kAlways}
            : PolicyValue{it->second, setting(key + QStringLiteral(".since")).toLongLong()};
    }
    return *m_policies;
}

Facts Draft::facts(Subject subject)
{
    Facts f;
    f.book = m_book;
    f.calendar = m_calendar;
    f.record = record(subject);
    f.policies = &policies();
    f.activities = std::function([this, subject] { return countingEvents(subject); });
    f.deals = std::function([this, subject] { return dealFacts(subject); });
    f.placements = placementsOf(subject);
    f.transitions = transitionsOf(subject);
    // nothing is judged at a time before what it went through
    f.now = m_evaluation;
    for (const Transition &t : f.transitions)
        if (stands(t))
            f.now = std::max(f.now, std::min(t.at, m_now));
    f.ownerAvailable = f.record && f.record->owner;
    return f;
}

} // namespace Imbuto
