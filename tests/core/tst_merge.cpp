// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "core/fields.h"
#include "core/replay.h"
#include "core/store/recordreads.h"
#include "tests/support/world.h"

#include <QTest>

#include <iostream>

using namespace Imbuto;
using namespace Imbuto::Test;
using namespace Qt::StringLiterals;

/// Two records of one person or company become one: Command::Merge.
class TestMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void handsOverWhatHangsOnTheOther();
    void fillsWhatIsMissingAndTakesWhatWasChosen();
    void bringsTagsTogether();
    void keepsTheCourseThatLeadsFurtherWithItsHistory();
    void anOpenLeadOutlivesAClosedOne();
    void rulesGoOnByTheFactsOfBoth();
    void companiesTakeTheirPeopleAndDealsAlong();
    void givesAnOwnerWhereAStageNeedsOne();
    void undoRestoresEveryRow();
    void theReferenceThatWentFindsWhoStays();
    void undoSaysSoWhenSomethingChangedSince();
    void refusesWhatCannotBeOne_data();
    void refusesWhatCannotBeOne();
    void losesNothingAndUndoesExactlyOverRandomHistories();

private:
    static Outcome refused()
    {
        Outcome out;
        out.result = Outcome::Result::Refused;
        return out;
    }
    Expected<Outcome> play(const QByteArray &line)
    {
        const auto input = parseLine(line, m_world->workspace().book(), historyCalendar());
        return input ? m_world->workspace().apply(*input) : tl::make_unexpected(input.error());
    }
    void feed(QByteArray line, const QByteArray &at = "2026-01-20T10:00:00Z")
    {
        line.insert(line.lastIndexOf('}'), ",\"at\":\"" + at + '"');
        const auto out = play(line);
        QVERIFY2(out, out ? "" : qPrintable(out.error().text));
        QVERIFY2(out->result == Outcome::Result::Ok, line.constData());
    }
    Outcome merge(const QByteArray &kept, const QByteArray &gone, const QByteArray &fields = {})
    {
        const auto out = play(R"({"type":"merge","kept":")" + kept + R"(","gone":")" + gone + '"'
                              + (fields.isEmpty() ? QByteArray() : ",\"fields\":" + fields)
                              + R"(,"at":"2026-02-01T10:00:00Z","by":"m1"})");
        if (!out)
            qWarning("%s", qPrintable(out.error().text));
        return out.value_or(refused());
    }
    Subject subject(SubjectKind kind, const QString &ref)
    {
        return m_world->workspace().find({kind, ref}).value_or(Subject());
    }
    Record record(SubjectKind kind, const QString &ref)
    {
        return m_world->workspace().store().record(subject(kind, ref)).value_or(Record());
    }
    StageId stage(const QString &person, const PipelineId &pipeline)
    {
        for (const Placement &p :
             m_world->workspace().store().placementsOf(subject(SubjectKind::Person, person)))
            if (p.pipeline == pipeline)
                return p.stage;
        return {};
    }
    QStringList replayed()
    {
        QTemporaryDir folder;
        const auto found = replay(m_world->workspace(), folder.filePath(u"again.imbuto"_s));
        return found ? QStringList(found->begin(), found->end()) : QStringList{found.error().text};
    }
    std::unique_ptr<World> m_world;
};

void TestMerge::init()
{
    m_world = std::make_unique<World>(World::Begin::Empty);
    m_world->setTime(historyStart() + qint64(90) * 24 * 3600 * 1000);
    feed(R"({"type":"user","ref":"m1","name":"Marta","role":"manager"})");
    feed(R"({"type":"user","ref":"u1","name":"Anna","role":"rep"})");
    feed(R"({"type":"company","ref":"c1","name":"Acme"})");
    feed(R"({"type":"person","ref":"a","name":"Ada Rossi","email":"ada@acme.it","owner":"u1"})");
    feed(R"({"type":"person","ref":"b","name":"A. Rossi","phone":"051 123456","company":"c1"})");
}

void TestMerge::handsOverWhatHangsOnTheOther()
{
    feed(
        R"({"type":"activity","subject":"person:b","kind":"note","data":{"text":"hi"},"id":"n1"})");
    feed(
        R"({"type":"deal","ref":"d","title":"Licences","pipeline":"sales","person":"b","owner":"u1"})");
    feed(R"({"type":"task","subject":"person:a","title":"one"})");
    feed(R"({"type":"task","subject":"person:b","title":"two"})");
    QCOMPARE(merge("person:a", "person:b").result, Outcome::Result::Ok);
    const Subject a = subject(SubjectKind::Person, u"a"_s);
    QCOMPARE(subject(SubjectKind::Person, u"b"_s), subject(SubjectKind::Person, u"a"_s));
    const Store &store = m_world->workspace().store();
    QCOMPARE(store.activityByExternalId(u"n1"_s)->subject, a);
    QCOMPARE(record(SubjectKind::Deal, u"d"_s).person, a.id);
    std::vector<Task> tasks = store.tasksOf(a);
    std::ranges::sort(tasks, {}, &Task::number);
    const auto titled = [&](const QString &title) {
        return std::ranges::find(tasks, title, &Task::title) != tasks.end();
    };
    QVERIFY(titled(u"one"_s) && titled(u"two"_s));
    for (size_t i = 0; i < tasks.size(); ++i)
        QCOMPARE(tasks[i].number, int(i) + 1); // each its own name
    QCOMPARE(replayed(), QStringList());
}

