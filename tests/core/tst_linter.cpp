// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/linter.h"
#include "core/rules/shipped.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace Imbuto;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString kFolder = QStringLiteral(TEST_DATA "/rulesets/");

/// What findings.txt promises of every file: code, stage, rule.
std::map<QString, QStringList> promised()
{
    std::map<QString, QStringList> out;
    for (const QString &line : QString::fromUtf8(contents(kFolder + QStringLiteral("findings.txt")))
                                   .split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        out[words[0]];
        if (words[1] != u"none")
            out[words[0]] << words.mid(1).join(u' ');
    }
    return out;
}

CheckedRules check(const QByteArray &json, const Language &language = {})
{
    std::vector<RuleBook::Source> sources = shippedPipelines();
    sources.push_back({QStringLiteral("mine.json"), json});
    return checkRules(shippedVocabulary(), sources, language, {QStringLiteral("mine.json")});
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

QStringList found(const CheckedRules &checked)
{
    QStringList out;
    for (const RuleFinding &f : checked.findings)
        out << f.code + u' ' + orDash(f.stage) + u' ' + orDash(f.rule);
    return out;
}

nlohmann::json sound()
{
    return nlohmann::json::parse(contents(kFolder + QStringLiteral("sound.json")).toStdString());
}

QByteArray with(const char *pointer, const nlohmann::json &value)
{
    nlohmann::json pipeline = sound();
    pipeline[nlohmann::json::json_pointer(pointer)] = value;
    return QByteArray::fromStdString(pipeline.dump());
}

} // namespace

/// R12: what is wrong with a set of rules is found before it is in force; what is right is left alone.
class TestLinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void hasNothingAgainstWhatIsShipped_data();
    void hasNothingAgainstWhatIsShipped();
    void namesFileStageRuleAndReason();
    void tellsAllFaultsOfAFileAtOnce();
    void speaksTheLanguageOfItsReader();
    void refusesMonstersCleanly_data();
    void refusesMonstersCleanly();
    void givesUpThinkingInTime();
    void leavesHarmlessStepsBackAlone();
    void findsCirclesOverSeveralPipelines();
};

void TestLinter::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("findings");
    const auto all = promised();
    for (const QString &name : QDir(kFolder).entryList({QStringLiteral("*.json")})) {
        const QString file = name.chopped(5);
        QVERIFY2(all.count(file), qPrintable(name + QStringLiteral(" is not in findings.txt")));
        QTest::newRow(qPrintable(file)) << name << all.at(file);
    }
    QVERIFY(all.size() > 40);
}

void TestLinter::findsWhatIsWrong()
{
    QFETCH(QString, file);
    QFETCH(QStringList, findings);
    const CheckedRules checked = check(contents(kFolder + file));
    QCOMPARE(found(checked), findings);
    QCOMPARE(checked.faulty(), !findings.isEmpty());
    for (const RuleFinding &f : checked.findings)
        QVERIFY(!f.text.isEmpty());
}

void TestLinter::hasNothingAgainstWhatIsShipped_data()
{
    QTest::addColumn<QString>("id");
    for (const auto &list : {shippedPipelines(), offeredPipelines()})
        for (const RuleBook::Source &source : list)
            QTest::newRow(qPrintable(source.file)) << source.file.chopped(5);
}

void TestLinter::hasNothingAgainstWhatIsShipped()
{
    QFETCH(QString, id);
    std::vector<RuleBook::Source> all = shippedPipelines();
    const RuleBook::Source mine = *shippedPipeline(id);
    if (std::none_of(all.begin(), all.end(), [&](const auto &s) { return s.file == mine.file; }))
        all.push_back(mine);
    const CheckedRules checked = checkRules(shippedVocabulary(), all, {});
    QVERIFY(checked.book);
    for (const RuleFinding &f : checked.findings)
        qWarning("%s", qPrintable(f.pipeline + u'/' + f.rule + QStringLiteral(": ") + f.text));
    QCOMPARE(int(checked.findings.size()), 0);
}

