// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest.h"
#include "core/exchange/line.h"
#include "core/replay.h"
#include "core/rules/shipped.h"
#include "core/rulesinforce.h"
#include "core/workspace.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *kStory =
    R"({"type":"user","ref":"anna","name":"Anna","role":"rep","at":"2026-01-01T08:00:00Z"}
{"type":"user","ref":"marta","name":"Marta","role":"manager","at":"2026-01-01T08:00:00Z"}
{"type":"person","ref":"ada","name":"Ada","owner":"anna","at":"2026-01-02T08:00:00Z"}
{"type":"deal","ref":"d1","title":"Licences","pipeline":"sales","person":"ada","amount":"100","owner":"anna","at":"2026-01-02T09:00:00Z"}
{"type":"deal","ref":"d2","title":"Support","pipeline":"sales","person":"ada","amount":"200","owner":"anna","at":"2026-01-02T10:00:00Z"}
{"type":"activity","subject":"deal:d1","kind":"call","at":"2026-01-05T10:00:00Z","by":"anna","data":{"direction":"out","outcome":"completed"}}
{"type":"activity","subject":"deal:d2","kind":"email_sent","at":"2026-01-06T10:00:00Z","by":"anna"}
{"type":"move","subject":"deal:d2","pipeline":"sales","to":"lost","at":"2026-01-07T10:00:00Z","by":"anna","reason":"price"}
)";

RuleBook::Source shippedSource(const QString &id)
{
    return *shippedPipeline(id);
}

Json jsonOf(const RuleBook::Source &source)
{
    return Json::parse(source.json.toStdString());
}

RuleBook::Source sourceOf(const Json &json)
{
    return {u"mine.json"_s, QByteArray::fromStdString(json.dump(1))};
}

Json &stageIn(Json &pipeline, const char *id)
{
    for (Json &stage : pipeline["stages"])
        if (stage["id"] == id)
            return stage;
    qFatal("no such stage");
}

/// Sales in which any mail out is enough for a first meeting.
RuleBook::Source easySales()
{
    Json sales = jsonOf(shippedSource(u"sales"_s));
    stageIn(sales, "discovery")["rules"][0]["when"] =
        Json::parse(R"({"fact": "activities", "of": "touch", "since": {"stage": "qualified"}})");
    return sourceOf(sales);
}

/// Sales in which a deal is lost only after an offer, and meets only by video.
RuleBook::Source strictSales()
{
    Json sales = jsonOf(shippedSource(u"sales"_s));
    stageIn(sales, "lost")["rules"][0]["when"] =
        Json::parse(R"({"all": [{"fact": "reason"}, {"fact": "activities", "of": "offer_sent"}]})");
    stageIn(sales, "discovery")["rules"][0]["when"] =
        Json::parse(R"({"fact": "activities", "of": "video_call"})");
    return sourceOf(sales);
}

QStringList asText(const std::vector<PlannedMove> &moves)
{
    QStringList out;
    for (const PlannedMove &m : moves)
        out << m.subject.ref + u' ' + m.pipeline + u' ' + m.from + u'>' + m.to + u' ' + m.rule;
    return out;
}

} // namespace

/// The rules of a workspace's own: tried without a trace, put in force as one change, taken back (R12, R14).
class TestRulesInForce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void simulatingTellsWhatWouldMoveAndWritesNothing();
    void applyingIsOneChangeThatUndoTakesBack();
    void laterMovesNameTheSetThatDecided();
    void aFaultySetIsRefusedAndTheOldOneStays();
    void applyingWhatIsInForceChangesNothing();
    void whatIsOnlyOfferedIsPutInForce();
    void aStageInUseDoesNotGo();
    void aStageThatOthersNameDoesNotGo();
    void derivedCardsFindTheirWay();
    void undoLeavesNoCardWithoutItsStage();
    void pipelinesAreAddedDuplicatedAndArchived();
    void replayKnowsWhichRulesWereInForceWhen();
    void anotherWorkspaceOnTheFileFollows();
    void rulesOutliveTheProgram();
    void backTestTellsWhatHistoryWouldHaveBeen();
    void backTestOfTheSameRulesFindsNothing();
    void previewOfAPolicyIsWhatSettingItDoes();

