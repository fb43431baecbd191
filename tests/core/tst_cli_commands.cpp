// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"

using namespace Imbuto::Testing;
using namespace Qt::StringLiterals;
using Ordered = nlohmann::ordered_json;

/// The shapes of cli.md, command by command.
class TestCliCommands : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusalHasTheShapeOfTheContract();
    void moveHasTheShapeOfTheContract();
    void showHasTheShapeOfTheContract();
    void whyHasTheShapeOfTheContract();
    void whyOfAnAbsentSubjectSaysWhatWouldTakeItIn();
    void boardHasTheShapeOfTheContract();
    void historyHasTheShapeOfTheContract();
    void checkIsSoundAfterEverything();
    void policySetsAndShows();
    void undoOfWhatChangedSinceIsAConflict();
    void undoOfANamedChange();
    void theLanguageChangesOnlyTexts();
    void peopleGetReadableText();
    void anAnswerThatCannotBeWrittenIsNoSuccess();
};
namespace {

/// Takes out what the language may change.
void withoutTexts(Json &json)
{
    if (json.is_object()) {
        for (const char *key : {"text", "caption", "title", "message"})
            json.erase(key);
    }
    if (json.is_structured())
        for (Json &inner : json)
            withoutTexts(inner);
}

} // namespace

void TestCliCommands::refusalHasTheShapeOfTheContract()
{
    createTeam();
    const CliResult line = record(
        R"({"type":"move","subject":"deal:d1","pipeline":"sales","to":"proposal","at":"2026-01-03T08:00:00Z"})");
    QCOMPARE(line.code, 3);
    QCOMPARE(keys(line.out), (Keys{"line", "result", "change", "transitions", "rule", "unmet"}));
    const Json answer = line.lines().front();
    QVERIFY(answer["change"].is_null());
    QCOMPARE(answer["unmet"].size(), size_t(2));
    for (const Json &unmet : answer["unmet"]) {
        QCOMPARE(unmet.size(), size_t(5));
        for (const char *key : {"condition", "present", "needed", "text", "repair"})
            QVERIFY2(unmet.contains(key), key);
        QVERIFY(!unmet["text"].get<std::string>().empty());
    }
    const CliResult may = cli({u"may"_s, u"deal:d1"_s, u"sales"_s, u"proposal"_s, u"--json"_s,
                               u"--now"_s, u"2026-01-03T08:00:00Z"_s});
    QCOMPARE(may.code, 3);
    QCOMPARE(keys(may.out), (Keys{"allowed", "rule", "unmet"}));
    QCOMPARE(may.json()["unmet"], answer["unmet"]);
    const CliResult move = cli({u"move"_s, u"deal:d1"_s, u"sales"_s, u"proposal"_s, u"--json"_s,
                                u"--now"_s, u"2026-01-03T08:00:00Z"_s});
    QCOMPARE(move.code, 3);
    QCOMPARE(move.json()["unmet"], answer["unmet"]);
}

void TestCliCommands::moveHasTheShapeOfTheContract()
{
    createTeam();
    const CliResult move =
        cli({u"move"_s, u"deal:d1"_s, u"sales"_s, u"lost"_s, u"--reason"_s, u"price"_s, u"--by"_s,
             u"u1"_s, u"--json"_s, u"--now"_s, u"2026-01-03T08:00:00+01:00"_s});
    QCOMPARE(move.code, 0);
    QCOMPARE(keys(move.out), (Keys{"result", "change", "transitions"}));
    const Ordered json = Ordered::parse(move.out.toStdString());
    QVERIFY(json["change"].is_string());
    const Ordered transition = json["transitions"][0];
    QCOMPARE(keys(QByteArray::fromStdString(transition.dump())),
             (Keys{"change", "subject", "pipeline", "from", "to", "at", "recorded", "cause", "rule",
                   "by", "reason"}));
    QCOMPARE(transition["change"], json["change"]);
    QCOMPARE(transition["at"].get<std::string>(), "2026-01-03T07:00:00Z");
    QCOMPARE(transition["cause"].get<std::string>(), "user");
}

void TestCliCommands::showHasTheShapeOfTheContract()
{
    createTeam();
    const CliResult show = cli({u"show"_s, u"person:p1"_s, u"--json"_s});
    QCOMPARE(show.code, 0);
    QCOMPARE(keys(show.out),
             (Keys{"subject", "owner", "fields", "placements", "health", "tasks", "deals",
                   "activities"}));
    const Json json = show.json();
    QCOMPARE(json["subject"], Json("person:p1"));
    QCOMPARE(json["fields"]["company"], Json("acme"));
    QCOMPARE(json["deals"], Json({"d1"}));
    QCOMPARE(json["placements"]["lifecycle"],
             (Json{{"stage", "opportunity"},
                   {"since", "2026-01-02T08:00:00Z"},
                   {"supported", "opportunity"}}));
    QVERIFY(!json["placements"].contains("freemium"));
    QVERIFY(json["health"].is_object());
}

