// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/boardstory.h"
#include "ui/shell/keysheet.h"

#include <QHelpEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolTip>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kDay = 86'400'000;
}

/// What a board says and does by itself while somebody looks around on it.
class TestHintStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_story = std::make_unique<BoardStory>(); }
    void cleanup() { m_story.reset(); }
    void aCardThatRotsSaysWhatLastResetIt();
    void aCardHeldAtTheEdgeScrollsTheBoardUntilItIsLetGo();
    void allKeysAreShownOnAQuestionMark();

private:
    /// What the pointer is told over the card of \a ref.
    QString tip(const QString &ref) const
    {
        const QPoint at = m_story->centre(ref);
        CardList *list = m_story->hand().columnHolding(m_story->deal(ref))->list();
        QHelpEvent asks(QEvent::ToolTip, list->viewport()->mapFromGlobal(at), at);
        QCoreApplication::sendEvent(list->viewport(), &asks);
        return QToolTip::text();
    }
    QString said(const QString &ref) const
    {
        return m_story->model().accessibleText(*m_story->hand().card(m_story->deal(ref)));
    }

    std::unique_ptr<BoardStory> m_story;
};

void TestHintStory::aCardThatRotsSaysWhatLastResetIt()
{
    m_story->addDeal(u"quiet"_s);
    m_story->addDeal(u"called"_s);
    m_story->clock->set(BoardStory::kNow + 2 * kDay);
    Command::LogActivity call;
    call.subject = {SubjectKind::Deal, u"called"_s};
    call.kind = u"call"_s;
    call.data = {{u"direction"_s, u"out"_s}, {u"outcome"_s, u"no_answer"_s}};
    m_story->run(call);
    m_story->show();
    QVERIFY(!said(u"quiet"_s).contains(u"idle"_s));
    m_story->clock->set(BoardStory::kNow + 17 * kDay); // fifteen days later than the call
    m_story->run(Command::PassTime());
    QVERIFY2(said(u"quiet"_s).contains(u"idle"_s), qPrintable(said(u"quiet"_s)));
    QVERIFY(tip(u"quiet"_s).contains(u"The count began when it entered the stage"_s));
    QVERIFY2(tip(u"called"_s).contains(u"Last reset by “"_s), qPrintable(tip(u"called"_s)));
    QVERIFY(tip(u"called"_s).contains(u"03/01/2026"_s));
}

void TestHintStory::aCardHeldAtTheEdgeScrollsTheBoardUntilItIsLetGo()
{
    m_story->addDeal(u"a"_s);
    m_story->window->resize(900, 700);
    m_story->show();
    auto *area = m_story->page()->findChild<QScrollArea *>();
    QVERIFY(area);
    QScrollBar *bar = area->horizontalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), 0);
    const auto held = [&](int x) { return area->mapToGlobal(QPoint(x, area->height() / 2)); };
    Q_EMIT m_story->hand().dragMoved(held(area->width() / 2));
    QTest::qWait(2 * BoardStory::kStepMs);
    QCOMPARE(bar->value(), 0); // in the middle nothing moves
    Q_EMIT m_story->hand().dragMoved(held(area->width() - 3));
    QTRY_COMPARE(bar->value(), bar->maximum());
    Q_EMIT m_story->hand().dragMoved(held(3));
    QTRY_COMPARE(bar->value(), 0);
    Q_EMIT m_story->hand().dragMoved(held(area->width() - 3));
    QTRY_VERIFY(bar->value() > 0);
    Q_EMIT m_story->hand().dragEnded();
    const int stopped = bar->value();
    QTest::qWait(2 * BoardStory::kStepMs);
    QCOMPARE(bar->value(), stopped);
}

void TestHintStory::allKeysAreShownOnAQuestionMark()
{
    m_story->addDeal(u"a"_s);
    m_story->show();
    m_story->hand().focusFirst();
    m_story->key(Qt::Key_Question);
    QTRY_VERIFY(m_story->window->findChild<KeySheet *>());
    auto *sheet = m_story->window->findChild<KeySheet *>();
    QTRY_VERIFY(sheet->isVisible());
    QStringList told;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        told << label->text();
    const QString all = told.join(u'\n');
    for (const QString &key : {u"M"_s, u"F2"_s, u"Ctrl+N"_s, u"Ctrl+K"_s})
        QVERIFY2(all.contains(key), qPrintable(key));
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!m_story->window->findChild<KeySheet *>()
                || !m_story->window->findChild<KeySheet *>()->isVisible());
}

QTEST_MAIN(TestHintStory)
#include "tst_hintstory.moc"
