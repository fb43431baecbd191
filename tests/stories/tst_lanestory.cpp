// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/boardstory.h"
#include "ui/board/boardstate.h"
#include "ui/board/lanefigures.h"
#include "ui/board/lanehead.h"
#include "ui/board/lanesview.h"
#include "ui/board/laneview.h"
#include "ui/filter/filterbar.h"
#include "ui/shell/menubar.h"

#include <QLineEdit>

#include <algorithm>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// A board in lanes by owner, with mouse and keyboard.
class TestLaneStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_story.reset(); }
    void everyOwnerWithCardsHasALaneAndTheTotalsAgree();
    void aCardLetGoInAnotherLaneChangesStageAndOwnerWithOneUndo();
    void aCardLetGoOnALaneHeadStaysInItsStage();
    void aRefusedMoveKeepsTheOwnerToo();
    void arrowsWalkAcrossLanesAndTheFocusFollowsACard();
    void aNewCardBelongsToTheLaneInWhichItWasBegun();
    void aCollapsedLaneIsKeptAndOpensByKey();
    void theMenuSwitchesLanesAndTheCardKeepsTheFocus();
    void onlyLanesInSightAreRead();
    void aFilterNarrowsLanesAndAnOwnerWithoutCardsHasNone();
    void severalOwnersHaveTheirLanesAndNobodyElse();
    void anotherLanguageAndAReloadKeepTheLanes();
    void aBoardThatLosesItsLastCardAndGetsItBackHasLanesAgain();

private:
    LanesView *lanes() const { return m_story->page()->lanes(); }
    LaneView *lane(const QString &user) const;
    ColumnView *cell(const QString &user, const QString &stage) const;
    QPoint middle(const QWidget *widget) const
    {
        return widget->mapToGlobal(widget->rect().center());
    }
    QString owner(const QString &ref) const;
    QString focused() const;
    std::unique_ptr<BoardStory> m_story;
};

void TestLaneStory::init()
{
    m_story = std::make_unique<BoardStory>();
    m_story->addDeal(u"a"_s, u"anna"_s, u"100"_s);
    m_story->addDeal(u"b"_s, u"anna"_s);
    m_story->addDeal(u"c"_s, u"boss"_s, u"300"_s);
    m_story->addDeal(u"d"_s);
    m_story->move(u"b"_s, u"doing"_s);
    m_story->show();
    m_story->page()->state().setLanes(true);
    QTest::qWait(2 * BoardStory::kStepMs);
}

LaneView *TestLaneStory::lane(const QString &user) const
{
    for (const User &u : m_story->session().workspace().users()) {
        if (u.ref == user)
            return lanes()->laneOf(u.id);
    }
    return lanes()->laneOf({});
}

ColumnView *TestLaneStory::cell(const QString &user, const QString &stage) const
{
    for (ColumnView *column : lane(user)->columns()) {
        if (column->stage() == stage)
            return column;
    }
    return nullptr;
}

QString TestLaneStory::owner(const QString &ref) const
{
    return m_story->stored(
        u"select coalesce(u.ref, '-') from record r left join member u on u.id = "
        "r.owner where r.ref = '%1'"_s.arg(ref));
}

QString TestLaneStory::focused() const
{
    const Subject subject = m_story->hand().current();
    return subject ? m_story->session().workspace().refOf(subject).ref : QString();
}

void TestLaneStory::everyOwnerWithCardsHasALaneAndTheTotalsAgree()
{
    QStringList names;
    qint64 cards = 0;
    qint64 money = 0;
    for (const LaneView *lane : lanes()->lanes()) {
        QString said = lane->head()->accessibleName();
        names << said.replace(QChar(0xA0), u' ');
        const ColumnTotals all = lanes()->figures().all(lane->owner());
        cards += all.count;
        money += all.sums.contains(u"EUR"_s) ? all.sums.at(u"EUR"_s) : 0;
    }
    QCOMPARE(names,
             (QStringList{u"Anna Brighi, 2 card(s), €100"_s, u"Carla Neri, 1 card(s), €300"_s,
                          u"Nobody, 1 card(s)"_s}));
    QCOMPARE(cards, m_story->model().count());
    QCOMPARE(money, m_story->model().totals(u"todo"_s).sums.at(u"EUR"_s));
    QCOMPARE(cell(u"anna"_s, u"doing"_s)->list()->accessibleName(), u"Doing, Anna Brighi"_s);
    m_story->addDeal(u"e"_s, u"boss"_s, u"50"_s); // followed, not asked again
    const ColumnTotals boss = lanes()->figures().all(lane(u"boss"_s)->owner());
    QCOMPARE(boss.count, 2);
    QCOMPARE(boss.sums.at(u"EUR"_s), 35000);
}

