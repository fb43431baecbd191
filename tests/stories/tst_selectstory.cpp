// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/boardstory.h"
#include "ui/subject/bulkbar.h"

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// Several cards at once: chosen with mouse and keyboard over all columns, moved together as one change.
class TestSelectStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_story.reset(); }
    void controlClickSelectsAcrossColumns();
    void shiftClickSelectsARangeOfTheColumn();
    void aPlainClickSelectsOneCardAgain();
    void controlASelectsTheWholeColumn();
    void aRubberBandSelectsWhatItTouches();
    void aClickOnEmptyGroundSelectsNothing();
    void shiftAndArrowsExtendWithinAndAcrossColumns();
    void controlSpaceTogglesACard();
    void escapeSelectsNothing();
    void draggingSeveralMovesEachThatMay();
    void severalMovesAreOneUndo();
    void controlArrowMovesTheWholeSelection();
    void skippingARefusedCardGoesOnToTheNext();
    void severalOfOneReasonAreOneUndo();
    void tabLeadsToTheBarOfWhatIsSelected();

private:
    std::unique_ptr<BoardStory> m_story;
};

void TestSelectStory::init()
{
    m_story = BoardStory::twoAndTwo();
}

void TestSelectStory::controlClickSelectsAcrossColumns()
{
    m_story->click(u"a"_s);
    m_story->click(u"c"_s, Qt::ControlModifier);
    QCOMPARE(m_story->selected(), (QStringList{u"a"_s, u"c"_s}));
    m_story->click(u"a"_s, Qt::ControlModifier);
    QCOMPARE(m_story->selected(), QStringList{u"c"_s});
}

void TestSelectStory::shiftClickSelectsARangeOfTheColumn()
{
    m_story->addDeal(u"e"_s);
    const QModelIndex top = m_story->model().index(0, 0, m_story->list(u"todo"_s)->rootIndex());
    const QModelIndex end = top.siblingAtRow(2);
    const auto ref = [this](const QModelIndex &index) {
        return m_story->session().workspace().refOf(m_story->model().card(index)->subject).ref;
    };
    m_story->click(u"c"_s);
    m_story->click(ref(top));
    m_story->click(ref(end), Qt::ShiftModifier);
    QCOMPARE(m_story->selected(), (QStringList{u"a"_s, u"b"_s, u"e"_s}));
}

void TestSelectStory::aPlainClickSelectsOneCardAgain()
{
    m_story->click(u"a"_s);
    m_story->click(u"c"_s, Qt::ControlModifier);
    m_story->click(u"c"_s);
    QCOMPARE(m_story->selected(), QStringList{u"c"_s});
}

void TestSelectStory::controlASelectsTheWholeColumn()
{
    for (int i = 0; i < BoardModel::kPage + 5; ++i)
        m_story->addDeal(u"more%1"_s.arg(i));
    m_story->hand().focusCard(m_story->deal(u"a"_s));
    if (m_story->selected() != QStringList{u"a"_s}) // it may lie behind the first page
        m_story->hand().focusFirst();
    m_story->key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(int(m_story->selected().size()), BoardModel::kPage + 5 + 2);
}

void TestSelectStory::aRubberBandSelectsWhatItTouches()
{
    const QPoint from = m_story->list(u"todo"_s)->viewport()->mapToGlobal(QPoint(20, 300));
    const QPoint to = m_story->centre(u"c"_s);
    m_story->mouse(QEvent::MouseButtonPress, from);
    m_story->mouse(QEvent::MouseMove, from + QPoint(30, -10));
    m_story->mouse(QEvent::MouseMove, to);
    m_story->mouse(QEvent::MouseButtonRelease, to);
    const QStringList chosen = m_story->selected();
    QVERIFY2(chosen.contains(u"c"_s), qPrintable(chosen.join(u',')));
    QVERIFY2(chosen.contains(u"a"_s) || chosen.contains(u"b"_s), qPrintable(chosen.join(u',')));
    QVERIFY(!m_story->window->detailPanel()->isVisible()); // nothing was opened by it
}

