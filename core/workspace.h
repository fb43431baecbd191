// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clock.h"
#include "core/commands.h"
#include "core/ids.h"
#include "core/outcome.h"
#include "core/rulesimulation.h"
#include "core/segments.h"
#include "core/store/store.h"

#include <QObject>

namespace Imbuto {

class Draft;

class MemberScan;

/// Feeding by hand: what to do, each judged, as one change.
struct FeedPlan
{
    std::vector<Command::Any> commands;
    qint64 there = 0; ///< members who are left out: they are there, or have an open deal there
};

/// A subject's placement in one pipeline, explained (R6, L2).
struct Explanation
{
    Placement placement;
    Transition transition; ///< the one that put it there
    std::optional<Activity> trigger;
    StageId supported;
    struct Next
    {
        StageId stage;
        Verdict verdict;
    };
    std::vector<Next> next; ///< every other stage, judged as a move by hand
    struct DueItem
    {
        Instant at;
        RuleId what;
    };
    std::vector<DueItem> due;
};

/// The one door (R1): whatever changes data goes through apply() or undo(), is judged by the one judge and
/// written as one ChangeSet in one transaction. Windows read through store() and follow changed().
class Workspace : public QObject
{
    Q_OBJECT
public:
    struct CreateOptions
    {
        std::vector<PipelineId> pipelines; ///< empty: all shipped
        QString timezone;                  ///< IANA id; empty: the system's
        QString currency = QStringLiteral("EUR");
        std::optional<quint32> seed; ///< repeatable keys
        std::vector<RuleBook::Source> rules =
            {}; ///< in force from the first day on, besides or instead
        std::map<QString, QString> settings = {}; ///< further ones, of core/settings.h
    };
    static Expected<std::unique_ptr<Workspace>> create(const QString &path,
                                                       const CreateOptions &options,
                                                       std::unique_ptr<Clock> clock);
    static Expected<std::unique_ptr<Workspace>> open(const QString &path,
                                                     std::unique_ptr<Clock> clock);
    ~Workspace() override;

    const RuleBook &book() const;
    const Calendar &calendar() const;
    QString currency() const;
    const Store &store() const;
    const Clock &clock() const;
    /// The clock, but never before the latest instant recorded (D3).
    Instant now() const;

    const std::vector<User> &users() const; ///< all, oldest first
    const User *user(UserId id) const;
    const User *user(const QString &ref) const;

    /// Judges and applies one input in one transaction, after the sweep of what was due before it (a
    /// change of its own). A refusal is an Outcome, not an Error; nothing was written then.
    Expected<Outcome> apply(const Input &input);
    /// Several inputs as one change with one undo (bulk edit, several dragged cards). Each is judged; what
    /// is refused is left out, the rest goes in. An error in one leaves that one out too.
    struct Bulk
    {
        ChangeId change;
        std::vector<Expected<Outcome>> outcomes; ///< one per input
    };
    Expected<Bulk> applyAll(const std::vector<Input> &inputs, const QString &label);
    /// Runs the time rules up to now (R9). Empty outcome when nothing was due.
    Expected<Outcome> sweep();
    /// Takes back \a change (the latest undoable one when null) with all its consequences (R11). A
    /// Conflict error when something it touched was changed since. Undoing an undo does it again.
    Expected<Outcome> undo(ChangeId change = {}, const QString &by = {});
    /// What undo() without argument would take back, for the label of the menu.
    std::optional<ChangeHeader> undoable() const;

    /// The verdict on a move by hand; writes nothing.
    Expected<Verdict> may(Subject subject, const PipelineId &pipeline, const StageId &stage,
                          const Command::Move &move = {}, const QString &by = {}) const;
    /// The verdict for every stage of a pipeline at once: what a board shows at the start of a drag.
    std::map<StageId, Verdict> mayAll(Subject subject, const PipelineId &pipeline,
                                      const QString &by = {}) const;
    std::optional<Explanation> why(Subject subject, const PipelineId &pipeline) const;
    /// The stage that today's facts support, by pipeline, for the pipelines in which it stands.
    std::map<PipelineId, StageId> supportedStages(Subject subject) const;

    /// The value of a setting; empty where there is none. Written by Command::SaveSettings.
    QString setting(const QString &key) const;
    /// All of them, by key.
    const std::map<QString, QString> &settings() const;

    /// The stages that today's facts suggest for a subject in \a pipeline, for a person to decide (S5).
    std::vector<StageId> suggestedStages(Subject subject, const PipelineId &pipeline) const;

    std::map<QString, QString> policyValues() const;
    /// What setting a policy would do today: who would move, and get or lose an owner. Writes nothing (4.1, 4.3).
    Expected<Preview> previewPolicy(const QString &name, const QString &value) const;

