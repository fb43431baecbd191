// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/rules/condition.h"

namespace Imbuto {

enum class Category : quint8 { Open, Won, Lost, Closed, HandedOff };
enum class OwnerNeed : quint8 { Optional, Required, Always, None };
enum class Mode : quint8 { Ratchet, Derived };

/// One way into a stage (R2).
struct Rule
{
    RuleId id;
    std::vector<StageId> from; ///< resolved: the stages it accepts
    bool fromNone = false;     ///< accepts a subject that stands nowhere in the pipeline
    Condition when;
    bool automatic = true;
    std::vector<QString> policies; ///< policies that `when` asks
    Instant notBefore = kAlways;   ///< nobody enters by it with an earlier date
};

/// A task that a stage gives on entry.
struct TaskTemplate
{
    QString id; ///< pipeline.stage.task
    Caption caption;
    std::optional<int> dueDays; ///< due so many days after entry
};

/// Something that time alone does while a subject stands in a stage (S3).
struct Timer
{
    RuleId id;
    int afterMonths = 0; ///< runs at the first midnight after the day that lies so many months on
    enum class Action : quint8 { ClearOwner } action = Action::ClearOwner;
};

struct HealthRules
{
    std::optional<Condition> good;
    std::optional<Condition> bad;
};

/// A reason from a list; other texts are kept as `other` where the stage allows them.
struct Reason
{
    QString id;
    Caption caption;
};

struct Stage
{
    StageId id;
    Category category = Category::Open;
    Caption caption;
    QString group; ///< id of the group it is drawn in, or empty
    OwnerNeed owner = OwnerNeed::Optional;
    bool mayBeginUnowned = false; ///< with no active user at all, enter without owner (S1)
    bool fed = false;             ///< segments may put their members here
    std::optional<int> targetDays;
    std::optional<int> rotDays;
    std::optional<int> todayDays;   ///< who entered stands among today's news for so many days
    std::optional<int> probability; ///< percent, for the weighted sum
    std::vector<Rule> rules;
    std::vector<Reason> reasons;
    bool otherReasons = true; ///< texts outside the list are kept as `other`
    bool keepsReason = false; ///< the reason becomes the record's lost reason
    std::vector<TaskTemplate> tasks;
    PipelineId createsDealIn; ///< on entry: a deal there, unless one is open
    std::vector<Timer> timers;
    /// Facts that suggest this stage to a person; they move nobody (S5).
    std::optional<Condition> suggestedWhen;
    HealthRules health;      ///< its own, else the pipeline's
    bool byHandOnly() const; ///< no automatic rule leads here
};

struct StageGroup
{
    QString id;
    Caption caption;
};

/// A rule that gives a person or company a deal in this pipeline (F3, 4.2), unless one of theirs is open.
/// Judged when an activity that matches arrives: it fires where `when` becomes true by it. Without a trigger
/// it stands: it fires whenever `when` has become true, by whatever fact or by time, once each time.
struct Origin
{
    RuleId id;
    SubjectKind subject = SubjectKind::Person;
    ActivityMatch trigger;
    bool everyTime =
        false; ///< each matching activity counts, not only the one that makes `when` true
    Condition when;
    int notWithinDaysOfLoss = 0;
    Instant notBefore = kAlways; ///< it makes no deal with an earlier date
    std::vector<int> asks;       ///< the matches that `when` asks about
    bool stands() const { return trigger.alternatives.empty(); }
};

/// Stages between which a move by hand is a correction (R13).
struct Correction
{
    std::vector<StageId> from;
    std::vector<StageId> to;
};

/// What the reports must be told about a pipeline to know it for what it is.
struct ReportRoles
{
    bool freeToPaid = false; ///< its stages lead from a sign-up to the first payment
    /// Its subjects are led by their deals in that pipeline: the marketing funnel (M1).
    PipelineId outcomesOf;
    /// It says how leads are worked; this is the team's first contact with one.
    std::optional<ActivityMatch> firstContact;
    bool operator==(const ReportRoles &) const = default;
};

struct Pipeline
{
    PipelineId id;
    SubjectKind subject = SubjectKind::Deal;
    Mode mode = Mode::Ratchet;
    Caption caption;
    Caption description;
    QString version; ///< of the rule set: content hash, recorded with every automatic move (R6)
    std::vector<StageGroup> groups;
    std::vector<Stage> stages; ///< in order: later is more advanced
    bool backwardIsCorrection = true;
    std::vector<Correction> corrections; ///< further ones
    std::vector<Role> mayOverride{Role::Manager};
    bool begunByRule = false; ///< nobody is brought in by override (S1)
    bool countsFromEntry =
        false; ///< facts count from the first entry, and from the last reopening (S7)
    std::vector<RuleId> reopenedBy; ///< rules whose transition is a reopening
    StageId countsFrom; ///< a deal here counts as a deal from this stage on; empty: from the first
    std::vector<Origin> origins;
    HealthRules health; ///< for stages without their own (C4)
    bool archived = false;
    bool unordered = false; ///< its stages are kinds, not steps: no funnel is made of them
    ReportRoles reports;
    std::vector<int> asks; ///< the matches that its rules and health ask about

