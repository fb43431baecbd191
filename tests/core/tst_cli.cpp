// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto::Testing;
using namespace Qt::StringLiterals;
using Ordered = nlohmann::ordered_json;

/// The contract of the command line: exit codes, shapes, and what bad input does.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void usageErrorsExitOne_data();
    void usageErrorsExitOne();
    void helpAndVersionAreNoErrors();
    void globalOptionsMayStandAnywhere();
    void initRefusesToTouchAnExistingDatabase();
    void initTakesPipelinesZoneAndCurrency();
    void initRefusesWhatItDoesNotKnow_data();
    void initRefusesWhatItDoesNotKnow();
    void aMissingDatabaseIsAStorageError();
    void aFileThatIsNotOursIsRefusedUntouched_data();
    void aFileThatIsNotOursIsRefusedUntouched();

    void badLinesAreErrorsThatNameTheField_data();
    void badLinesAreErrorsThatNameTheField();
    void theLinesAfterAnErrorGoOn();
    void errorsOutweighRefusalsInTheExitCode();
    void blankLinesAreSkippedButCounted();
    void eachLineIsAnsweredAtOnce();
    void aKnownActivityIsADuplicate();
    void aKnownRefUpdatesTheGivenFields();
    void nullClearsAField();
    void customFieldsComeUnderTheirKey();
    void aLineWithoutDateTakesTheLatestInstant();

    void badArgumentsExitTwo_data();
    void badArgumentsExitTwo();
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
    void importAddsOnceAndReportsRejects();
    void importOfPlacementsListsIntegrityOrEnforces();
    void exportReadsBack();
    void backupAndRestoreGoBack();
    void rulesAreCheckedAndShown();
    void theLanguageChangesOnlyTexts();
    void peopleGetReadableText();

private:
    CliResult cli(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runCli(QStringList{u"--db"_s, m_database} + arguments, input);
    }
    CliResult record(const QByteArray &lines) const { return cli({u"record"_s, u"-"_s}, lines); }
    QString file(const QString &name, const QByteArray &contents) const
    {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(contents);
        return file.fileName();
    }
    void create() const { QCOMPARE(cli({u"init"_s, u"--timezone"_s, u"Europe/Rome"_s}).code, 0); }
    /// A team, a company, a person and a deal.
    void createTeam() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
};

namespace {

const QByteArray kTeam = R"({"type":"user","ref":"u1","name":"Anna","role":"rep"}
{"type":"user","ref":"m1","name":"Marta","role":"manager"}
{"type":"company","ref":"acme","name":"Acme","owner":"u1","at":"2026-01-01T08:00:00Z"}
{"type":"person","ref":"p1","name":"Ada","email":"ada@example.org","company":"acme","owner":"u1","at":"2026-01-01T08:00:00Z"}
{"type":"deal","ref":"d1","title":"Licences","pipeline":"sales","person":"p1","company":"acme","amount":"1200.00","currency":"EUR","owner":"u1","at":"2026-01-02T08:00:00Z"}
)";

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<std::string> keys(const QByteArray &document)
{
    const Ordered json = Ordered::parse(document.constBegin(), document.constEnd(), nullptr, false);
    std::vector<std::string> all;
    for (const auto &[key, value] : json.items())
        all.push_back(key);
    return all;
}

using Keys = std::vector<std::string>;

} // namespace

void TestCli::createTeam() const
{
    create();
    QCOMPARE(record(kTeam).code, 0);
}

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = m_folder->filePath(u"test.db"_s);
}

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
    QTest::newRow("history of two things") << QStringList{u"history"_s, u"person:p1"_s, u"--pipeline"_s, u"sales"_s};
    QTest::newRow("limit that is none") << QStringList{u"board"_s, u"sales"_s, u"--limit"_s, u"many"_s};
    QTest::newRow("set without equals") << QStringList{u"move"_s, u"deal:d1"_s, u"sales"_s, u"won"_s, u"--set"_s, u"amount"_s};
    QTest::newRow("kind of file") << QStringList{u"import"_s, u"cats"_s, u"cats.csv"_s};
    QTest::newRow("rules without action") << QStringList{u"rules"_s, u"dance"_s, u"sales"_s};
    QTest::newRow("option of another command") << QStringList{u"show"_s, u"person:p1"_s, u"--enforce"_s};
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
    for (const char *command : {"init", "record", "import", "move", "may", "show", "history", "why", "board", "sweep",
                                "undo", "rules", "policy", "export", "backup", "restore", "check"})
        QVERIFY2(help.contains(QByteArray("\n  ") + command + ' '), command);
}