private:
    void play(const QByteArray &lines);
    Subject subject(SubjectKind kind, const char *ref)
    {
        return *m_workspace->find({kind, QString::fromLatin1(ref)});
    }
    StageId stageOf(const char *deal, const char *pipeline = "sales")
    {
        for (const Placement &p :
             m_workspace->store().placementsOf(subject(SubjectKind::Deal, deal)))
            if (p.pipeline == QLatin1String(pipeline))
                return p.stage;
        return {};
    }
    QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    qint64 changes() const
    {
        qint64 n = 0;
        m_workspace->store().eachChange([&](const ChangeHeader &, const auto &) { ++n; });
        return n;
    }
    QStringList differences()
    {
        const auto found = replay(*m_workspace, m_folder->filePath(u"replay.imbuto"_s));
        if (!found)
            return {found.error().text};
        return {found->begin(), found->end()};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    FixedClock *m_clock = nullptr;
    std::unique_ptr<Workspace> m_workspace;
};

void TestRulesInForce::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"test.imbuto"_s);
    auto clock = std::make_unique<FixedClock>(*parseInstant(u"2026-01-01T08:00:00Z"_s, Calendar()));
    m_clock = clock.get();
    auto made = Workspace::create(m_path, {{}, u"Europe/Rome"_s, u"EUR"_s, 7}, std::move(clock));
    QVERIFY2(made, made ? "" : qPrintable(made.error().text));
    m_workspace = std::move(*made);
    play(kStory);
    QCOMPARE(stageOf("d1"), u"discovery"_s);
    QCOMPARE(stageOf("d2"), u"lost"_s);
}

void TestRulesInForce::play(const QByteArray &lines)
{
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto input = parseLine(line, m_workspace->book(), m_workspace->calendar());
        QVERIFY2(input, line.constData());
        const auto outcome = m_workspace->apply(*input);
        QVERIFY2(outcome && outcome->result == Outcome::Result::Ok, line.constData());
    }
}

void TestRulesInForce::simulatingTellsWhatWouldMoveAndWritesNothing()
{
    play(
        R"({"type":"deal","ref":"d3","title":"More","pipeline":"sales","person":"ada","owner":"anna","at":"2026-01-08T08:00:00Z"}
{"type":"activity","subject":"deal:d3","kind":"email_sent","at":"2026-01-09T10:00:00Z","by":"anna"}
)");
    const qint64 count = changes();
    const QByteArray before = bytes();
    const auto preview = m_workspace->simulateRules({easySales()}, {});
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text));
    QVERIFY(preview->findings.empty());
    QCOMPARE(asText(preview->moves),
             (QStringList{u"d3 sales qualified>discovery sales.discovery"_s}));
    QCOMPARE(stageOf("d3"), u"qualified"_s);
    QCOMPARE(changes(), count);
    QCOMPARE(bytes(), before);
    // what was said is what happens
    const auto applied = m_workspace->applyRules({easySales()}, u"marta"_s);
    QVERIFY(applied);
    QCOMPARE(int(applied->transitions.size()), 1);
    QCOMPARE(stageOf("d3"), u"discovery"_s);
}

