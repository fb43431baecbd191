// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/boardstory.h"
#include "ui/board/boardstate.h"
#include "ui/board/columnhead.h"
#include "ui/board/columnstrip.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QMenu>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// Columns as a person arranges them: collapsed, wide, sorted, limited to a time, with mouse and keyboard.
class TestColumnStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_story.reset(); }
    void headsTellCountSumsTargetAndPeriod();
    void aKeyCollapsesAColumnAndReturnOpensIt();
    void aCardLetGoOnACollapsedColumnGoesThere();
    void draggingTheEdgeSetsTheWidthAndItIsKept();
    void cardsOfANarrowerColumnGrow();
    void theMenuSortsAndSaysWhyCardsCannotBeReordered();
    void anEndedColumnSaysWhatItHides();

private:
    ColumnHead *head(const QString &stage) const
    {
        return m_story->column(stage)->findChild<ColumnHead *>();
    }
    void choose(const QString &text);
    std::unique_ptr<BoardStory> m_story;
};

void TestColumnStory::init()
{
    m_story = std::make_unique<BoardStory>();
    m_story->addDeal(u"a"_s, {}, u"100"_s);
    m_story->addDeal(u"b"_s, {}, u"300"_s);
    m_story->show();
}

void TestColumnStory::choose(const QString &text)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(text)) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return;
        }
    }
    QFAIL(qPrintable(u"no entry "_s + text));
}

void TestColumnStory::headsTellCountSumsTargetAndPeriod()
{
    QString said = head(u"todo"_s)->accessibleName();
    said.replace(QChar(0xA0), u' ');
    QVERIFY2(said.startsWith(u"To do, 2 card(s), "_s), qPrintable(said));
    QVERIFY2(said.contains(u"€400"_s) && said.contains(u"weighted €40"_s), qPrintable(said));
    QVERIFY2(said.contains(u"target: 7 day(s)"_s), qPrintable(said));
}

void TestColumnStory::aKeyCollapsesAColumnAndReturnOpensIt()
{
    m_story->hand().focusCard(m_story->deal(u"a"_s));
    m_story->key(Qt::Key_C);
    ColumnView *todo = m_story->column(u"todo"_s);
    QVERIFY(todo->isCollapsed());
    QVERIFY(todo->width() < 100);
    auto *strip = qobject_cast<ColumnStrip *>(m_story->window->focusWidget());
    QVERIFY(strip);
    QCOMPARE(strip->accessibleName(), u"To do, 2 card(s), collapsed"_s);
    QVERIFY(BoardState(m_story->model().pipeline()).column(u"todo"_s).collapsed); // it is kept
    m_story->key(Qt::Key_Return);
    QVERIFY(!todo->isCollapsed());
    QCOMPARE(m_story->window->focusWidget(), todo->list());
}

void TestColumnStory::aCardLetGoOnACollapsedColumnGoesThere()
{
    m_story->column(u"done"_s)->setCollapsed(true);
    QTest::qWait(2 * BoardStory::kStepMs);
    ColumnView *done = m_story->column(u"done"_s);
    m_story->drag(m_story->centre(u"a"_s), done->mapToGlobal(done->rect().center()));
    QCOMPARE(m_story->storedStage(u"a"_s), u"done"_s);
    QVERIFY(done->isCollapsed());
}

void TestColumnStory::draggingTheEdgeSetsTheWidthAndItIsKept()
{
    m_story->window->resize(1280, 800); // columns at their least
    QTest::qWait(2 * BoardStory::kStepMs);
    ColumnView *todo = m_story->column(u"todo"_s);
    const QPoint edge = todo->mapToGlobal(QPoint(todo->width() - 2, 200));
    const int before = todo->width();
    m_story->mouse(QEvent::MouseButtonPress, edge);
    m_story->mouse(QEvent::MouseMove, edge + QPoint(20, 0));
    m_story->mouse(QEvent::MouseMove, edge + QPoint(40, 0));
    m_story->mouse(QEvent::MouseButtonRelease, edge + QPoint(40, 0));
    QVERIFY2(qAbs(todo->width() - before - 40) <= 4, qPrintable(QString::number(todo->width())));
    const int kept = BoardState(m_story->model().pipeline()).column(u"todo"_s).width;
    QVERIFY(kept > ColumnView::kWidth && kept <= ColumnView::kMost);
}

void TestColumnStory::cardsOfANarrowerColumnGrow()
{
    m_story->window->resize(2200, 800); // room for every width: none makes the columns lower
    QString title = u"Licences"_s;
    const QFontMetrics metrics(fontFor(TextRole::Strong, QApplication::font()));
    while (metrics.horizontalAdvance(title) < scaled(ColumnView::kLeast))
        title += u" too"_s;
    Command::SaveRecord renamed;
    renamed.subject = {SubjectKind::Deal, u"a"_s};
    renamed.fields = {{u"title"_s, title}};
    m_story->run(renamed);
    ColumnView *todo = m_story->column(u"todo"_s);
    const CardList *list = todo->list();
    const auto tall = [&] {
        return list->visualRect(m_story->model().indexOf(m_story->deal(u"a"_s))).height();
    };
    todo->setFixedWidth(scaled(ColumnView::kMost));
    QTest::qWait(BoardStory::kStepMs);
    const int one = tall();
    todo->setFixedWidth(scaled(ColumnView::kLeast));
    QTest::qWait(BoardStory::kStepMs);
    QVERIFY2(tall() > one, qPrintable(u"%1 px, as before"_s.arg(tall())));
    todo->setFixedWidth(scaled(ColumnView::kMost));
    QTest::qWait(BoardStory::kStepMs);
    QCOMPARE(tall(), one);
}

void TestColumnStory::theMenuSortsAndSaysWhyCardsCannotBeReordered()
{
    m_story->hand().focusCard(m_story->deal(u"a"_s));
    m_story->key(Qt::Key_S);
    choose(u"By amount"_s);
    QCOMPARE(m_story->model().indexOf(m_story->deal(u"b"_s)).row(), 0);
    QVERIFY(head(u"todo"_s)->accessibleName().contains(u"by amount"_s));
    const QString ranks = u"select group_concat(rank) from (select rank from placement order by "
                          u"subject)"_s;
    const QString before = m_story->stored(ranks);
    m_story->activate(); // as a window manager does after a menu
    m_story->hand().focusCard(m_story->deal(u"b"_s));
    m_story->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_story->stored(ranks), before);
    QVERIFY(m_story->window->toaster()->recent().front().contains(u"sorted by amount"_s));
}

void TestColumnStory::anEndedColumnSaysWhatItHides()
{
    m_story->move(u"a"_s, u"done"_s);
    m_story->clock->set(BoardStory::kNow + 40LL * 24 * 3600 * 1000);
    m_story->move(u"b"_s, u"done"_s);
    QVERIFY(m_story->window->showPage(u"tasks"_s));
    QVERIFY(m_story->window->showPage(u"desk"_s)); // days have passed
    QCOMPARE(m_story->model().totals(u"done"_s).count, 1);
    QCOMPARE(m_story->model().totals(u"done"_s).hidden, 1);
    auto *switcher = m_story->column(u"done"_s)->findChild<QPushButton *>();
    QVERIFY(switcher);
    QCOMPARE(switcher->text(), u"last 30 days · 1 hidden"_s);
    QTest::mouseClick(switcher, Qt::LeftButton);
    choose(u"All"_s);
    QCOMPARE(m_story->model().totals(u"done"_s).count, 2);
    QCOMPARE(switcher->text(), u"all"_s);
}

QTEST_MAIN(TestColumnStory)
#include "tst_columnstory.moc"