    /// The texts of the pipelines in force, in the order of book(): shipped ones, and the workspace's own.
    std::vector<RuleBook::Source> rules() const;
    std::optional<RuleBook::Source> rules(const PipelineId &id) const;
    /// The vocabulary in force: kinds of activity, sets, policies, fields.
    RuleBook::Source vocabulary() const;
    /// What is wrong with \a pipelines, each taking the place of what has its id or standing beside the others;
    /// besides the linter's, stage_in_use and subject_changed: cards would be left nowhere (R12).
    std::vector<RuleFinding> checkRules(const std::vector<RuleBook::Source> &pipelines,
                                        const Language &language) const;
    /// What putting \a pipelines in force would do today. Writes nothing (R14). What they would have done to
    /// recorded history is told by backTest().
    Expected<Preview> simulateRules(const std::vector<RuleBook::Source> &pipelines,
                                    const Language &language) const;
    /// Puts \a pipelines in force as one change that can be undone, and re-evaluates everybody in it (R14). A
    /// BadInput error that tells the findings where one of them is faulty: then the old rules stay.
    Expected<Outcome> applyRules(const std::vector<RuleBook::Source> &pipelines,
                                 const QString &by = {});
    /// What saving settings would do today. Writes nothing (R14).
    Expected<Preview> previewSettings(const Command::SaveSettings &command) const;

    // --- segments (core/segments.h): written by Command::SaveSettings
    std::vector<Segment> segments() const;
    std::optional<Segment> segment(const QString &id) const;
    /// Who is in \a segment now, saved or not, by name.
    Expected<std::vector<Subject>> members(const Segment &segment) const;
    /// The same, little by little.
    Expected<std::unique_ptr<MemberScan>> scan(const Segment &segment) const;
    Expected<bool> isIn(Subject subject, const Segment &segment) const;
    /// The commands that put those members into \a target who are not there and have no open deal there.
    Expected<FeedPlan> planFeed(const Segment &segment, const FeedTarget &target) const;

    /// Another program wrote: reads again what is kept in memory, and tells rulesChanged() and reloaded().
    void follow();
    /// What was chosen when the workspace was created: pipelines, time zone and currency.
    CreateOptions createdWith() const;
    /// Findings of the invariants (domain.md §6, S1, M3): code, severity, subject, text.
    struct Finding
    {
        QString code;
        QString severity;
        Subject subject;
        QString text;
    };
    std::vector<Finding> check() const;

    /// Bulk import: inputs applied and judged one by one through the same judge, written by a streaming
    /// writer as one change, announced by one reloaded().
    class Stream
    {
    public:
        virtual ~Stream() = default;
        /// As apply(), inside the stream's change.
        virtual Expected<Outcome> apply(const Input &input) = 0;
        /// Makes everything durable; without it all is rolled back.
        virtual Expected<ChangeId> commit() = 0;
    };
    Expected<std::unique_ptr<Stream>> stream(const QString &label);

    /// What SubjectRef names; nothing when there is no such record.
    std::optional<Subject> find(const Command::SubjectRef &ref) const;
    Command::SubjectRef refOf(Subject subject) const;

    struct Impl; ///< internal

Q_SIGNALS:
    /// A change was written; sender of truth for models, panels and undo.
    void changed(const Imbuto::ChangeSet &change);
    /// Everything may have changed: read again (after a bulk import, or when another program wrote).
    void reloaded();
    /// Other rules are in force, or other fields, kinds of activity or days: book() may be another one. Comes
    /// before changed() and reloaded().
    void rulesChanged();

private:
    Expected<std::unique_ptr<Stream>> openStream(const QString &label, const QString &kind);
    explicit Workspace(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> d;
};

/// Who is in a segment, looked through little by little, so that a window stays alive meanwhile. To be thrown
/// away when anything was written.
class MemberScan
{
public:
    ~MemberScan();
    /// Looks at the next \a look candidates; true while there are more. Throws StorageFault.
    bool advance(size_t look);
    /// Those found so far, by name.
    const std::vector<Subject> &found() const { return m_found; }

private:
    friend class Workspace;
    class Reading;
    MemberScan(Workspace::Impl &impl, Condition condition, SubjectKind kind);

    Workspace::Impl &d;
    Condition m_condition;
    std::vector<Subject> m_candidates;
    size_t m_next = 0;
    std::vector<Subject> m_found;
    std::unique_ptr<Reading> m_reading;
};

/// The command that puts \a pipelines in force.
Command::ApplyRules rulesCommand(const std::vector<RuleBook::Source> &pipelines);

} // namespace Imbuto
