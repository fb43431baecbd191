// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/quickadd.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/toast.h"
#include "ui/subject/detailpanel.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/logform.h"
#include "ui/subject/newrecordform.h"
#include "ui/subject/tasksection.h"
#include "ui/subject/taskspage.h"
#include "ui/subject/timelinesection.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'250'800'000; // Thursday, 2026-01-01T07:00:00Z
}

/// A rep's hands on the keyboard, all day, through the real window.
class TestRepStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void ctrlNBeginsSomethingOnEveryPage_data();
    void ctrlNBeginsSomethingOnEveryPage();
    void enterGoesIntoThePanelAndEscComesBack();
    void aCallIsLoggedFromTheListWithTwoKeysInThePanel();
    void whatLiesAheadIsPlannedNotLogged();
    void aTaskGetsAnotherDayOwnerAndTitle();
    void theHandStaysInTheTasksWhenOneIsDone();
    void aTaskThatIsDeletedComesBack();
    void whoWorksHereIsKnownNextTime();
    void whatMakesALeadCanBeDoneWhereItIsRefused();
    void aCompanyThatIsNotThereIsSaidToBeNew();
    void enterPressesTheButtonThatHasTheFocus();

private:
    std::unique_ptr<Workspace> made();
    void openWindow(std::unique_ptr<Workspace> workspace);
    void press(Qt::Key key, Qt::KeyboardModifiers keys = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, keys);
    }
    void apply(const Command::Any &command) { QVERIFY(m_workspace->apply({command, {}, {}})); }
    void addTask(const QString &title, QDate due)
    {
        apply(Command::SaveTask{{SubjectKind::Person, u"a"_s}, {}, title, due, {}, u"anna"_s});
    }
    DetailPanel *panel() const { return m_window->findChild<DetailPanel *>(); }
    Subject ada() const { return *m_workspace->find({SubjectKind::Person, u"a"_s}); }
    /// Ada in the panel, the keyboard too.
    void enterAda();
    static QMenu *menu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    void choose(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    LanguageSwitch m_languages;
    std::unique_ptr<MainWindow> m_window;
    Workspace *m_workspace = nullptr;
};

std::unique_ptr<Workspace> TestRepStory::made()
{
    auto workspace =
        Workspace::create(m_folder->filePath(u"rep.db"_s), {}, std::make_unique<FixedClock>(kNow));
    if (!workspace)
        qFatal("%s", qPrintable(workspace.error().text));
    return std::move(*workspace);
}

void TestRepStory::openWindow(std::unique_ptr<Workspace> workspace)
{
    m_workspace = workspace.get();
    m_window = std::make_unique<MainWindow>(m_languages.language());
    m_window->resize(1200, 760);
    m_window->setWorkspace(std::move(workspace));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestRepStory::init()
{
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"imbuto"_s, u"imbuto"_s).clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_languages.use(u"en"_s);
    applyTheme(*qApp, Theme::Light);
    openWindow(made());
    apply(Command::SaveUser{u"boss"_s, u"Carla Neri"_s, Role::Manager, true, {}});
    apply(Command::SaveUser{u"anna"_s, u"Anna Brighi"_s, Role::Rep, true, {}});
    Command::SaveRecord save;
    save.subject = {SubjectKind::Person, u"a"_s};
    save.fields = {{u"name"_s, u"Ada Rossi"_s}, {u"owner"_s, u"boss"_s}};
    apply(save);
}

void TestRepStory::cleanup()
{
    m_window.reset();
}

void TestRepStory::ctrlNBeginsSomethingOnEveryPage_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"leads", "people", "companies", "deals", "sales", "tasks", "today"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestRepStory::ctrlNBeginsSomethingOnEveryPage()
{
    QFETCH(QString, page);
    QVERIFY(m_window->showPage(page));
    QTRY_VERIFY(m_window->focusWidget());
    press(Qt::Key_N, Qt::ControlModifier);
    const auto begun = [this] {
        return m_window->findChild<NewRecordForm *>() || m_window->findChild<QuickAdd *>();
    };
    QTRY_VERIFY(begun());
    QTRY_VERIFY(qobject_cast<QLineEdit *>(m_window->focusWidget()));
}

void TestRepStory::enterAda()
{
    QVERIFY(m_window->showPage(u"people"_s));
    QTRY_VERIFY(m_window->focusWidget());
    press(Qt::Key_Return); // shows her, and the hand is still on the list
    QTRY_VERIFY(panel() && panel()->isVisible());
    QVERIFY(!panel()->hasFocus());
    press(Qt::Key_Return); // leads in
    QTRY_VERIFY(panel()->hasFocus());
}

