// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bigboard.h"
#include "ui/filter/filterbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/widgets.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/listpage.h"

#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'607'200'000; // 2026-01-05T10:00:00Z
constexpr int kPeople = 100'000;
constexpr int kScreen = 2 * ListModel::kPage; ///< rows in sight may lie on two pages
constexpr int kKept = 50 * ListModel::kPage;  ///< what the list keeps of what was seen
} // namespace

/// A list of 100,000 people in the real window: read where it is looked at, and nowhere else.
class TestBigList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void openingReadsAScreen();
    void aJumpReadsWhereItLands();
    void scrollingThroughReadsAPageAtATimeAndForgets();
    void sortingSearchingAndTypingReadNoMore();

private:
    ListModel &model() const { return *static_cast<ListPage *>(m_window->currentPage())->model(); }
    QTableView &table() const { return *static_cast<ListPage *>(m_window->currentPage())->table(); }
    static void settle()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    void openAnew()
    {
        model().reload();
        settle();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestBigList::initTestCase()
{
    QSettings().clear();
    const QString path = m_folder.filePath(u"big.db"_s);
    const auto made = Test::makeBigBoard(path, {.cards = 10, .people = kPeople}, kNow);
    QVERIFY2(made, made ? "" : qPrintable(made.error().text));
    auto workspace = Workspace::open(path, std::make_unique<FixedClock>(kNow));
    QVERIFY(workspace);
    m_window = std::make_unique<MainWindow>(Language::of(u"en"_s));
    m_window->resize(1300, 800);
    m_window->setWorkspace(std::move(*workspace));
    QVERIFY(m_window->showPage(u"people"_s));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    settle();
    QVERIFY(model().total() >= kPeople);
}

void TestBigList::openingReadsAScreen()
{
    QVERIFY(model().loaded() > 0);
    QVERIFY2(model().loaded() <= kScreen, qPrintable(QString::number(model().loaded())));
}

void TestBigList::aJumpReadsWhereItLands()
{
    openAnew();
    const int before = model().loaded();
    QScrollBar *bar = table().verticalScrollBar();
    bar->setValue(bar->maximum());
    settle();
    QVERIFY(model().loaded() - before <= kScreen);
    const QModelIndex last = table().indexAt(QPoint(20, table().viewport()->height() - 5));
    QCOMPARE(last.row(), model().rowCount() - 1); // the scroll bar is true
    bar->setValue(bar->maximum() / 2);
    settle();
    QVERIFY(model().loaded() - before <= 2 * kScreen);
}

void TestBigList::scrollingThroughReadsAPageAtATimeAndForgets()
{
    openAnew();
    QScrollBar *bar = table().verticalScrollBar();
    bar->setValue(0);
    settle();
    int last = model().loaded();
    int steps = 0;
    for (int at = 0; at < bar->maximum(); at += table().viewport()->height() * 4, ++steps) {
        bar->setValue(at);
        settle();
        const int now = model().loaded();
        QVERIFY2(now <= kKept, qPrintable(QString::number(now)));
        QVERIFY2(now - last <= kScreen, qPrintable(u"%1 rows at %2"_s.arg(now - last).arg(at)));
        last = now;
    }
    QVERIFY(steps > 500);
}

void TestBigList::sortingSearchingAndTypingReadNoMore()
{
    table().verticalScrollBar()->setValue(0);
    openAnew();
    model().sort(0, Qt::DescendingOrder);
    settle();
    QVERIFY(model().loaded() <= kScreen);
    const QString wanted = model().rowAt(model().rowCount() / 2)->record.name;
    table().keyboardSearch(wanted);
    settle();
    QCOMPARE(model().rowAt(table().currentIndex().row())->record.name, wanted);
    QVERIFY(model().loaded() <= 3 * kScreen);
    auto *page = static_cast<ListPage *>(m_window->currentPage());
    page->searchBox()->setText(wanted);
    QTRY_VERIFY(model().total() < kPeople);
    settle();
    QVERIFY(model().loaded() <= kScreen);
    page->searchBox()->clear();
    QTRY_VERIFY(model().total() >= kPeople);
    CardFilter nobody;
    nobody.owners = {{CardFilter::Owner::Who::Nobody}};
    page->filters().setFilter(nobody);
    settle();
    QVERIFY(model().loaded() <= kScreen);
}

QTEST_MAIN(TestBigList)
#include "tst_biglist.moc"
