// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/board/boardhand.h"
#include "ui/board/boardpage.h"
#include "ui/board/columnhead.h"
#include "ui/board/columnview.h"
#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QDirIterator>
#include <QHelpEvent>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

using namespace Imbuto;

namespace {
constexpr qreal kReadable = 4.5; ///< WCAG AA for text
constexpr qreal kVisible = 3.0;  ///< WCAG AA for what is not text
} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsReadableOnEveryGround_data();
    void everyTextIsReadableOnEveryGround();
    void nothingIsTooFaintOnAColumn();
    void accentCarriesItsText();
    void toastsAreReadable();
    void initialsAreReadableOnEveryOwnersColour();
    void textOnTintedGroundStaysReadable();
    void paletteLeadsBackToItsTokens();
    void oneOwnerAlwaysHasTheSameColour();
    void everyIconIsDrawnInTheColourAsked();
    void textFromDataIsNeverMarkup();

private:
    static std::vector<const Tokens *> themes() { return {&kLightTokens, &kDarkTokens}; }
};

void TestTheme::everyTextIsReadableOnEveryGround_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<qreal>("least");
    for (const Tokens *t : themes()) {
        const char *theme = t == &kLightTokens ? "light" : "dark";
        const std::pair<const char *, QColor> inks[] = {{"text", t->text},
                                                        {"second", t->second},
                                                        {"accent", t->accent},
                                                        {"good", t->good},
                                                        {"warning", t->warning},
                                                        {"bad", t->bad},
                                                        {"information", t->information}};
        const std::pair<const char *, QColor> grounds[] = {
            {"window", t->window}, {"surface", t->surface}, {"sunken", t->sunken}};
        for (const auto &[inkName, ink] : inks) {
            for (const auto &[groundName, ground] : grounds) {
                // no text is written so: see nothingIsTooFaintOnAColumn(); as a sign it must still be seen
                const bool sign = t == &kLightTokens && ink == t->good && ground == t->sunken;
                QTest::addRow("%s: %s on %s", theme, inkName, groundName)
                    << ink << ground << (sign ? kVisible : kReadable);
            }
        }
    }
}

void TestTheme::everyTextIsReadableOnEveryGround()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(qreal, least);
    QVERIFY2(contrast(ink, ground) >= least, qPrintable(QString::number(contrast(ink, ground))));
}

/// Every text that is really there: on all boards, in both themes, at rest and while a drag is refused.
void TestTheme::nothingIsTooFaintOnAColumn()
{
    UiFixture fixture;
    int seen = 0;
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(*qApp, theme);
        for (const Pipeline &pipeline : fixture.workspace().book().pipelines()) {
            BoardPage page(fixture.session(), pipeline.id);
            for (auto *head : page.findChildren<ColumnHead *>()) {
                for (const QString &refusal : {QString(), QStringLiteral("not yet")}) {
                    head->setRefusal(refusal);
                    for (const QLabel *label : head->findChildren<QLabel *>()) {
                        const QColor ink = label->palette().color(label->foregroundRole());
                        QVERIFY2(contrast(ink, tokens(head).sunken) >= kReadable,
                                 qPrintable(label->text()));
                        seen += !label->text().isEmpty();
                    }
                }
            }
        }
    }
    applyTheme(*qApp, Theme::Light);
    QVERIFY(seen > 200);
}

void TestTheme::accentCarriesItsText()
{
    for (const Tokens *t : themes())
        QVERIFY(contrast(t->onAccent, t->accent) >= kReadable);
}

void TestTheme::toastsAreReadable()
{
    for (const Tokens *t : themes()) {
        QVERIFY(contrast(t->onToast, t->toast) >= kReadable);
        QVERIFY(contrast(t->toastAction, t->toast) >= kReadable);
    }
}

void TestTheme::initialsAreReadableOnEveryOwnersColour()
{
    for (const QColor &colour : kOwnerColours)
        QVERIFY2(contrast(kOnOwnerColour, colour) >= kReadable, qPrintable(colour.name()));
}

void TestTheme::textOnTintedGroundStaysReadable()
{
    for (const Tokens *t : themes()) {
        // an allowed column during a drag, the chosen entry of the side bar, a quiet selection
        QVERIFY(contrast(t->second, mix(t->sunken, t->accent, 0.06)) >= kReadable);
        QVERIFY(contrast(t->text, mix(t->surface, t->accent, 0.16)) >= kReadable);
        QVERIFY(contrast(t->accent, mix(t->surface, t->accent, 0.12)) >= kReadable);
        // where a stage stands, at rest and under the mouse
        for (const QColor &category : {t->accent, t->good, t->bad, t->information, t->second}) {
            QVERIFY(contrast(t->text, mix(t->surface, category, 0.20)) >= kReadable);
            QVERIFY(contrast(category, mix(t->surface, category, 0.20)) >= kVisible);
        }
    }
}

void TestTheme::paletteLeadsBackToItsTokens()
{
    QCOMPARE(&tokens(paletteOf(Theme::Light)), &kLightTokens);
    QCOMPARE(&tokens(paletteOf(Theme::Dark)), &kDarkTokens);
}

void TestTheme::oneOwnerAlwaysHasTheSameColour()
{
    QCOMPARE(ownerColour(4711), ownerColour(4711));
    QSet<QRgb> colours;
    for (qint64 id = 1; id <= 64; ++id)
        colours.insert(ownerColour(id << 20).rgb());
    QVERIFY(colours.size() > 4);
}

void TestTheme::everyIconIsDrawnInTheColourAsked()
{
    int icons = 0;
    for (QDirIterator it(QStringLiteral(":/icons"), {QStringLiteral("*.svg")}); it.hasNext();) {
        it.next();
        ++icons;
        const QColor ink(0x12, 0x34, 0x56);
        const QImage image = iconPixmap(it.fileInfo().baseName(), ink, 40).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 250)
                    continue;
                drawn = true;
                QVERIFY2(qAbs(pixel.red() - ink.red()) < 8 && qAbs(pixel.blue() - ink.blue()) < 8,
                         qPrintable(it.fileName()));
            }
        }
        QVERIFY2(drawn, qPrintable(it.fileName()));
    }
    QVERIFY(icons > 30);
}

void TestTheme::textFromDataIsNeverMarkup()
{
    const QString hostile = QStringLiteral("<img src='/etc/passwd'>&amp;");
    QLabel *label = plainLabel(hostile, nullptr);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    delete label;
    QVERIFY(!plainToolTip(hostile).contains(QStringLiteral("<img")));
    applyTheme(*qApp, Theme::Light);
    QPushButton button;
    button.setToolTip(hostile);
    button.show();
    QHelpEvent help(QEvent::ToolTip, {1, 1}, button.mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(&button, &help);
    QCOMPARE(QToolTip::text(), plainToolTip(hostile));
    QCOMPARE(initials(QString()), QStringLiteral("?"));
    QCOMPARE(initials(QStringLiteral("Anna Maria Bianchi")), QStringLiteral("AB"));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
