// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo.h"
#include "ui/board/boardpage.h"
#include "ui/board/pastboard.h"
#include "ui/reports/chartview.h"
#include "ui/reports/dashboardpage.h"
#include "ui/reports/recordspanel.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportmodel.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/reporttabs.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sideentry.h"
#include "ui/shell/tabbutton.h"
#include "ui/subject/detailpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// A manager's morning in the real window, on the demo: the five questions, what is behind a figure, what goes to
/// others, what stays in sight.
class TestReportStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void everyReportIsReachedAndSaysSomething();
    void aBarLeadsToTheDealBehindIt();
    void aPeriodIsComparedWithTheOneBefore();
    void whatIsAskedIsNarrowedByHand();
    void sourcesComeThoughSomethingElseIsAskedAtOnce();
    void everyKindOfFileIsWritten();
    void aReportIsPinnedAndArranged();
    void theBoardGoesBackInTime();
    void theLanguageChangesUnderAnOpenReport();

private:
    static constexpr Instant kNow = 1763719200000; // 2025-11-21T10:00Z
    ReportsPage *openReports();
    void choose(const QString &report);
    QComboBox *filter(const QString &name) const;
    void exportAs(int entry, const QString &path);
    template<typename Widget>
    Widget *named(const QString &name) const
    {
        for (Widget *one : m_window->currentPage()->findChildren<Widget *>())
            if (one->text() == name || one->accessibleName() == name)
                return one;
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    LanguageSwitch m_languages;
    std::unique_ptr<MainWindow> m_window;
};

void TestReportStory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"demo.db"_s);
    QVERIFY(createDemo(path, kNow));
    auto opened = Workspace::open(path, std::make_unique<FixedClock>(kNow));
    QVERIFY(opened);
    m_languages.use(u"en"_s);
    applyTheme(*qApp, Theme::Light);
    m_window = std::make_unique<MainWindow>(m_languages.language());
    m_window->resize(1280, 800);
    m_window->setWorkspace(std::move(*opened));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// By its entry in the side bar.
ReportsPage *TestReportStory::openReports()
{
    for (SideEntry *entry : m_window->findChild<SideBar *>()->findChildren<SideEntry *>())
        if (entry->accessibleName().startsWith(u"Reports"_s))
            entry->click();
    auto *page = qobject_cast<ReportsPage *>(m_window->currentPage());
    if (page && !QTest::qWaitFor([page] { return !page->isCounting(); }))
        return nullptr;
    return page;
}

/// By its tab.
void TestReportStory::choose(const QString &report)
{
    auto *page = qobject_cast<ReportsPage *>(m_window->currentPage());
    TabButton *tab = named<TabButton>(ReportText::reportName(report));
    QVERIFY2(tab && tab->isVisible(), qPrintable(report));
    QTest::mouseClick(tab, Qt::LeftButton);
    QTRY_COMPARE(page->model()->table().name, report);
    QTRY_VERIFY(!page->isCounting());
}

QComboBox *TestReportStory::filter(const QString &name) const
{
    for (QComboBox *one : m_window->currentPage()->findChildren<QComboBox *>())
        if (one->accessibleName() == name)
            return one;
    return nullptr;
}

void TestReportStory::everyReportIsReachedAndSaysSomething()
{
    ReportsPage *page = openReports();
    QVERIFY(page);
    for (const QString &report : reportNames()) {
        choose(report);
        QVERIFY2(!page->chart()->scene().isEmpty(), qPrintable(report));
        QVERIFY2(!page->reading().isEmpty(), qPrintable(report));
        QVERIFY2(page->chart()->accessibleName().startsWith(ReportText::reportName(report)),
                 qPrintable(report));
        QVERIFY2(page->model()->rowCount() > 0, qPrintable(report));
    }
    choose(u"funnel"_s);
    QVERIFY2(page->reading().startsWith(u"Most are lost in “Qualified”"_s),
             qPrintable(page->reading()));
}

void TestReportStory::aBarLeadsToTheDealBehindIt()
{
    ReportsPage *page = openReports();
    QVERIFY(page);
    const ChartSpot spot = page->chart()->scene().spots.front();
    QTest::mouseClick(page->chart(), Qt::LeftButton, {}, spot.area.center().toPoint());
    QTRY_VERIFY(page->records()->isVisible());
    const ReportTable &table = page->model()->table();
    QCOMPARE(page->records()->model()->rowCount(), countIn(table, table.rows.front(), u"entered"));
    auto *list = page->records()->findChild<QListView *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    auto *detail = m_window->findChild<DetailPanel *>();
    QTRY_VERIFY(detail && detail->isVisible());
}

void TestReportStory::aPeriodIsComparedWithTheOneBefore()
{
    ReportsPage *page = openReports();
    QVERIFY(page);
    QVERIFY(!page->compare()->isEnabled());
    QComboBox *period = filter(u"Period"_s);
    period->setCurrentIndex(period->findData(u"last_month"_s));
    QTRY_VERIFY(page->compare()->isEnabled());
    QTRY_VERIFY(!page->isCounting());
    QTest::mouseClick(page->compare(), Qt::LeftButton, {},
                      QPoint(8, page->compare()->height() / 2));
    QVERIFY(page->compare()->isChecked());
    QTRY_VERIFY(page->chart()->scene().spots.front().hint.contains(u"In the period before: "_s));
}

