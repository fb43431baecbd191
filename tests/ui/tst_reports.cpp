// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/reports/funnelchart.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportmodel.h"
#include "ui/reports/reportspage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace Imbuto;

class ReportsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyReportShowsTheNumbersOfCore();
    void theFunnelSaysWhatItCountsAndAddsUp();
    void theChartHasTheBarsOfTheTable();
    void theModeAndTheOwnerNarrowIt();
    void aPeriodThatEndsBeforeItBeginsIsSaid();
    void aChangeIsCountedWhileInSight();
    void nothingIsCountedOutOfSight();
    void theLanguageSwitches();
    void theExportIsTheTable();

private:
    void addDeal(const QByteArray &ref, const QByteArray &owner);
    qint64 entered() const;

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ReportsPage> m_page;
};

void ReportsTest::init()
{
    m_fixture = std::make_unique<UiFixture>();
    addDeal("d1", "u2");
    addDeal("d2", "u3");
    m_fixture->feed(
        R"({"type":"move","subject":"deal:d2","pipeline":"sales","to":"lost","reason":"price","by":"u1"})");
    m_page = std::make_unique<ReportsPage>(m_fixture->session());
    m_page->resize(1100, 800);
    m_page->show();
}

void ReportsTest::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void ReportsTest::addDeal(const QByteArray &ref, const QByteArray &owner)
{
    m_fixture->feed(R"({"type":"deal","ref":")" + ref + R"(","title":")" + ref
                    + R"(","pipeline":"sales","amount":"1200.00","currency":"EUR","owner":")"
                    + owner + R"("})");
}

qint64 ReportsTest::entered() const
{
    const ReportTable &table = m_page->model()->table();
    return countIn(table, table.rows.front(), u"entered");
}

void ReportsTest::everyReportShowsTheNumbersOfCore()
{
    QAbstractItemModelTester tester(m_page->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &name : reportNames()) {
        m_page->showReport(name);
        QTRY_COMPARE(m_page->model()->table().name, name);
        const auto request = m_page->filters()->request();
        QVERIFY(request);
        QCOMPARE(request->name, name);
        const auto expected = makeReport(m_fixture->workspace(), *request);
        QVERIFY2(expected, qPrintable(name));
        QVERIFY2(m_page->model()->table().rows == expected->rows, qPrintable(name));
    }
}

void ReportsTest::theFunnelSaysWhatItCountsAndAddsUp()
{
    const QString said = m_page->footnote();
    QVERIFY2(said.contains(u"All stages: 3 entered = 0 advanced + 0 won + 1 lost"_s),
             qPrintable(said));
    QVERIFY2(said.contains(u"Corrections: 0"_s), qPrintable(said));
}

void ReportsTest::theChartHasTheBarsOfTheTable()
{
    const auto &bars = m_page->chart()->bars();
    QVERIFY(!bars.empty());
    QCOMPARE(bars.front().entered, 2);
    QVERIFY(bars.front().drop.contains(u"Lost 1"_s));
    QVERIFY(m_page->chart()->accessibleName().contains(bars.front().caption));
}

void ReportsTest::theModeAndTheOwnerNarrowIt()
{
    QCOMPARE(entered(), 2);
    m_page->filters()->setMode(FunnelMode::Snapshot);
    QTRY_COMPARE(entered(), 1);
    m_page->filters()->setOwner(m_fixture->workspace().user(u"u3"_s)->id);
    QTRY_COMPARE(entered(), 0);
}

void ReportsTest::aPeriodThatEndsBeforeItBeginsIsSaid()
{
    m_page->filters()->setPeriod({2025, 11, 30}, {2025, 11, 1});
    QTRY_COMPARE(m_page->footnote(), u"The period ends before it begins."_s);
    QCOMPARE(m_page->model()->rowCount(), 0);
}

void ReportsTest::aChangeIsCountedWhileInSight()
{
    addDeal("d3", "u2");
    QTRY_COMPARE(entered(), 3);
}

void ReportsTest::nothingIsCountedOutOfSight()
{
    m_page->hide();
    addDeal("d3", "u2");
    QTest::qWait(20);
    QCOMPARE(entered(), 2);
    m_page->show();
    QCOMPARE(entered(), 3);
}

void ReportsTest::theLanguageSwitches()
{
    const QString before = m_page->chart()->bars().front().caption;
    const QString english = m_page->model()->index(0, 8).data().toString();
    m_fixture->session().setLanguage(Language::of(u"it"_s));
    QTRY_VERIFY(m_page->chart()->bars().front().caption != before
                || m_page->model()->index(0, 8).data().toString() != english);
    QVERIFY(m_page->model()->index(0, 8).data().toString().contains(u','));
}

void ReportsTest::theExportIsTheTable()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"funnel.csv"_s);
    QVERIFY(m_page->writeCsv(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), m_page->model()->rowCount() + 1);
    QVERIFY(lines[0].startsWith("stage,entered,advanced,won,lost,closed,moved_back,still_there,"
                                "conversion,conversion_low,conversion_high"));
    QVERIFY2(lines[1].contains(",2,0,0,1,0,0,1,0.0,0.0,"), lines[1].constData());
    QVERIFY(lines[1].contains(",2400.00,"));
    QVERIFY(!m_page->writeCsv(dir.filePath(u"no/such/folder.csv"_s)));
}

QTEST_MAIN(ReportsTest)
#include "tst_reports.moc"
