// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menutyping.h"
#include "ui/shell/popup.h"
#include "ui/shell/style.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// A menu of people is a list to type into.
class TestMenuTyping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }
    void lettersLeadToANameThatTheyBegin_data();
    void lettersLeadToANameThatTheyBegin();
    void aMenuWithLettersOfItsOwnKeepsThem();
    void ticksLeaveTheMenuOpenAndReturnCloses();
};

void TestMenuTyping::lettersLeadToANameThatTheyBegin_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("active");
    QTest::newRow("the first of several") << u"l"_s << u"Luca Corvara"_s;
    QTest::newRow("more of them") << u"luci"_s << u"Lucia Neri"_s;
    QTest::newRow("without the accent") << u"nico"_s << u"Nicolò Rossi"_s;
    QTest::newRow("a surname") << u"ros"_s << u"Nicolò Rossi"_s;
    QTest::newRow("an ampersand is a letter of the name") << u"d"_s << u"Bianchi && D"_s;
    QTest::newRow("not who is there already") << u"z"_s << u"Anna Brighi"_s;
}

void TestMenuTyping::lettersLeadToANameThatTheyBegin()
{
    QFETCH(QString, typed);
    QFETCH(QString, active);
    QMenu menu;
    for (const QString &name : {u"Anna Brighi"_s, u"Bianchi && D"_s, u"Luca Corvara"_s,
                                u"Lucia Neri"_s, u"Nicolò Rossi"_s, u"Zeno"_s})
        menu.addAction(name);
    menu.actions().back()->setEnabled(false);
    menu.popup({});
    menu.setActiveAction(menu.actions().front());
    QTest::keyClicks(&menu, typed);
    QVERIFY(menu.activeAction());
    QCOMPARE(menu.activeAction()->text(), active);
}

void TestMenuTyping::aMenuWithLettersOfItsOwnKeepsThem()
{
    QMenu menu;
    int saved = 0;
    menu.addAction(u"Import…"_s);
    connect(menu.addAction(u"Save &it"_s), &QAction::triggered, this, [&] { ++saved; });
    menu.popup({});
    QTest::keyClick(&menu, Qt::Key_I);
    QCOMPARE(saved, 1);
}

void TestMenuTyping::ticksLeaveTheMenuOpenAndReturnCloses()
{
    QMenu menu;
    for (const QString &name : {u"Anna"_s, u"Luca"_s})
        menu.addAction(name)->setCheckable(true);
    stayOpenOnTicks(menu);
    menu.popup({});
    QTest::keyClick(&menu, Qt::Key_L);
    QTest::keyClick(&menu, Qt::Key_Space);
    QVERIFY(menu.actions()[1]->isChecked());
    QVERIFY(menu.isVisible());
    QTest::mouseClick(&menu, Qt::LeftButton, {},
                      menu.actionGeometry(menu.actions().front()).center());
    QVERIFY(menu.actions().front()->isChecked());
    QVERIFY(menu.isVisible());
    QTest::keyClick(&menu, Qt::Key_Return);
    QVERIFY(!menu.actions().front()->isChecked());
    QTRY_VERIFY(!menu.isVisible());
}

QTEST_MAIN(TestMenuTyping)
#include "tst_menutyping.moc"
