// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/cardmenu.h"

#include "ui/board/boardhand.h"
#include "ui/board/movement.h"
#include "ui/board/movemenu.h"
#include "ui/shell/icons.h"
#include "ui/shell/outcometext.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/bulkedit.h"
#include "ui/subject/detailpanel.h"
#include "ui/subject/ownerbutton.h"
#include "ui/subject/tasksection.h"
#include "ui/subject/timelinesection.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

#include <functional>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CardMenu)
};

QString literal(QString text)
{
    return text.replace(u'&', u"&&"_s).replace(u'\t', u' ');
}

/// One change of all \a commands, told as "3 assigned to Anna, 1 refused: …" with Undo.
void runTogether(Session &session, const std::vector<Command::Any> &commands,
                 const std::function<QString(int)> &told)
{
    const auto bulk = session.runAll(commands, {}, Session::Tell::OnlyProblems);
    if (!bulk)
        return;
    int done = 0;
    int refused = 0;
    QString reason;
    for (const auto &outcome : bulk->outcomes) {
        if (!outcome)
            continue;
        if (outcome->result != Outcome::Result::Refused)
            ++done;
        else if (++refused == 1)
            reason = session.read([&] { return refusalText(session, *outcome); });
    }
    QStringList parts;
    if (done > 0)
        parts << told(done);
    if (refused > 0)
        parts << Words::tr("%n refused: %1", nullptr, refused).arg(reason.section(u'\n', 0, 0));
    if (!parts.isEmpty())
        Q_EMIT session.toast(parts.join(u", "_s), done > 0 ? bulk->change : ChangeId{});
}

void addOwners(QMenu *menu, Session &session, const std::vector<Subject> &subjects)
{
    const QPalette palette = menu->palette();
    for (const User &user : session.workspace().users()) {
        if (!user.active)
            continue;
        QAction *action = menu->addAction(ownerIcon(&user, palette), literal(user.name));
        QObject::connect(action, &QAction::triggered, &session, [&session, subjects, id = user.id] {
            assignCards(session, subjects, id);
        });
    }
    menu->addSeparator();
    QObject::connect(menu->addAction(Words::tr("In turn")), &QAction::triggered, &session,
                     [&session, subjects] { assignInTurn(session, subjects); });
    QAction *nobody = menu->addAction(ownerIcon(nullptr, palette), Words::tr("Nobody"));
    QObject::connect(nobody, &QAction::triggered, &session,
                     [&session, subjects] { assignCards(session, subjects, {}); });
}

/// The panel beside the board, showing \a subject.
DetailPanel *opened(Session &session, Subject subject)
{
    Q_EMIT session.openSubject(subject);
    QWidget *window = windowOf(session);
    return window ? window->findChild<DetailPanel *>() : nullptr;
}

void addLogging(QMenu *menu, Session &session, Subject subject)
{
    for (const UsualKind &usual : usualKinds(session.book(), session.language())) {
        QAction *action =
            menu->addAction(icon(activityIcon(usual.kind->id, session.book()), tokens(menu).second),
                            literal(usual.kind->caption.in(session.language().code)));
        QObject::connect(
            action, &QAction::triggered, &session, [&session, subject, kind = usual.kind] {
                if (DetailPanel *panel = opened(session, subject))
                    panel->timeline()->beginLog(kind->id, likelyData(*kind, session.book()));
            });
    }
}

void addForOne(QMenu &menu, BoardHand &hand, Subject subject)
{
    Session &session = hand.session();
    const QColor ink = tokens(&menu).second;
    menu.addAction(icon(u"info"_s, ink), Words::tr("Open") + u'\t' + Words::tr("Return"), &hand,
                   [&hand, subject] { hand.open(subject); });
    menu.addAction(icon(u"edit"_s, ink), Words::tr("Edit") + u"\tF2"_s, &hand,
                   [&hand, subject] { hand.edit(subject); });
    menu.addSeparator();
    QMenu *log = menu.addMenu(icon(u"note"_s, ink), Words::tr("Log"));
    addLogging(log, session, subject);
    menu.addAction(icon(u"task"_s, ink), Words::tr("Add a task"), &session, [&session, subject] {
        if (DetailPanel *panel = opened(session, subject))
            panel->tasks()->focusNew();
    });
}

} // namespace

void fillCardMenu(QMenu &menu, BoardHand &hand, const std::vector<Subject> &subjects, QPoint at)
{
    Session &session = hand.session();
    const QColor ink = tokens(&menu).second;
    if (subjects.size() == 1)
        addForOne(menu, hand, subjects.front());
    else
        menu.addSection(Words::tr("%n card(s)", nullptr, int(subjects.size())));
    QMenu *move = menu.addMenu(icon(u"move"_s, ink), Words::tr("Move to…") + u"\tM"_s);
    fillMoveMenu(*move, session, subjects, hand.model().pipeline().id, at);
    QMenu *owners = menu.addMenu(icon(u"user"_s, ink), Words::tr("Assign to"));
    addOwners(owners, session, subjects);
    menu.addSeparator();
    menu.addAction(Words::tr("Copy") + u"\tCtrl+C"_s, &hand,
                   [&hand, subjects] { copyCards(hand, subjects); });
    menu.addAction(icon(u"trash"_s, ink), Words::tr("Delete") + u'\t' + Words::tr("Del"), &session,
                   [&session, subjects] { deleteCards(session, subjects); });
}

void assignCards(Session &session, const std::vector<Subject> &subjects, UserId user)
{
    const User *owner = session.workspace().user(user);
    std::vector<Command::Any> commands;
    for (const Subject subject : subjects)
        commands.emplace_back(Command::EditField{session.workspace().refOf(subject), u"owner"_s,
                                                 owner ? Value(owner->ref) : Value()});
    const QString name = owner ? owner->name : QString();
    runTogether(session, commands, [name](int done) {
        return name.isEmpty() ? Words::tr("%n without owner now", nullptr, done)
                              : Words::tr("%n assigned to %1", nullptr, done).arg(name);
    });
    Q_EMIT session.moved(subjects);
}

void deleteCards(Session &session, const std::vector<Subject> &subjects)
{
    std::vector<Command::Any> commands;
    for (const Subject subject : subjects)
        commands.emplace_back(Command::Delete{session.workspace().refOf(subject)});
    const QString name = subjects.size() == 1
        ? session.read([&] { return subjectName(session, subjects.front().id); })
        : QString();
    runTogether(session, commands, [name](int done) {
        return name.isEmpty() ? Words::tr("%n deleted", nullptr, done)
                              : Words::tr("“%1” deleted").arg(name);
    });
}

void copyCards(BoardHand &hand, const std::vector<Subject> &subjects)
{
    QStringList lines;
    for (const Subject subject : subjects) {
        if (const BoardCard *card = hand.card(subject))
            lines << hand.model().accessibleText(*card);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT hand.session().announce(Words::tr("%n card(s) copied", nullptr, int(lines.size())));
}

} // namespace Imbuto