void TestLinter::namesFileStageRuleAndReason()
{
    const CheckedRules checked = check(with("/stages/1/rules/0/when", {{"fact", "moon_phase"}}));
    QCOMPARE(int(checked.findings.size()), 1);
    const RuleFinding &f = checked.findings.front();
    QCOMPARE(f.file, QStringLiteral("mine.json"));
    QCOMPARE(f.pipeline, QStringLiteral("club"));
    QCOMPARE(f.stage, QStringLiteral("member"));
    QCOMPARE(f.rule, QStringLiteral("club.member"));
    QCOMPARE(f.path, QStringLiteral("/stages/1/rules/0/when/fact"));
    QVERIFY(f.text.contains(QStringLiteral("mine.json"))
            && f.text.contains(QStringLiteral("moon_phase")));
}

void TestLinter::tellsAllFaultsOfAFileAtOnce()
{
    nlohmann::json pipeline = sound();
    pipeline["stages"][0]["rules"][0]["when"] = {{"fact", "moon_phase"}};
    pipeline["stages"][1]["rules"][0]["when"] = {{"fact", "activities"}, {"of", "levitated"}};
    pipeline["health"] = {{"good", {{"sunny", true}}}};
    const CheckedRules checked = check(QByteArray::fromStdString(pipeline.dump()));
    QCOMPARE(found(checked),
             (QStringList{QStringLiteral("unknown_operator - -"),
                          QStringLiteral("unknown_fact guest club.guest"),
                          QStringLiteral("unknown_activity member club.member")}));
}

void TestLinter::speaksTheLanguageOfItsReader()
{
    const QByteArray never = contents(kFolder + QStringLiteral("never-contradiction.json"));
    const QString english = check(never, Language::of(QStringLiteral("en"))).findings.front().text;
    const QString italian = check(never, Language::of(QStringLiteral("it"))).findings.front().text;
    QVERIFY2(english.contains(QStringLiteral("Logged in")), qPrintable(english));
    QVERIFY2(italian.contains(QStringLiteral("Accesso")), qPrintable(italian));
}

void TestLinter::refusesMonstersCleanly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &json, const char *code) {
        QTest::newRow(name) << json << QString::fromLatin1(code);
    };
    QByteArray nots = R"({"fact": "reason"})";
    QByteArray deep;
    for (int i = 0; i < 100000; ++i)
        deep += R"({"not":)";
    deep += nots + QByteArray(100000, '}');
    QByteArray shell = with("/stages/1/rules/0/when", "HERE");
    row("100,000 deep", QByteArray(shell).replace("\"HERE\"", deep), "too_deep");
    row("100,000 brackets", QByteArray(100000, '['), "too_deep");
    row("huge", QByteArray(5 * 1024 * 1024, ' '), "too_large");
    row("a text of a million letters", with("/stages/1/id", std::string(1000000, 'a')),
        "too_large");
    row("a number that no computer holds", QByteArray(shell).replace("\"HERE\"", "1e400000"),
        "syntax");
    row("a lone surrogate", QByteArray(shell).replace("HERE", "\\ud800"), "syntax");
    row("NUL", QByteArray(shell).replace("HERE", QByteArray(1, '\0')), "syntax");
    row("nothing", {}, "syntax");
    row("a list", "[]", "schema");
    row("null", "null", "schema");
    QByteArray many = R"({"any":[{"fact":"reason"})";
    for (int i = 0; i < 50000; ++i)
        many += R"(,{"fact":"activities","of":"usage","min":)" + QByteArray::number(i + 1) + '}';
    row("50,000 alternatives", QByteArray(shell).replace("\"HERE\"", many + "]}"), "too_large");
}

