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
        for (const char *key :
             {"stage", "entered", "advanced", "won", "lost", "closed", "moved_back", "still_there",
              "conversion", "from_first", "median_days", "p90_days", "amount"})
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
                          QStringLiteral("--to"), QStringLiteral("2026-01-02")}),
                 Json(1));
        QCOMPARE(entered({QStringLiteral("--from"), QStringLiteral("2026-01-03")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--to"), QStringLiteral("2026-01-01")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--owner"), QStringLiteral("u1")}), Json(1));
        QCOMPARE(entered({QStringLiteral("--owner"), QStringLiteral("m1")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--owner"), QStringLiteral("none")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--pipeline"), QStringLiteral("freemium")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--period"), QStringLiteral("this_month")}), Json(1));
        QCOMPARE(entered({QStringLiteral("--period"), QStringLiteral("last_month")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--amount-from"), QStringLiteral("1200.00")}), Json(1));
        QCOMPARE(entered({QStringLiteral("--amount-to"), QStringLiteral("1199.99")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--source"), QStringLiteral("none")}), Json(1));
        QCOMPARE(entered({QStringLiteral("--source"), QStringLiteral("facebook")}), Json(0));
        QCOMPARE(entered({QStringLiteral("--mode"), QStringLiteral("snapshot")}), Json(1));
    }

    // R15: reports can show and exclude overrides
    void leavesOutOverridesWhenAsked()
    {
        createTeam();
        const CliResult moved = record(
            R"({"type":"move","subject":"deal:d1","pipeline":"sales","to":"proposal","override":true,)"
            R"("reason":"agreed by phone","by":"m1","at":"2026-01-09T08:00:00Z"})"
            "\n");
        QCOMPARE(moved.code, 0);
        const Json shown = report({QStringLiteral("funnel")}).json();
        QCOMPARE(shown.at("totals").at("overrides"), Json(1));
        QCOMPARE(shown.at("rows").at(0).at("entered"), Json(1));
        QVERIFY(!shown.at("filters").contains("without_overrides"));
        const QString without = QStringLiteral("--without-overrides");
        const Json rest = report({QStringLiteral("funnel"), without}).json();
        QCOMPARE(rest.at("filters").at("without_overrides"), Json(true));
        QCOMPARE(rest.at("totals").at("overrides"), Json(0));
        QCOMPARE(rest.at("rows").at(0).at("entered"), Json(0));
        for (const char *name : {"conversion", "free_to_paid", "marketing_funnel", "lead_status",
                                 "forecast", "velocity", "paths", "team"})
            QCOMPARE(report({QString::fromLatin1(name), without}).code, 0);
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("report") << QStringList{QStringLiteral("weather")} << 1;
        QTest::newRow("mode") << QStringList{QStringLiteral("funnel"), QStringLiteral("--mode"),
                                             QStringLiteral("sideways")}
                              << 1;
        QTest::newRow("pipeline") << QStringList{QStringLiteral("funnel"),
                                                 QStringLiteral("--pipeline"),
                                                 QStringLiteral("nowhere")}
                                  << 2;
        QTest::newRow("owner") << QStringList{QStringLiteral("funnel"), QStringLiteral("--owner"),
                                              QStringLiteral("nobody")}
                               << 2;
        QTest::newRow("segment") << QStringList{QStringLiteral("funnel"),
                                                QStringLiteral("--segment"),
                                                QStringLiteral("giants")}
                                 << 2;
        QTest::newRow("amount") << QStringList{QStringLiteral("funnel"),
                                               QStringLiteral("--amount-from"),
                                               QStringLiteral("1.234,56")}
                                << 2;
        QTest::newRow("preset") << QStringList{QStringLiteral("funnel"), QStringLiteral("--period"),
                                               QStringLiteral("lately")}
                                << 1;
        QTest::newRow("preset and dates")
            << QStringList{QStringLiteral("funnel"), QStringLiteral("--period"),
                           QStringLiteral("this_year"), QStringLiteral("--from"),
                           QStringLiteral("2026-01-01")}
            << 1;
        QTest::newRow("date") << QStringList{QStringLiteral("funnel"), QStringLiteral("--from"),
                                             QStringLiteral("2026-02-30")}
                              << 2;
        QTest::newRow("not its pipeline")
            << QStringList{QStringLiteral("free_to_paid"), QStringLiteral("--pipeline"),
                           QStringLiteral("sales")}
            << 2;
        QTest::newRow("period") << QStringList{QStringLiteral("funnel"), QStringLiteral("--from"),
                                               QStringLiteral("2026-02-02"), QStringLiteral("--to"),
                                               QStringLiteral("2026-02-01")}
                                << 2;
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
                         path(QStringLiteral("f.csv"))})
                     .code,
                 0);
        const QList<QByteArray> lines = contentsOf(path(QStringLiteral("f.csv"))).split('\n');
        QVERIFY(
            lines.at(0).startsWith("stage,entered,advanced,won,lost,closed,moved_back,still_there,"
                                   "conversion,conversion_low,conversion_high,"));
        QVERIFY(lines.at(0).contains(",amount_EUR,"));
        QVERIFY(lines.at(1).startsWith("qualified,1,0,0,0,0,0,1,0.0,0.0,0.79"));
        QVERIFY(lines.at(1).contains(",1200.00,"));
        QCOMPARE(report({QStringLiteral("funnel"), QStringLiteral("--csv"),
                         path(QStringLiteral("no/such/folder/f.csv"))})
                     .code,
                 5);
    }

    void sayTheSameInBothLanguages()
    {
        createTeam();
        const auto numbers = [this](const QString &language) {
            return report({QStringLiteral("conversion"), QStringLiteral("--lang"), language}).out;
        };
        QCOMPARE(numbers(QStringLiteral("it")), numbers(QStringLiteral("en")));
        const CliResult prose =
            cli({QStringLiteral("--now"), QStringLiteral("2026-01-10T12:00:00Z"),
                 QStringLiteral("--lang"), QStringLiteral("it"), QStringLiteral("report"),
                 QStringLiteral("funnel")});
        QVERIFY(prose.out.contains("Qualificata"));
        QVERIFY(prose.out.contains("Tornati indietro"));
    }

    void makesEveryReportOfTheContract_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"funnel", "conversion", "free_to_paid", "marketing_funnel",
                                 "lead_status", "forecast", "velocity", "paths", "team"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void makesEveryReportOfTheContract()
    {
        QFETCH(QString, name);
        create(); // of nothing
        QCOMPARE(report({name}).code, 0);
        QCOMPARE(report({name}).json().at("report"), Json(name.toStdString()));
        QVERIFY(report({name}).json().at("rows").is_array());
        QVERIFY(report({name}).json().at("totals").is_object());
        QCOMPARE(record(kTeam).code, 0); // of one deal
        const QString csv = path(QStringLiteral("r.csv"));
        QCOMPARE(report({name, QStringLiteral("--csv"), csv}).code, 0);
        QVERIFY(!contentsOf(csv).isEmpty());
        for (const char *language : {"en", "it"})
            QCOMPARE(cli({QStringLiteral("--lang"), QString::fromLatin1(language),
                          QStringLiteral("report"), name})
                         .code,
                     0);
    }

    void forecastsByMonthAndTellsWhatSlipped()
    {
        createTeam();
        QCOMPARE(
            record(
                R"({"type":"edit","subject":"deal:d1","field":"expected_close","value":"2026-02-10","at":"2026-01-03T08:00:00Z","by":"u1"}
{"type":"edit","subject":"deal:d1","field":"expected_close","value":"2026-03-12","at":"2026-01-04T08:00:00Z","by":"u1"}
)")
                .code,
            0);
        const Json all = report({QStringLiteral("forecast")}).json();
        QCOMPARE(all.at("rows").at(0).at("month"), Json("2026-03"));
        QCOMPARE(all.at("rows").at(0).at("amount"), Json({{"EUR", "1200.00"}}));
        QCOMPARE(all.at("rows").at(0).at("weighted"), Json({{"EUR", "240.00"}})); // Qualified: 20 %
        QCOMPARE(all.at("probabilities").at(0).at("basis"), Json("set"));
        QCOMPARE(all.at("slippage").at(0).at("subject"), Json("deal:d1"));
        QCOMPARE(all.at("slippage").at(0).at("days"), Json(30));
    }

    void tellsWhoDidWhat()
    {
        createTeam();
        QCOMPARE(
            record(
                R"({"type":"activity","subject":"deal:d1","kind":"call","at":"2026-01-03T10:00:00Z","by":"u1","data":{"direction":"out","outcome":"completed"}}
)")
                .code,
            0);
        const Json rows = report({QStringLiteral("team")}).json().at("rows");
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows.at(0).at("owner"), Json("u1"));
        QCOMPARE(rows.at(0).at("activities"), Json(1));
        QCOMPARE(rows.at(0).at("created"), Json(1));
        QCOMPARE(rows.at(0).at("open_amount"), Json({{"EUR", "1200.00"}}));
        QCOMPARE(rows.at(1).at("owner"), Json("m1"));
    }

    // source 002: the policy says what a free account is called, not who pays (4.1)
    void countsFreeToPaidWhateverFreeAccountsAreCalled()
    {
        create();
        QByteArray lines =
            R"({"type":"user","ref":"u1","name":"Anna","role":"rep","at":"2025-12-01T08:00:00Z"}
{"type":"person","ref":"a","name":"A","at":"2025-12-03T08:00:00Z"}
{"type":"person","ref":"b","name":"B","at":"2025-12-31T08:00:00Z"}
{"type":"person","ref":"c","name":"C","at":"2025-12-31T08:00:00Z"}
{"type":"activity","subject":"person:a","kind":"lead_captured","at":"2025-12-03T08:00:00Z","data":{"source":"facebook"}}
{"type":"activity","subject":"person:a","kind":"signed_up","at":"2025-12-03T09:00:00Z"}
{"type":"activity","subject":"person:a","kind":"trial_started","at":"2025-12-08T09:00:00Z"}
{"type":"activity","subject":"person:b","kind":"signed_up","at":"2025-12-31T22:59:00Z"}
{"type":"activity","subject":"person:c","kind":"signed_up","at":"2025-12-31T23:00:00Z"}
{"type":"activity","subject":"person:a","kind":"subscription_paid","at":"2026-01-02T09:00:00Z"}
)";
        QCOMPARE(record(lines).code, 0);
        const Json all = report({QStringLiteral("free_to_paid")}).json();
        QCOMPARE(all.at("filters").at("pipeline"), Json("freemium"));
        // midnight is that of Rome: the third signed up in January
        QCOMPARE(all.at("rows").size(), size_t(2));
        const Json december = all.at("rows").at(0);
        QCOMPARE(december.at("month"), Json("2025-12"));
        QCOMPARE(december.at("entered"), Json(2));
        QCOMPARE(december.at("activated"), Json(1)); // skipped, and so reached
        QVERIFY(december.at("activated_days").is_null());
        QCOMPARE(december.at("trial_days"), Json(5.0));
        QCOMPARE(december.at("paid"), Json(1));
        QCOMPARE(december.at("paid_rate").at("value"), Json(0.5));
        QCOMPARE(december.at("paid_days"), Json(30.0));
        QCOMPARE(all.at("won_by_month").at(0).at("after_0").at("value"), Json(0.0));
        QCOMPARE(all.at("won_by_month").at(0).at("after_1").at("value"), Json(0.5));
        QVERIFY(all.at("won_by_month").at(1).at("after_1").is_null());
        QCOMPARE(all.at("sources").at(0).at("source"), Json());
        QCOMPARE(all.at("sources").at(1).at("source"), Json("facebook"));
        QCOMPARE(all.at("sources").at(1).at("paid"), Json(1));
        QCOMPARE(cli({QStringLiteral("--now"), QStringLiteral("2026-01-10T12:00:00Z"),
                      QStringLiteral("policy"), QStringLiteral("free_accounts"),
                      QStringLiteral("customer")})
                     .code,
                 0);
        QCOMPARE(report({QStringLiteral("free_to_paid")}).json(), all);
    }

    // source 003: M1, M6
    void countsTheMarketingFunnelByHowFarTheyGot()
    {
        create();
        QByteArray lines = R"({"type":"user","ref":"u1","name":"Anna","role":"rep"})"
                           "\n";
        for (const char *who : {"won", "lost", "closed", "seen"})
            lines +=
                QByteArray(R"({"type":"person","ref":"WHO","name":"WHO","at":"2025-12-01T08:00:00Z"}
{"type":"activity","subject":"person:WHO","kind":"mention","at":"2025-12-01T09:00:00Z","data":{"relevant":true}}
)")
                    .replace("WHO", who);
        for (const char *who : {"won", "lost", "closed"})
            lines +=
                QByteArray(
                    R"({"type":"deal","ref":"d-WHO","title":"WHO","pipeline":"prospecting","person":"WHO","amount":"10.00","currency":"EUR","at":"2025-12-02T08:00:00Z"}
)")
                    .replace("WHO", who);
        lines +=
            R"({"type":"edit","subject":"deal:d-lost","field":"owner","value":"u1","at":"2025-12-03T08:00:00Z"}
{"type":"edit","subject":"deal:d-won","field":"owner","value":"u1","at":"2025-12-03T08:00:00Z"}
{"type":"activity","subject":"deal:d-lost","kind":"validated","at":"2025-12-04T08:00:00Z"}
{"type":"move","subject":"deal:d-lost","pipeline":"prospecting","to":"lost","reason":"status_quo","at":"2025-12-05T08:00:00Z"}
{"type":"move","subject":"deal:d-closed","pipeline":"prospecting","to":"closed","reason":"no fit","at":"2025-12-05T08:00:00Z"}
{"type":"activity","subject":"deal:d-won","kind":"offer_accepted","at":"2025-12-06T08:00:00Z"}
)";
        QCOMPARE(record(lines).code, 0);
        const Json all = report({QStringLiteral("marketing_funnel")}).json();
        const auto row = [&all](size_t i, const char *key) { return all.at("rows").at(i).at(key); };
        QCOMPARE(row(0, "reached"), Json(4)); // identified
        QCOMPARE(row(1, "reached"), Json(3)); // mql
        QCOMPARE(row(1, "closed"), Json(1));  // never had an owner: never was more
        QCOMPARE(row(2, "reached"), Json(2)); // sal
        QCOMPARE(row(3, "reached"), Json(2)); // sql
        QCOMPARE(row(3, "lost"), Json(1));
        QCOMPARE(row(4, "reached"), Json(1)); // sqo: won counts all
        QCOMPARE(row(4, "won"), Json(1));
        QCOMPARE(row(5, "reached"), Json(3)); // outcome
        QCOMPARE(all.at("totals").at("win_rate").at("value"), Json(0.5));
        QCOMPARE(all.at("totals").at("closed"), Json(1));
    }

    // source 004
    void tellsHowLeadsAreWorked()
    {
        create();
        QByteArray lines = R"({"type":"user","ref":"u1","name":"Anna","role":"rep"}
{"type":"person","ref":"p1","name":"Ada","at":"2025-09-01T08:00:00Z"}
{"type":"person","ref":"p2","name":"Bea","at":"2025-09-01T08:00:00Z"}
{"type":"deal","ref":"d1","title":"D","pipeline":"sales","person":"p1","at":"2025-09-01T08:00:00Z"}
{"type":"deal","ref":"d2","title":"E","pipeline":"sales","person":"p2","at":"2025-09-01T08:00:00Z"}
{"type":"activity","subject":"deal:d1","kind":"email_sent","at":"2025-09-03T08:00:00Z","by":"u1"}
{"type":"move","subject":"person:p2","pipeline":"lead_status","to":"not_interested","reason":"later","at":"2025-09-04T08:00:00Z","by":"u1"}
{"type":"time","at":"2025-12-20T08:00:00Z"}
{"type":"activity","subject":"person:p2","kind":"form_submitted","at":"2026-01-05T08:00:00Z"}
)";
        QCOMPARE(record(lines).code, 0);
        const Json all = report({QStringLiteral("lead_status")}).json();
        QCOMPARE(all.at("totals").at("began"), Json(2));
        QCOMPARE(all.at("totals").at("reopened"), Json(1));
        QCOMPARE(all.at("totals").at("contacted"), Json(1)); // by a message on her deal (D5)
        QCOMPARE(all.at("totals").at("without_contact"), Json(2));
        QCOMPARE(all.at("totals").at("median_days_to_contact"), Json(2.0));
        QCOMPARE(all.at("totals").at("owners_removed"), Json(1)); // S3
        QCOMPARE(all.at("owners").at(0).at("owner"), Json("u1"));
        for (const Json &row : all.at("rows"))
            QCOMPARE(row.at("at_start").get<int>() + row.at("entered").get<int>()
                         - row.at("left").get<int>(),
                     row.at("at_end").get<int>());
        const Json later = report({QStringLiteral("lead_status"), QStringLiteral("--from"),
                                   QStringLiteral("2026-01-01")})
                               .json();
        QCOMPARE(later.at("totals").at("began"), Json(0));
        QCOMPARE(later.at("totals").at("reopened"), Json(1));
        QCOMPARE(later.at("totals").at("owners_removed"), Json(0));
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