void TestRepStory::enterGoesIntoThePanelAndEscComesBack()
{
    QVERIFY(m_window->showPage(u"people"_s));
    const QWidget *list = m_window->focusWidget();
    enterAda();
    press(Qt::Key_F6); // and back, while it stays open
    QTRY_COMPARE(m_window->focusWidget(), list);
    press(Qt::Key_F6);
    QTRY_VERIFY(panel()->hasFocus());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!panel()->isVisible());
    QCOMPARE(m_window->focusWidget(), list);
}

void TestRepStory::aCallIsLoggedFromTheListWithTwoKeysInThePanel()
{
    enterAda();
    press(Qt::Key_C);
    press(Qt::Key_Return);
    const auto activities = m_workspace->store().activitiesOf(ada());
    QCOMPARE(activities.size(), size_t(1));
    QCOMPARE(activities.front().kind, u"call"_s);
}

void TestRepStory::whatLiesAheadIsPlannedNotLogged()
{
    enterAda();
    press(Qt::Key_M); // a meeting, by its English name
    LogForm *form = panel()->timeline()->form();
    QTRY_VERIFY(form->isVisible());
    auto *when = form->findChild<QDateTimeEdit *>();
    when->setDateTime(when->dateTime().addDays(30));
    form->log();
    // nothing was recorded, no time has passed, and the form says why
    QCOMPARE(m_workspace->store().activitiesOf(ada()).size(), size_t(0));
    QCOMPARE(m_workspace->now(), kNow);
    QVERIFY(form->isVisible());
    auto *plan = form->findChild<LinkButton *>();
    QVERIFY(plan->isVisible());
    plan->click();
    QVERIFY(!form->isVisible());
    const auto tasks = m_workspace->store().tasksOf(ada());
    QCOMPARE(tasks.size(), size_t(1));
    QCOMPARE(tasks.front().title, u"Meeting"_s);
    QCOMPARE(tasks.front().due, std::optional(QDate(2026, 1, 31)));
}

/// What the open menu offers, itself or one deeper.
void TestRepStory::choose(const QString &text)
{
    QTRY_VERIFY(menu());
    QMenu *top = menu();
    while (auto *outer = qobject_cast<QMenu *>(top->parentWidget()))
        top = outer;
    QList<QMenu *> menus = top->findChildren<QMenu *>();
    menus.prepend(top);
    for (const QMenu *one : menus) {
        for (QAction *action : one->actions()) {
            if (!action->text().startsWith(text))
                continue;
            QVERIFY(action->isEnabled());
            action->trigger();
            top->close();
            return;
        }
    }
    QFAIL(qPrintable(u"not offered: "_s + text));
}

