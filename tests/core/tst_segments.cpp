// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "core/replay.h"
#include "core/workspace.h"
#include "tests/support/world.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace Imbuto;
using namespace Imbuto::Test;
using namespace Qt::StringLiterals;

/// Saved filters: who is in them, what they may ask, and feeding by hand.
class TestSegments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void membersAreThoseOfWhomTheConditionIsTrue_data();
    void membersAreThoseOfWhomTheConditionIsTrue();
    void whatOnlyAPipelineKnowsIsRefused_data();
    void whatOnlyAPipelineKnowsIsRefused();
    void badOnesAreRefusedByName_data();
    void badOnesAreRefusedByName();
    void textAndBackIsTheSame();
    void feedingByHandLeavesOutWhoIsThere_data();
    void feedingByHandLeavesOutWhoIsThere();
    void undoOfOneTakesBackAll();
    void aNameDecidesNothing();
    void theTargetsFollowFromTheRuleBook();
    void previewWritesNothing();
    void replayKnowsSegments();

private:
    static Segment about(SubjectKind kind, const QByteArray &when)
    {
        return {u"s"_s, u"S"_s, kind, when, {}};
    }
    Expected<Outcome> save(const Segment &segment)
    {
        return m_world->workspace().apply(
            {Command::SaveSettings{{{segmentKey(segment.id), segmentText(segment)}}}, {}, {}});
    }
    void take(std::initializer_list<const char *> lines)
    {
        for (const char *line : lines) {
            const auto input = parseLine(line, world().book(), world().calendar());
            QVERIFY2(input, line);
            const auto done = world().apply(*input);
            QVERIFY2(done && done->result == Outcome::Result::Ok, line);
        }
    }
    Workspace &world() { return m_world->workspace(); }

    std::unique_ptr<World> m_world;
};

void TestSegments::initTestCase()
{
    m_world = std::make_unique<World>(World::Begin::Empty);
    const QByteArray at = R"(","at":")" + isoInstant(m_world->time()).toUtf8() + R"("})";
    for (int i = 0; i < 40; ++i) {
        const QByteArray n = QByteArray::number(i);
        QByteArray person = R"({"type":"person","ref":"p)" + n + R"(","name":"Person )" + n;
        if (i % 3 == 0)
            person += R"(","email":"p)" + n + R"(@example.com)";
        if (i % 4 == 0)
            person += R"(","fields":{"renewal_on":"2030-01-01"},"phone":"+39 )" + n;
        take({(person + at).constData()});
        if (i % 2 == 0)
            take({(R"({"type":"activity","subject":"person:p)" + n + R"(","kind":")"
                   + QByteArray(i % 5 == 0 ? "guide_downloaded" : "signed_up") + at)
                      .constData()});
        if (i % 7 == 0)
            take({(R"({"type":"deal","ref":"d)" + n
                   + R"(","title":"D","pipeline":"sales","amount":")" + n + R"(00","person":"p)" + n
                   + at)
                      .constData()});
    }
}

void TestSegments::membersAreThoseOfWhomTheConditionIsTrue_data()
{
    QTest::addColumn<SubjectKind>("kind");
    QTest::addColumn<QByteArray>("when");
    const auto people = [](const char *name, const char *when) {
        QTest::newRow(name) << SubjectKind::Person << QByteArray(when);
    };
    people("everybody", R"({"all":[]})");
    people("nobody", R"({"any":[]})");
    people("e-mail known", R"({"fact":"field","name":"email","is":"set"})");
    people("e-mail not known", R"({"not":{"fact":"field","name":"email","is":"set"}})");
    people("one of two",
           R"({"fact":"field","name":"name","is":"in","value":["Person 1","Person 2"]})");
    people("not that one", R"({"fact":"field","name":"email","is":"!=","value":"p3@example.com"})");
    people("a number for a text", R"({"fact":"field","name":"email","is":"=","value":3})");
    people("nobody's", R"({"fact":"field","name":"owner","is":"unset"})");
    people("own field", R"({"fact":"field","name":"renewal_on","is":"set"})");
    people("activities", R"({"fact":"activities","of":"guide_downloaded"})");
    people("no activities", R"({"not":{"fact":"activities","of":"product"}})");
    people("stage", R"({"fact":"stage","pipeline":"freemium","in":["new_signup","trial"]})");
    people("not in the stage",
           R"({"not":{"fact":"stage","pipeline":"freemium","in":["new_signup"]}})");
    people("deals", R"({"fact":"deals","state":"open"})");
    people("mixed", R"({"any":[{"fact":"deals"},{"all":[{"fact":"field","name":"phone","is":"set"},
        {"not":{"fact":"activities","of":"signed_up"}}]}]})");
    QTest::newRow("deals over an amount")
        << SubjectKind::Deal
        << QByteArray(R"({"fact":"field","name":"amount","is":">=","value":140000})");
    QTest::newRow("deals, not over it")
        << SubjectKind::Deal
        << QByteArray(R"({"not":{"fact":"field","name":"amount","is":">","value":140000}})");
}

