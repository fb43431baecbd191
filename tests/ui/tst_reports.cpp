// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/reports/chartview.h"
#include "ui/reports/recordspanel.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportmodel.h"
#include "ui/reports/reportspage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

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
    void theChartSaysTheFiguresOfTheTable();
    void aBarLeadsToTheRecordsBehindIt();
    void aCellLeadsToTheRecordsBehindIt();
    void onlyTheLastQuestionIsAnswered();
    void thePeriodBeforeIsToldBesideTheFigures();
    void aRowIsComparedWithTheOneLikeIt();
    void whatAnImportHidesIsADashWithItsReason();
    void aReportOfNothingSaysSo();
    void theModeAndTheOwnerNarrowIt();
    void aPeriodThatEndsBeforeItBeginsIsSaid();
    void aChangeIsCountedWhileInSight();
    void nothingIsCountedOutOfSight();
    void theLanguageSwitches();
    void theExportIsTheTable();
    void theSpreadsheetHasASheetForEachTable();
    void theWholeReportGoesOnPaper();
    void chartsAreWrittenByTheirSuffix();

private:
    void countNow();
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
    countNow();
}

/// Waits until what is in sight has been counted.
void ReportsTest::countNow()
{
    QTRY_VERIFY(!m_page->isCounting());
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
        countNow();
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

void ReportsTest::theChartSaysTheFiguresOfTheTable()
{
    const ChartScene &scene = m_page->chart()->scene();
    QVERIFY(!scene.spots.empty());
    QVERIFY2(scene.spots.front().hint.startsWith(u"Qualified · Entered: 2"_s),
             qPrintable(scene.spots.front().hint));
    QVERIFY(dumpScene(scene).contains(u"↳ Lost 1"_s));
    QCOMPARE(m_page->chart()->accessibleName(), scene.summary);
    QVERIFY(scene.summary.contains(u"Qualified · Entered: 2"_s));
}

void ReportsTest::aBarLeadsToTheRecordsBehindIt()
{
    ChartView *chart = m_page->chart();
    QTest::mouseClick(chart, Qt::LeftButton, {},
                      chart->scene().spots.front().area.center().toPoint());
    RecordsPanel *records = m_page->records();
    QTRY_VERIFY(records->isVisible());
    QCOMPARE(records->model()->rowCount(), 2);
    QCOMPARE(records->title(), u"Qualified · Entered"_s);
    QSignalSpy opened(&m_fixture->session(), &Session::openSubject);
    QTest::keyClick(records->findChild<QAbstractItemView *>(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<Subject>(), m_fixture->deal(u"d1"_s));
    QTest::keyClick(records->findChild<QAbstractItemView *>(), Qt::Key_Escape);
    QVERIFY(!records->isVisible());
}

void ReportsTest::aCellLeadsToTheRecordsBehindIt()
{
    const ReportTable &table = m_page->model()->table();
    auto *view = m_page->findChild<QTableView *>();
    view->setCurrentIndex(m_page->model()->index(0, columnOf(table, u"lost")));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(m_page->records()->isVisible());
    QCOMPARE(m_page->records()->model()->rowCount(), 1);
    QCOMPARE(m_page->records()->model()->subjectAt(0), m_fixture->deal(u"d2"_s));
}

void ReportsTest::onlyTheLastQuestionIsAnswered()
{
    ReportJob job(m_fixture->session(), nullptr);
    QStringList names;
    connect(
        &job, &ReportJob::counted, this,
        [&](const std::shared_ptr<const ReportAnswer> &answer) { names << answer->request.name; });
    for (const QString &name : reportNames())
        job.count({name, {}, {}, {}});
    QTRY_COMPARE(names, QStringList{reportNames().back()});
    job.count({u"funnel"_s, {}, {}, {}});
    job.cancel();
    QTest::qWait(50);
    QCOMPARE(names.size(), 1);
}

void ReportsTest::thePeriodBeforeIsToldBesideTheFigures()
{
    m_page->filters()->setPeriod({2025, 11, 1}, {2025, 11, 30});
    m_page->compare()->setChecked(true);
    const int column = columnOf(m_page->model()->table(), u"entered");
    QTRY_COMPARE(m_page->model()->index(0, column).data().toString(), u"2  +2"_s);
    QVERIFY(m_page->chart()->scene().spots.front().hint.contains(u"In the period before: 0"_s));
    m_page->filters()->setPeriod({}, {});
    QTRY_COMPARE(m_page->model()->index(0, column).data().toString(), u"2"_s);
    QVERIFY(!m_page->compare()->isEnabled());
}

void ReportsTest::aRowIsComparedWithTheOneLikeIt()
{
    ReportTable table;
    table.columns = {{u"from"_s, CellKind::Text}, {u"to"_s, CellKind::Text}, {u"count"_s}};
    const auto row = [](const char *from, const char *to, qint64 count) {
        return std::vector<Cell>{QString::fromLatin1(from), QString::fromLatin1(to), count};
    };
    table.rows = {row("a", "b", 37), row("a", "c", 2)};
    QVERIFY(likeRow(table, row("a", "c", 5)) == &table.rows[1]);
    QVERIFY(!likeRow(table, row("a", "d", 37)));
    ReportModel model(m_fixture->session(), nullptr);
    ReportTable now = table;
    now.rows = {row("a", "c", 5)};
    model.setTable(now, table);
    QCOMPARE(model.index(0, 2).data().toString(), u"5  +3"_s);
}

void ReportsTest::whatAnImportHidesIsADashWithItsReason()
{
    m_fixture->feed(
        R"({"type":"deal","ref":"old","title":"Old","pipeline":"sales","stage":"discovery",)"
        R"("amount":"5.00","currency":"EUR","owner":"u2","at":"2025-11-01T09:00:00Z"})");
    countNow();
    const ReportTable &table = m_page->model()->table();
    const QModelIndex hidden = m_page->model()->index(1, columnOf(table, u"conversion"));
    QCOMPARE(hidden.data().toString(), u"–"_s);
    QVERIFY(hidden.data(Qt::ToolTipRole).toString().contains(u"imported"_s));
    QVERIFY(hidden.data(Qt::AccessibleTextRole).toString().contains(u"imported"_s));
    const auto &spots = m_page->chart()->scene().spots;
    QVERIFY(std::ranges::any_of(spots, [](const ChartSpot &spot) {
        return spot.hint.startsWith(u"Discovery"_s) && spot.hint.contains(u"Conversion: –"_s)
            && spot.hint.contains(u"Not known"_s);
    }));
    // who was seen to do something has a figure
    QVERIFY(m_page->model()->index(0, hidden.column()).data().toString().contains(u'%'));
    QTemporaryDir dir;
    QVERIFY(m_page->writeCsv(dir.filePath(u"f.csv"_s)));
    QFile file(dir.filePath(u"f.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("discovery,1,0,0,0,0,0,1,,,,"));
}

void ReportsTest::aReportOfNothingSaysSo()
{
    m_page->filters()->setPeriod(QDate(2001, 1, 1), QDate(2001, 1, 31));
    countNow();
    QTRY_VERIFY(!m_page->chart()->isVisible());
    const auto labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(u"Nothing fits these filters"_s);
    }));
    m_page->filters()->setPeriod({}, {});
    QTRY_VERIFY(m_page->chart()->isVisible());
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
    QTRY_COMPARE(entered(), 3);
}

void ReportsTest::theLanguageSwitches()
{
    const QString before = m_page->chart()->scene().summary;
    const QString english = m_page->model()->index(0, 8).data().toString();
    m_fixture->session().setLanguage(Language::of(u"it"_s));
    QTRY_VERIFY(m_page->chart()->scene().summary != before
                && m_page->model()->index(0, 8).data().toString() != english);
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

void ReportsTest::theSpreadsheetHasASheetForEachTable()
{
    QTemporaryDir dir;
    m_page->showReport(u"forecast"_s);
    QTRY_COMPARE(m_page->model()->table().name, u"forecast"_s);
    countNow();
    const QString path = dir.filePath(u"forecast.xlsx"_s);
    QVERIFY(m_page->writeXlsx(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("PK"));
    QVERIFY(bytes.contains("xl/worksheets/sheet3.xml"));
    QVERIFY(!bytes.contains("xl/worksheets/sheet4.xml"));
    QVERIFY(!m_page->writeXlsx(dir.filePath(u"no/such/folder.xlsx"_s)));
}

void ReportsTest::theWholeReportGoesOnPaper()
{
    QTemporaryDir dir;
    for (const QString &name : reportNames()) {
        m_page->showReport(name);
        QTRY_COMPARE(m_page->model()->table().name, name);
        countNow();
        const QString path = dir.filePath(name + u".pdf"_s);
        QVERIFY(m_page->writePage(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
    }
    QVERIFY(!m_page->writePage(dir.filePath(u"no/such/folder.pdf"_s)));
}

void ReportsTest::chartsAreWrittenByTheirSuffix()
{
    QTemporaryDir dir;
    const ChartScene &scene = m_page->chart()->scene();
    const std::pair<const char *, QByteArray> kinds[] = {
        {"png", "\x89PNG"}, {"svg", "<?xml"}, {"pdf", "%PDF"}};
    for (const auto &[suffix, begin] : kinds) {
        const QString path = dir.filePath(u"chart."_s + QLatin1String(suffix));
        QVERIFY(writeChart(scene, kLightTokens, m_page->font(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
    }
    const auto refused = writeChart(scene, kLightTokens, m_page->font(), dir.filePath(u"a.gif"_s));
    QVERIFY(!refused && refused.error().code == Error::Code::BadInput);
}

QTEST_MAIN(ReportsTest)
#include "tst_reports.moc"
