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
    void exportReadsBack();
    void rulesAreCheckedAndShown();
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

QTEST_GUILESS_MAIN(TestCliFiles)
#include "tst_cli_files.moc"
