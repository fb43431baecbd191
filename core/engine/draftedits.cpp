// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/draft.h"

#include <algorithm>

// What a draft is told to write: kept as before and after of each row, and seen by whoever reads the draft.
namespace Imbuto {

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

} // namespace Imbuto