void TestSegments::membersAreThoseOfWhomTheConditionIsTrue()
{
    QFETCH(SubjectKind, kind);
    QFETCH(QByteArray, when);
    const Segment segment = about(kind, when);
    const auto found = world().members(segment);
    QVERIFY2(found, found ? "" : qPrintable(found.error().text));
    std::set<Subject> members(found->begin(), found->end());
    QCOMPARE(members.size(), found->size());
    const std::vector<Subject> all = world().store().subjects(kind);
    for (const Subject subject : all)
        QCOMPARE(*world().isIn(subject, segment), members.count(subject) == 1);
    const QByteArray tag = QTest::currentDataTag();
    QCOMPARE(members.empty(), tag == "nobody" || tag == "a number for a text");
    QCOMPARE(members.size() == all.size(), tag == "everybody" || tag == "nobody's");
}

void TestSegments::whatOnlyAPipelineKnowsIsRefused_data()
{
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<QString>("said");
    QTest::newRow("since here") << QByteArray(
        R"({"fact":"activities","of":"call","since":"current"})")
                                << u"since"_s;
    QTest::newRow("since a stage")
        << QByteArray(R"({"not":{"fact":"activities","of":"call","since":{"stage":"target"}}})")
        << u"since"_s;
    QTest::newRow("reason") << QByteArray(R"({"all":[{"fact":"reason"}]})") << u"reason"_s;
    QTest::newRow("unknown field")
        << QByteArray(R"({"fact":"field","name":"shoe","is":"set"})") << u"shoe"_s;
    QTest::newRow("a deal's field")
        << QByteArray(R"({"fact":"field","name":"amount","is":"set"})") << u"amount"_s;
    QTest::newRow("unknown stage")
        << QByteArray(R"({"fact":"stage","pipeline":"sales","in":["moon"]})") << u"moon"_s;
}

void TestSegments::whatOnlyAPipelineKnowsIsRefused()
{
    QFETCH(QByteArray, when);
    QFETCH(QString, said);
    const Segment segment = about(SubjectKind::Person, when);
    QVERIFY(!world().members(segment));
    const auto saved = save(segment);
    QVERIFY(!saved);
    QVERIFY2(saved.error().text.contains(said), qPrintable(saved.error().text));
    QVERIFY(!world().segment(u"s"_s));
}

void TestSegments::badOnesAreRefusedByName_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    const QString good = uR"({"name":"A","kind":"person","when":{"all":[]}})"_s;
    QTest::newRow("no id") << u"segment.a b"_s << good;
    QTest::newRow("not JSON") << u"segment.a"_s << u"{"_s;
    QTest::newRow("no name") << u"segment.a"_s << uR"({"kind":"person","when":{"all":[]}})"_s;
    QTest::newRow("no kind") << u"segment.a"_s << uR"({"name":"A","when":{"all":[]}})"_s;
    QTest::newRow("no condition") << u"segment.a"_s << uR"({"name":"A","kind":"deal"})"_s;
    QTest::newRow("feeds nothing")
        << u"segment.a"_s
        << uR"({"name":"A","kind":"person","when":{"all":[]},"feed":{"pipeline":"outbound"}})"_s;
    QTest::newRow("a date that is none")
        << u"segment.a"_s
        << uR"({"name":"A","kind":"person","when":{"all":[]},"feed":{"pipeline":"outbound","stage":"target","since":"soon"}})"_s;
    QTest::newRow("feeds what takes others")
        << u"segment.a"_s
        << uR"({"name":"A","kind":"company","when":{"fact":"deals"},"feed":{"pipeline":"outbound","stage":"target"}})"_s;
}

