// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields.h"
#include "core/rules/linter.h"
#include "core/rules/shipped.h"
#include "core/rulesinforce.h"
#include "ui/rules/ruledraft.h"

#include <QSignalSpy>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {

RuleJson parsed(const QByteArray &json)
{
    return RuleJson::parse(json.begin(), json.end());
}

QStringList codes(const std::vector<RuleFinding> &findings)
{
    QStringList out;
    for (const RuleFinding &f : findings)
        out << f.code + u' ' + f.pipeline + u'/' + f.stage + u'/' + f.rule + u' ' + f.text;
    return out;
}

} // namespace

class TestRuleDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsNotTouchedStaysToTheLastKey();
    void aPutBackValueIsNoChange();
    void editsAreTakenBackOneByOne();
    void typingIsOneStep();
    void aNewStageIsSound();
    void aStageThatGoesIsNoLongerNamed();
    void stagesChangePlaces();
    void everyPipelineCanBeDuplicated();
    void everyOfferedSetCanBeAdded();
    void anEmptyPipelineIsSound_data();
    void anEmptyPipelineIsSound();
    void whatIsNoPipelineIsRefused();
    void followingKeepsWhatIsBeingChanged();
    void onlyNewPipelinesGoAway();

private:
    std::vector<RuleFinding> findings() const;
    RuleDraft m_draft;
};

void TestRuleDraft::init()
{
    m_draft.load(shippedPipelines());
    QVERIFY(!m_draft.isChanged());
}

std::vector<RuleFinding> TestRuleDraft::findings() const
{
    const auto changes = m_draft.changes();
    std::vector<QString> about;
    for (const RuleBook::Source &source : changes)
        about.push_back(source.file);
    return checkRules(shippedVocabulary(), replaced(shippedPipelines(), changes), Language(), about)
        .findings;
}

void TestRuleDraft::whatIsNotTouchedStaysToTheLastKey()
{
    for (const RuleBook::Source &source : shippedPipelines()) {
        const PipelineId id = pipelineIn(source);
        QCOMPARE(m_draft.json(id).dump(), parsed(source.json).dump());
        m_draft.setCaption(id, u"/stages/0/caption"_s, u"it"_s, u"Altro nome"_s);
        RuleJson expected = parsed(source.json);
        expected["stages"][0]["caption"]["it"] = "Altro nome";
        QCOMPARE(m_draft.json(id).dump(), expected.dump());
        QCOMPARE(parsed(m_draft.text(id)).dump(), expected.dump());
    }
    QCOMPARE(m_draft.changes().size(), shippedPipelines().size());
}

void TestRuleDraft::aPutBackValueIsNoChange()
{
    m_draft.set(u"sales"_s, u"/stages/0/rot_days"_s, 99);
    QVERIFY(m_draft.isChanged(u"sales"_s));
    m_draft.set(u"sales"_s, u"/stages/0/rot_days"_s, 14);
    QVERIFY(!m_draft.isChanged());
    QVERIFY(m_draft.changes().empty());
}

void TestRuleDraft::editsAreTakenBackOneByOne()
{
    const std::string before = m_draft.json(u"sales"_s).dump();
    m_draft.set(u"sales"_s, u"/stages/0/rot_days"_s, 99);
    m_draft.set(u"sales"_s, u"/stages/0/target_days"_s, RuleJson());
    QVERIFY(!m_draft.json(u"sales"_s)["stages"][0].contains("target_days"));
    const std::string after = m_draft.json(u"sales"_s).dump();
    m_draft.undo();
    QVERIFY(m_draft.json(u"sales"_s)["stages"][0].contains("target_days"));
    m_draft.undo();
    QCOMPARE(m_draft.json(u"sales"_s).dump(), before);
    QVERIFY(!m_draft.canUndo());
    m_draft.redo();
    m_draft.redo();
    QCOMPARE(m_draft.json(u"sales"_s).dump(), after);
    QVERIFY(!m_draft.canRedo());
}

void TestRuleDraft::typingIsOneStep()
{
    for (const QString &text : {u"D"_s, u"De"_s, u"Demo"_s})
        m_draft.setCaption(u"sales"_s, u"/stages/1/caption"_s, u"en"_s, text);
    m_draft.undo();
    QVERIFY(!m_draft.canUndo());
    QVERIFY(!m_draft.isChanged());
}

void TestRuleDraft::aNewStageIsSound()
{
    QCOMPARE(m_draft.addStage(u"sales"_s, 1, captionOf(u"Démo given!"_s)), size_t(2));
    const RuleJson &stage = m_draft.json(u"sales"_s)["stages"][2];
    QCOMPARE(stage["id"].get<std::string>(), std::string("demo_given"));
    QCOMPARE(m_draft.addStage(u"sales"_s, 1, captionOf(u"Demo given"_s)), size_t(2));
    QCOMPARE(m_draft.json(u"sales"_s)["stages"][2]["id"].get<std::string>(),
             std::string("demo_given_2"));
    m_draft.addRule(u"sales"_s, 2);
    QCOMPARE(codes(findings()), QStringList());
}

