// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/subject/detailpanel.h"
#include "ui/subject/logform.h"
#include "ui/today/todaypage.h"
#include "ui/today/todayrow.h"
#include "ui/today/todaysection.h"
#include "ui/welcome/pipelinechoice.h"
#include "ui/welcome/welcomepage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'250'800'000; // 2026-01-01T07:00:00Z, a Thursday
}

/// A rep's morning in the real window: what waits, done by keyboard; the settings; and the very first start.
class TestDayStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void theDayBeginsWithTodayAndIsWorkedByKeyboard();
    void aTaskIsPostponedToAWorkingDay();
    void aCallIsLoggedFromTheRow();
    void anUnownedLeadIsGivenToSomebody();
    void settingsOpenByTheirKeyAndLanguageFollows();
    void aLargerFontBuildsTheWindowAnewOnTheSameSession();
    void theFirstStartMakesAWorkspace();
    void whatNeedsEachOtherIsSaidBeforeAnythingIsMade();

private:
    Outcome feed(const QByteArray &line) const;
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window->windowHandle(), Qt::Key(key), modifiers);
    }
    TodayPage *today() const { return qobject_cast<TodayPage *>(m_window->currentPage()); }
    std::vector<TodayRow *> rows() const;
    /// Waits until \a count rows stand there, and gives the first one the focus.
    void expectRows(size_t count) const;
    QMenu *menu() const { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    LanguageSwitch m_languages;
    std::unique_ptr<MainWindow> m_window;
    Workspace *m_workspace = nullptr;
};

void TestDayStory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Workspace::create(m_folder->filePath(u"day.db"_s),
                                  {.pipelines = {}, .timezone = u"Europe/Rome"_s, .seed = 3},
                                  std::make_unique<FixedClock>(kNow));
    QVERIFY(made);
    m_workspace = made->get();
    feed(R"({"type":"user","ref":"u1","name":"Carla Neri","role":"manager"})");
    feed(R"({"type":"user","ref":"u2","name":"Ugo Bianchi","role":"rep"})");
    feed(R"({"type":"person","ref":"p1","name":"Ada Rossi","owner":"u1"})");
    for (const auto &[title, due] : {std::pair(u"Call Ada"_s, QDate(2025, 12, 30)),
                                     std::pair(u"Send the offer"_s, QDate(2026, 1, 1))}) {
        Command::SaveTask task;
        task.subject = {SubjectKind::Person, u"p1"_s};
        task.title = title;
        task.due = std::optional(due);
        task.owner = u"u1"_s;
        QVERIFY(m_workspace->apply({task, {}, {}}));
    }
    m_languages.use(u"en"_s);
    applyTheme(*qApp, Theme::Light);
    m_window = std::make_unique<MainWindow>(m_languages.language());
    m_window->resize(1200, 760);
    m_window->setWorkspace(std::move(*made));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
}

Outcome TestDayStory::feed(const QByteArray &line) const
{
    QByteArray dated = line;
    if (!line.contains("\"at\""))
        dated.insert(line.lastIndexOf('}'), ",\"at\":\"2026-01-01T07:00:00Z\"");
    const auto input = parseLine(dated, m_workspace->book(), m_workspace->calendar());
    if (!input)
        qFatal("%s", qPrintable(input.error().text));
    const auto outcome = m_workspace->apply(*input);
    return outcome ? *outcome : Outcome();
}

std::vector<TodayRow *> TestDayStory::rows() const
{
    std::vector<TodayRow *> all;
    for (const TodaySection *section : today()->sections())
        all.insert(all.end(), section->rows().begin(), section->rows().end());
    return all;
}

void TestDayStory::expectRows(size_t count) const
{
    QTRY_VERIFY(today() && today()->agenda().isComplete() && rows().size() == count);
    if (count > 0)
        rows().front()->setFocus();
}

void TestDayStory::theDayBeginsWithTodayAndIsWorkedByKeyboard()
{
    QCOMPARE(m_window->page(), u"today"_s);
    QCOMPARE(m_window->findChild<SideBar *>()->pages().front(), u"today"_s);
    expectRows(2);
    QCOMPARE(rows()[0]->item().title, u"Call Ada"_s);
    QVERIFY(rows()[0]->item().late);
    press(Qt::Key_Down);
    QCOMPARE(m_window->focusWidget(), rows()[1]);
    press(Qt::Key_Return);
    QVERIFY(m_window->detailPanel()->isVisible());
    press(Qt::Key_Escape);
    rows()[1]->setFocus();
    press(Qt::Key_Space);
    expectRows(1);
    press(Qt::Key_Z, Qt::ControlModifier);
    expectRows(2);
}

void TestDayStory::aTaskIsPostponedToAWorkingDay()
{
    expectRows(2);
    rows()[1]->setFocus(); // today is a Thursday; Friday is a working day
    press(Qt::Key_P);
    QTRY_VERIFY(menu());
    QTest::keyClick(menu(), Qt::Key_Return);
    expectRows(1);
    const auto tasks =
        m_workspace->store().tasksOf(*m_workspace->find({SubjectKind::Person, u"p1"_s}));
    QVERIFY(
        std::ranges::any_of(tasks, [](const Task &task) { return task.due == QDate(2026, 1, 2); }));
}

