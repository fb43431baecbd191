// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/assignment.h"

#include "core/settings.h"

#include <algorithm>

namespace Imbuto {
namespace {

bool active(const User *user)
{
    return user && user->active;
}

QString policy(Draft &draft, const QString &id)
{
    const QString set = draft.setting(QStringLiteral("policy.") + id);
    const Policy *known = draft.book().policy(id);
    return set.isEmpty() && known ? known->initial : set;
}

/// The next in turn among the active users of \a role, after the one who was last.
UserId nextInTurn(Draft &draft, Role role)
{
    const User *last = draft.user(draft.setting(kLastInTurn));
    UserId first, next;
    for (const User &u : draft.users()) {
        if (!u.active || u.role != role)
            continue;
        if (!first)
            first = u.id;
        if (last && !next && u.id > last->id)
            next = u.id;
    }
    return next ? next : first;
}

UserId defaultOwner(Draft &draft)
{
    if (const User *set = draft.user(policy(draft, QStringLiteral("default_owner"))))
        return set->active ? set->id : UserId();
    for (const User &u : draft.users())
        if (u.active && u.role == Role::Manager)
            return u.id;
    return {};
}

Assignee anybodyInTurn(Draft &draft)
{
    for (Role role : {Role::Rep, Role::Manager})
        if (const UserId next = nextInTurn(draft, role))
            return {next, true};
    return {};
}

/// The default owner; where one is required and it finds nobody, whoever is active: only with no active user
/// at all does a lead begin unowned (S1).
Assignee lastResort(Draft &draft, Want want)
{
    if (const UserId owner = defaultOwner(draft))
        return {owner, false};
    return want == Want::Required ? anybodyInTurn(draft) : Assignee();
}

} // namespace

Assignee findAssignee(Draft &draft, const Record &record, Want want)
{
    const QString rule = policy(draft, QStringLiteral("assignment"));
    if (rule == u"none")
        return want == Want::NewDeal ? Assignee() : lastResort(draft, want);
    if (rule != u"previous" && rule != u"round_robin") {
        const User *fixed = draft.user(rule);
        return active(fixed) ? Assignee{fixed->id, false} : lastResort(draft, want);
    }
    if (rule == u"previous" && active(draft.user(record.previousOwner)))
        return {record.previousOwner, false};
    return anybodyInTurn(
        draft); // whom it does not find, the default owner is not either: nobody is active
}

UserId assign(Draft &draft, const Record &record, Want want)
{
    const Assignee found = findAssignee(draft, record, want);
    if (found.inTurn)
        draft.save(Setting{kLastInTurn, draft.user(found.user)->ref});
    return found.user;
}

} // namespace Imbuto
