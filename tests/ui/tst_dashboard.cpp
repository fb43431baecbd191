// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/periods.h"
#include "tests/ui/uifixture.h"
#include "ui/board/boardpage.h"
#include "ui/board/pastboard.h"
#include "ui/reports/chartview.h"
#include "ui/reports/dashboardpage.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportspage.h"

#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Imbuto;

/// Reports pinned to the dashboard, and boards of other days.
class DashboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void beginsWithTheFiveQuestions();
    void pinningIsAChangeThatCanBeUndone();
    void tilesAreArrangedByKeyboardAndByPointer();
    void returnOpensTheReportOfATile();
    void refusesATileThatNamesNoReport();
    void namedPeriodsMoveAlongWithToday();
    void aBoardShowsWhereCardsStoodThatDay();
    void theWayBackFromThePastIsTheSameButton();

private:
    QStringList reports() const;
    void addDeal(const QByteArray &ref, const QByteArray &at);

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<DashboardPage> m_page;
};

void DashboardTest::init()
{
    m_fixture = std::make_unique<UiFixture>();
    addDeal("d1", "2025-11-10T09:00:00Z");
    m_page = std::make_unique<DashboardPage>(m_fixture->session());
    m_page->resize(1100, 800);
    m_page->show();
    QTRY_VERIFY(m_page->isCounted());
}

void DashboardTest::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void DashboardTest::addDeal(const QByteArray &ref, const QByteArray &at)
{
    m_fixture->feed(
        R"({"type":"deal","ref":")" + ref + R"(","title":")" + ref
        + R"(","pipeline":"sales","amount":"1200.00","currency":"EUR","owner":"u2","at":")" + at
        + "\"}");
}

QStringList DashboardTest::reports() const
{
    QStringList names;
    for (const DashboardTileView *tile : m_page->tiles())
        names << tile->tile().report;
    return names;
}

void DashboardTest::beginsWithTheFiveQuestions()
{
    QCOMPARE(
        reports(),
        (QStringList{u"funnel"_s, u"velocity"_s, u"forecast"_s, u"free_to_paid"_s, u"team"_s}));
    QVERIFY(!m_page->tiles().front()->chart()->scene().isEmpty());
}

void DashboardTest::pinningIsAChangeThatCanBeUndone()
{
    DashboardTile tile{u"paths"_s, u"sales"_s, FunnelMode::StageCohort, u"this_year"_s, {}, {},
                       u"u2"_s,    {}};
    pinToDashboard(m_fixture->session(), tile);
    QCOMPARE(m_page->tiles().size(), size_t(6));
    QCOMPARE(m_page->tiles().back()->tile(), tile);
    QTRY_VERIFY(m_page->isCounted());
    m_fixture->session().undo();
    QCOMPARE(m_page->tiles().size(), size_t(5));
}

