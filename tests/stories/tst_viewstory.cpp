// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardmodel.h"
#include "ui/board/boardpage.h"
#include "ui/filter/fieldform.h"
#include "ui/filter/filterbar.h"
#include "ui/filter/filterchip.h"
#include "ui/filter/viewform.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sideentry.h"
#include "ui/shell/toast.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/listpage.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWidgetAction>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'607'200'000; // 2026-01-05T10:00:00Z

bool isBlank(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() > 0)
                return false;
    return true;
}
} // namespace

/// A rep narrows boards and lists by fields of the organisation's own, and keeps what was set as a view.
class TestViewStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void aBoardIsNarrowedByAChoice();
    void aListIsNarrowedByWhatIsTyped();
    void whatCannotBeReadIsSaidBeforeItNarrows();
    void aListIsKeptAsAViewAndComesBack();
    void aViewThatWasChangedIsUpdatedAndUndone();
    void aViewOutlivesItsField();
    void aViewThatIsGoneLeavesWhatItShowed();

private:
    void run(const Command::Any &command)
    {
        const auto done = m_window->session()->run(command);
        QVERIFY(done && done->result != Outcome::Result::Refused);
    }
    void addDeal(const QString &ref, const QString &plan, const QString &size)
    {
        Command::SaveRecord deal;
        deal.subject = {SubjectKind::Deal, ref};
        deal.pipeline = u"sales"_s;
        deal.fields = {{u"title"_s, u"Deal "_s + ref}, {u"amount"_s, u"100"_s}};
        if (!plan.isEmpty())
            deal.fields[u"plan"_s] = plan;
        if (!size.isEmpty())
            deal.fields[u"size"_s] = size;
        run(deal);
    }
    ListPage *list() const { return qobject_cast<ListPage *>(m_window->currentPage()); }
    BoardPage *board() const { return qobject_cast<BoardPage *>(m_window->currentPage()); }
    FilterBar *bar() const { return m_window->currentPage()->findChild<FilterBar *>(); }
    QString shown() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names << list()->model()->rowAt(row)->record.name.section(u' ', 1);
        return names.join(u' ');
    }
    /// The form under \a topic of the menu of filters, as a person has it before them.
    FieldForm *form(const QString &topic)
    {
        bar()->openMenu();
        m_menu = bar()->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        for (QAction *part : m_menu->actions()) {
            if (part->text() != topic)
                continue;
            for (QAction *choice : part->menu()->actions())
                if (auto *with = qobject_cast<QWidgetAction *>(choice))
                    return qobject_cast<FieldForm *>(with->defaultWidget());
        }
        return nullptr;
    }
    static void apply(FieldForm *form)
    {
        for (auto *button : form->findChildren<QPushButton *>())
            button->click();
    }
    SideEntry *entry(const QString &name) const
    {
        for (auto *each : m_window->findChild<SideBar *>()->findChildren<SideEntry *>())
            if (each->text() == name)
                return each;
        return nullptr;
    }
    void saveAs(const QString &name)
    {
        QPushButton *save = nullptr;
        for (auto *button : bar()->findChildren<QPushButton *>())
            if (button->text() == u"Save view…"_s && button->isVisible())
                save = button;
        QVERIFY(save);
        save->click();
        auto *asks = m_window->findChild<ViewForm *>();
        QVERIFY(asks);
        for (auto *icon : asks->findChildren<QToolButton *>()) {
            QVERIFY2(!isBlank(icon->icon().pixmap(20).toImage()),
                     qPrintable(icon->accessibleName()));
        }
        QTest::keyClicks(asks->findChild<QLineEdit *>(), name);
        QTest::keyClick(asks->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(entry(name) && entry(name)->isChecked()); // and it is what is shown
    }

    QTemporaryDir m_folder;
    QPointer<QMenu> m_menu;
    std::unique_ptr<MainWindow> m_window;
};

void TestViewStory::init()
{
    QSettings().clear();
    static int number = 0;
    auto workspace = Workspace::create(m_folder.filePath(u"%1.db"_s.arg(++number)), {},
                                       std::make_unique<FixedClock>(kNow));
    QVERIFY(workspace);
    m_window = std::make_unique<MainWindow>(Language::of(u"en"_s));
    m_window->resize(1300, 760);
    m_window->setWorkspace(std::move(*workspace));
    run(Command::SaveSettings{
        {{u"field.plan"_s,
          uR"({"type":"choice","subjects":["deal"],"choices":["gold","free"],"caption":{"en":"Plan"},"choice_captions":{"gold":{"en":"Gold"},"free":{"en":"Free"}}})"_s},
         {u"field.size"_s,
          uR"({"type":"number","subjects":["deal"],"caption":{"en":"Size"}})"_s}}});
    addDeal(u"A"_s, u"gold"_s, u"3"_s);
    addDeal(u"B"_s, u"free"_s, u"12"_s);
    addDeal(u"C"_s, {}, u"20"_s);
    QVERIFY(m_window->showPage(u"deals"_s));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestViewStory::aBoardIsNarrowedByAChoice()
{
    QVERIFY(m_window->showPage(u"sales"_s));
    QVERIFY(board());
    QCOMPARE(board()->model().count(), 3);
    FieldForm *asks = form(u"Plan"_s);
    QVERIFY(asks);
    for (auto *box : asks->findChildren<QCheckBox *>())
        if (box->text() == u"Gold"_s)
            box->click();
    apply(asks);
    QCOMPARE(board()->model().count(), 1);
    const auto chips = bar()->findChildren<FilterChip *>();
    QCOMPARE(chips.size(), 1);
    QCOMPARE(chips.front()->text(), u"Plan: Gold"_s);
    run(Command::EditField{{SubjectKind::Deal, u"C"_s}, u"plan"_s, u"gold"_s});
    QTRY_COMPARE(board()->model().count(), 2); // the board follows what it is narrowed by
    m_window->session()->undo();
    QTRY_COMPARE(board()->model().count(), 1);
    chips.front()->setFocus();
    QTest::keyClick(chips.front(), Qt::Key_Delete);
    QCOMPARE(board()->model().count(), 3);
}

void TestViewStory::aListIsNarrowedByWhatIsTyped()
{
    FieldForm *asks = form(u"Size"_s);
    QVERIFY(asks);
    const auto lines = asks->findChildren<QLineEdit *>();
    QCOMPARE(lines.size(), 2);
    QTest::keyClicks(lines[0], u"12"_s);
    QTest::keyClick(lines[0], Qt::Key_Return);
    QTRY_COMPARE(shown(), u"B C"_s);
    QCOMPARE(bar()->findChild<FilterChip *>()->text(), u"Size: 12 or more"_s);
}

void TestViewStory::whatCannotBeReadIsSaidBeforeItNarrows()
{
    FieldForm *asks = form(u"Size"_s);
    QTest::keyClicks(asks->findChildren<QLineEdit *>()[0], u"many"_s);
    apply(asks);
    QCOMPARE(shown(), u"A B C"_s);
    const auto labels = asks->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text() == u"A number goes here"_s; }));
    m_menu->close();
}

