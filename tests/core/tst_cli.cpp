// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"

using namespace Imbuto::Testing;
using namespace Qt::StringLiterals;

/// The command line itself: usage, exit codes, and files that are not what they should be.
class TestCli : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void usageErrorsExitOne_data();
    void usageErrorsExitOne();
    void helpAndVersionAreNoErrors();
    void globalOptionsMayStandAnywhere();
    void badArgumentsExitTwo_data();
    void badArgumentsExitTwo();
    void initRefusesToTouchAnExistingDatabase();
    void initTakesPipelinesZoneAndCurrency();
    void initRefusesWhatItDoesNotKnow_data();
    void initRefusesWhatItDoesNotKnow();
    void aMissingDatabaseIsAStorageError();
    void aFileThatIsNotOursIsRefusedUntouched_data();
    void aFileThatIsNotOursIsRefusedUntouched();
    void backupAndRestoreGoBack();
};

void TestCli::usageErrorsExitOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown command") << QStringList{u"fly"_s};
    QTest::newRow("unknown option") << QStringList{u"check"_s, u"--fast"_s};
    QTest::newRow("short option") << QStringList{u"-x"_s, u"check"_s};
    QTest::newRow("missing argument") << QStringList{u"show"_s};
    QTest::newRow("superfluous argument") << QStringList{u"show"_s, u"person:p1"_s, u"person:p2"_s};
    QTest::newRow("option without value") << QStringList{u"check"_s, u"--now"_s};
    QTest::newRow("flag with value") << QStringList{u"check"_s, u"--json=yes"_s};
    QTest::newRow("unknown language") << QStringList{u"--lang"_s, u"fr"_s, u"check"_s};
    QTest::newRow("time that is none") << QStringList{u"--now"_s, u"yesterday"_s, u"check"_s};
    QTest::newRow("history of nothing") << QStringList{u"history"_s};
    QTest::newRow("history of two things")
        << QStringList{u"history"_s, u"person:p1"_s, u"--pipeline"_s, u"sales"_s};
    QTest::newRow("limit that is none")
        << QStringList{u"board"_s, u"sales"_s, u"--limit"_s, u"many"_s};
    QTest::newRow("set without equals")
        << QStringList{u"move"_s, u"deal:d1"_s, u"sales"_s, u"won"_s, u"--set"_s, u"amount"_s};
    QTest::newRow("kind of file") << QStringList{u"import"_s, u"cats"_s, u"cats.csv"_s};
    QTest::newRow("rules without action") << QStringList{u"rules"_s, u"dance"_s, u"sales"_s};
    QTest::newRow("option of another command")
        << QStringList{u"show"_s, u"person:p1"_s, u"--enforce"_s};
}

void TestCli::usageErrorsExitOne()
{
    createTeam();
    QFETCH(QStringList, arguments);
    const CliResult result = cli(arguments);
    QCOMPARE(result.code, 1);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.isEmpty());
}

void TestCli::helpAndVersionAreNoErrors()
{
    for (const QString &option : {u"--help"_s, u"-h"_s, u"--version"_s}) {
        const CliResult result = runCli({option});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith(option == u"--version" ? "imbutoctl " : "Usage"));
    }
    const QByteArray help = runCli({u"--help"_s}).out;
    for (const char *command :
         {"init", "record", "import", "move", "may", "show", "history", "why", "board", "sweep",
          "undo", "rules", "policy", "export", "backup", "restore", "check"})
        QVERIFY2(help.contains(QByteArray("\n  ") + command + ' '), command);
}

void TestCli::globalOptionsMayStandAnywhere()
{
    createTeam();
    const QByteArray before =
        runCli({u"--json"_s, u"--db"_s, database(), u"show"_s, u"deal:d1"_s}).out;
    const QByteArray after =
        runCli({u"show"_s, u"deal:d1"_s, u"--db="_s + database(), u"--json"_s}).out;
    QVERIFY(before.startsWith("{"));
    QCOMPARE(after, before);
}

void TestCli::badArgumentsExitTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("subject") << QStringList{u"show"_s, u"person:nobody"_s};
    QTest::newRow("kind of subject") << QStringList{u"show"_s, u"cat:p1"_s};
    QTest::newRow("subject without kind") << QStringList{u"show"_s, u"p1"_s};
    QTest::newRow("pipeline of a board") << QStringList{u"board"_s, u"oil"_s};
    QTest::newRow("stage of a board")
        << QStringList{u"board"_s, u"sales"_s, u"--stage"_s, u"limbo"_s};
    QTest::newRow("pipeline of a history") << QStringList{u"history"_s, u"--pipeline"_s, u"oil"_s};
    QTest::newRow("pipeline of a move") << QStringList{u"move"_s, u"deal:d1"_s, u"oil"_s, u"won"_s};
    QTest::newRow("stage of a move")
        << QStringList{u"move"_s, u"deal:d1"_s, u"sales"_s, u"limbo"_s};
    QTest::newRow("author of a move")
        << QStringList{u"move"_s, u"deal:d1"_s, u"sales"_s, u"won"_s, u"--by"_s, u"ghost"_s};
    QTest::newRow("field of a move")
        << QStringList{u"move"_s, u"deal:d1"_s, u"sales"_s, u"won"_s, u"--set"_s, u"shoe=42"_s};
    QTest::newRow("pipeline of another kind")
        << QStringList{u"may"_s, u"deal:d1"_s, u"freemium"_s, u"paid"_s};
    QTest::newRow("stage of may") << QStringList{u"may"_s, u"deal:d1"_s, u"sales"_s, u"limbo"_s};
    QTest::newRow("pipeline of why") << QStringList{u"why"_s, u"deal:d1"_s, u"oil"_s};
    QTest::newRow("policy") << QStringList{u"policy"_s, u"colour"_s};
    QTest::newRow("value of a policy") << QStringList{u"policy"_s, u"evangelist"_s, u"three"_s};
    QTest::newRow("change") << QStringList{u"undo"_s, u"17"_s};
    QTest::newRow("change that is no number") << QStringList{u"undo"_s, u"yesterday"_s};
    QTest::newRow("file of record") << QStringList{u"record"_s, u"/nowhere/at/all.jsonl"_s};
    QTest::newRow("file of import")
        << QStringList{u"import"_s, u"people"_s, u"/nowhere/at/all.csv"_s};
    QTest::newRow("rules") << QStringList{u"rules"_s, u"show"_s, u"plumbing"_s};
    QTest::newRow("rule file") << QStringList{u"rules"_s, u"check"_s, u"/nowhere/at/all.json"_s};
}

