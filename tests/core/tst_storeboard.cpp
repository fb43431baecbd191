// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storetest.h"
#include "tests/support/storerows.h"

using namespace Imbuto;
using namespace Imbuto::Test::Rows;
using namespace Qt::StringLiterals;

class TestStoreBoard : public StoreTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTotalsEqualToCards();
    void countsTheLatestOfAColumnWithoutReadingThem();
    void ordersCardsByRankThenId();
    void findsTheCardsOfAPeriodWhereverTheyStand_data();
    void findsTheCardsOfAPeriodWhereverTheyStand();
    void cardShowsTasksAndLatestActivity();
    void hidesDeletedRecords();
    void filtersTheBoardLiterally_data();
    void filtersTheBoardLiterally();
    void filtersTheBoardByOwner();
};

void TestStoreBoard::countsTheLatestOfAColumnWithoutReadingThem()
{
    constexpr Instant kHour = 3'600'000;
    ChangeSet change = changeNumber(1);
    std::vector<Placement> placed;
    for (int i = 0; i < 60; ++i) {
        Record deal = record({SubjectKind::Deal, 200 + i}, u"D%1"_s.arg(i));
        deal.amount = 100 + i;
        deal.currency = i % 3 ? u"EUR"_s : u"USD"_s;
        add(change, deal);
        add(change, transition(500 + i, deal.subject, kFirst));
        placed.push_back(placement(deal.subject, kFirst, i, 500 + i));
        placed.back().since = (i - 30) * 7 * kHour; // before 1970 too
        add(change, placed.back());
    }
    apply(change);
    ChangeSet moved = changeNumber(2);
    for (size_t i = 0; i < placed.size(); i += 4) {
        Placement later = placed[i];
        later.since += 100 * kHour;
        alter(moved, placed[i], later);
    }
    apply(moved);
    BoardFilter none; // narrows nothing, but is counted card by card
    none.search = u"d"_s;
    for (Instant from = -250 * kHour; from < 400 * kHour; from += 5 * kHour) {
        const std::map<StageId, Instant> limit{{kFirst, from}};
        const auto kept = m_store->boardTotals(kPipe, {}, limit);
        const auto counted = m_store->boardTotals(kPipe, none, limit);
        QCOMPARE(kept.size(), size_t(1));
        QCOMPARE(counted.size(), size_t(1));
        QCOMPARE(kept.front().count, counted.front().count);
        QCOMPARE(kept.front().hidden, counted.front().hidden);
        QCOMPARE(kept.front().count + kept.front().hidden, 60);
        QVERIFY(kept.front().sums == counted.front().sums);
    }
    for (const QString &problem : m_store->integrity())
        QVERIFY2(!problem.contains(u"kept"), qPrintable(problem));
}

void TestStoreBoard::keepsTotalsEqualToCards()
{
    ChangeSet change = changeNumber(1);
    std::vector<Record> deals;
    for (int i = 0; i < 6; ++i) {
        Record deal = record({SubjectKind::Deal, 200 + i}, u"D%1"_s.arg(i));
        deal.amount = i == 5 ? std::nullopt : std::optional<qint64>(100 * i);
        deal.currency = i % 2 ? u"EUR"_s : u"USD"_s;
        deals.push_back(deal);
        add(change, deal);
        add(change, transition(500 + i, deal.subject, kFirst));
        add(change, placement(deal.subject, kFirst, i, 500 + i));
    }
    apply(change);
    const auto totals = [this](const StageId &stage) {
        for (const ColumnTotals &column : m_store->boardTotals(kPipe)) {
            if (column.stage == stage)
                return column;
        }
        return ColumnTotals{};
    };
    QCOMPARE(totals(kFirst).count, 6);
    QVERIFY(totals(kFirst).sums == (std::map<QString, qint64>{{u"EUR"_s, 400}, {u"USD"_s, 600}}));

    // a move, a new amount with a move, an edit in place, a deletion
    ChangeSet more = changeNumber(2);
    alter(more, placement(deals[1].subject, kFirst, 1, 501),
          placement(deals[1].subject, kSecond, 1, 501));
    Record richer = deals[2];
    richer.amount = 5000;
    alter(more, deals[2], richer);
    alter(more, placement(deals[2].subject, kFirst, 2, 502),
          placement(deals[2].subject, kSecond, 2, 502));
    Record euro = deals[5];
    euro.amount = 7;
    alter(more, deals[5], euro);
    Record gone = deals[4];
    gone.deleted = true;
    alter(more, deals[4], gone);
    apply(more);
    QCOMPARE(m_store->countRows(SubjectKind::Deal), 5);
    QCOMPARE(totals(kFirst).count, 3);
    QVERIFY(totals(kFirst).sums == (std::map<QString, qint64>{{u"EUR"_s, 307}, {u"USD"_s, 0}}));
    QCOMPARE(totals(kSecond).count, 2);
    QVERIFY(totals(kSecond).sums == (std::map<QString, qint64>{{u"EUR"_s, 100}, {u"USD"_s, 5000}}));
    for (const StageId &stage : {kFirst, kSecond})
        QCOMPARE(qint64(m_store->boardCards(kPipe, stage, 0, 100).size()), totals(stage).count);
    // the filtered totals are counted from rows: with a filter that lets all through they must
    // agree
    BoardFilter all;
    all.search = u"d"_s;
    const auto counted = m_store->boardTotals(kPipe, all);
    const auto kept = m_store->boardTotals(kPipe);
    QCOMPARE(counted.size(), kept.size());
    for (size_t i = 0; i < kept.size(); ++i) {
        QCOMPARE(counted[i].stage, kept[i].stage);
        QCOMPARE(counted[i].count, kept[i].count);
        QVERIFY(counted[i].sums == kept[i].sums);
    }
    apply(inverse(more, 3));
    QCOMPARE(m_store->countRows(SubjectKind::Deal), 6);
    QCOMPARE(totals(kFirst).count, 6);
    QCOMPARE(totals(kSecond).count, 0);
    for (const QString &problem : m_store->integrity())
        QVERIFY2(!problem.contains(u"total") && !problem.contains(u"shown"), qPrintable(problem));
}