void TestCliCommands::whyHasTheShapeOfTheContract()
{
    createTeam();
    QCOMPARE(
        record(
            R"({"type":"activity","subject":"person:p1","kind":"call","at":"2026-01-03T10:00:00Z","by":"u1","data":{"direction":"out","outcome":"completed"},"id":"x-1"})")
            .code,
        0);
    const CliResult why = cli(
        {u"why"_s, u"deal:d1"_s, u"sales"_s, u"--json"_s, u"--now"_s, u"2026-01-03T11:00:00Z"_s});
    QCOMPARE(why.code, 0);
    QCOMPARE(keys(why.out),
             (Keys{"subject", "pipeline", "stage", "since", "cause", "rule", "ruleset", "by",
                   "reason", "trigger", "facts", "supported", "next", "due"}));
    const Json json = why.json();
    QCOMPARE(json["stage"], Json("discovery"));
    QCOMPARE(json["rule"], Json("sales.discovery"));
    QVERIFY(json["ruleset"].is_string());
    QCOMPARE(json["trigger"]["kind"], Json("call"));
    QVERIFY(!json["facts"].empty());
    for (const Json &fact : json["facts"])
        for (const char *key : {"condition", "present", "text"})
            QVERIFY2(fact.contains(key), key);
    QCOMPARE(json["next"].size(), size_t(4));
    for (const Json &next : json["next"])
        for (const char *key : {"stage", "rule", "unmet"})
            QVERIFY2(next.contains(key), key);
}

void TestCliCommands::whyOfAnAbsentSubjectSaysWhatWouldTakeItIn()
{
    createTeam();
    const CliResult why = cli({u"why"_s, u"person:p1"_s, u"freemium"_s, u"--json"_s});
    QCOMPARE(why.code, 0);
    QVERIFY(why.json()["stage"].is_null());
    QCOMPARE(why.json()["next"].size(), size_t(4));
}

void TestCliCommands::boardHasTheShapeOfTheContract()
{
    createTeam();
    QCOMPARE(
        record(
            R"({"type":"deal","ref":"d2","title":"Two","pipeline":"sales","amount":"0.50","currency":"EUR","at":"2026-01-03T08:00:00Z"}
{"type":"deal","ref":"d3","title":"Three","pipeline":"sales","amount":"7","currency":"JPY","at":"2026-01-03T08:00:00Z"})")
            .code,
        0);
    const CliResult board = cli({u"board"_s, u"sales"_s, u"--json"_s});
    QCOMPARE(board.code, 0);
    QCOMPARE(keys(board.out), (Keys{"pipeline", "stages"}));
    const Json first = board.json()["stages"][0];
    QCOMPARE(first["id"], Json("qualified"));
    QCOMPARE(first["caption"], Json("Qualified"));
    QCOMPARE(first["count"], Json(3));
    QCOMPARE(first["sums"], (Json{{"EUR", "1200.50"}, {"JPY", "7"}}));
    QCOMPARE(first["cards"].size(), size_t(3));
    QVERIFY(std::find(first["cards"].begin(), first["cards"].end(), Json("deal:d1"))
            != first["cards"].end());

    const Json limited = cli({u"board"_s, u"sales"_s, u"--stage"_s, u"qualified"_s, u"--limit"_s,
                              u"1"_s, u"--json"_s})
                             .json();
    QCOMPARE(limited["stages"].size(), size_t(1));
    QCOMPARE(limited["stages"][0]["count"], Json(3));
    QCOMPARE(limited["stages"][0]["cards"].size(), size_t(1));
}

void TestCliCommands::historyHasTheShapeOfTheContract()
{
    createTeam();
    const Json person = cli({u"history"_s, u"person:p1"_s, u"--json"_s}).json();
    QCOMPARE(person.size(), size_t(2));
    const Json pipeline = cli({u"history"_s, u"--pipeline"_s, u"sales"_s, u"--json"_s}).json();
    QCOMPARE(pipeline.size(), size_t(1));
    QCOMPARE(pipeline[0]["subject"], Json("deal:d1"));
    QVERIFY(!pipeline[0].contains("undone"));
    QCOMPARE(cli({u"history"_s, u"company:acme"_s, u"--json"_s}).json(), Json::array());
}

void TestCliCommands::checkIsSoundAfterEverything()
{
    createTeam();
    const CliResult check = cli({u"check"_s, u"--json"_s});
    QCOMPARE(check.code, 0);
    QCOMPARE(check.json(), (Json{{"ok", true}, {"findings", Json::array()}}));
}

void TestCliCommands::policySetsAndShows()
{
    createTeam();
    const Json all = cli({u"policy"_s, u"--json"_s}).json();
    QCOMPARE(all["free_accounts"], Json("lead"));
    QCOMPARE(all["evangelist"], Json("customer_and_two"));
    QCOMPARE(all["assignment"], Json("previous"));
    QCOMPARE(cli({u"policy"_s, u"assignment"_s, u"round_robin"_s, u"--json"_s}).json(),
             (Json{{"assignment", "round_robin"}}));
    QCOMPARE(cli({u"policy"_s, u"assignment"_s, u"--json"_s}).json(),
             (Json{{"assignment", "round_robin"}}));
}