void TestCli::globalOptionsMayStandAnywhere()
{
    createTeam();
    const QByteArray before = runCli({u"--json"_s, u"--db"_s, m_database, u"show"_s, u"deal:d1"_s}).out;
    const QByteArray after = runCli({u"show"_s, u"deal:d1"_s, u"--db="_s + m_database, u"--json"_s}).out;
    QVERIFY(before.startsWith("{"));
    QCOMPARE(after, before);
}

void TestCli::initRefusesToTouchAnExistingDatabase()
{
    createTeam();
    const QByteArray before = contentsOf(m_database);
    QVERIFY(cli({u"init"_s}).code > 1);
    QVERIFY(cli({u"init"_s, u"--demo"_s}).code > 1);
    QCOMPARE(contentsOf(m_database), before);

    const QString other = file(u"letter.txt"_s, "Dear Ada");
    QVERIFY(runCli({u"--db"_s, other, u"init"_s}).code > 1);
    QCOMPARE(contentsOf(other), "Dear Ada");
}

void TestCli::initTakesPipelinesZoneAndCurrency()
{
    QCOMPARE(cli({u"init"_s, u"--pipelines"_s, u"sales,lifecycle"_s, u"--timezone"_s, u"America/New_York"_s, u"--currency"_s, u"USD"_s}).code, 0);
    QCOMPARE(cli({u"board"_s, u"sales"_s}).code, 0);
    QCOMPARE(cli({u"board"_s, u"freemium"_s}).code, 2);
    QCOMPARE(record(R"({"type":"deal","ref":"d1","title":"One","pipeline":"sales","amount":"5","at":"2026-01-02T08:00:00Z"})").code, 0);
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
    QVERIFY(!QFile::exists(m_database));
}

void TestCli::aMissingDatabaseIsAStorageError()
{
    const CliResult result = cli({u"show"_s, u"person:p1"_s});
    QCOMPARE(result.code, 5);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!QFile::exists(m_database));
}

void TestCli::aFileThatIsNotOursIsRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("contents");
    create();
    const QByteArray ours = contentsOf(m_database);
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