    const Stage *stage(const StageId &id) const;
    int indexOf(const StageId &id) const; ///< −1 when there is none such
    const Rule *rule(const RuleId &id) const;
    bool isCorrection(const StageId &from, const StageId &to) const;
};

struct ActivityField
{
    QString key;
    QString type; ///< text, flag, choice, number, deal
    std::vector<QString> choices;
    Caption caption;
    std::map<QString, Caption> choiceCaptions;
};

struct ActivityKind
{
    ActivityKindId id;
    QString group;
    Caption caption;
    std::vector<ActivityField> data;
    Values implied;       ///< data that the kind implies (direction)
    bool oneDeal = false; ///< belongs to one deal (D5)
    bool logged = true;   ///< offered to people in "log an activity"
};

struct ActivityGroup
{
    QString id;
    Caption caption;
};

/// A set of activities with a name of its own ("two-way contact"), and what to log to satisfy it.
struct ActivitySet
{
    QString id;
    Caption caption; ///< as a noun: "completed call or meeting"
    ActivityMatch match;
    ActivityKindId suggestedKind;
    Values suggestedData;
};

/// A field that rules and forms know beyond the built-in ones.
struct CustomField
{
    QString key;
    std::vector<SubjectKind> subjects;
    QString type;                 ///< text, number, money, date, choice, flag
    std::vector<QString> choices; ///< of a choice: what it may hold
    Caption caption;
    std::map<QString, Caption> choiceCaptions;
};

/// What says where somebody came from: the datum \a key of the first such activity.
struct Acquisition
{
    ActivityMatch match;
    QString key;
};

struct Policy
{
    QString id;
    std::vector<QString> choices;
    QString initial;
    Caption caption;
    std::map<QString, Caption> choiceCaptions;
    bool takesBack = false; ///< whoever stood somewhere by it alone goes back when it changes (4.1)
};

/// Everything that is data about selling: pipelines, activity kinds and sets, policies, custom fields.
class RuleBook
{
public:
    /// The shipped book: resources/pipelines. A fault in it is a fault of the build: tests load it.
    static const Expected<RuleBook> &shipped();
    /// Reads a vocabulary (kinds, sets, policies, fields) and pipelines from JSON texts, each checked
    /// against the schema, then against each other (R12). Errors name file and JSON path.
    struct Source
    {
        QString file;
        QByteArray json;
    };
    static Expected<RuleBook> load(const Source &vocabulary, const std::vector<Source> &pipelines);

    const std::vector<Pipeline> &pipelines() const { return m_pipelines; }
    const Pipeline *pipeline(const PipelineId &id) const;
    std::vector<const Pipeline *> pipelinesFor(SubjectKind kind) const;
    const std::vector<ActivityKind> &kinds() const { return m_kinds; }
    const ActivityKind *kind(const ActivityKindId &id) const;
    const std::vector<ActivityGroup> &groups() const { return m_groups; }
    const std::vector<ActivitySet> &sets() const { return m_sets; }
    const ActivitySet *set(const QString &id) const;
    const std::vector<Policy> &policies() const { return m_policies; }
    const Policy *policy(const QString &id) const;
    const std::vector<CustomField> &customFields() const { return m_fields; }
    const Acquisition &acquisition() const { return m_acquisition; }
    const CustomField *customField(const QString &key, SubjectKind kind) const;
    /// The caption of a task template, wherever it is defined.
    const TaskTemplate *taskTemplate(const QString &id) const;
    /// Reads one condition as it stands in a rule file or in a record.
    Expected<Condition> condition(const QByteArray &json) const;
    /// Named set, kind or group to a match; nothing when there is none such.
    std::optional<ActivityMatch> match(const QString &name) const;
    /// Every way in which the rules match activities, by ActivityMatch::index.
    const std::vector<ActivityMatch> &matches() const { return m_matches; }

private:
    void indexMatches();

    std::vector<Pipeline> m_pipelines;
    std::vector<ActivityGroup> m_groups;
    std::vector<ActivityKind> m_kinds;
    std::vector<ActivitySet> m_sets;
    std::vector<Policy> m_policies;
    std::vector<CustomField> m_fields;
    Acquisition m_acquisition;
    std::vector<ActivityMatch> m_matches;
    friend class RuleBookReader;
};

} // namespace Imbuto
