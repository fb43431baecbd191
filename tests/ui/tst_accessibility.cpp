// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo.h"
#include "tests/support/showntexts.h"
#include "tests/support/windowtour.h"
#include "ui/palette/palette.h"
#include "ui/shell/format.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menubar.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMap>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'607'200'000; // 2026-01-05T10:00:00Z
constexpr qreal kReadable = 4.5;            ///< WCAG AA for text
constexpr qreal kCovered = 1.3;
constexpr int kCovering = 5; ///< pixels that two texts share where one lies over the other
constexpr int kDeepest = 40;
constexpr int kChildren = 40; ///< of a list: the others are of the same make

/// The colour that most of \a place has: what the text stands on.
QColor groundOf(const QImage &image, const QRect &place)
{
    QMap<QRgb, int> counts;
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x)
            ++counts[image.pixel(x, y)];
    QRgb most = 0;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        if (*it > counts.value(most))
            most = it.key();
    return QColor::fromRgb(most);
}

/// A pixel at least has that very ink.
bool isSeen(const QImage &image, const QRect &place, const QColor &ink)
{
    constexpr int kNear = 12;
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (qAbs(pixel.red() - ink.red()) < kNear && qAbs(pixel.green() - ink.green()) < kNear
                && qAbs(pixel.blue() - ink.blue()) < kNear)
                return true;
        }
    return false;
}

/// The inks of what can't be used now: WCAG asks nothing of them.
bool isDisabledInk(const QColor &ink)
{
    const QPalette palette = QApplication::palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        if (ink.rgb() == palette.color(QPalette::Disabled, role).rgb())
            return true;
    return false;
}
} // namespace

/// Whoever can't see, can't tell colours apart, or has no mouse meets the same program.
class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyControlSaysWhatItIs();
    void everyTextThatIsPaintedIsReadable_data();
    void everyTextThatIsPaintedIsReadable();
    void whatIsFoundIsReadable_data();
    void whatIsFoundIsReadable();
    void statesAreToldApartWithoutColour();
    void theKeyboardGoesOnInThePageThatWasOpened();

private:
    void visitAll(const WindowTour::Look &look);
    void hear(const QString &step, QAccessibleInterface *node, int depth);
    void see(const QString &step, QWidget *shown);
    void verifyNothingFound() const;

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;
    QMap<QString, QString> m_found;
    int m_heard = 0;
    int m_seen = 0;
};

void TestAccessibility::initTestCase()
{
    QSettings().clear();
    qApp->setProperty("imbutoReducedMotion", true); // what is just fading in is fainter than it is
    m_path = m_folder.filePath(u"demo.db"_s);
    const auto made = createDemo(m_path, kNow);
    QVERIFY2(made, made ? "" : qPrintable(made.error().text));
    applyTheme(*qApp, Theme::Light);
}

void TestAccessibility::init()
{
    m_found.clear();
    m_seen = 0;
    m_window.reset();
    auto workspace = Workspace::open(m_path, std::make_unique<FixedClock>(kNow));
    QVERIFY(workspace);
    m_window = std::make_unique<MainWindow>(Language::of(u"en"_s));
    m_window->resize(1440, 900);
    m_window->setWorkspace(std::move(*workspace));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
}

void TestAccessibility::visitAll(const WindowTour::Look &look)
{
    WindowTour tour(*m_window, look);
    tour.pages();
    tour.reports();
    tour.settings();
    tour.rules();
    tour.boards();
    tour.lists();
    tour.records();
    tour.dialogs();
}

void TestAccessibility::verifyNothingFound() const
{
    for (const QString &text : m_found)
        std::fprintf(stderr, "%s\n", qPrintable(text));
    QCOMPARE(m_found.size(), 0);
}

/// Everything that takes the focus has a name and is something.
void TestAccessibility::hear(const QString &step, QAccessibleInterface *node, int depth)
{
    if (!node || !node->isValid() || depth > kDeepest || node->state().invisible)
        return;
    const auto *widget = qobject_cast<QWidget *>(node->object());
    if (node->state().focusable && (!widget || widget->focusPolicy() & Qt::TabFocus)) {
        ++m_heard;
        // a cell without a value has nothing to say
        const bool named =
            !node->text(QAccessible::Name).trimmed().isEmpty() || node->role() == QAccessible::Cell;
        const bool something = node->role() != QAccessible::NoRole;
        if (!named || !something) {
            const QString who = widget ? pathOf(widget) : u"within "_s + pathOf(m_window.get());
            m_found.insert(who,
                           u"[%1] %2 has no %3"_s.arg(step, who, named ? u"role"_s : u"name"_s));
        }
    }
    for (int i = 0; i < qMin(kChildren, node->childCount()); ++i)
        hear(step, node->child(i), depth + 1);
}

void TestAccessibility::everyControlSaysWhatItIs()
{
    visitAll([this](const QString &step, QWidget *shown) {
        hear(step, QAccessible::queryAccessibleInterface(shown), 0);
    });
    verifyNothingFound();
    QVERIFY(m_heard > 1000);
}

