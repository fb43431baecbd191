// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo.h"

#include "core/demoscript.h"
#include "core/workspace.h"

#include <QFile>
#include <QHash>

#include <functional>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

using Command::SubjectRef;
using Demo::About;
using Demo::Event;
using Demo::Script;
using Apply = std::function<Expected<Outcome>(const Input &)>;

constexpr auto kZone = "Europe/Rome";
constexpr Instant kMinute = 60'000;
/// So much of the end is written change by change, so that undo has something of a human size to take back.
constexpr Instant kLive = 2 * 24 * 60 * kMinute;

/// Feeds events to the workspace. It learns owners and deals that rules make from what comes back, because
/// nothing can be read from the store while a stream is open.
class Feeder
{
public:
    Feeder(const Script &script, const Workspace &workspace, FixedClock &clock)
        : m_script(script), m_workspace(workspace), m_clock(clock)
    {
    }

    Expected<void> team(const Apply &apply)
    {
        for (const Demo::Member &member : m_script.team) {
            auto saved = put(apply, m_script.begin, {},
                             Command::SaveUser{.ref = member.ref,
                                               .name = member.name,
                                               .role = member.role,
                                               .active = true,
                                               .manager = member.manager});
            if (!saved)
                return saved;
        }
        return {};
    }

    /// Feeds \a event, and before it whoever appears in it for the first time.
    Expected<void> feed(const Apply &apply, const Event &event)
    {
        if (auto known = introduce(apply, event); !known)
            return known;
        const auto subject = subjectOf(event);
        if (!subject)
            return {}; // no company, or the rules gave this person no deal
        const QString by = event.actor == Demo::Actor::Team ? actorOf(event.person) : QString();
        return put(apply, event.at, by, addressed(event, *subject));
    }

private:
    Expected<void> introduce(const Apply &apply, const Event &event)
    {
        const Demo::Person &person = m_script.people[size_t(event.person)];
        if (m_known.contains(person.ref))
            return {};
        m_known.insert(person.ref, event.person);
        if (person.company >= 0) {
            const Demo::Company &company = m_script.companies[size_t(person.company)];
            if (!m_known.contains(company.ref)) {
                m_known.insert(company.ref, -1);
                auto saved = put(apply, event.at - 2 * kMinute, {}, companyRecord(company));
                if (!saved)
                    return saved;
            }
        }
        return put(apply, event.at - kMinute, {}, personRecord(person));
    }

    Command::SaveRecord companyRecord(const Demo::Company &company) const
    {
        return {.subject = {SubjectKind::Company, company.ref},
                .fields = {{u"name"_s, company.name},
                           {u"phone"_s, company.phone},
                           {u"owner"_s, m_script.team[size_t(company.rep)].ref}},
                .pipeline = {},
                .stage = {},
                .stageAt = {}};
    }

    Command::SaveRecord personRecord(const Demo::Person &person) const
    {
        Command::SaveRecord save{.subject = {SubjectKind::Person, person.ref},
                                 .fields = {{u"name"_s, person.name}, {u"email"_s, person.email}},
                                 .pipeline = {},
                                 .stage = {},
                                 .stageAt = {}};
        if (!person.phone.isEmpty())
            save.fields[u"phone"_s] = person.phone;
        if (person.company >= 0)
            save.fields[u"company"_s] = m_script.companies[size_t(person.company)].ref;
        return save;
    }

    std::optional<SubjectRef> subjectOf(const Event &event) const
    {
        const Demo::Person &person = m_script.people[size_t(event.person)];
        switch (event.about) {
        case About::Person:
            return SubjectRef{SubjectKind::Person, person.ref};
        case About::Company:
            if (person.company < 0)
                return {};
            return SubjectRef{SubjectKind::Company, m_script.companies[size_t(person.company)].ref};
        case About::ScriptedDeal:
            return SubjectRef{SubjectKind::Deal, event.deal};
        case About::DealOfRules:
            break;
        }
        const auto deal = m_dealOfRules.constFind(event.person);
        if (deal == m_dealOfRules.cend())
            return {};
        return SubjectRef{SubjectKind::Deal, *deal};
    }

    /// The event's command, about \a subject.
    Command::Any addressed(const Event &event, const SubjectRef &subject) const
    {
        Command::Any command = event.command;
        std::visit(
            [&](auto &c) {
                if constexpr (requires { c.subject; })
                    c.subject = subject;
            },
            command);
        if (auto *save = std::get_if<Command::SaveRecord>(&command); save && save->pipeline) {
            const Demo::Person &person = m_script.people[size_t(event.person)];
            save->fields[u"person"_s] = person.ref;
            if (person.company >= 0)
                save->fields[u"company"_s] = m_script.companies[size_t(person.company)].ref;
            save->fields.try_emplace(u"owner"_s,
                                     actorOf(event.person)); // unless it is to have none
            save->fields[u"currency"_s] = m_workspace.currency();
        }
        if (auto *edit = std::get_if<Command::EditField>(&command))
            edit->value = actorOf(event.person); // the only field that stories edit is the owner
        if (auto *task = std::get_if<Command::SaveTask>(&command))
            task->owner = actorOf(event.person);
        return command;
    }

