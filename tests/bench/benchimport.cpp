// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"
#include "tests/bench/bench.h"
#include "tests/bench/rawsql.h"
#include "tests/support/bigboard.h"

#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace Imbuto::Bench {

namespace {

constexpr int kPeople = 10'000;

QString newFile(const QTemporaryDir &folder, const QString &name,
                const std::function<void(QTextStream &)> &fill)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        fail(file.errorString());
    QTextStream stream(&file);
    fill(stream);
    return file.fileName();
}

/// Every person is written to and called again and again, so that their pipelines promote them.
QString activityFile(const QTemporaryDir &folder, int rows, int people)
{
    return newFile(folder, u"activities.csv"_s, [&](QTextStream &out) {
        out << "subject,kind,at,by,id,direction,outcome\n";
        for (int i = 0; i < rows; ++i) {
            const auto at =
                QDateTime::fromMSecsSinceEpoch(kNow - qint64(rows - i) * 60'000, Qt::UTC);
            const bool call = (i / people) % 4 == 3;
            out << "person:p" << 1 + i % people << ',' << (call ? "call" : "email_sent") << ','
                << at.toString(Qt::ISODate) << ",u" << 1 + i % 20 << ",a" << i
                << (call ? ",out,completed\n" : ",,\n");
        }
    });
}

QString dealFile(const QTemporaryDir &folder, int rows, const Pipeline &pipeline)
{
    return newFile(folder, u"deals.csv"_s, [&](QTextStream &out) {
        out << "ref,title,pipeline,stage,company,amount,currency,owner,at\n";
        for (int i = 0; i < rows; ++i) {
            const auto at =
                QDateTime::fromMSecsSinceEpoch(kNow - qint64(rows - i) * 60'000, Qt::UTC);
            out << "n" << i << ",Licences " << i << ',' << pipeline.id << ','
                << pipeline.stages[size_t(i) % pipeline.stages.size()].id << ",c" << 1 + i % 100
                << ',' << 100 + i % 9000 << ".00,EUR,u" << 1 + i % 20 << ','
                << at.toString(Qt::ISODate) << '\n';
        }
    });
}

double secondsOfImport(Workspace &workspace, const QString &file, ExchangeKind kind, int rows)
{
    ImportOptions options;
    options.kind = kind;
    double taken = 0;
    taken = millisecondsOf([&] {
        const auto report = importFile(workspace, file, options);
        if (!report)
            fail(report.error().text);
        if (report->added != rows) {
            fail(u"%1: %2 of %3 rows were added; %4"_s.arg(file)
                     .arg(report->added)
                     .arg(rows)
                     .arg(report->rejected.empty() ? QString() : report->rejected.front().text));
        }
    });
    return taken / 1000;
}

/// Inserts the rows with a key above \a above that \a source has in \a tables into an empty database with
/// the same tables and indexes, in one transaction.
double secondsOfRawInsert(const QTemporaryDir &folder, const QString &source,
                          const std::map<std::string, std::string> &tables)
{
    RawDatabase from(source);
    const QString path = folder.filePath(u"raw-insert.db"_s);
    QFile::remove(path);
    RawDatabase to(path);
    to.run("PRAGMA foreign_keys = OFF"); // only some of the tables are there
    struct Table
    {
        std::string insert;
        std::vector<std::vector<SqlValue>> rows;
    };
    std::vector<Table> all;
    for (const auto &[name, where] : tables) {
        for (const std::string &sql : from.schemaOf(name))
            to.run(sql);
        Table table;
        table.rows = from.rows("SELECT * FROM " + name + " WHERE " + where);
        if (table.rows.empty())
            fail(u"no rows in %1"_s.arg(QString::fromStdString(name)));
        std::string marks = "?";
        for (size_t i = 1; i < table.rows.front().size(); ++i)
            marks += ",?";
        table.insert = "INSERT INTO " + name + " VALUES (" + marks + ")";
        all.push_back(std::move(table));
    }
    return millisecondsOf([&] {
               to.run("BEGIN IMMEDIATE");
               for (const Table &table : all) {
                   for (const auto &row : table.rows)
                       to.write(table.insert, row);
               }
               to.run("COMMIT");
           })
        / 1000;
}

Row row(const QString &work, int rows, double ours, double raw, const QString &goal)
{
    return {work, perSecond(rows / ours), perSecond(rows / raw), raw / ours, goal};
}

} // namespace

std::vector<Row> benchImports(const QTemporaryDir &folder, const Size &size)
{
    const QString path = folder.filePath(u"import.db"_s);
    const int people = qMin(kPeople, size.activities / 20);
    if (const auto made = Test::makeBigBoard(path, {.cards = 1000, .people = people}, kNow); !made)
        fail(made.error().text);
    auto workspace = Workspace::open(path, std::make_unique<FixedClock>(kNow));
    if (!workspace)
        fail(workspace.error().text);
    const QString deals = dealFile(folder, size.deals, *(*workspace)->book().pipeline(u"sales"_s));
    const double ofDeals = secondsOfImport(**workspace, deals, ExchangeKind::Deals, size.deals);
    const QString activities = activityFile(folder, size.activities, people);
    const double ofActivities =
        secondsOfImport(**workspace, activities, ExchangeKind::Activities, size.activities);
    workspace->reset();

    const std::string newDeals =
        "subject IN (SELECT id FROM record WHERE kind = 2 AND ref LIKE 'n%')";
    const double rawDeals = secondsOfRawInsert(folder, path,
                                               {{"record", "kind = 2 AND ref LIKE 'n%'"},
                                                {"placement", newDeals},
                                                {"transition", newDeals}});
    const double rawActivities = secondsOfRawInsert(folder, path, {{"activity", "1"}});
    return {
        row(u"import of %L1 activities, all pipelines judging / raw insert of the activities"_s.arg(
                size.activities),
            size.activities, ofActivities, rawActivities, u"≥ 0.8"_s),
        row(u"import of %L1 deals / raw insert of the deals, placements and transitions"_s.arg(
                size.deals),
            size.deals, ofDeals, rawDeals, u"≥ 0.5"_s)};
}

} // namespace Imbuto::Bench
