// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/today/agenda.h"
#include "ui/today/todaypage.h"
#include "ui/today/todayrow.h"
#include "ui/today/todaysection.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// What stands on the page about today, and why. The day is Friday 21 November 2025; Marta (u1) looks.
class TestToday : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<UiFixture>(); }
    void tasksAreOverdueOrDueTodayAndOthersAreNotMine();
    void whatNobodyOwnsComesFirst();
    void aLeadThatCameBackSaysWhy();
    void aThirdAttemptSuggestsUnreachable();
    void aLostLastDealSuggestsToClose();
    void anOwnerAboutToBeRemovedIsSaidInTime();
    void aColdDealIsFoundByItsLastTouch();
    void aTrialThatJustStartedIsNews();
    void nothingInAnEmptyWorkspace();
    void doneFromTheRowTakesTheRowAway();
    void followsOtherRulesAndLanguages();

private:
    /// "Caption: title [detail] when" of every line.
    QStringList read(Agenda::Whose whose = Agenda::Whose::Mine);
    void task(const QByteArray &title, const QByteArray &owner, int daysAhead);
    std::unique_ptr<UiFixture> m_world;
};

QStringList TestToday::read(Agenda::Whose whose)
{
    Agenda agenda(m_world->session());
    agenda.setWhose(whose);
    agenda.refresh();
    if (!QTest::qWaitFor([&] { return agenda.isComplete(); }, 10'000))
        qFatal("the agenda was not read");
    QStringList lines;
    for (const AgendaSection &section : agenda.sections()) {
        for (const AgendaItem &item : section.items)
            lines << u"%1: %2 [%3] %4"_s.arg(section.caption, item.title, item.detail, item.when)
                         .trimmed();
    }
    return lines;
}

void TestToday::task(const QByteArray &title, const QByteArray &owner, int daysAhead)
{
    Command::SaveTask task;
    task.subject = {SubjectKind::Person, u"p1"_s};
    task.title = QString::fromUtf8(title);
    task.due = std::optional(m_world->session().today().addDays(daysAhead));
    task.owner = QString::fromUtf8(owner);
    QVERIFY(m_world->session().run(task));
}

void TestToday::tasksAreOverdueOrDueTodayAndOthersAreNotMine()
{
    m_world->feed(R"({"type":"person","ref":"p1","name":"Ada Rossi"})");
    task("Late one", "u1", -2);
    task("Of today", "u1", 0);
    task("Of tomorrow", "u1", 1);
    task("Anybody's", "", 0);
    task("Anna's", "u2", 0);
    QCOMPARE(
        read(),
        QStringList({u"Overdue: Late one [Ada Rossi] 19/11/2025"_s,
                     u"Due today: Of today [Ada Rossi]"_s, u"Due today: Anybody's [Ada Rossi]"_s}));
    QCOMPARE(read(Agenda::Whose::Everybody).size(), 4);
}

void TestToday::whatNobodyOwnsComesFirst()
{
    m_world->feed(R"({"type":"person","ref":"p1","name":"Ada Rossi"})");
    task("Late one", "u1", -2);
    m_world->feed(
        R"({"type":"deal","ref":"d1","title":"Imported","pipeline":"prospecting","stage":"validated"})");
    QCOMPARE(read().first(), u"Without owner: Imported [Validated] today"_s);
}

void TestToday::aLeadThatCameBackSaysWhy()
{
    m_world->feed(
        R"({"type":"person","ref":"p1","name":"Ada Rossi","owner":"u1","at":"2025-11-01T08:00:00Z"})");
    m_world->feed(
        R"({"type":"deal","ref":"d1","title":"Old","pipeline":"sales","person":"p1","owner":"u1","at":"2025-11-01T09:00:00Z"})");
    m_world->feed(
        R"({"type":"move","subject":"person:p1","pipeline":"lead_status","to":"not_interested","reason":"Next year","by":"u1","at":"2025-11-03T08:00:00Z"})");
    m_world->feed(
        R"({"type":"activity","subject":"person:p1","kind":"talk_to_sales","at":"2025-11-20T08:00:00Z"})");
    const QStringList lines = read().filter(u"Came back"_s);
    QCOMPARE(lines, QStringList({u"Came back: Ada Rossi [Asked to talk to sales · New] 1 d"_s}));
}

void TestToday::aThirdAttemptSuggestsUnreachable()
{
    m_world->feed(
        R"({"type":"person","ref":"p1","name":"Ada Rossi","owner":"u1","phone":"+39 06 5550100","at":"2025-11-01T08:00:00Z"})");
    m_world->feed(
        R"({"type":"activity","subject":"person:p1","kind":"quote_requested","at":"2025-11-01T09:00:00Z"})");
    for (const QByteArray day : {"03", "04"})
        m_world->feed(
            R"({"type":"activity","subject":"person:p1","kind":"call","data":{"direction":"out","outcome":"no_answer"},"by":"u1","at":"2025-11-)"
            + day + R"(T08:00:00Z"})");
    QCOMPARE(read().filter(u"closed"_s), QStringList());
    m_world->feed(
        R"({"type":"activity","subject":"person:p1","kind":"call","data":{"direction":"out","outcome":"no_answer"},"by":"u1","at":"2025-11-05T08:00:00Z"})");
    QCOMPARE(
        read().filter(u"closed"_s),
        QStringList({u"Better closed?: Ada Rossi [Attempted to contact → Unreachable?] 18 d"_s}));
}

