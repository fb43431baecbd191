// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

namespace Imbuto {

/// What can be asked of the workspace. Subjects are named by external reference, so that a command is the
/// same in a file, in the journal and in a replay. `at` is the fact's date; without it, the clock's.
namespace Command {

struct SubjectRef
{
    SubjectKind kind = SubjectKind::Person;
    QString ref;
    bool operator==(const SubjectRef &) const = default;
};

/// Creates a user or updates the given properties of a known one.
struct SaveUser
{
    QString ref;
    std::optional<QString> name;
    std::optional<Role> role;
    std::optional<bool> active;
    std::optional<QString> manager;
};

/// Creates a record or updates the given fields of a known one. Values are as in the line format:
/// text, number, date or null; references (owner, company, person) by ref; amount as decimal text.
struct SaveRecord
{
    SubjectRef subject;
    std::map<QString, Value> fields;    ///< by field name; custom ones under their key
    std::optional<PipelineId> pipeline; ///< deals
    std::optional<StageId> stage;       ///< deals: placed there as history (4.4)
    std::optional<Instant> stageAt;     ///< when it entered that stage; else `at`
    bool enforce = false; ///< 4.4 *Enforce*: refuse what today's rules would not let in
};

struct LogActivity
{
    SubjectRef subject;
    ActivityKindId kind;
    Values data;
    QString externalId;
};

struct EditField
{
    SubjectRef subject;
    QString field;
    Value value;
};

/// Judged (R2). `set` and `log` are the repair: they and the move are one transaction (R5).
struct Move
{
    SubjectRef subject;
    PipelineId pipeline;
    StageId to;
    QString reason;
    bool override = false;
    std::map<QString, Value> set;
    std::vector<LogActivity> log;
    /// Where in the column: the cards above and below it, when the mouse said so.
    std::optional<SubjectRef> after;
    std::optional<SubjectRef> before;
};

/// Puts a card between two others of its column. Judges nothing: the stage stays.
struct Reorder
{
    SubjectRef subject;
    PipelineId pipeline;
    std::optional<SubjectRef> after;
    std::optional<SubjectRef> before;
};

struct Delete
{
    SubjectRef subject;
};

/// Only lets time pass: what is due by then happens.
struct PassTime
{};

/// A task by hand: without number it is created. `gone` takes away the one that has the number.
struct SaveTask
{
    SubjectRef subject;
    std::optional<int> number;
    std::optional<QString> title;
    std::optional<std::optional<QDate>> due;
    std::optional<bool> done;
    std::optional<QString> owner; ///< ref; empty: the shared queue
    bool gone = false;
};

struct SetPolicy
{
    QString name;
    QString value;
};

/// Puts pipelines in force, each as the text of its file, in the place of what has its id or beside the others (R14).
/// Refused as a whole where the linter finds a fault (R12).
struct ApplyRules
{
    std::vector<QString> pipelines;
};

/// Saves settings of the workspace, each of a kind in core/settings.h; an empty value takes one away. What decides
/// about people (fields, kinds of activity, the time zone) judges everybody anew in the same change.
struct SaveSettings
{
    std::map<QString, QString> values;
};

/// Makes one of two records of the same person or company (R1): `gone` hands over its activities, deals, people and
/// tasks and is deleted. In each pipeline the course that leads further stays, with its history, and the rules go on
/// from there by the facts of both. `fields` are the values chosen for `kept`, as in SaveRecord; what it lacks and
/// nobody chose comes from `gone`, and tags come together.
struct Merge
{
    SubjectRef kept;
    SubjectRef gone;
    std::map<QString, Value> fields;
};

using Any = std::variant<SaveUser, SaveRecord, LogActivity, EditField, Move, Reorder, Delete,
                         PassTime, SaveTask, SetPolicy, ApplyRules, SaveSettings, Merge>;

} // namespace Command

/// A command with its date and author.
struct Input
{
    Command::Any command;
    std::optional<Instant> at;
    QString by; ///< user's ref, or empty
};

} // namespace Imbuto