    /// The person's owner, else who would get a deal of theirs.
    QString actorOf(int person) const
    {
        const User *owner = m_workspace.user(m_owners.value(person));
        return owner ? owner->ref : m_script.team[size_t(m_script.people[size_t(person)].rep)].ref;
    }

    /// A refusal is part of the story: what the rules do not allow has not happened.
    Expected<void> put(const Apply &apply, Instant at, const QString &by,
                       const Command::Any &command)
    {
        m_clock.set(std::max(at, m_clock.now()));
        const auto outcome = apply({command, at, by});
        if (!outcome)
            return tl::make_unexpected(outcome.error());
        for (const Edit<Record> &edit : outcome->records)
            learn(edit);
        return {};
    }

    void learn(const Edit<Record> &edit)
    {
        if (!edit.after)
            return;
        const Record &record = *edit.after;
        if (record.subject.kind == SubjectKind::Person) {
            const int person = m_known.value(record.ref, -1);
            m_personOfId.insert(record.subject.id, person);
            m_owners.insert(person, record.owner);
        } else if (record.subject.kind == SubjectKind::Deal && !edit.before) {
            m_dealOfRules.insert(m_personOfId.value(record.person, -1), record.ref);
        }
    }

    const Script &m_script;
    const Workspace &m_workspace;
    FixedClock &m_clock;
    QHash<QString, int> m_known; ///< refs that exist; for a person, its index
    QHash<qint64, int> m_personOfId;
    QHash<int, UserId> m_owners;
    QHash<int, QString> m_dealOfRules; ///< by person
};

/// Completes the old tasks that rules gave, and most of the newer ones: a team that works has done them.
Expected<void> tidyTasks(Workspace &workspace, const Script &script, Instant at)
{
    Demo::Dice dice(script.seed);
    const QDate today = workspace.calendar().day(at);
    std::vector<Input> inputs;
    for (const Demo::Person &person : script.people) {
        const SubjectRef ref{SubjectKind::Person, person.ref};
        const auto subject = workspace.find(ref);
        if (!subject)
            continue;
        for (const Task &task : workspace.store().tasksOf(*subject)) {
            const qint64 age = workspace.calendar().day(task.createdAt).daysTo(today);
            if (task.done || task.templateId.isEmpty() || (age < 30 && dice.chance(0.4)))
                continue;
            inputs.push_back({Command::SaveTask{.subject = ref,
                                                .number = task.number,
                                                .title = {},
                                                .due = {},
                                                .done = true,
                                                .owner = {}},
                              at,
                              {}});
        }
    }
    const auto done = workspace.applyAll(inputs, {});
    return done ? Expected<void>{} : Expected<void>{tl::make_unexpected(done.error())};
}

Expected<void> feedAll(Workspace &workspace, FixedClock &clock, const Script &script, Instant now)
{
    Feeder feeder(script, workspace, clock);
    const auto live = std::ranges::lower_bound(script.events, now - kLive, {}, &Event::at);
    clock.set(now - kLive); // a stream takes nothing dated after its beginning
    {
        auto stream = workspace.stream(u"demo"_s);
        if (!stream)
            return tl::make_unexpected(stream.error());
        const Apply apply = [&](const Input &input) { return (*stream)->apply(input); };
        if (auto team = feeder.team(apply); !team)
            return team;
        for (auto event = script.events.begin(); event != live; ++event) {
            if (auto fed = feeder.feed(apply, *event); !fed)
                return fed;
        }
        if (auto written = (*stream)->commit(); !written)
            return tl::make_unexpected(written.error());
    }
    if (auto tidy = tidyTasks(workspace, script, clock.now()); !tidy)
        return tidy;
    const Apply apply = [&](const Input &input) { return workspace.apply(input); };
    for (auto event = live; event != script.events.end(); ++event) {
        if (auto fed = feeder.feed(apply, *event); !fed)
            return fed;
    }
    clock.set(now);
    const auto swept = workspace.sweep();
    return swept ? Expected<void>{} : Expected<void>{tl::make_unexpected(swept.error())};
}

} // namespace

Expected<void> createDemo(const QString &path, Instant now)
{
    const auto script = Demo::makeScript(now, Calendar(QTimeZone(kZone)));
    if (!script)
        return tl::make_unexpected(script.error());
    auto clock = std::make_unique<FixedClock>(script->begin);
    FixedClock &hand = *clock;
    auto workspace = Workspace::create(
        path, {.pipelines = {}, .timezone = QString::fromLatin1(kZone), .seed = script->seed},
        std::move(clock));
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    auto fed = feedAll(**workspace, hand, *script, now);
    workspace->reset();
    if (!fed) {
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(path + suffix);
    }
    return fed;
}

} // namespace Imbuto