void TestToday::aLostLastDealSuggestsToClose()
{
    m_world->feed(
        R"({"type":"person","ref":"p1","name":"Ada Rossi","owner":"u1","at":"2025-11-01T08:00:00Z"})");
    for (const QByteArray ref : {"d1", "d2"})
        m_world->feed(
            R"({"type":"deal","ref":")" + ref
            + R"(","title":"One","pipeline":"sales","person":"p1","owner":"u1","at":"2025-11-18T09:00:00Z"})");
    m_world->feed(
        R"({"type":"move","subject":"deal:d1","pipeline":"sales","to":"lost","reason":"price","by":"u1","at":"2025-11-19T08:00:00Z"})");
    QCOMPARE(read().filter(u"closed"_s), QStringList()); // one is open still
    m_world->feed(
        R"({"type":"move","subject":"deal:d2","pipeline":"sales","to":"lost","reason":"price","by":"u1","at":"2025-11-20T08:00:00Z"})");
    QCOMPARE(read().filter(u"closed"_s).size(), 1);
    QVERIFY(read().filter(u"closed"_s).first().contains(u"Not interested for now?"_s));
    // and nothing moved by itself
    QCOMPARE(m_world->stage(m_world->person(u"p1"_s), u"lead_status"_s), u"new"_s);
}

void TestToday::anOwnerAboutToBeRemovedIsSaidInTime()
{
    m_world->feed(
        R"({"type":"person","ref":"p1","name":"Ada Rossi","owner":"u1","at":"2025-08-01T08:00:00Z"})");
    m_world->feed(
        R"({"type":"deal","ref":"d1","title":"Old","pipeline":"sales","person":"p1","owner":"u1","at":"2025-08-01T09:00:00Z"})");
    m_world->feed(
        R"({"type":"move","subject":"person:p1","pipeline":"lead_status","to":"not_interested","reason":"Next year","by":"u1","at":"2025-08-25T08:00:00Z"})");
    QCOMPARE(
        read().filter(u"lose"_s),
        QStringList(
            {u"About to lose their owner: Ada Rossi [Not interested for now] until 26/11/2025"_s}));
}

void TestToday::aColdDealIsFoundByItsLastTouch()
{
    for (const QByteArray ref : {"d1", "d2"})
        m_world->feed(R"({"type":"deal","ref":")" + ref + R"(","title":"Deal )" + ref
                      + R"(","pipeline":"sales","owner":"u1","at":"2025-08-01T09:00:00Z"})");
    m_world->feed(
        R"({"type":"activity","subject":"deal:d2","kind":"note","data":{"text":"still warm"},"at":"2025-11-20T09:00:00Z"})");
    const QStringList cold = read().filter(u"cold"_s);
    QCOMPARE(cold.size(), 1);
    QVERIFY2(cold.first().contains(u"Deal d1 [Qualified]"_s), qPrintable(cold.first()));
}

void TestToday::aTrialThatJustStartedIsNews()
{
    m_world->feed(
        R"({"type":"person","ref":"p1","name":"Ada Rossi","owner":"u1","at":"2025-11-01T08:00:00Z"})");
    m_world->feed(
        R"({"type":"person","ref":"p2","name":"Ugo Neri","owner":"u1","at":"2025-10-01T08:00:00Z"})");
    for (const QByteArray ref : {"p1", "p2"})
        m_world->feed(R"({"type":"activity","subject":"person:)" + ref
                      + R"(","kind":"signed_up","at":"2025-11-01T09:00:00Z"})");
    m_world->feed(
        R"({"type":"activity","subject":"person:p2","kind":"trial_started","at":"2025-11-02T09:00:00Z"})");
    m_world->feed(
        R"({"type":"activity","subject":"person:p1","kind":"trial_started","at":"2025-11-19T09:00:00Z"})");
    QCOMPARE(read().filter(u"trial"_s), QStringList({u"Free trial started: Ada Rossi [] 2 d"_s}));
}

void TestToday::nothingInAnEmptyWorkspace()
{
    QCOMPARE(read(), QStringList());
    QCOMPARE(read(Agenda::Whose::Everybody), QStringList());
}

void TestToday::doneFromTheRowTakesTheRowAway()
{
    m_world->feed(R"({"type":"person","ref":"p1","name":"Ada Rossi"})");
    task("First", "u1", 0);
    task("Second", "u1", 0);
    TodayPage page(m_world->session(), nullptr);
    page.resize(900, 600);
    page.show();
    QTRY_VERIFY(page.agenda().isComplete());
    QTRY_COMPARE(page.sections().size(), size_t(1));
    TodayRow *row = page.sections().front()->rows().front();
    QVERIFY(row->findChild<QCheckBox *>());
    QTest::keyClick(row, Qt::Key_Space);
    QTRY_COMPARE(page.sections().front()->rows().size(), size_t(1));
    QCOMPARE(page.sections().front()->rows().front()->item().title, u"Second"_s);
    m_world->session().undo();
    QTRY_COMPARE(page.sections().front()->rows().size(), size_t(2));
}

void TestToday::followsOtherRulesAndLanguages()
{
    m_world->feed(
        R"({"type":"deal","ref":"d1","title":"Imported","pipeline":"prospecting","stage":"validated"})");
    TodayPage page(m_world->session(), nullptr);
    page.show();
    QTRY_COMPARE(page.sections().size(), size_t(1));
    RuleBook::Source rules = *m_world->workspace().rules(u"prospecting"_s);
    rules.json.replace("\"en\": \"Validated\"", "\"en\": \"Checked\"");
    QVERIFY(m_world->workspace().applyRules({rules}));
    QTRY_COMPARE(page.sections().size(), size_t(1));
    QTRY_COMPARE(page.sections().front()->rows().front()->item().detail, u"Checked"_s);
    m_world->session().setLanguage(Language::of(u"it"_s));
    QTRY_VERIFY(page.sections().front()->rows().front()->item().detail != u"Checked"_s);
}

QTEST_MAIN(TestToday)
#include "tst_today.moc"