void TestSegments::badOnesAreRefusedByName()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    const auto saved = world().apply({Command::SaveSettings{{{key, text}}}, {}, {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::BadInput);
    QCOMPARE(saved.error().field, key);
    QVERIFY(world().segments().empty());
}

void TestSegments::textAndBackIsTheSame()
{
    Segment segment = about(SubjectKind::Company, R"({"not":{"fact":"deals","state":"open"}})");
    segment.feed = Feed{u"prospecting"_s, u"lead_in"_s, m_world->time()};
    const auto read = segmentFrom(segmentKey(segment.id), segmentText(segment));
    QVERIFY(read);
    QVERIFY(*read == segment);
    QVERIFY(feedingPart(segmentText(segment)) != QString());
    segment.feed.reset();
    QCOMPARE(feedingPart(segmentText(segment)), QString());
}

void TestSegments::feedingByHandLeavesOutWhoIsThere_data()
{
    QTest::addColumn<QString>("pipeline");
    QTest::addColumn<QString>("stage");
    QTest::newRow("people") << u"outbound"_s << u"target"_s;
    QTest::newRow("deals") << u"prospecting"_s << u"lead_in"_s;
}

void TestSegments::feedingByHandLeavesOutWhoIsThere()
{
    QFETCH(QString, pipeline);
    QFETCH(QString, stage);
    const Segment segment =
        about(SubjectKind::Person, R"({"fact":"field","name":"email","is":"set"})");
    const auto plan = world().planFeed(segment, {pipeline, stage});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text));
    QCOMPARE(plan->commands.size(), size_t(14)); // every third of 40
    QCOMPARE(plan->there, 0);
    std::vector<Input> inputs;
    for (const Command::Any &command : plan->commands)
        inputs.push_back({command, {}, {}});
    const auto bulk = world().applyAll(inputs, {});
    QVERIFY(bulk);
    for (const auto &outcome : bulk->outcomes)
        QVERIFY(outcome && outcome->result == Outcome::Result::Ok);
    const auto standing = [&] {
        qint64 sum = 0;
        for (const ColumnTotals &column : world().store().boardTotals(pipeline))
            sum += column.count;
        return sum;
    };
    QCOMPARE(standing(), 14);
    const auto again = world().planFeed(segment, {pipeline, stage});
    QVERIFY(again && again->commands.empty());
    QCOMPARE(again->there, 14);
    QVERIFY(world().undo(bulk->change));
    QCOMPARE(standing(), 0);
}

void TestSegments::undoOfOneTakesBackAll()
{
    Segment segment = about(SubjectKind::Person, R"({"fact":"field","name":"phone","is":"set"})");
    segment.feed = Feed{u"prospecting"_s, u"lead_in"_s, world().now()};
    const RuleBook *before = &world().book();
    const auto saved = save(segment);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
    QVERIFY(&world().book() != before);
    QCOMPARE(saved->transitions.size(), size_t(20)); // ten deals, ten places in the funnel
    QVERIFY(std::any_of(saved->transitions.begin(), saved->transitions.end(),
                        [](const Transition &t) { return t.rule == u"segment.s"; }));
    QVERIFY(world().undo(saved->change));
    QVERIFY(world().segments().empty());
    QVERIFY(world().store().boardTotals(u"prospecting"_s).empty());
}

void TestSegments::aNameDecidesNothing()
{
    Segment segment = about(SubjectKind::Person, R"({"fact":"field","name":"phone","is":"set"})");
    QVERIFY(save(segment));
    const RuleBook *book = &world().book();
    segment.name = u"Renamed"_s;
    const auto saved = save(segment);
    QVERIFY(saved);
    QCOMPARE(&world().book(), book);
    QCOMPARE(world().segments().front().name, u"Renamed"_s);
    QVERIFY(world().apply({Command::SaveSettings{{{segmentKey(segment.id), {}}}}, {}, {}}));
    QVERIFY(world().segments().empty());
}

void TestSegments::theTargetsFollowFromTheRuleBook()
{
    const std::vector<FeedTarget> people{{u"prospecting"_s, u"lead_in"_s},
                                         {u"outbound"_s, u"target"_s}};
    auto found = feedTargets(world().book(), SubjectKind::Person);
    QVERIFY(std::is_permutation(found.begin(), found.end(), people.begin(), people.end()));
    found = feedTargets(world().book(), SubjectKind::Company);
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(feedTargets(world().book(), SubjectKind::Deal).empty());
}

void TestSegments::previewWritesNothing()
{
    Segment segment = about(SubjectKind::Person, R"({"fact":"field","name":"phone","is":"set"})");
    segment.feed = Feed{u"outbound"_s, u"target"_s, world().now()};
    const Lines before = m_world->everything();
    const auto preview =
        world().previewSettings({{{segmentKey(segment.id), segmentText(segment)}}});
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text));
    QCOMPARE(preview->moves.size(), size_t(10));
    QVERIFY(m_world->everything() == before);
}

void TestSegments::replayKnowsSegments()
{
    Segment segment = about(SubjectKind::Person, R"({"fact":"field","name":"phone","is":"set"})");
    segment.feed = Feed{u"prospecting"_s, u"lead_in"_s, world().now()};
    QVERIFY(save(segment));
    QTemporaryDir folder;
    const auto found = replay(world(), folder.filePath(u"again.imbuto"_s));
    QVERIFY(found);
    QCOMPARE(QStringList(found->begin(), found->end()), QStringList());
}

QTEST_GUILESS_MAIN(TestSegments)
#include "tst_segments.moc"