void TestRulesInForce::applyingIsOneChangeThatUndoTakesBack()
{
    play(
        R"({"type":"deal","ref":"d3","title":"More","pipeline":"sales","person":"ada","owner":"anna","at":"2026-01-08T08:00:00Z"}
{"type":"activity","subject":"deal:d3","kind":"email_sent","at":"2026-01-09T10:00:00Z","by":"anna"}
)");
    const QString shipped = m_workspace->book().pipeline(u"sales"_s)->version;
    const qint64 count = changes();
    QSignalSpy other(m_workspace.get(), &Workspace::rulesChanged);
    const auto applied = m_workspace->applyRules({easySales()}, u"marta"_s);
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().text));
    QCOMPARE(changes(), count + 1);
    QCOMPARE(other.size(), 1);
    const QString mine = m_workspace->book().pipeline(u"sales"_s)->version;
    QVERIFY(mine != shipped);
    const Transition &t = applied->transitions.front();
    QCOMPARE(t.cause, Cause::Policy);
    QCOMPARE(t.rule, u"sales.discovery"_s);
    QCOMPARE(t.ruleSet, mine);
    const auto undone = m_workspace->undo(applied->change);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().text));
    QCOMPARE(m_workspace->book().pipeline(u"sales"_s)->version, shipped);
    QCOMPARE(stageOf("d3"), u"qualified"_s);
    QCOMPARE(other.size(), 2);
    QVERIFY(m_workspace->undo(undone->change)); // and again
    QCOMPARE(m_workspace->book().pipeline(u"sales"_s)->version, mine);
    QCOMPARE(stageOf("d3"), u"discovery"_s);
    QCOMPARE(differences(), QStringList());
}

void TestRulesInForce::laterMovesNameTheSetThatDecided()
{
    QVERIFY(m_workspace->applyRules({easySales()}));
    play(
        R"({"type":"deal","ref":"d3","title":"More","pipeline":"sales","person":"ada","owner":"anna","at":"2026-01-08T08:00:00Z"}
{"type":"activity","subject":"deal:d3","kind":"email_sent","at":"2026-01-09T10:00:00Z","by":"anna"}
)");
    QCOMPARE(stageOf("d3"), u"discovery"_s);
    const auto why = m_workspace->why(subject(SubjectKind::Deal, "d3"), u"sales"_s);
    QVERIFY(why);
    QCOMPARE(why->transition.ruleSet, m_workspace->book().pipeline(u"sales"_s)->version);
    const auto old = m_workspace->why(subject(SubjectKind::Deal, "d1"), u"sales"_s);
    QVERIFY(old && old->transition.ruleSet != why->transition.ruleSet);
}

void TestRulesInForce::aFaultySetIsRefusedAndTheOldOneStays()
{
    const QString version = m_workspace->book().pipeline(u"sales"_s)->version;
    const qint64 count = changes();
    Json sales = jsonOf(shippedSource(u"sales"_s));
    stageIn(sales, "discovery")["rules"][0]["when"] = Json::parse(R"({"fact": "moon_phase"})");
    const auto preview = m_workspace->simulateRules({sourceOf(sales)}, {});
    QVERIFY(preview && preview->faulty());
    QCOMPARE(preview->findings.front().code, u"unknown_fact"_s);
    const auto applied = m_workspace->applyRules({sourceOf(sales)});
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, Error::Code::BadInput);
    QVERIFY(applied.error().text.contains(u"moon_phase"_s));
    QCOMPARE(m_workspace->book().pipeline(u"sales"_s)->version, version);
    QCOMPARE(changes(), count);
    for (const QByteArray &text : {QByteArray("{"), QByteArray(), QByteArray(100000, '[')})
        QVERIFY(!m_workspace->applyRules({{u"broken.json"_s, text}}));
}

void TestRulesInForce::applyingWhatIsInForceChangesNothing()
{
    const qint64 count = changes();
    const auto applied = m_workspace->applyRules({shippedSource(u"sales"_s)});
    QVERIFY(applied);
    QVERIFY(!applied->change);
    QCOMPARE(changes(), count);
    QVERIFY(m_workspace->applyRules({easySales()})->change);
    QVERIFY(!m_workspace->applyRules({easySales()})->change);
    QVERIFY(m_workspace->applyRules({*m_workspace->rules(u"sales"_s)}));
    QCOMPARE(changes(), count + 1);
}

void TestRulesInForce::whatIsOnlyOfferedIsPutInForce()
{
    const PipelineId id = u"account_segmentation"_s;
    QVERIFY(!m_workspace->book().pipeline(id));
    const auto applied = m_workspace->applyRules({shippedSource(id)});
    QVERIFY(applied && applied->change);
    QVERIFY(m_workspace->book().pipeline(id));
}

