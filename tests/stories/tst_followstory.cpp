// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/boardstory.h"
#include "ui/filter/filterbar.h"
#include "ui/shell/widgets.h"
#include "ui/subject/bulkbar.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/listpage.h"
#include "ui/subject/logform.h"
#include "ui/subject/timelinesection.h"

#include <QTableView>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// The panel, the search and the messages go along with what a person does on boards and lists.
class TestFollowStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_story.reset(); }
    void anOpenPanelShowsTheCardThatTheKeyboardIsOn();
    void aClosedPanelStaysClosed();
    void escapeClosesThePanelFromBesideIt();
    void severalChosenCardsLeaveThePanelAsItIs();
    void anUnfinishedLogKeepsItsSubject();
    void anOpenPanelShowsTheRowThatIsChosen();
    void returnAndDownLeadFromTheSearchToWhatItFound();
    void aBoardOnWhichNothingFitsOffersTheWayBack();
    void aNewDayIsLookedAtWithoutAChange();
    void homeAndEndAreTheFirstAndTheLastRow();
    void rowsStayWhereTheyAreWhenSeveralAreChosen();
    void messagesAreShownAboveTheBarOfASelection();
    void theBarOfASelectionIsNotUnderThePanel();

private:
    DetailPanel *panel() const { return m_story->window->detailPanel(); }
    QRect place(const QWidget *widget) const
    {
        return {widget->mapTo(m_story->window.get(), QPoint()), widget->size()};
    }
    void type(SearchBox *search, const QString &text)
    {
        search->setFocus();
        QTest::keyClicks(search, text);
    }
    ListPage *showList()
    {
        m_story->window->showPage(u"deals"_s);
        return static_cast<ListPage *>(m_story->window->currentPage());
    }
    int rowOf(const ListPage *page, const QString &ref) const
    {
        return page->model()->rowOf(m_story->deal(ref));
    }

    std::unique_ptr<BoardStory> m_story;
};

void TestFollowStory::init()
{
    m_story = BoardStory::twoAndTwo();
}

void TestFollowStory::anOpenPanelShowsTheCardThatTheKeyboardIsOn()
{
    m_story->click(u"a"_s);
    QTRY_VERIFY(panel()->isVisible());
    QCOMPARE(panel()->subject(), m_story->deal(u"a"_s));
    m_story->key(Qt::Key_Right);
    QTRY_COMPARE(panel()->subject(), m_story->hand().current());
    QVERIFY(panel()->subject() != m_story->deal(u"a"_s));
    m_story->key(Qt::Key_Down);
    QTRY_COMPARE(panel()->subject(), m_story->hand().current());
}

void TestFollowStory::aClosedPanelStaysClosed()
{
    m_story->hand().focusCard(m_story->deal(u"a"_s));
    m_story->key(Qt::Key_Right);
    QTest::qWait(300);
    QVERIFY(!panel()->isVisible());
}

void TestFollowStory::escapeClosesThePanelFromBesideIt()
{
    m_story->click(u"a"_s);
    QTRY_VERIFY(panel()->isVisible());
    m_story->click(u"b"_s, Qt::ControlModifier);
    m_story->key(Qt::Key_Escape); // several first
    QVERIFY(panel()->isVisible());
    QCOMPARE(m_story->hand().countSelected(), size_t(0));
    m_story->key(Qt::Key_Escape);
    QTRY_VERIFY(!panel()->isVisible());
    QCOMPARE(m_story->window->focusWidget(), m_story->list(u"todo"_s));
    m_story->key(Qt::Key_Escape);
    QCOMPARE(m_story->hand().countSelected(), size_t(0));

    ListPage *page = showList();
    page->table()->selectRow(0);
    m_story->key(Qt::Key_Return);
    QTRY_VERIFY(panel()->isVisible());
    m_story->key(Qt::Key_Escape);
    QTRY_VERIFY(!panel()->isVisible());
    QVERIFY(page->table()->hasFocus());
}

void TestFollowStory::severalChosenCardsLeaveThePanelAsItIs()
{
    m_story->click(u"a"_s);
    QTRY_VERIFY(panel()->isVisible());
    m_story->click(u"c"_s, Qt::ControlModifier);
    QTest::qWait(300);
    QCOMPARE(panel()->subject(), m_story->deal(u"a"_s));
}

void TestFollowStory::anUnfinishedLogKeepsItsSubject()
{
    m_story->click(u"a"_s);
    QTRY_VERIFY(panel()->isVisible());
    const RuleBook &book = m_story->session().book();
    panel()->timeline()->beginLog(u"note"_s, {});
    QVERIFY(book.kind(u"note"_s));
    auto *log = panel()->findChild<LogForm *>();
    QTRY_VERIFY(log->isVisible());
    m_story->hand().focusCard(m_story->deal(u"c"_s));
    QTest::qWait(300);
    QCOMPARE(panel()->subject(), m_story->deal(u"a"_s));
}

