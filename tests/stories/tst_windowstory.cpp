// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardhand.h"
#include "ui/board/boardpage.h"
#include "ui/board/columnview.h"
#include "ui/board/quickadd.h"
#include "ui/shell/faultpage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menubar.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sideentry.h"
#include "ui/shell/toast.h"
#include "ui/subject/detailpanel.h"
#include "ui/subject/lookalikes.h"

#include <QAccessible>
#include <QFile>
#include <QFileInfo>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'250'800'000; // 2026-01-01T07:00:00Z
}

/// What a person expects of the window as a whole: every entry leads somewhere, language and theme change
/// while it is open, and what happens to the file from outside is noticed.
class TestWindowStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everySideBarEntryLeadsToAPage();
    void everyControlHasAName();
    void aCardIsReadOutWithWhatItShows();
    void sideBarEntriesAreButtonsThatCanBePressed();
    void boardsThatFollowFromFactsArePutAside();
    void quickAddMakesADealWithItsCompanyAsOneChange();
    void quickAddOnABoardOfPeopleShowsWhoIsThereAlready();
    void languageChangesWhileTheWindowIsOpen();
    void themeChangesWhileTheWindowIsOpen();
    void aPageCanBeNamedByItsSubject();
    void aWrongPageIsToldAndNothingElse();
    void anotherProgramsWritingAppears();
    void aReplacedFileIsNoticed();
    void aFileThatIsNoDatabaseGetsACalmPage();
    void toastsAreThreeAtMostAndCanBeReadAgain();
    void undoOfAToastTakesBackThatChange();
    void undoSaysWhatItTakesBack();
    void undoGoesBackOverPagesInOrder();
    void searchKeyGoesToTheSearchBox();

private:
    std::unique_ptr<Workspace> open(const QString &path) const;
    void addDeal(Workspace &workspace, const QString &ref) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    LanguageSwitch m_languages;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowStory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"window.db"_s);
    auto workspace = Workspace::create(m_path, {}, std::make_unique<FixedClock>(kNow));
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().text));
    QVERIFY(
        (*workspace)
            ->apply(
                {Command::SaveUser{u"boss"_s, u"Carla Neri"_s, Role::Manager, true, {}}, {}, {}}));
    addDeal(**workspace, u"one"_s);
    m_languages.use(u"en"_s);
    applyTheme(*qApp, Theme::Light);
    m_window = std::make_unique<MainWindow>(m_languages.language());
    m_window->resize(1200, 760);
    m_window->setWorkspace(std::move(*workspace));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWindowStory::cleanup()
{
    m_window.reset();
}

std::unique_ptr<Workspace> TestWindowStory::open(const QString &path) const
{
    auto workspace = Workspace::open(path, std::make_unique<FixedClock>(kNow));
    return workspace ? std::move(*workspace) : nullptr;
}

void TestWindowStory::addDeal(Workspace &workspace, const QString &ref) const
{
    Command::SaveRecord deal;
    deal.subject = {SubjectKind::Deal, ref};
    deal.pipeline = u"sales"_s;
    deal.fields = {{u"title"_s, u"Deal "_s + ref}};
    QVERIFY(workspace.apply({deal, {}, {}}));
}

void TestWindowStory::everySideBarEntryLeadsToAPage()
{
    auto *side = m_window->findChild<SideBar *>();
    QVERIFY(side->pages().size() >= 7);
    for (const QString &page : side->pages()) {
        QVERIFY2(m_window->showPage(page), qPrintable(page));
        QCOMPARE(m_window->page(), page);
        QVERIFY(m_window->currentPage());
        QVERIFY2(!m_window->currentPage()->accessibleName().isEmpty(), qPrintable(page));
    }
}

void TestWindowStory::everyControlHasAName()
{
    auto *side = m_window->findChild<SideBar *>();
    for (const QString &page : side->pages()) {
        m_window->showPage(page);
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            const bool named = accessible && !accessible->text(QAccessible::Name).isEmpty();
            QVERIFY2(named,
                     qPrintable(u"%1: %2 %3"_s.arg(
                         page, QString::fromLatin1(widget->metaObject()->className()),
                         widget->objectName())));
        }
    }
}