void TestMerge::fillsWhatIsMissingAndTakesWhatWasChosen()
{
    QCOMPARE(merge("person:a", "person:b", R"({"name":"Ada R."})").result, Outcome::Result::Ok);
    const Record a = record(SubjectKind::Person, u"a"_s);
    QCOMPARE(a.name, u"Ada R."_s);
    QCOMPARE(a.email, u"ada@acme.it"_s);
    QCOMPARE(a.phone, u"051 123456"_s);
    QCOMPARE(a.company, subject(SubjectKind::Company, u"c1"_s).id);
    QCOMPARE(m_world->workspace().user(a.owner)->ref, u"u1"_s);
    QCOMPARE(replayed(), QStringList());
}

void TestMerge::bringsTagsTogether()
{
    feed(R"({"type":"edit","subject":"person:a","field":"tags","value":"vip, Bologna"})");
    feed(R"({"type":"edit","subject":"person:b","field":"tags","value":"fair, VIP"})");
    QCOMPARE(merge("person:a", "person:b").result, Outcome::Result::Ok);
    QCOMPARE(plainText(fieldValue(record(SubjectKind::Person, u"a"_s), u"tags"_s)),
             u"Bologna, fair, vip"_s);
}

void TestMerge::keepsTheCourseThatLeadsFurtherWithItsHistory()
{
    feed(R"({"type":"activity","subject":"person:a","kind":"signed_up"})");
    feed(R"({"type":"activity","subject":"person:b","kind":"signed_up"})", "2026-01-10T10:00:00Z");
    feed(R"({"type":"activity","subject":"person:b","kind":"trial_started"})",
         "2026-01-11T10:00:00Z");
    const StageId further = stage(u"b"_s, u"freemium"_s);
    QVERIFY(further != stage(u"a"_s, u"freemium"_s));
    const auto before = m_world->workspace().store().transitionsIn(u"freemium"_s).size();
    QCOMPARE(merge("person:a", "person:b").result, Outcome::Result::Ok);
    QCOMPARE(stage(u"a"_s, u"freemium"_s), further);
    QCOMPARE(m_world->workspace().store().transitionsIn(u"freemium"_s).size(), before);
    const Subject a = subject(SubjectKind::Person, u"a"_s);
    const auto &all = m_world->workspace().store().transitionsOf(a);
    const auto steps = std::ranges::count(all, u"freemium"_s, &Transition::pipeline);
    QCOMPARE(steps, 2); // signed up, then the trial: its own single step went with the other
    QCOMPARE(replayed(), QStringList());
}

void TestMerge::anOpenLeadOutlivesAClosedOne()
{
    const QByteArray wish = R"("kind":"quote_requested")";
    feed(R"({"type":"edit","subject":"person:a","field":"phone","value":"+39 02 1"})");
    feed(R"({"type":"activity","subject":"person:a",)" + wish + '}');
    feed(R"({"type":"activity","subject":"person:b",)" + wish + '}');
    const Pipeline *leads = m_world->workspace().book().pipeline(u"lead_status"_s);
    const auto closed = std::ranges::find_if(leads->stages, [](const Stage &s) {
        return s.category == Category::Closed || s.category == Category::Lost;
    });
    QVERIFY(closed != leads->stages.end());
    const auto moved =
        play(R"({"type":"move","subject":"person:a","pipeline":"lead_status","to":")"
             + closed->id.toUtf8()
             + R"(","reason":"x","override":true,"by":"m1","at":"2026-01-25T10:00:00Z"})");
    QVERIFY(moved && moved->result == Outcome::Result::Ok);
    const StageId open = stage(u"b"_s, u"lead_status"_s);
    QVERIFY(!open.isEmpty());
    QCOMPARE(merge("person:a", "person:b").result, Outcome::Result::Ok);
    QCOMPARE(stage(u"a"_s, u"lead_status"_s), open);
    QVERIFY(record(SubjectKind::Person, u"a"_s).owner); // S2
    QCOMPARE(replayed(), QStringList());
}