void TestRulesInForce::aStageThatOthersNameDoesNotGo()
{
    Json prospecting = jsonOf(shippedSource(u"prospecting"_s));
    auto &stages = prospecting["stages"];
    stages.erase(std::find_if(stages.begin(), stages.end(),
                              [](const Json &stage) { return stage["id"] == "engaged"; }));
    const auto findings = m_workspace->checkRules({sourceOf(prospecting)}, {});
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().code, u"unknown_stage"_s);
    QCOMPARE(findings.front().pipeline, u"funnel"_s);
    QCOMPARE(findings.front().stage, u"sqo"_s);
    QCOMPARE(findings.front().rule, u"funnel.sqo"_s);
    QVERIFY(!m_workspace->applyRules({sourceOf(prospecting)}));
}

void TestRulesInForce::aStageInUseDoesNotGo()
{
    Json sales = jsonOf(shippedSource(u"sales"_s));
    sales["stages"].erase(1); // discovery, where d1 stands
    const auto preview = m_workspace->simulateRules({sourceOf(sales)}, {});
    QVERIFY(preview && preview->faulty());
    QCOMPARE(preview->findings.front().code, u"stage_in_use"_s);
    QCOMPARE(preview->findings.front().stage, u"discovery"_s);
    QVERIFY(!m_workspace->applyRules({sourceOf(sales)}));
    play(
        R"({"type":"move","subject":"deal:d1","pipeline":"sales","to":"lost","at":"2026-01-10T10:00:00Z","by":"anna","reason":"price"}
)");
    QVERIFY(m_workspace->applyRules({sourceOf(sales)}));
    QCOMPARE(differences(), QStringList());
}

void TestRulesInForce::derivedCardsFindTheirWay()
{
    play(
        R"({"type":"activity","subject":"person:ada","kind":"signed_up","at":"2026-01-10T10:00:00Z"}
{"type":"activity","subject":"person:ada","kind":"subscription_paid","at":"2026-01-11T10:00:00Z"}
)");
    const Subject ada = subject(SubjectKind::Person, "ada");
    const auto maturity = [&]() -> StageId {
        for (const Placement &p : m_workspace->store().placementsOf(ada))
            if (p.pipeline == u"contact_maturity")
                return p.stage;
        return {};
    };
    QCOMPARE(maturity(), u"onboarding"_s);
    Json json = jsonOf(shippedSource(u"contact_maturity"_s));
    json["stages"].erase(1);
    QVERIFY(m_workspace->applyRules({sourceOf(json)}));
    QCOMPARE(maturity(), u"trial"_s);
    QVERIFY(m_workspace->undo());
    QCOMPARE(maturity(), u"onboarding"_s);
    QCOMPARE(differences(), QStringList());
}

void TestRulesInForce::undoLeavesNoCardWithoutItsStage()
{
    Json sales = jsonOf(shippedSource(u"sales"_s));
    Json demo =
        Json::parse(R"({"id": "demo", "category": "open", "caption": {"en": "Demo", "it": "Demo"},
        "rules": [{"id": "sales.demo", "when": {"fact": "activities", "of": "meeting"}}]})");
    sales["stages"].insert(sales["stages"].begin() + 2, demo);
    const auto applied = m_workspace->applyRules({sourceOf(sales)});
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().text));
    play(
        R"({"type":"activity","subject":"deal:d1","kind":"meeting","at":"2026-01-10T10:00:00Z","by":"anna"}
)");
    QCOMPARE(stageOf("d1"), u"demo"_s);
    const auto undone = m_workspace->undo(applied->change);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, Error::Code::Conflict);
    QVERIFY(m_workspace->book().pipeline(u"sales"_s)->stage(u"demo"_s));
    QVERIFY(m_workspace->undo()); // the meeting
    QVERIFY(m_workspace->undo(applied->change));
    QVERIFY(!m_workspace->book().pipeline(u"sales"_s)->stage(u"demo"_s));
}