void TestCli::badLinesAreErrorsThatNameTheField_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("not JSON") << QByteArray("{\"type\":") << QByteArray("");
    QTest::newRow("trailing text") << QByteArray(R"({"type":"time","at":"2026-02-01T00:00:00Z"} x)") << QByteArray("");
    QTest::newRow("list") << QByteArray("[1,2]") << QByteArray("");
    QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"person\",\"ref\":\"p\xff\"}") << QByteArray("");
    QTest::newRow("no type") << QByteArray(R"({"ref":"x","at":"2026-02-01T00:00:00Z"})") << QByteArray("type");
    QTest::newRow("unknown type") << QByteArray(R"({"type":"dream","ref":"x"})") << QByteArray("type");
    QTest::newRow("unknown key") << QByteArray(R"({"type":"person","ref":"x","name":"X","shoe":"42","at":"2026-02-01T00:00:00Z"})") << QByteArray("shoe");
    QTest::newRow("no ref") << QByteArray(R"({"type":"person","name":"X","at":"2026-02-01T00:00:00Z"})") << QByteArray("ref");
    QTest::newRow("neither name nor email") << QByteArray(R"({"type":"person","ref":"x","at":"2026-02-01T00:00:00Z"})") << QByteArray("name");
    QTest::newRow("company without name") << QByteArray(R"({"type":"company","ref":"x","at":"2026-02-01T00:00:00Z"})") << QByteArray("name");
    QTest::newRow("deal without title") << QByteArray(R"({"type":"deal","ref":"x","pipeline":"sales","at":"2026-02-01T00:00:00Z"})") << QByteArray("title");
    QTest::newRow("deal without pipeline") << QByteArray(R"({"type":"deal","ref":"x","title":"X","at":"2026-02-01T00:00:00Z"})") << QByteArray("pipeline");
    QTest::newRow("unknown pipeline") << QByteArray(R"({"type":"deal","ref":"x","title":"X","pipeline":"oil","at":"2026-02-01T00:00:00Z"})") << QByteArray("pipeline");
    QTest::newRow("pipeline of people") << QByteArray(R"({"type":"deal","ref":"x","title":"X","pipeline":"freemium","at":"2026-02-01T00:00:00Z"})") << QByteArray("pipeline");
    QTest::newRow("unknown stage") << QByteArray(R"({"type":"deal","ref":"x","title":"X","pipeline":"sales","stage":"limbo","at":"2026-02-01T00:00:00Z"})") << QByteArray("stage");
    QTest::newRow("another pipeline") << QByteArray(R"({"type":"deal","ref":"d1","pipeline":"prospecting","at":"2026-02-01T00:00:00Z"})") << QByteArray("pipeline");
    QTest::newRow("another stage") << QByteArray(R"({"type":"deal","ref":"d1","stage":"won","at":"2026-02-01T00:00:00Z"})") << QByteArray("stage");
    QTest::newRow("unknown owner") << QByteArray(R"({"type":"person","ref":"x","name":"X","owner":"nobody","at":"2026-02-01T00:00:00Z"})") << QByteArray("owner");
    QTest::newRow("unknown company") << QByteArray(R"({"type":"person","ref":"x","name":"X","company":"nowhere","at":"2026-02-01T00:00:00Z"})") << QByteArray("company");
    QTest::newRow("no date") << QByteArray(R"({"type":"person","ref":"x","name":"X"})") << QByteArray("at");
    QTest::newRow("bad date") << QByteArray(R"({"type":"person","ref":"x","name":"X","at":"2026-02-31T00:00:00Z"})") << QByteArray("at");
    QTest::newRow("date of wrong type") << QByteArray(R"({"type":"time","at":17})") << QByteArray("at");
    QTest::newRow("amount with too many decimals") << QByteArray(R"({"type":"edit","subject":"deal:d1","field":"amount","value":"1.234","at":"2026-02-01T00:00:00Z"})") << QByteArray("amount");
    QTest::newRow("amount beyond all measure") << QByteArray(R"({"type":"edit","subject":"deal:d1","field":"amount","value":"100000000000000000000","at":"2026-02-01T00:00:00Z"})") << QByteArray("amount");
    QTest::newRow("amount in words") << QByteArray(R"({"type":"edit","subject":"deal:d1","field":"amount","value":"much","at":"2026-02-01T00:00:00Z"})") << QByteArray("amount");
    QTest::newRow("unknown field") << QByteArray(R"({"type":"edit","subject":"deal:d1","field":"colour","value":"red","at":"2026-02-01T00:00:00Z"})") << QByteArray("colour");
    QTest::newRow("field of another kind") << QByteArray(R"({"type":"edit","subject":"deal:d1","field":"phone","value":"1","at":"2026-02-01T00:00:00Z"})") << QByteArray("phone");
    QTest::newRow("bad calendar date") << QByteArray(R"({"type":"edit","subject":"deal:d1","field":"expected_close","value":"31/02/2026","at":"2026-02-01T00:00:00Z"})") << QByteArray("expected_close");
    QTest::newRow("unknown subject") << QByteArray(R"({"type":"delete","subject":"deal:d9","at":"2026-02-01T00:00:00Z"})") << QByteArray("d9");
    QTest::newRow("bad subject") << QByteArray(R"({"type":"delete","subject":"cat:d1","at":"2026-02-01T00:00:00Z"})") << QByteArray("subject");
    QTest::newRow("unknown kind") << QByteArray(R"({"type":"activity","subject":"person:p1","kind":"dance","at":"2026-02-01T00:00:00Z"})") << QByteArray("kind");
    QTest::newRow("data of wrong type") << QByteArray(R"({"type":"activity","subject":"person:p1","kind":"call","data":"yes","at":"2026-02-01T00:00:00Z"})") << QByteArray("data");
    QTest::newRow("unknown target") << QByteArray(R"({"type":"move","subject":"deal:d1","pipeline":"sales","to":"limbo","at":"2026-02-01T00:00:00Z"})") << QByteArray("limbo");
    QTest::newRow("move in a pipeline of people") << QByteArray(R"({"type":"move","subject":"deal:d1","pipeline":"freemium","to":"trial","at":"2026-02-01T00:00:00Z"})") << QByteArray("pipeline");
    QTest::newRow("unknown author") << QByteArray(R"({"type":"move","subject":"deal:d1","pipeline":"sales","to":"lost","reason":"price","by":"ghost","at":"2026-02-01T00:00:00Z"})") << QByteArray("ghost");
    QTest::newRow("unknown role") << QByteArray(R"({"type":"user","ref":"x","name":"X","role":"king"})") << QByteArray("role");
    QTest::newRow("active of wrong type") << QByteArray(R"({"type":"user","ref":"u1","active":"no"})") << QByteArray("active");
    QTest::newRow("unknown custom field") << QByteArray(R"({"type":"person","ref":"p1","fields":{"shoe":42},"at":"2026-02-01T00:00:00Z"})") << QByteArray("shoe");
    QTest::newRow("bad currency") << QByteArray(R"({"type":"deal","ref":"d1","currency":"euros","at":"2026-02-01T00:00:00Z"})") << QByteArray("currency");
}

