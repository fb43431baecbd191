// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/undo.h"

#include "core/engine/cascade.h"
#include "core/engine/putback.h"
#include "core/rulesinforce.h"
#include "core/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

tl::unexpected<Error> changedSince(const QString &what)
{
    return conflict(Words::tr("“%1” was changed since; nothing was undone.").arg(what));
}

/// Takes one change back, table by table. Every check happens before the first write of its row.
class Undoing
{
public:
    Undoing(Draft &draft, const ChangeSet &change, Later later)
        : m_draft(draft), m_change(change), m_later(later)
    {
    }

    Expected<void> run()
    {
        for (const auto step :
             {&Undoing::placements, &Undoing::activities, &Undoing::tasks, &Undoing::records,
              &Undoing::users, &Undoing::settings, &Undoing::transitions, &Undoing::owners})
            if (auto ok = (this->*step)(); !ok)
                return ok;
        touchRelated();
        Cascade cascade(m_draft);
        const Expected<void> derived =
            m_later == Later::Something ? cascade.derive(m_touched) : Expected<void>();
        cascade.rest(m_touched);
        return derived;
    }

private:
    /// What happened to somebody counts for their company too, and what happened to a deal for both (D5).
    void touchRelated()
    {
        for (Subject subject : std::set<Subject>(m_touched)) {
            const Record *r = m_draft.record(subject);
            const Record *person =
                r && r->person ? m_draft.record({SubjectKind::Person, r->person}) : nullptr;
            if (person)
                m_touched.insert(person->subject);
            for (const Record *of : {r, person})
                if (of && of->company)
                    m_touched.insert({SubjectKind::Company, of->company});
        }
    }

    QString nameOf(Subject subject)
    {
        const Record *r = m_draft.record(subject);
        return r ? (r->name.isEmpty() ? r->ref : r->name) : QString();
    }

    /// Only put in another place of its column.
    static bool isOrder(const Edit<Placement> &e)
    {
        return e.before && e.after && e.before->stage == e.after->stage
            && e.before->transition == e.after->transition && e.before->rank != e.after->rank;
    }

    /// Those that made way go back as far as they are still there: whether they are is not what the change was about.
    void putBackOrder(const Edit<Placement> &e)
    {
        const Placement *now = m_draft.placement(e.after->subject, e.after->pipeline);
        if (!now || now->stage != e.after->stage)
            return;
        Placement back = *now;
        back.rank = e.before->rank;
        m_draft.save(back);
    }

    Expected<void> placements()
    {
        const auto &edits = m_change.edits<Placement>();
        for (const Edit<Placement> &e : edits) {
            if (edits.size() > 1 && isOrder(e)) {
                putBackOrder(e);
                continue;
            }
            const Placement &known = e.after ? *e.after : *e.before;
            const Placement *now = m_draft.placement(known.subject, known.pipeline);
            // order within the column and health are not what the change was about
            if (bool(now) != bool(e.after)
                || (now
                    && (now->stage != e.after->stage || now->transition != e.after->transition)))
                return changedSince(nameOf(known.subject));
            m_touched.insert(known.subject);
            if (e.before)
                m_draft.save(*e.before);
            else
                m_draft.removePlacement(known.subject, known.pipeline);
        }
        return {};
    }

    Expected<void> activities()
    {
        for (const Edit<Activity> &e : m_change.edits<Activity>()) {
            const Activity &known = e.after ? *e.after : *e.before;
            m_touched.insert(known.subject);
            if (known.deal)
                m_touched.insert({SubjectKind::Deal, known.deal});
            const auto &all = m_draft.eventsOf(known.subject);
            const bool there = std::any_of(all.begin(), all.end(),
                                           [&](const Occurrence &x) { return x.id == known.id; });
            if (there != bool(e.after))
                return changedSince(nameOf(known.subject));
            if (e.after)
                m_draft.remove(known);
            if (e.before) { // taken away, or handed over to somebody else
                m_touched.insert(e.before->subject);
                m_draft.add(*e.before);
            }
        }
        return {};
    }

    Expected<void> tasks()
    {
        for (const Edit<Task> &e : m_change.edits<Task>()) {
            const Task &known = e.after ? *e.after : *e.before;
            const auto &all = m_draft.tasksOf(known.subject);
            const auto it = std::find_if(all.begin(), all.end(),
                                         [&](const Task &t) { return t.id == known.id; });
            const std::optional<Task> now = it == all.end() ? std::nullopt : std::optional(*it);
            if (now != e.after)
                return changedSince(nameOf(known.subject));
            if (e.after && (!e.before || e.before->subject != e.after->subject))
                m_draft.remove(known);
            if (e.before)
                m_draft.save(numbered(*e.before));
        }
        return {};
    }

    /// \a task with its own number, unless another got it since.
    Task numbered(Task task)
    {
        const bool taken =
            std::ranges::any_of(m_draft.tasksOf(task.subject), [&](const Task &other) {
                return other.number == task.number && other.id != task.id;
            });
        if (taken)
            task.number = m_draft.nextTaskNumber(task.subject);
        return task;
    }

    /// What the change edited first: a record that it created may be what it then pointed others to.
    Expected<void> records()
    {
        for (const bool created : {false, true}) {
            for (const Edit<Record> &e : m_change.edits<Record>()) {
                if (!e.before != created)
                    continue;
                if (auto ok = takeBack(e); !ok)
                    return ok;
            }
        }
        return {};
    }

