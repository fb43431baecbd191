// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/boardstory.h"
#include "ui/board/boardstate.h"
#include "ui/subject/bulkbar.h"
#include "ui/subject/bulkform.h"

#include <QComboBox>
#include <QMenu>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// Several cards of a board at once, through the bar under its columns.
class TestBulkStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_story.reset(); }
    void theBarIsThereForSeveralCardsOnly();
    void movesThemEachJudgedWithOneUndo();
    void givesThemToAnOwnerWithOneUndo();
    void setsAFieldOfAll();
    void escapeInTheBarLeadsBackToTheCards();
    void worksAcrossLanes();

private:
    BulkBar &bar() const { return m_story->page()->bulk(); }
    void choose(const QString &button, const QString &entry);
    QPushButton *button(const QString &text) const;
    QString told() const { return m_story->window->toaster()->recent().front(); }
    void selectAB();
    std::unique_ptr<BoardStory> m_story;
};

void TestBulkStory::init()
{
    m_story = std::make_unique<BoardStory>();
    m_story->addDeal(u"a"_s, u"anna"_s, u"100"_s);
    m_story->addDeal(u"b"_s);
    m_story->addDeal(u"c"_s);
    m_story->show();
}

void TestBulkStory::selectAB()
{
    m_story->hand().focusCard(m_story->deal(u"a"_s));
    m_story->click(u"b"_s, Qt::ControlModifier);
    QCOMPARE(m_story->selected(), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(bar().isVisible());
}

QPushButton *TestBulkStory::button(const QString &text) const
{
    for (auto *one : bar().findChildren<QPushButton *>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

void TestBulkStory::choose(const QString &text, const QString &entry)
{
    QPushButton *from = button(text);
    QVERIFY(from && from->menu());
    Q_EMIT from->menu()->aboutToShow();
    for (QAction *action : from->menu()->actions()) {
        if (action->text().startsWith(entry))
            return action->trigger();
    }
    QFAIL(qPrintable(u"no entry "_s + entry));
}

void TestBulkStory::theBarIsThereForSeveralCardsOnly()
{
    m_story->hand().focusCard(m_story->deal(u"a"_s));
    QTest::qWait(BoardStory::kStepMs);
    QVERIFY(!bar().isVisible());
    selectAB();
    QCOMPARE(bar().accessibleName(), u"2 selected"_s);
    QCOMPARE(button(u"Clear"_s)->y(), button(u"Owner"_s)->y()); // all in one row
    QVERIFY(m_story->page()->rect().contains(bar().geometry()));
    m_story->key(Qt::Key_Escape);
    QTest::qWait(BoardStory::kStepMs);
    QVERIFY(!bar().isVisible());
}

void TestBulkStory::movesThemEachJudgedWithOneUndo()
{
    selectAB();
    choose(u"Move to…"_s, u"Checked"_s); // which asks for an amount
    QCOMPARE(m_story->storedStage(u"a"_s), u"checked"_s);
    QCOMPARE(m_story->storedStage(u"b"_s), u"todo"_s);
    QVERIFY2(told().startsWith(u"1 moved to Checked, 1 refused: Deal b: "_s), qPrintable(told()));
    QVERIFY(m_story->panel()); // and the repair is offered
    m_story->session().undo();
    QCOMPARE(m_story->storedStage(u"a"_s), u"todo"_s);
}

void TestBulkStory::givesThemToAnOwnerWithOneUndo()
{
    const QString owned = u"select count(*) from record r join member u on u.id = r.owner where "
                          "u.ref = 'boss'"_s;
    selectAB();
    choose(u"Owner"_s, u"Carla Neri"_s);
    QCOMPARE(m_story->stored(owned), u"2"_s);
    QCOMPARE(told(), u"Owner of 2 deal(s) set to Carla Neri"_s);
    QVERIFY(bar().isVisible()); // they stay selected for what comes next
    m_story->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_story->stored(owned), u"0"_s);
}

void TestBulkStory::setsAFieldOfAll()
{
    selectAB();
    QTest::mouseClick(button(u"Field or tags…"_s), Qt::LeftButton);
    auto *form = m_story->window->findChild<BulkForm *>();
    QVERIFY(form && form->isVisible());
    QVERIFY(m_story->window->rect().contains(form->geometry()));
    for (int i = 0; i < form->fieldBox()->count(); ++i) {
        if (form->fieldBox()->itemText(i) == u"Amount"_s)
            form->fieldBox()->setCurrentIndex(i);
    }
    form->editor()->setText(u"70"_s);
    form->apply();
    QCOMPARE(m_story->stored(u"select count(*) from record where amount = 7000"_s), u"2"_s);
}

void TestBulkStory::escapeInTheBarLeadsBackToTheCards()
{
    selectAB();
    button(u"Owner"_s)->setFocus();
    m_story->key(Qt::Key_Escape);
    QTest::qWait(BoardStory::kStepMs);
    QVERIFY(!bar().isVisible());
    QCOMPARE(m_story->hand().current(), m_story->deal(u"a"_s));
}

void TestBulkStory::worksAcrossLanes()
{
    m_story->page()->state().setLanes(true);
    QTest::qWait(BoardStory::kStepMs);
    selectAB();
    choose(u"Move to…"_s, u"Doing"_s);
    QCOMPARE(m_story->storedStage(u"a"_s), u"doing"_s);
    QCOMPARE(m_story->storedStage(u"b"_s), u"doing"_s);
    QCOMPARE(told(), u"2 moved to Doing"_s);
}

QTEST_MAIN(TestBulkStory)
#include "tst_bulkstory.moc"
