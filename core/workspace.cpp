// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace.h"

#include "core/engine/runner.h"
#include "core/engine/sweep.h"
#include "core/engine/undo.h"
#include "core/exchange/line.h"
#include "core/fields.h"
#include "core/rulesinforce.h"
#include "core/settings.h"
#include "core/workspace_p.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace Imbuto {
namespace {

const QString kRulesLabel = QStringLiteral(R"({"type":"rules"})"); ///< their text would be long

QString typeOf(const Input &input)
{
    static const std::array names{"user",    "record",   "activity", "edit", "move",
                                  "reorder", "delete",   "time",     "task", "policy",
                                  "rules",   "settings", "merge"};
    return QString::fromLatin1(names.at(input.command.index()));
}

} // namespace

Outcome outcomeOf(const ChangeSet &change)
{
    Outcome out;
    out.change = change.header.id;
    out.records = change.edits<Record>();
    for (const Edit<Transition> &e : change.edits<Transition>())
        if (e.after && !e.before)
            out.transitions.push_back(*e.after);
    return out;
}

bool Workspace::Impl::reload()
{
    state.users = store->users();
    state.settings.clear();
    for (Setting &s : store->settings())
        state.settings[s.key] = s.value;
    ids.raiseTo(store->highestId());
    latest = std::max(latest, store->latestInstant());
    dataVersion = store->dataVersion();
    return followTerms();
}

Expected<Transaction> Workspace::Impl::begin()
{
    auto tx = Transaction::begin(*store);
    if (tx && store->dataVersion() != dataVersion)
        reload();
    return tx;
}

ChangeHeader Workspace::Impl::header(const Draft &draft, const Input &input) const
{
    ChangeHeader h;
    h.id = draft.change();
    h.kind = typeOf(input);
    h.at = input.at.value_or(draft.now());
    h.recorded = draft.now();
    if (const User *by = draft.user(input.by))
        h.by = by->id;
    return h;
}

Workspace::Workspace(std::unique_ptr<Impl> impl) : d(std::move(impl)) {}
Workspace::~Workspace() = default;

const RuleBook &Workspace::book() const
{
    return d->book();
}
const Calendar &Workspace::calendar() const
{
    return d->calendar;
}
const Store &Workspace::store() const
{
    return *d->store;
}
const Clock &Workspace::clock() const
{
    return *d->clock;
}
Instant Workspace::now() const
{
    return d->nowFor({});
}
const std::vector<User> &Workspace::users() const
{
    return d->state.users;
}

QString Workspace::currency() const
{
    return setting(kCurrency);
}

QString Workspace::setting(const QString &key) const
{
    const auto it = d->state.settings.find(key);
    return it == d->state.settings.end() ? QString() : it->second;
}

const std::map<QString, QString> &Workspace::settings() const
{
    return d->state.settings;
}

const User *Workspace::user(UserId id) const
{
    const auto it = std::find_if(d->state.users.begin(), d->state.users.end(),
                                 [&](const User &u) { return u.id == id; });
    return it == d->state.users.end() ? nullptr : &*it;
}

const User *Workspace::user(const QString &ref) const
{
    const auto it = std::find_if(d->state.users.begin(), d->state.users.end(),
                                 [&](const User &u) { return u.ref == ref; });
    return it == d->state.users.end() ? nullptr : &*it;
}

Expected<void> Workspace::Impl::passTime(Draft &draft)
{
    const Instant now = draft.now();
    if (store->dueUntil(now).empty())
        return {};
    if (auto ran = runDue(draft, *store, now, latest); !ran)
        return ran;
    draft.take();
    draft.setEvaluationTime(now);
    return {};
}

