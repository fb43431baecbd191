// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardhand.h"
#include "ui/board/boardpage.h"
#include "ui/board/columnview.h"
#include "ui/board/repairpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'250'800'000; // 2026-01-01T07:00:00Z
constexpr int kStepMs = 40;
} // namespace

/// A person at the real window, with mouse and keyboard. What was stored is read from outside, through a
/// connection of the test's own.
class TestDragStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aRefusedDropAsksForWhatIsMissingAndThenMoves();
    void returnInAFieldCompletesTheMoveOnce();
    void returnInTheReasonOverridesOnce();
    void escapeLeavesTheCardWhereItWas();
    void aDragWithinTheColumnChangesTheOrder();
    void controlArrowMovesAStageAndFocusFollows();
    void aDroppedCardKeepsFocusAndSelection();
    void moveToByKeyTakesTheFocusAlong();
    void severalDroppedCardsStaySelected();
    void losingByDropAsksForTheReasonOnly();
    void undoAndRedoByKeyRestoreWhatIsStored();
    void columnsSayWhyBeforeTheDrop();
    void cancellingADragChangesNothing();

private:
    BoardPage *board() const { return qobject_cast<BoardPage *>(m_window->currentPage()); }
    CardList *list(const QString &stage) const { return board()->hand().columnOf(stage)->list(); }
    Subject deal(const QString &ref) const;
    QPoint centre(const QString &ref) const;
    /// Presses, moves in steps and lets go, each in a timer of its own.
    void drag(QPoint from, QPoint to, const std::function<void()> &halfway = {});
    void mouse(QEvent::Type type, QPoint global);
    void addDeal(const QString &ref);
    RepairPanel *panel() const { return m_window->findChild<RepairPanel *>(); }
    void press(const QString &text);
    /// The focus is on the card of \a ref, it is the selected one, and it stands in \a stage.
    bool isHeld(const QString &ref, const QString &stage) const;
    /// As a window manager does after a drag: the picture in the hand took the activation on this platform.
    void activate();
    void attemptLost();
    /// The first column of the first row of \a sql, read by a connection of the test's own.
    QString stored(const QString &sql) const;
    QString storedStage(const QString &ref) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;
};

void TestDragStory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"story.db"_s);
    auto workspace = Workspace::create(m_path, {}, std::make_unique<FixedClock>(kNow));
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().text));
    m_window = std::make_unique<MainWindow>(Language::of(u"en"_s));
    m_window->resize(1720, 800); // wide enough for every column
    m_window->setWorkspace(std::move(*workspace));
    Session &session = *m_window->session();
    QVERIFY(session.run(Command::SaveUser{u"boss"_s, u"Carla Neri"_s, Role::Manager, true, {}}));
    addDeal(u"one"_s);
    addDeal(u"two"_s);
    session.undoStack().clear();
    QVERIFY(m_window->showPage(u"sales"_s));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTest::qWait(kStepMs);
}

void TestDragStory::cleanup()
{
    m_window.reset();
}

void TestDragStory::addDeal(const QString &ref)
{
    Command::SaveRecord deal;
    deal.subject = {SubjectKind::Deal, ref};
    deal.pipeline = u"sales"_s;
    deal.fields = {
        {u"title"_s, u"Deal "_s + ref}, {u"amount"_s, u"1200.00"_s}, {u"currency"_s, u"EUR"_s}};
    QVERIFY(m_window->session()->run(deal));
}

Subject TestDragStory::deal(const QString &ref) const
{
    return m_window->session()->workspace().find({SubjectKind::Deal, ref}).value_or(Subject{});
}

QPoint TestDragStory::centre(const QString &ref) const
{
    const QModelIndex index = board()->model().indexOf(deal(ref));
    const CardList *cards = list(board()->model().card(index)->stage);
    return cards->viewport()->mapToGlobal(cards->visualRect(index).center());
}