void TestRepStory::aTaskGetsAnotherDayOwnerAndTitle()
{
    addTask(u"Send the offer"_s, QDate(2026, 1, 1));
    enterAda();
    const auto more = [this] {
        for (auto *button : panel()->tasks()->findChildren<QToolButton *>())
            if (button->isVisible())
                return button;
        return static_cast<QToolButton *>(nullptr);
    };
    const auto task = [this] { return m_workspace->store().tasksOf(ada()).front(); };
    QTRY_VERIFY(more());
    more()->click();
    choose(u"Next working day"_s);
    QTRY_COMPARE(task().due, std::optional(QDate(2026, 1, 2)));
    QTRY_VERIFY(more() && !menu());
    more()->click();
    choose(u"Carla Neri"_s);
    QTRY_COMPARE(task().owner, m_workspace->user(u"boss"_s)->id);
    QTRY_VERIFY(more() && !menu());
    more()->click();
    choose(u"Rename"_s);
    InlineEdit *line = panel()->tasks()->newTitle();
    QTRY_COMPARE(line->text(), u"Send the offer"_s);
    line->setText(u"Send the contract"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(task().title, u"Send the contract"_s);
    QVERIFY(line->text().isEmpty());
}

void TestRepStory::theHandStaysInTheTasksWhenOneIsDone()
{
    for (int i = 1; i <= 3; ++i)
        addTask(u"Task %1"_s.arg(i), QDate(2026, 1, i));
    QVERIFY(m_window->showPage(u"tasks"_s));
    auto *tasks = qobject_cast<TasksPage *>(m_window->currentPage());
    QTRY_COMPARE(tasks->list()->currentIndex().row(), 0);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QTRY_COMPARE(m_workspace->store().countOpenTasks(), qint64(2));
    QCOMPARE(tasks->list()->currentIndex().data().toString(), u"Task 3"_s);
    press(Qt::Key_P);
    choose(u"In a month"_s);
    const auto day = [this] { return m_workspace->store().tasksOf(ada()).back().due; };
    QTRY_COMPARE(day(), std::optional(QDate(2026, 2, 2))); // the first is a Sunday
}

void TestRepStory::aTaskThatIsDeletedComesBack()
{
    addTask(u"Send the offer"_s, QDate(2026, 1, 2));
    addTask(u"Send another"_s, QDate(2026, 1, 3));
    QVERIFY(m_window->showPage(u"tasks"_s));
    auto *page = qobject_cast<TasksPage *>(m_window->currentPage());
    QTRY_COMPARE(page->list()->currentIndex().data().toString(), u"Send the offer"_s);
    press(Qt::Key_Delete);
    const auto titles = [this] {
        QStringList all;
        for (const Task &task : m_workspace->store().tasksOf(ada()))
            all << task.title;
        return all;
    };
    QCOMPARE(titles(), QStringList{u"Send another"_s});
    QTRY_COMPARE(page->list()->currentIndex().data().toString(), u"Send another"_s);
    QCOMPARE(m_window->toaster()->recent().front(), u"Task deleted"_s);
    m_window->session()->undo();
    QCOMPARE(titles().size(), 2);

    Q_EMIT m_window->session()->openSubject(ada());
    QTRY_VERIFY(panel() && panel()->isVisible());
    QTRY_VERIFY(!panel()->tasks()->findChildren<QToolButton *>().isEmpty());
    for (QToolButton *button : panel()->tasks()->findChildren<QToolButton *>())
        if (button->accessibleName().endsWith(u"Send another"_s))
            button->click();
    choose(u"Delete"_s);
    QTRY_COMPARE(titles(), QStringList{u"Send the offer"_s});
}

void TestRepStory::whoWorksHereIsKnownNextTime()
{
    Session *session = m_window->session();
    session->setUser(m_workspace->user(u"anna"_s)->id);
    const QString path = session->store().path();
    m_window.reset();
    auto again = Workspace::open(path, std::make_unique<FixedClock>(kNow));
    QVERIFY(again);
    openWindow(std::move(*again));
    QVERIFY(m_window->session()->user());
    QCOMPARE(m_window->session()->user()->name, u"Anna Brighi"_s);
}

void TestRepStory::whatMakesALeadCanBeDoneWhereItIsRefused()
{
    const auto verdict = m_workspace->may(ada(), u"lead_status"_s, u"new"_s, {}, u"boss"_s);
    QVERIFY(verdict && !verdict->allowed());
    // not "what another pipeline asks", but what that is: a wish and a telephone number
    QStringList repairs;
    for (const Unmet &unmet : verdict->unmet) {
        QVERIFY(unmet.repair);
        repairs << (unmet.repair->kind == Repair::Kind::Activity ? unmet.repair->activity
                                                                 : unmet.repair->field);
    }
    QCOMPARE(repairs, QStringList({u"quote_requested"_s, u"phone"_s}));
}

void TestRepStory::aCompanyThatIsNotThereIsSaidToBeNew()
{
    Command::SaveRecord acme;
    acme.subject = {SubjectKind::Company, u"acme"_s};
    acme.fields = {{u"name"_s, u"Acme"_s}};
    apply(acme);
    QVERIFY(m_window->showPage(u"people"_s));
    QTRY_VERIFY(m_window->focusWidget());
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<NewRecordForm *>());
    QLineEdit *company = m_window->findChild<NewRecordForm *>()->editor(u"company"_s);
    company->setText(u"Acm"_s);
    QVERIFY(!company->accessibleDescription().isEmpty());
    company->setText(u"Acme"_s);
    QVERIFY(company->accessibleDescription().isEmpty());
}

void TestRepStory::enterPressesTheButtonThatHasTheFocus()
{
    QVERIFY(m_window->showPage(u"people"_s));
    QTRY_VERIFY(m_window->focusWidget());
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<NewRecordForm *>());
    auto *form = m_window->findChild<NewRecordForm *>();
    form->editor(u"name"_s)->setText(u"Bruno Verdi"_s);
    auto *add = form->findChildren<QPushButton *>().last();
    add->setFocus();
    press(Qt::Key_Return);
    const auto bruno = [this] {
        return m_workspace->store().recordByName(SubjectKind::Person, u"Bruno Verdi"_s);
    };
    QTRY_VERIFY(bruno());
    // in the panel as in forms: what is in sight is pressed by what has the focus
    QTRY_VERIFY(panel() && panel()->isVisible() && panel()->hasFocus()); // not a message's Undo
    auto *close = panel()->findChildren<QToolButton *>().at(1);
    close->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(!panel()->isVisible());
}

QTEST_MAIN(TestRepStory)
#include "tst_repstory.moc"
