// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardstate.h"

#include <QAbstractItemModelTester>
#include <QSettings>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kDay = 24LL * 3600 * 1000;
}

/// The order of columns and how far back they go: what the model shows, through every change, is what the
/// store says; and what a person chose is there again the next time.
class TestBoardColumns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void sortsAColumn_data();
    void sortsAColumn();
    void followsChangesInASortedColumn();
    void leavesOutWhatEndedBeforeThePeriod();
    void followsWhatEndsAndReopensInsideAPeriod();
    void periodsBeginAtLocalMidnight();
    void remembersHowTheBoardIsArranged();

private:
    QStringList shown(const StageId &stage) const;
    void compareWithStore(const StageId &stage);
    void edit(const QString &ref, const QString &field, const Value &value);
    void lose(const QString &ref, Instant at);
    void setSort(BoardSort sort) { m_model->setColumnRead(u"qualified"_s, {sort, kAlways}); }

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<BoardModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestBoardColumns::init()
{
    QSettings().clear();
    m_fixture = std::make_unique<UiFixture>();
    struct Made
    {
        const char *ref;
        const char *amount;
        int daysAgo;
        const char *closes;
        const char *due;
    };
    for (const Made &made : {Made{"a", "300", 3, "2026-02-01", ""}, Made{"b", "", 9, "", "-"},
                             Made{"c", "900", 1, "2025-12-01", "2025-11-30"},
                             Made{"d", "800", 5, "2026-03-01", "2025-11-20"}}) {
        QByteArray line = R"({"type":"deal","pipeline":"sales","ref":")" + QByteArray(made.ref)
            + R"(","title":")" + made.ref + '"';
        if (*made.amount)
            line += R"(,"amount":)" + QByteArray(made.amount) + R"(,"currency":"EUR")";
        if (*made.closes)
            line += R"(,"expected_close":")" + QByteArray(made.closes) + '"';
        line += R"(,"at":")" + isoInstant(UiFixture::kNow - made.daysAgo * kDay).toUtf8() + "\"}";
        m_fixture->feed(line);
        if (!*made.due)
            continue;
        Command::SaveTask task;
        task.subject = {SubjectKind::Deal, QString::fromLatin1(made.ref)};
        task.title = u"Call"_s;
        if (const QDate due = QDate::fromString(QString::fromLatin1(made.due), Qt::ISODate);
            due.isValid())
            task.due = due;
        QVERIFY(m_fixture->session().run(task));
    }
    m_model = std::make_unique<BoardModel>(m_fixture->session(), u"sales"_s);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestBoardColumns::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_fixture.reset();
}

QStringList TestBoardColumns::shown(const StageId &stage) const
{
    const QModelIndex column = m_model->stageIndex(stage);
    QStringList refs;
    for (int row = 0; row < m_model->rowCount(column); ++row) {
        const QModelIndex index = m_model->index(row, 0, column);
        refs << m_model->card(index)->ref;
        if (m_model->indexOf(m_model->card(index)->subject) != index)
            return {u"card not found at its own place"_s};
    }
    return refs;
}

void TestBoardColumns::compareWithStore(const StageId &stage)
{
    QStringList stored;
    const ColumnRead read = m_model->columnRead(stage);
    for (const BoardCard &card :
         m_fixture->workspace().store().boardCards(u"sales"_s, stage, 0, 100, {}, read))
        stored << card.ref;
    QCOMPARE(shown(stage), stored);
    const auto totals =
        m_fixture->workspace().store().boardTotals(u"sales"_s, {}, {{stage, read.from}});
    const auto found = std::ranges::find(totals, stage, &ColumnTotals::stage);
    const ColumnTotals expected = found == totals.end() ? ColumnTotals{} : *found;
    QCOMPARE(m_model->totals(stage).count, expected.count);
    QCOMPARE(m_model->totals(stage).hidden, expected.hidden);
    QVERIFY(m_model->totals(stage).sums == expected.sums);
}

void TestBoardColumns::edit(const QString &ref, const QString &field, const Value &value)
{
    QVERIFY(m_fixture->session().run(Command::EditField{{SubjectKind::Deal, ref}, field, value}));
}

void TestBoardColumns::lose(const QString &ref, Instant at)
{
    Command::Move move;
    move.subject = {SubjectKind::Deal, ref};
    move.pipeline = u"sales"_s;
    move.to = u"lost"_s;
    move.reason = u"price"_s;
    const auto outcome = m_fixture->session().run(Input{move, at, {}});
    QVERIFY(outcome && outcome->result == Outcome::Result::Ok);
}

void TestBoardColumns::sortsAColumn_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<QStringList>("refs");
    QTest::newRow("amount") << int(BoardSort::Amount)
                            << QStringList{u"c"_s, u"d"_s, u"a"_s, u"b"_s};
    QTest::newRow("age") << int(BoardSort::Age) << QStringList{u"b"_s, u"d"_s, u"a"_s, u"c"_s};
    QTest::newRow("next task") << int(BoardSort::NextTask)
                               << QStringList{u"d"_s, u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("expected close")
        << int(BoardSort::ExpectedClose) << QStringList{u"c"_s, u"a"_s, u"d"_s, u"b"_s};
}