void TestViewStory::aListIsKeptAsAViewAndComesBack()
{
    CardFilter filter;
    filter.fields = {{u"size"_s, FieldAsk::How::Between, {u"12"_s, {}}}};
    bar()->setFilter(filter);
    list()->table()->horizontalHeader(); // sorted by the size, largest first
    list()->model()->sortBy({ListColumn::Kind::Field, u"size"_s}, Qt::DescendingOrder);
    QCOMPARE(shown(), u"C B"_s);
    saveAs(u"Large ones"_s);
    QVERIFY(m_window->showPage(u"people"_s));
    QVERIFY(m_window->showPage(u"deals"_s));
    bar()->setFilter({});
    list()->model()->sortBy({}, Qt::AscendingOrder);
    QCOMPARE(shown(), u"A B C"_s);
    entry(u"Large ones"_s)->click();
    QCOMPARE(shown(), u"C B"_s);
    QVERIFY(entry(u"Large ones"_s)->isChecked());
    QCOMPARE(bar()->findChild<FilterChip *>()->text(), u"Size: 12 or more"_s);
    entry(u"Deals"_s)->click();
    QCOMPARE(shown(), u"A B C"_s); // the list itself stays as it was
}

void TestViewStory::aViewThatWasChangedIsUpdatedAndUndone()
{
    CardFilter filter;
    filter.fields = {{u"size"_s, FieldAsk::How::Between, {u"12"_s, {}}}};
    bar()->setFilter(filter);
    saveAs(u"Large ones"_s);
    entry(u"Large ones"_s)->click();
    filter.fields.front().values = {u"20"_s, {}};
    bar()->setFilter(filter);
    QPushButton *update = nullptr;
    for (auto *button : bar()->findChildren<QPushButton *>())
        if (button->text() == u"Update view"_s && button->isVisible())
            update = button;
    QVERIFY(update);
    update->click();
    QVERIFY(!update->isVisible());
    entry(u"Deals"_s)->click();
    entry(u"Large ones"_s)->click();
    QCOMPARE(shown(), u"C"_s);
    m_window->session()->undo();
    entry(u"Deals"_s)->click();
    entry(u"Large ones"_s)->click();
    QCOMPARE(shown(), u"B C"_s);
}

void TestViewStory::aViewOutlivesItsField()
{
    CardFilter filter;
    filter.fields = {{u"size"_s, FieldAsk::How::Between, {u"12"_s, {}}}};
    bar()->setFilter(filter);
    saveAs(u"Large ones"_s);
    run(Command::SaveSettings{{{u"field.size"_s, {}}}});
    entry(u"Large ones"_s)->click();
    QCOMPARE(shown(), QString());
    QTRY_COMPARE(bar()->findChild<FilterChip *>()->text(), u"size: a field that is gone"_s);
    bar()->setFilter({});
    QCOMPARE(shown(), u"A B C"_s);
}

void TestViewStory::aViewThatIsGoneLeavesWhatItShowed()
{
    CardFilter filter;
    filter.fields = {{u"size"_s, FieldAsk::How::Between, {u"12"_s, {}}}};
    bar()->setFilter(filter);
    saveAs(u"Large ones"_s);
    m_window->session()->undo();
    QCOMPARE(m_window->toaster()->recent().front(), u"Undone: save the view “Large ones”"_s);
    QTRY_VERIFY(!entry(u"Large ones"_s));
    QTRY_VERIFY(entry(u"Deals"_s)->isChecked());
    QCOMPARE(shown(), u"B C"_s);
    saveAs(u"Large again"_s); // which is offered
    QVERIFY(m_window->showPage(u"sales"_s));
    bar()->setFilter(filter);
    QTRY_VERIFY(!m_window->findChild<ViewForm *>());
    saveAs(u"Large cards"_s);
    m_window->session()->undo();
    QTRY_VERIFY(!entry(u"Large cards"_s));
    QTRY_VERIFY(entry(u"Sales"_s)->isChecked());
    QCOMPARE(board()->filters().filter(), filter);
}

QTEST_MAIN(TestViewStory)
#include "tst_viewstory.moc"