void TestCli::badLinesAreErrorsThatNameTheField()
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

void TestCli::theLinesAfterAnErrorGoOn()
{
    create();
    const CliResult result = record("nonsense\n" + kTeam);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.lines().size(), size_t(6));
    QCOMPARE(result.lines().back()["result"], Json("ok"));
    QCOMPARE(result.lines().back()["line"], Json(6));
}

void TestCli::errorsOutweighRefusalsInTheExitCode()
{
    createTeam();
    const QByteArray refused = R"({"type":"move","subject":"deal:d1","pipeline":"sales","to":"won","at":"2026-01-03T08:00:00Z"})" "\n";
    QCOMPARE(record(refused).code, 3);
    QCOMPARE(record(refused + "nonsense\n").code, 2);
    QCOMPARE(record("nonsense\n" + refused).code, 2);
    QCOMPARE(record("").code, 0);
}

void TestCli::blankLinesAreSkippedButCounted()
{
    create();
    const CliResult result = record("\r\n   \n" + kTeam.left(kTeam.indexOf('\n')) + "\r\n\n");
    QCOMPARE(result.code, 0);
    QCOMPARE(result.lines().size(), size_t(1));
    QCOMPARE(result.lines().front()["line"], Json(3));
}

void TestCli::eachLineIsAnsweredAtOnce()
{
    create();
    QProcess process;
    process.start(QStringLiteral(IMBUTOCTL), {u"--db"_s, m_database, u"record"_s, u"-"_s});
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

void TestCli::aKnownActivityIsADuplicate()
{
    createTeam();
    const QByteArray call = R"({"type":"activity","subject":"person:p1","kind":"call","at":"2026-01-03T10:00:00Z","by":"u1","data":{"direction":"out","outcome":"completed"},"id":"x-1"})" "\n";
    const CliResult result = record(call + call);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.lines()[0]["result"], Json("ok"));
    QCOMPARE(result.lines()[1]["result"], Json("duplicate"));
    QVERIFY(result.lines()[1]["change"].is_null());
    QCOMPARE(cli({u"show"_s, u"person:p1"_s, u"--json"_s}).json()["activities"], Json(1));
}

void TestCli::aKnownRefUpdatesTheGivenFields()
{
    createTeam();
    QCOMPARE(record(R"({"type":"person","ref":"p1","phone":"+39 06 5550100","at":"2026-01-03T08:00:00Z"})").code, 0);
    const Json fields = cli({u"show"_s, u"person:p1"_s, u"--json"_s}).json()["fields"];
    QCOMPARE(fields["name"], Json("Ada"));
    QCOMPARE(fields["email"], Json("ada@example.org"));
    QCOMPARE(fields["phone"], Json("+39 06 5550100"));
}

void TestCli::nullClearsAField()
{
    createTeam();
    QCOMPARE(record(R"({"type":"person","ref":"p1","email":null,"at":"2026-01-03T08:00:00Z"}
{"type":"edit","subject":"deal:d1","field":"amount","value":null,"at":"2026-01-03T08:00:00Z"})").code, 0);
    QVERIFY(cli({u"show"_s, u"person:p1"_s, u"--json"_s}).json()["fields"]["email"].is_null());
    QVERIFY(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).json()["fields"]["amount"].is_null());
}

void TestCli::customFieldsComeUnderTheirKey()
{
    createTeam();
    const CliResult result = record(R"({"type":"company","ref":"acme","fields":{"renewal_on":"2026-09-30"},"at":"2026-01-03T08:00:00Z"})");
    QCOMPARE(result.code, 0);
    QCOMPARE(cli({u"show"_s, u"company:acme"_s, u"--json"_s}).json()["fields"]["renewal_on"], Json("2026-09-30"));
}