void TestDragStory::mouse(QEvent::Type type, QPoint global)
{
    QWindow *window = m_window->windowHandle();
    const QPoint at = window->mapFromGlobal(global);
    if (type == QEvent::MouseButtonPress)
        QTest::mousePress(window, Qt::LeftButton, {}, at);
    else if (type == QEvent::MouseButtonRelease)
        QTest::mouseRelease(window, Qt::LeftButton, {}, at);
    else
        QTest::mouseMove(window, at);
}

void TestDragStory::drag(QPoint from, QPoint to, const std::function<void()> &halfway)
{
    int at = 0;
    const auto later = [&](const std::function<void()> &step) {
        QTimer::singleShot(at += kStepMs, m_window.get(), step);
    };
    later([=, this] { mouse(QEvent::MouseButtonPress, from); });
    later([=, this] { mouse(QEvent::MouseMove, from + QPoint(4, 4)); });
    later([=, this] { mouse(QEvent::MouseMove, from + QPoint(24, 12)); });
    later([=, this] { mouse(QEvent::MouseMove, (from + to) / 2); });
    later([=, this] { mouse(QEvent::MouseMove, to - QPoint(2, 2)); });
    if (halfway)
        later(halfway);
    later([=, this] { mouse(QEvent::MouseMove, to); });
    later([=, this] { mouse(QEvent::MouseButtonRelease, to); });
    QTest::qWait(at + 4 * kStepMs);
    activate();
}

void TestDragStory::activate()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

bool TestDragStory::isHeld(const QString &ref, const QString &stage) const
{
    const CardList *cards = list(stage);
    const BoardCard *card = board()->model().card(cards->currentIndex());
    return m_window->focusWidget() == cards && card && card->subject == deal(ref)
        && board()->hand().selected() == std::vector{deal(ref)};
}