void TestBoardColumns::sortsAColumn()
{
    QFETCH(int, sort);
    QFETCH(QStringList, refs);
    setSort(BoardSort(sort));
    QCOMPARE(shown(u"qualified"_s), refs);
    compareWithStore(u"qualified"_s);
}

void TestBoardColumns::followsChangesInASortedColumn()
{
    for (const BoardSort sort : {BoardSort::Amount, BoardSort::Age, BoardSort::NextTask,
                                 BoardSort::ExpectedClose, BoardSort::Manual}) {
        setSort(sort);
        edit(u"b"_s, u"amount"_s, u"%1"_s.arg(1000 + int(sort)));
        compareWithStore(u"qualified"_s);
        edit(u"c"_s, u"expected_close"_s, QDate(2026, 5, 1 + int(sort)));
        compareWithStore(u"qualified"_s);
        Command::SaveTask task;
        task.subject = {SubjectKind::Deal, u"a"_s};
        task.title = u"Write"_s;
        task.due = QDate(2025, 11, 10 - int(sort));
        QVERIFY(m_fixture->session().run(task));
        compareWithStore(u"qualified"_s);
        m_fixture->session().undo();
        compareWithStore(u"qualified"_s);
    }
}

void TestBoardColumns::leavesOutWhatEndedBeforeThePeriod()
{
    lose(u"a"_s, UiFixture::kNow);
    lose(u"b"_s, UiFixture::kNow);
    m_model->setColumnRead(u"lost"_s, {BoardSort::Manual, UiFixture::kNow});
    compareWithStore(u"lost"_s);
    QCOMPARE(m_model->totals(u"lost"_s).count, 2);
    m_model->setColumnRead(u"lost"_s, {BoardSort::Manual, UiFixture::kNow + 1});
    compareWithStore(u"lost"_s);
    QCOMPARE(m_model->totals(u"lost"_s).count, 0);
    QCOMPARE(m_model->totals(u"lost"_s).hidden, 2);
    QVERIFY(shown(u"lost"_s).isEmpty());
    m_model->setColumnRead(u"lost"_s, {});
    QCOMPARE(shown(u"lost"_s).size(), 2);
    QCOMPARE(m_model->totals(u"lost"_s).hidden, 0);
}

void TestBoardColumns::followsWhatEndsAndReopensInsideAPeriod()
{
    m_model->setColumnRead(u"lost"_s, {BoardSort::Age, UiFixture::kNow});
    lose(u"a"_s, UiFixture::kNow);
    compareWithStore(u"lost"_s);
    QCOMPARE(shown(u"lost"_s), QStringList{u"a"_s});
    m_model->setColumnRead(u"lost"_s, {BoardSort::Age, UiFixture::kNow + kDay});
    lose(u"b"_s, UiFixture::kNow);
    compareWithStore(u"lost"_s);
    QCOMPARE(m_model->totals(u"lost"_s).hidden, 2);
    m_fixture->session().undo();
    compareWithStore(u"lost"_s);
    QCOMPARE(m_model->totals(u"lost"_s).hidden, 1);
    QVERIFY(shown(u"qualified"_s).contains(u"b"_s));
}

void TestBoardColumns::periodsBeginAtLocalMidnight()
{
    const Calendar rome(QTimeZone("Europe/Rome"));
    const QDate today(2025, 11, 21);
    QCOMPARE(rome.day(startOf(BoardPeriod::Days30, today, rome)), QDate(2025, 10, 23));
    QCOMPARE(startOf(BoardPeriod::Days30, today, rome), rome.startOf(QDate(2025, 10, 23)));
    QCOMPARE(rome.day(startOf(BoardPeriod::Quarter, today, rome)), QDate(2025, 10, 1));
    QCOMPARE(rome.day(startOf(BoardPeriod::Quarter, QDate(2025, 3, 31), rome)), QDate(2025, 1, 1));
    QCOMPARE(rome.day(startOf(BoardPeriod::Year, today, rome)), QDate(2025, 1, 1));
    QCOMPARE(startOf(BoardPeriod::All, today, rome), kAlways);
}

void TestBoardColumns::remembersHowTheBoardIsArranged()
{
    const Pipeline &sales = *m_fixture->workspace().book().pipeline(u"sales"_s);
    {
        BoardState state(sales);
        QCOMPARE(state.column(u"won"_s).period, BoardPeriod::Days30);
        QCOMPARE(state.column(u"qualified"_s).period, BoardPeriod::All);
        state.setColumn(u"won"_s, {300, true, BoardSort::Amount, BoardPeriod::Year});
        state.setLanes(true);
        state.setLaneCollapsed(u"u2"_s, true);
    }
    const BoardState again(sales);
    QVERIFY(again.column(u"won"_s)
            == (BoardState::Column{300, true, BoardSort::Amount, BoardPeriod::Year}));
    QVERIFY(again.column(u"lost"_s) == (BoardState::Column{.period = BoardPeriod::Days30}));
    QVERIFY(again.hasLanes());
    QVERIFY(again.isLaneCollapsed(u"u2"_s));
    QVERIFY(!again.isLaneCollapsed(u"u3"_s));
    const Pipeline &other = *m_fixture->workspace().book().pipeline(u"prospecting"_s);
    QVERIFY(!BoardState(other).hasLanes());
}

QTEST_MAIN(TestBoardColumns)
#include "tst_boardcolumns.moc"