    Expected<void> takeBack(const Edit<Record> &e)
    {
        const Subject subject = (e.after ? *e.after : *e.before).subject;
        const Record *now = m_draft.record(subject);
        if (!now || !e.after)
            return changedSince(nameOf(subject));
        Record back = *now;
        if (e.before ? !putBack(back, *e.before, *e.after) : *now != *e.after || usedSince(*now))
            return changedSince(nameOf(subject));
        m_touched.insert(subject);
        if (!e.before) { // its history stays readable; it keeps nobody from going
            back.deleted = true;
            back.owner = back.previousOwner = {};
        }
        m_draft.save(back);
        return {};
    }

    /// Something that another change recorded hangs on a record that this change created.
    bool usedSince(const Record &r)
    {
        const auto other = [&](ChangeId change) { return change != m_change.header.id; };
        const auto &activities = m_draft.eventsOf(r.subject);
        const auto &tasks = m_draft.tasksOf(r.subject);
        const auto deals = r.subject.kind == SubjectKind::Deal ? std::vector<const Record *>()
                                                               : m_draft.dealsOf(r.subject);
        const auto people = r.subject.kind == SubjectKind::Company ? m_draft.peopleOf(r.subject.id)
                                                                   : std::vector<const Record *>();
        return std::any_of(activities.begin(), activities.end(),
                           [&](const Occurrence &e) { return other(e.change); })
            || std::any_of(tasks.begin(), tasks.end(),
                           [&](const Task &t) { return other(t.change); })
            || std::any_of(deals.begin(), deals.end(),
                           [&](const Record *d) { return other(d->change); })
            || std::any_of(people.begin(), people.end(),
                           [&](const Record *p) { return other(p->change); });
    }

    Expected<void> users()
    {
        for (const Edit<User> &e : m_change.edits<User>()) {
            const User &known = e.after ? *e.after : *e.before;
            const User *now = m_draft.user(known.id);
            if ((now ? std::optional(*now) : std::nullopt) != e.after)
                return changedSince(known.name);
            // what the change itself gave to its users went with it; what came later did not
            if (!e.before && m_change.edits<Record>().empty() && m_draft.isNamed(known.id))
                return changedSince(known.name);
            if (e.before)
                m_draft.save(*e.before);
            else
                m_draft.remove(known);
        }
        return {};
    }

    void touchEverybody()
    {
        for (SubjectKind kind : {SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal})
            for (Subject subject : m_draft.subjects(kind))
                m_touched.insert(subject);
    }

    Expected<void> settings()
    {
        for (const Edit<Setting> &e : m_change.edits<Setting>()) {
            const QString key = (e.after ? *e.after : *e.before).key;
            const QString before = e.before ? e.before->value : QString();
            const QString after = e.after ? e.after->value : QString();
            if (const SettingKind *kind = settingKind(key);
                isRulesKey(key) || (kind && kind->decides(before, after)))
                touchEverybody(); // when to look again follows from the rules
            const bool same = m_draft.setting(key) == (e.after ? e.after->value : QString());
            if (!same && key == u"assignment.last")
                continue; // the turn has moved on: nobody's data
            if (!same)
                return changedSince(key);
            if (e.before)
                m_draft.save(*e.before);
            else
                m_draft.removeSetting(key);
        }
        return {};
    }

    Expected<void> transitions()
    {
        const auto &edits = m_change.edits<Transition>();
        for (auto e = edits.rbegin(); e != edits.rend(); ++e) {
            if (!e->after)
                continue;
            Transition now = *e->after;
            m_touched.insert(now.subject);
            if (e->before && e->before->subject != now.subject) { // it was handed over
                m_touched.insert(e->before->subject);
                m_draft.give(*e->after, e->before->subject);
                continue;
            }
            if (e->before) { // an undo took it back: it counts again
                m_draft.save(*e->before);
                continue;
            }
            now.undone = true;
            m_draft.save(now);
            Transition back;
            back.id = TransitionId{m_draft.nextId()};
            back.change = m_draft.change();
            back.subject = now.subject;
            back.pipeline = now.pipeline;
            back.from = now.to;
            back.to = now.from;
            back.at = back.recorded = m_draft.now();
            back.cause = Cause::Undo;
            m_draft.add(back);
        }
        return {};
    }

    /// S2: nobody ends up where the stage and the owner do not fit, because one of them changed since. Where
    /// they did not fit before either (a lead that began with nobody there), they may not fit again.
    Expected<void> owners()
    {
        for (Subject subject : m_touched) {
            const Record *r = m_draft.record(subject);
            if (!r || r->deleted)
                continue;
            for (const Placement &p : m_draft.placementsOf(subject)) {
                const Pipeline *pipeline = m_draft.book().pipeline(p.pipeline);
                const Stage *stage = pipeline ? pipeline->stage(p.stage) : nullptr;
                if (!stage)
                    continue;
                const bool needs =
                    stage->owner == OwnerNeed::Required || stage->owner == OwnerNeed::Always;
                const bool lost = needs && !r->owner && (r->previousOwner || enteredSince(p));
                if (lost || (stage->owner == OwnerNeed::None && r->owner))
                    return changedSince(nameOf(subject));
            }
        }
        return {};
    }

    /// The placement is younger than the change that is taken back.
    bool enteredSince(const Placement &p)
    {
        const auto &all = m_draft.transitionsOf(p.subject);
        return std::any_of(all.begin(), all.end(), [&](const Transition &t) {
            return t.id == p.transition && t.change > m_change.header.id;
        });
    }

    Draft &m_draft;
    const ChangeSet m_change;
    const Later m_later;
    std::set<Subject> m_touched;
};

} // namespace

Expected<void> takeBack(Draft &draft, const ChangeSet &change, Later later)
{
    return Undoing(draft, merged(change), later).run();
}

} // namespace Imbuto