void TestSelectStory::aClickOnEmptyGroundSelectsNothing()
{
    m_story->click(u"a"_s);
    m_story->click(u"c"_s, Qt::ControlModifier);
    const QPoint ground = m_story->list(u"checked"_s)->viewport()->mapToGlobal(QPoint(20, 400));
    m_story->mouse(QEvent::MouseButtonPress, ground);
    m_story->mouse(QEvent::MouseButtonRelease, ground);
    QVERIFY(m_story->list(u"todo"_s)->selectionModel()->selectedIndexes().isEmpty());
    QVERIFY(m_story->list(u"doing"_s)->selectionModel()->selectedIndexes().isEmpty());
}

void TestSelectStory::shiftAndArrowsExtendWithinAndAcrossColumns()
{
    const QModelIndex top = m_story->model().index(0, 0, m_story->list(u"todo"_s)->rootIndex());
    m_story->hand().focusCard(m_story->model().card(top)->subject);
    m_story->key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_story->selected(), (QStringList{u"a"_s, u"b"_s}));
    m_story->key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_story->selected().size(), 3);
    m_story->key(Qt::Key_Left); // without Shift: one card again
    QCOMPARE(m_story->selected().size(), 1);
}

void TestSelectStory::controlSpaceTogglesACard()
{
    const QModelIndex top = m_story->model().index(0, 0, m_story->list(u"todo"_s)->rootIndex());
    m_story->hand().focusCard(m_story->model().card(top)->subject);
    m_story->key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_story->selected().size(), 1);
    m_story->key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_story->selected(), (QStringList{u"a"_s, u"b"_s}));
}

void TestSelectStory::escapeSelectsNothing()
{
    m_story->hand().focusCard(m_story->deal(u"a"_s));
    m_story->click(u"c"_s, Qt::ControlModifier);
    QCOMPARE(m_story->selected().size(), 2);
    m_story->key(Qt::Key_Escape);
    QVERIFY(m_story->list(u"todo"_s)->selectionModel()->selectedIndexes().isEmpty());
    QCOMPARE(m_story->selected(), QStringList{u"c"_s}); // where the focus is
}

void TestSelectStory::draggingSeveralMovesEachThatMay()
{
    for (const QString &ref : {u"a"_s, u"c"_s})
        m_story->run(Command::EditField{{SubjectKind::Deal, ref}, u"amount"_s, u"500"_s});
    m_story->click(u"a"_s);
    m_story->click(u"b"_s, Qt::ControlModifier);
    m_story->click(u"c"_s, Qt::ControlModifier);
    QString told;
    m_story->drag(m_story->centre(u"c"_s),
                  m_story->list(u"checked"_s)->mapToGlobal(QPoint(120, 300)),
                  [&] { told = m_story->hand().refusal(u"checked"_s); });
    QVERIFY2(told.startsWith(u"1 of 3: "_s), qPrintable(told));
    QCOMPARE(m_story->storedStage(u"a"_s), u"checked"_s);
    QCOMPARE(m_story->storedStage(u"c"_s), u"checked"_s);
    QCOMPARE(m_story->storedStage(u"b"_s), u"todo"_s);
    const QString toast = m_story->window->toaster()->recent().front();
    QVERIFY2(toast.startsWith(u"2 moved to Checked, 1 refused: Deal b: "_s), qPrintable(toast));
    QTRY_VERIFY(m_story->panel()); // for the one that has no amount
    QTest::keyClicks(m_story->panel()->focusWidget(), u"20"_s);
    QTest::keyClick(m_story->panel()->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_story->storedStage(u"b"_s), u"checked"_s);
}