void TestReportStory::whatIsAskedIsNarrowedByHand()
{
    ReportsPage *page = openReports();
    QVERIFY(page);
    const auto entered = [page] {
        const ReportTable &table = page->model()->table();
        return table.rows.empty() ? -1 : countIn(table, table.rows.front(), u"entered");
    };
    const qint64 all = entered();
    QComboBox *owner = filter(u"Filter by owner"_s);
    owner->setCurrentIndex(owner->count() - 1);
    QTRY_VERIFY(!page->isCounting() && entered() < all);
    const qint64 owned = entered();
    QTest::mouseClick(named<QPushButton>(u"More filters"_s), Qt::LeftButton);
    QComboBox *source = filter(u"Filter by acquisition source"_s);
    QTRY_VERIFY(source->isVisible() && source->count() > 2);
    source->setCurrentIndex(2);
    QTRY_VERIFY(!page->isCounting() && entered() < owned);
    QVERIFY(named<QPushButton>(u"More filters · 1"_s));
}

void TestReportStory::sourcesComeThoughSomethingElseIsAskedAtOnce()
{
    for (SideEntry *entry : m_window->findChild<SideBar *>()->findChildren<SideEntry *>())
        if (entry->accessibleName().startsWith(u"Reports"_s))
            entry->click();
    QComboBox *owner = filter(u"Filter by owner"_s);
    owner->setCurrentIndex(owner->count() - 1);
    QTRY_VERIFY(filter(u"Filter by acquisition source"_s)->count() > 2);
}

/// Chooses the entry of the menu "Export…" and the file.
void TestReportStory::exportAs(int entry, const QString &path)
{
    QTimer::singleShot(0, this, [entry] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->setActiveAction(menu->actions().at(entry));
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::mouseClick(named<QPushButton>(u"Export…"_s), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<QFileDialog *>());
    auto *dialog = m_window->findChild<QFileDialog *>();
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(!m_window->findChild<QFileDialog *>());
}

void TestReportStory::everyKindOfFileIsWritten()
{
    QVERIFY(openReports());
    // the entries of the menu, the lines between them counted
    const std::tuple<int, const char *, QByteArray> kinds[] = {
        {0, "csv", "stage,"}, {1, "xlsx", "PK"},  {3, "png", "\x89PNG"},
        {4, "svg", "<?xml"},  {5, "pdf", "%PDF"}, {7, "pdf", "%PDF"}};
    for (const auto &[entry, suffix, begin] : kinds) {
        const QString path =
            m_folder->filePath(u"report%1.%2"_s.arg(entry).arg(QLatin1StringView(suffix)));
        exportAs(entry, path);
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QVERIFY2(file.readAll().startsWith(begin), qPrintable(path));
    }
}

void TestReportStory::aReportIsPinnedAndArranged()
{
    QVERIFY(openReports());
    choose(u"paths"_s);
    QTest::mouseClick(named<QPushButton>(u"Pin to dashboard"_s), Qt::LeftButton);
    QVERIFY(m_window->showPage(u"dashboard"_s));
    auto *page = qobject_cast<DashboardPage *>(m_window->currentPage());
    QTRY_VERIFY(page->isCounted());
    QTRY_COMPARE(page->tiles().size(), size_t(6)); // the five questions, and this
    QCOMPARE(page->tiles().back()->tile().report, u"paths"_s);
    page->tiles().back()->setFocus();
    QTest::keyClick(page->tiles().back(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(page->tiles()[4]->tile().report, u"paths"_s);
    page->tiles()[4]->setFocus();
    QTest::keyClick(page->tiles()[4], Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<ReportsPage *>(m_window->currentPage()));
    auto *reports = qobject_cast<ReportsPage *>(m_window->currentPage());
    QTRY_COMPARE(reports->model()->table().name, u"paths"_s);
}

void TestReportStory::theBoardGoesBackInTime()
{
    QVERIFY(m_window->showPage(u"sales"_s));
    for (QToolButton *button : m_window->currentPage()->findChildren<QToolButton *>())
        if (button->isCheckable() && !button->isChecked())
            button->click();
    auto *past = m_window->currentPage()->findChild<PastBoard *>();
    QVERIFY(past);
    QTRY_VERIFY(past->isVisible());
    QTRY_VERIFY(!past->board().columns.empty());
    const auto cards = [past] {
        size_t count = 0;
        for (const PastColumn &column : past->board().columns)
            count += column.cards.size();
        return count;
    };
    const size_t today = cards();
    past->slider()->setFocus();
    for (int day = 0; day < 6; ++day)
        QTest::keyClick(past->slider(), Qt::Key_PageDown);
    QTRY_VERIFY(cards() < today);
    QVERIFY(past->day() < QDate(2025, 11, 21));
}

void TestReportStory::theLanguageChangesUnderAnOpenReport()
{
    ReportsPage *page = openReports();
    QVERIFY(page);
    const QString english = page->reading();
    m_languages.use(u"it"_s);
    m_window->setLanguage(m_languages.language());
    QTRY_VERIFY(page->reading() != english);
    QVERIFY2(page->reading().startsWith(u"Le perdite maggiori"_s), qPrintable(page->reading()));
    m_languages.use(u"en"_s);
}

QTEST_MAIN(TestReportStory)
#include "tst_reportstory.moc"