/// Ink against the ground that it really stands on, whatever painted them.
void TestAccessibility::see(const QString &step, QWidget *shown)
{
    // a veil lies over all but the palette
    const auto *palette = shown->findChild<Palette *>();
    const bool veiled = palette && palette->isVisible();
    const auto *list = veiled ? palette->findChild<QListView *>() : nullptr;
    const auto within = [&](const QWidget *part) {
        return QRect(part->mapTo(shown, QPoint()), part->size());
    };
    const QRect rows = list && list->isVisible() ? within(list) : QRect();
    const QRect panel = veiled ? within(palette->findChild<Panel *>()) : shown->rect();
    const std::vector<PaintedText> texts = paintedIn(shown);
    const QImage image = shown->grab().toImage();
    for (auto at = texts.begin(); at != texts.end(); ++at) {
        const PaintedText &text = *at;
        const QRect place = text.place.intersected(image.rect());
        if (text.text.trimmed().isEmpty() || place.width() < text.place.width()
            || place.height() < 4 || isDisabledInk(text.ink))
            continue;
        if (!panel.contains(place) || (rows.intersects(place) && !rows.contains(place)))
            continue; // under the veil, or cut off at the end of the list
        const bool written = std::any_of(at + 1, texts.end(), [&](const PaintedText &later) {
            const QRect both = later.place.intersected(place);
            return both.width() > kCovering && both.height() > kCovering;
        });
        if (written || !isSeen(image, place, text.ink))
            continue; // something else lies over it
        ++m_seen;
        const QColor ground = groundOf(image, place);
        const qreal found = contrast(text.ink, ground);
        const QString what = text.ink.name() + u" on "_s + ground.name();
        const bool covered = found < kCovered; // almost the same: something else lies over it
        if (found < kReadable && !covered)
            m_found.insert(
                what,
                u"[%1] “%2”: %3, %4"_s.arg(step, text.text.left(60), what).arg(found, 0, 'f', 2));
    }
}

void TestAccessibility::everyTextThatIsPaintedIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestAccessibility::everyTextThatIsPaintedIsReadable()
{
    QFETCH(bool, dark);
    applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
    m_window->themeChanged();
    visitAll([this](const QString &step, QWidget *shown) { see(step, shown); });
    applyTheme(*qApp, Theme::Light);
    verifyNothingFound();
    QVERIFY2(m_seen > 5000, qPrintable(QString::number(m_seen)));
}

void TestAccessibility::whatIsFoundIsReadable_data()
{
    everyTextThatIsPaintedIsReadable_data();
}

/// Hits, commands that are refused, and the row that is chosen, in search and palette.
void TestAccessibility::whatIsFoundIsReadable()
{
    QFETCH(bool, dark);
    applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
    m_window->themeChanged();
    auto *bar = static_cast<MenuBar *>(m_window->menuBar());
    auto *palette = m_window->palettePanel();
    for (QAction *action : {bar->search, bar->palette})
        for (const QString &typed : {u"a"_s, u"ro"_s, u"call"_s, u"zzz"_s}) {
            action->trigger();
            QVERIFY(palette->isVisible());
            palette->findChild<QLineEdit *>()->setText(typed);
            QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Down);
            QCoreApplication::processEvents();
            see(typed, m_window.get());
            QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Escape);
            QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Escape);
            QTRY_VERIFY(!palette->isVisible());
        }
    applyTheme(*qApp, Theme::Light);
    verifyNothingFound();
    QVERIFY2(m_seen > 50, qPrintable(QString::number(m_seen)));
}

void TestAccessibility::statesAreToldApartWithoutColour()
{
    const auto grey = [](const auto &paint) {
        QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(painter);
        painter.end();
        // only where there is ink and where there is none: an outline is quieter than that
        constexpr int kInk = 200;
        QImage shape = image.convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < shape.height(); ++y)
            for (int x = 0; x < shape.width(); ++x)
                shape.setPixel(x, y, qGray(shape.pixel(x, y)) < kInk ? 0 : 255);
        return shape;
    };
    std::vector<QImage> shapes;
    const QPalette palette = paletteOf(Theme::Light);
    for (const auto state : {NextTask::None, NextTask::Planned, NextTask::Today, NextTask::Overdue})
        shapes.push_back(grey([&](QPainter &p) {
            paintNextTask(p, {4, 4, 32, 32}, state, palette);
        }));
    for (const auto state : {Health::Good, Health::Average, Health::Bad})
        shapes.push_back(grey([&](QPainter &p) {
            paintHealth(p, {4, 4, 32, 32}, state, palette);
        }));
    for (size_t i = 0; i < shapes.size(); ++i)
        for (size_t j = 0; j < i; ++j)
            QVERIFY2(shapes[i] != shapes[j], qPrintable(u"%1 looks like %2"_s.arg(i).arg(j)));
}

void TestAccessibility::theKeyboardGoesOnInThePageThatWasOpened()
{
    for (const QString &page : m_window->findChild<SideBar *>()->pages()) {
        QVERIFY(m_window->showPage(page));
        const QWidget *focus = m_window->focusWidget();
        QVERIFY2(focus && m_window->currentPage()->isAncestorOf(focus),
                 qPrintable(page + u": "_s + (focus ? pathOf(focus) : u"nobody"_s)));
    }
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