void TestLaneStory::aCardLetGoInAnotherLaneChangesStageAndOwnerWithOneUndo()
{
    m_story->drag(m_story->centre(u"a"_s), middle(cell(u"boss"_s, u"doing"_s)));
    QCOMPARE(m_story->storedStage(u"a"_s), u"doing"_s);
    QCOMPARE(owner(u"a"_s), u"boss"_s);
    QCOMPARE(m_story->hand().columnHolding(m_story->deal(u"a"_s)), cell(u"boss"_s, u"doing"_s));
    m_story->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_story->storedStage(u"a"_s), u"todo"_s);
    QCOMPARE(owner(u"a"_s), u"anna"_s);
    QCOMPARE(m_story->hand().columnHolding(m_story->deal(u"a"_s)), cell(u"anna"_s, u"todo"_s));
}

void TestLaneStory::aCardLetGoOnALaneHeadStaysInItsStage()
{
    m_story->drag(m_story->centre(u"b"_s), middle(lane(u"boss"_s)->head()));
    QCOMPARE(m_story->storedStage(u"b"_s), u"doing"_s);
    QCOMPARE(owner(u"b"_s), u"boss"_s);
    QVERIFY(m_story->window->toaster()->recent().front().contains(u"1 assigned to Carla Neri"_s));
}

void TestLaneStory::aRefusedMoveKeepsTheOwnerToo()
{
    bool allowed = true;
    m_story->drag(m_story->centre(u"b"_s), middle(cell(u"boss"_s, u"checked"_s)), [&] {
        allowed = m_story->hand().allows(cell(u"boss"_s, u"checked"_s)->place());
    });
    QVERIFY(!allowed); // it has no amount
    QVERIFY(m_story->panel());
    QCOMPARE(m_story->storedStage(u"b"_s), u"doing"_s);
    QCOMPARE(owner(u"b"_s), u"anna"_s);
}

void TestLaneStory::arrowsWalkAcrossLanesAndTheFocusFollowsACard()
{
    m_story->hand().focusCard(m_story->deal(u"a"_s));
    m_story->key(Qt::Key_Right);
    QCOMPARE(focused(), u"b"_s);
    m_story->key(Qt::Key_Down); // nothing is in Doing below: the nearest card of the lane
    QCOMPARE(focused(), u"c"_s);
    m_story->key(Qt::Key_Down);
    QCOMPARE(focused(), u"d"_s);
    m_story->key(Qt::Key_Right); // the lane has no other column with cards
    QCOMPARE(focused(), u"d"_s);
    m_story->key(Qt::Key_Up);
    QCOMPARE(focused(), u"c"_s);
    m_story->key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_story->storedStage(u"c"_s), u"doing"_s);
    QCOMPARE(owner(u"c"_s), u"boss"_s);
    QCOMPARE(focused(), u"c"_s);
    m_story->key(Qt::Key_Up);
    QCOMPARE(focused(), u"b"_s);
}

