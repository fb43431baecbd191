// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/boardstory.h"
#include "ui/board/boardstate.h"

#include <QScrollBar>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// Where a hand lets go, and what it reaches beyond what is in sight.
class TestPlaceStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_story.reset(); }
    void aDropOnTheHeadOfAColumnGoesToItsTop();
    void aDropOnTheScrollBarGoesIntoTheColumn();
    void aDropBetweenTwoColumnsGoesIntoTheNearerOne();
    void aDropInTheOrderOfCardsOfOneMomentIsKept();
    void aCardThatRulesMoveWhileItIsInTheHandIsJudgedAgain();
    void undoneOrderTakesTheFocusAlong();
    void endReachesTheLastCardOfALongColumn();
    void aRubberBandScrollsAtTheEdgeAndKeepsWhatItBeganAt();

private:
    QPoint in(const QWidget *widget, int x, int y) const
    {
        return widget->mapToGlobal(QPoint(x, y));
    }
    QStringList order(const QString &stage) const
    {
        const CardList *list = m_story->list(stage);
        QStringList refs;
        for (int row = 0; row < list->model()->rowCount(list->rootIndex()); ++row) {
            const QModelIndex at = list->model()->index(row, 0, list->rootIndex());
            refs << m_story->session().workspace().refOf(m_story->model().card(at)->subject).ref;
        }
        return refs;
    }
    void addMany(int count)
    {
        for (int i = 0; i < count; ++i)
            m_story->addDeal(u"more%1"_s.arg(i));
    }

    std::unique_ptr<BoardStory> m_story;
};

/// All cards begin at the same moment.
void TestPlaceStory::init()
{
    m_story = BoardStory::twoAndTwo();
}

void TestPlaceStory::aDropOnTheHeadOfAColumnGoesToItsTop()
{
    m_story->drag(m_story->centre(u"a"_s), in(m_story->column(u"doing"_s), 60, 12));
    QTRY_COMPARE(m_story->storedStage(u"a"_s), u"doing"_s);
    QCOMPARE(order(u"doing"_s).front(), u"a"_s);
}

void TestPlaceStory::aDropOnTheScrollBarGoesIntoTheColumn()
{
    const QScrollBar *bar = m_story->list(u"doing"_s)->verticalScrollBar();
    m_story->drag(m_story->centre(u"a"_s), in(bar, bar->width() / 2, bar->height() - 20));
    QTRY_COMPARE(m_story->storedStage(u"a"_s), u"doing"_s);
    QCOMPARE(order(u"doing"_s).back(), u"a"_s);
}

void TestPlaceStory::aDropBetweenTwoColumnsGoesIntoTheNearerOne()
{
    const ColumnView *doing = m_story->column(u"doing"_s);
    m_story->drag(m_story->centre(u"a"_s), in(doing, doing->width() + 2, 200));
    QTRY_COMPARE(m_story->storedStage(u"a"_s), u"doing"_s);
}

void TestPlaceStory::aDropInTheOrderOfCardsOfOneMomentIsKept()
{
    addMany(3);
    const QStringList before = order(u"todo"_s);
    const CardList *list = m_story->list(u"todo"_s);
    const QRect third = list->visualRect(list->model()->index(2, 0, list->rootIndex()));
    m_story->drag(m_story->centre(before[0]),
                  list->viewport()->mapToGlobal(third.center() + QPoint(0, third.height() / 3)));
    QTRY_COMPARE(order(u"todo"_s).mid(0, 3), QStringList({before[1], before[2], before[0]}));
}

void TestPlaceStory::aCardThatRulesMoveWhileItIsInTheHandIsJudgedAgain()
{
    QString before;
    QString after;
    const auto refusal = [this] { return m_story->hand().refusal({u"checked"_s}); };
    m_story->drag(m_story->centre(u"a"_s), m_story->centre(u"c"_s), [&] {
        before = refusal();
        m_story->run(Command::EditField{{SubjectKind::Deal, u"a"_s}, u"amount"_s, u"900.00"_s});
        after = refusal();
    });
    QVERIFY(!before.isEmpty());
    QCOMPARE(after, QString());
    QTRY_COMPARE(m_story->storedStage(u"a"_s), u"doing"_s);
}

void TestPlaceStory::undoneOrderTakesTheFocusAlong()
{
    m_story->addDeal(u"e"_s);
    m_story->clock->set(BoardStory::kNow + 60'000);
    m_story->addDeal(u"f"_s);
    const QStringList before = order(u"todo"_s);
    m_story->hand().focusCard(m_story->deal(before[0]));
    m_story->key(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(order(u"todo"_s)[1], before[0]);
    m_story->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(order(u"todo"_s), before);
    QCOMPARE(m_story->hand().current(), m_story->deal(before[0]));
    QCOMPARE(m_story->window->toaster()->recent().front(),
             u"Undone: reorder “Deal %1”"_s.arg(before[0]));
}

void TestPlaceStory::endReachesTheLastCardOfALongColumn()
{
    addMany(BoardModel::kPage + BoardModel::kFirstPage);
    m_story->page()->model().reload();
    m_story->hand().chooseFirst();
    m_story->key(Qt::Key_End);
    const CardList *list = m_story->list(u"todo"_s);
    QCOMPARE(list->currentIndex().row(), BoardModel::kPage + BoardModel::kFirstPage + 2 - 1);
    QTRY_VERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex()).center()));
}

void TestPlaceStory::aRubberBandScrollsAtTheEdgeAndKeepsWhatItBeganAt()
{
    addMany(20);
    const CardList *list = m_story->list(u"todo"_s);
    const QString first = order(u"todo"_s).front();
    // from the gap beside the column, at the height of its first card
    const QPoint from = in(m_story->column(u"todo"_s), m_story->column(u"todo"_s)->width() + 6,
                           list->mapTo(m_story->column(u"todo"_s), QPoint(0, 30)).y());
    const QPoint low = in(list->viewport(), 60, list->viewport()->height() - 4);
    m_story->mouse(QEvent::MouseButtonPress, from);
    m_story->mouse(QEvent::MouseMove, from + QPoint(-20, 10));
    m_story->mouse(QEvent::MouseMove, low);
    const QScrollBar *bar = list->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    QTRY_COMPARE(m_story->selected().size(), 22);
    m_story->mouse(QEvent::MouseButtonRelease, low);
    QVERIFY(m_story->selected().contains(first));
    QCOMPARE(m_story->selected().size(), 22);
}

QTEST_MAIN(TestPlaceStory)
#include "tst_placestory.moc"
