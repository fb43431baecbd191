// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/reports/chartview.h"
#include "ui/reports/dashboardpage.h"
#include "ui/reports/recordspanel.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportmodel.h"
#include "ui/reports/reportspage.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Imbuto;

/// What narrows a report narrows it everywhere alike: the page, its records, a tile, the command line.
class ReportFiltersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aSegmentNarrowsTheReportAndItsRecords();
    void aSegmentOfPeopleNarrowsTheirDeals();
    void whoJoinsTheSegmentIsCounted();
    void aSegmentThatWentNarrowsNothing();
    void whatIsHiddenIsStillSaid();
    void onlyAPeriodWithoutANameShowsItsEnds();
    void aTileKeepsAllOfIt();
    void theCommandLineCountsTheSame_data();
    void theCommandLineCountsTheSame();

private:
    void addDeal(const char *ref, const char *person, const char *amount, const char *owner);
    void saveSegment(const QString &id, SubjectKind kind, const QByteArray &when);
    void countNow() { QTRY_VERIFY(!m_page->isCounting()); }
    qint64 entered() const;
    QComboBox *segments() const;
    QLineEdit *amount(const QString &name) const;

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ReportsPage> m_page;
};

void ReportFiltersTest::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_fixture->feed(R"({"type":"person","ref":"p1","name":"Ada","phone":"+39 06 1"})");
    m_fixture->feed(R"({"type":"person","ref":"p2","name":"Bea"})");
    m_fixture->feed(
        R"({"type":"activity","subject":"person:p1","kind":"lead_captured","data":{"source":"facebook"}})");
    addDeal("d1", "p1", "500.00", "u2");
    addDeal("d2", "p1", "5000.00", "u3");
    addDeal("d3", "p2", "9000.00", "u3");
    saveSegment(u"big"_s, SubjectKind::Deal,
                R"({"fact":"field","name":"amount","is":">=","value":100000})");
    saveSegment(u"phoned"_s, SubjectKind::Person, R"({"fact":"field","name":"phone","is":"set"})");
    m_page = std::make_unique<ReportsPage>(m_fixture->session());
    m_page->resize(1100, 800);
    m_page->show();
    countNow();
}

void ReportFiltersTest::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void ReportFiltersTest::addDeal(const char *ref, const char *person, const char *amount,
                                const char *owner)
{
    m_fixture->feed(
        QByteArray(
            R"({"type":"deal","ref":"REF","title":"REF","pipeline":"sales","person":"WHO","amount":"MUCH","currency":"EUR","owner":"OWNER"})")
            .replace("REF", ref)
            .replace("WHO", person)
            .replace("MUCH", amount)
            .replace("OWNER", owner));
}

void ReportFiltersTest::saveSegment(const QString &id, SubjectKind kind, const QByteArray &when)
{
    const Segment segment{id, id, kind, when, {}};
    const auto saved = m_fixture->workspace().apply(
        {Command::SaveSettings{{{segmentKey(id), segmentText(segment)}}}, {}, {}});
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
}

qint64 ReportFiltersTest::entered() const
{
    const ReportTable &table = m_page->model()->table();
    return countIn(table, table.rows.front(), u"entered");
}

QComboBox *ReportFiltersTest::segments() const
{
    for (QComboBox *combo : m_page->filters()->findChildren<QComboBox *>())
        if (combo->accessibleName() == u"Filter by segment")
            return combo;
    return nullptr;
}

QLineEdit *ReportFiltersTest::amount(const QString &name) const
{
    for (QLineEdit *field : m_page->filters()->findChildren<QLineEdit *>())
        if (field->accessibleName() == name)
            return field;
    return nullptr;
}

void ReportFiltersTest::aSegmentNarrowsTheReportAndItsRecords()
{
    QCOMPARE(entered(), 3);
    QCOMPARE(segments()->count(), 3);
    m_page->filters()->setSegment(u"big"_s);
    QTRY_COMPARE(entered(), 2);
    countNow();
    QVERIFY(m_page->filters()->description().contains(u"big"_s));
    ChartView *chart = m_page->chart();
    QTest::mouseClick(chart, Qt::LeftButton, {},
                      chart->scene().spots.front().area.center().toPoint());
    QTRY_VERIFY(m_page->records()->isVisible());
    QCOMPARE(m_page->records()->model()->rowCount(), 2);
}

void ReportFiltersTest::aSegmentOfPeopleNarrowsTheirDeals()
{
    m_page->filters()->setSegment(u"phoned"_s);
    QTRY_COMPARE(entered(), 2); // Ada's
}

void ReportFiltersTest::whoJoinsTheSegmentIsCounted()
{
    m_page->filters()->setSegment(u"phoned"_s);
    QTRY_COMPARE(entered(), 2);
    m_fixture->feed(R"({"type":"edit","subject":"person:p2","field":"phone","value":"+39 06 2"})");
    QTRY_COMPARE(entered(), 3);
}

