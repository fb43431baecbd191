// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/draft.h"

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

template<typename T>
void Draft::track(const std::optional<T> &before, const std::optional<T> &after)
{
    auto &edits = m_edits.edits<T>();
    const QString key = rowKey(before ? *before : *after);
    const auto it = m_index.find(key);
    if (it == m_index.end()) {
        m_index[key] = edits.size();
        edits.push_back({before, after});
    } else {
        edits[it->second].after = after;
    }
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
    if (const auto it = m_refs.find(key); it != m_refs.end())
        return it->second ? record({kind, it->second}) : nullptr;
    std::optional<Record> found = m_store.recordByRef(kind, ref);
    m_refs[key] = found ? found->subject.id : 0;
    if (!found)
        return nullptr;
    return &*m_records.try_emplace(found->subject.id, std::move(found)).first->second;
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

std::vector<Subject> Draft::dealLists(const Record &deal)
{
    if (deal.deleted)
        return {};
    std::vector<Subject> out;
    if (deal.person)
        out.push_back({SubjectKind::Person, deal.person});
    const Record *person = deal.person ? record({SubjectKind::Person, deal.person}) : nullptr;
    if (const qint64 company = deal.company ? deal.company : person ? person->company : 0)
        out.push_back({SubjectKind::Company, company});
    return out;
}

void Draft::list(qint64 deal, const std::vector<Subject> &before, const std::vector<Subject> &after)
{
    for (Subject of : before)
        std::erase(dealIdsOf(of), deal);
    for (Subject of : after) {
        std::vector<qint64> &ids = dealIdsOf(of);
        if (!std::count(ids.begin(), ids.end(), deal))
            ids.insert(std::upper_bound(ids.begin(), ids.end(), deal), deal);
    }
}

void Draft::save(const Record &saved)
{
    const Record *known = record(saved.subject);
    const std::optional<Record> before = known ? std::optional(*known) : std::nullopt;
    if (before == saved)
        return;
    const bool deal = saved.subject.kind == SubjectKind::Deal;
    const bool moved = !before || before->person != saved.person || before->company != saved.company
        || before->deleted != saved.deleted;
    const auto lists = [&](const std::optional<Record> &r) {
        return deal && moved && r ? dealLists(*r) : std::vector<Subject>();
    };
    // a person who changes company takes along the deals that name no company of their own
    std::vector<std::pair<qint64, std::vector<Subject>>> carried;
    if (saved.subject.kind == SubjectKind::Person && moved && before) {
        for (const Record *d : dealsOf(saved.subject))
            carried.emplace_back(d->subject.id, dealLists(*d));
    }
    const std::vector<Subject> old = lists(before);
    m_records[saved.subject.id] = saved;
    if (before && moved) // what is new has no activities yet
        m_counting.clear();
    m_refs[{saved.subject.kind, saved.ref}] = saved.subject.id;
    track<Record>(before, saved);
    list(saved.subject.id, old, lists(saved));
    for (const auto &[id, from] : carried)
        list(id, from, dealLists(*record({SubjectKind::Deal, id})));
    if (saved.subject.kind == SubjectKind::Person && moved) {
        if (before && before->company) {
            peopleOf(before->company);
            std::erase(m_people[before->company], saved.subject.id);
        }
        if (saved.company && !saved.deleted) {
            peopleOf(saved.company);
            auto &ids = m_people[saved.company];
            if (!std::count(ids.begin(), ids.end(), saved.subject.id))
                ids.push_back(saved.subject.id);
        }
    }
}

void Draft::save(const User &user)
{
    const auto it = std::find_if(m_state.users.begin(), m_state.users.end(),
                                 [&](const User &u) { return u.id == user.id; });
    if (it == m_state.users.end()) {
        track<User>({}, user);
        m_state.users.push_back(user);
    } else if (*it != user) {
        track<User>(*it, user);
        *it = user;
    }
}

void Draft::save(const Task &task)
{
    tasksOf(task.subject);
    auto &all = m_tasks[task.subject];
    const auto it =
        std::find_if(all.begin(), all.end(), [&](const Task &t) { return t.id == task.id; });
    if (it == all.end()) {
        track<Task>({}, task);
        all.push_back(task);
    } else if (*it != task) {
        track<Task>(*it, task);
        *it = task;
    }
}

void Draft::save(const Placement &placement)
{
    placementsOf(placement.subject);
    auto &all = m_placements[placement.subject];
    const auto it = std::find_if(all.begin(), all.end(), [&](const Placement &p) {
        return p.pipeline == placement.pipeline;
    });
    if (it == all.end()) {
        track<Placement>({}, placement);
        m_counting.erase(placement.subject);
        all.push_back(placement);
    } else if (*it != placement) {
        track<Placement>(*it, placement);
        if (it->stage != placement.stage)
            m_counting.erase(placement.subject);
        *it = placement;
    }
}

void Draft::removePlacement(Subject subject, const PipelineId &pipeline)
{
    placementsOf(subject);
    auto &all = m_placements[subject];
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const Placement &p) { return p.pipeline == pipeline; });
    if (it == all.end())
        return;
    track<Placement>(*it, {});
    m_counting.erase(subject);
    all.erase(it);
}

