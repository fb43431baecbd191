// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"

using namespace Imbuto::Testing;
using namespace Qt::StringLiterals;

/// What goes in and out as files: CSV and rules.
class TestCliFiles : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void importAddsOnceAndReportsRejects();
    void importOfPlacementsListsIntegrityOrEnforces();
    void importOfWhatIsYetToComeIsWhatTheLinesMakeOfIt();
    void exportReadsBack();
    void rulesAreCheckedAndShown();
    void rulesAreSimulatedWithoutATrace();
    void rulesArePutInForceAndTakenBack();
    void faultyRulesAreRefusedAndTheOldStay();
    void monstersAreNoRules_data();
    void monstersAreNoRules();
    void aPolicyCanBeTriedFirst();
    void stageSetsCanBeChosen();
};

void TestCliFiles::importAddsOnceAndReportsRejects()
{
    createTeam();
    const QString people = file(u"people.csv"_s,
                                "ref,name,email,phone,company,owner,at\n"
                                "p7,Gina,gina@example.org,,acme,u1,2026-01-05T08:00:00Z\n"
                                "p8,Hugo,,,,nobody,2026-01-05T08:00:00Z\n");
    const QStringList command{u"import"_s, u"people"_s, people,
                              u"--json"_s, u"--now"_s,  u"2026-02-01T08:00:00Z"_s};
    const CliResult first = cli(command);
    QCOMPARE(first.code, 2);
    QCOMPARE(
        keys(first.out),
        (Keys{"rows", "added", "updated", "unchanged", "rejected", "integrity", "transitions"}));
    const Json report = first.json();
    QCOMPARE(report["rows"], Json(2));
    QCOMPARE(report["added"], Json(1));
    QCOMPARE(report["rejected"].size(), size_t(1));
    QCOMPARE(report["rejected"][0]["line"], Json(3));
    QCOMPARE(report["rejected"][0]["column"], Json("owner"));
    const Json again = cli(command).json();
    QCOMPARE(again["added"], Json(0));
    QCOMPARE(again["unchanged"], Json(1));

    const QString dry = file(u"dry.csv"_s, "ref,name,at\np9,Ida,2026-01-05T08:00:00Z\n");
    QCOMPARE(cli({u"import"_s, u"people"_s, dry, u"--dry-run"_s, u"--json"_s}).json()["added"],
             Json(1));
    QCOMPARE(cli({u"show"_s, u"person:p9"_s}).code, 2);
}

void TestCliFiles::importOfPlacementsListsIntegrityOrEnforces()
{
    createTeam();
    const QString deals =
        file(u"deals.csv"_s,
             "ref,title,pipeline,stage,person,company,amount,currency,expected_close,owner,at\n"
             "d8,Old,sales,won,,acme,,,,u1,2026-01-05T08:00:00Z\n");
    const QStringList command{u"import"_s, u"deals"_s, deals,
                              u"--json"_s, u"--now"_s, u"2026-02-01T08:00:00Z"_s};
    const CliResult enforced = cli(command + QStringList{u"--enforce"_s});
    QCOMPARE(enforced.code, 3);
    QCOMPARE(enforced.json()["added"], Json(0));
    const CliResult kept = cli(command);
    QCOMPARE(kept.code, 0);
    const Json item = kept.json()["integrity"][0];
    QCOMPARE(item["subject"], Json("deal:d8"));
    QCOMPARE(item["stage"], Json("won"));
    QCOMPARE(item["rule"], Json("sales.won"));
    QVERIFY(!item["unmet"].empty());
    QCOMPARE(cli({u"show"_s, u"deal:d8"_s, u"--json"_s}).json()["placements"]["sales"]["since"],
             Json("2026-01-05T08:00:00Z"));
}