void TestStoreBoard::ordersCardsByRankThenId()
{
    ChangeSet change = changeNumber(1);
    const std::vector<std::pair<qint64, double>> ranks{{1, 5}, {2, -1.5}, {3, 5}, {4, 0}};
    for (const auto &[id, rank] : ranks) {
        const Subject subject{SubjectKind::Person, id};
        add(change, record(subject, u"P%1"_s.arg(id)));
        add(change, transition(500 + id, subject, kFirst));
        add(change, placement(subject, kFirst, rank, 500 + id));
    }
    apply(change);
    const auto order = [this](int offset, int limit) {
        QList<qint64> ids;
        for (const BoardCard &card : m_store->boardCards(kPipe, kFirst, offset, limit))
            ids += card.subject.id;
        return ids;
    };
    QCOMPARE(order(0, 10), QList<qint64>({2, 4, 1, 3}));
    QCOMPARE(order(1, 2), QList<qint64>({4, 1}));
    QCOMPARE(order(4, 2), QList<qint64>());
    QVERIFY(m_store->rankRange(kPipe, kFirst) == std::pair(-1.5, 5.0));
    QVERIFY(!m_store->rankRange(kPipe, kSecond));
}

void TestStoreBoard::findsTheCardsOfAPeriodWhereverTheyStand_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("every");
    QTest::newRow("at the top") << 0 << 1;
    QTest::newRow("among older ones") << 0 << 40;
    QTest::newRow("below many older ones") << 900 << 3;
    QTest::newRow("a few") << 1190 << 1;
}

/// A column that shows some weeks only, of 1,200 cards: from the \a first on, \a every so manieth is of those.
void TestStoreBoard::findsTheCardsOfAPeriodWhereverTheyStand()
{
    QFETCH(const int, first);
    QFETCH(const int, every);
    constexpr Instant from = 1'000'000;
    ChangeSet change = changeNumber(1);
    QList<qint64> expected;
    for (qint64 id = 1; id <= 1200; ++id) {
        const Subject subject{SubjectKind::Person, id};
        const bool late = id > first && (id - first) % every == 0 && expected.size() < 60;
        Placement row = placement(subject, kFirst, double(id), 5000 + id);
        row.since = late ? from + 1200 - id : 7;
        if (late)
            expected += id;
        add(change, record(subject, u"P%1"_s.arg(id)));
        add(change, transition(5000 + id, subject, kFirst));
        add(change, row);
    }
    apply(change);
    QList<qint64> found;
    for (int page = 0; page < 4; ++page) {
        for (const BoardCard &card :
             m_store->boardCards(kPipe, kFirst, page * 16, 16, {}, {BoardSort::Manual, from}))
            found += card.subject.id;
    }
    QCOMPARE(found, expected);
    QCOMPARE(m_store->boardTotals(kPipe, {}, {{kFirst, from}}).front().count, expected.size());
}

void TestStoreBoard::cardShowsTasksAndLatestActivity()
{
    ChangeSet change = everything();
    add(change, task(402, kDeal, 2, QDate(2025, 12, 31)));
    add(change, task(403, kDeal, 3, QDate(2020, 1, 1), true));
    add(change, task(404, kAda, 1));
    add(change, activity(311, kDeal, 20));
    add(change, placement(kAda, kFirst, 3, 502));
    add(change, transition(502, kAda, kFirst));
    apply(change);
    BoardCard expected;
    expected.subject = kDeal;
    expected.stage = kFirst;
    expected.ref = u"r103"_s;
    expected.title = fullRecord().name;
    expected.subtitle = u"Acme Srl"_s;
    expected.amount = fullRecord().amount;
    expected.currency = u"EUR"_s;
    expected.owner = kAnna;
    expected.since = 7;
    expected.rank = 0.1;
    expected.health = Health::Bad;
    expected.hasOpenTask = true;
    expected.nextDue = QDate(2025, 12, 31);
    expected.expectedClose = fullRecord().expectedClose;
    expected.lastActivity = 50; // the call with Ada names the deal
    QVERIFY(m_store->boardCard(kDeal, kPipe) == expected);
    const auto cards = m_store->boardCards(kPipe, kFirst, 0, 10);
    QCOMPARE(cards.size(), size_t(2));
    QVERIFY(cards[0] == expected);
    QCOMPARE(cards[1].hasOpenTask, true);
    QVERIFY(!cards[1].nextDue);
    QCOMPARE(cards[1].subtitle, QString());
    QVERIFY(!m_store->boardCard(kAcme, kPipe));
}

