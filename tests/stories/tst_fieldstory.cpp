// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/boardstory.h"
#include "ui/board/boardstate.h"
#include "ui/subject/fieldmanager.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// Fields of the organisation's own on the cards of a board.
class TestFieldStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_story.reset(); }
    void theMenuPutsAFieldOnTheCards();
    void whatChangesIsFollowed();
    void atMostTwoAreShown();

private:
    void addField(const QString &caption);
    QMenu *menu() const;
    QAction *entry(const QString &text) const;
    QString said(const QString &ref) const
    {
        return m_story->model().accessibleText(*m_story->hand().card(m_story->deal(ref)));
    }
    int height(const QString &ref) const
    {
        CardList *list = m_story->hand().columnHolding(m_story->deal(ref))->list();
        return list->visualRect(list->cards().indexOf(m_story->deal(ref))).height();
    }
    std::unique_ptr<BoardStory> m_story;
};

void TestFieldStory::addField(const QString &caption)
{
    FieldManager manager(m_story->session());
    for (auto *box : manager.findChildren<QCheckBox *>())
        box->setChecked(true);
    manager.captionEditor()->setText(caption);
    manager.add();
    QCOMPARE(manager.problem(), QString());
}

void TestFieldStory::init()
{
    m_story = std::make_unique<BoardStory>();
    for (const QString &caption : {u"Level"_s, u"Region"_s, u"Source"_s})
        addField(caption);
    m_story->addDeal(u"a"_s);
    m_story->addDeal(u"b"_s);
    m_story->run(Command::EditField{{SubjectKind::Deal, u"a"_s}, u"level"_s, u"Gold"_s});
    m_story->show();
}

QMenu *TestFieldStory::menu() const
{
    for (auto *button : m_story->page()->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"How the board looks"_s)
            return button->menu();
    }
    return nullptr;
}

QAction *TestFieldStory::entry(const QString &text) const
{
    Q_EMIT menu()->aboutToShow();
    for (QAction *action : menu()->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TestFieldStory::theMenuPutsAFieldOnTheCards()
{
    QVERIFY(!said(u"a"_s).contains(u"Level"_s));
    QCOMPARE(height(u"a"_s), height(u"b"_s));
    QVERIFY(entry(u"Level"_s));
    entry(u"Level"_s)->trigger();
    QTest::qWait(BoardStory::kStepMs);
    QVERIFY2(said(u"a"_s).contains(u", Level Gold, "_s), qPrintable(said(u"a"_s)));
    QVERIFY(!said(u"b"_s).contains(u"Level"_s)); // it has none, and no empty line for it
    QVERIFY(height(u"a"_s) > height(u"b"_s));
    QCOMPARE(BoardState(m_story->model().pipeline()).fields(), QStringList(u"level"_s));
    QVERIFY(entry(u"Level"_s)->isChecked());
    entry(u"Level"_s)->trigger();
    QVERIFY(!said(u"a"_s).contains(u"Level"_s));
}

void TestFieldStory::whatChangesIsFollowed()
{
    m_story->page()->state().setFields({u"level"_s, u"region"_s});
    m_story->run(Command::EditField{{SubjectKind::Deal, u"a"_s}, u"region"_s, u"North"_s});
    QVERIFY(said(u"a"_s).contains(u", Level Gold · Region North, "_s));
    m_story->page()->state().setLanes(true);
    QTest::qWait(BoardStory::kStepMs);
    QVERIFY(said(u"a"_s).contains(u", Level Gold · Region North, "_s));
    m_story->session().undo();
    QVERIFY(said(u"a"_s).contains(u", Level Gold, "_s));
}

void TestFieldStory::atMostTwoAreShown()
{
    entry(u"Level"_s)->trigger();
    entry(u"Source"_s)->trigger();
    QVERIFY(!entry(u"Region"_s)->isEnabled());
    QVERIFY(entry(u"At most two fields are shown"_s));
    entry(u"Level"_s)->trigger();
    QVERIFY(entry(u"Region"_s)->isEnabled());
}

QTEST_MAIN(TestFieldStory)
#include "tst_fieldstory.moc"
