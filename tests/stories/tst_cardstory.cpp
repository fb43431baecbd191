// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/boardstory.h"
#include "ui/board/cardedit.h"
#include "ui/board/quickadd.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// A card under the hands of a person: edited on the spot, its menu, a new one for the column in hand.
class TestCardStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_story.reset(); }
    void f2EditsTheCardAsOneChange();
    void escapeLeavesTheCardAsItWas();
    void whatCannotBeReadIsToldAndNothingIsStored();
    void theMenuAssignsSeveralCardsTogether();
    void deleteTakesTheCardsAwayAndUndoBringsThemBack();
    void copyPutsTheCardsIntoTheClipboard();
    void quickAddMakesTheCardForTheColumnInHand();
    void quickAddAsksForWhatTheColumnAsks();
    void quickAddIsAskedForOnce();

private:
    QAction *entry(const QMenu &menu, const QString &text) const;
    std::unique_ptr<BoardStory> m_story;
};

void TestCardStory::init()
{
    m_story = std::make_unique<BoardStory>();
    m_story->addDeal(u"a"_s, {}, u"100"_s);
    m_story->addDeal(u"b"_s);
    m_story->show();
    m_story->hand().focusCard(m_story->deal(u"a"_s));
}

QAction *TestCardStory::entry(const QMenu &menu, const QString &text) const
{
    for (QAction *action : menu.actions()) {
        if (action->text().section(u'\t', 0, 0) == text)
            return action;
    }
    return nullptr;
}

void TestCardStory::f2EditsTheCardAsOneChange()
{
    const QString changes = u"select count(*) from change"_s;
    const int before = m_story->stored(changes).toInt();
    m_story->key(Qt::Key_F2);
    auto *edit = m_story->window->findChild<CardEdit *>();
    QVERIFY(edit);
    auto *title = qobject_cast<QLineEdit *>(m_story->window->focusWidget());
    QVERIFY(title);
    QTest::keyClicks(title, u"Renamed"_s);
    QTest::keyClick(title, Qt::Key_Tab);
    auto *amount = qobject_cast<QLineEdit *>(m_story->window->focusWidget());
    QVERIFY(amount && amount != title);
    amount->selectAll();
    QTest::keyClicks(amount, u"2,500.50"_s);
    QTest::keyClick(amount, Qt::Key_Return);
    QTRY_VERIFY(!m_story->window->findChild<CardEdit *>());
    QCOMPARE(m_story->stored(u"select name || amount from record where ref = 'a'"_s),
             u"Renamed250050"_s);
    QCOMPARE(m_story->stored(changes).toInt(), before + 1);
    QCOMPARE(m_story->window->focusWidget(), m_story->list(u"todo"_s));
    m_story->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_story->stored(u"select name || amount from record where ref = 'a'"_s),
             u"Deal a10000"_s);
}

void TestCardStory::escapeLeavesTheCardAsItWas()
{
    m_story->key(Qt::Key_F2);
    QTest::keyClicks(m_story->window->focusWidget(), u"Other"_s);
    QTest::keyClick(m_story->window->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!m_story->window->findChild<CardEdit *>());
    QCOMPARE(m_story->stored(u"select name from record where ref = 'a'"_s), u"Deal a"_s);
}

void TestCardStory::whatCannotBeReadIsToldAndNothingIsStored()
{
    m_story->key(Qt::Key_F2);
    auto *title = qobject_cast<QLineEdit *>(m_story->window->focusWidget());
    QTest::keyClicks(title, u"Renamed"_s);
    QTest::keyClick(title, Qt::Key_Tab);
    QWidget *amount = m_story->window->focusWidget();
    QTest::keyClicks(amount, u"lots"_s);
    QTest::keyClick(amount, Qt::Key_Return);
    QVERIFY(m_story->window->findChild<CardEdit *>());
    QCOMPARE(m_story->window->focusWidget(), amount);
    QVERIFY(!amount->accessibleDescription().isEmpty());
    QCOMPARE(m_story->stored(u"select name from record where ref = 'a'"_s), u"Deal a"_s);
}

void TestCardStory::theMenuAssignsSeveralCardsTogether()
{
    m_story->key(Qt::Key_A, Qt::ControlModifier);
    m_story->hand().showMenu(m_story->centre(u"a"_s));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(!entry(*menu, u"Open"_s)); // several are not opened
    QAction *owners = entry(*menu, u"Assign to"_s);
    QVERIFY(owners && owners->menu());
    QAction *anna = entry(*owners->menu(), u"Anna Brighi"_s);
    QVERIFY(anna);
    anna->trigger();
    menu->close();
    const QString owned = u"select count(*) from record r join member m on m.id = r.owner where "
                          u"m.ref = 'anna'"_s;
    QCOMPARE(m_story->stored(owned), u"2"_s);
    QCOMPARE(m_story->window->toaster()->recent().front(), u"2 assigned to Anna Brighi"_s);
    m_story->session().undo();
    QCOMPARE(m_story->stored(owned), u"0"_s);
}

void TestCardStory::deleteTakesTheCardsAwayAndUndoBringsThemBack()
{
    m_story->key(Qt::Key_Delete);
    const QString left = u"select group_concat(ref) from record where deleted = 0"_s;
    QCOMPARE(m_story->stored(left), u"b"_s);
    QVERIFY(!m_story->model().indexOf(m_story->deal(u"a"_s)).isValid());
    QCOMPARE(m_story->window->toaster()->recent().front(), u"“Deal a” deleted"_s);
    m_story->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_story->stored(left), u"a,b"_s);
}

void TestCardStory::copyPutsTheCardsIntoTheClipboard()
{
    m_story->key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Deal a, "_s));
    QVERIFY(!m_story->column(u"todo"_s)->isCollapsed()); // that is C alone
}

void TestCardStory::quickAddMakesTheCardForTheColumnInHand()
{
    m_story->move(u"b"_s, u"doing"_s);
    m_story->hand().focusCard(m_story->deal(u"b"_s));
    m_story->key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_story->window->findChild<QuickAdd *>());
    QTest::keyClicks(m_story->window->focusWidget(), u"Fresh"_s);
    QTest::keyClick(m_story->window->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_story->stored(u"select p.stage from placement p join record r on r.id = "
                                 u"p.subject where r.name = 'Fresh'"_s),
                 u"doing"_s);
}

void TestCardStory::quickAddAsksForWhatTheColumnAsks()
{
    m_story->move(u"a"_s, u"checked"_s);
    m_story->hand().focusCard(m_story->deal(u"a"_s));
    m_story->key(Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(m_story->window->focusWidget(), u"Fresh"_s);
    QTest::keyClick(m_story->window->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(m_story->panel()); // it has no amount
    QTest::keyClicks(m_story->panel()->focusWidget(), u"70"_s);
    QTest::keyClick(m_story->panel()->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_story->stored(u"select p.stage from placement p join record r on r.id = "
                                 u"p.subject where r.name = 'Fresh'"_s),
                 u"checked"_s);
}

void TestCardStory::quickAddIsAskedForOnce()
{
    m_story->hand().focusFirst();
    m_story->key(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_story->window->findChild<QuickAdd *>());
    auto *title = qobject_cast<QLineEdit *>(m_story->window->focusWidget());
    QVERIFY(title);
    QTest::keyClicks(title, u"Nine"_s);
    m_story->key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_story->window->findChildren<QuickAdd *>().size(), 1);
    QCOMPARE(title->text(), u"Nine"_s);
    QVERIFY(title->hasFocus());
}

QTEST_MAIN(TestCardStory)
#include "tst_cardstory.moc"
