// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "core/store/recordreads.h"
#include "tests/support/world.h"

#include <QTest>

using namespace Imbuto;
using namespace Imbuto::Test;
using namespace Qt::StringLiterals;

/// The manual order of a column (Command::Reorder, and where a Move is let go).
class TestColumnOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void partsCardsThatCameAtTheSameMoment_data();
    void partsCardsThatCameAtTheSameMoment();
    void writesOneRowWhereThereIsRoom();
    void writesTheFewerCardsOfBothSides();
    void alwaysFindsRoomBetweenTheSameTwo();
    void aMoveFindsItsPlaceAmongCardsOfOneMoment();
    void undoPutsThoseThatMadeWayBack();
    void undoLeavesThoseThatWentOnWhereTheyAre();

private:
    static constexpr int kCards = 12;
    Expected<Outcome> play(const QByteArray &line)
    {
        const auto input = parseLine(line, m_world->workspace().book(), historyCalendar());
        return input ? m_world->workspace().apply(*input) : tl::make_unexpected(input.error());
    }
    void feed(QByteArray line, const QByteArray &at = "2026-01-20T10:00:00Z")
    {
        line.insert(line.lastIndexOf('}'), ",\"at\":\"" + at + "\",\"by\":\"m1\"");
        const auto out = play(line);
        QVERIFY2(out, out ? "" : qPrintable(out.error().text));
        QVERIFY2(out->result == Outcome::Result::Ok, line.constData());
    }
    /// Puts \a card between two others.
    void reorder(const QByteArray &card, const QByteArray &after, const QByteArray &before)
    {
        feed(R"({"type":"reorder","subject":"deal:)" + card
             + R"(","pipeline":"sales","after":"deal:)" + after + R"(","before":"deal:)" + before
             + R"("})");
    }
    QStringList order(const StageId &stage = u"qualified"_s)
    {
        QStringList refs;
        const Store &store = m_world->workspace().store();
        for (const RankedSubject &card : RecordReads(store).column(u"sales"_s, stage))
            refs << store.record(card.subject)->ref;
        return refs;
    }
    /// How many positions the latest change wrote.
    size_t written()
    {
        const Store &store = m_world->workspace().store();
        return store.changeSet(store.latestUndoable()->id)->edits<Placement>().size();
    }

    std::unique_ptr<World> m_world;
};

/// Twelve deals of one moment, as a file with dates alone gives them.
void TestColumnOrder::init()
{
    m_world = std::make_unique<World>(World::Begin::Empty);
    QVERIFY(play(
        R"({"type":"user","ref":"m1","name":"Marta","role":"manager","at":"2026-01-20T09:00:00Z"})"));
    for (int i = 0; i < kCards; ++i)
        feed(R"({"type":"deal","ref":"d)" + QByteArray::number(i)
             + R"(","title":"Deal","pipeline":"sales"})");
}

void TestColumnOrder::partsCardsThatCameAtTheSameMoment_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to"); // before the card that stands there
    QTest::newRow("down by one") << 0 << 2;
    QTest::newRow("down") << 1 << 9;
    QTest::newRow("up") << 9 << 1;
    QTest::newRow("up by one") << 5 << 4;
    QTest::newRow("before the last") << 0 << 11;
}

void TestColumnOrder::partsCardsThatCameAtTheSameMoment()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QStringList wanted = order();
    const QStringList before = wanted;
    reorder(before[from].toUtf8(), before[to - 1].toUtf8(), before[to].toUtf8());
    wanted.move(from, from < to ? to - 1 : to);
    QCOMPARE(order(), wanted);
}

void TestColumnOrder::writesOneRowWhereThereIsRoom()
{
    feed(R"({"type":"deal","ref":"later","title":"Deal","pipeline":"sales"})",
         "2026-01-20T12:00:00Z");
    const QStringList before = order();
    QCOMPARE(before.first(), u"later"_s);
    reorder(before[5].toUtf8(), before[0].toUtf8(), before[1].toUtf8());
    QCOMPARE(order().indexOf(before[5]), 1);
    QCOMPARE(written(), size_t(1));
}

void TestColumnOrder::writesTheFewerCardsOfBothSides()
{
    const QStringList before = order();
    reorder(before[0].toUtf8(), before[9].toUtf8(), before[10].toUtf8());
    QCOMPARE(written(), size_t(3)); // it, and the two after it
}

void TestColumnOrder::alwaysFindsRoomBetweenTheSameTwo()
{
    const QStringList all = order();
    for (int round = 0; round < 60; ++round) {
        const QStringList now = order();
        const QString card = now[round % 2 ? 4 : 8];
        reorder(card.toUtf8(), now[0].toUtf8(), now[1].toUtf8());
        QCOMPARE(order().indexOf(card), 1);
        QCOMPARE(order().size(), kCards);
        QCOMPARE(order().first(), all.first());
    }
}

void TestColumnOrder::aMoveFindsItsPlaceAmongCardsOfOneMoment()
{
    const QStringList cards = order();
    for (int i = 0; i < 4; ++i)
        feed(R"({"type":"move","subject":"deal:)" + cards[i].toUtf8()
                 + R"(","pipeline":"sales","to":"lost","reason":"price"})",
             "2026-01-21T10:00:00Z");
    const QStringList lost = order(u"lost"_s);
    feed(R"({"type":"move","subject":"deal:)" + cards[6].toUtf8()
             + R"(","pipeline":"sales","to":"lost","reason":"price","after":"deal:)"
             + lost[1].toUtf8() + R"(","before":"deal:)" + lost[2].toUtf8() + R"("})",
         "2026-01-22T10:00:00Z");
    QCOMPARE(order(u"lost"_s), QStringList({lost[0], lost[1], cards[6], lost[2], lost[3]}));
}

void TestColumnOrder::undoPutsThoseThatMadeWayBack()
{
    const Lines before = m_world->visible();
    const QStringList cards = order();
    reorder(cards[2].toUtf8(), cards[6].toUtf8(), cards[7].toUtf8());
    QVERIFY(order() != cards);
    QVERIFY(m_world->workspace().undo());
    QCOMPARE(order(), cards);
    QCOMPARE(difference(m_world->visible(), before), std::string());
}

void TestColumnOrder::undoLeavesThoseThatWentOnWhereTheyAre()
{
    const QStringList cards = order();
    reorder(cards[0].toUtf8(), cards[9].toUtf8(), cards[10].toUtf8());
    const ChangeId ordering = m_world->workspace().store().latestUndoable()->id;
    feed(R"({"type":"move","subject":"deal:)" + cards[11].toUtf8()
             + R"(","pipeline":"sales","to":"lost","reason":"price"})",
         "2026-01-21T10:00:00Z");
    const auto undone = m_world->workspace().undo(ordering);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().text));
    QCOMPARE(order(), cards.mid(0, 11));
    QCOMPARE(order(u"lost"_s), QStringList({cards[11]}));
}

QTEST_GUILESS_MAIN(TestColumnOrder)
#include "tst_columnorder.moc"