void TestCli::aLineWithoutDateTakesTheLatestInstant()
{
    createTeam();
    QCOMPARE(record(R"({"type":"user","ref":"u2","name":"Bruno"}
{"type":"deal","ref":"d2","title":"Two","pipeline":"sales","at":"2026-01-01T10:00:00Z"})").code, 0);
    const Json history = cli({u"history"_s, u"deal:d2"_s, u"--json"_s}).json();
    QCOMPARE(history[0]["at"], Json("2026-01-01T10:00:00Z"));
    QCOMPARE(history[0]["recorded"], Json("2026-01-02T08:00:00Z"));
}

void TestCli::badArgumentsExitTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("subject") << QStringList{u"show"_s, u"person:nobody"_s};
    QTest::newRow("kind of subject") << QStringList{u"show"_s, u"cat:p1"_s};
    QTest::newRow("subject without kind") << QStringList{u"show"_s, u"p1"_s};
    QTest::newRow("pipeline of a board") << QStringList{u"board"_s, u"oil"_s};
    QTest::newRow("stage of a board") << QStringList{u"board"_s, u"sales"_s, u"--stage"_s, u"limbo"_s};
    QTest::newRow("pipeline of a history") << QStringList{u"history"_s, u"--pipeline"_s, u"oil"_s};
    QTest::newRow("pipeline of a move") << QStringList{u"move"_s, u"deal:d1"_s, u"oil"_s, u"won"_s};
    QTest::newRow("stage of a move") << QStringList{u"move"_s, u"deal:d1"_s, u"sales"_s, u"limbo"_s};
    QTest::newRow("author of a move") << QStringList{u"move"_s, u"deal:d1"_s, u"sales"_s, u"won"_s, u"--by"_s, u"ghost"_s};
    QTest::newRow("field of a move") << QStringList{u"move"_s, u"deal:d1"_s, u"sales"_s, u"won"_s, u"--set"_s, u"shoe=42"_s};
    QTest::newRow("pipeline of another kind") << QStringList{u"may"_s, u"deal:d1"_s, u"freemium"_s, u"paid"_s};
    QTest::newRow("stage of may") << QStringList{u"may"_s, u"deal:d1"_s, u"sales"_s, u"limbo"_s};
    QTest::newRow("pipeline of why") << QStringList{u"why"_s, u"deal:d1"_s, u"oil"_s};
    QTest::newRow("policy") << QStringList{u"policy"_s, u"colour"_s};
    QTest::newRow("value of a policy") << QStringList{u"policy"_s, u"evangelist"_s, u"three"_s};
    QTest::newRow("change") << QStringList{u"undo"_s, u"17"_s};
    QTest::newRow("change that is no number") << QStringList{u"undo"_s, u"yesterday"_s};
    QTest::newRow("file of record") << QStringList{u"record"_s, u"/nowhere/at/all.jsonl"_s};
    QTest::newRow("file of import") << QStringList{u"import"_s, u"people"_s, u"/nowhere/at/all.csv"_s};
    QTest::newRow("rules") << QStringList{u"rules"_s, u"show"_s, u"plumbing"_s};
    QTest::newRow("rule file") << QStringList{u"rules"_s, u"check"_s, u"/nowhere/at/all.json"_s};
}

void TestCli::badArgumentsExitTwo()
{
    createTeam();
    QFETCH(QStringList, arguments);
    const CliResult result = cli(arguments + QStringList{u"--json"_s, u"--now"_s, u"2026-01-05T08:00:00Z"_s});
    QCOMPARE(result.code, 2);
    QVERIFY(!result.err.isEmpty());
    QCOMPARE(cli({u"history"_s, u"deal:d1"_s, u"--json"_s}).json().size(), size_t(1));
}

void TestCli::refusalHasTheShapeOfTheContract()
{
    createTeam();
    const CliResult line = record(R"({"type":"move","subject":"deal:d1","pipeline":"sales","to":"proposal","at":"2026-01-03T08:00:00Z"})");
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
    const CliResult may = cli({u"may"_s, u"deal:d1"_s, u"sales"_s, u"proposal"_s, u"--json"_s, u"--now"_s, u"2026-01-03T08:00:00Z"_s});
    QCOMPARE(may.code, 3);
    QCOMPARE(keys(may.out), (Keys{"allowed", "rule", "unmet"}));
    QCOMPARE(may.json()["unmet"], answer["unmet"]);
    const CliResult move = cli({u"move"_s, u"deal:d1"_s, u"sales"_s, u"proposal"_s, u"--json"_s, u"--now"_s, u"2026-01-03T08:00:00Z"_s});
    QCOMPARE(move.code, 3);
    QCOMPARE(move.json()["unmet"], answer["unmet"]);
}