void TestWindowStory::aCardIsReadOutWithWhatItShows()
{
    Session &session = *m_window->session();
    Command::SaveRecord company{.subject = {SubjectKind::Company, u"rossi"_s},
                                .fields = {{u"name"_s, u"Rossi Srl"_s}},
                                .pipeline = {},
                                .stage = {},
                                .stageAt = {}};
    QVERIFY(session.run(company));
    Command::SaveRecord deal;
    deal.subject = {SubjectKind::Deal, u"licences"_s};
    deal.pipeline = u"sales"_s;
    deal.stage = u"proposal"_s;
    deal.fields = {{u"title"_s, u"Licences"_s},
                   {u"company"_s, u"rossi"_s},
                   {u"owner"_s, u"boss"_s},
                   {u"amount"_s, u"1200.00"_s},
                   {u"currency"_s, u"EUR"_s}};
    const Instant twelveDaysAgo = kNow - 12 * 24 * 3600 * qint64(1000);
    QVERIFY(session.run(Input{deal, twelveDaysAgo, {}}));
    QVERIFY(m_window->showPage(u"sales"_s));
    const auto spoken = [this] {
        auto *board = qobject_cast<BoardPage *>(m_window->currentPage());
        QAccessibleInterface *list =
            QAccessible::queryAccessibleInterface(board->hand().columnOf(u"proposal"_s)->list());
        return list && list->childCount() == 1 ? list->child(0)->text(QAccessible::Name)
                                               : QString();
    };
    const QString english = spoken();
    QVERIFY2(english.startsWith(
                 u"Licences, Rossi Srl, €1,200, Proposal / negotiation, 12 days in stage"_s),
             qPrintable(english));
    QVERIFY2(english.contains(u"owner: Carla Neri"_s), qPrintable(english));
    m_languages.use(u"it"_s);
    m_window->setLanguage(m_languages.language());
    const QString italian = spoken();
    QVERIFY2(italian.startsWith(u"Licences, Rossi Srl, 1.200\u00a0€, Proposta / negoziazione, "_s),
             qPrintable(italian));
    QVERIFY2(italian.contains(u"12 giorni"_s), qPrintable(italian));
}

void TestWindowStory::sideBarEntriesAreButtonsThatCanBePressed()
{
    const QStringList pages = m_window->findChild<SideBar *>()->pages();
    QStringList reached;
    for (SideEntry *entry : m_window->findChild<SideBar *>()->findChildren<SideEntry *>()) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(entry);
        QVERIFY(accessible);
        QVERIFY(accessible->role() == QAccessible::Button
                || accessible->role() == QAccessible::RadioButton
                || accessible->role() == QAccessible::CheckBox
                || accessible->role() == QAccessible::PushButton);
        QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
        QAccessibleActionInterface *action = accessible->actionInterface();
        QVERIFY(action);
        if (!entry->isCheckable() || entry->isHidden())
            continue; // menus at the foot, and boards that are put aside
        action->doAction(QAccessibleActionInterface::pressAction());
        QTRY_VERIFY(entry->isChecked());
        reached << m_window->page();
    }
    QCOMPARE(QSet<QString>(reached.begin(), reached.end()),
             QSet<QString>(pages.begin(), pages.end()));
    // toggling, which screen readers offer for what can be checked, leads there as well
    const auto entries = m_window->findChild<SideBar *>()->findChildren<SideEntry *>();
    SideEntry *first = *std::find_if(entries.begin(), entries.end(),
                                     [](SideEntry *e) { return e->isCheckable(); });
    QVERIFY(m_window->showPage(u"tasks"_s));
    QAccessible::queryAccessibleInterface(first)->actionInterface()->doAction(
        QAccessibleActionInterface::toggleAction());
    QCOMPARE(m_window->page(), pages.front());
}

