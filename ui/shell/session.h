// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"
#include "core/workspace.h"
#include "ui/shell/undostack.h"

#include <QObject>

namespace Imbuto {

/// What all pages of one window share: the workspace, who works in it, in which language, and the one way
/// to change something, so that errors, toasts and undo are the same everywhere.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(Workspace &workspace, const Language &language, QObject *parent = nullptr);

    Workspace &workspace() const { return m_workspace; }
    const Store &store() const { return m_workspace.store(); }
    const RuleBook &book() const { return m_workspace.book(); }
    const Language &language() const { return m_language; }
    /// Who works in this window; null only in a workspace without users.
    const User *user() const { return m_workspace.user(m_user); }
    /// The ref of user(), or empty: what Input::by takes.
    QString by() const;
    /// Today in the workspace's zone.
    QDate today() const { return m_workspace.calendar().day(m_workspace.now()); }
    UndoStack &undoStack() { return m_undo; }

    /// A reference for something that a person creates here: unused, of no meaning.
    Command::SubjectRef newRef(SubjectKind kind) const;

    void setUser(UserId user);
    void setLanguage(const Language &language);
    /// Tells pages that colours changed; the palette has been set by then.
    void tellThemeChanged() { Q_EMIT themeChanged(); }

    /// What a person hears of a change that went well.
    enum class Tell : quint8 { Outcome, OnlyProblems };
    /// Applies \a command as user() and now. Errors, and refusals of anything but a move, appear as a
    /// toast; a change that was written can be undone; with Tell::Outcome its moves are told in a toast
    /// with Undo. A refused move is the caller's to show: see attemptMove().
    Expected<Outcome> run(const Command::Any &command, Tell tell = Tell::Outcome);
    Expected<Outcome> run(const Input &input, Tell tell = Tell::Outcome);
    /// Several commands as one change with one undo. \a label is canonical, language-free JSON or empty.
    Expected<Workspace::Bulk> runAll(const std::vector<Command::Any> &commands,
                                     const QString &label, Tell tell = Tell::Outcome);
    void undo();
    void redo();
    /// Takes back exactly \a change: the Undo of a toast.
    /// False when that can't be done: then it was said why.
    bool undoChange(ChangeId change);

    /// Reads through \a function; when the database fails below it, tells so and returns an empty value.
    template<typename Function>
    auto read(Function &&function) -> decltype(function())
    {
        try {
            return function();
        } catch (const StorageFault &fault) {
            tellError(fault.error);
            return {};
        }
    }
    void tellError(const Error &error);

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void userChanged();
    /// Ask the window to show a subject in the detail panel.
    void openSubject(Imbuto::Subject subject);
    /// The same by a key: the keyboard goes on in the panel, and comes back from it.
    void enterSubject(Imbuto::Subject subject);
    /// Enter on a card or a row that the panel goes along with: shows it, and leads in when it is shown already.
    void showOrEnter(Imbuto::Subject subject);
    /// Ask the window to show the page of that id.
    void openPage(const QString &page);
    /// A short message, bottom left, with Undo when \a undoable is not null.
    void toast(const QString &text, Imbuto::ChangeId undoable);
    /// Tells assistive technology something that nothing else on the screen says.
    void announce(const QString &text);
    /// \a change was taken back: what still offers to undo it can go.
    void undone(Imbuto::ChangeId change);
    /// The person moved \a subjects to another stage or place: whoever had them in hand goes along.
    void moved(const std::vector<Imbuto::Subject> &subjects);

private:
    Expected<Outcome> finish(Expected<Outcome> outcome, Tell tell, const Command::Any &command);
    void tellOutcome(const Outcome &outcome, ChangeId change);
    void tellMoved(const Outcome &outcome);

    Workspace &m_workspace;
    Language m_language;
    UserId m_user;
    UndoStack m_undo;
};

} // namespace Imbuto