void TestCli::moveHasTheShapeOfTheContract()
{
    createTeam();
    const CliResult move = cli({u"move"_s, u"deal:d1"_s, u"sales"_s, u"lost"_s, u"--reason"_s, u"price"_s, u"--by"_s, u"u1"_s,
                                u"--json"_s, u"--now"_s, u"2026-01-03T08:00:00+01:00"_s});
    QCOMPARE(move.code, 0);
    QCOMPARE(keys(move.out), (Keys{"result", "change", "transitions"}));
    const Ordered json = Ordered::parse(move.out.toStdString());
    QVERIFY(json["change"].is_string());
    const Ordered transition = json["transitions"][0];
    QCOMPARE(keys(QByteArray::fromStdString(transition.dump())),
             (Keys{"change", "subject", "pipeline", "from", "to", "at", "recorded", "cause", "rule", "by", "reason"}));
    QCOMPARE(transition["change"], json["change"]);
    QCOMPARE(transition["at"].get<std::string>(), "2026-01-03T07:00:00Z");
    QCOMPARE(transition["cause"].get<std::string>(), "user");
}

void TestCli::showHasTheShapeOfTheContract()
{
    createTeam();
    const CliResult show = cli({u"show"_s, u"person:p1"_s, u"--json"_s});
    QCOMPARE(show.code, 0);
    QCOMPARE(keys(show.out), (Keys{"subject", "owner", "fields", "placements", "health", "tasks", "deals", "activities"}));
    const Json json = show.json();
    QCOMPARE(json["subject"], Json("person:p1"));
    QCOMPARE(json["fields"]["company"], Json("acme"));
    QCOMPARE(json["deals"], Json({"d1"}));
    QCOMPARE(json["placements"]["lifecycle"], (Json{{"stage", "opportunity"}, {"since", "2026-01-02T08:00:00Z"}, {"supported", "opportunity"}}));
    QVERIFY(!json["placements"].contains("freemium"));
    QVERIFY(json["health"].is_object());
}

