// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/error.h"
#include "core/store/readmodels.h"

#include <QString>

#include <functional>
#include <memory>

namespace Imbuto {

struct Condition;
class Store;

/// Proof that a write transaction is open: every writing call asks for one. Begins IMMEDIATE; rolls
/// back when destroyed without commit().
class Transaction
{
public:
    static Expected<Transaction> begin(Store &store);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    /// Makes it durable. On failure everything is rolled back and the reason returned.
    Expected<void> commit();

private:
    explicit Transaction(Store &store) : m_store(&store) {}
    Store *m_store;
};

/// Where rows live. Concrete over Qt Sql; what differs between databases sits in Dialect. One Store
/// is one connection: use it on the thread that opened it. Reads that fail for storage reasons
/// throw StorageFault, which Workspace turns into an Error: between a caller and the disk there is
/// one boundary.
class Store
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Creates a new database at \a path; refuses to touch an existing one.
    static Expected<std::unique_ptr<Store>> create(const QString &path);
    /// Opens \a path: refuses, untouched, what is not ours, damaged, newer, or holds triggers or
    /// views that are not ours (quality.md §3 rows 5 and 14); migrates what is older after a
    /// verified backup. A file that cannot be written opens read-only (row 3).
    static Expected<std::unique_ptr<Store>> open(const QString &path, Mode mode = Mode::ReadWrite);
    ~Store();

    QString path() const;
    bool isReadOnly() const;
    /// Changes when another connection wrote (SQLite: PRAGMA data_version).
    qint64 dataVersion() const;

    // --- rows, for the unit of work
    std::optional<Record> record(Subject subject) const;
    std::optional<Record> recordById(qint64 id) const;
    /// The record of that reference; when it was deleted, the latest that bore it.
    std::optional<Record> recordByRef(SubjectKind kind, const QString &ref) const;
    /// First not deleted record of \a kind whose name equals \a name, ignoring case.
    std::optional<Record> recordByName(SubjectKind kind, const QString &name) const;
    /// Not deleted deals whose person or company is \a subject, oldest first.
    std::vector<Record> dealsOf(Subject subject) const;
    /// Not deleted people of a company, oldest first.
    std::vector<Record> peopleOf(qint64 company) const;
    /// Activities recorded on \a subject itself, or naming it as their deal; by date, then id.
    std::vector<Activity> activitiesOf(Subject subject) const;
    /// The same without the cost of whole rows, in any order; what is shown lives during the call only.
    struct RawActivity
    {
        ActivityId id;
        Instant at = 0;
        Subject subject;
        qint64 deal = 0;
        ChangeId change;
        std::string_view kind;
        std::string_view data; ///< for valuesOf()
    };
    void eachActivity(Subject subject, const std::function<void(const RawActivity &)> &look) const;
    static Values valuesOf(const RawActivity &activity);
    std::optional<Activity> activity(ActivityId id) const;
    std::optional<Activity> activityByExternalId(const QString &externalId) const;
    std::vector<Placement> placementsOf(Subject subject) const;
    /// Transitions of \a subject in all pipelines, undone ones included, in order of recording.
    std::vector<Transition> transitionsOf(Subject subject) const;
    /// All transitions of a pipeline in order of recording.
    std::vector<Transition> transitionsIn(const PipelineId &pipeline) const;
    std::vector<Task> tasksOf(Subject subject) const;
    std::optional<Task> task(TaskId id) const;
    std::vector<User> users() const; ///< all, oldest first
    /// Some activity is of that kind.
    bool isUsed(const ActivityKindId &kind) const;
    /// Some record, activity or task names the user.
    bool isNamed(UserId user) const;
    std::vector<Setting> settings() const;
    /// Moments at or before \a until, in order of time, then subject id, then pipeline.
    std::vector<Due> dueUntil(Instant until) const;
    std::vector<Due> dueOf(Subject subject) const;
    /// Subjects of a kind that are not deleted, oldest first.
    std::vector<Subject> subjects(SubjectKind kind) const;
    /// Records, not deleted, of whom \a condition may be true now, by name; of all when exact.
    struct Candidates
    {
        std::vector<Subject> subjects;
        bool exact = false;
    };
    Candidates candidates(SubjectKind kind, const Condition &condition) const;
    /// Smallest and largest rank in a column; nothing when it is empty.
    std::optional<std::pair<double, double>> rankRange(const PipelineId &pipeline,
                                                       const StageId &stage) const;