void TestRuleDraft::aStageThatGoesIsNoLongerNamed()
{
    m_draft.removeStage(u"lead_status"_s, 7); // unqualified
    const std::string text = m_draft.json(u"lead_status"_s).dump();
    QVERIFY2(text.find("\"unqualified\"") == std::string::npos, text.c_str());
    QVERIFY(text.find("\"lead_status.owner_release\"") != std::string::npos); // timers stay
    QCOMPARE(codes(findings()), QStringList());
}

void TestRuleDraft::stagesChangePlaces()
{
    m_draft.moveStage(u"sales"_s, 2, 0);
    const RuleJson &stages = m_draft.json(u"sales"_s)["stages"];
    QCOMPARE(stages[0]["id"].get<std::string>(), std::string("proposal"));
    QCOMPARE(stages[2]["id"].get<std::string>(), std::string("discovery"));
    m_draft.moveStage(u"sales"_s, 0, 2);
    QVERIFY(!m_draft.isChanged());
}

void TestRuleDraft::everyPipelineCanBeDuplicated()
{
    for (const RuleBook::Source &source : shippedPipelines()) {
        const auto copy = m_draft.duplicate(pipelineIn(source), captionOf(u"Copy"_s));
        QVERIFY(copy);
        QVERIFY(m_draft.isNew(*copy));
    }
    QCOMPARE(codes(findings()), QStringList());
}

void TestRuleDraft::everyOfferedSetCanBeAdded()
{
    for (const RuleBook::Source &source : offeredPipelines())
        QVERIFY(m_draft.add(source));
    const auto twice = m_draft.add(offeredPipelines().front());
    QVERIFY(twice && m_draft.has(*twice));
    QCOMPARE(codes(findings()), QStringList());
}

void TestRuleDraft::anEmptyPipelineIsSound_data()
{
    QTest::addColumn<int>("kind");
    for (const SubjectKind kind : {SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal})
        QTest::newRow(qPrintable(kindName(kind))) << int(kind);
}

void TestRuleDraft::anEmptyPipelineIsSound()
{
    QFETCH(int, kind);
    const PipelineId id =
        m_draft.addEmpty(SubjectKind(kind), captionOf(u"Sales"_s), captionOf(u"First"_s));
    QCOMPARE(id, u"sales_2"_s);
    m_draft.addStage(id, 0, captionOf(u"Second"_s));
    QCOMPARE(codes(findings()), QStringList());
}

void TestRuleDraft::whatIsNoPipelineIsRefused()
{
    QSignalSpy changed(&m_draft, &RuleDraft::changed);
    for (const QByteArray &text : {QByteArray("{"), QByteArray("[]"), QByteArray("{\"a\":1}"),
                                   QByteArray(100, '['), QByteArray("{\"id\":\"x\",\"id\":\"y\"}")})
        QVERIFY(!m_draft.add({u"file.json"_s, text}));
    QCOMPARE(changed.count(), 0);
}

void TestRuleDraft::followingKeepsWhatIsBeingChanged()
{
    m_draft.set(u"sales"_s, u"/stages/0/rot_days"_s, 99);
    std::vector<RuleBook::Source> others = shippedPipelines();
    for (RuleBook::Source &source : others)
        source.json.replace("\"New sign-up\"", "\"Fresh\"");
    m_draft.follow(others);
    QCOMPARE(m_draft.json(u"sales"_s)["stages"][0]["rot_days"].get<int>(), 99);
    QCOMPARE(captionIn(m_draft.json(u"freemium"_s)["stages"][0]).in(u"en"_s), u"Fresh"_s);
    QVERIFY(!m_draft.isChanged(u"freemium"_s));
    m_draft.follow(m_draft.changes()); // as after it was applied
    QVERIFY(!m_draft.isChanged());
}

void TestRuleDraft::onlyNewPipelinesGoAway()
{
    m_draft.drop(u"sales"_s);
    QVERIFY(m_draft.has(u"sales"_s));
    const auto copy = m_draft.duplicate(u"sales"_s, captionOf(u"Copy"_s));
    QVERIFY(copy);
    m_draft.drop(*copy);
    QVERIFY(!m_draft.has(*copy) && !m_draft.isChanged());
    m_draft.setArchived(u"sales"_s, true);
    QVERIFY(m_draft.json(u"sales"_s)["archived"].get<bool>());
    m_draft.setArchived(u"sales"_s, false);
    QVERIFY(!m_draft.isChanged());
}

QTEST_MAIN(TestRuleDraft)
#include "tst_ruledraft.moc"
