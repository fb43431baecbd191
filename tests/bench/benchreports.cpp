// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/funnel.h"
#include "core/reportdesk.h"
#include "core/store/reportreads.h"
#include "core/workspace.h"
#include "tests/bench/bench.h"
#include "tests/bench/rawsql.h"

using namespace Qt::StringLiterals;

namespace Imbuto::Bench {

namespace {

constexpr int kStepsEach = 5;
constexpr int kRounds = 5;
constexpr int kMoves = 11;

std::unique_ptr<Workspace> openAt(const QString &path)
{
    auto workspace = Workspace::open(path, std::make_unique<FixedClock>(kNow));
    if (!workspace)
        fail(workspace.error().text);
    return std::move(*workspace);
}

/// Deals that went through \a pipeline in \a kStepsEach steps, written past the judge: only reports read
/// them. Steps of all deals lie mixed, as time brings them.
void fill(const QString &path, const Pipeline &pipeline, int deals)
{
    RawDatabase database(path);
    std::string stages;
    for (const Stage &stage : pipeline.stages)
        stages += (stages.empty() ? "('" : ",('") + stage.id.toStdString() + "')";
    const std::string id = pipeline.id.toStdString();
    database.run("BEGIN");
    database.run("CREATE TEMP TABLE stages (id TEXT)");
    database.run("INSERT INTO stages VALUES " + stages);
    database.run(
        "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
        + std::to_string(deals)
        + ") INSERT INTO record (id, kind, ref, name, folded, email, phone, pipeline, amount,"
          " currency, expected_close, lost_reason, lost_reason_text, fields, stamps,"
          " created_at, deleted) SELECT 1000000 + i * 8, 2, 'r' || i, 'Deal ' || i,"
          " 'deal ' || i, '', '', '"
        + id + "', 100 * (1 + i % 9000), 'EUR', '2026-05-01', '', '', '{}', '{}', "
        + std::to_string(kNow) + " - 40000000000 + i * 1000, 0 FROM n");
    database.run(
        "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
        + std::to_string(deals * kStepsEach)
        + ") INSERT INTO transition (id, subject_kind, subject, pipeline, from_stage, to_stage,"
          " at, recorded, cause, rule, rule_set, reason, facts, correction, undone)"
          " SELECT 10000000000 + i, 2, 1000000 + (i % "
        + std::to_string(deals) + ") * 8, '" + id
        + "', '', (SELECT id FROM stages WHERE rowid = 1 + min(i / " + std::to_string(deals) + ", "
        + std::to_string(kStepsEach - 2) + ")), at, at, 0, '', '', '', '[]', 0, 0 FROM (SELECT i, "
        + std::to_string(kNow) + " - 39000000000 + i / " + std::to_string(deals)
        + " * 700000000 + i * 7919 % 600000000 AS at FROM n)");
    database.run("COMMIT");
}

/// What a raw program has to read for the same figures: the same rows by the same indexes.
double rawScan(const QString &path, const Pipeline &pipeline)
{
    RawDatabase database(path);
    const std::string id = pipeline.id.toStdString();
    return millisecondsOf([&] {
        database.scan("SELECT id, created_at, owner, company, person, amount, currency,"
                      " expected_close, previous_owner FROM record WHERE +kind = 2 AND deleted = 0"
                      " AND pipeline = '"
                      + id + "' ORDER BY id");
        database.scan("SELECT subject, at, to_stage, cause FROM transition WHERE pipeline = '" + id
                      + "' AND undone = 0 AND cause <> 3 ORDER BY subject, id");
    });
}

/// Takes one deal a stage on, past the judge as fill() does. The deal.
Subject moveOne(const QString &path, const Pipeline &pipeline, int deal)
{
    static int64_t id = 20'000'000'000;
    const qint64 subject = 1'000'000 + qint64(deal) * 8;
    RawDatabase database(path);
    database.run(
        "INSERT INTO transition (id, subject_kind, subject, pipeline, from_stage, to_stage, at,"
        " recorded, cause, rule, rule_set, reason, facts, correction, undone) VALUES ("
        + std::to_string(++id) + ", 2, " + std::to_string(subject) + ", '"
        + pipeline.id.toStdString() + "', '', '" + pipeline.stages.back().id.toStdString() + "', "
        + std::to_string(kNow) + ", " + std::to_string(kNow) + ", 0, '', '', '', '[]', 0, 0)");
    return {pipeline.subject, subject};
}

/// How long a report takes again after one deal was moved, told by a desk that had made it before.
double afterOneMove(const QString &path, const ReportRequest &request)
{
    const auto workspace = openAt(path);
    const Pipeline &pipeline = *workspace->book().pipelinesFor(SubjectKind::Deal).front();
    const ReportBasis basis = reportBasis(*workspace);
    ReportDesk desk(workspace->store());
    const auto make = [&] {
        if (!desk.make(basis, request))
            fail(u"no report %1"_s.arg(request.name));
    };
    make();
    desk.settle({}); // as the window does, once it has shown what was asked
    std::vector<double> samples;
    for (int move = 0; move < kMoves; ++move) {
        const Subject moved = moveOne(path, pipeline, move * 37);
        samples.push_back(millisecondsOf([&] {
            desk.follow({false, {moved}}, workspace->book());
            make();
        }));
    }
    return median(samples);
}

std::vector<Row> benchFollowing(const QString &path, double raw)
{
    std::vector<Row> rows;
    for (const QString &name :
         {u"funnel"_s, u"conversion"_s, u"forecast"_s, u"velocity"_s, u"paths"_s, u"team"_s}) {
        const double took = afterOneMove(path, {name, {}, FunnelMode::StageCohort, {}});
        rows.push_back({name + u", after one move"_s, milliseconds(took), milliseconds(raw),
                        took / raw, name == u"funnel" ? u"≤ 1 ms"_s : u"≤ 5 ms"_s});
    }
    return rows;
}

} // namespace

std::vector<Row> benchReports(const QTemporaryDir &folder, const Size &size)
{
    const QString path = folder.filePath(u"reports.db"_s);
    {
        const auto made = Workspace::create(path, {}, std::make_unique<FixedClock>(kNow));
        if (!made)
            fail(made.error().text);
        fill(path, *(*made)->book().pipelinesFor(SubjectKind::Deal).front(), size.reportDeals);
    }
    std::vector<double> cold;
    std::vector<double> warm;
    std::vector<double> filtered;
    std::vector<double> raw;
    for (int round = 0; round < kRounds; ++round) {
        const auto workspace = openAt(path);
        const Pipeline &pipeline = *workspace->book().pipelinesFor(SubjectKind::Deal).front();
        const FunnelQuery query{FunnelMode::StageCohort, {}, kNow};
        HistoryColumns history;
        const auto count = [&] {
            const Funnel made = funnel(history, query, workspace->calendar());
            if (made.subjects != size.reportDeals)
                fail(u"the funnel counts %1 deals"_s.arg(made.subjects));
        };
        cold.push_back(millisecondsOf([&] {
            history = ReportReads(workspace->store()).history(pipeline);
            count();
        }));
        warm.push_back(millisecondsOf(count));
        FunnelQuery narrow = query;
        narrow.filter.leastAmount = 450'000; // half of them
        filtered.push_back(millisecondsOf([&] { funnel(history, narrow, workspace->calendar()); }));
        raw.push_back(rawScan(path, pipeline));
    }
    const QString work =
        u"funnel, %L1 transitions of %L2 deals"_s.arg(size.reportDeals * kStepsEach)
            .arg(size.reportDeals);
    std::vector<Row> rows{{work + u", cold"_s, milliseconds(median(cold)),
                           milliseconds(median(raw)), median(cold) / median(raw), u"≤ 1.2"_s},
                          {work + u", all of them again"_s, milliseconds(median(warm)),
                           milliseconds(median(raw)), median(warm) / median(raw), u"≤ 10 ms"_s},
                          {work + u", half of them by amount"_s, milliseconds(median(filtered)),
                           milliseconds(median(raw)), median(filtered) / median(raw),
                           u"≤ 10 ms"_s}};
    const std::vector<Row> following = benchFollowing(path, median(raw));
    rows.insert(rows.end(), following.begin(), following.end());
    return rows;
}

} // namespace Imbuto::Bench