void TestDayStory::aCallIsLoggedFromTheRow()
{
    expectRows(2);
    press(Qt::Key_L);
    QTRY_VERIFY(menu());
    QTest::keyClick(menu(), Qt::Key_Return);
    auto *form = today()->findChild<LogForm *>();
    QVERIFY(form);
    QCOMPARE(form->kind(), u"call"_s);
    form->log();
    const Subject ada = *m_workspace->find({SubjectKind::Person, u"p1"_s});
    QCOMPARE(m_workspace->store().activitiesOf(ada).size(), size_t(1));
}

void TestDayStory::anUnownedLeadIsGivenToSomebody()
{
    feed(
        R"({"type":"deal","ref":"d1","title":"Imported","pipeline":"prospecting","stage":"validated"})");
    expectRows(3);
    QCOMPARE(rows()[0]->item().title, u"Imported"_s);
    press(Qt::Key_A);
    QTRY_VERIFY(menu());
    QTest::keyClick(menu(), Qt::Key_Return);
    const auto owner = [this] {
        return m_workspace->store().recordByRef(SubjectKind::Deal, u"d1"_s)->owner;
    };
    QTRY_VERIFY(owner());
    expectRows(2);
}

void TestDayStory::settingsOpenByTheirKeyAndLanguageFollows()
{
    press(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_window->page(), u"settings"_s);
    connect(m_window.get(), &MainWindow::languageRequested, this, [this](const QString &code) {
        m_languages.use(code);
        m_window->setLanguage(m_languages.language());
    });
    auto *language = m_window->currentPage()->findChild<QComboBox *>(u"language"_s);
    QVERIFY(language);
    language->setCurrentIndex(language->findData(u"it"_s));
    Q_EMIT language->activated(language->currentIndex());
    QTRY_COMPARE(m_window->currentPage()->accessibleName(), u"Impostazioni"_s);
    m_languages.use(u"en"_s);
}

void TestDayStory::aLargerFontBuildsTheWindowAnewOnTheSameSession()
{
    expectRows(2);
    rows()[0]->setFocus();
    press(Qt::Key_Space);
    expectRows(1);
    m_window->showPage(u"settings"_s);
    const QFont before = QApplication::font();
    QSignalSpy asked(m_window.get(), &MainWindow::fontRequested);
    auto *size = m_window->currentPage()->findChild<QComboBox *>(u"font"_s);
    Q_EMIT size->activated(size->findData(100));
    QTRY_COMPARE(asked.size(), 1);
    QFont large = before;
    large.setPixelSize(40);
    QApplication::setFont(large);
    m_window->fontChanged();
    QCOMPARE(m_window->page(), u"settings"_s);
    QVERIFY(
        m_window->findChild<SideBar *>()->isCollapsed()); // its captions would take the page's room
    m_window->showPage(u"today"_s);
    m_window->session()->undo(); // it is the same session: what was done can be taken back
    expectRows(2);
    QApplication::setFont(before);
    m_window->fontChanged();
}

void TestDayStory::theFirstStartMakesAWorkspace()
{
    m_window->showWelcome();
    QVERIFY(!m_window->session());
    QVERIFY(m_window->welcome()->isVisible());
    QVERIFY(!m_window->findChild<SideBar *>()->isVisible());
    QSignalSpy created(m_window.get(), &MainWindow::createRequested);
    m_window->welcome()->create();
    QCOMPARE(created.size(), 0); // without a name there is nobody
    QTest::keyClicks(m_window->welcome()->name(), u"Carla Neri"_s);
    m_window->welcome()->pipelines()->box(u"contact_plan"_s)->setChecked(true);
    QTest::keyClick(m_window->welcome()->name(), Qt::Key_Return);
    QCOMPARE(created.size(), 1);
    QCOMPARE(created[0][1].toString(), u"Carla Neri"_s);
    const auto options = created[0][0].value<Workspace::CreateOptions>();
    auto made = Workspace::create(m_folder->filePath(u"first.db"_s), options,
                                  std::make_unique<FixedClock>(kNow));
    QVERIFY2(made, made ? "" : qPrintable(made.error().text));
    QVERIFY((*made)->book().pipeline(u"contact_plan"_s));
    QVERIFY((*made)->book().pipeline(u"sales"_s));
    m_window->setWorkspace(std::move(*made));
    QVERIFY(m_window->findChild<SideBar *>()->isVisible());
    QTRY_VERIFY(today()->agenda().isComplete());
}

void TestDayStory::whatNeedsEachOtherIsSaidBeforeAnythingIsMade()
{
    m_window->showWelcome();
    PipelineChoice *choice = m_window->welcome()->pipelines();
    QVERIFY(choice->problem().isEmpty());
    for (const PipelineId &id : choice->chosen())
        choice->box(id)->setChecked(false);
    QVERIFY(!choice->problem().isEmpty());
    QSignalSpy created(m_window.get(), &MainWindow::createRequested);
    m_window->welcome()->name()->setText(u"Carla"_s);
    m_window->welcome()->create();
    QCOMPARE(created.size(), 0);
    choice->box(u"sales"_s)->setChecked(true);
    // whatever is chosen: either it is said what is missing, or it makes a workspace
    if (choice->problem().isEmpty()) {
        const auto made =
            Workspace::create(m_folder->filePath(u"one.db"_s),
                              {.pipelines = choice->chosen(), .timezone = {}, .seed = 1},
                              std::make_unique<FixedClock>(kNow));
        QVERIFY2(made, made ? "" : qPrintable(made.error().text));
    }
}

QTEST_MAIN(TestDayStory)
#include "tst_daystory.moc"