void TestCli::whyHasTheShapeOfTheContract()
{
    createTeam();
    QCOMPARE(record(R"({"type":"activity","subject":"person:p1","kind":"call","at":"2026-01-03T10:00:00Z","by":"u1","data":{"direction":"out","outcome":"completed"},"id":"x-1"})").code, 0);
    const CliResult why = cli({u"why"_s, u"deal:d1"_s, u"sales"_s, u"--json"_s, u"--now"_s, u"2026-01-03T11:00:00Z"_s});
    QCOMPARE(why.code, 0);
    QCOMPARE(keys(why.out), (Keys{"subject", "pipeline", "stage", "since", "cause", "rule", "ruleset", "by", "reason",
                                  "trigger", "facts", "supported", "next", "due"}));
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

void TestCli::whyOfAnAbsentSubjectSaysWhatWouldTakeItIn()
{
    createTeam();
    const CliResult why = cli({u"why"_s, u"person:p1"_s, u"freemium"_s, u"--json"_s});
    QCOMPARE(why.code, 0);
    QVERIFY(why.json()["stage"].is_null());
    QCOMPARE(why.json()["next"].size(), size_t(4));
}

void TestCli::boardHasTheShapeOfTheContract()
{
    createTeam();
    QCOMPARE(record(R"({"type":"deal","ref":"d2","title":"Two","pipeline":"sales","amount":"0.50","currency":"EUR","at":"2026-01-03T08:00:00Z"}
{"type":"deal","ref":"d3","title":"Three","pipeline":"sales","amount":"7","currency":"JPY","at":"2026-01-03T08:00:00Z"})").code, 0);
    const CliResult board = cli({u"board"_s, u"sales"_s, u"--json"_s});
    QCOMPARE(board.code, 0);
    QCOMPARE(keys(board.out), (Keys{"pipeline", "stages"}));
    const Json first = board.json()["stages"][0];
    QCOMPARE(first["id"], Json("qualified"));
    QCOMPARE(first["caption"], Json("Qualified"));
    QCOMPARE(first["count"], Json(3));
    QCOMPARE(first["sums"], (Json{{"EUR", "1200.50"}, {"JPY", "7"}}));
    QCOMPARE(first["cards"].size(), size_t(3));
    QVERIFY(std::find(first["cards"].begin(), first["cards"].end(), Json("deal:d1")) != first["cards"].end());

    const Json limited = cli({u"board"_s, u"sales"_s, u"--stage"_s, u"qualified"_s, u"--limit"_s, u"1"_s, u"--json"_s}).json();
    QCOMPARE(limited["stages"].size(), size_t(1));
    QCOMPARE(limited["stages"][0]["count"], Json(3));
    QCOMPARE(limited["stages"][0]["cards"].size(), size_t(1));
}

void TestCli::historyHasTheShapeOfTheContract()
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

void TestCli::checkIsSoundAfterEverything()
{
    createTeam();
    const CliResult check = cli({u"check"_s, u"--json"_s});
    QCOMPARE(check.code, 0);
    QCOMPARE(check.json(), (Json{{"ok", true}, {"findings", Json::array()}}));
}

void TestCli::policySetsAndShows()
{
    createTeam();
    const Json all = cli({u"policy"_s, u"--json"_s}).json();
    QCOMPARE(all["free_accounts"], Json("lead"));
    QCOMPARE(all["evangelist"], Json("customer_and_two"));
    QCOMPARE(all["assignment"], Json("previous"));
    QCOMPARE(cli({u"policy"_s, u"assignment"_s, u"round_robin"_s, u"--json"_s}).json(), (Json{{"assignment", "round_robin"}}));
    QCOMPARE(cli({u"policy"_s, u"assignment"_s, u"--json"_s}).json(), (Json{{"assignment", "round_robin"}}));
}

void TestCli::undoOfWhatChangedSinceIsAConflict()
{
    createTeam();
    const CliResult lines = record(R"({"type":"edit","subject":"deal:d1","field":"amount","value":"5","at":"2026-01-03T08:00:00Z"}
{"type":"edit","subject":"deal:d1","field":"amount","value":"6","at":"2026-01-04T08:00:00Z"})");
    const QString first = QString::fromStdString(lines.lines()[0]["change"].get<std::string>());
    const CliResult undo = cli({u"undo"_s, first, u"--json"_s, u"--now"_s, u"2026-01-05T08:00:00Z"_s});
    QCOMPARE(undo.code, 4);
    QCOMPARE(keys(undo.out), (Keys{"result", "change", "transitions"}));
    QCOMPARE(undo.json()["result"], Json("conflict"));
    QVERIFY(!undo.err.isEmpty());
    QCOMPARE(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).json()["fields"]["amount"], Json("6.00"));
}

void TestCli::undoOfANamedChange()
{
    createTeam();
    const CliResult lines = record(R"({"type":"edit","subject":"deal:d1","field":"amount","value":"5","at":"2026-01-03T08:00:00Z"}
{"type":"edit","subject":"person:p1","field":"phone","value":"6","at":"2026-01-04T08:00:00Z"})");
    const QString first = QString::fromStdString(lines.lines()[0]["change"].get<std::string>());
    const CliResult undo = cli({u"undo"_s, first, u"--json"_s, u"--now"_s, u"2026-01-05T08:00:00Z"_s});
    QCOMPARE(undo.code, 0);
    QCOMPARE(undo.json()["result"], Json("ok"));
    QCOMPARE(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).json()["fields"]["amount"], Json("1200.00"));
    QCOMPARE(cli({u"show"_s, u"person:p1"_s, u"--json"_s}).json()["fields"]["phone"], Json("6"));
}

void TestCli::importAddsOnceAndReportsRejects()
{
    createTeam();
    const QString people = file(u"people.csv"_s, "ref,name,email,phone,company,owner,at\n"
                                                 "p7,Gina,gina@example.org,,acme,u1,2026-01-05T08:00:00Z\n"
                                                 "p8,Hugo,,,,nobody,2026-01-05T08:00:00Z\n");
    const QStringList command{u"import"_s, u"people"_s, people, u"--json"_s, u"--now"_s, u"2026-02-01T08:00:00Z"_s};
    const CliResult first = cli(command);
    QCOMPARE(first.code, 2);
    QCOMPARE(keys(first.out), (Keys{"rows", "added", "updated", "unchanged", "rejected", "integrity", "transitions"}));
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
    QCOMPARE(cli({u"import"_s, u"people"_s, dry, u"--dry-run"_s, u"--json"_s}).json()["added"], Json(1));
    QCOMPARE(cli({u"show"_s, u"person:p9"_s}).code, 2);
}

