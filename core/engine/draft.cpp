// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/draft.h"

#include "core/fields.h"

#include <algorithm>

namespace Imbuto {

Draft::Draft(const Store &store, const RuleBook &book, const Calendar &calendar, IdSource &ids,
             WorkspaceState &state, Instant now)
    : m_store(store), m_book(&book), m_calendar(&calendar), m_ids(ids), m_state(state),
      m_stateBefore(state), m_now(now), m_evaluation(now), m_change{ids.next(now)},
      m_firstOwnId(m_change.value), m_lastId(m_change.value)
{
    m_shapes.emplace(*m_book);
}

void Draft::use(const RuleBook &book)
{
    m_book = &book;
    m_counting.clear();
    m_policies.reset();
    m_events.clear();
    m_eventCount = 0;
    m_shapes.emplace(book);
}

const Record *Draft::record(Subject subject)
{
    const auto it = m_records.find(subject.id);
    if (it != m_records.end())
        return it->second ? &*it->second : nullptr;
    auto &slot = m_records[subject.id];
    if (mayBeStored(subject.id))
        slot = m_store.record(subject);
    return slot ? &*slot : nullptr;
}

const Record *Draft::recordByRef(SubjectKind kind, const QString &ref)
{
    const std::pair key(kind, ref);
    if (!m_refs.contains(key)) {
        std::optional<Record> found = m_store.recordByRef(kind, ref);
        m_refs[key] = found ? found->subject.id : 0;
        if (found)
            m_records.try_emplace(found->subject.id, std::move(found));
    }
    const qint64 id = m_refs[key];
    const Record *named = id ? record({kind, id}) : nullptr;
    while (named && mergedInto(*named)) // who was merged away is found as whom they became
        named = record(mergedInto(*named));
    return named;
}

std::vector<qint64> &Draft::dealIdsOf(Subject subject)
{
    const auto [it, fresh] = m_deals.try_emplace(subject);
    if (fresh && mayBeStored(subject.id)) {
        for (Record &deal : m_store.dealsOf(subject)) {
            it->second.push_back(deal.subject.id);
            m_records.try_emplace(deal.subject.id, std::move(deal));
        }
    }
    return it->second;
}

std::vector<const Record *> Draft::dealsOf(Subject subject)
{
    std::vector<const Record *> out;
    for (qint64 id : dealIdsOf(subject))
        if (const Record *deal = record({SubjectKind::Deal, id}); deal && !deal->deleted)
            out.push_back(deal);
    return out;
}

std::vector<const Record *> Draft::peopleOf(qint64 company)
{
    auto it = m_people.find(company);
    if (it == m_people.end()) {
        std::vector<qint64> ids;
        for (Record &person : m_store.peopleOf(company)) {
            ids.push_back(person.subject.id);
            m_records.try_emplace(person.subject.id, std::move(person));
        }
        it = m_people.emplace(company, std::move(ids)).first;
    }
    std::vector<const Record *> out;
    for (qint64 id : it->second)
        if (const Record *person = record({SubjectKind::Person, id}); person && !person->deleted)
            out.push_back(person);
    return out;
}

const std::vector<Placement> &Draft::placementsOf(Subject subject)
{
    const auto [it, fresh] = m_placements.try_emplace(subject);
    if (fresh && mayBeStored(subject.id))
        it->second = m_store.placementsOf(subject);
    return it->second;
}

const Placement *Draft::placement(Subject subject, const PipelineId &pipeline)
{
    const auto &all = placementsOf(subject);
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const Placement &p) { return p.pipeline == pipeline; });
    return it == all.end() ? nullptr : &*it;
}

std::vector<RankedSubject> Draft::column(const PipelineId &pipeline, const StageId &stage) const
{
    std::vector<RankedSubject> cards = RecordReads(m_store).column(pipeline, stage);
    std::erase_if(cards,
                  [&](const RankedSubject &card) { return m_placements.contains(card.subject); });
    for (const auto &[subject, placements] : m_placements)
        for (const Placement &placement : placements)
            if (placement.pipeline == pipeline && placement.stage == stage)
                cards.push_back({subject, placement.rank});
    std::ranges::sort(
        cards, {}, [](const RankedSubject &card) { return std::pair(card.rank, card.subject.id); });
    return cards;
}

const std::vector<Transition> &Draft::transitionsOf(Subject subject)
{
    const auto [it, fresh] = m_transitions.try_emplace(subject);
    if (fresh && mayBeStored(subject.id))
        it->second = m_store.transitionsOf(subject);
    return it->second;
}

const std::vector<Task> &Draft::tasksOf(Subject subject)
{
    const auto [it, fresh] = m_tasks.try_emplace(subject);
    if (fresh && mayBeStored(subject.id))
        it->second = m_store.tasksOf(subject);
    return it->second;
}

int Draft::nextTaskNumber(Subject subject)
{
    int last = 0;
    for (const Task &task : tasksOf(subject))
        last = std::max(last, task.number);
    return last + 1;
}

const User *Draft::user(UserId id) const
{
    const auto it = std::find_if(m_state.users.begin(), m_state.users.end(),
                                 [&](const User &u) { return u.id == id; });
    return it == m_state.users.end() ? nullptr : &*it;
}

const User *Draft::user(const QString &ref) const
{
    const auto it = std::find_if(m_state.users.begin(), m_state.users.end(),
                                 [&](const User &u) { return u.ref == ref; });
    return it == m_state.users.end() ? nullptr : &*it;
}

QString Draft::setting(const QString &key) const
{
    const auto it = m_state.settings.find(key);
    return it == m_state.settings.end() ? QString() : it->second;
}

bool Draft::knowsExternalId(const QString &id)
{
    for (const auto &e : m_edits.edits<Activity>())
        if (e.after && e.after->externalId == id)
            return true;
    return m_store.activityByExternalId(id).has_value();
}

std::vector<Activity> Draft::storedActivitiesOf(Subject subject) const
{
    std::vector<Activity> all = m_store.activitiesOf(subject);
    std::erase_if(all, [&](const Activity &a) { return a.subject != subject; });
    return all;
}

std::vector<Activity> Draft::addedActivities() const
{
    std::vector<Activity> out;
    for (const Edit<Activity> &e : m_edits.edits<Activity>())
        if (e.after && !e.before)
            out.push_back(*e.after);
    return out;
}

ChangeSet Draft::take()
{
    ChangeSet out = std::move(m_edits);
    m_edits = {};
    m_index.clear();
    m_dueIndex.clear();
    m_added.clear();
    m_stateBefore = m_state;
    std::apply(
        [](auto &...edits) {
            (std::erase_if(edits, [](const auto &e) { return e.before == e.after; }), ...);
        },
        out.rows);
    return out;
}

void Draft::reset()
{
    m_firstOwnId = m_lastId + 1;
    m_state = m_stateBefore;
    m_edits = {};
    m_index.clear();
    m_dueIndex.clear();
    m_newDue.clear();
    m_due.clear();
    m_added.clear();
    m_records.clear();
    m_refs.clear();
    m_deals.clear();
    m_people.clear();
    m_counting.clear();
    m_policies.reset();
    m_events.clear();
    m_eventCount = 0;
    m_shapes.emplace(*m_book);
    m_placements.clear();
    m_transitions.clear();
    m_tasks.clear();
}

} // namespace Imbuto