void Draft::add(const Activity &activity)
{
    track<Activity>({}, activity);
    const Occurrence event = eventOf(activity);
    const auto insert = [&](Subject subject) {
        eventsOf(subject);
        auto &all = m_events[subject];
        all.insert(std::upper_bound(all.begin(), all.end(), event), event);
        ++m_eventCount;
    };
    insert(activity.subject);
    if (activity.deal)
        insert({SubjectKind::Deal, activity.deal});
    m_counting.clear();
}

void Draft::remove(const Activity &activity)
{
    track<Activity>(activity, {});
    for (Subject of : {activity.subject, Subject{SubjectKind::Deal, activity.deal}}) {
        eventsOf(of);
        m_eventCount -=
            std::erase_if(m_events[of], [&](const Occurrence &e) { return e.id == activity.id; });
    }
    m_counting.clear();
}

void Draft::remove(const Task &task)
{
    tasksOf(task.subject);
    track<Task>(task, {});
    std::erase_if(m_tasks[task.subject], [&](const Task &t) { return t.id == task.id; });
}

void Draft::remove(const User &user)
{
    track<User>(user, {});
    std::erase_if(m_state.users, [&](const User &u) { return u.id == user.id; });
}

void Draft::add(const Transition &transition)
{
    track<Transition>({}, transition);
    transitionsOf(transition.subject);
    m_transitions[transition.subject].push_back(transition);
    m_added.push_back(transition);
}

void Draft::save(const Transition &transition)
{
    transitionsOf(transition.subject);
    for (Transition &t : m_transitions[transition.subject]) {
        if (t.id == transition.id && t != transition) {
            track<Transition>(t, transition);
            t = transition;
        }
    }
}

void Draft::give(const Activity &activity, Subject to)
{
    Activity given = activity;
    given.subject = to;
    remove(activity);
    add(given);
}

void Draft::give(const Task &task, Subject to, int number)
{
    Task given = task;
    given.subject = to;
    given.number = number;
    remove(task);
    save(given);
}

void Draft::give(const Transition &transition, Subject to)
{
    transitionsOf(transition.subject);
    transitionsOf(to);
    std::erase_if(m_transitions[transition.subject],
                  [&](const Transition &t) { return t.id == transition.id; });
    Transition given = transition;
    given.subject = to;
    track<Transition>(transition, given);
    auto &all = m_transitions[to];
    all.insert(
        std::upper_bound(all.begin(), all.end(), given,
                         [](const Transition &a, const Transition &b) { return a.id < b.id; }),
        given);
    m_counting.clear();
}

std::vector<Activity> Draft::storedActivitiesOf(Subject subject) const
{
    std::vector<Activity> all = m_store.activitiesOf(subject);
    std::erase_if(all, [&](const Activity &a) { return a.subject != subject; });
    return all;
}

void Draft::save(const Setting &setting)
{
    const auto it = m_state.settings.find(setting.key);
    if (it == m_state.settings.end())
        track<Setting>({}, setting);
    else if (it->second != setting.value)
        track<Setting>(Setting{setting.key, it->second}, setting);
    m_state.settings[setting.key] = setting.value;
    m_policies.reset();
}

void Draft::removeSetting(const QString &key)
{
    const auto it = m_state.settings.find(key);
    if (it == m_state.settings.end())
        return;
    track<Setting>(Setting{key, it->second}, {});
    m_state.settings.erase(it);
    m_policies.reset();
}

void Draft::setDue(Subject subject, const PipelineId &pipeline, Instant at)
{
    auto known = m_due.find(subject);
    if (known == m_due.end()) {
        known = m_due.emplace(subject, std::map<PipelineId, Instant>()).first;
        if (mayBeStored(subject.id))
            for (const Due &d : m_store.dueOf(subject))
                known->second[d.pipeline] = d.at;
    }
    const auto it = known->second.find(pipeline);
    if ((it == known->second.end() ? kNever : it->second) == at)
        return;
    known->second[pipeline] = at;
    m_newDue.push_back({subject, pipeline, at});
    const auto [slot, fresh] = m_dueIndex.try_emplace({subject, pipeline}, m_edits.due.size());
    if (fresh)
        m_edits.due.push_back({subject, pipeline, at});
    else
        m_edits.due[slot->second].at = at;
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