void TestLaneStory::aNewCardBelongsToTheLaneInWhichItWasBegun()
{
    m_story->hand().focusCard(m_story->deal(u"a"_s)); // Anna's; the user is somebody else
    QTest::keyClick(m_story->window->focusWidget(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(m_story->window->focusWidget()));
    QTest::keyClicks(m_story->window->focusWidget(), u"Begun here"_s);
    QTest::keyClick(m_story->window->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_story->stored(u"select u.ref from record r join member u on u.id = r.owner"
                                 " where r.name = 'Begun here'"_s),
                 u"anna"_s);
}

void TestLaneStory::aCollapsedLaneIsKeptAndOpensByKey()
{
    m_story->hand().focusCard(m_story->deal(u"c"_s));
    m_story->key(Qt::Key_L);
    LaneView *boss = lane(u"boss"_s);
    QVERIFY(boss->isCollapsed());
    QCOMPARE(m_story->window->focusWidget(), boss->head());
    QVERIFY(boss->head()->accessibleName().endsWith(u", collapsed"_s));
    QVERIFY(BoardState(m_story->model().pipeline()).isLaneCollapsed(u"boss"_s));
    m_story->key(Qt::Key_Up); // it does not hold up who walks
    QCOMPARE(focused(), u"a"_s);
    m_story->key(Qt::Key_Down);
    QCOMPARE(m_story->window->focusWidget(), boss->head());
    m_story->key(Qt::Key_Return);
    QVERIFY(!boss->isCollapsed());
    m_story->key(Qt::Key_Down);
    QCOMPARE(focused(), u"c"_s);
}

void TestLaneStory::theMenuSwitchesLanesAndTheCardKeepsTheFocus()
{
    auto *action = m_story->window->findChild<MenuBar *>()->lanes;
    m_story->hand().focusCard(m_story->deal(u"c"_s));
    QVERIFY(action->isEnabled() && action->isChecked());
    action->trigger();
    QVERIFY(!lanes());
    QCOMPARE(focused(), u"c"_s);
    QVERIFY(!BoardState(m_story->model().pipeline()).hasLanes());
    action->trigger();
    QVERIFY(lanes() && action->isChecked());
    QCOMPARE(focused(), u"c"_s);
    QVERIFY(m_story->window->showPage(u"deals"_s));
    QVERIFY(!action->isEnabled());
}

void TestLaneStory::onlyLanesInSightAreRead()
{
    for (int i = 0; i < 20; ++i) {
        const QString ref = u"rep%1"_s.arg(i, 2, 10, QLatin1Char('0'));
        m_story->run(Command::SaveUser{ref, u"Rep "_s + ref, Role::Rep, true, {}});
        for (int card = 0; card < 3; ++card)
            m_story->addDeal(u"%1-%2"_s.arg(ref).arg(card), ref);
    }
    QTest::qWait(2 * BoardStory::kStepMs);
    QCOMPARE(lanes()->lanes().size(), size_t(23));
    const auto filled = std::ranges::count_if(lanes()->lanes(), &LaneView::isFilled);
    QVERIFY2(filled < 10, qPrintable(QString::number(filled)));
    QVERIFY(!lane(u"rep19"_s)->isFilled());
    m_story->hand().focusCard(m_story->deal(u"rep19-1"_s)); // it is fetched when it is asked for
    QVERIFY(lane(u"rep19"_s)->isFilled());
    QCOMPARE(focused(), u"rep19-1"_s);
    const QRect seen(lanes()->viewport()->mapToGlobal(QPoint()), lanes()->viewport()->size());
    QVERIFY(seen.contains(m_story->centre(u"rep19-1"_s)));
}

void TestLaneStory::aFilterNarrowsLanesAndAnOwnerWithoutCardsHasNone()
{
    BoardFilter filter;
    filter.amountFrom = 20000;
    m_story->model().setFilter(filter);
    QTest::qWait(BoardStory::kStepMs);
    QCOMPARE(lanes()->lanes().size(), size_t(1));
    QCOMPARE(lanes()->lanes().front(), lane(u"boss"_s));
    m_story->model().setFilter({});
    QTest::qWait(BoardStory::kStepMs);
    QCOMPARE(lanes()->lanes().size(), size_t(3));
    m_story->run(Command::EditField{{SubjectKind::Deal, u"d"_s}, u"owner"_s, u"anna"_s});
    QTest::qWait(BoardStory::kStepMs);
    QCOMPARE(lanes()->lanes().size(), size_t(2));
    QVERIFY(m_story->hand().columnHolding(m_story->deal(u"d"_s)));
}

void TestLaneStory::severalOwnersHaveTheirLanesAndNobodyElse()
{
    using Owner = CardFilter::Owner;
    CardFilter filter;
    filter.owners = {{Owner::Who::Nobody}, {Owner::Who::User, u"boss"_s}};
    m_story->page()->findChild<FilterBar *>()->setFilter(filter);
    QTRY_COMPARE(lanes()->lanes().size(), size_t(2));
    QVERIFY(lane(u"boss"_s) && lane({}) && !lane(u"anna"_s));
    QCOMPARE(m_story->model().count(), 2);
    m_story->addDeal(u"e"_s, u"boss"_s);
    m_story->addDeal(u"f"_s, u"anna"_s);
    QTRY_COMPARE(m_story->model().count(), 3); // followed, not asked again
    QCOMPARE(lanes()->figures().all(lane(u"boss"_s)->owner()).count, 2);
    QCOMPARE(lanes()->lanes().size(), size_t(2));
}

void TestLaneStory::anotherLanguageAndAReloadKeepTheLanes()
{
    m_story->window->setLanguage(Language::of(u"it"_s));
    QTest::qWait(BoardStory::kStepMs);
    QCOMPARE(cell(u"anna"_s, u"doing"_s)->list()->accessibleName(), u"In corso, Anna Brighi"_s);
    Q_EMIT m_story->session().workspace().reloaded();
    QTest::qWait(BoardStory::kStepMs);
    QCOMPARE(lanes()->lanes().size(), size_t(3));
    QCOMPARE(m_story->hand().columnHolding(m_story->deal(u"b"_s)), cell(u"anna"_s, u"doing"_s));
    m_story->page()->state().setColumn(u"todo"_s, {.sort = BoardSort::Amount});
    QTest::qWait(BoardStory::kStepMs);
    const BoardModel &boss = cell(u"boss"_s, u"todo"_s)->list()->cards();
    QCOMPARE(boss.columnRead(u"todo"_s).sort, BoardSort::Amount);
}

void TestLaneStory::aBoardThatLosesItsLastCardAndGetsItBackHasLanesAgain()
{
    for (const QString &ref : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        m_story->run(Command::Delete{{SubjectKind::Deal, ref}});
    QTest::qWait(BoardStory::kStepMs);
    QVERIFY(!lanes()->isVisible()); // the empty board says what to do
    m_story->session().undo();
    QTest::qWait(BoardStory::kStepMs);
    QVERIFY(lanes()->isVisible());
    QCOMPARE(lanes()->lanes().size(), size_t(1));
    QVERIFY(m_story->hand().columnHolding(m_story->deal(u"d"_s)));
}

QTEST_MAIN(TestLaneStory)
#include "tst_lanestory.moc"