// D3, 4.4: a fact dated after now is recorded at its date, one by one or in a file
void TestCliFiles::importOfWhatIsYetToComeIsWhatTheLinesMakeOfIt()
{
    createTeam();
    const QString activities = file(u"coming.csv"_s,
                                    "subject,kind,at,id\n"
                                    "person:p1,signed_up,2026-06-01T08:00:00Z,a\n"
                                    "person:p1,trial_started,2026-07-01T08:00:00Z,b\n");
    const CliResult done = cli({u"import"_s, u"activities"_s, activities, u"--json"_s, u"--now"_s,
                                u"2026-06-15T08:00:00Z"_s});
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json()["added"], Json(2));
    const Json history = cli({u"history"_s, u"person:p1"_s, u"--json"_s}).json();
    const auto trial = std::find_if(history.begin(), history.end(), [](const Json &t) {
        return t["pipeline"] == "freemium" && t["to"] == "trial";
    });
    QVERIFY(trial != history.end());
    QCOMPARE((*trial)["at"], Json("2026-07-01T08:00:00Z"));
    QCOMPARE((*trial)["recorded"], Json("2026-07-01T08:00:00Z"));
    QCOMPARE(cli({u"replay"_s, u"--verify"_s, u"--json"_s}).json()["identical"], Json(true));
    // what comes after is recorded no earlier
    const CliResult later =
        record(R"({"type":"person","ref":"later","name":"Later","at":"2026-06-20T08:00:00Z"})"
               "\n"
               R"({"type":"activity","subject":"person:later","kind":"signed_up",)"
               R"("at":"2026-06-20T09:00:00Z"})"
               "\n");
    const Json moved = later.lines().back()["transitions"];
    QVERIFY2(!moved.empty(), later.out.constData());
    QCOMPARE(moved[0]["recorded"], Json("2026-07-01T08:00:00Z"));
}

void TestCliFiles::exportReadsBack()
{
    createTeam();
    for (const QString &kind : {u"companies"_s, u"people"_s, u"deals"_s, u"activities"_s}) {
        const QString csv = path(kind);
        QCOMPARE(cli({u"export"_s, kind, csv}).code, 0);
        QVERIFY(QFile::exists(csv));
        const CliResult again =
            cli({u"import"_s, kind, csv, u"--json"_s, u"--now"_s, u"2026-02-01T08:00:00Z"_s});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json()["added"], Json(0));
        QCOMPARE(again.json()["updated"], Json(0));
    }
}

void TestCliFiles::rulesAreCheckedAndShown()
{
    const CliResult shown = runCli({u"rules"_s, u"show"_s, u"sales"_s, u"--json"_s});
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.json()["id"], Json("sales"));
    const CliResult sound =
        runCli({u"rules"_s, u"check"_s, u"sales"_s, u"freemium"_s, u"--json"_s});
    QCOMPARE(sound.code, 0);
    QCOMPARE(sound.json(), (Json{{"findings", Json::array()}}));

    QByteArray faulty = shown.out;
    faulty.replace("\"offer_sent\"", "\"offer_dreamt\"");
    const CliResult checked =
        runCli({u"rules"_s, u"check"_s, file(u"mine.json"_s, faulty), u"--json"_s});
    QCOMPARE(checked.code, 2);
    const Json finding = checked.json()["findings"][0];
    for (const char *key : {"file", "pipeline", "stage", "rule", "code", "severity", "text"})
        QVERIFY2(finding.contains(key), key);
    QCOMPARE(finding["pipeline"], Json("sales"));
    QCOMPARE(finding["stage"], Json("proposal"));
    QCOMPARE(finding["rule"], Json("sales.proposal"));
    QCOMPARE(finding["severity"], Json("error"));
    QCOMPARE(runCli({u"rules"_s, u"check"_s, file(u"broken.json"_s, "{"), u"--json"_s}).code, 2);
}

namespace {

/// Sales in which a mail is enough for a first meeting, and nobody is lost without an offer.
QByteArray otherSales()
{
    Json sales = runCli({u"rules"_s, u"show"_s, u"sales"_s, u"--json"_s}).json();
    sales["stages"][1]["rules"][0]["when"]["of"] = "touch";
    sales["stages"][4]["rules"][0]["when"] =
        Json::parse(R"({"all":[{"fact":"reason"},{"fact":"activities","of":"offer_sent"}]})");
    return QByteArray::fromStdString(sales.dump());
}

const QByteArray kMails =
    R"({"type":"activity","subject":"deal:d1","kind":"email_sent","at":"2026-01-03T10:00:00Z","by":"u1"}
{"type":"deal","ref":"d2","title":"Other","pipeline":"sales","owner":"u1","at":"2026-01-04T08:00:00Z"}
{"type":"move","subject":"deal:d2","pipeline":"sales","to":"lost","at":"2026-01-05T08:00:00Z","by":"u1","reason":"price"}
)";
const QString kNow = u"2026-01-06T08:00:00Z"_s;

} // namespace