void TestMerge::rulesGoOnByTheFactsOfBoth()
{
    feed(R"({"type":"activity","subject":"person:a","kind":"signed_up"})");
    for (const char *day : {"21", "22"})
        feed(R"({"type":"activity","subject":"person:a","kind":"logged_in"})",
             QByteArray("2026-01-") + day + "T10:00:00Z");
    for (const char *day : {"23", "24"})
        feed(R"({"type":"activity","subject":"person:b","kind":"logged_in"})",
             QByteArray("2026-01-") + day + "T10:00:00Z");
    QCOMPARE(stage(u"a"_s, u"freemium"_s), u"new_signup"_s);
    QCOMPARE(merge("person:a", "person:b").result, Outcome::Result::Ok);
    QCOMPARE(stage(u"a"_s, u"freemium"_s), u"activated"_s); // four days of use together
    QCOMPARE(replayed(), QStringList());
}

void TestMerge::companiesTakeTheirPeopleAndDealsAlong()
{
    feed(R"({"type":"company","ref":"c2","name":"Acme Srl","phone":"02 555"})");
    feed(
        R"({"type":"deal","ref":"d","title":"Licences","pipeline":"sales","company":"c1","owner":"u1"})");
    QCOMPARE(merge("company:c2", "company:c1").result, Outcome::Result::Ok);
    const qint64 kept = subject(SubjectKind::Company, u"c2"_s).id;
    QCOMPARE(record(SubjectKind::Person, u"b"_s).company, kept);
    QCOMPARE(record(SubjectKind::Deal, u"d"_s).company, kept);
    QCOMPARE(replayed(), QStringList());
}

void TestMerge::givesAnOwnerWhereAStageNeedsOne()
{
    feed(R"({"type":"edit","subject":"person:a","field":"phone","value":"051 9876543"})");
    feed(R"({"type":"activity","subject":"person:a","kind":"quote_requested"})");
    QVERIFY(!stage(u"a"_s, u"lead_status"_s).isEmpty());
    QVERIFY(record(SubjectKind::Person, u"a"_s).owner);
    QVERIFY(!record(SubjectKind::Person, u"b"_s).owner);
    QCOMPARE(merge("person:b", "person:a").result, Outcome::Result::Ok);
    QCOMPARE(record(SubjectKind::Person, u"b"_s).name, u"A. Rossi"_s);
    QVERIFY(record(SubjectKind::Person, u"b"_s).owner); // S2
}

void TestMerge::undoRestoresEveryRow()
{
    handsOverWhatHangsOnTheOther();
    const Lines merged = m_world->visible();
    const auto last = m_world->workspace().undoable();
    QVERIFY(last && last->kind == u"merge"_s);
    const auto undone = m_world->workspace().undo(last->id);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().text));
    QVERIFY(subject(SubjectKind::Person, u"b"_s) != subject(SubjectKind::Person, u"a"_s));
    QCOMPARE(m_world->workspace().store().activityByExternalId(u"n1"_s)->subject,
             subject(SubjectKind::Person, u"b"_s));
    QCOMPARE(replayed(), QStringList());
    QVERIFY(m_world->workspace().undo(undone->change)); // and again
    QCOMPARE(difference(merged, m_world->visible()), std::string());
    QCOMPARE(replayed(), QStringList());
}

void TestMerge::theReferenceThatWentFindsWhoStays()
{
    const Subject a = subject(SubjectKind::Person, u"a"_s);
    const Subject b = subject(SubjectKind::Person, u"b"_s);
    QVERIFY(a && b && a != b);
    const Outcome first = merge("person:a", "person:b");
    QCOMPARE(first.result, Outcome::Result::Ok);
    QCOMPARE(subject(SubjectKind::Person, u"b"_s), a);
    ListQuery list;
    list.search = u"b"_s;
    QVERIFY(std::ranges::count(RecordReads(m_world->workspace().store()).ids(list), a.id));
    // what comes in under it is theirs, and nobody is made anew
    feed(R"({"type":"activity","subject":"person:b","kind":"note","data":{"text":"later"}})",
         "2026-02-02T10:00:00Z");
    QCOMPARE(m_world->workspace().store().activitiesOf(a).back().data.at(u"text"_s),
             Value(u"later"_s));
    feed(R"({"type":"person","ref":"b","phone":"06 111111"})", "2026-02-03T10:00:00Z");
    QCOMPARE(record(SubjectKind::Person, u"a"_s).phone, u"06 111111"_s);
    QCOMPARE(record(SubjectKind::Person, u"b"_s).ref, u"a"_s);
    QCOMPARE(m_world->number("SELECT count(*) FROM record WHERE kind = 0 AND ref = 'b'"), 1);
    // from one to the next
    feed(R"({"type":"person","ref":"zz","name":"Zz"})", "2026-02-04T10:00:00Z");
    const auto second = play(
        R"({"type":"merge","kept":"person:zz","gone":"person:a","at":"2026-02-05T10:00:00Z","by":"m1"})");
    QVERIFY(second && second->result == Outcome::Result::Ok);
    QCOMPARE(subject(SubjectKind::Person, u"b"_s), subject(SubjectKind::Person, u"zz"_s));
    QCOMPARE(replayed(), QStringList());
    QVERIFY(m_world->workspace().undo(second->change));
    QCOMPARE(subject(SubjectKind::Person, u"b"_s), a);
}

