// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"
#include "core/exchange/csvwriter.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

#include <functional>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {

struct Read
{
    std::vector<std::vector<QString>> rows;
    std::vector<qint64> lines;
    std::vector<QString> faults;
};

Read readAll(QIODevice &device, const CsvDialect &dialect, const CsvLimits &limits = {})
{
    Read result;
    CsvReader reader(device, dialect, limits);
    CsvRow row;
    while (reader.next(row)) {
        std::vector<QString> cells;
        for (int i = 0; i < row.size(); ++i)
            cells.push_back(row.text(i));
        result.rows.push_back(cells);
        result.lines.push_back(row.line());
        result.faults.push_back(row.fault());
    }
    return result;
}

Read readAll(QByteArray bytes, const CsvDialect &dialect = {}, const CsvLimits &limits = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, dialect, limits);
}

/// A file that is made while it is read: pieces by number, until there is none.
class Generator : public QIODevice
{
public:
    explicit Generator(std::function<QByteArray(qint64)> piece) : m_piece(std::move(piece))
    {
        open(ReadOnly);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        qint64 done = 0;
        while (done < size) {
            if (m_rest.isEmpty())
                m_rest = m_piece(m_number++);
            if (m_rest.isEmpty())
                break;
            const qint64 n = std::min<qint64>(size - done, m_rest.size());
            memcpy(data + done, m_rest.constData(), size_t(n));
            m_rest.remove(0, n);
            done += n;
        }
        return done;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::function<QByteArray(qint64)> m_piece;
    QByteArray m_rest;
    qint64 m_number = 0;
};

/// The most memory this process has used, in KiB.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryFileOfTheCollection_data()
    {
        QTest::addColumn<QString>("name");
        const QDir dir(QStringLiteral(TEST_DATA "/csv"));
        const QStringList files = dir.entryList({u"*.expected"_s}, QDir::Files);
        QVERIFY2(files.size() >= 20, "the collection of CSV files is missing");
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << dir.filePath(file.chopped(9));
    }

    void readsEveryFileOfTheCollection()
    {
        QFETCH(QString, name);
        QFile csv(name + u".csv"_s);
        QFile expected(name + u".expected"_s);
        QVERIFY(csv.open(QIODevice::ReadOnly) && expected.open(QIODevice::ReadOnly));
        const QJsonObject dialect = QJsonDocument::fromJson(expected.readLine()).object();
        const CsvEncoding encoding = detectEncoding(csv);
        const char delimiter = detectDelimiter(csv, encoding);
        QCOMPARE(encodingName(encoding), dialect[u"encoding"].toString());
        QCOMPARE(QString(QLatin1Char(delimiter)), dialect[u"delimiter"].toString());
        const Read read = readAll(csv, {encoding, delimiter});
        size_t i = 0;
        for (; !expected.atEnd(); ++i) {
            const QJsonObject row = QJsonDocument::fromJson(expected.readLine()).object();
            QVERIFY2(i < read.rows.size(), "a row is missing");
            QCOMPARE(read.lines[i], row[u"line"].toInteger());
            if (row.contains(u"fault")) {
                QVERIFY2(read.faults[i].contains(row[u"fault"].toString()),
                         qPrintable(read.faults[i]));
                continue;
            }
            QCOMPARE(read.faults[i], QString());
            const QStringList cells(read.rows[i].begin(), read.rows[i].end());
            QCOMPARE(cells, row[u"cells"].toVariant().toStringList());
        }
        QCOMPARE(read.rows.size(), i);
    }

    void givesTheSameWhereverTheChunksEnd()
    {
        // records around the size of a chunk, so that every kind of byte falls on its edge
        for (int pad = 0; pad < 40; ++pad) {
            const QByteArray filler(256 * 1024 - 20 + pad - 20, 'x');
            const QByteArray csv = "a,b\r\n" + filler + ",\"q\"\"\r\nq\"\r\n\xC3\xA0,2\r\n";
            const Read read = readAll(csv);
            QCOMPARE(read.rows.size(), size_t(3));
            QCOMPARE(read.rows[1][1], u"q\"\r\nq"_s);
            QCOMPARE(read.rows[2][0], u"à"_s);
            QCOMPARE(read.lines[2], 4);
        }
    }

    void givesTheSameWhereverUtf16ChunksEnd()
    {
        for (int pad = 0; pad < 6; ++pad) {
            const QString text = u"a,b\n"_s + QString(128 * 1024 - 6 + pad, u'x') + u",🙂\n"_s;
            QStringEncoder encoder(QStringConverter::Utf16BE);
            const Read read = readAll(encoder(text), {CsvEncoding::Utf16BE, ','});
            QCOMPARE(read.rows.at(1)[1], u"🙂"_s);
            QCOMPARE(read.faults.at(1), QString());
        }
    }

