// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importfixture.h"
#include "tests/core/reportfile.h"

#include "core/store/reportreads.h"

using namespace Imbuto;
using namespace Imbuto::Test;
using namespace Qt::StringLiterals;

/// Reports against golden files, and against figures computed elsewhere.
class TestReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheGoldenFiles_data()
    {
        QTest::addColumn<QString>("path");
        QDir folder(QStringLiteral(TEST_DATA "/reports"));
        for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void agreesWithTheGoldenFiles()
    {
        QFETCH(QString, path);
        const Expected<RuleBook> book = RuleBook::shipped();
        QVERIFY(book);
        const ReportFile file = ReportFile::read(path, *book);
        QVERIFY(!file.cases.empty());
        bool agrees = true;
        for (const ReportFile::Case &one : file.cases) {
            const QStringList found = lines(reportOf(file, one.request));
            if (found != one.expected)
                qWarning("found instead:\n%s\n%s", qPrintable(one.heading), qPrintable(found.join(u'\n')));
            agrees = agrees && found == one.expected;
        }
        QVERIFY(agrees);
    }

    void agreesWithWilson1927()
    {
        // worked in several textbooks: 8 of 10, 0 of 10, 81 of 263 (Newcombe 1998)
        const auto rounded = [](double v) { return std::round(v * 10000) / 10000; };
        QCOMPARE(rounded(wilson(81, 263)->low), 0.2553);
        QCOMPARE(rounded(wilson(81, 263)->high), 0.3662);
        QCOMPARE(rounded(wilson(15, 148)->low), 0.0624);
        QCOMPARE(rounded(wilson(15, 148)->high), 0.1605);
        QCOMPARE(wilson(0, 20)->low, 0.0);
        QCOMPARE(rounded(wilson(0, 20)->high), 0.1611);
        QCOMPARE(wilson(29, 29)->high, 1.0);
        QVERIFY(!wilson(0, 0));
    }

    void takesQuantilesBetweenRanks()
    {
        std::vector<double> four{4, 1, 3, 2};
        QCOMPARE(*quantile(four, 0.5), 2.5);
        QCOMPARE(*quantile(four, 0), 1.0);
        QCOMPARE(*quantile(four, 1), 4.0);
        std::vector<double> one{7};
        QCOMPARE(*quantile(one, 0.9), 7.0);
        std::vector<double> none;
        QVERIFY(!quantile(none, 0.5));
    }

    void agreesWithTheFiguresOfTheSalesData()
    {
        const QDir folder(QStringLiteral(SOURCE_ROOT "/../shared/data/crm-sales-opportunities"));
        if (!folder.exists())
            QSKIP("The folder ../shared/data is not here.");
        ImportFixture w(u"2017-12-31T00:00:00+01:00"_s);
        for (const auto &[kind, name] : {std::pair(ExchangeKind::Users, u"sales_teams.csv"_s),
                                         std::pair(ExchangeKind::Companies, u"accounts.csv"_s),
                                         std::pair(ExchangeKind::Deals, u"sales_pipeline.csv"_s)})
            QVERIFY(w.import(kind, folder.filePath(name)));
        const HistoryColumns history =
            ReportReads(w->store()).history(*w->book().pipelinesFor(SubjectKind::Deal).front());
        const Incidence all = incidence(history, {}, w->now(), w->calendar());
        const auto percent = [](double v) { return std::round(v * 10000) / 100; };
        QCOMPARE(percent(all.days.at(30).won), 21.90);
        QCOMPARE(percent(all.days.at(90).won), 39.70);
        QCOMPARE(percent(all.days.at(138).won), 51.94);
        QCOMPARE(percent(all.days.at(138).lost), 30.17);
        QCOMPARE(percent(all.winRate->value), 63.15);
        QCOMPARE(percent(all.wonOfEngaged->value), 51.06);
        const Funnel now = funnel(history, {FunnelMode::Snapshot, {}, w->now()}, w->calendar());
        QCOMPARE(now.subjects, 8800);
        for (const FunnelRow &row : now.rows)
            if (row.category == Category::Won)
                QCOMPARE(row.amount.at(u"USD"_s), 1'000'553'400);
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
