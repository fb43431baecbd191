// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importfixture.h"

#include "core/exchange/rowsorter.h"

#include <QBuffer>
#include <QRandomGenerator>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// What an import does with rows, references, dates and numbers; the real files are tst_importdata's.
class TestImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importsPeopleAndCreatesTheirCompanies()
    {
        ImportFixture w;
        const QByteArray csv = "ref,name,email,phone,company,owner,at\n"
                               "p1,Ada,ada@example.org,+39 06 1,Acme,u1,2026-01-01T08:00:00Z\n"
                               "p2,Bo,,,Acme,Anna,2026-01-02\n";
        w.apply(Command::SaveUser{u"u1"_s, u"Anna"_s, {}, {}, {}});
        const auto report = w.importText(ExchangeKind::People, csv);
        QCOMPARE(summary(report), u"added 2, updated 0, unchanged 0, rejected 0"_s);
        QCOMPARE(report->alsoCreated, 1);
        const auto ada = w.record(SubjectKind::Person, u"p1"_s);
        const auto bo = w.record(SubjectKind::Person, u"p2"_s);
        QVERIFY(ada && bo);
        QCOMPARE(ada->phone, u"+39 06 1"_s);
        QCOMPARE(isoInstant(ada->createdAt), u"2026-01-01T08:00:00Z"_s);
        QCOMPARE(isoInstant(bo->createdAt), u"2026-01-01T23:00:00Z"_s);
        QCOMPARE(ada->company, bo->company);
        QCOMPARE(w->store().recordById(ada->company)->name, u"Acme"_s);
        QCOMPARE(w->user(bo->owner)->ref, u"u1"_s);
        QVERIFY(w->store().changeHeader(report->change));
        QCOMPARE(summary(w.importText(ExchangeKind::People, csv)),
                 u"added 0, updated 0, unchanged 2, rejected 0"_s);
    }

    void updatesAKnownRefAndLeavesEmptyCellsAlone()
    {
        ImportFixture w;
        QVERIFY(w.importText(ExchangeKind::People, "ref,name,phone\np1,Ada,06 1\np2,Bo,06 2\n"));
        const auto report =
            w.importText(ExchangeKind::People, "ref,name,phone\np1,Ada L.,\np2,Bo,06 2\n");
        QCOMPARE(summary(report), u"added 0, updated 1, unchanged 1, rejected 0"_s);
        QCOMPARE(w.record(SubjectKind::Person, u"p1"_s)->name, u"Ada L."_s);
        QCOMPARE(w.record(SubjectKind::Person, u"p1"_s)->phone, u"06 1"_s);
    }

    void rejectsUnknownAndAmbiguousReferencesByName_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("owner") << QByteArray("d1,T,,Nadia") << u"owner"_s << u"Nadia"_s;
        QTest::newRow("person") << QByteArray("d1,T,Zoe,") << u"person"_s << u"Zoe"_s;
        QTest::newRow("two of a name")
            << QByteArray("d1,T,Bo,") << u"person"_s << u"Several are called “Bo”"_s;
        QTest::newRow("two users of a name")
            << QByteArray("d1,T,,Anna") << u"owner"_s << u"Several are called “Anna”"_s;
    }

    void rejectsUnknownAndAmbiguousReferencesByName()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, column);
        QFETCH(QString, text);
        ImportFixture w;
        w.apply(Command::SaveUser{u"u1"_s, u"Anna"_s, {}, {}, {}});
        w.apply(Command::SaveUser{u"u2"_s, u"Anna"_s, {}, {}, {}});
        QVERIFY(w.importText(ExchangeKind::People, "ref,name\np1,Bo\np2,Bo\np3,Ada\n"));
        const auto report = w.importText(
            ExchangeKind::Deals, "ref,title,person,owner\n" + row + "\nd2,T,ada,u2\n", kSales);
        QVERIFY2(report, qPrintable(summary(report)));
        QCOMPARE(report->added, 1);
        QCOMPARE(report->rejectedRows, 1);
        QCOMPARE(report->rejected[0].line, 2);
        QCOMPARE(report->rejected[0].column, column);
        QVERIFY2(report->rejected[0].text.contains(text), qPrintable(report->rejected[0].text));
    }

    void givesRejectedRowsBackToBeMended()
    {
        ImportFixture w;
        ImportOptions options;
        options.rejectsFile = w.path(u"rejects.csv"_s);
        const QByteArray csv =
            "ref;title;amount;note\r\nd1;Uno;7,5;\"a\nb\"\r\nd2;Due;x;\r\nd3;Tre\r\n";
        const auto report = w.importText(ExchangeKind::Deals, csv, kSales, options);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->rejectedRows, 2);
        QCOMPARE(report->rejected[0].line, 4);
        QCOMPARE(report->rejected[0].column, u"amount"_s);
        QByteArray rejects = w.read(u"rejects.csv"_s);
        QVERIFY2(rejects.startsWith("line;reason;ref;title;amount;note\r\n4;"),
                 rejects.constData());
        QVERIFY2(rejects.endsWith("d3;Tre\r\n"), rejects.constData());
        rejects.replace("d2;Due;x", "d2;Due;9,5").replace("d3;Tre", "d3;Tre;1,5;");
        QCOMPARE(summary(w.importText(ExchangeKind::Deals, rejects, kSales)),
                 u"added 2, updated 0, unchanged 0, rejected 0"_s);
        QCOMPARE(w.record(SubjectKind::Deal, u"d2"_s)->amount, std::optional<qint64>(950));
    }

    void writesNoRejectsWhereThereAreNone()
    {
        ImportFixture w;
        ImportOptions options;
        options.rejectsFile = w.path(u"rejects.csv"_s);
        QVERIFY(w.importText(ExchangeKind::People, "ref,name\np1,Ada\n", {}, options));
        QVERIFY(!QFile::exists(options.rejectsFile));
        options.rejectsFile = w.path(u"file.csv"_s);
        QVERIFY(!w.importText(ExchangeKind::People, "ref,name\np1,Ada\n", {}, options));
        QCOMPARE(w.read(u"file.csv"_s), QByteArray("ref,name\np1,Ada\n"));
    }

    void importsAmountsExactlyOrRejectsThem()
    {
        ImportFixture w;
        const auto report =
            w.importText(ExchangeKind::Deals,
                         "ref;title;amount\na;T;1.234,56\nb;T;(1.234)\nc;T;1e309\nd;T;-0\n"
                         "e;T;100000000000000000000\nf;T;0,1\ng;T;1,239\nh;T;\n",
                         kSales);
        QVERIFY2(report, qPrintable(summary(report)));
        QStringList rejected;
        for (const auto &row : report->rejected)
            rejected << QString::number(row.line) + row.column;
        const QStringList wanted{u"4amount"_s, u"6amount"_s, u"8amount"_s};
        for (const QString &row : wanted)
            QVERIFY2(rejected.contains(row), qPrintable(summary(report)));
        QCOMPARE(w.record(SubjectKind::Deal, u"a"_s)->amount, std::optional<qint64>(123456));
        QCOMPARE(w.record(SubjectKind::Deal, u"d"_s)->amount, std::optional<qint64>(0));
        QCOMPARE(w.record(SubjectKind::Deal, u"f"_s)->amount, std::optional<qint64>(10));
        QCOMPARE(w.record(SubjectKind::Deal, u"h"_s)->amount, std::nullopt);
    }

    void asksWhatItCannotProve_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("how");
        QTest::newRow("numbers") << QByteArray("d1;1.234;;\n") << u"amount"_s << u"\"decimals\""_s;
        QTest::newRow("dates") << QByteArray("d1;;03/04/2026;\nd2;;13/14/2026;\n")
                               << u"expected_close"_s << u"\"dates\""_s;
        QTest::newRow("instants") << QByteArray("d1;;;03/04/2026 10:00\n") << u"at"_s
                                  << u"\"dates\""_s;
    }

    void asksWhatItCannotProve()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, column);
        QFETCH(QString, how);
        ImportFixture w;
        const QByteArray csv = "title;amount;expected_close;at\n" + rows;
        const auto asked = w.importText(ExchangeKind::Deals, csv, kSales);
        QVERIFY(!asked);
        QVERIFY(asked.error().code == Error::Code::BadInput);
        QVERIFY2(asked.error().text.contains(column) && asked.error().text.contains(how),
                 qPrintable(asked.error().text));
        QCOMPARE(w->store().countRows(SubjectKind::Deal), 0);
        const auto told = w.importText(
            ExchangeKind::Deals, csv,
            R"({"kind":"deals","dates":"dmy","decimals":"comma","defaults":{"pipeline":"sales"}})");
        QVERIFY2(told, qPrintable(summary(told)));
        QCOMPARE(told->added, 1);
    }

    void rejectsDaysThatDoNotExistAndShortYears()
    {
        ImportFixture w;
        const auto report = w.importText(ExchangeKind::Deals,
                                         "ref,title,expected_close\na,T,31/02/2026\nb,T,13/04/"
                                         "26\nc,T,13/04/2026\nd,T,2026-04-13\n",
                                         kSales);
        QVERIFY2(report, qPrintable(summary(report)));
        QCOMPARE(report->added, 2);
        QCOMPARE(report->rejected[0].line, 2);
        QVERIFY(report->rejected[0].text.contains(u"no such day"));
        QVERIFY(report->rejected[1].text.contains(u"four digits"));
        QCOMPARE(w.record(SubjectKind::Deal, u"c"_s)->expectedClose, QDate(2026, 4, 13));
        QCOMPARE(w.record(SubjectKind::Deal, u"d"_s)->expectedClose, QDate(2026, 4, 13));
    }

    void writesNothingInADryRun()
    {
        ImportFixture w;
        ImportOptions options;
        options.run = ImportOptions::Run::DryRun;
        const auto report = w.importText(ExchangeKind::People,
                                         "ref,name,company\np1,Ada,Acme\np1,,\n,,\n", {}, options);
        QVERIFY2(report, qPrintable(summary(report)));
        QCOMPARE(report->added, 1);
        QVERIFY(report->end == ImportReport::End::DryRun && !report->change);
        QCOMPARE(w->store().countRows(SubjectKind::Person), 0);
        QCOMPARE(w->store().countRows(SubjectKind::Company), 0);
        QVERIFY2(w.importText(ExchangeKind::People, "ref,name\np1,Ada\n"),
                 "the door is open again");
    }

    void writesNothingWhenCancelled()
    {
        ImportFixture w;
        QByteArray csv = "ref,name\n";
        for (int i = 0; i < 5000; ++i)
            csv += "p" + QByteArray::number(i) + ",Name\n";
        std::atomic_bool cancel = false;
        ImportOptions options;
        options.kind = ExchangeKind::People;
        options.cancel = &cancel;
        const auto report =
            importFile(*w, w.write(u"many.csv"_s, csv), options, [&](const ImportProgress &at) {
                if (at.phase == ImportProgress::Phase::Applying && at.rows > 1000)
                    cancel = true;
            });
        QVERIFY2(report, qPrintable(summary(report)));
        QVERIFY(report->end == ImportReport::End::Cancelled);
        QVERIFY(report->rows < 5000);
        QCOMPARE(w->store().countRows(SubjectKind::Person), 0);
        cancel = false;
        QCOMPARE(importFile(*w, w.path(u"many.csv"_s), options)->added, 5000);
    }

    void takesAWholeImportBack()
    {
        ImportFixture w;
        const auto report =
            w.importText(ExchangeKind::Deals,
                         "ref,title,company,stage\nd1,T,Acme,discovery\nd2,T,Acme,won\n", kSales);
        QVERIFY2(report, qPrintable(summary(report)));
        const auto undone = w->undo(report->change);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().text));
        QCOMPARE(w->store().countRows(SubjectKind::Deal), 0);
        QCOMPARE(w->store().countRows(SubjectKind::Company), 0);
    }

    // 4.4
    void placesDealsAsHistoryAndListsWhatTodaysRulesWouldAsk()
    {
        ImportFixture w;
        const QByteArray csv = "ref,title,stage,at,stage_at,amount\n"
                               "d1,T,won,2025-01-10,2025-03-01,5\nd2,T,Discovery "
                               "call,2025-01-10,,\nd3,T,qualified,,,\nd4,T,nowhere,,,\n";
        const auto report = w.importText(ExchangeKind::Deals, csv, kSales);
        QVERIFY2(report, qPrintable(summary(report)));
        QCOMPARE(report->added, 3);
        QCOMPARE(report->rejected.at(0).line, 5);
        QCOMPARE(w.stage(SubjectKind::Deal, u"d1"_s, u"sales"_s), u"won"_s);
        const auto history =
            w->store().transitionsOf(w.record(SubjectKind::Deal, u"d1"_s)->subject);
        QVERIFY(!history.empty());
        QVERIFY(history.back().cause == Cause::Import);
        QCOMPARE(isoInstant(history.back().at), u"2025-02-28T23:00:00Z"_s);
        QVERIFY(report->integrityRows >= 1);
        QCOMPARE(report->integrity[0].subject.ref, u"d1"_s);
        QVERIFY(!report->integrity[0].verdict.unmet.empty());
    }

    // 4.4 Enforce
    void refusesUnderEnforceWhatTodaysRulesWouldNotLetIn()
    {
        ImportFixture w;
        ImportOptions options;
        options.placements = ImportOptions::Placements::Enforce;
        const auto report = w.importText(
            ExchangeKind::Deals, "ref,title,stage\nd1,T,won\nd2,T,qualified\n", kSales, options);
        QVERIFY2(report, qPrintable(summary(report)));
        QCOMPARE(report->added, 1);
        QVERIFY(report->anyRefused);
        QVERIFY(report->rejected.at(0).why == ImportReport::Rejected::Why::Refused);
        QVERIFY(!w.record(SubjectKind::Deal, u"d1"_s));
    }

    void leavesADealThatMovedOnWhereItIs()
    {
        ImportFixture w;
        const QByteArray csv = "ref,title,stage\nd1,T,discovery\n";
        QVERIFY(w.importText(ExchangeKind::Deals, csv, kSales));
        Command::Move move{
            {SubjectKind::Deal, u"d1"_s}, u"sales"_s, u"lost"_s, u"price"_s, false, {}, {}, {}, {}};
        w.apply(move);
        QCOMPARE(w.stage(SubjectKind::Deal, u"d1"_s, u"sales"_s), u"lost"_s);
        QCOMPARE(summary(w.importText(ExchangeKind::Deals, csv, kSales)),
                 u"added 0, updated 0, unchanged 1, rejected 0"_s);
        QCOMPARE(w.stage(SubjectKind::Deal, u"d1"_s, u"sales"_s), u"lost"_s);
        const auto other =
            w.importText(ExchangeKind::Deals, "ref,title,stage\nd1,T,proposal\n", kSales);
        QCOMPARE(other->rejectedRows, 1); // another stage of a known deal: by move only
    }

    // 4.4: in time order, whatever the order of the file
    void judgesActivitiesInOrderOfTime()
    {
        ImportFixture w;
        QVERIFY(w.importText(ExchangeKind::People, "ref,name,at\np1,Ada,2026-01-01\n"));
        const QByteArray csv = "subject,kind,at\n"
                               "person:p1,subscription_paid,2026-03-01T10:00:00Z\n"
                               "person:p1,trial_started,2026-02-01T10:00:00Z\n"
                               "person:p1,signed_up,2026-01-05T10:00:00Z\n";
        const auto report = w.importText(ExchangeKind::Activities, csv);
        QCOMPARE(summary(report), u"added 3, updated 0, unchanged 0, rejected 0"_s);
        QStringList path;
        for (const Transition &t :
             w->store().transitionsOf(w.record(SubjectKind::Person, u"p1"_s)->subject)) {
            if (t.pipeline == u"freemium")
                path << t.to + u' ' + isoInstant(t.at).left(10);
        }
        QCOMPARE(
            path,
            (QStringList{u"new_signup 2026-01-05"_s, u"trial 2026-02-01"_s, u"paid 2026-03-01"_s}));
        QCOMPARE(summary(w.importText(ExchangeKind::Activities, csv)),
                 u"added 0, updated 0, unchanged 3, rejected 0"_s);
    }

    void countsEqualActivitiesOfOneInstantAndFindsThemAgain()
    {
        ImportFixture w;
        QVERIFY(w.importText(ExchangeKind::People, "ref,name,at\np1,Ada,2026-01-01\n"));
        const QByteArray one = "person:p1,core_action,2026-02-01\n";
        const auto report =
            w.importText(ExchangeKind::Activities, "subject,kind,at\n" + one + one + one);
        QCOMPARE(summary(report), u"added 3, updated 0, unchanged 0, rejected 0"_s);
        const QByteArray more = "at;kind;subject\n"
            + QByteArray("2026-02-01;Core function used;person:Ada\n").repeated(4);
        QCOMPARE(summary(w.importText(ExchangeKind::Activities, more)),
                 u"added 1, updated 0, unchanged 3, rejected 0"_s);
    }

    void readsDataOfActivitiesByTheirType()
    {
        ImportFixture w;
        w.apply(Command::SaveUser{u"u1"_s, u"Anna"_s, {}, {}, {}});
        QVERIFY(w.importText(ExchangeKind::People, "ref,name,at\np1,Ada,2026-01-01\n"));
        const auto report =
            w.importText(ExchangeKind::Activities,
                         "subject,kind,at,by,id,direction,outcome,terms_discussed,wished\n"
                         "person:p1,Chiamata,2026-02-01 10:00,anna,x1,in uscita,riuscito,sì,blue\n"
                         "person:p1,call,2026-02-02 10:00,u1,x2,out,completed,perhaps,\n"
                         "person:p9,call,2026-02-02 10:00,u1,x3,out,completed,,\n"
                         "person:p1,dance,2026-02-02 10:00,u1,x4,,,,\n"
                         "person:p1,call,,u1,x5,,,,\n");
        QVERIFY2(report, qPrintable(summary(report)));
        QCOMPARE(report->added, 1);
        QCOMPARE(report->rejectedRows, 4);
        const auto activity = w->store().activityByExternalId(u"x1"_s);
        QVERIFY(activity);
        QCOMPARE(activity->kind, u"call"_s);
        QVERIFY(activity->data.at(u"direction"_s) == Value(u"out"_s));
        QVERIFY(activity->data.at(u"outcome"_s) == Value(u"completed"_s));
        QVERIFY(activity->data.at(u"terms_discussed"_s) == Value(true));
        QVERIFY(activity->data.at(u"wished"_s) == Value(u"blue"_s));
        QCOMPARE(w->user(activity->by)->ref, u"u1"_s);
        const QStringList columns{report->rejected[0].column, report->rejected[1].column,
                                  report->rejected[3].column};
        QCOMPARE(columns, (QStringList{u"terms_discussed"_s, u"subject"_s, u"at"_s}));
    }

    void makesReferencesThatTheNextRunMakesAgain()
    {
        ImportFixture w;
        const QByteArray csv = "name,email\nAda,Ada@Example.org\nBo,\n";
        QCOMPARE(w.importText(ExchangeKind::People, csv)->added, 2);
        QVERIFY(w.record(SubjectKind::Person, u"ada@example.org"_s));
        QVERIFY(w.record(SubjectKind::Person, u"Bo"_s));
        QCOMPARE(w.importText(ExchangeKind::People, csv)->unchanged, 2);
        const auto twins = w.importText(
            ExchangeKind::People, "name,email\nCy,\nCy,\nDi,x@example.org\nEd,x@example.org\n,\n");
        QCOMPARE(twins->added, 2);
        QCOMPARE(twins->rejectedRows, 3); // nobody is overwritten by a namesake
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QByteArray() << u"is empty"_s;
        QTest::newRow("no known column") << QByteArray("x,y\n1,2\n") << u"“name”"_s;
        QTest::newRow("unclosed header") << QByteArray("\"name,y\n1,2\n") << u"never closed"_s;
        QTest::newRow("NUL in the header") << QByteArray("na\0me,y\n1,2\n", 12) << u"NUL"_s;
        QTest::newRow("a column twice") << QByteArray("name,name\n1,2\n") << u"twice"_s;
        QTest::newRow("a million columns") << QByteArray(1'000'000, ',') + '\n' << u"10000"_s;
    }

    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, text);
        ImportFixture w;
        const auto report = w.importText(ExchangeKind::People, csv);
        QVERIFY(!report);
        QVERIFY(report.error().code == Error::Code::BadInput);
        QVERIFY2(report.error().text.contains(text), qPrintable(report.error().text));
        QVERIFY(!w.import(ExchangeKind::People, w.path(u"absent.csv"_s)));
        QVERIFY(!w.import(ExchangeKind::People, w.path(u"."_s)));
    }

    void exportsWhatItImports()
    {
        ImportFixture a;
        a.apply(Command::SaveUser{u"u1"_s, u"Anna"_s, Role::Manager, {}, {}});
        const QByteArray people = "ref,name,email,phone,company,owner,at\np1,=1+1,a@example.org,+"
                                  "39 06,'@x,u1,2026-01-01T08:00:00Z\n"
                                  "p2,\"two\nlines, \"\"quoted\"\"\",,,,,2026-01-01T08:00:00Z\n";
        ImportFixture b;
        b.apply(Command::SaveUser{u"u1"_s, u"Anna"_s, Role::Manager, {}, {}});
        QVERIFY(a.importText(ExchangeKind::People, people));
        QVERIFY(a.importText(ExchangeKind::Deals,
                             "ref,title,stage,at,stage_at,amount,person,company\nd1,T,discovery,"
                             "2026-01-01,2026-01-02,7.25,p1,'@x\n",
                             kSales));
        QVERIFY(a.importText(ExchangeKind::Activities,
                             "subject,kind,at,by,outcome,terms_discussed\ndeal:d1,call,2026-02-01,"
                             "u1,scheduled,true\n"));
        for (const ExchangeKind kind :
             {ExchangeKind::Users, ExchangeKind::Companies, ExchangeKind::People,
              ExchangeKind::Deals, ExchangeKind::Activities}) {
            const auto rows = exportCsv(*a, kind, a.path(u"a.csv"_s), ExportMode::ForPeople);
            QVERIFY2(rows && *rows > 0, qPrintable(kindName(kind)));
            const auto report = b.import(kind, a.path(u"a.csv"_s));
            QVERIFY2(report && report->rejectedRows == 0, qPrintable(summary(report)));
            QVERIFY(exportCsv(*b, kind, b.path(u"b.csv"_s), ExportMode::ForPeople));
            QCOMPARE(b.read(u"b.csv"_s), a.read(u"a.csv"_s));
        }
        QCOMPARE(b.record(SubjectKind::Person, u"p1"_s)->name, u"=1+1"_s);
    }

    void neutralisesFormulasForPeopleOnly()
    {
        ImportFixture w;
        QVERIFY(w.importText(ExchangeKind::People, "ref,name,phone\np1,=1+1,+39 06\n"));
        QVERIFY(exportCsv(*w, ExchangeKind::People, w.path(u"out.csv"_s), ExportMode::ForPeople));
        QVERIFY(w.read(u"out.csv"_s).contains("p1,'=1+1,,'+39 06,"));
        QVERIFY(exportCsv(*w, ExchangeKind::People, w.path(u"out.csv"_s), ExportMode::Exact));
        QVERIFY(w.read(u"out.csv"_s).contains("p1,=1+1,,+39 06,"));
        QVERIFY(!exportCsv(*w, ExchangeKind::People, w.path(u"no/such/folder.csv"_s),
                           ExportMode::Exact));
    }

    void sortsMoreThanItsMemoryHolds()
    {
        QRandomGenerator random(11);
        QByteArray csv;
        std::vector<std::pair<Instant, qint64>> wanted;
        for (int i = 0; i < 20'000; ++i) {
            const Instant at = random.bounded(1000);
            csv += QByteArray::number(at) + ",\"cell, " + QByteArray::number(i) + "\"\n";
            wanted.emplace_back(at, i + 1);
        }
        std::stable_sort(wanted.begin(), wanted.end(),
                         [](auto a, auto b) { return a.first < b.first; });
        for (const qsizetype memory : {100'000, 100'000'000}) {
            RowSorter sorter(memory);
            QBuffer buffer(&csv);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            CsvReader reader(buffer, {});
            CsvRow row;
            while (reader.next(row))
                QVERIFY(sorter.add(row.text(0).toLongLong(), row));
            QVERIFY(sorter.finish());
            for (const auto &[at, line] : wanted) {
                const auto next = sorter.next();
                QVERIFY(next && *next);
                QCOMPARE((*next)->line(), line);
                QCOMPARE((*next)->text(1), u"cell, %1"_s.arg(line - 1));
            }
            QVERIFY(!*sorter.next());
        }
    }

private:
    static constexpr auto kSales = R"({"kind":"deals","defaults":{"pipeline":"sales"}})";
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