void TestRulesInForce::pipelinesAreAddedDuplicatedAndArchived()
{
    const auto copy = duplicated(*m_workspace->rules(u"lead_status"_s), u"second_status"_s);
    QVERIFY(copy);
    QVERIFY(m_workspace->checkRules({*copy}, {}).empty());
    const auto applied = m_workspace->applyRules({*copy});
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().text));
    QVERIFY(m_workspace->book().pipeline(u"second_status"_s));
    const Subject ada = subject(SubjectKind::Person, "ada");
    QVERIFY(m_workspace->why(ada, u"second_status"_s)); // she has a deal: the copy began as well
    QVERIFY(
        m_workspace->why(ada, u"second_status"_s)->transition.rule.startsWith(u"second_status."_s));
    for (const RuleBook::Source &source : shippedPipelines()) {
        const auto other = duplicated(source, u"another"_s);
        QVERIFY(other);
        const auto findings = m_workspace->checkRules({*other}, {});
        QVERIFY2(findings.empty(), findings.empty() ? "" : qPrintable(findings.front().text));
    }
    QVERIFY(!duplicated(*copy, u"no spaces"_s));
    QVERIFY(!duplicated({u"broken"_s, "{"}, u"fine"_s));

    Json json = jsonOf(*copy);
    json["archived"] = true;
    QVERIFY(m_workspace->applyRules({sourceOf(json)}));
    for (const Pipeline *p : m_workspace->book().pipelinesFor(SubjectKind::Person))
        QVERIFY(p->id != u"second_status");
    for (const Due &due : m_workspace->store().dueOf(ada))
        QVERIFY(due.pipeline != u"second_status" || due.at == kNever);
    QCOMPARE(differences(), QStringList());
}

void TestRulesInForce::replayKnowsWhichRulesWereInForceWhen()
{
    play(
        R"({"type":"deal","ref":"d3","title":"A","pipeline":"sales","person":"ada","owner":"anna","at":"2026-01-08T08:00:00Z"}
)");
    QVERIFY(m_workspace->applyRules({easySales()}));
    play(
        R"({"type":"activity","subject":"deal:d3","kind":"email_sent","at":"2026-01-09T10:00:00Z","by":"anna"}
)");
    QVERIFY(m_workspace->applyRules({strictSales()}));
    play(
        R"({"type":"deal","ref":"d4","title":"B","pipeline":"sales","person":"ada","owner":"anna","at":"2026-01-10T08:00:00Z"}
{"type":"activity","subject":"deal:d4","kind":"call","at":"2026-01-11T10:00:00Z","by":"anna","data":{"outcome":"completed"}}
)");
    QCOMPARE(stageOf("d3"), u"discovery"_s);
    QCOMPARE(stageOf("d4"), u"qualified"_s);
    QCOMPARE(differences(), QStringList());
}

void TestRulesInForce::anotherWorkspaceOnTheFileFollows()
{
    auto other = Workspace::open(m_path, std::make_unique<FixedClock>(m_workspace->now()));
    QVERIFY(other);
    QSignalSpy told(other->get(), &Workspace::rulesChanged);
    const Pipeline *before = (*other)->book().pipeline(u"sales"_s);
    const QString version = before->version;
    QVERIFY(m_workspace->applyRules({easySales()}));
    (*other)->follow();
    QCOMPARE(told.size(), 1);
    QCOMPARE((*other)->book().pipeline(u"sales"_s)->version,
             m_workspace->book().pipeline(u"sales"_s)->version);
    QCOMPARE(before->version, version); // windows that still look at the old book see it whole
    (*other)->follow();
    QCOMPARE(told.size(), 1);
}

void TestRulesInForce::rulesOutliveTheProgram()
{
    QVERIFY(m_workspace->applyRules({easySales()}));
    const QString version = m_workspace->book().pipeline(u"sales"_s)->version;
    const Instant now = m_workspace->now();
    m_workspace.reset();
    auto again = Workspace::open(m_path, std::make_unique<FixedClock>(now));
    QVERIFY(again);
    QCOMPARE((*again)->book().pipeline(u"sales"_s)->version, version);
    QCOMPARE((*again)->book().pipelines().front().id, u"sales"_s); // where it was
    QCOMPARE((*again)->rules(u"sales"_s)->json, keptText(easySales().json).toUtf8());
}

