// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardhand.h"
#include "ui/board/boardpage.h"
#include "ui/board/columnview.h"
#include "ui/board/repairpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/toast.h"
#include "ui/subject/detailpanel.h"

#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>

namespace Imbuto {

/// A pipeline whose stages are mostly entered by hand: To do, Doing, Checked (with an amount), Done, Dropped
/// (with a reason).
inline const QString kDesk = QStringLiteral(R"({
  "id": "desk", "subject": "deal", "mode": "ratchet", "caption": {"en": "Desk", "it": "Scrivania"},
  "description": {"en": "Worked by hand.", "it": "A mano."},
  "stages": [
    {"id": "todo", "category": "open", "caption": {"en": "To do", "it": "Da fare"},
     "probability": 10, "target_days": 7, "rot_days": 14,
     "rules": [{"id": "desk.todo", "from": ["none"],
                "when": {"fact": "field", "name": "pipeline", "is": "=", "value": "desk"}}]},
    {"id": "doing", "category": "open", "caption": {"en": "Doing", "it": "In corso"}, "probability": 50,
     "rules": [{"id": "desk.doing", "auto": false, "when": {"all": []}}]},
    {"id": "checked", "category": "open", "caption": {"en": "Checked", "it": "Controllato"},
     "rules": [{"id": "desk.checked", "auto": false,
                "when": {"fact": "field", "name": "amount", "is": ">", "value": 0}}]},
    {"id": "done", "category": "won", "caption": {"en": "Done", "it": "Fatto"}, "probability": 100,
     "rules": [{"id": "desk.done", "auto": false, "when": {"all": []}}]},
    {"id": "dropped", "category": "lost", "caption": {"en": "Dropped", "it": "Lasciato"},
     "rules": [{"id": "desk.dropped", "auto": false, "when": {"fact": "reason"}}]}
  ]
})");

/// A real window on the board of the pipeline above, with the manager Carla, the rep Anna, and a mouse. What
/// was stored is read from outside.
class BoardStory
{
public:
    static constexpr Instant kNow = 1'767'250'800'000; // 2026-01-01T07:00:00Z
    static constexpr int kStepMs = 40;

    BoardStory()
    {
        using namespace Qt::StringLiterals;
        QSettings().clear();
        path = m_folder.filePath(u"story.db"_s);
        auto made = std::make_unique<FixedClock>(kNow);
        clock = made.get();
        auto workspace = Workspace::create(path,
                                           {.pipelines = {u"sales"_s},
                                            .timezone = u"Europe/Rome"_s,
                                            .seed = 3,
                                            .rules = {{u"desk"_s, kDesk.toUtf8()}}},
                                           std::move(made));
        if (!workspace)
            qFatal("%s", qPrintable(workspace.error().text));
        window = std::make_unique<MainWindow>(Language::of(u"en"_s));
        window->resize(1720, 800); // wide enough for every column
        window->setWorkspace(std::move(*workspace));
        run(Command::SaveUser{u"boss"_s, u"Carla Neri"_s, Role::Manager, true, {}});
        run(Command::SaveUser{u"anna"_s, u"Anna Brighi"_s, Role::Rep, true, {}});
    }

    /// In sight: cards a and b to do, c and d in doing, all begun at one moment.
    static std::unique_ptr<BoardStory> twoAndTwo()
    {
        auto story = std::make_unique<BoardStory>();
        for (const char *ref : {"a", "b", "c", "d"})
            story->addDeal(QString::fromLatin1(ref));
        for (const char *ref : {"c", "d"})
            story->move(QString::fromLatin1(ref), QStringLiteral("doing"));
        story->show();
        return story;
    }

    void show()
    {
        session().undoStack().clear();
        QVERIFY(window->showPage(QStringLiteral("desk")));
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        activate();
        QTest::qWait(kStepMs);
    }

    Session &session() const { return *window->session(); }
    BoardPage *page() const { return qobject_cast<BoardPage *>(window->currentPage()); }
    BoardHand &hand() const { return page()->hand(); }
    BoardModel &model() const { return page()->model(); }
    ColumnView *column(const QString &stage) const { return hand().columnOf(stage); }
    CardList *list(const QString &stage) const { return column(stage)->list(); }
    RepairPanel *panel() const { return window->findChild<RepairPanel *>(); }

