// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/binding.h"
#include "core/rules/rulebook.h"

#include <QBuffer>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {

CsvRow rowOf(QByteArray csv)
{
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, {});
    CsvRow row;
    reader.next(row);
    return row;
}

QString shown(const Mapping &mapping, const QString &field)
{
    const auto it = mapping.columns.find(field);
    if (it == mapping.columns.end())
        return {};
    QStringList alternatives;
    for (const ColumnSource::Alternative &alternative : it->second.alternatives) {
        QString text;
        for (const ColumnSource::Part &part : alternative)
            text += part.isColumn ? u'{' + part.text + u'}' : part.text;
        alternatives << text;
    }
    return alternatives.join(u'|');
}

} // namespace

class TestMapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const Expected<RuleBook> book = RuleBook::shipped();
        QVERIFY2(book, book ? "" : qPrintable(book.error().text));
        m_book = *book;
    }

    void shipsOnlyMappingsThatHold()
    {
        const auto mappings = shippedMappings();
        QVERIFY2(mappings, mappings ? "" : qPrintable(mappings.error().text));
        QCOMPARE(mappings->size(), size_t(4));
        for (const Mapping &mapping : *mappings) {
            QVERIFY(mapping.fits(mapping.recognises));
            const auto binding = Binding::bind(mapping, mapping.recognises, m_book);
            QVERIFY2(binding, binding ? "" : qPrintable(binding.error().text));
        }
    }

    void readsBackWhatItWrites()
    {
        const auto shipped = shippedMappings();
        QVERIFY(shipped);
        for (const Mapping &mapping : *shipped) {
            const auto again = parseMappings(mappingJson(mapping), u"again"_s);
            QVERIFY2(again, again ? "" : qPrintable(again.error().text));
            QVERIFY(again->front() == mapping);
        }
    }

    void refusesAFaultyMappingAndSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::newRow("not JSON") << QByteArray("{\"kind\":") << u"not JSON"_s;
        QTest::newRow("empty") << QByteArray() << u"not JSON"_s;
        QTest::newRow("not an object") << QByteArray("3") << u"object"_s;
        QTest::newRow("no kind") << QByteArray("{}") << u"kind"_s;
        QTest::newRow("unknown kind") << QByteArray(R"({"kind":"cats"})") << u"/kind"_s;
        QTest::newRow("unknown key")
            << QByteArray(R"({"kind":"deals","colums":{}})") << u"/colums"_s;
        QTest::newRow("wrong type")
            << QByteArray(R"({"kind":"deals","columns":{"ref":3}})") << u"/columns/ref"_s;
        QTest::newRow("wrong type in a list")
            << QByteArray(R"({"kind":"deals","columns":{"ref":["a",3]}})") << u"/columns/ref/1"_s;
        QTest::newRow("wrong word")
            << QByteArray(R"({"kind":"deals","dates":"dd/mm"})") << u"/dates"_s;
        QTest::newRow("wrong alias")
            << QByteArray(R"({"kind":"deals","values":{"stage":{"Won":1}}})")
            << u"/values/stage/Won"_s;
        QTest::newRow("twice") << QByteArray(R"({"kind":"deals","kind":"people"})")
                               << u"“kind” is there twice"_s;
        QTest::newRow("several") << QByteArray(R"({"mappings":[{"kind":"deals"},{"kind":1}]})")
                                 << u"/mappings/1/kind"_s;
        QTest::newRow("beside several")
            << QByteArray(R"({"mappings":[],"kind":"deals"})") << u"/kind"_s;
        QTest::newRow("deep") << QByteArray(100'000, '[') << u"nested"_s;
    }

    void refusesAFaultyMappingAndSaysWhere()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto mappings = parseMappings(json, u"m.json"_s);
        QVERIFY(!mappings);
        QVERIFY2(mappings.error().text.contains(where), qPrintable(mappings.error().text));
        QVERIFY(mappings.error().text.startsWith(u"m.json"));
    }

    void guessesByNamesAndSynonyms()
    {
        const Mapping people = guessMapping(ExchangeKind::People,
                                            {u"ID"_s, u"First Name"_s, u"last_name"_s, u"E-mail"_s,
                                             u"email_home"_s, u"Company name"_s},
                                            m_book);
        QCOMPARE(shown(people, u"ref"_s), u"{ID}"_s);
        QCOMPARE(shown(people, u"name"_s), u"{First Name} {last_name}"_s);
        QCOMPARE(shown(people, u"email"_s), u"{E-mail}|{email_home}"_s);
        QCOMPARE(shown(people, u"company"_s), u"{Company name}"_s);
        const Mapping deals = guessMapping(
            ExchangeKind::Deals,
            {u"Titolo"_s, u"Società"_s, u"IMPORTO"_s, u"Data chiusura"_s, u"Fase"_s, u"note"_s},
            m_book);
        QCOMPARE(shown(deals, u"title"_s), u"{Titolo}"_s);
        QCOMPARE(shown(deals, u"company"_s), u"{Società}"_s);
        QCOMPARE(shown(deals, u"amount"_s), u"{IMPORTO}"_s);
        QCOMPARE(shown(deals, u"expected_close"_s), u"{Data chiusura}"_s);
        QCOMPARE(shown(deals, u"stage"_s), u"{Fase}"_s);
    }

    void letsTheContractsNamesWinOverSynonyms()
    {
        const Mapping deals = guessMapping(
            ExchangeKind::Deals, {u"name"_s, u"title"_s, u"status"_s, u"stage"_s}, m_book);
        QCOMPARE(shown(deals, u"title"_s), u"{title}|{name}"_s);
        QCOMPARE(shown(deals, u"stage"_s), u"{stage}|{status}"_s);
    }

    void takesEveryOtherColumnOfActivitiesAsData()
    {
        const Mapping mapping =
            guessMapping(ExchangeKind::Activities,
                         {u"subject"_s, u"type"_s, u"Date"_s, u"outcome"_s, u"Wished"_s}, m_book);
        QCOMPARE(shown(mapping, u"kind"_s), u"{type}"_s);
        QCOMPARE(shown(mapping, u"outcome"_s), u"{outcome}"_s);
        QCOMPARE(shown(mapping, u"Wished"_s), u"{Wished}"_s);
    }

    void guessesTheKind_data()
    {
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<int>("kind");
        QTest::newRow("people") << QStringList{u"ref"_s, u"name"_s, u"email"_s, u"phone"_s}
                                << int(ExchangeKind::People);
        QTest::newRow("companies") << QStringList{u"ragione sociale"_s, u"telefono"_s, u"codice"_s}
                                   << int(ExchangeKind::Companies);
        QTest::newRow("deals") << QStringList{u"title"_s, u"stage"_s, u"amount"_s, u"company"_s}
                               << int(ExchangeKind::Deals);
        QTest::newRow("activities")
            << QStringList{u"subject"_s, u"kind"_s, u"at"_s} << int(ExchangeKind::Activities);
        QTest::newRow("users") << QStringList{u"ref"_s, u"name"_s, u"role"_s, u"active"_s,
                                              u"manager"_s}
                               << int(ExchangeKind::Users);
        QTest::newRow("nothing") << QStringList{u"x"_s, u"y"_s} << -1;
    }

    void guessesTheKind()
    {
        QFETCH(QStringList, header);
        QFETCH(int, kind);
        const auto guess = guessKind({header.begin(), header.end()}, m_book);
        QCOMPARE(guess ? int(*guess) : -1, kind);
    }

    void joinsColumnsOnlyWhereThereIsSomething_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("title");
        QTest::newRow("both") << QByteArray("GTXPro,Isdom,x") << u"Deal GTX Pro – Isdom."_s;
        QTest::newRow("first") << QByteArray("GTXPro,,x") << u"Deal GTX Pro."_s;
        QTest::newRow("second") << QByteArray(", Isdom ,x") << u"Deal Isdom."_s;
        QTest::newRow("none") << QByteArray(",,x") << u"x"_s;
        QTest::newRow("default") << QByteArray(",,") << u"Untitled"_s;
        QTest::newRow("alias ignores case") << QByteArray("gtxpro,,") << u"Deal GTX Pro."_s;
    }

    void joinsColumnsOnlyWhereThereIsSomething()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, title);
        const auto mappings = parseMappings(
            R"({"kind":"deals","columns":{"title":["Deal {product} – {account}.","other"]},
            "values":{"product":{"GTXPro":"GTX Pro"}},"defaults":{"title":"Untitled"}})",
            u"m"_s);
        QVERIFY2(mappings, mappings ? "" : qPrintable(mappings.error().text));
        const auto binding =
            Binding::bind(mappings->front(), {u"product"_s, u"account"_s, u"other"_s}, m_book);
        QVERIFY2(binding, binding ? "" : qPrintable(binding.error().text));
        QCOMPARE(binding->text(rowOf(row), u"title"_s), title);
    }

    void refusesToBindWhatTheFileDoesNotHave_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("column") << QByteArray(R"({"kind":"deals","columns":{"title":"Oggetto"}})")
                                << u"Oggetto"_s;
        QTest::newRow("field") << QByteArray(
            R"({"kind":"deals","columns":{"title":"a","colour":"b"}})")
                               << u"colour"_s;
        QTest::newRow("default") << QByteArray(
            R"({"kind":"deals","columns":{"title":"a"},"defaults":{"colour":"b"}})")
                                 << u"colour"_s;
        QTest::newRow("alias") << QByteArray(
            R"({"kind":"deals","columns":{"title":"a"},"values":{"colour":{"x":"y"}}})")
                               << u"colour"_s;
        QTest::newRow("twice") << QByteArray(R"({"kind":"deals","columns":{"title":"b"}})")
                               << u"twice"_s;
        QTest::newRow("needed") << QByteArray(R"({"kind":"deals","columns":{"ref":"a"}})")
                                << u"title"_s;
        QTest::newRow("needed of activities")
            << QByteArray(R"({"kind":"activities","columns":{"subject":"a","at":"a"}})")
            << u"“kind”"_s;
    }

    void refusesToBindWhatTheFileDoesNotHave()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto mappings = parseMappings(json, u"m"_s);
        QVERIFY2(mappings, mappings ? "" : qPrintable(mappings.error().text));
        const auto binding = Binding::bind(mappings->front(), {u"a"_s, u"b"_s, u"b"_s}, m_book);
        QVERIFY(!binding);
        QVERIFY2(binding.error().text.contains(named), qPrintable(binding.error().text));
    }

    void leavesLineAndReasonOfARejectsFileOut()
    {
        Mapping mapping;
        mapping.kind = ExchangeKind::Deals;
        const auto binding =
            Binding::bind(mapping, {u"line"_s, u"reason"_s, u"title"_s, u"reason"_s}, m_book);
        QVERIFY2(binding, binding ? "" : qPrintable(binding.error().text));
        QCOMPARE(binding->text(rowOf("7,because,T,mine"), u"title"_s), u"T"_s);
        QCOMPARE(binding->ignoredColumns(), std::vector{u"reason"_s});
        QCOMPARE(binding->width(), 4);
    }

private:
    RuleBook m_book;
};

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"
