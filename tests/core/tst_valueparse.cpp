// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/valueparse.h"
#include "core/explain.h"

#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

class TestValueParse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsDecimalsExactlyOrNotAtAll_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("point"); // empty: refused
        QTest::addColumn<QString>("comma");
        const auto row = [](const QString &text, const QString &point, const QString &comma) {
            QTest::newRow(qPrintable(text)) << text << point << comma;
        };
        row(u"1234"_s, u"1234"_s, u"1234"_s);
        row(u"1.234,56"_s, {}, u"1234.56"_s);
        row(u"1,234.56"_s, u"1234.56"_s, {});
        row(u"1.234"_s, u"1.234"_s, u"1234"_s);
        row(u"1,234"_s, u"1234"_s, u"1.234"_s);
        row(u"12,34"_s, {}, u"12.34"_s);
        row(u"12.5"_s, u"12.5"_s, {});
        row(u"0.123"_s, u"0.123"_s, {});
        row(u"1.234.567"_s, {}, u"1234567"_s);
        row(u"1.23.456"_s, {}, {});
        row(u"(1.234)"_s, u"-1.234"_s, u"-1234"_s);
        row(u"(5)"_s, u"-5"_s, u"-5"_s);
        row(u"(-5)"_s, {}, {});
        row(u"-0"_s, u"0"_s, u"0"_s);
        row(u"-0,00"_s, {}, u"0"_s);
        row(u"+7"_s, u"7"_s, u"7"_s);
        row(u"\u22127,5"_s, {}, u"-7.5"_s);
        row(u"1 234,5"_s, {}, u"1234.5"_s);
        row(u"1\u00A0234,5"_s, {}, u"1234.5"_s);
        row(u"1'234.50"_s, u"1234.5"_s, {});
        row(u"€ 1.234,50"_s, {}, u"1234.5"_s);
        row(u"1,234.50 $"_s, u"1234.5"_s, {});
        row(u"007"_s, u"7"_s, u"7"_s);
        row(u".5"_s, u"0.5"_s, {});
        row(u"5."_s, {}, {});
        row(u"1e309"_s, {}, {});
        row(u"1e3"_s, {}, {});
        row(u"0x10"_s, {}, {});
        row(u"nan"_s, {}, {});
        row(u""_s, {}, {});
        row(u"-"_s, {}, {});
        row(u"١٢"_s, {}, {});
        row(u"100000000000000000000"_s, u"100000000000000000000"_s, u"100000000000000000000"_s);
    }

    void readsDecimalsExactlyOrNotAtAll()
    {
        QFETCH(QString, text);
        QFETCH(QString, point);
        QFETCH(QString, comma);
        QCOMPARE(parseDecimal(text, DecimalMark::Point).value_or(QString()), point);
        QCOMPARE(parseDecimal(text, DecimalMark::Comma).value_or(QString()), comma);
    }

    void makesMinorUnitsOrRefuses()
    {
        const auto minor = [](const QString &text) {
            return minorUnits(*parseDecimal(text, DecimalMark::Comma), u"EUR"_s);
        };
        QCOMPARE(minor(u"1.234,56"_s), std::optional<qint64>(123456));
        QCOMPARE(minor(u"0,1"_s), std::optional<qint64>(10));
        QCOMPARE(minor(u"1,239"_s), std::nullopt);
        QCOMPARE(minor(u"100000000000000000000"_s), std::nullopt);
        QCOMPARE(minor(u"9999999999999999,99"_s), std::optional<qint64>(999999999999999999));
        QCOMPARE(minor(u"99999999999999999,99"_s), std::nullopt);
    }

    void provesTheDecimalMarkOrAsks_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("result"); // point, comma, or the cells that an error quotes
        QTest::newRow("whole numbers") << QStringList{u"1"_s, u"1234"_s, u""_s} << u"point"_s;
        QTest::newRow("one proves") << QStringList{u"1.234"_s, u"7,5"_s} << u"comma"_s;
        QTest::newRow("one proves point") << QStringList{u"1,234"_s, u"7.5"_s} << u"point"_s;
        QTest::newRow("both readings") << QStringList{u"10"_s, u"1.234"_s} << u"1.234"_s;
        QTest::newRow("contradiction") << QStringList{u"7,5"_s, u"7.5"_s} << u"7.5 7,5"_s;
        QTest::newRow("rubbish proves nothing")
            << QStringList{u"1e309"_s, u"x"_s, u"5"_s} << u"point"_s;
    }

    void provesTheDecimalMarkOrAsks()
    {
        QFETCH(QStringList, cells);
        QFETCH(QString, result);
        DecimalProof proof;
        for (const QString &cell : cells)
            proof.see(cell);
        const Expected<DecimalMark> mark = proof.mark();
        if (mark) {
            QCOMPARE(*mark == DecimalMark::Point ? u"point"_s : u"comma"_s, result);
            return;
        }
        for (const QString &cell : result.split(u' '))
            QVERIFY2(mark.error().text.contains(u"“"_s + cell + u"”"_s),
                     qPrintable(mark.error().text));
        QVERIFY(mark.error().text.contains(u"\"decimals\""));
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("iso");
        QTest::addColumn<QDate>("dayMonth");
        QTest::addColumn<QDate>("monthDay");
        const auto row = [](const QString &text, QDate iso, QDate dmy, QDate mdy) {
            QTest::newRow(qPrintable(text)) << text << iso << dmy << mdy;
        };
        const QDate march(2026, 3, 4);
        const QDate april(2026, 4, 3);
        const QDate last(2026, 3, 31);
        row(u"2026-03-31"_s, last, last, last);
        row(u"2026/3/31"_s, last, last, last);
        row(u"31/03/2026"_s, {}, last, {});
        row(u"31.3.2026"_s, {}, last, {});
        row(u"3-31-2026"_s, {}, {}, last);
        row(u"03/04/2026"_s, {}, april, march);
        row(u"31/02/2026"_s, {}, {}, {});
        row(u"2026-02-31"_s, {}, {}, {});
        row(u"03/04/26"_s, {}, {}, {});
        row(u"3/4"_s, {}, {}, {});
        row(u"31/03.2026"_s, {}, {}, {});
        row(u"2026-03-31T10:00:00Z"_s, last, last, last);
        row(u"31/03/2026 10:00"_s, {}, last, {});
        row(u"2026-03-31 25:00"_s, {}, {}, {});
        row(u"46112"_s, {}, {}, {});
        row(u"today"_s, {}, {}, {});
        row(u""_s, {}, {}, {});
    }

    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(QDate, iso);
        QFETCH(QDate, dayMonth);
        QFETCH(QDate, monthDay);
        QCOMPARE(parseDate(text, DateOrder::Iso).value_or(QDate()), iso);
        QCOMPARE(parseDate(text, DateOrder::DayMonth).value_or(QDate()), dayMonth);
        QCOMPARE(parseDate(text, DateOrder::MonthDay).value_or(QDate()), monthDay);
    }

    void saysWhatIsWrongWithADate()
    {
        QVERIFY(parseDate(u"31/02/2026"_s, DateOrder::Iso).error().text.contains(u"no such day"));
        QVERIFY(
            parseDate(u"31/02/2026"_s, DateOrder::DayMonth).error().text.contains(u"no such day"));
        QVERIFY(
            parseDate(u"03/04/26"_s, DateOrder::DayMonth).error().text.contains(u"four digits"));
    }

    void readsInstants_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc"); // empty: refused
        QTest::newRow("offset") << u"2024-08-13T18:04:34.666+00:00"_s
                                << u"2024-08-13T18:04:34.666Z"_s;
        QTest::newRow("two digits of a second")
            << u"2024-08-14T11:37:45.65+00:00"_s << u"2024-08-14T11:37:45.650Z"_s;
        QTest::newRow("east") << u"2026-03-31T10:00:00+02:00"_s << u"2026-03-31T08:00:00Z"_s;
        QTest::newRow("compact offset") << u"2026-03-31 10:00-0530"_s << u"2026-03-31T15:30:00Z"_s;
        QTest::newRow("local summer") << u"2026-07-01 10:00"_s << u"2026-07-01T08:00:00Z"_s;
        QTest::newRow("local winter") << u"01/12/2026 10:00:05"_s << u"2026-12-01T09:00:05Z"_s;
        QTest::newRow("bare date") << u"2026-07-01"_s << u"2026-06-30T22:00:00Z"_s;
        QTest::newRow("afternoon") << u"01/12/2026 1:05 PM"_s << u"2026-12-01T12:05:00Z"_s;
        QTest::newRow("midnight of 12") << u"01/12/2026 12:05 am"_s << u"2026-11-30T23:05:00Z"_s;
        QTest::newRow("hour 24") << u"2026-03-31T24:00"_s << QString();
        QTest::newRow("no such offset") << u"2026-03-31T10:00+25:00"_s << QString();
        QTest::newRow("rest") << u"2026-03-31T10:00Z x"_s << QString();
    }

    void readsInstants()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const Calendar rome(QTimeZone("Europe/Rome"));
        const Expected<Instant> at = parseWhen(text, DateOrder::DayMonth, rome);
        QCOMPARE(at ? isoInstant(*at) : QString(), utc);
    }

    void provesTheOrderOfDatesOrAsks_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<int>("order"); // −1: asks
        QTest::newRow("none") << QStringList{u""_s} << int(DateOrder::Iso);
        QTest::newRow("iso") << QStringList{u"2026-03-04"_s} << int(DateOrder::Iso);
        QTest::newRow("day first")
            << QStringList{u"03/04/2026"_s, u"13/04/2026"_s} << int(DateOrder::DayMonth);
        QTest::newRow("month first")
            << QStringList{u"03/04/2026"_s, u"04/13/2026"_s} << int(DateOrder::MonthDay);
        QTest::newRow("either") << QStringList{u"04/04/2026"_s} << int(DateOrder::DayMonth);
        QTest::newRow("ambiguous") << QStringList{u"03/04/2026"_s, u"04/04/2026"_s} << -1;
        QTest::newRow("contradiction") << QStringList{u"13/04/2026"_s, u"04/13/2026"_s} << -1;
        QTest::newRow("impossible proves nothing")
            << QStringList{u"31/02/2026"_s, u"03/04/2026"_s} << -1;
        QTest::newRow("short year proves nothing")
            << QStringList{u"13/04/26"_s} << int(DateOrder::Iso);
    }

    void provesTheOrderOfDatesOrAsks()
    {
        QFETCH(QStringList, cells);
        QFETCH(int, order);
        DateProof proof;
        for (const QString &cell : cells)
            proof.see(cell);
        const Expected<DateOrder> found = proof.order();
        QCOMPARE(found ? int(*found) : -1, order);
        QVERIFY(found || found.error().text.contains(u"\"dates\""));
    }

    void readsYesAndNoInEveryLanguage()
    {
        for (const QString &yes : {u"true"_s, u"Yes"_s, u"1"_s, u"Sì"_s, u"vero"_s})
            QCOMPARE(parseFlag(yes), std::optional(true));
        for (const QString &no : {u"FALSE"_s, u"no"_s, u"0"_s, u"falso"_s})
            QCOMPARE(parseFlag(no), std::optional(false));
        QCOMPARE(parseFlag(u"maybe"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestValueParse)
#include "tst_valueparse.moc"