    void run(const Command::Any &command)
    {
        const auto outcome = session().run(command);
        if (!outcome || outcome->result == Outcome::Result::Refused)
            qFatal("%s", outcome ? "refused" : qPrintable(outcome.error().text));
    }
    void addDeal(const QString &ref, const QString &owner = {}, const QString &amount = {})
    {
        using namespace Qt::StringLiterals;
        Command::SaveRecord deal;
        deal.subject = {SubjectKind::Deal, ref};
        deal.pipeline = u"desk"_s;
        deal.fields = {{u"title"_s, u"Deal "_s + ref}};
        if (!owner.isEmpty())
            deal.fields[u"owner"_s] = owner;
        if (!amount.isEmpty()) {
            deal.fields[u"amount"_s] = amount;
            deal.fields[u"currency"_s] = u"EUR"_s;
        }
        run(deal);
    }
    void move(const QString &ref, const QString &stage)
    {
        Command::Move move;
        move.subject = {SubjectKind::Deal, ref};
        move.pipeline = QStringLiteral("desk");
        move.to = stage;
        move.reason = QStringLiteral("enough");
        run(move);
    }
    Subject deal(const QString &ref) const
    {
        return session().workspace().find({SubjectKind::Deal, ref}).value_or(Subject{});
    }
    std::vector<Subject> deals(const QStringList &refs) const
    {
        std::vector<Subject> subjects;
        for (const QString &ref : refs)
            subjects.push_back(deal(ref));
        return subjects;
    }
    /// The selected refs in alphabetical order.
    QStringList selected() const
    {
        QStringList refs;
        for (const Subject subject : hand().selected())
            refs << session().workspace().refOf(subject).ref;
        refs.sort();
        return refs;
    }

    QPoint centre(const QString &ref) const { return hand().placeOf(deal(ref)); }
    void mouse(QEvent::Type type, QPoint global, Qt::KeyboardModifiers keys = {}) const
    {
        QWindow *handle = window->windowHandle();
        const QPoint at = handle->mapFromGlobal(global);
        if (type == QEvent::MouseButtonPress)
            QTest::mousePress(handle, Qt::LeftButton, keys, at);
        else if (type == QEvent::MouseButtonRelease)
            QTest::mouseRelease(handle, Qt::LeftButton, keys, at);
        else
            QTest::mouseMove(handle, at);
    }
    void click(const QString &ref, Qt::KeyboardModifiers keys = {}) const
    {
        mouse(QEvent::MouseButtonPress, centre(ref), keys);
        mouse(QEvent::MouseButtonRelease, centre(ref), keys);
        QTest::qWait(2 * kStepMs); // and no double click out of two
    }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) const
    {
        QTest::keyClick(window->windowHandle(), key, keys);
    }
    /// Presses, moves in steps and lets go, each in a timer of its own.
    void drag(QPoint from, QPoint to, const std::function<void()> &halfway = {}) const
    {
        int at = 0;
        const auto later = [&](const std::function<void()> &step) {
            QTimer::singleShot(at += kStepMs, window.get(), step);
        };
        later([=, this] { mouse(QEvent::MouseButtonPress, from); });
        later([=, this] { mouse(QEvent::MouseMove, from + QPoint(4, 4)); });
        later([=, this] { mouse(QEvent::MouseMove, from + QPoint(24, 12)); });
        later([=, this] { mouse(QEvent::MouseMove, (from + to) / 2); });
        later([=, this] { mouse(QEvent::MouseMove, to - QPoint(2, 2)); });
        if (halfway)
            later(halfway);
        later([=, this] { mouse(QEvent::MouseMove, to); });
        later([=, this] { mouse(QEvent::MouseButtonRelease, to); });
        QTest::qWait(at + 4 * kStepMs);
        activate();
    }
    void activate() const
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    void press(const QString &text) const
    {
        for (auto *button : panel()->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL(qPrintable(QStringLiteral("no button ") + text));
    }

    /// The first column of the first row of \a sql, read by a connection of the test's own.
    QString stored(const QString &sql) const
    {
        QProcess outside;
        outside.start(QStringLiteral("sqlite3"), {QStringLiteral("-readonly"), path, sql});
        outside.waitForFinished();
        return QString::fromUtf8(outside.readAllStandardOutput()).trimmed();
    }
    QString storedStage(const QString &ref) const
    {
        return stored(QStringLiteral(
                          "select p.stage from placement p join record r on r.id = p.subject where "
                          "r.ref = '%1' and p.pipeline = 'desk'")
                          .arg(ref));
    }

    std::unique_ptr<MainWindow> window;
    FixedClock *clock = nullptr;
    QString path;

private:
    QTemporaryDir m_folder;
};

} // namespace Imbuto