void TestWindowStory::boardsThatFollowFromFactsArePutAside()
{
    auto *side = m_window->findChild<SideBar *>();
    const auto more = [side] {
        for (SideEntry *entry : side->findChildren<SideEntry *>())
            if (entry->text() == u"More boards" || entry->text() == u"Fewer boards")
                return entry;
        return static_cast<SideEntry *>(nullptr);
    };
    QVERIFY(!side->pages().contains(u"lifecycle"_s));
    QVERIFY(m_window->showPage(u"lifecycle"_s)); // from elsewhere: its entry shows where one is
    QVERIFY(side->pages().contains(u"lifecycle"_s));
    m_window->showPage(u"today"_s);
    QVERIFY(!side->pages().contains(u"lifecycle"_s));
    more()->click();
    QVERIFY(side->pages().contains(u"lifecycle"_s));
    MainWindow again(m_languages.language()); // kept for the next window, and the next start
    again.setWorkspace(open(m_path));
    QVERIFY(again.findChild<SideBar *>()->pages().contains(u"lifecycle"_s));
    more()->click();
    QVERIFY(!side->pages().contains(u"lifecycle"_s));
}

void TestWindowStory::quickAddMakesADealWithItsCompanyAsOneChange()
{
    Session &session = *m_window->session();
    QVERIFY(m_window->showPage(u"sales"_s));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window->windowHandle(), Qt::Key_N, Qt::ControlModifier);
    auto *panel = m_window->findChild<QuickAdd *>();
    QVERIFY(panel);
    for (const QString &text : {u"Forty seats"_s, u"Tre Civette"_s}) { // title, then company
        QTest::keyClicks(m_window->focusWidget(), text);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    }
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    const auto company = session.store().recordByName(SubjectKind::Company, u"Tre Civette"_s);
    const auto deal = session.store().recordByName(SubjectKind::Deal, u"Forty seats"_s);
    QVERIFY(company && deal);
    QCOMPARE(deal->company, company->subject.id);
    auto *board = qobject_cast<BoardPage *>(m_window->currentPage());
    QCOMPARE(board->hand().current(), deal->subject); // the focus is on the new card
    session.undo();
    QVERIFY(!session.store().recordByName(SubjectKind::Company, u"Tre Civette"_s));
    QVERIFY(!session.store().recordByName(SubjectKind::Deal, u"Forty seats"_s));
}

void TestWindowStory::quickAddOnABoardOfPeopleShowsWhoIsThereAlready()
{
    Session &session = *m_window->session();
    Command::SaveRecord person;
    person.subject = {SubjectKind::Person, u"rossi"_s};
    person.fields = {{u"name"_s, u"Ada Rossi"_s}, {u"email"_s, u"ada@example.org"_s}};
    QVERIFY(session.run(person));
    QVERIFY(m_window->showPage(u"freemium"_s));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window->windowHandle(), Qt::Key_N, Qt::ControlModifier);
    auto *panel = m_window->findChild<QuickAdd *>();
    QVERIFY(panel);
    auto *around = panel->findChild<Lookalikes *>();
    QTest::keyClicks(panel->findChild<QLineEdit *>(), u"ada rossi"_s);
    QTRY_COMPARE(around->found().size(), size_t(1));
    QVERIFY(around->isVisible() && m_window->rect().contains(panel->geometry()));
    around->findChild<QPushButton *>()->click();
    QCOMPARE(m_window->detailPanel()->subject(), *session.workspace().find(person.subject));
    QTRY_VERIFY(!m_window->findChild<QuickAdd *>());
}

void TestWindowStory::languageChangesWhileTheWindowIsOpen()
{
    m_window->showPage(u"sales"_s);
    QVERIFY(m_window->windowTitle().startsWith(u"Sales"_s));
    m_languages.use(u"it"_s);
    m_window->setLanguage(m_languages.language());
    QTRY_VERIFY(m_window->windowTitle().startsWith(u"Vendite"_s));
    auto *menus = m_window->findChild<MenuBar *>();
    QVERIFY(menus->undo->text() != u"&Undo"_s);
    m_languages.use(u"en"_s);
    m_window->setLanguage(m_languages.language());
    QTRY_COMPARE(menus->undo->text(), u"&Undo"_s);
}