void ReportFiltersTest::aSegmentThatWentNarrowsNothing()
{
    m_page->filters()->setSegment(u"big"_s);
    QTRY_COMPARE(entered(), 2);
    const auto gone = m_fixture->workspace().apply(
        {Command::SaveSettings{{{segmentKey(u"big"_s), QString()}}}, {}, {}});
    QVERIFY(gone);
    QTRY_COMPARE(entered(), 3);
    const auto refused = makeReport(m_fixture->workspace(), {u"funnel"_s, {}, {}, {}, u"big"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().text, u"There is no segment “big”."_s);
}

void ReportFiltersTest::whatIsHiddenIsStillSaid()
{
    QPushButton *more = m_page->filters()->findChild<QPushButton *>();
    QCOMPARE(more->text(), u"More filters"_s);
    QVERIFY(!segments()->isVisible());
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(segments()->isVisible());
    m_page->filters()->setSegment(u"big"_s);
    QTest::keyClicks(amount(u"Amount to"_s), u"6000"_s);
    QTest::keyClick(amount(u"Amount to"_s), Qt::Key_Return);
    QTRY_COMPARE(entered(), 1);
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(!segments()->isVisible());
    QCOMPARE(more->text(), u"More filters · 2"_s);
    QCOMPARE(entered(), 1);
}

void ReportFiltersTest::onlyAPeriodWithoutANameShowsItsEnds()
{
    const auto ends = [this] { return amount(u"From"_s)->isVisible(); };
    QVERIFY(!ends());
    m_page->filters()->setPeriod({2025, 11, 3}, {2025, 11, 20});
    QVERIFY(ends());
    m_page->filters()->setPeriod({}, {});
    QVERIFY(!ends());
}

void ReportFiltersTest::aTileKeepsAllOfIt()
{
    DashboardTile tile{u"funnel"_s,    u"sales"_s, FunnelMode::Snapshot,
                       u"this_year"_s, {},         {},
                       u"u3"_s,        {},         u"big"_s,
                       200000,         800000};
    m_page->showTile(tile);
    QTRY_COMPARE(entered(), 1);
    QVERIFY(m_page->filters()->tile() == tile);
    const auto kept = tilesFrom(tilesText({tile}));
    QVERIFY(kept && kept->front() == tile);
    pinToDashboard(m_fixture->session(), tile);
    DashboardPage page(m_fixture->session());
    page.show();
    QTRY_VERIFY(page.isCounted());
    QTRY_VERIFY(page.tiles().back()->chart()->isVisible());
    QVERIFY(page.tiles().back()->chart()->accessibleName().contains(u"Qualified · Entered: 1"_s));
}

void ReportFiltersTest::theCommandLineCountsTheSame_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<DashboardTile>("tile");
    const QStringList narrow{u"--segment"_s,     u"big"_s,    u"--period"_s,    u"this_year"_s,
                             u"--amount-from"_s, u"100.00"_s, u"--amount-to"_s, u"7000"_s,
                             u"--owner"_s,       u"u3"_s};
    for (const QString &name : reportNames()) {
        DashboardTile tile;
        tile.report = name;
        QTest::newRow(qPrintable(name + u" of all"_s)) << name << QStringList() << tile;
        tile.period = u"this_year"_s;
        tile.owner = u"u3"_s;
        const bool deals =
            !QStringList{u"free_to_paid"_s, u"marketing_funnel"_s, u"lead_status"_s}.contains(name);
        if (!deals) {
            tile.segment = u"phoned"_s;
            QTest::newRow(qPrintable(name + u" narrowed"_s))
                << name << QStringList{u"--segment"_s, u"phoned"_s,  u"--period"_s,
                                       u"this_year"_s, u"--owner"_s, u"u3"_s}
                << tile;
            continue;
        }
        tile.segment = u"big"_s;
        tile.leastAmount = 10000;
        tile.mostAmount = 700000;
        QTest::newRow(qPrintable(name + u" narrowed"_s)) << name << narrow << tile;
        tile = {};
        tile.report = name;
        tile.source = u"facebook"_s;
        QTest::newRow(qPrintable(name + u" of a source"_s))
            << name << QStringList{u"--source"_s, u"facebook"_s} << tile;
    }
}

void ReportFiltersTest::theCommandLineCountsTheSame()
{
    QFETCH(QString, report);
    QFETCH(QStringList, options);
    QFETCH(DashboardTile, tile);
    QTRY_VERIFY(!tile.source || !m_page->filters()->findChildren<QComboBox *>().isEmpty());
    m_page->filters()->setSources({u"facebook"_s});
    m_page->showTile(tile);
    QTRY_COMPARE(m_page->model()->table().name, report);
    countNow();
    QTemporaryDir dir;
    QVERIFY(m_page->writeCsv(dir.filePath(u"page.csv"_s)));
    QProcess process;
    process.start(QStringLiteral(IMBUTOCTL),
                  QStringList{u"--db"_s, m_fixture->workspace().store().path(), u"--now"_s,
                              isoInstant(UiFixture::kNow), u"report"_s, report, u"--csv"_s,
                              dir.filePath(u"line.csv"_s)}
                      + options);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    QFile page(dir.filePath(u"page.csv"_s));
    QFile line(dir.filePath(u"line.csv"_s));
    QVERIFY(page.open(QIODevice::ReadOnly) && line.open(QIODevice::ReadOnly));
    const QByteArray shown = page.readAll();
    QVERIFY(!shown.isEmpty());
    QCOMPARE(line.readAll(), shown);
}

QTEST_MAIN(ReportFiltersTest)
#include "tst_reportfilters.moc"