void TestCliCommands::undoOfWhatChangedSinceIsAConflict()
{
    createTeam();
    const CliResult lines = record(
        R"({"type":"edit","subject":"deal:d1","field":"amount","value":"5","at":"2026-01-03T08:00:00Z"}
{"type":"edit","subject":"deal:d1","field":"amount","value":"6","at":"2026-01-04T08:00:00Z"})");
    const QString first = QString::fromStdString(lines.lines()[0]["change"].get<std::string>());
    const CliResult undo =
        cli({u"undo"_s, first, u"--json"_s, u"--now"_s, u"2026-01-05T08:00:00Z"_s});
    QCOMPARE(undo.code, 4);
    QCOMPARE(keys(undo.out), (Keys{"result", "change", "transitions"}));
    QCOMPARE(undo.json()["result"], Json("conflict"));
    QVERIFY(!undo.err.isEmpty());
    QCOMPARE(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).json()["fields"]["amount"], Json("6.00"));
}

void TestCliCommands::undoOfANamedChange()
{
    createTeam();
    const CliResult lines = record(
        R"({"type":"edit","subject":"deal:d1","field":"amount","value":"5","at":"2026-01-03T08:00:00Z"}
{"type":"edit","subject":"person:p1","field":"phone","value":"6","at":"2026-01-04T08:00:00Z"})");
    const QString first = QString::fromStdString(lines.lines()[0]["change"].get<std::string>());
    const CliResult undo =
        cli({u"undo"_s, first, u"--json"_s, u"--now"_s, u"2026-01-05T08:00:00Z"_s});
    QCOMPARE(undo.code, 0);
    QCOMPARE(undo.json()["result"], Json("ok"));
    QCOMPARE(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).json()["fields"]["amount"],
             Json("1200.00"));
    QCOMPARE(cli({u"show"_s, u"person:p1"_s, u"--json"_s}).json()["fields"]["phone"], Json("6"));
}

void TestCliCommands::theLanguageChangesOnlyTexts()
{
    createTeam();
    const std::vector<QStringList> all{{u"show"_s, u"person:p1"_s},
                                       {u"history"_s, u"person:p1"_s},
                                       {u"why"_s, u"person:p1"_s, u"lead_status"_s},
                                       {u"may"_s, u"deal:d1"_s, u"sales"_s, u"won"_s},
                                       {u"board"_s, u"sales"_s},
                                       {u"policy"_s},
                                       {u"check"_s}};
    const QStringList now{u"--json"_s, u"--now"_s, u"2026-01-05T08:00:00Z"_s};
    for (const QStringList &command : all) {
        const CliResult en = cli(command + now + QStringList{u"--lang"_s, u"en"_s});
        const CliResult it = cli(command + now + QStringList{u"--lang"_s, u"it"_s});
        QCOMPARE(it.code, en.code);
        Json english = en.json();
        Json italian = it.json();
        if (command.front() == "board"_L1 || command.front() == "may"_L1)
            QVERIFY(english != italian);
        withoutTexts(english);
        withoutTexts(italian);
        QCOMPARE(italian, english);
    }
}

void TestCliCommands::peopleGetReadableText()
{
    createTeam();
    const QByteArray english = cli({u"show"_s, u"person:p1"_s}).out;
    QVERIFY2(english.contains("Opportunity"), english.constData());
    const QByteArray italian = cli({u"show"_s, u"person:p1"_s, u"--lang"_s, u"it"_s}).out;
    QVERIFY2(italian.contains("Opportunità"), italian.constData());
    const CliResult refused =
        cli({u"move"_s, u"deal:d1"_s, u"sales"_s, u"won"_s, u"--now"_s, u"2026-01-05T08:00:00Z"_s});
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.out.isEmpty());
    QVERIFY(refused.err.contains("Won"));
    for (const QStringList &command :
         std::vector<QStringList>{{u"history"_s, u"deal:d1"_s},
                                  {u"board"_s, u"sales"_s},
                                  {u"why"_s, u"deal:d1"_s, u"sales"_s},
                                  {u"policy"_s},
                                  {u"rules"_s, u"show"_s, u"lead_status"_s}}) {
        const CliResult result = cli(command);
        QCOMPARE(result.code, 0);
        QVERIFY(!result.out.isEmpty());
    }
}

void TestCliCommands::anAnswerThatCannotBeWrittenIsNoSuccess()
{
    createTeam();
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(IMBUTOCTL), {u"--db"_s, database(), u"policy"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 5); // storage
    QVERIFY(!process.readAllStandardError().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliCommands)
#include "tst_cli_commands.moc"