void TestWindowStory::themeChangesWhileTheWindowIsOpen()
{
    const QColor light = m_window->grab().toImage().pixelColor(600, 400);
    applyTheme(*qApp, Theme::Dark);
    m_window->themeChanged();
    QCoreApplication::processEvents();
    const QColor dark = m_window->grab().toImage().pixelColor(600, 400);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 60);
}

void TestWindowStory::aPageCanBeNamedByItsSubject()
{
    QVERIFY(m_window->showPage(u"deal:one"_s));
    QCOMPARE(m_window->page(), u"sales"_s);
    QVERIFY(m_window->detailPanel()->isVisible());
    QCOMPARE(m_window->detailPanel()->subject().kind, SubjectKind::Deal);
}

void TestWindowStory::aWrongPageIsToldAndNothingElse()
{
    const QString before = m_window->page();
    m_window->setStartPage(u"nowhere"_s);
    QCOMPARE(m_window->page(), before);
    QVERIFY(m_window->toaster()->recent().front().contains(u"nowhere"_s));
}

void TestWindowStory::anotherProgramsWritingAppears()
{
    m_window->showPage(u"sales"_s);
    auto *board = qobject_cast<BoardPage *>(m_window->currentPage());
    QCOMPARE(board->model().count(), 1);
    auto other = open(m_path);
    QVERIFY(other);
    addDeal(*other, u"from-outside"_s);
    QTRY_COMPARE(board->model().count(), 2);
}

void TestWindowStory::aReplacedFileIsNoticed()
{
    QVERIFY(QFile::rename(m_path, m_path + u".moved"_s));
    QFile other(m_path);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("something else");
    other.close();
    auto *menus = m_window->findChild<MenuBar *>();
    QTRY_VERIFY(!menus->create->isEnabled());
    QVERIFY(!m_window->currentPage()->isEnabled());
    QCOMPARE(QFileInfo(m_path).size(), 14);
}