void TestCli::importOfPlacementsListsIntegrityOrEnforces()
{
    createTeam();
    const QString deals = file(u"deals.csv"_s, "ref,title,pipeline,stage,person,company,amount,currency,expected_close,owner,at\n"
                                               "d8,Old,sales,won,,acme,,,,u1,2026-01-05T08:00:00Z\n");
    const QStringList command{u"import"_s, u"deals"_s, deals, u"--json"_s, u"--now"_s, u"2026-02-01T08:00:00Z"_s};
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
    QCOMPARE(cli({u"show"_s, u"deal:d8"_s, u"--json"_s}).json()["placements"]["sales"]["since"], Json("2026-01-05T08:00:00Z"));
}

void TestCli::exportReadsBack()
{
    createTeam();
    for (const QString &kind : {u"companies"_s, u"people"_s, u"deals"_s, u"activities"_s}) {
        const QString path = m_folder->filePath(kind);
        QCOMPARE(cli({u"export"_s, kind, path}).code, 0);
        QVERIFY(QFile::exists(path));
        const CliResult again = cli({u"import"_s, kind, path, u"--json"_s, u"--now"_s, u"2026-02-01T08:00:00Z"_s});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json()["added"], Json(0));
        QCOMPARE(again.json()["updated"], Json(0));
    }
}

void TestCli::backupAndRestoreGoBack()
{
    createTeam();
    const QString copy = m_folder->filePath(u"copy.db"_s);
    const QByteArray before = cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).out;
    QCOMPARE(cli({u"backup"_s, copy}).code, 0);
    QCOMPARE(record(R"({"type":"edit","subject":"deal:d1","field":"amount","value":"5","at":"2026-01-03T08:00:00Z"})").code, 0);
    QVERIFY(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).out != before);
    QCOMPARE(cli({u"restore"_s, copy}).code, 0);
    QCOMPARE(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).out, before);
    QVERIFY(cli({u"restore"_s, file(u"letter.txt"_s, "Dear Ada")}).code >= 2);
    QCOMPARE(cli({u"show"_s, u"deal:d1"_s, u"--json"_s}).out, before);
}

void TestCli::rulesAreCheckedAndShown()
{
    const CliResult shown = runCli({u"rules"_s, u"show"_s, u"sales"_s, u"--json"_s});
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.json()["id"], Json("sales"));
    const CliResult sound = runCli({u"rules"_s, u"check"_s, u"sales"_s, u"freemium"_s, u"--json"_s});
    QCOMPARE(sound.code, 0);
    QCOMPARE(sound.json(), (Json{{"findings", Json::array()}}));

    QByteArray faulty = shown.out;
    faulty.replace("\"offer_sent\"", "\"offer_dreamt\"");
    const CliResult checked = runCli({u"rules"_s, u"check"_s, file(u"mine.json"_s, faulty), u"--json"_s});
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

void TestCli::theLanguageChangesOnlyTexts()
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

void TestCli::peopleGetReadableText()
{
    createTeam();
    const QByteArray english = cli({u"show"_s, u"person:p1"_s}).out;
    QVERIFY2(english.contains("Opportunity"), english.constData());
    const QByteArray italian = cli({u"show"_s, u"person:p1"_s, u"--lang"_s, u"it"_s}).out;
    QVERIFY2(italian.contains("Opportunità"), italian.constData());
    const CliResult refused = cli({u"move"_s, u"deal:d1"_s, u"sales"_s, u"won"_s, u"--now"_s, u"2026-01-05T08:00:00Z"_s});
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.out.isEmpty());
    QVERIFY(refused.err.contains("Won"));
    for (const QStringList &command : std::vector<QStringList>{{u"history"_s, u"deal:d1"_s}, {u"board"_s, u"sales"_s},
                                                               {u"why"_s, u"deal:d1"_s, u"sales"_s}, {u"policy"_s},
                                                               {u"rules"_s, u"show"_s, u"lead_status"_s}}) {
        const CliResult result = cli(command);
        QCOMPARE(result.code, 0);
        QVERIFY(!result.out.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
