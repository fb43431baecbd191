// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/palette/palettemodel.h"
#include "ui/palette/palettesources.h"
#include "ui/palette/textmatch.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// What the palette finds for what is typed, and in which order.
class TestPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWordsWithoutCaseAndAccents();
    void ranksTheTextItselfBeforeItsBeginningBeforeItsWords();
    void cutsAPieceOfALongTextAroundTheHit();
    void listsEverythingUnderItsCaptionWhenNothingIsTyped();
    void putsTheGroupOfTheBestMatchFirst();
    void bringsBackWhatWasUsedFirst();
    void searchesOnlyRecordsInASearch();
    void saysWhyACommandIsRefused();
    void findsRecordsAndNotesOfTheWorkspace();

private:
    static PaletteSource listed(const QString &caption, const QStringList &titles);
    static QStringList titles(const PaletteModel &model);
};

PaletteSource TestPalette::listed(const QString &caption, const QStringList &titles)
{
    PaletteSource source;
    source.caption = [caption] { return caption; };
    source.items = [titles](const QString &) {
        std::vector<PaletteItem> items;
        for (const QString &title : titles) {
            items.push_back({u"id:"_s + title, title, {}, {}, {}, {}, [] {}});
        }
        return items;
    };
    return source;
}

QStringList TestPalette::titles(const PaletteModel &model)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString head = model.index(row).data(PaletteModel::SectionRole).toString();
        out << (head.isEmpty() ? QString() : head + u": "_s) + model.index(row).data().toString();
    }
    return out;
}

void TestPalette::findsWordsWithoutCaseAndAccents()
{
    const auto match = matchText(u"Perché Rossi & figli"_s, u"ROSS perche"_s);
    QVERIFY(match);
    QCOMPARE(match->hits, (std::vector<Hit>{{0, 6}, {7, 4}}));
    QVERIFY(!matchText(u"Rossi"_s, u"rosso"_s));
    QVERIFY(matchText(u"anything"_s, {}));
}

void TestPalette::ranksTheTextItselfBeforeItsBeginningBeforeItsWords()
{
    const auto score = [](const QString &text) { return matchText(text, u"sal"_s)->score; };
    QVERIFY(score(u"Sal"_s) > score(u"Sales"_s));
    QVERIFY(score(u"Sales"_s) > score(u"Our sales"_s));
    QVERIFY(score(u"Our sales"_s) > score(u"Universal"_s));
}

void TestPalette::cutsAPieceOfALongTextAroundTheHit()
{
    const QString text = u"word "_s.repeated(60) + u"licences at last"_s;
    const QString piece = pieceAround(text, u"licen"_s, 80);
    QVERIFY2(piece.startsWith(u'…'), qPrintable(piece));
    QVERIFY(piece.contains(u"licences at last"_s));
    QVERIFY(piece.size() < 80);
    QCOMPARE(pieceAround(u"short\nnote"_s, u"note"_s, 80), u"short note"_s);
}

void TestPalette::listsEverythingUnderItsCaptionWhenNothingIsTyped()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSources({listed(u"Pages"_s, {u"Sales"_s, u"Leads"_s}), listed(u"Do"_s, {u"Undo"_s})});
    model.begin(PaletteModel::Scope::Everything);
    QCOMPARE(titles(model), QStringList({u"Pages: Sales"_s, u"Leads"_s, u"Do: Undo"_s}));
}

void TestPalette::putsTheGroupOfTheBestMatchFirst()
{
    PaletteModel model;
    model.setSources({listed(u"Pages"_s, {u"Our undoing"_s}), listed(u"Do"_s, {u"Undo"_s})});
    model.setTyped(u"undo"_s);
    QCOMPARE(titles(model), QStringList({u"Do: Undo"_s, u"Pages: Our undoing"_s}));
    QCOMPARE(model.hitsAt(1), (std::vector<Hit>{{4, 4}}));
    model.setTyped(u"nothing like it"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestPalette::bringsBackWhatWasUsedFirst()
{
    PaletteModel model;
    model.setSources({listed(u"Pages"_s, {u"Sales"_s, u"Sally"_s, u"Leads"_s})});
    model.setRecent({u"id:Sally"_s, u"id:gone"_s});
    model.begin(PaletteModel::Scope::Everything);
    QCOMPARE(titles(model).first(), u"Recent: Sally"_s);
    model.setTyped(u"sal"_s);
    QCOMPARE(titles(model), QStringList({u"Pages: Sally"_s, u"Sales"_s}));
}

void TestPalette::searchesOnlyRecordsInASearch()
{
    PaletteModel model;
    PaletteSource records = listed(u"Deals"_s, {u"Sales licence"_s});
    records.record = true;
    model.setSources({listed(u"Pages"_s, {u"Sales"_s}), records});
    model.begin(PaletteModel::Scope::Search);
    model.setTyped(u"sales"_s);
    QCOMPARE(titles(model), QStringList({u"Deals: Sales licence"_s}));
}

void TestPalette::saysWhyACommandIsRefused()
{
    QMenuBar menus;
    QMenu *edit = menus.addMenu(u"&Edit"_s);
    QAction *undo = edit->addAction(u"&Undo"_s);
    undo->setShortcut(QKeySequence(u"Ctrl+Z"_s));
    undo->setEnabled(false);
    setRefusal(undo, u"Nothing to undo"_s);
    QMenu *more = edit->addMenu(u"More"_s);
    int times = 0;
    connect(more->addAction(u"Salt && pepper…"_s), &QAction::triggered, this, [&] { ++times; });
    PaletteModel model;
    model.setSources({commandSource(&menus, [] { return nullptr; })});
    model.setTyped(u"undo"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.itemAt(0)->refusal, u"Nothing to undo"_s);
    QVERIFY(model.itemAt(0)->shortcut.contains(u"Z"_s));
    model.setTyped(u"salt & pepper"_s);
    QCOMPARE(model.rowCount(), 1);
    model.itemAt(0)->run();
    QCOMPARE(times, 1);
}

void TestPalette::findsRecordsAndNotesOfTheWorkspace()
{
    UiFixture fixture;
    fixture.feed(R"({"type":"company","ref":"c1","name":"Acme"})");
    fixture.feed(R"({"type":"person","ref":"p1","name":"Ada Acmeni","company":"c1"})");
    fixture.feed(
        R"({"type":"deal","ref":"d1","title":"Licences","pipeline":"sales","company":"c1","amount":"1200.00","currency":"EUR"})");
    fixture.feed(
        R"({"type":"activity","subject":"person:p1","kind":"note","data":{"text":"Prefers the Acme blue"}})");
    PaletteModel model;
    model.setSources(recordSources(fixture.session()));
    model.begin(PaletteModel::Scope::Search);
    QCOMPARE(model.rowCount(), 0);
    model.setTyped(u"acme"_s);
    QCOMPARE(titles(model),
             QStringList({u"Companies: Acme"_s, u"People: Ada Acmeni"_s,
                          u"Notes: Prefers the Acme blue"_s}));
    Subject opened;
    connect(&fixture.session(), &Session::enterSubject, this, [&](Subject s) { opened = s; });
    model.itemAt(2)->run();
    QCOMPARE(opened, fixture.person(u"p1"_s));
    model.setTyped(u"licen"_s);
    QCOMPARE(titles(model), QStringList({u"Deals: Licences"_s}));
    // an id leads back to its record
    model.setRecent({u"deal:d1"_s, u"person:nobody"_s});
    model.setTyped({});
    QCOMPARE(titles(model), QStringList({u"Recent: Licences"_s}));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