void TestCliFiles::rulesAreSimulatedWithoutATrace()
{
    createTeam();
    QCOMPARE(record(kMails).code, 0);
    const QByteArray before = contentsOf(database());
    const CliResult result = cli({u"rules"_s, u"simulate"_s, file(u"mine.json"_s, otherSales()),
                                  u"--json"_s, u"--now"_s, kNow});
    QCOMPARE(result.code, 0);
    QCOMPARE(keys(result.out),
             (Keys{"findings", "transitions", "edits", "refused", "moved", "not_moved"}));
    const Json answer = result.json();
    QCOMPARE(answer["findings"], Json::array());
    QCOMPARE(answer["transitions"].size(), size_t(1));
    QCOMPARE(answer["transitions"][0]["subject"], Json("deal:d1"));
    QCOMPARE(answer["transitions"][0]["to"], Json("discovery"));
    QCOMPARE(answer["transitions"][0]["cause"], Json("policy"));
    QCOMPARE(answer["refused"].size(), size_t(1));
    QCOMPARE(answer["refused"][0]["subject"], Json("deal:d2"));
    QCOMPARE(answer["refused"][0]["to"], Json("lost"));
    QCOMPARE(answer["refused"][0]["at"], Json("2026-01-05T08:00:00Z"));
    QCOMPARE(answer["refused"][0]["unmet"][0]["condition"], Json("activities"));
    QCOMPARE(answer["moved"].size(), size_t(1));
    QCOMPARE(answer["moved"][0]["at"], Json("2026-01-03T10:00:00Z"));
    QCOMPARE(contentsOf(database()), before);
    const CliResult people = cli({u"rules"_s, u"simulate"_s, file(u"mine.json"_s, otherSales()),
                                  u"--lang"_s, u"it"_s, u"--now"_s, kNow});
    QVERIFY2(people.out.contains("deal:d2"), people.out.constData());
    QCOMPARE(contentsOf(database()), before);
}

void TestCliFiles::rulesArePutInForceAndTakenBack()
{
    createTeam();
    QCOMPARE(record(kMails).code, 0);
    const QString mine = file(u"mine.json"_s, otherSales());
    const CliResult applied = cli({u"rules"_s, u"apply"_s, mine, u"--json"_s, u"--now"_s, kNow});
    QCOMPARE(applied.code, 0);
    QCOMPARE(keys(applied.out), (Keys{"result", "change", "transitions", "findings"}));
    QCOMPARE(applied.json()["result"], Json("ok"));
    const Json moves = applied.json()["transitions"]; // what time alone caused comes first, as ever
    QCOMPARE(moves.back()["subject"], Json("deal:d1"));
    QCOMPARE(moves.back()["cause"], Json("policy"));
    const CliResult shown = cli({u"rules"_s, u"show"_s, u"sales"_s, u"--json"_s});
    QCOMPARE(shown.json(), Json::parse(otherSales().toStdString()));
    QCOMPARE(cli({u"rules"_s, u"check"_s, file(u"shown.json"_s, shown.out)}).code, 0);
    const Json why = cli({u"why"_s, u"deal:d1"_s, u"sales"_s, u"--json"_s}).json();
    QCOMPARE(why["stage"], Json("discovery"));
    QCOMPARE(why["cause"], Json("policy"));
    QCOMPARE(cli({u"replay"_s, u"--verify"_s}).code, 0);
    QCOMPARE(
        cli({u"undo"_s, QString::fromStdString(applied.json()["change"].get<std::string>())}).code,
        0);
    const Json back = cli({u"rules"_s, u"show"_s, u"sales"_s, u"--json"_s}).json();
    QCOMPARE(back, runCli({u"rules"_s, u"show"_s, u"sales"_s, u"--json"_s}).json());
    QCOMPARE(cli({u"replay"_s, u"--verify"_s}).code, 0);
    QCOMPARE(cli({u"check"_s}).code, 0);
}

void TestCliFiles::faultyRulesAreRefusedAndTheOldStay()
{
    createTeam();
    const Json before = cli({u"rules"_s, u"show"_s, u"sales"_s, u"--json"_s}).json();
    QByteArray faulty = otherSales();
    faulty.replace("\"touch\"", "\"levitated\"");
    const QString mine = file(u"mine.json"_s, faulty);
    for (const QString &action : {u"simulate"_s, u"apply"_s}) {
        const CliResult result = cli({u"rules"_s, action, mine, u"--json"_s});
        QCOMPARE(result.code, 2);
        const Json finding = result.json()["findings"][0];
        QCOMPARE(finding["code"], Json("unknown_activity"));
        QCOMPARE(finding["file"], Json(mine.toStdString()));
        QCOMPARE(finding["stage"], Json("discovery"));
        QVERIFY(result.err.contains("levitated"));
    }
    QCOMPARE(cli({u"rules"_s, u"show"_s, u"sales"_s, u"--json"_s}).json(), before);
    QCOMPARE(cli({u"rules"_s, u"apply"_s, u"/nowhere/at/all.json"_s}).code, 2);
}

