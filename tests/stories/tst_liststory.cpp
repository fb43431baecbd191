// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filterbar.h"
#include "ui/filter/filterchip.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/widgets.h"
#include "ui/subject/bulkbar.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/listpage.h"
#include "ui/subject/newrecordform.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'607'200'000; // 2026-01-05T10:00:00Z
}

/// A rep narrows the list of deals to what is to be done now.
class TestListStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void aListIsNarrowedByKeyAndWidenedAgain();
    void filtersAndSearchWorkTogether();
    void aNameIsFoundWithoutItsAccents();
    void aListFollowsWhatItIsNarrowedBy();
    void nothingThatFitsOffersTheWayBack();
    void aTickedChoiceIsTakenBackByChoosingItAgain();
    void severalOwnersAreTickedInOneMenu();
    void oneOfSeveralTagsIsEnough();
    void aNewRecordIsAskedForOnce();
    void escapeInTheBarOfASelectionSelectsNothing();

private:
    void run(const Command::Any &command)
    {
        const auto done = m_window->session()->run(command);
        QVERIFY(done && done->result != Outcome::Result::Refused);
    }
    void addDeal(const QString &ref, const QString &owner, const QString &tags)
    {
        Command::SaveRecord deal;
        deal.subject = {SubjectKind::Deal, ref};
        deal.pipeline = u"sales"_s;
        deal.fields = {{u"title"_s, u"Deal "_s + ref}, {u"owner"_s, owner}};
        if (!tags.isEmpty())
            deal.fields[u"tags"_s] = tags;
        run(deal);
    }
    ListPage *page() const { return static_cast<ListPage *>(m_window->currentPage()); }
    QString shown() const
    {
        QStringList names;
        for (int row = 0; row < page()->model()->rowCount(); ++row)
            names << page()->model()->rowAt(row)->record.name.section(u' ', 1);
        return names.join(u' ');
    }
    void key(Qt::Key key) { QTest::keyClick(m_window->windowHandle(), key); }
    /// Chooses \a text within \a topic of the menu of filters.
    void choose(const QString &topic, const QString &text)
    {
        page()->filters().openMenu();
        auto *menu = page()->filters().findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(menu);
        for (QAction *part : menu->actions())
            if (part->text() == topic)
                for (QAction *choice : part->menu()->actions())
                    if (choice->text() == text) {
                        choice->trigger();
                        menu->close();
                        return;
                    }
        QFAIL(qPrintable(u"no "_s + text));
    }

    /// The last of those that are there; those of before go later.
    FilterChip *chip() const { return page()->findChildren<FilterChip *>().back(); }

    /// The menu that was closed last is gone.
    void awaitNoMenu() const
    {
        QTRY_VERIFY(!page()->filters().findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestListStory::init()
{
    QSettings().clear();
    static int number = 0;
    auto workspace = Workspace::create(m_folder.filePath(u"%1.db"_s.arg(++number)), {},
                                       std::make_unique<FixedClock>(kNow));
    QVERIFY(workspace);
    m_window = std::make_unique<MainWindow>(Language::of(u"en"_s));
    m_window->resize(1200, 760);
    m_window->setWorkspace(std::move(*workspace));
    run(Command::SaveUser{u"anna"_s, u"Anna Brighi"_s, Role::Manager, true, {}});
    run(Command::SaveUser{u"luca"_s, u"Luca Corvara"_s, Role::Rep, true, {}});
    m_window->session()->setUser(m_window->session()->workspace().user(u"anna"_s)->id);
    addDeal(u"A"_s, u"anna"_s, u"fair, vip"_s);
    addDeal(u"B"_s, u"luca"_s, u"VIP"_s);
    addDeal(u"C"_s, u"anna"_s, {});
    QVERIFY(m_window->showPage(u"deals"_s));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QCOMPARE(shown(), u"A B C"_s);
}

void TestListStory::aListIsNarrowedByKeyAndWidenedAgain()
{
    key(Qt::Key_F);
    QVERIFY(QApplication::activePopupWidget());
    // owner is open: me
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(shown(), u"A C"_s);
    auto *chip = page()->findChild<FilterChip *>();
    QCOMPARE(chip->text(), u"Owner: me"_s);
    chip->setFocus();
    key(Qt::Key_Delete);
    QCOMPARE(shown(), u"A B C"_s);
    key(Qt::Key_Escape);
    QTRY_COMPARE(page()->findChildren<FilterChip *>().size(), 0);
}

void TestListStory::filtersAndSearchWorkTogether()
{
    choose(u"Tag"_s, u"vip"_s);
    QCOMPARE(shown(), u"A B"_s);
    page()->searchBox()->setText(u"deal b"_s);
    QTRY_COMPARE(shown(), u"B"_s);
    page()->model()->sort(0, Qt::DescendingOrder);
    QCOMPARE(shown(), u"B"_s);
    page()->searchBox()->clear();
    QTRY_COMPARE(shown(), u"B A"_s);
}

void TestListStory::aNameIsFoundWithoutItsAccents()
{
    addDeal(u"Nicolò"_s, u"luca"_s, u"Perché"_s);
    page()->table()->keyboardSearch(u"deal nicolo"_s);
    QCOMPARE(page()->table()->currentIndex().row(), 3);
    for (const QString &typed : {u"nicolo"_s, u"NICOLÒ"_s, u"deal perche"_s}) {
        page()->searchBox()->setText(typed);
        QTRY_COMPARE(shown(), u"Nicolò"_s);
        page()->searchBox()->clear();
        QTRY_COMPARE(shown(), u"A B C Nicolò"_s);
    }
}

void TestListStory::aListFollowsWhatItIsNarrowedBy()
{
    choose(u"Next task"_s, u"nothing planned"_s);
    QCOMPARE(shown(), u"A B C"_s);
    Command::SaveTask task;
    task.subject = {SubjectKind::Deal, u"C"_s};
    task.title = u"Call"_s;
    run(task);
    QCOMPARE(shown(), u"A B"_s);
    m_window->session()->undo();
    QCOMPARE(shown(), u"A B C"_s);
    page()->filters().setFilter({});
    choose(u"Owner"_s, u"Me"_s);
    QCOMPARE(shown(), u"A C"_s);
    m_window->session()->setUser(m_window->session()->workspace().user(u"luca"_s)->id);
    QCOMPARE(shown(), u"B"_s); // "me" is who works here now
}

void TestListStory::nothingThatFitsOffersTheWayBack()
{
    choose(u"Next task"_s, u"overdue"_s);
    QCOMPARE(shown(), QString());
    auto *empty = page()->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    Q_EMIT empty->activated();
    QCOMPARE(shown(), u"A B C"_s);
}

void TestListStory::aTickedChoiceIsTakenBackByChoosingItAgain()
{
    choose(u"Owner"_s, u"Luca Corvara"_s);
    QTRY_COMPARE(shown(), u"B"_s);
    awaitNoMenu();
    choose(u"Owner"_s, u"Luca Corvara"_s);
    QTRY_COMPARE(shown(), u"A B C"_s);
    awaitNoMenu();
    choose(u"Next task"_s, u"overdue"_s);
    QTRY_COMPARE(shown(), QString());
    awaitNoMenu();
    choose(u"Next task"_s, u"nothing planned"_s); // in its place
    QTRY_COMPARE(shown(), u"A B C"_s);
    awaitNoMenu();
    choose(u"Next task"_s, u"nothing planned"_s);
    QTRY_VERIFY(page()->filters().filter().isEmpty());
}

void TestListStory::severalOwnersAreTickedInOneMenu()
{
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::activePopupWidget(), key); };
    const auto click = [](int at) {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QTest::mouseClick(menu, Qt::LeftButton, {},
                          menu->actionGeometry(menu->actions().at(at)).center());
    };
    addDeal(u"D"_s, {}, {});
    key(Qt::Key_F);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QTRY_COMPARE(shown(), u"A C"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QTRY_COMPARE(shown(), u"A C D"_s);
    QCOMPARE(chip()->text(), u"Owner: me, nobody"_s);
    press(Qt::Key_Space); // what was ticked in this menu is taken back in it
    QTRY_COMPARE(shown(), u"A C"_s);
    click(4); // Luca, below a line
    QTRY_COMPARE(shown(), u"A B C"_s);
    click(3);
    QTRY_COMPARE(chip()->text(), u"3 owners"_s);
    QCOMPARE(chip()->toolTip(), u"Owner: me, Anna Brighi, Luca Corvara"_s);
    press(Qt::Key_Return); // takes Anna back and closes
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QTRY_COMPARE(chip()->text(), u"Owner: me, Luca Corvara"_s);
}

void TestListStory::oneOfSeveralTagsIsEnough()
{
    choose(u"Tag"_s, u"fair"_s);
    QTRY_COMPARE(shown(), u"A"_s);
    awaitNoMenu();
    choose(u"Tag"_s, u"vip"_s);
    QTRY_COMPARE(shown(), u"A B"_s);
    QCOMPARE(chip()->text(), u"Tag: fair, vip"_s);
    awaitNoMenu();
    choose(u"Tag"_s, u"fair"_s); // chosen again, no longer
    QTRY_COMPARE(shown(), u"A B"_s);
    awaitNoMenu();
    choose(u"Owner"_s, u"Luca Corvara"_s);
    QTRY_COMPARE(shown(), u"B"_s);
}

void TestListStory::aNewRecordIsAskedForOnce()
{
    page()->create();
    auto *form = m_window->findChild<NewRecordForm *>();
    QVERIFY(form && form->isVisible());
    QTest::keyClicks(m_window->focusWidget(), u"Nine"_s);
    page()->create();
    QCOMPARE(m_window->findChildren<NewRecordForm *>().size(), 1);
    QCOMPARE(form->editor(u"title"_s)->text(), u"Nine"_s);
    QVERIFY(m_window->showPage(u"people"_s));
    page()->create();
    QTRY_COMPARE(m_window->findChildren<NewRecordForm *>().size(), 1); // of the other list
}

void TestListStory::escapeInTheBarOfASelectionSelectsNothing()
{
    page()->table()->selectAll();
    QTRY_VERIFY(page()->bulk()->isVisible());
    page()->bulk()->findChild<QPushButton *>()->setFocus();
    key(Qt::Key_Escape);
    QTRY_VERIFY(!page()->bulk()->isVisible());
    QVERIFY(page()->table()->selectionModel()->selectedRows().isEmpty());
    QVERIFY(page()->table()->hasFocus());
}

QTEST_MAIN(TestListStory)
#include "tst_liststory.moc"