void TestDragStory::press(const QString &text)
{
    for (auto *button : panel()->findChildren<QPushButton *>()) {
        if (button->text() == text)
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    QFAIL(qPrintable(u"no button "_s + text));
}

QString TestDragStory::stored(const QString &sql) const
{
    QProcess outside;
    outside.start(u"sqlite3"_s, {u"-readonly"_s, m_path, sql});
    outside.waitForFinished();
    return QString::fromUtf8(outside.readAllStandardOutput()).trimmed();
}

QString TestDragStory::storedStage(const QString &ref) const
{
    return stored(
        u"select p.stage from placement p join record r on r.id = p.subject where r.ref = '%1' "
        "and p.pipeline = 'sales'"_s.arg(ref));
}

void TestDragStory::aRefusedDropAsksForWhatIsMissingAndThenMoves()
{
    drag(centre(u"one"_s), list(u"discovery"_s)->mapToGlobal(QPoint(120, 60)));
    QTRY_VERIFY(panel());
    QCOMPARE(storedStage(u"one"_s), u"qualified"_s);
    auto *log = panel()->findChild<QCheckBox *>();
    QVERIFY(log);
    QTRY_VERIFY(log->hasFocus() || !m_window->isActiveWindow());

    press(u"Complete and move"_s); // nothing ticked: the panel stays and says so
    QVERIFY(panel());
    QCOMPARE(storedStage(u"one"_s), u"qualified"_s);

    log->setChecked(true);
    press(u"Complete and move"_s);
    QTRY_COMPARE(storedStage(u"one"_s), u"discovery"_s);
    QTRY_VERIFY(!panel());
    // the repair and the move are one change
    QCOMPARE(stored(u"select count(distinct change) from (select change from activity union all "
                    u"select change "
                    "from transition where pipeline = 'sales' and from_stage <> '')"_s),
             u"1"_s);
    QCOMPARE(m_window->toaster()->recent().front().contains(u"Deal one"_s), true);
}

void TestDragStory::returnInAFieldCompletesTheMoveOnce()
{
    drag(centre(u"one"_s), list(u"proposal"_s)->mapToGlobal(QPoint(120, 60)));
    QTRY_VERIFY(panel());
    panel()->findChild<QCheckBox *>()->setChecked(true);
    auto *closing = panel()->findChild<QLineEdit *>();
    QVERIFY(closing);
    QTest::keyClicks(closing, u"31/01/2027"_s);
    QTest::keyClick(closing, Qt::Key_Return);
    QTRY_VERIFY(!panel());
    QCOMPARE(storedStage(u"one"_s), u"proposal"_s);
    QCOMPARE(stored(u"select count(*) from activity"_s), u"1"_s);
}

void TestDragStory::returnInTheReasonOverridesOnce()
{
    drag(centre(u"one"_s), list(u"won"_s)->mapToGlobal(QPoint(120, 60)));
    QTRY_VERIFY(panel());
    press(u"Override…"_s);
    auto *reason = qobject_cast<QLineEdit *>(panel()->focusWidget());
    QVERIFY(reason);
    QTest::keyClick(reason, Qt::Key_Return); // without a reason nothing happens
    QCOMPARE(storedStage(u"one"_s), u"qualified"_s);
    QTest::keyClicks(reason, u"signed on paper"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(!panel());
    QCOMPARE(storedStage(u"one"_s), u"won"_s);
    QCOMPARE(stored(u"select count(*) from transition where rule = 'override'"_s), u"1"_s);
}

void TestDragStory::escapeLeavesTheCardWhereItWas()
{
    drag(centre(u"one"_s), list(u"discovery"_s)->mapToGlobal(QPoint(120, 60)));
    QTRY_VERIFY(panel());
    QTest::keyClick(panel(), Qt::Key_Escape);
    QTRY_VERIFY(!panel());
    QCOMPARE(storedStage(u"one"_s), u"qualified"_s);
    QCOMPARE(stored(u"select count(*) from activity"_s), u"0"_s);
}

void TestDragStory::aDragWithinTheColumnChangesTheOrder()
{
    const QString order =
        u"select group_concat(ref) from (select r.ref from placement p join record r on "
        "r.id = p.subject where p.pipeline = 'sales' order by p.rank, p.subject)"_s;
    const QString before = stored(order);
    const QStringList refs = before.split(u',');
    QCOMPARE(refs.size(), 2);
    const QPoint above = centre(refs[0]) - QPoint(0, 30);
    drag(centre(refs[1]), above);
    QTRY_COMPARE(stored(order), refs[1] + u',' + refs[0]);
    QCOMPARE(board()->model().indexOf(deal(refs[1])).row(), 0);
}

void TestDragStory::controlArrowMovesAStageAndFocusFollows()
{
    Session &session = *m_window->session();
    board()->hand().focusCard(deal(u"one"_s));
    QTest::keyClick(list(u"qualified"_s), Qt::Key_Right, Qt::ControlModifier);
    QTRY_VERIFY(panel());
    panel()->findChild<QCheckBox *>()->setChecked(true);
    QTest::keyClick(panel(), Qt::Key_Return);
    QTRY_COMPARE(storedStage(u"one"_s), u"discovery"_s);
    QCOMPARE(board()->model().card(board()->model().indexOf(deal(u"one"_s)))->stage,
             u"discovery"_s);
    QVERIFY(session.undoStack().changeToUndo());
    QVERIFY(isHeld(u"one"_s, u"discovery"_s)); // through the repair as well
}

void TestDragStory::aDroppedCardKeepsFocusAndSelection()
{
    losingByDropAsksForTheReasonOnly();
    QVERIFY(isHeld(u"two"_s, u"lost"_s));
    drag(centre(u"one"_s), list(u"lost"_s)->mapToGlobal(QPoint(120, 60)));
    QTRY_VERIFY(panel());
    QTest::keyClick(panel(), Qt::Key_Escape);
    QTRY_VERIFY(!panel());
    QVERIFY(isHeld(u"one"_s, u"qualified"_s)); // it stayed, and so does the focus
}

void TestDragStory::moveToByKeyTakesTheFocusAlong()
{
    attemptLost();
    QTRY_VERIFY(panel());
    QTest::keyClick(panel(), Qt::Key_Escape);
    QTRY_VERIFY(!panel());
    QTest::keyClick(m_window->windowHandle(), Qt::Key_M);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(u"Discovery"_s))
            menu->setActiveAction(action);
    }
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(panel());
    panel()->findChild<QCheckBox *>()->setChecked(true);
    QTest::keyClick(panel(), Qt::Key_Return);
    QTRY_COMPARE(storedStage(u"two"_s), u"discovery"_s);
    QVERIFY(isHeld(u"two"_s, u"discovery"_s));
}