void TestCli::badArgumentsExitTwo()
{
    createTeam();
    QFETCH(QStringList, arguments);
    const CliResult result =
        cli(arguments + QStringList{u"--json"_s, u"--now"_s, u"2026-01-05T08:00:00Z"_s});
    QCOMPARE(result.code, 2);
    QVERIFY(!result.err.isEmpty());
    QCOMPARE(cli({u"history"_s, u"deal:d1"_s, u"--json"_s}).json().size(), size_t(1));
}

void TestCli::initRefusesToTouchAnExistingDatabase()
{
    createTeam();
    const QByteArray before = contentsOf(database());
    QVERIFY(cli({u"init"_s}).code > 1);
    QVERIFY(cli({u"init"_s, u"--demo"_s}).code > 1);
    QCOMPARE(contentsOf(database()), before);

    const QString other = file(u"letter.txt"_s, "Dear Ada");
    QVERIFY(runCli({u"--db"_s, other, u"init"_s}).code > 1);
    QCOMPARE(contentsOf(other), "Dear Ada");
}

void TestCli::initTakesPipelinesZoneAndCurrency()
{
    QCOMPARE(cli({u"init"_s, u"--pipelines"_s, u"sales,lifecycle"_s, u"--timezone"_s,
                  u"America/New_York"_s, u"--currency"_s, u"USD"_s})
                 .code,
             0);
    QCOMPARE(cli({u"board"_s, u"sales"_s}).code, 0);
    QCOMPARE(cli({u"board"_s, u"freemium"_s}).code, 2);
    QCOMPARE(
        record(
            R"({"type":"deal","ref":"d1","title":"One","pipeline":"sales","amount":"5","at":"2026-01-02T08:00:00Z"})")
            .code,
        0);
    const Json board = cli({u"board"_s, u"sales"_s, u"--json"_s}).json();
    QCOMPARE(board["stages"][0]["sums"], (Json{{"USD", "5.00"}}));
}

void TestCli::initRefusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("pipeline") << QStringList{u"--pipelines"_s, u"sales,plumbing"_s};
    QTest::newRow("zone") << QStringList{u"--timezone"_s, u"Europe/Atlantis"_s};
    QTest::newRow("currency") << QStringList{u"--currency"_s, u"euro"_s};
}

void TestCli::initRefusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, options);
    QCOMPARE(cli(QStringList{u"init"_s} + options).code, 2);
    QVERIFY(!QFile::exists(database()));
}

void TestCli::aMissingDatabaseIsAStorageError()
{
    const CliResult result = cli({u"show"_s, u"person:p1"_s});
    QCOMPARE(result.code, 5);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!QFile::exists(database()));
}

void TestCli::aFileThatIsNotOursIsRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTemporaryDir folder;
    const QString sound = folder.filePath(u"sound.db"_s);
    QCOMPARE(runCli({u"--db"_s, sound, u"init"_s}).code, 0);
    const QByteArray ours = contentsOf(sound);
    QByteArray newer = ours;
    newer.replace(60, 4, QByteArray::fromHex("00ffffff")); // user_version
    QByteArray foreign = ours;
    foreign.replace(68, 4, QByteArray::fromHex("0badcafe")); // application_id
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("This is not a database, but a letter to one.");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("truncated") << ours.left(ours.size() / 2);
    QTest::newRow("newer schema") << newer;
    QTest::newRow("another program's") << foreign;
}

void TestCli::aFileThatIsNotOursIsRefusedUntouched()
{
    QFETCH(QByteArray, contents);
    const QString other = file(u"other.db"_s, contents);
    const CliResult show = runCli({u"--db"_s, other, u"show"_s, u"person:p1"_s});
    QCOMPARE(show.code, 5);
    QVERIFY(!show.err.isEmpty());
    const CliResult write = runCli({u"--db"_s, other, u"record"_s, u"-"_s}, kTeam);
    QCOMPARE(write.code, 5);
    const CliResult check = runCli({u"--db"_s, other, u"--json"_s, u"check"_s});
    QCOMPARE(check.code, 5);
    QCOMPARE(check.json()["ok"], Json(false));
    QCOMPARE(contentsOf(other), contents);
}

void TestCli::backupAndRestoreGoBack()
{
    createTeam();
    const QString copy = path(u"copy.db"_s);
    const QByteArray before = cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).out;
    QCOMPARE(cli({u"backup"_s, copy}).code, 0);
    QCOMPARE(
        record(
            R"({"type":"edit","subject":"deal:d1","field":"amount","value":"5","at":"2026-01-03T08:00:00Z"})")
            .code,
        0);
    QVERIFY(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).out != before);
    QCOMPARE(cli({u"restore"_s, copy}).code, 0);
    QCOMPARE(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).out, before);
    QVERIFY(cli({u"restore"_s, file(u"letter.txt"_s, "Dear Ada")}).code >= 2);
    QCOMPARE(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).out, before);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