Expected<std::optional<ChangeSet>> Workspace::Impl::sweep(Instant now)
{
    if (store->dueUntil(now).empty())
        return std::nullopt;
    auto tx = begin();
    if (!tx)
        return tl::make_unexpected(tx.error());
    Draft d = draft(now);
    if (auto ran = runDue(d, *store, now, latest); !ran) {
        d.reset();
        return tl::make_unexpected(ran.error());
    }
    ChangeSet change = d.take();
    const bool silent = change.empty(); // only moments to look again
    Input input{Command::PassTime(), now, {}};
    change.header = header(d, input);
    if (!silent) {
        change.inputs = {QString::fromUtf8(toLine(input))};
        change.header.label = change.inputs.front();
    }
    auto written = silent ? store->applyDue(change.due, *tx).map([&] { return change.header; })
                          : store->apply(change, *tx);
    if (!written) {
        reload();
        return tl::make_unexpected(written.error());
    }
    change.header = *written;
    if (auto done = tx->commit(); !done) {
        reload();
        return tl::make_unexpected(done.error());
    }
    latest = std::max(latest, now);
    if (silent)
        return std::nullopt;
    return change;
}

Expected<Outcome> Workspace::sweep()
{
    try {
        auto swept = d->sweep(now());
        if (!swept)
            return tl::make_unexpected(swept.error());
        if (!*swept)
            return Outcome{};
        Q_EMIT changed(**swept);
        return outcomeOf(**swept);
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

Expected<Outcome> Workspace::apply(const Input &input)
{
    try {
        if (d->store->dataVersion() != d->dataVersion)
            follow();
        auto next = d->termsOf(input.command);
        if (!next)
            return tl::make_unexpected(next.error());
        const Instant now = d->nowFor(input.at);
        auto swept = d->sweep(now);
        if (!swept)
            return tl::make_unexpected(swept.error());
        std::vector<Transition> before;
        if (*swept) {
            before = outcomeOf(**swept).transitions;
            Q_EMIT changed(**swept);
        }
        auto tx = d->begin();
        if (!tx)
            return tl::make_unexpected(tx.error());
        Draft draft = d->draft(now);
        next->give(draft);
        Expected<Outcome> out = Runner(draft).run(input);
        d->latest = now;
        if (!out || out->result != Outcome::Result::Ok) {
            draft.reset();
            if (out)
                out->transitions = before;
            return out;
        }
        ChangeSet change = draft.take();
        // time that passed is an input as well: the clock never runs back (D3)
        const bool writes = !change.empty()
            || (std::holds_alternative<Command::PassTime>(input.command) && !*swept);
        if (writes) {
            change.header = d->header(draft, input);
            change.inputs = {
                QString::fromUtf8(toLine({input.command, change.header.at, input.by}))};
            change.header.label = std::holds_alternative<Command::ApplyRules>(input.command)
                ? kRulesLabel
                : change.inputs.front();
            auto written = d->store->apply(change, *tx);
            auto done = written ? tx->commit() : Expected<void>();
            if (!written || !done) {
                draft.reset();
                d->reload();
                return tl::make_unexpected(written ? done.error() : written.error());
            }
            change.header = *written;
            out->change = change.header.id;
            if (*next) {
                d->putInForce(std::move(*next));
                Q_EMIT rulesChanged();
            }
            Q_EMIT changed(change);
        } else if (*swept) {
            out->change = (*swept)->header.id;
        }
        out->transitions.insert(out->transitions.begin(), before.begin(), before.end());
        // what the change made due at once, by its date, happens now
        auto after = d->sweep(now);
        if (after && *after) {
            for (Transition &t : outcomeOf(**after).transitions)
                out->transitions.push_back(t);
            Q_EMIT changed(**after);
        }
        return out;
    } catch (const StorageFault &fault) {
        d->reload();
        return tl::make_unexpected(fault.error);
    }
}

std::map<QString, QString> Workspace::policyValues() const
{
    std::map<QString, QString> out;
    for (const Policy &p : d->book().policies()) {
        const auto it = d->state.settings.find(QStringLiteral("policy.") + p.id);
        out[p.id] = it == d->state.settings.end() ? p.initial : it->second;
    }
    return out;
}

std::optional<Subject> Workspace::find(const Command::SubjectRef &ref) const
{
    const auto r = d->store->recordByRef(ref.kind, ref.ref);
    return r && !r->deleted ? std::optional(r->subject) : std::nullopt;
}

Command::SubjectRef Workspace::refOf(Subject subject) const
{
    const auto r = d->store->record(subject);
    return {subject.kind, r ? r->ref : QString()};
}

} // namespace Imbuto
