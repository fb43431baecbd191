// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/runner.h"

#include "core/fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

} // namespace

Expected<Outcome> Runner::run(const Input &input)
{
    m_at = input.at.value_or(m_draft.now());
    if (!input.by.isEmpty()) {
        const User *by = m_draft.user(input.by);
        if (!by)
            return badInput(Words::tr("There is no user “%1”.").arg(input.by),
                            QStringLiteral("by"));
        m_by = by->id;
    }
    Result out = std::visit([&](const auto &command) { return carryOut(command); }, input.command);
    if (!out || out->result != Outcome::Result::Ok)
        return out;
    if (const auto settled = m_cascade.run(); !settled)
        return tl::make_unexpected(settled.error());
    out->transitions = m_draft.addedTransitions();
    out->records = m_draft.touchedRecords();
    return out;
}

std::optional<Role> Runner::role() const
{
    const User *by = m_draft.user(m_by);
    return by && by->active ? std::optional(by->role) : std::nullopt;
}

Expected<Subject> Runner::find(const Command::SubjectRef &ref, const QString &field)
{
    const Record *r = m_draft.recordByRef(ref.kind, ref.ref);
    if (!r || r->deleted)
        return badInput(Words::tr("There is no %1 “%2”.").arg(kindName(ref.kind), ref.ref), field);
    return r->subject;
}

Expected<Outcome> Runner::carryOut(const Command::SaveUser &c)
{
    const User *known = m_draft.user(c.ref);
    if (!known && (!c.name || c.name->isEmpty()))
        return badInput(Words::tr("A new user needs a name."), QStringLiteral("name"));
    User user = known ? *known : User{};
    if (!known) {
        user.id = UserId{m_draft.nextId()};
        user.ref = c.ref;
    }
    user.name = c.name.value_or(user.name);
    user.role = c.role.value_or(user.role);
    user.active = c.active.value_or(user.active);
    user.manager = c.manager.value_or(user.manager);
    m_draft.save(user);
    return Outcome{};
}

Expected<Outcome> Runner::carryOut(const Command::Delete &c)
{
    const Expected<Subject> subject = find(c.subject);
    if (!subject)
        return tl::make_unexpected(subject.error());
    m_cascade.touch(*subject);                             // before the links go
    for (const Occurrence &e : m_draft.eventsOf(*subject)) // what named it no longer counts
        m_cascade.touch(e.subject);
    Record r = *m_draft.record(*subject);
    r.deleted = true;
    m_draft.save(r);
    return Outcome{};
}

Expected<Outcome> Runner::carryOut(const Command::PassTime &)
{
    return Outcome{};
}

Expected<Outcome> Runner::carryOut(const Command::SaveTask &c)
{
    const Expected<Subject> subject = find(c.subject);
    if (!subject)
        return tl::make_unexpected(subject.error());
    const auto &tasks = m_draft.tasksOf(*subject);
    Task task;
    if (c.number) {
        const auto it = std::find_if(tasks.begin(), tasks.end(),
                                     [&](const Task &t) { return t.number == *c.number; });
        if (it == tasks.end())
            return badInput(Words::tr("“%1” has no task %2.").arg(c.subject.ref).arg(*c.number),
                            QStringLiteral("number"));
        task = *it;
    } else if (c.gone) {
        return badInput(Words::tr("A task that is taken away needs its number."),
                        QStringLiteral("number"));
    } else {
        if (!c.title || c.title->trimmed().isEmpty())
            return badInput(Words::tr("A new task needs a title."), QStringLiteral("title"));
        task.id = TaskId{m_draft.nextId()};
        task.subject = *subject;
        task.number = m_draft.nextTaskNumber(*subject);
        task.createdAt = m_at;
        task.change = m_draft.change();
        const User *owner = m_draft.user(m_draft.record(*subject)->owner);
        if (owner && owner->active) // else the shared queue (4.3)
            task.owner = owner->id;
    }
    if (c.gone) {
        m_draft.remove(task);
        return Outcome{};
    }
    if (c.title && !c.title->trimmed().isEmpty()) {
        task.title = c.title->trimmed();
        task.templateId.clear();
    }
    if (c.due)
        task.due = *c.due;
    task.done = c.done.value_or(task.done);
    if (c.owner) {
        const User *owner = m_draft.user(*c.owner);
        if (!c.owner->isEmpty() && !owner)
            return badInput(Words::tr("There is no user “%1”.").arg(*c.owner),
                            QStringLiteral("owner"));
        if (owner && !owner->active && owner->id != task.owner)
            return badInput(
                Words::tr("“%1” is not active and can't own anything new.").arg(*c.owner),
                QStringLiteral("owner"));
        task.owner = owner ? owner->id : UserId();
    }
    m_draft.save(task);
    return Outcome{};
}

Expected<Outcome> Runner::carryOut(const Command::SetPolicy &c)
{
    const Policy *policy = m_draft.book().policy(c.name);
    if (!policy)
        return badInput(Words::tr("There is no policy “%1”.").arg(c.name), QStringLiteral("name"));
    const auto has = [&](const QString &choice) {
        return std::count(policy->choices.begin(), policy->choices.end(), choice) > 0;
    };
    const User *user = m_draft.user(c.value);
    if (c.value.startsWith(u'@') || (!has(c.value) && !(user && has(QStringLiteral("@user")))))
        return badInput(Words::tr("“%1” can't be “%2”.").arg(c.name, c.value),
                        QStringLiteral("value"));
    const QString key = QStringLiteral("policy.") + c.name;
    const QString before = m_draft.setting(key).isEmpty() ? policy->initial : m_draft.setting(key);
    if (before == c.value)
        return Outcome{};
    m_draft.save(Setting{key, c.value});
    m_draft.save(Setting{key + QStringLiteral(".since"), QString::number(m_at)});
    if (const auto done = reevaluate(c.name); !done)
        return tl::make_unexpected(done.error());
    return Outcome{};
}

} // namespace Imbuto