void TestSelectStory::severalMovesAreOneUndo()
{
    m_story->click(u"a"_s);
    m_story->click(u"b"_s, Qt::ControlModifier);
    m_story->click(u"c"_s, Qt::ControlModifier);
    const QString changes = u"select count(*) from change"_s;
    const int before = m_story->stored(changes).toInt();
    m_story->drag(m_story->centre(u"c"_s), m_story->list(u"done"_s)->mapToGlobal(QPoint(120, 300)));
    for (const QString &ref : {u"a"_s, u"b"_s, u"c"_s})
        QCOMPARE(m_story->storedStage(ref), u"done"_s);
    QCOMPARE(m_story->stored(changes).toInt(), before + 1);
    QCOMPARE(m_story->selected(), (QStringList{u"a"_s, u"b"_s, u"c"_s})); // they are still in hand
    QCOMPARE(m_story->window->toaster()->recent().front(), u"3 moved to Done"_s);
    m_story->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_story->storedStage(u"a"_s), u"todo"_s);
    QCOMPARE(m_story->storedStage(u"b"_s), u"todo"_s);
    QCOMPARE(m_story->storedStage(u"c"_s), u"doing"_s);
}

void TestSelectStory::controlArrowMovesTheWholeSelection()
{
    m_story->click(u"a"_s);
    m_story->click(u"b"_s, Qt::ControlModifier);
    m_story->key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_story->storedStage(u"a"_s), u"doing"_s);
    QCOMPARE(m_story->storedStage(u"b"_s), u"doing"_s);
    QCOMPARE(m_story->selected(), (QStringList{u"a"_s, u"b"_s}));
}

void TestSelectStory::skippingARefusedCardGoesOnToTheNext()
{
    m_story->click(u"a"_s, Qt::ControlModifier); // which does not open it
    m_story->click(u"b"_s, Qt::ControlModifier);
    m_story->drag(m_story->centre(u"b"_s),
                  m_story->list(u"dropped"_s)->mapToGlobal(QPoint(120, 300)));
    QTRY_VERIFY(m_story->panel());
    m_story->press(u"Skip"_s);
    QVERIFY(m_story->panel());
    QTest::keyClicks(m_story->panel()->focusWidget(), u"no use"_s);
    QTest::keyClick(m_story->panel()->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!m_story->panel());
    const QStringList stages{m_story->storedStage(u"a"_s), m_story->storedStage(u"b"_s)};
    QVERIFY2(stages.contains(u"dropped"_s) && stages.contains(u"todo"_s),
             qPrintable(stages.join(u',')));
}

void TestSelectStory::severalOfOneReasonAreOneUndo()
{
    m_story->click(u"a"_s, Qt::ControlModifier);
    m_story->click(u"b"_s, Qt::ControlModifier);
    const QPoint to = m_story->list(u"dropped"_s)->mapToGlobal(QPoint(120, 300));
    m_story->drag(m_story->centre(u"b"_s), to);
    QTRY_VERIFY(m_story->panel());
    const RepairPanel *panel = m_story->panel();
    const QRect shown(panel->mapToGlobal(QPoint()), panel->size());
    QVERIFY(shown.adjusted(-8, -8, 8, 8).contains(to)); // where they were let go
    QTest::keyClicks(m_story->panel()->focusWidget(), u"no budget"_s);
    QTest::keyClick(m_story->panel()->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!m_story->panel());
    QCOMPARE(m_story->storedStage(u"a"_s), u"dropped"_s);
    QCOMPARE(m_story->storedStage(u"b"_s), u"dropped"_s);
    QCOMPARE(m_story->selected(), (QStringList{u"a"_s, u"b"_s}));
    m_story->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_story->storedStage(u"a"_s), u"todo"_s);
    QCOMPARE(m_story->storedStage(u"b"_s), u"todo"_s);
}

void TestSelectStory::tabLeadsToTheBarOfWhatIsSelected()
{
    m_story->click(u"a"_s);
    m_story->click(u"b"_s, Qt::ControlModifier);
    const auto *bar = m_story->window->findChild<BulkBar *>();
    QTRY_VERIFY(bar && bar->isVisible());
    for (int step = 0; step < 60 && !bar->isAncestorOf(m_story->window->focusWidget()); ++step)
        m_story->key(Qt::Key_Tab); // through the columns between
    QVERIFY(bar->isAncestorOf(m_story->window->focusWidget()));
    QCOMPARE(m_story->selected(), (QStringList{u"a"_s, u"b"_s}));
}

QTEST_MAIN(TestSelectStory)
#include "tst_selectstory.moc"
