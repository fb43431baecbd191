// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo.h"
#include "tests/support/pseudolocale.h"
#include "tests/support/showntexts.h"
#include "tests/support/windowtour.h"
#include "ui/shell/faultpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'607'200'000; // 2026-01-05T10:00:00Z
}

/// The whole program in a language that nobody speaks, with longer words: whatever is still in plain letters was
/// forgotten, whatever does not fit would not fit in the next language (issue: no untranslated, no clipped text).
class TestPseudoLocale : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void marksEveryLetterAndKeepsPlaceholders();
    void everyTextIsTranslated();
    void nothingIsCut_data();
    void nothingIsCut();
    void theFirstPageFits_data();
    void theFirstPageFits();

private:
    void openWindow(QSize size);
    void tellStrange(const QString &step, QWidget *shown);
    void tellClipped(const QString &step, QWidget *shown);
    void verifyNothingFound() const;

    QTemporaryDir m_folder;
    QString m_path;
    PseudoTranslator m_translator;
    std::unique_ptr<DataWords> m_words;
    std::unique_ptr<MainWindow> m_window;
    QFont m_font;
    QSet<QString> m_seen;
    QMap<QString, QString> m_found;
};

void TestPseudoLocale::initTestCase()
{
    QSettings().clear();
    m_path = m_folder.filePath(u"demo.db"_s);
    const auto made = createDemo(m_path, kNow);
    QVERIFY2(made, made ? "" : qPrintable(made.error().text));
    QCoreApplication::installTranslator(&m_translator);
    applyTheme(*qApp, Theme::Light);
    m_font = QApplication::font();
}

void TestPseudoLocale::cleanup()
{
    m_window.reset();
    QApplication::setFont(m_font);
    m_found.clear();
    m_seen.clear();
}

void TestPseudoLocale::openWindow(QSize size)
{
    auto workspace = Workspace::open(m_path, std::make_unique<FixedClock>(kNow));
    QVERIFY(workspace);
    m_words = std::make_unique<DataWords>(**workspace);
    m_window = std::make_unique<MainWindow>(Language::of(u"en"_s));
    m_window->resize(size);
    m_window->setWorkspace(std::move(*workspace));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QCOMPARE(m_window->size(), size);
}

void TestPseudoLocale::tellStrange(const QString &step, QWidget *shown)
{
    for (const ShownText &text : textsIn(shown)) {
        if (m_seen.contains(text.text))
            continue;
        m_seen.insert(text.text);
        const QString strange = m_words->strange(text.text);
        if (!strange.isEmpty())
            m_found.insert(
                text.text,
                u"[%1] %2: “%3” of “%4”"_s.arg(step, text.where, strange, text.text.left(120)));
    }
    for (const PaintedText &text : paintedIn(shown)) {
        if (m_seen.contains(text.text))
            continue;
        m_seen.insert(text.text);
        const QString strange = m_words->strangePart(text.text);
        if (!strange.isEmpty())
            m_found.insert(text.text,
                           u"[%1] painted in %2: “%3” of “%4”"_s.arg(step, pathOf(shown), strange,
                                                                     text.text.left(120)));
    }
}

void TestPseudoLocale::tellClipped(const QString &step, QWidget *shown)
{
    for (const QString &text : clippedIn(shown))
        if (!m_found.contains(text))
            m_found.insert(text, u"[%1] %2"_s.arg(step, text));
}

/// Each on a line of its own: all of them are to be mended, not the first.
void TestPseudoLocale::verifyNothingFound() const
{
    for (const QString &text : m_found)
        std::fprintf(stderr, "%s\n", qPrintable(text));
    QCOMPARE(m_found.size(), 0);
}

void TestPseudoLocale::marksEveryLetterAndKeepsPlaceholders()
{
    QCOMPARE(PseudoTranslator::of(u"&No %1, %n or %L2"_s), u"&ŃŃō %1, %n ōřř %L2"_s);
}

void TestPseudoLocale::everyTextIsTranslated()
{
    openWindow({1280, 800});
    WindowTour tour(*m_window,
                    [this](const QString &step, QWidget *shown) { tellStrange(step, shown); });
    tour.pages();
    tour.reports();
    tour.settings();
    tour.rules();
    tour.boards();
    tour.lists();
    tour.records();
    tour.dialogs();
    m_window->showFault(Error{Error::Code::Conflict, PseudoTranslator::of(u"Held"_s), {}}, m_path);
    tellStrange(u"fault"_s, m_window.get());
    verifyNothingFound();
}

void TestPseudoLocale::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("1280x800, 100 %") << QSize(1280, 800) << 100;
    QTest::newRow("1024x640, 100 %") << QSize(1024, 640) << 100;
    QTest::newRow("1280x800, 200 %") << QSize(1280, 800) << 200;
    QTest::newRow("1024x640, 200 %") << QSize(1024, 640) << 200;
}

void TestPseudoLocale::nothingIsCut()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    openWindow(size);
    WindowTour tour(*m_window,
                    [this](const QString &step, QWidget *shown) { tellClipped(step, shown); });
    tour.pages();
    tour.reports();
    tour.settings();
    tour.rules();
    tour.boards();
    tour.lists();
    tour.records();
    tour.dialogs();
    verifyNothingFound();
}

void TestPseudoLocale::theFirstPageFits_data()
{
    nothingIsCut_data();
}

void TestPseudoLocale::theFirstPageFits()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    m_window = std::make_unique<MainWindow>(Language::of(u"en"_s));
    m_window->resize(size);
    m_window->showWelcome();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    tellStrange(u"welcome"_s, m_window.get());
    tellClipped(u"welcome"_s, m_window.get());
    verifyNothingFound();
}

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"