void TestLinter::refusesMonstersCleanly()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    const CheckedRules checked = check(json);
    QVERIFY(!checked.book);
    QCOMPARE(int(checked.findings.size()), 1);
    QCOMPARE(checked.findings.front().code, code);
    QCOMPARE(checked.findings.front().file, QStringLiteral("mine.json"));
}

/// Alternatives multiply: what would take for ever is a warning, not a hang.
void TestLinter::givesUpThinkingInTime()
{
    nlohmann::json all = nlohmann::json::array();
    for (int i = 0; i < 40; ++i) {
        nlohmann::json any = nlohmann::json::array();
        for (int j = 0; j < 40; ++j)
            any.push_back(
                {{"all",
                  {{{"fact", "activities"}, {"of", "usage"}, {"min", 41 + j}},
                   {{"not", {{"fact", "activities"}, {"of", "usage"}, {"min", 40 - i % 7}}}}}}});
        all.push_back({{"any", any}});
    }
    QElapsedTimer timer;
    timer.start();
    const CheckedRules checked = check(with("/stages/1/rules/0/when", {{"all", all}}));
    QVERIFY(checked.book);
    QVERIFY(timer.elapsed() < 60000);
}

/// A rule that takes a card back for something newer than its placement goes round no circle (S4).
void TestLinter::leavesHarmlessStepsBackAlone()
{
    nlohmann::json pipeline = sound();
    pipeline["stages"][0]["rules"].push_back(
        {{"id", "club.back"},
         {"from", {"member"}},
         {"when", {{"fact", "activities"}, {"of", "logged_in"}, {"after", "current"}}}});
    QCOMPARE(found(check(QByteArray::fromStdString(pipeline.dump()))), QStringList());
    pipeline["stages"][0]["rules"][1]["when"] = {
        {"not", {{"fact", "activities"}, {"of", "subscription_paid"}}}};
    QCOMPARE(found(check(QByteArray::fromStdString(pipeline.dump()))), QStringList());
}

/// Neither set goes round by itself: each waits for the other to stand elsewhere.
void TestLinter::findsCirclesOverSeveralPipelines()
{
    const auto standsIn = [](const char *pipeline, const char *stage) {
        return nlohmann::json{{"fact", "stage"}, {"pipeline", pipeline}, {"in", {stage}}};
    };
    const auto waiting = [&](const char *id, const char *other, const char *up, const char *down) {
        nlohmann::json pipeline = sound();
        pipeline["id"] = id;
        for (nlohmann::json &stage : pipeline["stages"])
            for (nlohmann::json &rule : stage["rules"])
                rule["id"] = id + rule["id"].get<std::string>().substr(4);
        pipeline["stages"][0]["rules"].push_back({{"id", std::string(id) + ".back"},
                                                  {"from", {"member"}},
                                                  {"when", standsIn(other, down)}});
        pipeline["stages"][1]["rules"][0]["when"] = standsIn(other, up);
        return pipeline;
    };
    const auto checkBoth = [](const nlohmann::json &club, const nlohmann::json &team) {
        std::vector<RuleBook::Source> sources = shippedPipelines();
        sources.push_back({QStringLiteral("mine.json"), QByteArray::fromStdString(club.dump())});
        sources.push_back({QStringLiteral("team.json"), QByteArray::fromStdString(team.dump())});
        return found(checkRules(shippedVocabulary(), sources, {},
                                {QStringLiteral("mine.json"), QStringLiteral("team.json")}));
    };
    // club follows team up and down, team runs from club
    const nlohmann::json club = waiting("club", "team", "member", "guest");
    const QStringList both = checkBoth(club, waiting("team", "club", "guest", "member"));
    QCOMPARE(both.filter(QStringLiteral("cycle")),
             (QStringList{QStringLiteral("cycle member club.member"),
                          QStringLiteral("cycle member team.member")}));
    // both follow each other: they come to rest
    QCOMPARE(checkBoth(club, waiting("team", "club", "member", "guest")), QStringList());
}

QTEST_GUILESS_MAIN(TestLinter)
#include "tst_linter.moc"