void TestRulesInForce::backTestTellsWhatHistoryWouldHaveBeen()
{
    const QByteArray before = bytes();
    const qint64 count = changes();
    const auto result =
        backTest(*m_workspace, {strictSales()}, {}, m_folder->filePath(u"past.imbuto"_s));
    QVERIFY2(result && *result, result ? "" : qPrintable(result.error().text));
    const BackTest &past = **result;
    QCOMPARE(int(past.refused.size()), 1); // lost without an offer
    QCOMPARE(past.refused.front().subject.ref, u"d2"_s);
    QCOMPARE(past.refused.front().to, u"lost"_s);
    QCOMPARE(past.refused.front().by, u"anna"_s);
    QCOMPARE(past.refused.front().rule, u"sales.lost"_s);
    QCOMPARE(int(past.refused.front().unmet.size()), 1);
    QVERIFY(!past.refused.front().unmet.front().text.isEmpty());
    QCOMPARE(asText(past.notMoved),
             (QStringList{u"d1 sales qualified>discovery sales.discovery"_s}));
    QVERIFY(past.moved.empty());
    const auto easy =
        backTest(*m_workspace, {easySales()}, {}, m_folder->filePath(u"easy.imbuto"_s));
    QVERIFY(easy && *easy);
    QCOMPARE(asText((*easy)->moved),
             (QStringList{u"d2 sales qualified>discovery sales.discovery"_s}));
    QVERIFY((*easy)->refused.empty());
    QCOMPARE(bytes(), before);
    QCOMPARE(changes(), count);
}

void TestRulesInForce::backTestOfTheSameRulesFindsNothing()
{
    play(
        R"({"type":"activity","subject":"person:ada","kind":"signed_up","at":"2026-01-10T10:00:00Z"}
{"type":"time","at":"2026-06-11T10:00:00Z"}
)");
    QVERIFY(m_workspace->applyRules({easySales()}));
    QVERIFY(m_workspace->undo());
    const auto result = backTest(*m_workspace, {shippedSource(u"sales"_s)}, {},
                                 m_folder->filePath(u"past.imbuto"_s));
    QVERIFY(result && *result);
    QVERIFY((*result)->refused.empty());
    QCOMPARE(asText((*result)->moved), QStringList());
    QCOMPARE(asText((*result)->notMoved), QStringList());
    const auto stopped =
        backTest(*m_workspace, {easySales()}, {}, m_folder->filePath(u"stopped.imbuto"_s),
                 [](qint64 done) { return done < 3; });
    QVERIFY(stopped && !*stopped);
}

void TestRulesInForce::previewOfAPolicyIsWhatSettingItDoes()
{
    play(R"({"type":"person","ref":"bob","name":"Bob","at":"2026-01-10T08:00:00Z"}
{"type":"activity","subject":"person:bob","kind":"signed_up","at":"2026-01-10T10:00:00Z"}
)");
    const QByteArray before = bytes();
    const auto preview = m_workspace->previewPolicy(u"free_accounts"_s, u"customer"_s);
    QVERIFY(preview);
    QCOMPARE(asText(preview->moves),
             (QStringList{u"bob lifecycle lead>customer lifecycle.customer_free_account"_s}));
    QCOMPARE(bytes(), before);
    QCOMPARE(m_workspace->policyValues()[u"free_accounts"_s], u"lead"_s);
    const auto set =
        m_workspace->apply({Command::SetPolicy{u"free_accounts"_s, u"customer"_s}, {}, {}});
    QVERIFY(set);
    QCOMPARE(set->transitions.size(), preview->moves.size());
    const auto back = m_workspace->previewPolicy(u"free_accounts"_s, u"lead"_s);
    QVERIFY(back);
    QCOMPARE(asText(back->moves), (QStringList{u"bob lifecycle customer>lead "_s}));
    QVERIFY(!m_workspace->previewPolicy(u"free_accounts"_s, u"pets"_s));
    QVERIFY(!m_workspace->previewPolicy(u"colour"_s, u"red"_s));
}

QTEST_GUILESS_MAIN(TestRulesInForce)
#include "tst_rulesinforce.moc"