void TestDragStory::severalDroppedCardsStaySelected()
{
    list(u"qualified"_s)->selectAll();
    drag(centre(u"one"_s), list(u"lost"_s)->mapToGlobal(QPoint(120, 60)));
    QTRY_VERIFY(panel());
    auto *reasons = panel()->findChild<QComboBox *>();
    QVERIFY(reasons);
    reasons->setCurrentIndex(reasons->findData(u"price"_s));
    press(u"Complete and move"_s); // the second lacks nothing but the same reason
    QTRY_COMPARE(storedStage(u"one"_s), u"lost"_s);
    QTRY_COMPARE(storedStage(u"two"_s), u"lost"_s);
    QCOMPARE(m_window->focusWidget(), list(u"lost"_s));
    QCOMPARE(board()->hand().selected().size(), size_t(2));
}

void TestDragStory::losingByDropAsksForTheReasonOnly()
{
    board()->hand().focusCard(deal(u"two"_s));
    attemptLost();
    QTRY_VERIFY(panel());
    auto *reasons = panel()->findChild<QComboBox *>();
    QVERIFY(reasons);
    reasons->setCurrentIndex(reasons->findData(u"price"_s));
    press(u"Complete and move"_s);
    QTRY_COMPARE(storedStage(u"two"_s), u"lost"_s);
    QCOMPARE(stored(u"select lost_reason from record where ref = 'two'"_s), u"price"_s);
}

void TestDragStory::undoAndRedoByKeyRestoreWhatIsStored()
{
    losingByDropAsksForTheReasonOnly();
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(storedStage(u"two"_s), u"qualified"_s);
    QCOMPARE(stored(u"select lost_reason from record where ref = 'two'"_s), QString());
    QCOMPARE(m_window->toaster()->recent().front(), u"Undone: move “Deal two” to Lost"_s);
    QVERIFY(isHeld(u"two"_s, u"qualified"_s));
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(storedStage(u"two"_s), u"lost"_s);
    QCOMPARE(m_window->toaster()->recent().front(), u"Done again: move “Deal two” to Lost"_s);
}

void TestDragStory::columnsSayWhyBeforeTheDrop()
{
    QString reason;
    bool own = false;
    drag(centre(u"one"_s), list(u"proposal"_s)->mapToGlobal(QPoint(120, 60)), [&] {
        reason = board()->hand().refusal(u"proposal"_s);
        own = board()->hand().allows(u"qualified"_s);
    });
    QVERIFY(!reason.isEmpty());
    QVERIFY(own);
    QVERIFY(!board()->hand().isDragging());
    QVERIFY(board()->hand().allows(u"proposal"_s)); // nothing is coloured any more
}

void TestDragStory::cancellingADragChangesNothing()
{
    drag(centre(u"one"_s), list(u"discovery"_s)->mapToGlobal(QPoint(120, 60)),
         [this] { QTest::keyClick(m_window->windowHandle(), Qt::Key_Escape); });
    QVERIFY(!panel());
    QCOMPARE(storedStage(u"one"_s), u"qualified"_s);
}

void TestDragStory::attemptLost()
{
    drag(centre(u"two"_s), list(u"lost"_s)->mapToGlobal(QPoint(120, 60)));
}

QTEST_MAIN(TestDragStory)
#include "tst_dragstory.moc"
