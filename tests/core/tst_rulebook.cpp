// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/cascade.h"
#include "core/engine/runner.h"
#include "core/fields.h"
#include "core/rules/facttable.h"
#include "core/rules/jsonvalues.h"
#include "core/rules/shipped.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace Imbuto;

namespace {

RuleBook::Source vocabulary()
{
    QFile file(QStringLiteral(SOURCE_ROOT "/resources/pipelines/vocabulary.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the vocabulary is missing");
    return {QStringLiteral("vocabulary.json"), file.readAll()};
}

/// Two stages; the second is entered on a login.
nlohmann::json smallPipeline()
{
    return nlohmann::json::parse(R"({
        "id": "small", "subject": "person", "mode": "ratchet", "caption": {"en": "Small", "it": "Piccola"},
        "stages": [
            {"id": "one", "category": "open", "caption": {"en": "One", "it": "Uno"},
             "rules": [{"id": "small.one", "from": ["none"], "when": {"fact": "activities", "of": "signed_up"}}]},
            {"id": "two", "category": "open", "caption": {"en": "Two", "it": "Due"},
             "rules": [{"id": "small.two", "when": {"fact": "activities", "of": "logged_in"}}]}]})");
}

nlohmann::json jsonIn(const RuleBook::Source &source)
{
    return nlohmann::json::parse(source.json.begin(), source.json.end());
}

Expected<RuleBook> loadText(const QByteArray &json)
{
    return RuleBook::load(vocabulary(), {{QStringLiteral("small.json"), json}});
}

Expected<RuleBook> load(const nlohmann::json &pipeline)
{
    return loadText(QByteArray::fromStdString(pipeline.dump()));
}

} // namespace

/// Rule files: what is right is read, what is wrong is refused with its place (R12; faults table row 11).
class TestRuleBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsShipped();
    void whatIsShippedFitsItsSchema();
    void everyShippedCaptionSpeaksBothLanguages();
    void refusesFaultyFiles_data();
    void refusesFaultyFiles();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void stopsRulesThatGoRoundInCircles();
};

void TestRuleBook::readsWhatIsShipped()
{
    const auto book = RuleBook::shipped();
    QVERIFY2(book, book ? "" : qPrintable(book.error().text));
    QVERIFY(book->pipelines().size() >= 4);
    for (const Pipeline &p : book->pipelines()) {
        QCOMPARE(p.version.size(), 12);
        QVERIFY(!p.stages.empty());
    }
    const Pipeline *sales = book->pipeline(QStringLiteral("sales"));
    QVERIFY(sales);
    const Rule *lost = sales->rule(QStringLiteral("sales.lost"));
    QVERIFY(lost && !lost->automatic);
    QCOMPARE(lost->from,
             (std::vector<StageId>{QStringLiteral("qualified"), QStringLiteral("discovery"),
                                   QStringLiteral("proposal")}));
}

/// Which is not looked at when the program starts.
void TestRuleBook::whatIsShippedFitsItsSchema()
{
    QVERIFY(isShipped(shippedVocabulary()));
    QVERIFY(!schemaFinding(jsonIn(shippedVocabulary()), RuleText::Vocabulary));
    for (const auto &list : {shippedPipelines(), offeredPipelines()})
        for (const RuleBook::Source &source : list)
            QVERIFY2(!schemaFinding(jsonIn(source), RuleText::Pipeline), qPrintable(source.file));
    RuleBook::Source touched = shippedVocabulary();
    touched.json += '\n';
    QVERIFY(!isShipped(touched));
}

void TestRuleBook::everyShippedCaptionSpeaksBothLanguages()
{
    const auto book = RuleBook::shipped();
    QVERIFY(book);
    QStringList missing;
    const auto look = [&](const Caption &caption, const QString &what) {
        for (const char *lang : {"en", "it"})
            if (caption.texts.find(QString::fromLatin1(lang)) == caption.texts.end())
                missing << what + u' ' + QString::fromLatin1(lang);
    };
    for (const Pipeline &p : book->pipelines()) {
        look(p.caption, p.id);
        look(p.description, p.id + QStringLiteral(" description"));
        for (const StageGroup &g : p.groups)
            look(g.caption, g.id);
        for (const Stage &s : p.stages) {
            look(s.caption, p.id + u'/' + s.id);
            for (const Reason &r : s.reasons)
                look(r.caption, r.id);
            for (const TaskTemplate &t : s.tasks)
                look(t.caption, t.id);
        }
    }
    for (const ActivityKind &k : book->kinds()) {
        look(k.caption, k.id);
        for (const ActivityField &f : k.data)
            look(f.caption, f.key);
    }
    for (const Policy &p : book->policies())
        look(p.caption, p.id);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
}

