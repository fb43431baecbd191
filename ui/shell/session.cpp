// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session.h"

#include "ui/shell/changetext.h"
#include "ui/shell/outcometext.h"

#include <QUuid>

#include <algorithm>

namespace Imbuto {

namespace {

UserId firstOf(const std::vector<User> &users, Role role)
{
    for (const User &user : users) {
        if (user.active && user.role == role)
            return user.id;
    }
    return {};
}

/// The card that \a change put in another place of its column; those that made way for it come before it.
std::optional<Subject> reordered(const Store &store, ChangeId change)
{
    const auto made = store.changeSet(change);
    if (!made || made->edits<Placement>().empty())
        return {};
    const Edit<Placement> &last = made->edits<Placement>().back();
    if (!last.before || !last.after || last.before->rank == last.after->rank)
        return {};
    return last.after->subject;
}

} // namespace

Session::Session(Workspace &workspace, const Language &language, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_language(language)
{
    m_user = firstOf(workspace.users(), Role::Manager);
    if (!m_user)
        m_user = firstOf(workspace.users(), Role::Rep);
    // the first user may be entered, or imported, after the window opened
    const auto choose = [this] {
        if (user())
            return;
        m_user = firstOf(m_workspace.users(), Role::Manager);
        if (!m_user)
            m_user = firstOf(m_workspace.users(), Role::Rep);
        if (m_user)
            Q_EMIT userChanged();
    };
    connect(&workspace, &Workspace::changed, this, choose);
    connect(&workspace, &Workspace::reloaded, this, choose);
}

QString Session::by() const
{
    const User *who = user();
    return who ? who->ref : QString();
}

Command::SubjectRef Session::newRef(SubjectKind kind) const
{
    static constexpr char letters[] = {'p', 'c', 'd'};
    const QString id = QUuid::createUuid().toString(QUuid::Id128).left(12);
    return {kind, QStringLiteral("%1-%2").arg(QLatin1Char(letters[size_t(kind)])).arg(id)};
}

void Session::setUser(UserId user)
{
    if (user == m_user)
        return;
    m_user = user;
    Q_EMIT userChanged();
}

void Session::setLanguage(const Language &language)
{
    m_language = language;
    Q_EMIT languageChanged();
}

Expected<Outcome> Session::run(const Command::Any &command, Tell tell)
{
    return run(Input{command, {}, by()}, tell);
}

Expected<Outcome> Session::run(const Input &input, Tell tell)
{
    return finish(m_workspace.apply(input), tell, input.command);
}

Expected<Workspace::Bulk> Session::runAll(const std::vector<Command::Any> &commands,
                                          const QString &label, Tell tell)
{
    std::vector<Input> inputs;
    inputs.reserve(commands.size());
    for (const Command::Any &command : commands)
        inputs.push_back(Input{command, {}, by()});
    auto bulk = m_workspace.applyAll(inputs, label);
    if (!bulk) {
        tellError(bulk.error());
        return bulk;
    }
    m_undo.push(bulk->change);
    Outcome together;
    for (const auto &outcome : bulk->outcomes) {
        if (!outcome) {
            tellError(outcome.error());
            continue;
        }
        together.transitions.insert(together.transitions.end(), outcome->transitions.begin(),
                                    outcome->transitions.end());
    }
    if (tell == Tell::Outcome)
        tellOutcome(together, bulk->change);
    return bulk;
}

Expected<Outcome> Session::finish(Expected<Outcome> outcome, Tell tell, const Command::Any &command)
{
    if (!outcome) {
        tellError(outcome.error());
        return outcome;
    }
    if (outcome->result == Outcome::Result::Refused) {
        if (!std::holds_alternative<Command::Move>(command)) {
            const QString text = read([&] { return refusalText(*this, *outcome); });
            Q_EMIT toast(text, ChangeId{});
        }
        return outcome;
    }
    m_undo.push(outcome->change);
    if (tell == Tell::Outcome)
        tellOutcome(*outcome, outcome->change);
    return outcome;
}

void Session::tellOutcome(const Outcome &outcome, ChangeId change)
{
    const QString text = read([&] { return outcomeText(*this, outcome); });
    if (!text.isEmpty())
        Q_EMIT toast(text, change);
}

void Session::undo()
{
    if (const ChangeId change = m_undo.changeToUndo())
        undoChange(change);
    else
        Q_EMIT toast(tr("Nothing to undo"), ChangeId{});
}

bool Session::undoChange(ChangeId change)
{
    const auto outcome = m_workspace.undo(change, by());
    if (!outcome) {
        m_undo.forget(change);
        tellError(outcome.error());
        return false;
    }
    m_undo.undone(change, outcome->change);
    Q_EMIT undone(change);
    const QString what = read([&] { return changeText(*this, change); });
    Q_EMIT toast(tr("Undone: %1").arg(what), ChangeId{});
    tellMoved(*outcome);
    return true;
}

void Session::redo()
{
    const ChangeId undo = m_undo.undoToTakeBack();
    if (!undo) {
        Q_EMIT toast(tr("Nothing to do again"), ChangeId{});
        return;
    }
    const auto outcome = m_workspace.undo(undo, by());
    if (!outcome) {
        m_undo.forget(undo);
        tellError(outcome.error());
        return;
    }
    m_undo.redone(outcome->change);
    const QString what = read([&] { return changeText(*this, outcome->change); });
    Q_EMIT toast(tr("Done again: %1").arg(what), outcome->change);
    tellMoved(*outcome);
}

void Session::tellMoved(const Outcome &outcome)
{
    std::vector<Subject> subjects;
    for (const Transition &transition : outcome.transitions) {
        if (std::ranges::find(subjects, transition.subject) == subjects.end())
            subjects.push_back(transition.subject);
    }
    if (subjects.empty())
        if (const auto card = read([&] { return reordered(store(), outcome.change); }))
            subjects.push_back(*card);
    if (!subjects.empty())
        Q_EMIT moved(subjects);
}

void Session::tellError(const Error &error)
{
    Q_EMIT toast(error.text, ChangeId{});
}

} // namespace Imbuto