void TestCliFiles::monstersAreNoRules_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("100,000 deep") << QByteArray(100000, '[');
    QTest::newRow("closed again") << QByteArray(100000, '[') + QByteArray(100000, ']');
    QTest::newRow("deep in a condition") << QByteArray(R"({"id":"x","stages":[{"rules":[{"when":)")
            + QByteArray(R"({"not":)").repeated(100000) + "{}" + QByteArray(100000, '}') + "}]}]}";
    QTest::newRow("huge") << QByteArray(20 * 1024 * 1024, ' ');
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("binary") << QByteArray("\0\1\2\xff", 4);
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a text") << QByteArray("\"sales\"");
}

void TestCliFiles::monstersAreNoRules()
{
    QFETCH(QByteArray, text);
    createTeam();
    const QString path = file(u"monster.json"_s, text);
    for (const QString &action : {u"check"_s, u"simulate"_s, u"apply"_s}) {
        const CliResult result = cli({u"rules"_s, action, path, u"--json"_s});
        QCOMPARE(result.code, 2);
        QCOMPARE(result.json()["findings"].size(), size_t(1));
        QCOMPARE(result.json()["findings"][0]["file"], Json(path.toStdString()));
        QVERIFY(!result.json()["findings"][0]["text"].get<std::string>().empty());
    }
}

void TestCliFiles::aPolicyCanBeTriedFirst()
{
    createTeam();
    QCOMPARE(
        record(
            R"({"type":"activity","subject":"person:p1","kind":"signed_up","at":"2026-01-03T10:00:00Z"})")
            .code,
        0);
    const QByteArray before = contentsOf(database());
    const CliResult tried = cli({u"policy"_s, u"free_accounts"_s, u"customer"_s, u"--dry-run"_s,
                                 u"--json"_s, u"--now"_s, kNow});
    QCOMPARE(tried.code, 0);
    QCOMPARE(tried.json()["transitions"][0]["to"], Json("customer"));
    QCOMPARE(contentsOf(database()), before);
    QCOMPARE(cli({u"policy"_s, u"free_accounts"_s, u"--json"_s}).json()["free_accounts"],
             Json("lead"));
    QCOMPARE(cli({u"policy"_s, u"free_accounts"_s, u"pets"_s, u"--dry-run"_s}).code, 2);
}

/// C2: what is offered beside the nine.
void TestCliFiles::stageSetsCanBeChosen()
{
    const CliResult made =
        cli({u"init"_s, u"--pipelines"_s, u"sales,contact_plan,contact_personae"_s, u"--json"_s});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.json()["pipelines"],
             Json::parse(R"(["sales","contact_plan","contact_personae"])"));
    QCOMPARE(
        record(R"({"type":"user","ref":"u1","name":"Anna","role":"rep","at":"2026-01-01T08:00:00Z"}
{"type":"person","ref":"p1","name":"Ada","at":"2026-01-01T08:00:00Z"}
{"type":"activity","subject":"person:p1","kind":"subscription_paid","at":"2026-01-03T10:00:00Z","data":{"plan":"standard"}}
{"type":"move","subject":"person:p1","pipeline":"contact_personae","to":"sponsor","at":"2026-01-04T10:00:00Z","by":"u1"}
{"type":"move","subject":"person:p1","pipeline":"contact_personae","to":"power_user","at":"2026-01-05T10:00:00Z","by":"u1"}
)")
            .code,
        0);
    const Json shown = cli({u"show"_s, u"person:p1"_s, u"--json"_s}).json();
    QCOMPARE(shown["placements"]["contact_plan"]["stage"], Json("standard"));
    QCOMPARE(shown["placements"]["contact_personae"]["stage"], Json("power_user"));
    const CliResult later = runCli({u"rules"_s, u"show"_s, u"contact_mix"_s, u"--json"_s});
    QCOMPARE(later.code, 0);
    QCOMPARE(cli({u"rules"_s, u"apply"_s, file(u"mix.json"_s, later.out)}).code, 0);
    QCOMPARE(cli({u"board"_s, u"contact_mix"_s, u"--json"_s}).json()["stages"][2]["count"],
             Json(1));
    QCOMPARE(cli({u"rules"_s, u"apply"_s, u"account_segmentation"_s}).code, 0);
    QCOMPARE(cli({u"board"_s, u"account_segmentation"_s}).code, 0);
    QCOMPARE(cli({u"replay"_s, u"--verify"_s}).code, 0);
}

QTEST_GUILESS_MAIN(TestCliFiles)
#include "tst_cli_files.moc"