void TestRuleBook::refusesFaultyFiles_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const char *pointer, const char *value,
                        const char *names) {
        QTest::newRow(name) << QString::fromLatin1(pointer) << QString::fromLatin1(value)
                            << QString::fromLatin1(names);
    };
    const char *when = "/stages/1/rules/0/when";
    row("unknown fact", when, R"({"fact": "moon_phase"})", "moon_phase");
    row("unknown operator", when, R"({"xor": []})", "xor");
    row("unknown comparison", when, R"({"fact": "field", "name": "phone", "is": "~", "value": 1})",
        "~");
    row("unknown parameter", when, R"({"fact": "activities", "of": "logged_in", "colour": 1})",
        "colour");
    row("missing parameter", when, R"({"fact": "activities"})", "of");
    row("unknown activity", when, R"({"fact": "activities", "of": "levitated"})", "levitated");
    row("unknown field", when, R"({"fact": "field", "name": "shoe_size", "is": "set"})",
        "shoe_size");
    row("unknown policy", when, R"({"fact": "policy", "name": "free_lunch", "value": "yes"})",
        "free_lunch");
    row("unknown anchor stage", when,
        R"({"fact": "activities", "of": "logged_in", "since": {"stage": "zero"}})", "zero");
    row("asks itself", when, R"({"fact": "supports", "pipeline": "small", "stage": "two"})",
        "small/two");
    row("a count of nothing", when, R"({"fact": "activities", "of": "logged_in", "min": 0})",
        "/min");
    row("a list for a condition", when, R"([1, 2])", "/when");
    row("unknown stage to come from", "/stages/1/rules/0/from", R"(["zero"])", "zero");
    row("unknown key", "/colour", R"("red")", "small.json");
    row("unknown category", "/stages/0/category", R"("sideways")", "/stages/0/category");
    row("wrong type", "/stages/0/rot_days", R"("soon")", "/stages/0/rot_days");
    row("no stages", "/stages", R"([])", "/stages");
    row("two stages of one name", "/stages/1/id", R"("one")", "one");
    row("two rules of one name", "/stages/1/rules/0/id", R"("small.one")", "small.one");
    row("unknown correction", "/corrections", R"([{"from": ["one"], "to": ["zero"]}])", "zero");
}

void TestRuleBook::refusesFaultyFiles()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, names);
    nlohmann::json pipeline = smallPipeline();
    QVERIFY(load(pipeline));
    pipeline[nlohmann::json::json_pointer(pointer.toStdString())] =
        nlohmann::json::parse(value.toStdString());
    const auto book = load(pipeline);
    QVERIFY(!book);
    QCOMPARE(book.error().code, Error::Code::BadInput);
    QVERIFY2(book.error().text.contains(names), qPrintable(book.error().text));
}

void TestRuleBook::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut short") << QByteArray(R"({"id": "small", )");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("broken UTF-8") << QByteArray("{\"id\": \"\xff\xfe\"}");
    QTest::newRow("100,000 deep") << QByteArray(R"({"stages":)")
                                         .append(QByteArray(100000, '['))
                                         .append(QByteArray(100000, ']'))
                                         .append('}');
    QTest::newRow("100,000 deep and open") << QByteArray(100000, '{');
    QTest::newRow("huge") << QByteArray("\"").append(QByteArray(5 * 1024 * 1024, 'x')).append('"');
}

void TestRuleBook::refusesWhatIsNotJson()
{
    QFETCH(QByteArray, json);
    const auto book = loadText(json);
    QVERIFY(!book);
    QVERIFY2(book.error().text.contains(QStringLiteral("small.json")),
             qPrintable(book.error().text));
}

/// R3: a chain longer than the number of stages is stopped and names the rules; nothing was written.
void TestRuleBook::stopsRulesThatGoRoundInCircles()
{
    nlohmann::json pipeline = smallPipeline();
    pipeline["stages"][0]["rules"].push_back(
        {{"id", "small.back"},
         {"from", {"two"}},
         {"when", {{"fact", "activities"}, {"of", "signed_up"}}}});
    const auto book = load(pipeline);
    QVERIFY2(book, book ? "" : qPrintable(book.error().text));
    const QTemporaryDir folder;
    auto store = Store::create(folder.filePath(QStringLiteral("circles.imbuto")));
    QVERIFY(store);
    const Calendar calendar;
    IdSource ids(1);
    WorkspaceState state;
    Draft draft(**store, *book, calendar, ids, state, 1000);
    Runner person(draft);
    QVERIFY(person.run({Command::SaveRecord{{SubjectKind::Person, QStringLiteral("ada")},
                                            {{QStringLiteral("name"), QStringLiteral("Ada")}},
                                            {},
                                            {},
                                            {},
                                            false},
                        1000,
                        {}}));
    QVERIFY(Runner(draft).run(
        {Command::LogActivity{
             {SubjectKind::Person, QStringLiteral("ada")}, QStringLiteral("signed_up"), {}, {}},
         1000,
         {}}));
    const auto out = Runner(draft).run(
        {Command::LogActivity{
             {SubjectKind::Person, QStringLiteral("ada")}, QStringLiteral("logged_in"), {}, {}},
         1000,
         {}});
    QVERIFY(!out);
    QVERIFY2(out.error().text.contains(QStringLiteral("small.two"))
                 && out.error().text.contains(QStringLiteral("small.back")),
             qPrintable(out.error().text));
}

QTEST_GUILESS_MAIN(TestRuleBook)
#include "tst_rulebook.moc"