void TestFollowStory::anOpenPanelShowsTheRowThatIsChosen()
{
    ListPage *page = showList();
    page->table()->selectRow(rowOf(page, u"a"_s));
    m_story->key(Qt::Key_Return);
    QTRY_VERIFY(panel()->isVisible());
    QCOMPARE(panel()->subject(), m_story->deal(u"a"_s));
    m_story->key(Qt::Key_Down);
    QTRY_COMPARE(panel()->subject(), m_story->deal(u"b"_s));
}

void TestFollowStory::returnAndDownLeadFromTheSearchToWhatItFound()
{
    auto *search = m_story->page()->findChild<SearchBox *>();
    type(search, u"c deal"_s); // every word, in any order
    m_story->key(Qt::Key_Return);
    QTRY_COMPARE(m_story->hand().current(), m_story->deal(u"c"_s));
    QCOMPARE(m_story->selected(), QStringList{u"c"_s});

    ListPage *page = showList();
    type(page->searchBox(), u"b deal"_s);
    m_story->key(Qt::Key_Down);
    QTRY_VERIFY(page->table()->hasFocus());
    QCOMPARE(page->model()->total(), 1);
    QCOMPARE(page->model()->subjectAt(page->table()->currentIndex().row()), m_story->deal(u"b"_s));
}

void TestFollowStory::aBoardOnWhichNothingFitsOffersTheWayBack()
{
    auto *search = m_story->page()->findChild<SearchBox *>();
    type(search, u"nothing like it"_s);
    QTRY_VERIFY(m_story->page()->findChild<EmptyState *>());
    auto *empty = m_story->page()->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(search->hasFocus());
    auto *back = empty->findChild<QPushButton *>();
    QCOMPARE(back->text(), u"Show all cards"_s);
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_VERIFY(!empty->isVisible());
    QCOMPARE(search->text(), QString());
    QCOMPARE(m_story->model().count(), 4);
}

void TestFollowStory::aNewDayIsLookedAtWithoutAChange()
{
    CardFilter filter;
    filter.stageDays = 7;
    m_story->page()->filters().setFilter(filter);
    QCOMPARE(m_story->model().count(), 0);
    m_story->clock->set(BoardStory::kNow + 8 * 24 * 3'600'000LL);
    QTRY_COMPARE(m_story->model().count(), 4);
}

void TestFollowStory::homeAndEndAreTheFirstAndTheLastRow()
{
    ListPage *page = showList();
    page->table()->selectRow(1);
    m_story->key(Qt::Key_End);
    QCOMPARE(page->table()->currentIndex().row(), 3);
    m_story->key(Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(page->table()->selectionModel()->selectedRows().size(), 4);
}

void TestFollowStory::rowsStayWhereTheyAreWhenSeveralAreChosen()
{
    ListPage *page = showList();
    page->table()->selectRow(0);
    const QPoint before = page->table()->mapTo(page, QPoint());
    m_story->key(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(page->bulk()->isVisible());
    QTest::qWait(50);
    QCOMPARE(page->table()->mapTo(page, QPoint()), before);
}

void TestFollowStory::messagesAreShownAboveTheBarOfASelection()
{
    m_story->window->resize(1024, 640);
    m_story->click(u"a"_s);
    m_story->click(u"b"_s, Qt::ControlModifier);
    const BulkBar &bar = m_story->page()->bulk();
    QTRY_VERIFY(bar.isVisible());
    Q_EMIT m_story->session().toast(u"Something was said about these two at some length"_s, {});
    const Toaster *toaster = m_story->window->toaster();
    QTRY_VERIFY(toaster->isVisible());
    QTRY_VERIFY(!place(toaster).intersects(place(&bar)));
    const int above = place(toaster).bottom();
    m_story->hand().clearSelection();
    QTRY_VERIFY(!bar.isVisible());
    QTRY_VERIFY(place(toaster).bottom() > above);
}

/// Where the window is too narrow for both, the panel lies over the page.
void TestFollowStory::theBarOfASelectionIsNotUnderThePanel()
{
    m_story->window->resize(1000, 640);
    m_story->click(u"a"_s);
    QTRY_VERIFY(panel()->isVisible());
    m_story->click(u"b"_s, Qt::ControlModifier);
    const BulkBar &bar = m_story->page()->bulk();
    QTRY_VERIFY(bar.isVisible());
    QTRY_VERIFY(!place(&bar).intersects(place(panel())));

    ListPage *page = showList();
    page->table()->selectAll();
    page->table()->setFocus();
    m_story->key(Qt::Key_Return);
    QTRY_VERIFY(panel()->isVisible());
    QTRY_VERIFY(page->bulk()->isVisible());
    QTRY_VERIFY(!place(page->bulk()).intersects(place(panel())));
}

QTEST_MAIN(TestFollowStory)
#include "tst_followstory.moc"
