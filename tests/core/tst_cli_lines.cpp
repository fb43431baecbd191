// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"

using namespace Imbuto::Testing;
using namespace Qt::StringLiterals;

/// `record`: what each line is answered.
class TestCliLines : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void badLinesAreErrorsThatNameTheField_data();
    void badLinesAreErrorsThatNameTheField();
    void theLinesAfterAnErrorGoOn();
    void errorsOutweighRefusalsInTheExitCode();
    void blankLinesAreSkippedButCounted();
    void aZeroByteEndsNothing();
    void eachLineIsAnsweredAtOnce();
    void aKnownActivityIsADuplicate();
    void aKnownRefUpdatesTheGivenFields();
    void nullClearsAField();
    void customFieldsComeUnderTheirKey();
    void aLineWithoutDateTakesTheLatestInstant();
};

void TestCliLines::badLinesAreErrorsThatNameTheField_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("named");
    // claim, what the message must name, line
    const QByteArray table = contentsOf(QStringLiteral(TEST_DATA "/cli/bad-lines.tsv"));
    for (const QByteArray &row : table.split('\n')) {
        const QList<QByteArray> cells = row.split('\t');
        if (cells.size() == 3)
            QTest::newRow(cells[0].constData()) << cells[2] << cells[1];
    }
    QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"person\",\"ref\":\"p\xff\"}")
                               << QByteArray();
    QTest::newRow("nested without end") << QByteArray(200000, '[') << QByteArray();
}

void TestCliLines::badLinesAreErrorsThatNameTheField()
{
    createTeam();
    const QByteArray before = cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).out;
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, named);
    const CliResult result = record("\n" + line + "\n");
    QCOMPARE(result.code, 2);
    QCOMPARE(result.lines().size(), size_t(1));
    QCOMPARE(keys(result.out), (Keys{"line", "result", "change", "transitions", "message"}));
    const Json answer = result.lines().front();
    QCOMPARE(answer["line"], Json(2));
    QCOMPARE(answer["result"], Json("error"));
    QVERIFY(answer["change"].is_null());
    const std::string message = answer["message"].get<std::string>();
    QVERIFY2(message.find('2') != std::string::npos, message.c_str());
    QVERIFY2(message.find(named.toStdString()) != std::string::npos, message.c_str());
    QCOMPARE(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).out, before);
}

void TestCliLines::theLinesAfterAnErrorGoOn()
{
    create();
    const CliResult result = record("nonsense\n" + kTeam);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.lines().size(), size_t(6));
    QCOMPARE(result.lines().back()["result"], Json("ok"));
    QCOMPARE(result.lines().back()["line"], Json(6));
}

void TestCliLines::errorsOutweighRefusalsInTheExitCode()
{
    createTeam();
    const QByteArray refused =
        R"({"type":"move","subject":"deal:d1","pipeline":"sales","to":"won","at":"2026-01-03T08:00:00Z"})"
        "\n";
    QCOMPARE(record(refused).code, 3);
    QCOMPARE(record(refused + "nonsense\n").code, 2);
    QCOMPARE(record("nonsense\n" + refused).code, 2);
    QCOMPARE(record("").code, 0);
}

void TestCliLines::blankLinesAreSkippedButCounted()
{
    create();
    const CliResult result = record("\r\n   \n" + kTeam.left(kTeam.indexOf('\n')) + "\r\n\n");
    QCOMPARE(result.code, 0);
    QCOMPARE(result.lines().size(), size_t(1));
    QCOMPARE(result.lines().front()["line"], Json(3));
}

void TestCliLines::aZeroByteEndsNothing()
{
    create();
    const QByteArray line = kTeam.left(kTeam.indexOf('\n') + 1);
    const CliResult result = record(QByteArray(1, '\0') + "\n" + line);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.lines().size(), size_t(2));
    QCOMPARE(result.lines().front()["result"], Json("error"));
    QCOMPARE(result.lines().back()["result"], Json("ok"));
}

void TestCliLines::eachLineIsAnsweredAtOnce()
{
    create();
    QProcess process;
    process.start(QStringLiteral(IMBUTOCTL), {u"--db"_s, database(), u"record"_s, u"-"_s});
    for (const QByteArray &line : kTeam.split('\n')) {
        if (line.isEmpty())
            continue;
        process.write(line + '\n');
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead(20000));
        const QByteArray answer = process.readLine();
        QVERIFY2(answer.contains(R"("result":"ok")"), answer.constData());
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 0);
}

void TestCliLines::aKnownActivityIsADuplicate()
{
    createTeam();
    const QByteArray call =
        R"({"type":"activity","subject":"person:p1","kind":"call","at":"2026-01-03T10:00:00Z","by":"u1","data":{"direction":"out","outcome":"completed"},"id":"x-1"})"
        "\n";
    const CliResult result = record(call + call);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.lines()[0]["result"], Json("ok"));
    QCOMPARE(result.lines()[1]["result"], Json("duplicate"));
    QVERIFY(result.lines()[1]["change"].is_null());
    QCOMPARE(cli({u"show"_s, u"person:p1"_s, u"--json"_s}).json()["activities"], Json(1));
}

void TestCliLines::aKnownRefUpdatesTheGivenFields()
{
    createTeam();
    QCOMPARE(
        record(
            R"({"type":"person","ref":"p1","phone":"+39 06 5550100","at":"2026-01-03T08:00:00Z"})")
            .code,
        0);
    const Json fields = cli({u"show"_s, u"person:p1"_s, u"--json"_s}).json()["fields"];
    QCOMPARE(fields["name"], Json("Ada"));
    QCOMPARE(fields["email"], Json("ada@example.org"));
    QCOMPARE(fields["phone"], Json("+39 06 5550100"));
}

void TestCliLines::nullClearsAField()
{
    createTeam();
    QCOMPARE(record(R"({"type":"person","ref":"p1","email":null,"at":"2026-01-03T08:00:00Z"}
{"type":"edit","subject":"deal:d1","field":"amount","value":null,"at":"2026-01-03T08:00:00Z"})")
                 .code,
             0);
    QVERIFY(cli({u"show"_s, u"person:p1"_s, u"--json"_s}).json()["fields"]["email"].is_null());
    QVERIFY(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).json()["fields"]["amount"].is_null());
}

void TestCliLines::customFieldsComeUnderTheirKey()
{
    createTeam();
    const CliResult result = record(
        R"({"type":"company","ref":"acme","fields":{"renewal_on":"2026-09-30"},"at":"2026-01-03T08:00:00Z"})");
    QCOMPARE(result.code, 0);
    QCOMPARE(cli({u"show"_s, u"company:acme"_s, u"--json"_s}).json()["fields"]["renewal_on"],
             Json("2026-09-30"));
}

void TestCliLines::aLineWithoutDateTakesTheLatestInstant()
{
    createTeam();
    QCOMPARE(record(R"({"type":"user","ref":"u2","name":"Bruno"}
{"type":"deal","ref":"d2","title":"Two","pipeline":"sales","at":"2026-01-01T10:00:00Z"})")
                 .code,
             0);
    const Json history = cli({u"history"_s, u"deal:d2"_s, u"--json"_s}).json();
    QCOMPARE(history[0]["at"], Json("2026-01-01T10:00:00Z"));
    QCOMPARE(history[0]["recorded"], Json("2026-01-02T08:00:00Z"));
}

QTEST_GUILESS_MAIN(TestCliLines)
#include "tst_cli_lines.moc"