void TestStoreBoard::hidesDeletedRecords()
{
    apply(everything());
    ChangeSet change = changeNumber(2);
    Record gone = fullRecord();
    gone.deleted = true;
    alter(change, fullRecord(), gone);
    apply(change);
    QVERIFY(m_store->recordById(kDeal.id)->deleted);
    QVERIFY(m_store->boardCards(kPipe, kFirst, 0, 10).empty());
    QVERIFY(!m_store->boardCard(kDeal, kPipe));
    QVERIFY(m_store->boardTotals(kPipe).empty());
    QVERIFY(m_store->dealsOf(kAda).empty());
    QVERIFY(m_store->subjects(SubjectKind::Deal).empty());
    QVERIFY(m_store->listRows(SubjectKind::Deal, {}, 0, 10).empty());
    QCOMPARE(m_store->countRows(SubjectKind::Deal), 0);
    QVERIFY(m_store->taskRows(TaskScope::Open, {}, 0, 10).empty());
    QCOMPARE(m_store->countOpenTasks(), 0);
    QCOMPARE(foundBy(u"licenze"_s), QStringList());
    // a card put down under a deleted record stays out of sight and out of the totals
    ChangeSet second = changeNumber(9);
    Placement elsewhere = placement(kDeal, kFirst, 1, 501);
    elsewhere.pipeline = u"other"_s;
    add(second, elsewhere);
    apply(second);
    QVERIFY(m_store->boardCards(u"other"_s, kFirst, 0, 10).empty());
    QVERIFY(m_store->boardTotals(u"other"_s).empty());
    apply(inverse(change, 3));
    QCOMPARE(m_store->boardCards(kPipe, kFirst, 0, 10).size(), size_t(1));
    QCOMPARE(m_store->boardCards(u"other"_s, kFirst, 0, 10).size(), size_t(1));
    QCOMPARE(foundBy(u"licenze"_s).size(), 1);
}

void TestStoreBoard::filtersTheBoardLiterally_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("cards");
    QTest::newRow("part of the title") << u"LICENZ"_s << 1;
    QTest::newRow("accents and case") << u"PIÙ"_s << 1;
    QTest::newRow("company") << u"acme"_s << 1;
    QTest::newRow("person") << u"rossi"_s << 1;
    QTest::newRow("percent is a percent") << u"100 %"_s << 1;
    QTest::newRow("percent is no wildcard") << u"L%e"_s << 0;
    QTest::newRow("underscore is no wildcard") << u"_icenze"_s << 0;
    QTest::newRow("quote") << u"' OR 1=1 --"_s << 0;
    QTest::newRow("markup") << u"<img src"_s << 1;
    QTest::newRow("nothing like it") << u"zzz"_s << 0;
}

void TestStoreBoard::filtersTheBoardLiterally()
{
    QFETCH(QString, search);
    QFETCH(int, cards);
    apply(everything());
    BoardFilter filter;
    filter.search = search;
    QCOMPARE(int(m_store->boardCards(kPipe, kFirst, 0, 10, filter).size()), cards);
    const auto totals = m_store->boardTotals(kPipe, filter);
    QCOMPARE(int(totals.size()), cards);
}

void TestStoreBoard::filtersTheBoardByOwner()
{
    ChangeSet change = everything();
    add(change, placement(kAda, kFirst, 3, 502));
    add(change, transition(502, kAda, kFirst));
    apply(change);
    const auto ids = [this](const std::vector<UserId> &owners) {
        BoardFilter filter;
        filter.owners = owners;
        QList<qint64> list;
        for (const BoardCard &card : m_store->boardCards(kPipe, kFirst, 0, 10, filter))
            list += card.subject.id;
        return list;
    };
    QCOMPARE(ids({kAnna}), QList<qint64>({kDeal.id}));
    QCOMPARE(ids({kBruno}), QList<qint64>());
    QCOMPARE(ids({UserId()}), QList<qint64>({kAda.id}));
    QCOMPARE(ids({kBruno, kAnna}), QList<qint64>({kDeal.id}));
    QCOMPARE(ids({UserId(), kAnna}).size(), 2);
}

QTEST_GUILESS_MAIN(TestStoreBoard)
#include "tst_storeboard.moc"
