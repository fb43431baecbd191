// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/ids.h"
#include "core/rules/facts.h"
#include "core/rules/timeline.h"
#include "core/store/recordreads.h"

#include <map>
#include <unordered_map>
#include <utility>

namespace Imbuto {

/// What the workspace keeps in memory between changes: small, asked for at every step.
struct WorkspaceState
{
    std::vector<User> users; ///< oldest first
    std::map<QString, QString> settings;
};

/// The unit of work: what a change has read and what it would write. Reads come from the store once and
/// are then answered from here, writes included; take() gives the difference as a ChangeSet.
class Draft
{
public:
    Draft(const Store &store, const RuleBook &book, const Calendar &calendar, IdSource &ids,
          WorkspaceState &state, Instant now);

    const RuleBook &book() const { return *m_book; }
    /// Goes on under other rules, which must outlive it (R14). Activities are read again: what was added must
    /// have been written.
    void use(const RuleBook &book);
    /// Goes on with other days, which must outlive it (D4).
    void use(const Calendar &calendar) { m_calendar = &calendar; }
    const Calendar &calendar() const { return *m_calendar; }
    Instant now() const { return m_now; }
    /// What follows is recorded at \a now, if that is later (D3).
    void advance(Instant now) { m_now = std::max(m_now, now); }
    /// Moves the time at which facts are evaluated; keys and `recorded` keep theirs.
    void setEvaluationTime(Instant at) { m_evaluation = at; }
    Instant evaluationTime() const { return m_evaluation; }
    ChangeId change() const { return m_change; }
    qint64 nextId() { return m_lastId = m_ids.next(m_now); }

    // --- reading
    const Record *record(Subject subject);
    const Record *recordByRef(SubjectKind kind, const QString &ref);
    std::vector<const Record *> dealsOf(Subject subject); ///< not deleted
    std::vector<const Record *> peopleOf(qint64 company);
    const std::vector<Occurrence> &eventsOf(
        Subject subject); ///< recorded on it or naming it, by date
    const std::vector<Placement> &placementsOf(Subject subject);
    const Placement *placement(Subject subject, const PipelineId &pipeline);
    /// Everybody in a column of a board, in its manual order: by position, then id.
    std::vector<RankedSubject> column(const PipelineId &pipeline, const StageId &stage) const;
    const std::vector<Transition> &transitionsOf(Subject subject);
    const std::vector<Task> &tasksOf(Subject subject);
    /// The number that the next task of \a subject gets: none that one of them has.
    int nextTaskNumber(Subject subject);
    const std::vector<User> &users() const { return m_state.users; }
    const User *user(UserId id) const;
    const User *user(const QString &ref) const;
    QString setting(const QString &key) const;
    bool isNamed(UserId user) const { return m_store.isNamed(user); }
    std::vector<Subject> subjects(SubjectKind kind) const { return m_store.subjects(kind); }
    bool knowsExternalId(const QString &id);

    /// All that the rules may ask about \a subject now. Its pointers live until the next write.
    Facts facts(Subject subject);
    const ActivityShape *shapeOf(const Activity &activity);

    // --- writing
    void save(const Record &saved);
    void save(const User &user);
    void save(const Task &task);
    void save(const Placement &placement);
    void removePlacement(Subject subject, const PipelineId &pipeline);
    void add(const Activity &activity);
    void remove(const Activity &activity);
    void remove(const Task &task);
    void remove(const User &user);
    void add(const Transition &transition);
    void save(const Transition &transition);
    void save(const Setting &setting);
    void removeSetting(const QString &key);
    void setDue(Subject subject, const PipelineId &pipeline, Instant at);

    /// The rows touched since the start or the last take(), in the order of first touch.
    ChangeSet take();
    /// Transitions added since the last take(), in order.
    const std::vector<Transition> &addedTransitions() const { return m_added; }
    /// Hands a row over to another subject of the same kind (Command::Merge, and its undo).
    void give(const Activity &activity, Subject to);
    void give(const Task &task, Subject to, int number);
    void give(const Transition &transition, Subject to);
    /// Activities recorded on \a subject itself, whole, without those that this draft added.
    std::vector<Activity> storedActivitiesOf(Subject subject) const;
    std::vector<Activity> addedActivities() const;
    const std::vector<Edit<Record>> &touchedRecords() const
    {
        return std::get<std::vector<Edit<Record>>>(m_edits.rows);
    }
    /// The moments to look again that were set since the last call, in order of setting.
    std::vector<Due> takeNewDue() { return std::exchange(m_newDue, {}); }
    /// Forgets everything read and written: after a refusal in a bulk import.
    void reset();
    /// How much is held in memory, in subjects of some ten activities.
    size_t size() const { return m_events.size() + m_eventCount / 10; }

private:
    /// What was made here and is no longer remembered as such was never stored.
    bool mayBeStored(qint64 id) const { return id < m_firstOwnId; }
    template<typename T>
    void track(const std::optional<T> &before, const std::optional<T> &after);
    Occurrence eventOf(const Activity &activity);
    /// The activities that count for \a subject (D5), by date.
    Gathered<Occurrence>::List countingEvents(Subject subject);
    Interval runningTime(const Record &deal);
    Gathered<DealFacts>::List dealFacts(Subject subject);
    const PolicyValues &policies();
    std::vector<qint64> &dealIdsOf(Subject subject);
    /// Whose lists of deals \a deal belongs in.
    std::vector<Subject> dealLists(const Record &deal);
    void list(qint64 deal, const std::vector<Subject> &before, const std::vector<Subject> &after);

    const Store &m_store;
    const RuleBook *m_book;
    const Calendar *m_calendar;
    IdSource &m_ids;
    WorkspaceState &m_state;
    WorkspaceState m_stateBefore;
    Instant m_now;
    Instant m_evaluation;
    ChangeId m_change;
    qint64 m_firstOwnId; ///< keys grow: what has this one or a later one was made here
    qint64 m_lastId;

    std::unordered_map<qint64, std::optional<Record>> m_records;
    std::map<std::pair<SubjectKind, QString>, qint64> m_refs; ///< 0: known not to exist
    std::unordered_map<Subject, std::vector<qint64>> m_deals;
    std::unordered_map<qint64, std::vector<qint64>> m_people;
    std::unordered_map<Subject, std::vector<Placement>> m_placements;
    std::unordered_map<Subject, std::vector<Transition>> m_transitions;
    std::unordered_map<Subject, std::vector<Task>> m_tasks;
    std::unordered_map<Subject, std::vector<Occurrence>> m_events;
    size_t m_eventCount = 0;
    std::optional<ActivityShapes> m_shapes; ///< of m_events
    // made from the above, and forgotten with every change of it
    std::unordered_map<Subject, Gathered<Occurrence>::List> m_counting;
    std::optional<PolicyValues> m_policies;

    ChangeSet m_edits;
    std::unordered_map<QString, size_t> m_index; ///< table and key → position in its edits
    std::vector<Transition> m_added;
    std::unordered_map<Subject, std::map<PipelineId, Instant>> m_due;
    std::map<std::pair<Subject, PipelineId>, size_t> m_dueIndex;
    std::vector<Due> m_newDue;
};

} // namespace Imbuto
