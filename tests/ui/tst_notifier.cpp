// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbuto/notifier.h"
#include "tests/ui/uifixture.h"
#include "ui/shell/choices.h"

#include <QDBusConnection>
#include <QTest>
#include <QTimer>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// Stands in for the desktop: keeps what it is told to show.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList shown; ///< "summary | body"

public Q_SLOTS:
    // what the specification names, in its order
    uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
                const QStringList &, const QVariantMap &, int)
    {
        shown << summary + u" | "_s + body;
        return uint(shown.size());
    }
};

/// The notification of the day, over the session bus. The day is Friday 21 November 2025.
class TestNotifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY2(bus.isConnected(), "the tests run on a session bus of their own");
        QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                                   QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    }
    void init()
    {
        m_desktop.shown.clear();
        m_world = std::make_unique<UiFixture>();
        m_world->feed(R"({"type":"person","ref":"p1","name":"Ada Rossi"})");
        Command::SaveTask task;
        task.subject = {SubjectKind::Person, u"p1"_s};
        task.title = u"Call"_s;
        task.due = std::optional(m_world->session().today());
        task.owner = u"u1"_s;
        QVERIFY(m_world->session().run(task));
    }
    void cleanup() { setChoice(kNotifications, false); }

    void tellsOnceADayWhatWaits()
    {
        setChoice(kNotifications, true);
        Notifier notifier(m_world->session());
        hurry(notifier);
        QTRY_COMPARE(m_desktop.shown, (QStringList{u"Today in Imbuto | Due today: 1"_s}));
        look(notifier);
        QCOMPARE(m_desktop.shown.size(), 1);
    }
    void saysNothingToWhoDoesNotWantIt()
    {
        Notifier notifier(m_world->session());
        hurry(notifier);
        look(notifier);
        QCOMPARE(m_desktop.shown, QStringList());
    }

private:
    /// The minute between two looks is over at once.
    static void hurry(const Notifier &notifier) { notifier.findChild<QTimer *>()->start(1); }
    /// Waits for several looks.
    static void look(const Notifier &notifier)
    {
        int looks = 0;
        connect(notifier.findChild<QTimer *>(), &QTimer::timeout, &notifier, [&] { ++looks; });
        QTRY_VERIFY(looks > 20);
        QTest::qWait(0);
    }

    Desktop m_desktop;
    std::unique_ptr<UiFixture> m_world;
};

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