void DashboardTest::tilesAreArrangedByKeyboardAndByPointer()
{
    QTest::keyClick(m_page->tiles()[0], Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(reports().first(2), (QStringList{u"velocity"_s, u"funnel"_s}));
    QTest::keyClick(m_page->tiles()[1], Qt::Key_Delete);
    QCOMPARE(reports().first(2), (QStringList{u"velocity"_s, u"forecast"_s}));
    QTRY_VERIFY(m_page->isCounted());
    DashboardTileView *first = m_page->tiles()[0];
    DashboardTileView *second = m_page->tiles()[1];
    QTRY_VERIFY(second->x() > first->x());
    const QPoint target = first->mapFromGlobal(second->mapToGlobal(QPoint(20, 20)));
    QTest::mousePress(first, Qt::LeftButton, {}, QPoint(5, 5));
    QMouseEvent drag(QEvent::MouseMove, target, first->mapToGlobal(target), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(first, &drag);
    QTest::mouseRelease(first, Qt::LeftButton, {}, target);
    QCOMPARE(reports().first(2), (QStringList{u"forecast"_s, u"velocity"_s}));
}

void DashboardTest::returnOpensTheReportOfATile()
{
    QSignalSpy requested(m_page.get(), &DashboardPage::reportRequested);
    QTest::keyClick(m_page->tiles()[1], Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const auto tile = requested[0][0].value<DashboardTile>();
    QCOMPARE(tile.report, u"velocity"_s);
    ReportsPage reportsPage(m_fixture->session());
    reportsPage.showTile(
        {u"funnel"_s, u"sales"_s, FunnelMode::Snapshot, u"last_month"_s, {}, {}, u"u2"_s, {}});
    const auto request = reportsPage.filters()->request();
    QVERIFY(request);
    QCOMPARE(request->mode, FunnelMode::Snapshot);
    QCOMPARE(request->filter.from, QDate(2025, 10, 1));
    QCOMPARE(request->filter.to, QDate(2025, 10, 31));
    QCOMPARE(request->filter.owner, m_fixture->workspace().user(u"u2"_s)->id);
    QCOMPARE(reportsPage.filters()->tile().period, u"last_month"_s);
}

void DashboardTest::refusesATileThatNamesNoReport()
{
    const auto wrong = tilesFrom(uR"([{"report":"funnel"},{"report":"weather"}])"_s);
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().text.contains(u"Tile 2"_s), qPrintable(wrong.error().text));
    QVERIFY(!tilesFrom(u"{}"_s));
    QVERIFY(!tilesFrom(uR"([{"report":"funnel","period":"some_day"}])"_s));
    const auto saved =
        m_fixture->session().run(Command::SaveSettings{{{u"dashboard.tiles"_s, u"[3]"_s}}});
    QVERIFY(!saved);
    QCOMPARE(m_page->tiles().size(), size_t(5));
}

void DashboardTest::namedPeriodsMoveAlongWithToday()
{
    const QDate today(2026, 1, 31);
    QCOMPARE(namedPeriod(u"last_month"_s, today)->from, QDate(2025, 12, 1));
    QCOMPARE(namedPeriod(u"last_month"_s, today)->to, QDate(2025, 12, 31));
    QCOMPARE(namedPeriod(u"this_quarter"_s, today)->to, QDate(2026, 3, 31));
    QCOMPARE(namedPeriod(u"last_quarter"_s, today)->from, QDate(2025, 10, 1));
    QCOMPARE(namedPeriod(u"last_3_months"_s, today)->from, QDate(2025, 11, 1));
    QVERIFY(!namedPeriod(u"all"_s, today)->from.isValid());
    QVERIFY(!namedPeriod(u"tomorrow"_s, today));
}

void DashboardTest::aBoardShowsWhereCardsStoodThatDay()
{
    m_fixture->feed(
        R"({"type":"move","subject":"deal:d1","pipeline":"sales","to":"lost","reason":"price","by":"u1"})");
    PastBoard past(m_fixture->session(), u"sales"_s, nullptr);
    QSignalSpy shown(&past, &PastBoard::boardShown);
    past.show();
    QTRY_VERIFY(!shown.empty());
    const auto cards = [&past](const QString &stage) {
        for (const PastColumn &column : past.board().columns)
            if (column.stage == stage)
                return int(column.cards.size());
        return -1;
    };
    QCOMPARE(cards(u"lost"_s), 1);
    QCOMPARE(past.slider()->minimum(), int(QDate(2025, 11, 10).toJulianDay()));
    shown.clear();
    past.slider()->setValue(int(QDate(2025, 11, 12).toJulianDay()));
    QTRY_VERIFY(!shown.empty());
    QCOMPARE(cards(u"lost"_s), 0);
    QCOMPARE(cards(u"qualified"_s), 1);
    QCOMPARE(past.board().columns.front().sums.at(u"EUR"_s), 120000);
}

void DashboardTest::theWayBackFromThePastIsTheSameButton()
{
    BoardPage board(m_fixture->session(), u"sales"_s);
    board.resize(1100, 700);
    board.show();
    QVERIFY(!board.findChild<PastBoard *>());
    for (auto *button : board.findChildren<QToolButton *>())
        if (button->accessibleName() == u"The board of another day"_s)
            button->click();
    auto *past = board.findChild<PastBoard *>();
    QVERIFY(past && past->isVisible());
    addDeal("d2", "2025-11-21T10:00:00Z");
    QVERIFY(past->isVisible());
    Q_EMIT past->backRequested();
    QVERIFY(!past->isVisible());
}

QTEST_MAIN(DashboardTest)
#include "tst_dashboard.moc"