    void seesALateByteThatIsNotUtf8()
    {
        QByteArray csv =
            "name,city\n" + QByteArray("Ada,Roma\n").repeated(100'000) + "Bo,Forl\xEC\n";
        QBuffer buffer(&csv);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(detectEncoding(buffer), CsvEncoding::Latin1);
    }

    void doesNotMistakeACharacterOnTheEdgeOfASample()
    {
        for (int pad = 0; pad < 4; ++pad) {
            QByteArray csv = QByteArray(256 * 1024 - 2 + pad - 2, 'x') + "\xF0\x9F\x99\x82,a\n";
            QBuffer buffer(&csv);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            QCOMPARE(detectEncoding(buffer), CsvEncoding::Utf8);
        }
    }

    void saysWhichRowIsNotUtf8WhenToldThatItIs()
    {
        const Read read = readAll("a,b\nx,Forl\xEC\ny,z\n", {CsvEncoding::Utf8, ','});
        QVERIFY(read.faults[1].contains(u"UTF-8"));
        QCOMPARE(read.faults[2], QString());
    }

    void dropsAFieldOverTheLimitAndReadsOn()
    {
        CsvLimits limits;
        limits.fieldBytes = 10;
        const Read read =
            readAll("a,b\n1,12345678901\n2,\"1234567890\"\n3,\"12345\n678901\"\n4,x\n", {}, limits);
        QCOMPARE(read.rows.size(), size_t(5));
        QVERIFY(read.faults[1].contains(u"Column 2"));
        QCOMPARE(read.faults[2], QString());
        QVERIFY(read.faults[3].contains(u"10"));
        QCOMPARE(read.rows[4][1], u"x"_s);
        QCOMPARE(read.lines[4], 6);
    }

    void dropsColumnsOverTheLimitAndReadsOn()
    {
        const Read read = readAll(QByteArray(1'000'000, ',') + "\na,b\n");
        QVERIFY(read.faults[0].contains(u"10000"));
        QCOMPARE(read.rows[0].size(), size_t(10'000));
        QCOMPARE(read.rows[1].size(), size_t(2));
    }

    void needsNoMoreMemoryForAHugeField()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer keeps what was freed, to see who still reads it");
#endif
        // 100 MB in one unclosed quote, made as it is read
        Generator file([](qint64 number) {
            return number == 0 ? QByteArray("a,b\n1,\"")
                : number < 100 ? QByteArray(1'000'000, 'x')
                               : QByteArray();
        });
        const qint64 before = peakMemory();
        const Read read = readAll(file, {});
        QVERIFY(read.faults.at(1).contains(u"longer than"));
        QVERIFY2(peakMemory() - before < 64 * 1024,
                 qPrintable(QString::number(peakMemory() - before)));
    }

    void needsNoMoreMemoryForALongFile()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer keeps what was freed, to see who still reads it");
#endif
        Generator file([](qint64 number) {
            return number < 400 ? QByteArray("some,\"quoted, cells\",here\n").repeated(4000)
                                : QByteArray();
        });
        CsvReader reader(file, {});
        CsvRow row;
        QVERIFY(reader.next(row));
        const qint64 before = peakMemory();
        qint64 rows = 1;
        while (reader.next(row))
            ++rows;
        QCOMPARE(rows, 1'600'000);
        QVERIFY2(peakMemory() - before < 4 * 1024,
                 qPrintable(QString::number(peakMemory() - before)));
    }

    void survivesAnyBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QRandomGenerator random(20261);
        const QByteArray alphabet("\",;\t|\r\n\0'a\xC3\xA0\xFF\xFE\x81=", 17);
        for (int i = 0; i < 300; ++i) {
            QByteArray bytes;
            for (quint32 n = random.bounded(60u); n > 0; --n)
                bytes += alphabet[random.bounded(int(alphabet.size()))];
            QTest::addRow("%d", i) << bytes;
        }
    }

    void survivesAnyBytes()
    {
        QFETCH(QByteArray, bytes);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const CsvEncoding encoding = detectEncoding(buffer);
        const char delimiter = detectDelimiter(buffer, encoding);
        const Read read = readAll(buffer, {encoding, delimiter});
        qint64 line = 0;
        for (const qint64 at : read.lines) {
            QVERIFY(at > line);
            line = at;
        }
    }

    void writesWhatItReads()
    {
        const std::vector<std::vector<QString>> rows{{u"a"_s, u"b,c"_s, u"say \"hi\""_s},
                                                     {u""_s, u" x "_s, u"line\nbreak\r\n"_s},
                                                     {u"=1+1"_s, u"'=x"_s, u"à€"_s}};
        for (const char delimiter : {',', ';', '\t', '|'}) {
            QByteArray csv;
            for (const auto &row : rows)
                csv += csvRecord(row, delimiter);
            QCOMPARE(readAll(csv, {CsvEncoding::Utf8, delimiter}).rows, rows);
        }
        QCOMPARE(readAll(csvRecord(std::vector{QString()})).rows.size(), size_t(1));
    }

    void protectsWhatASpreadsheetWouldRun_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("safe");
        QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("phone") << u"+39 06"_s << u"'+39 06"_s;
        QTest::newRow("minus") << u"-2"_s << u"'-2"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("return") << u"\r=1"_s << u"'\r=1"_s;
        QTest::newRow("already") << u"'=1"_s << u"''=1"_s;
        QTest::newRow("apostrophe") << u"'s Hertogenbosch"_s << u"'s Hertogenbosch"_s;
        QTest::newRow("text") << u"a=1"_s << u"a=1"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void protectsWhatASpreadsheetWouldRun()
    {
        QFETCH(QString, cell);
        QFETCH(QString, safe);
        QCOMPARE(protectedCell(cell), safe);
        QCOMPARE(unprotectedCell(safe), cell);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
