// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"

using namespace Imbuto::Testing;

/// `imbutoctl report` as cli.md says.
class TestCliReport : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void printsAFunnelInTheShapeOfTheContract()
    {
        createTeam();
        const CliResult all = report({QStringLiteral("funnel")});
        QCOMPARE(all.code, 0);
        QCOMPARE(keys(all.out), (Keys{"report", "filters", "rows", "totals"}));
        QCOMPARE(all.json().at("report"), Json("funnel"));
        QCOMPARE(all.json().at("filters").at("pipeline"), Json("sales"));
        QCOMPARE(all.json().at("filters").at("mode"), Json("stage_cohort"));
        const Json row = all.json().at("rows").at(0);
        for (const char *key : {"stage", "entered", "advanced", "won", "lost", "closed", "moved_back",
                                "still_there", "conversion", "from_first", "median_days", "p90_days",
                                "amount"})
            QVERIFY2(row.contains(key), key);
        QCOMPARE(row.at("stage"), Json("qualified"));
        QCOMPARE(row.at("entered"), Json(1));
        QCOMPARE(row.at("still_there"), Json(1));
        QCOMPARE(row.at("amount"), Json({{"EUR", "1200.00"}}));
        QCOMPARE(keys(QByteArray::fromStdString(row.at("conversion").dump())),
                 (Keys{"high", "low", "value"})); // sorted by this reader
        QVERIFY(all.json().at("rows").at(1).at("conversion").is_null());
    }

    void narrowsToPeriodOwnerAndPipeline()
    {
        createTeam();
        const auto entered = [this](const QStringList &more) {
            const Json json = report(QStringList{QStringLiteral("funnel")} + more).json();
            return json.at("rows").at(0).at("entered");
        };
        QCOMPARE(entered({QStringLiteral("--from"), QStringLiteral("2026-01-02"),
                          QStringLiteral("--to"), QStringLiteral("2026-01-02")}), Json(1));
        QCOMPARE(entered({QStringLiteral("--from"), QStringLiteral("2026-01-03")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--to"), QStringLiteral("2026-01-01")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--owner"), QStringLiteral("u1")}), Json(1));
        QCOMPARE(entered({QStringLiteral("--owner"), QStringLiteral("m1")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--pipeline"), QStringLiteral("freemium")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--mode"), QStringLiteral("snapshot")}), Json(1));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("report") << QStringList{QStringLiteral("weather")} << 1;
        QTest::newRow("mode") << QStringList{QStringLiteral("funnel"), QStringLiteral("--mode"),
                                             QStringLiteral("sideways")} << 1;
        QTest::newRow("pipeline") << QStringList{QStringLiteral("funnel"), QStringLiteral("--pipeline"),
                                                 QStringLiteral("nowhere")} << 2;
        QTest::newRow("owner") << QStringList{QStringLiteral("funnel"), QStringLiteral("--owner"),
                                              QStringLiteral("nobody")} << 2;
        QTest::newRow("date") << QStringList{QStringLiteral("funnel"), QStringLiteral("--from"),
                                             QStringLiteral("2026-02-30")} << 2;
        QTest::newRow("period") << QStringList{QStringLiteral("funnel"), QStringLiteral("--from"),
                                               QStringLiteral("2026-02-02"), QStringLiteral("--to"),
                                               QStringLiteral("2026-02-01")} << 2;
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        create();
        const CliResult result = report(arguments);
        QCOMPARE(result.code, code);
        QVERIFY(result.out.isEmpty());
        QVERIFY(!result.err.isEmpty());
    }

    void writesTheSameAsCsv()
    {
        createTeam();
        QCOMPARE(report({QStringLiteral("funnel"), QStringLiteral("--csv"),
                         path(QStringLiteral("f.csv"))}).code, 0);
        const QList<QByteArray> lines = contentsOf(path(QStringLiteral("f.csv"))).split('\n');
        QVERIFY(lines.at(0).startsWith("stage,entered,advanced,won,lost,closed,moved_back,still_there,"
                                       "conversion,conversion_low,conversion_high,"));
        QVERIFY(lines.at(0).contains(",amount_EUR,"));
        QVERIFY(lines.at(1).startsWith("qualified,1,0,0,0,0,0,1,0.0,0.0,0.79"));
        QVERIFY(lines.at(1).contains(",1200.00,"));
        QCOMPARE(report({QStringLiteral("funnel"), QStringLiteral("--csv"),
                         path(QStringLiteral("no/such/folder/f.csv"))}).code, 5);
    }

    void sayTheSameInBothLanguages()
    {
        createTeam();
        const auto numbers = [this](const QString &language) {
            return report({QStringLiteral("conversion"), QStringLiteral("--lang"), language}).out;
        };
        QCOMPARE(numbers(QStringLiteral("it")), numbers(QStringLiteral("en")));
        const CliResult prose = cli({QStringLiteral("--now"), QStringLiteral("2026-01-10T12:00:00Z"),
                                     QStringLiteral("--lang"), QStringLiteral("it"),
                                     QStringLiteral("report"), QStringLiteral("funnel")});
        QVERIFY(prose.out.contains("Qualificata"));
        QVERIFY(prose.out.contains("Tornati indietro"));
    }

private:
    CliResult report(const QStringList &arguments) const
    {
        return cli(QStringList{QStringLiteral("--json"), QStringLiteral("--now"),
                               QStringLiteral("2026-01-10T12:00:00Z"), QStringLiteral("report")}
                   + arguments);
    }
};

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_cli_report.moc"
