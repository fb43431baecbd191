// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "ui/palette/palette.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/subject/detailpanel.h"

#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'250'800'000; // 2026-01-01T07:00:00Z
}

/// Ctrl+K and / in the real window, with keys alone.
class TestPaletteStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void goesToAPageByItsName();
    void goesToAReportByItsName();
    void opensADealByTheWordsOfItsTitle();
    void findsAPersonByANoteFromTheSlash();
    void greysWhatCannotBeDoneAndStaysOpen();
    void escapeGivesTheFocusBack();
    void speaksTheLanguageOfTheMoment();
    void remembersWhatWasChosen();

private:
    void feed(Workspace &workspace, const QByteArray &line) const;
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const;
    void type(const QString &text) const { QTest::keyClicks(palette()->line(), text); }
    Palette *palette() const { return m_window->palettePanel(); }
    QString chosen() const { return palette()->list()->currentIndex().data().toString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    LanguageSwitch m_languages;
    std::unique_ptr<MainWindow> m_window;
};

void TestPaletteStory::feed(Workspace &workspace, const QByteArray &line) const
{
    QByteArray dated = line;
    dated.insert(line.lastIndexOf('}'), ",\"at\":\"2026-01-01T07:00:00Z\"");
    const auto input = parseLine(dated, workspace.book(), workspace.calendar());
    QVERIFY2(input, input ? "" : qPrintable(input.error().text));
    QVERIFY(workspace.apply(*input));
}

void TestPaletteStory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Workspace::create(m_folder->filePath(u"palette.db"_s), {},
                                  std::make_unique<FixedClock>(kNow));
    QVERIFY(made);
    feed(**made, R"({"type":"user","ref":"u1","name":"Carla Neri","role":"manager"})");
    feed(**made, R"({"type":"person","ref":"p1","name":"Ada Rossi","owner":"u1"})");
    feed(
        **made,
        R"({"type":"deal","ref":"d1","title":"Regional licences","pipeline":"sales","person":"p1"})");
    feed(
        **made,
        R"({"type":"activity","subject":"person:p1","kind":"note","data":{"text":"Call back about Venezia"}})");
    m_languages.use(u"en"_s);
    applyTheme(*qApp, Theme::Light);
    m_window = std::make_unique<MainWindow>(m_languages.language());
    m_window->resize(1200, 760);
    m_window->setWorkspace(std::move(*made));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_window->showPage(u"sales"_s);
}

void TestPaletteStory::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(m_window->windowHandle(), Qt::Key(key), modifiers);
}

void TestPaletteStory::goesToAPageByItsName()
{
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette()->isOpen());
    QTRY_COMPARE(m_window->focusWidget(), palette()->line());
    type(u"compan"_s);
    QCOMPARE(chosen(), u"Companies"_s);
    press(Qt::Key_Return);
    QVERIFY(!palette()->isOpen());
    QCOMPARE(m_window->page(), u"companies"_s);
}

void TestPaletteStory::goesToAReportByItsName()
{
    press(Qt::Key_K, Qt::ControlModifier);
    type(u"in stage"_s);
    QCOMPARE(chosen(), u"Reports · Time in stage"_s);
    press(Qt::Key_Return);
    const auto *page = qobject_cast<ReportsPage *>(m_window->currentPage());
    QVERIFY(page);
    QCOMPARE(page->filters()->request().value().name, u"velocity"_s);
}

void TestPaletteStory::opensADealByTheWordsOfItsTitle()
{
    press(Qt::Key_K, Qt::ControlModifier);
    type(u"lic reg"_s);
    QCOMPARE(chosen(), u"Regional licences"_s);
    press(Qt::Key_Return);
    QVERIFY(m_window->detailPanel()->isVisible());
    QCOMPARE(m_window->detailPanel()->subject().kind, SubjectKind::Deal);
}

void TestPaletteStory::findsAPersonByANoteFromTheSlash()
{
    press(Qt::Key_Slash);
    QVERIFY(palette()->isOpen());
    type(u"venez"_s);
    QCOMPARE(palette()->model().rowCount(), 1);
    QCOMPARE(chosen(), u"Call back about Venezia"_s);
    QCOMPARE(palette()->model().hitsAt(0), (std::vector<Hit>{{16, 5}}));
    press(Qt::Key_Return);
    QCOMPARE(m_window->detailPanel()->subject().kind, SubjectKind::Person);
}

void TestPaletteStory::greysWhatCannotBeDoneAndStaysOpen()
{
    press(Qt::Key_K, Qt::ControlModifier);
    type(u"redo"_s);
    QCOMPARE(chosen(), u"Redo"_s);
    const QModelIndex index = palette()->list()->currentIndex();
    QCOMPARE(index.data(PaletteModel::RefusalRole).toString(), u"Nothing to do again"_s);
    press(Qt::Key_Return);
    QVERIFY(palette()->isOpen());
}

void TestPaletteStory::escapeGivesTheFocusBack()
{
    QTRY_VERIFY(m_window->focusWidget());
    QWidget *before = m_window->focusWidget();
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_window->focusWidget() != before);
    press(Qt::Key_Down);
    press(Qt::Key_Escape);
    QVERIFY(!palette()->isOpen());
    QCOMPARE(m_window->focusWidget(), before);
}

void TestPaletteStory::speaksTheLanguageOfTheMoment()
{
    m_languages.use(u"it"_s);
    m_window->setLanguage(m_languages.language());
    press(Qt::Key_K, Qt::ControlModifier);
    type(u"aziende"_s);
    QCOMPARE(chosen(), u"Aziende"_s);
    m_languages.use(u"en"_s);
}

void TestPaletteStory::remembersWhatWasChosen()
{
    press(Qt::Key_K, Qt::ControlModifier);
    type(u"people"_s);
    press(Qt::Key_Return);
    press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(chosen(), u"People"_s);
    QCOMPARE(palette()->list()->currentIndex().data(PaletteModel::SectionRole).toString(),
             u"Recent"_s);
}

QTEST_MAIN(TestPaletteStory)
#include "tst_palettestory.moc"
