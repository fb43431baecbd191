// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"

#include <QStringView>

/// The one place per entity that says which columns it has. Statements, binding, reading and the
/// journal are all made from it. A new column: one migration and one line here, at the end, so that
/// older journals still read (what they lack keeps its default).
namespace Imbuto {

/// A reference to another row: 0 is "none", and none is NULL.
template<typename T>
struct Link
{
    T &id;
};
template<typename T>
Link<T> link(T &id)
{
    return {id};
}

/// What is searched and sorted by: without case and accents (the marks that the full-text index drops as well),
/// composed the same way on both sides.
QString fold(const QString &name);
/// The same name in whatever case; "Perù" is not "Peru".
bool isSameName(const QString &a, const QString &b);

template<typename T>
struct Rows;

// visit() shows every column to a visitor: key() what identifies the row, derived() what is
// computed from the row and only written, and the call operator for the rest.

template<>
struct Rows<ChangeHeader>
{
    static constexpr QStringView table = u"change";
    static void visit(auto &row, auto &&column)
    {
        column.key(u"id", row.id.value);
        column(u"seq", row.seq);
        column(u"kind", row.kind);
        column(u"label", row.label);
        column(u"by_member", link(row.by.value));
        column(u"at", row.at);
        column(u"recorded", row.recorded);
        column(u"undoes", link(row.undoes.value));
        column(u"undone_by", link(row.undoneBy.value));
    }
};

template<>
struct Rows<User>
{
    static constexpr QStringView table = u"member";
    static void visit(auto &row, auto &&column)
    {
        column.key(u"id", row.id.value);
        column(u"ref", row.ref);
        column(u"name", row.name);
        column(u"role", row.role);
        column(u"active", row.active);
        column(u"manager", row.manager);
    }
};

template<>
struct Rows<Record>
{
    static constexpr QStringView table = u"record";
    static void visit(auto &row, auto &&column)
    {
        column.key(u"id", row.subject.id);
        column(u"kind", row.subject.kind);
        column(u"ref", row.ref);
        column(u"name", row.name);
        column.derived(u"folded", [&row] { return fold(row.name); });
        column(u"owner", link(row.owner.value));
        column(u"previous_owner", link(row.previousOwner.value));
        column(u"company", link(row.company));
        column(u"person", link(row.person));
        column(u"email", row.email);
        column(u"phone", row.phone);
        column(u"pipeline", row.pipeline);
        column(u"amount", row.amount);
        column(u"currency", row.currency);
        column(u"expected_close", row.expectedClose);
        column(u"lost_reason", row.lostReason);
        column(u"lost_reason_text", row.lostReasonText);
        column(u"fields", row.fields);
        column(u"stamps", row.stamps);
        column(u"created_at", row.createdAt);
        column(u"change", link(row.change.value));
        column(u"deleted", row.deleted);
    }
};

template<>
struct Rows<Activity>
{
    static constexpr QStringView table = u"activity";
    static void visit(auto &row, auto &&column)
    {
        column.key(u"id", row.id.value);
        column(u"subject_kind", row.subject.kind);
        column(u"subject", row.subject.id);
        column(u"kind", row.kind);
        column(u"at", row.at);
        column(u"by_member", link(row.by.value));
        column(u"data", row.data);
        column(u"external_id", row.externalId);
        column(u"deal", link(row.deal));
        column(u"change", link(row.change.value));
    }
};

template<>
struct Rows<Task>
{
    static constexpr QStringView table = u"task";
    static void visit(auto &row, auto &&column)
    {
        column.key(u"id", row.id.value);
        column(u"subject_kind", row.subject.kind);
        column(u"subject", row.subject.id);
        column(u"number", row.number);
        column(u"title", row.title);
        column(u"template", row.templateId);
        column(u"due", row.due);
        column(u"done", row.done);
        column(u"owner", link(row.owner.value));
        column(u"rule", row.rule);
        column(u"created_at", row.createdAt);
        column(u"change", link(row.change.value));
    }
};

template<>
struct Rows<Placement>
{
    static constexpr QStringView table = u"placement";
    static void visit(auto &row, auto &&column)
    {
        column.key(u"subject_kind", row.subject.kind);
        column.key(u"subject", row.subject.id);
        column.key(u"pipeline", row.pipeline);
        column(u"stage", row.stage);
        column(u"since", row.since);
        column(u"rank", row.rank);
        column(u"transition", link(row.transition.value));
        column(u"health", row.health);
        column(u"timers_done", row.timersDone);
    }
};

template<>
struct Rows<Transition>
{
    static constexpr QStringView table = u"transition";
    static void visit(auto &row, auto &&column)
    {
        column.key(u"id", row.id.value);
        column(u"change", link(row.change.value));
        column(u"subject_kind", row.subject.kind);
        column(u"subject", row.subject.id);
        column(u"pipeline", row.pipeline);
        column(u"from_stage", row.from);
        column(u"to_stage", row.to);
        column(u"at", row.at);
        column(u"recorded", row.recorded);
        column(u"cause", row.cause);
        column(u"rule", row.rule);
        column(u"rule_set", row.ruleSet);
        column(u"by_member", link(row.by.value));
        column(u"reason", row.reason);
        column(u"trigger_activity", link(row.trigger.value));
        column(u"facts", row.facts);
        column(u"correction", row.correction);
        column(u"undone", row.undone);
    }
};

template<>
struct Rows<Setting>
{
    static constexpr QStringView table = u"setting";
    static void visit(auto &row, auto &&column)
    {
        column.key(u"name", row.key);
        column(u"value", row.value);
    }
};

template<>
struct Rows<Due>
{
    static constexpr QStringView table = u"due";
    static void visit(auto &row, auto &&column)
    {
        column.key(u"subject_kind", row.subject.kind);
        column.key(u"subject", row.subject.id);
        column.key(u"pipeline", row.pipeline);
        column(u"at", row.at);
    }
};

} // namespace Imbuto
