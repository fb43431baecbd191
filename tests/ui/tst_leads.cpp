// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/board/boardhand.h"
#include "ui/board/boardmodel.h"
#include "ui/board/columnview.h"
#include "ui/leads/leadgroup.h"
#include "ui/leads/leadnotes.h"
#include "ui/leads/leadspage.h"

#include <QAbstractItemModelTester>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace Imbuto;

class LeadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void findsThePipelineThatIsDrawnInGroups();
    void everyStatusHasAColumnInItsGroup();
    void theModelKeepsItsContractWhileALeadMoves();
    void anAnsweredCallMovesTheCardAndTheCounts();
    void theCardSaysWhenItsOwnerWillBeRemoved();
    void aClosedCardSaysWhy();
    void aLeadThatCameBackSaysWhatReopenedIt();
    void aSignedCardSaysForHowMuch();
    void theNoteFollowsWhatHappens();
    void theGroupSaysThatEveryLeadHasAnOwner();
    void theLanguageSwitches();

private:
    void addLead(const QByteArray &ref, const QByteArray &at = "2025-11-20T09:00:00Z");
    QString noteOf(const QString &ref);
    QStringList labels() const;

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<QWidget> m_page;
    PipelineId m_pipeline;
};

void LeadsTest::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_pipeline = leadsPipeline(m_fixture->workspace().book())->id;
    addLead("p1");
    addLead("p2");
    m_page.reset(createLeadsPage(m_fixture->session()));
    m_page->resize(1240, 860);
}

void LeadsTest::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void LeadsTest::addLead(const QByteArray &ref, const QByteArray &at)
{
    m_fixture->feed(R"({"type":"person","ref":")" + ref + R"(","name":"Lead )" + ref
                    + R"(","phone":"+39 06 5550100","owner":"u2","at":")" + at + R"("})");
    m_fixture->feed(R"({"type":"activity","subject":"person:)" + ref
                    + R"(","kind":"quote_requested","at":")" + at + R"("})");
}

QString LeadsTest::noteOf(const QString &ref)
{
    LeadNotes notes(m_fixture->session(), m_pipeline);
    return notes.of(*m_fixture->workspace().store().boardCard(m_fixture->person(ref), m_pipeline));
}

QStringList LeadsTest::labels() const
{
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        texts << label->text();
    return texts;
}

void LeadsTest::findsThePipelineThatIsDrawnInGroups()
{
    QVERIFY(!leadsPipeline(m_fixture->workspace().book())->groups.empty());
    QCOMPARE(leadsPipeline(RuleBook()), nullptr);
}

void LeadsTest::everyStatusHasAColumnInItsGroup()
{
    const Pipeline *pipeline = m_fixture->workspace().book().pipeline(m_pipeline);
    const auto groups = m_page->findChildren<LeadGroup *>();
    QCOMPARE(groups.size(), qsizetype(pipeline->groups.size()));
    size_t columns = 0;
    for (int i = 0; i < groups.size(); ++i) {
        for (const ColumnView *column : groups[i]->columns())
            QCOMPARE(pipeline->stage(column->stage())->group, pipeline->groups[size_t(i)].id);
        columns += groups[i]->columns().size();
    }
    QCOMPARE(columns, pipeline->stages.size());
    QCOMPARE(groups.front()->count(), 2);
}

void LeadsTest::theModelKeepsItsContractWhileALeadMoves()
{
    BoardModel model(m_fixture->session(), m_pipeline);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_fixture->feed(
        R"({"type":"activity","subject":"person:p1","kind":"call","by":"u2","data":{"direction":"out","outcome":"no_answer"}})");
    m_fixture->feed(
        R"({"type":"move","subject":"person:p1","pipeline":"lead_status","to":"unqualified","reason":"test","by":"u2"})");
    QCOMPARE(model.count(), 2);
}

void LeadsTest::anAnsweredCallMovesTheCardAndTheCounts()
{
    auto *model = m_page->findChild<BoardModel *>();
    const StageId first = m_fixture->stage(m_fixture->person(u"p1"_s), m_pipeline);
    m_fixture->feed(
        R"({"type":"activity","subject":"person:p1","kind":"call","by":"u2","data":{"direction":"out","outcome":"completed"}})");
    const StageId second = m_fixture->stage(m_fixture->person(u"p1"_s), m_pipeline);
    QVERIFY(first != second);
    QCOMPARE(model->totals(first).count, 1);
    QCOMPARE(model->totals(second).count, 1);
}

void LeadsTest::theCardSaysWhenItsOwnerWillBeRemoved()
{
    m_fixture->feed(
        R"({"type":"move","subject":"person:p1","pipeline":"lead_status","to":"not_interested","reason":"later","by":"u2"})");
    // entered on 21 November: at the first midnight after 21 February (S3)
    QVERIFY2(noteOf(u"p1"_s).contains(u"22/02/2026"_s), qPrintable(noteOf(u"p1"_s)));
}

void LeadsTest::aClosedCardSaysWhy()
{
    m_fixture->feed(
        R"({"type":"move","subject":"person:p1","pipeline":"lead_status","to":"unqualified","reason":"outside the area","by":"u2"})");
    QCOMPARE(noteOf(u"p1"_s), u"outside the area"_s);
}

void LeadsTest::aLeadThatCameBackSaysWhatReopenedIt()
{
    m_fixture->feed(
        R"({"type":"move","subject":"person:p1","pipeline":"lead_status","to":"unqualified","reason":"test","by":"u2","at":"2025-11-25T09:00:00Z"})");
    QVERIFY(!noteOf(u"p1"_s).contains(u"reopened"_s));
    m_fixture->feed(
        R"({"type":"activity","subject":"person:p1","kind":"quote_requested","at":"2025-11-30T09:00:00Z"})");
    const QString note = noteOf(u"p1"_s);
    QVERIFY2(note.startsWith(u"reopened by: "_s) && note.contains(u"uote"_s), qPrintable(note));
    QVERIFY(!noteOf(u"p2"_s).contains(u"reopened"_s)); // it was never closed
}

void LeadsTest::aSignedCardSaysForHowMuch()
{
    m_fixture->feed(
        R"({"type":"deal","ref":"d1","title":"One","pipeline":"sales","person":"p1","amount":"7040.00","currency":"EUR","owner":"u2"})");
    m_fixture->feed(
        R"({"type":"activity","subject":"deal:d1","kind":"contract_signed","by":"u2"})");
    QVERIFY2(noteOf(u"p1"_s).contains(u"7,040"_s), qPrintable(noteOf(u"p1"_s)));
}

void LeadsTest::theNoteFollowsWhatHappens()
{
    LeadNotes notes(m_fixture->session(), m_pipeline);
    const auto note = [&] {
        return notes.of(
            *m_fixture->workspace().store().boardCard(m_fixture->person(u"p1"_s), m_pipeline));
    };
    const QString before = note();
    m_fixture->feed(R"({"type":"activity","subject":"person:p1","kind":"email_received"})");
    QVERIFY(note() != before);
    QVERIFY(note().contains(u"E-mail received"_s));
}

void LeadsTest::theGroupSaysThatEveryLeadHasAnOwner()
{
    QVERIFY(labels().contains(u"every lead has an owner"_s));
}

void LeadsTest::theLanguageSwitches()
{
    QVERIFY(labels().contains(u"New"_s));
    m_fixture->session().setLanguage(Language::of(u"it"_s));
    QTRY_VERIFY(labels().contains(u"In corso"_s));
    QVERIFY(labels().contains(u"Stato dei lead"_s));
}

QTEST_MAIN(LeadsTest)
#include "tst_leads.moc"
