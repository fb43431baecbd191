// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHashFunctions>
#include <QString>

#include <compare>
#include <limits>
#include <map>
#include <optional>
#include <variant>
#include <vector>

/// The nouns of domain.md §1 as plain values: no behaviour, comparable, copyable.
namespace Imbuto {

/// An instant: milliseconds since 1970-01-01T00:00:00Z. Local days come from Calendar.
using Instant = qint64;
/// Later than every instant: "never".
inline constexpr Instant kNever = std::numeric_limits<Instant>::max();
/// Earlier than every instant: "since always".
inline constexpr Instant kAlways = std::numeric_limits<Instant>::min();

/// Stable textual ids (D2): they never depend on language or caption.
using PipelineId = QString;
using StageId = QString;
using RuleId = QString;
using ActivityKindId = QString;

/// A numeric key made by IdSource. The tag keeps users from being mistaken for changes.
template<typename Tag>
struct Key
{
    qint64 value = 0;
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Key &) const = default;
};
using UserId = Key<struct UserTag>;
using ActivityId = Key<struct ActivityTag>;
using TaskId = Key<struct TaskTag>;
using TransitionId = Key<struct TransitionTag>;
using ChangeId = Key<struct ChangeTag>;

enum class SubjectKind : quint8 { Person, Company, Deal };

/// What can stand in a pipeline. The id is unique over all kinds.
struct Subject
{
    SubjectKind kind = SubjectKind::Person;
    qint64 id = 0;
    explicit operator bool() const { return id != 0; }
    auto operator<=>(const Subject &) const = default;
};

enum class Role : quint8 { Rep, Manager };

/// A member of the sales team.
struct User
{
    UserId id;
    QString ref;
    QString name;
    Role role = Role::Rep;
    bool active = true;
    QString manager; ///< ref of the user's manager, or empty
    bool operator==(const User &) const = default;
};

/// The value of a field or of an activity's datum: nothing, yes/no, number, text or a calendar date.
using Value = std::variant<std::monostate, bool, qint64, double, QString, QDate>;
/// Named values, sorted by name so that their stored form is canonical.
using Values = std::map<QString, Value>;

/// A person, a company or a deal: one row of the table `record`. Columns that do not apply stay empty.
struct Record
{
    Subject subject;
    QString ref;  ///< external reference, unique per kind
    QString name; ///< a person's or company's name, a deal's title
    UserId owner;
    UserId previousOwner; ///< the last owner before the present one (policy `previous`, 4.3)
    qint64 company = 0;   ///< a person's or deal's company (record id)
    qint64 person = 0;    ///< a deal's person (record id)
    QString email;
    QString phone;
    PipelineId pipeline;          ///< a deal's own pipeline
    std::optional<qint64> amount; ///< a deal's amount in minor units of `currency`
    QString currency;             ///< ISO 4217
    QDate expectedClose;
    QString lostReason;     ///< id from the stage's list, or `other`
    QString lostReasonText; ///< what was said in words
    Values fields;          ///< custom fields
    /// When a field last changed, by field name. A field not named here has its value since `createdAt`.
    std::map<QString, Instant> stamps;
    Instant createdAt = 0; ///< the fact's date
    ChangeId change;       ///< the change that recorded it
    bool deleted = false;  ///< kept for history, invisible to rules, boards and lists
    bool operator==(const Record &) const = default;
};

/// Something that happened at a moment to a subject.
struct Activity
{
    ActivityId id;
    Subject subject;
    ActivityKindId kind;
    Instant at = 0;
    UserId by;
    Values data;
    QString externalId; ///< unique when not empty
    qint64 deal = 0;    ///< the deal it belongs to when recorded on another subject (D5), else 0
    ChangeId change;    ///< the change that recorded it: "recorded after" compares these
    bool operator==(const Activity &) const = default;
};

/// Something to do. A task made by a rule has a template instead of a title: its caption follows the
/// language (D2).
struct Task
{
    TaskId id;
    Subject subject;
    int number = 1; ///< counts the subject's tasks: with it, its stable name
    QString title;
    QString templateId; ///< id of the rule book's task, when a rule made it
    std::optional<QDate> due;
    bool done = false;
    UserId owner; ///< nobody: the shared queue
    RuleId rule;
    Instant createdAt = 0;
    ChangeId change;
    bool operator==(const Task &) const = default;
};

enum class Cause : quint8 { User, Rule, Import, Undo, Policy };
enum class Health : quint8 { None, Good, Average, Bad };

/// Where one subject stands in one pipeline now, and since when (D1).
struct Placement
{
    Subject subject;
    PipelineId pipeline;
    StageId stage;
    Instant since = 0;
    double rank = 0;         ///< order within the column; a move rewrites one row
    TransitionId transition; ///< the transition that put it there
    Health health = Health::None;
    int timersDone = 0; ///< how many of the stage's timers have run since it was entered
    bool operator==(const Placement &) const = default;
};

/// The record of one placement change: enough to say why from it alone (R6).
struct Transition
{
    TransitionId id;
    ChangeId change;
    Subject subject;
    PipelineId pipeline;
    StageId from;         ///< empty: entered the pipeline
    StageId to;           ///< empty: left the pipeline
    Instant at = 0;       ///< when it took effect
    Instant recorded = 0; ///< when it was recorded (D3)
    Cause cause = Cause::User;
    RuleId rule;
    QString ruleSet; ///< version of the rule set that decided
    UserId by;
    QString reason;
    ActivityId trigger;
    QString facts;           ///< JSON: what made it true, or, for an override, what was unmet
    bool correction = false; ///< R13: kept out of conversion statistics
    bool undone = false;     ///< R11
    bool operator==(const Transition &) const = default;
};

/// A named setting of the workspace: policies, round-robin position, zone, currency, rule sets in force.
struct Setting
{
    QString key;
    QString value;
    bool operator==(const Setting &) const = default;
};

/// When a subject's answer in a pipeline could next change without a new fact (R9). Derived data.
struct Due
{
    Subject subject;
    PipelineId pipeline;
    Instant at = kNever;
    bool operator==(const Due &) const = default;
};

} // namespace Imbuto

template<>
struct std::hash<Imbuto::Subject>
{
    size_t operator()(const Imbuto::Subject &s) const noexcept
    {
        return qHash(s.id, size_t(s.kind));
    }
};