    // --- the journal
    /// Writes every row of \a change, its header (giving it the next seq) and its inputs and edits.
    Expected<ChangeHeader> apply(const ChangeSet &change, const Transaction &);
    /// Only moments to look again: derived data, not journalled.
    Expected<void> applyDue(const std::vector<Due> &due, const Transaction &);
    /// Bulk (import): continues a change whose header was written by apply(): further inputs and
    /// edits.
    Expected<void> append(const ChangeHeader &header, const ChangeSet &more, const Transaction &);
    std::optional<ChangeHeader> changeHeader(ChangeId id) const;
    std::optional<ChangeHeader> changeBySeq(qint64 seq) const;
    /// The latest change that is not an undo and has not been undone: what a plain undo takes back.
    std::optional<ChangeHeader> latestUndoable() const;
    /// The whole change, edits included.
    std::optional<ChangeSet> changeSet(ChangeId id) const;
    /// Every journalled change in order, inputs without edits (replay).
    void eachChange(const std::function<void(const ChangeHeader &,
                                             const std::vector<QString> &inputs)> &) const;
    Expected<void> markUndone(ChangeId change, ChangeId by, const Transaction &);
    /// Says when the change of \a header was recorded, now that its last part is known.
    Expected<void> setRecorded(const ChangeHeader &header, const Transaction &);
    qint64 highestId() const;      ///< the greatest key stored in any table
    Instant latestInstant() const; ///< the latest `recorded` in the journal, kAlways when empty

    // --- read models (board, lists, tasks): what windows and the command line show
    /// Totals of every column that is not empty. Of a stage named in \a from only what entered it
    /// then or later is counted, and the rest told as hidden.
    std::vector<ColumnTotals> boardTotals(const PipelineId &pipeline,
                                          const BoardFilter &filter = {},
                                          const std::map<StageId, Instant> &from = {}) const;
    /// The same by owner, whoever has cards, without what is hidden: in order of owner and stage.
    std::vector<LaneTotals> laneTotals(const PipelineId &pipeline, const BoardFilter &filter = {},
                                       const std::map<StageId, Instant> &from = {}) const;
    std::vector<BoardCard> boardCards(const PipelineId &pipeline, const StageId &stage, int offset,
                                      int limit, const BoardFilter &filter = {},
                                      const ColumnRead &column = {}) const;
    /// One card as it comes with its column, with its custom \a fields.
    std::optional<BoardCard> boardCard(Subject subject, const PipelineId &pipeline,
                                       const QStringList &fields = {}) const;
    /// In order of name. `openDeals` counts deals that do not stand in one of \a ends, the rule
    /// book's ended stages.
    std::vector<ListRow> listRows(SubjectKind kind, const QString &search, int offset, int limit,
                                  const std::vector<EndStage> &ends = {}) const;
    qint64 countRows(SubjectKind kind, const QString &search = {}) const;
    std::vector<TaskRow> taskRows(TaskScope scope, UserId owner, int offset, int limit) const;
    qint64 countOpenTasks() const;
    /// Full-text search over names, titles, e-mails and phones of every kind (FTS5), best first.
    std::vector<ListRow> search(const QString &text, int limit) const;
    /// Activities whose text holds the words of \a text, recorded last first. One letter finds nothing.
    std::vector<NoteHit> searchNotes(const QString &text, int limit) const;
    /// The cards of one column that \a filter lets through, those that entered first before the others.
    std::vector<BoardCard> agendaCards(const AgendaFilter &filter, int limit) const;
    qint64 countAgenda(const AgendaFilter &filter) const;

    // --- upkeep
    /// Copies the database to \a target through the backup API and verifies the copy.
    Expected<void> backup(const QString &target) const;
    /// Problems of file and schema (integrity_check, foreign_key_check, placements without
    /// transition…), one text each; empty when sound.
    std::vector<QString> integrity() const;

private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> d;
    friend class Transaction;
    friend class ReportReads;
    friend class RecordReads;
};

/// Thrown by reads when the database fails below them; carries the Error.
struct StorageFault
{
    Error error;
};

/// Replaces the database at \a target by the verified copy \a source; the old one is kept beside it
/// as a backup. \a target must not be open.
Expected<void> restoreDatabase(const QString &source, const QString &target);

} // namespace Imbuto