void TestWindowStory::aFileThatIsNoDatabaseGetsACalmPage()
{
    const QString path = m_folder->filePath(u"letter.db"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir or Madam");
    file.close();
    QFile backup(m_folder->filePath(u"letter.backup-1.db"_s));
    QVERIFY(backup.open(QIODevice::WriteOnly));
    const auto refused = Workspace::open(path, std::make_unique<FixedClock>(kNow));
    QVERIFY(!refused);
    m_window->showFault(refused.error(), path);
    QVERIFY(m_window->hasFault());
    QVERIFY(qobject_cast<FaultPage *>(m_window->currentPage()));
    QCOMPARE(FaultPage::backupsOf(path).size(), 1);
    auto *menus = m_window->findChild<MenuBar *>();
    QVERIFY(!menus->import->isEnabled());
    QVERIFY(menus->open->isEnabled());
}

void TestWindowStory::toastsAreThreeAtMostAndCanBeReadAgain()
{
    for (int i = 1; i <= 5; ++i)
        m_window->tell(u"message %1"_s.arg(i));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(m_window->toaster()->layout()->count(), 3);
    QCOMPARE(m_window->toaster()->recent().size(), size_t(5));
    QCOMPARE(m_window->toaster()->recent().front(), u"message 5"_s);
    auto *status = m_window->findChild<QWidget *>(u"status"_s);
    QCOMPARE(status->accessibleName(), u"message 5"_s);
}

void TestWindowStory::undoOfAToastTakesBackThatChange()
{
    Session &session = *m_window->session();
    Command::Move lose{
        {SubjectKind::Deal, u"one"_s}, u"sales"_s, u"lost"_s, u"price"_s, false, {}, {}, {}, {}};
    QVERIFY(session.run(lose));
    const auto deal = session.workspace().find({SubjectKind::Deal, u"one"_s});
    QCOMPARE(session.store().placementsOf(*deal).front().stage, u"lost"_s);
    for (auto *button : m_window->toaster()->findChildren<QAbstractButton *>()) {
        if (button->text() == u"Undo"_s)
            button->click();
    }
    QCOMPARE(session.store().placementsOf(*deal).front().stage, u"qualified"_s);
}

void TestWindowStory::undoSaysWhatItTakesBack()
{
    Session &session = *m_window->session();
    auto *menus = m_window->findChild<MenuBar *>();
    const Command::SubjectRef deal{SubjectKind::Deal, u"one"_s};
    QVERIFY(session.run(Command::EditField{deal, u"title"_s, u"Licences & more"_s}));
    QTRY_COMPARE(menus->undo->text(), u"&Undo: change “Title” of “Licences && more”"_s);
    QVERIFY(
        session.run(Command::Move{deal, u"sales"_s, u"lost"_s, u"price"_s, false, {}, {}, {}, {}}));
    QTRY_COMPARE(menus->undo->text(), u"&Undo: move “Licences && more” to Lost"_s);
    const QLayout *toasts = m_window->toaster()->layout();
    const int shown = toasts->count();
    session.undo();
    QCOMPARE(m_window->toaster()->recent().front(), u"Undone: move “Licences & more” to Lost"_s);
    QCOMPARE(toasts->count(), shown); // that of the move has gone
    QTRY_COMPARE(menus->undo->text(), u"&Undo: change “Title” of “Licences && more”"_s);
    QCOMPARE(menus->redo->text(), u"&Redo: move “Licences && more” to Lost"_s);
    m_languages.use(u"it"_s);
    m_window->setLanguage(m_languages.language());
    QTRY_COMPARE(menus->redo->text(), u"&Ripeti: spostamento di «Licences && more» in Persa"_s);
}

/// Three pages, three changes; whichever page is in sight, the latest goes first.
void TestWindowStory::undoGoesBackOverPagesInOrder()
{
    Session &session = *m_window->session();
    const auto *menus = m_window->findChild<MenuBar *>();
    const Command::SubjectRef one{SubjectKind::Deal, u"one"_s};
    const auto title = [&] { return session.store().record(*session.workspace().find(one))->name; };
    const auto tasks = [&] { return session.store().countOpenTasks(); };
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->showPage(u"sales"_s));
    QVERIFY(session.run(Command::EditField{one, u"title"_s, u"First"_s}));
    QVERIFY(m_window->showPage(u"deals"_s));
    QVERIFY(session.run(Command::EditField{one, u"amount"_s, u"70"_s}));
    QVERIFY(m_window->showPage(u"tasks"_s));
    Command::SaveTask task;
    task.subject = one;
    task.title = u"Ring"_s;
    QVERIFY(session.run(task));
    const auto undo = [&](const QString &page, const QString &label) {
        QVERIFY(m_window->showPage(page));
        QTRY_COMPARE(menus->undo->text(), label);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
    };
    undo(u"people"_s, u"&Undo: add a task for “First”"_s);
    QCOMPARE(tasks(), 0);
    undo(u"reports"_s, u"&Undo: change “Amount” of “First”"_s);
    QVERIFY(!session.store().record(*session.workspace().find(one))->amount);
    undo(u"today"_s, u"&Undo: change “Title” of “First”"_s);
    QCOMPARE(title(), u"Deal one"_s);
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(title(), u"First"_s);
}

void TestWindowStory::searchKeyGoesToTheSearchBox()
{
    m_window->showPage(u"sales"_s);
    m_window->activateWindow();
    QTest::keyClick(m_window->windowHandle(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(m_window->focusWidget()));
    QTest::keyClicks(m_window->focusWidget(), u"nothing like it"_s);
    auto *board = qobject_cast<BoardPage *>(m_window->currentPage());
    QTRY_COMPARE(board->model().count(), 0);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(board->model().count(), 1);
}

QTEST_MAIN(TestWindowStory)
#include "tst_windowstory.moc"