void TestMerge::undoSaysSoWhenSomethingChangedSince()
{
    const Outcome out = merge("person:a", "person:b");
    QCOMPARE(out.result, Outcome::Result::Ok);
    feed(R"({"type":"edit","subject":"person:a","field":"phone","value":"06 999999"})",
         "2026-02-02T10:00:00Z");
    const auto undone = m_world->workspace().undo(out.change);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, Error::Code::Conflict);
    QCOMPARE(record(SubjectKind::Person, u"a"_s).phone, u"06 999999"_s);
}

void TestMerge::refusesWhatCannotBeOne_data()
{
    QTest::addColumn<QByteArray>("kept");
    QTest::addColumn<QByteArray>("gone");
    QTest::newRow("itself") << QByteArray("person:a") << QByteArray("person:a");
    QTest::newRow("two kinds") << QByteArray("person:a") << QByteArray("company:c1");
    QTest::newRow("nobody") << QByteArray("person:a") << QByteArray("person:zz");
}

void TestMerge::refusesWhatCannotBeOne()
{
    QFETCH(QByteArray, kept);
    QFETCH(QByteArray, gone);
    const Lines before = m_world->everything();
    const auto out = play(R"({"type":"merge","kept":")" + kept + R"(","gone":")" + gone
                          + R"(","at":"2026-02-01T10:00:00Z"})");
    QVERIFY(!out);
    QCOMPARE(out.error().code, Error::Code::BadInput);
    QCOMPARE(difference(before, m_world->everything()), std::string());
}

/// Counts of what was recorded stay, nobody ends up in two stages, replay rebuilds it, and undo gives back what was.
void TestMerge::losesNothingAndUndoesExactlyOverRandomHistories()
{
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = 25;
    params.seed = 20261122;
    rc::detail::TestMetadata metadata;
    const auto property = [] {
        const History history = *histories({.length = 50});
        World world;
        world.play(history);
        world.passTo(world.time());
        const std::string counts =
            "SELECT (SELECT count(*) FROM activity), (SELECT count(*) FROM task),"
            " (SELECT count(*) FROM record WHERE deleted = 0)";
        const Lines before = world.visible();
        const size_t found = world->check().size();
        const Lines counted = world.rows(counts);
        const Command::Merge merge{{SubjectKind::Person, *rc::gen::element(u"p1"_s, u"p2"_s)},
                                   {SubjectKind::Person, u"p3"_s},
                                   {}};
        RC_PRE(world->find(merge.kept).has_value() && world->find(merge.gone).has_value());
        const qint64 gone = world->find(merge.gone)->id;
        const auto out = world->apply({merge, world.time(), u"m1"_s});
        if (!out)
            RC_FAIL(out.error().text.toStdString());
        if (out->result == Outcome::Result::Refused) {
            RC_ASSERT(world.visible() == before);
            return;
        }
        const std::string id = std::to_string(gone);
        RC_ASSERT(world.number("SELECT count(*) FROM activity WHERE subject = " + id) == 0);
        RC_ASSERT(world.number("SELECT count(*) FROM task WHERE subject = " + id) == 0);
        RC_ASSERT(world.number("SELECT count(*) FROM record WHERE deleted = 0 AND person = " + id)
                  == 0);
        RC_ASSERT(world.number("SELECT count(*) FROM activity")
                  == QString::fromStdString(counted.front()).section(u'|', 0, 0).toLongLong());
        RC_ASSERT(world->check().size() <= found); // imports may have left some before (M3)
        QTemporaryDir folder;
        const auto again = replay(world.workspace(), folder.filePath(u"again.imbuto"_s));
        if (!again || !again->empty())
            RC_FAIL((again ? again->front() : again.error().text).toStdString());
        const auto undone = world->undo(out->change);
        if (!undone)
            RC_FAIL(undone.error().text.toStdString());
        if (world.visible() != before)
            RC_FAIL(difference(before, world.visible()));
    };
    const auto result = rc::detail::checkTestable(property, metadata, params);
    if (!result.is<rc::detail::SuccessResult>())
        rc::detail::printResultMessage(result, std::cerr);
    QVERIFY(result.is<rc::detail::SuccessResult>());
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
