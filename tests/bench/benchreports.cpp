// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/funnel.h"
#include "core/reportdesk.h"
#include "core/store/reportreads.h"
#include "core/workspace.h"
#include "tests/bench/bench.h"
#include "tests/bench/reportfill.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace Imbuto::Bench {

namespace {

constexpr int kRounds = 5;
constexpr int kColdRounds = 3;
constexpr int kMoves = 11;

std::unique_ptr<Workspace> openAt(const QString &path)
{
    auto workspace = Workspace::open(path, std::make_unique<FixedClock>(kNow));
    if (!workspace)
        fail(workspace.error().text);
    return std::move(*workspace);
}

const Pipeline &pipelineIn(const RuleBook &book, const QString &id)
{
    const Pipeline *pipeline = book.pipeline(id);
    if (!pipeline)
        fail(u"no pipeline %1"_s.arg(id));
    return *pipeline;
}

/// A database in which some reports have something to count, and what a raw program reads for these.
struct Place
{
    QString path;
    std::vector<QString> reports;
    std::function<std::vector<Herd>(const RuleBook &)> herds; ///< the last one moves
    std::string kind; ///< of an activity that each of the first herd has
    std::string data;
    std::string reads{}; ///< of activities, beside the herds

    void make() const
    {
        const auto made = Workspace::create(path, {}, std::make_unique<FixedClock>(kNow));
        if (!made)
            fail(made.error().text);
        RawDatabase database(path);
        const std::vector<Herd> all = herds((*made)->book());
        for (const Herd &herd : all)
            Bench::fill(database, herd);
        fillActivities(database, all.front(), kind, data);
    }
};

std::vector<Place> places(const QTemporaryDir &folder, int size)
{
    const auto one = [](const QString &id, int count) {
        return [id, count](const RuleBook &book) {
            return std::vector<Herd>{{&pipelineIn(book, id), count}};
        };
    };
    const auto marketing = [half = size / 2](const RuleBook &book) {
        const Herd people{&pipelineIn(book, u"funnel"_s), half};
        return std::vector<Herd>{people, {&pipelineIn(book, u"prospecting"_s), half, people.id(0)}};
    };
    const std::string contacts = "SELECT subject, at, kind, data FROM activity WHERE kind = ";
    return {{folder.filePath(u"deals.db"_s),
             {u"funnel"_s, u"conversion"_s, u"forecast"_s, u"velocity"_s, u"paths"_s, u"team"_s},
             one(u"sales"_s, size),
             "note",
             "{}"},
            {folder.filePath(u"signups.db"_s),
             {u"free_to_paid"_s},
             one(u"freemium"_s, size),
             "lead_captured",
             "{\"source\":\"facebook\"}",
             contacts + "'lead_captured'"},
            {folder.filePath(u"leads.db"_s),
             {u"lead_status"_s},
             one(u"lead_status"_s, size),
             "call",
             "{\"direction\":\"out\",\"outcome\":\"completed\"}",
             contacts + "'call'"},
            {folder.filePath(u"marketing.db"_s), {u"marketing_funnel"_s}, marketing, "note", "{}"}};
}

double rawScan(const Place &place, const std::vector<Herd> &herds, const QString &report)
{
    RawDatabase database(place.path);
    return millisecondsOf([&] {
        for (const Herd &herd : herds)
            scan(database, herd);
        if (!place.reads.empty())
            database.scan(place.reads);
        if (report == u"team")
            database.scan("SELECT by_member, at FROM activity WHERE by_member IS NOT NULL");
    });
}

/// How long a report takes the first time, and again after one of the herd was moved.
std::vector<Row> benchReport(const Place &place, const QString &name)
{
    std::vector<double> cold;
    std::vector<double> raw;
    std::vector<double> again;
    for (int round = 0; round < kColdRounds; ++round) {
        const auto workspace = openAt(place.path);
        const std::vector<Herd> herds = place.herds(workspace->book());
        const ReportBasis basis = reportBasis(*workspace);
        const ReportRequest request{name, {}, FunnelMode::StageCohort, {}};
        ReportDesk desk(workspace->store());
        const auto make = [&] {
            const auto table = desk.make(basis, request);
            if (!table || table->rows.empty())
                fail(u"no report %1"_s.arg(name));
        };
        cold.push_back(millisecondsOf(make));
        desk.settle({}); // as the window does, once it has shown what was asked
        RawDatabase database(place.path);
        for (int move = 0; move < kMoves; ++move) {
            const Subject moved = moveOne(database, herds.back(), (round * kMoves + move) * 37);
            again.push_back(millisecondsOf([&] {
                desk.follow({false, {moved}}, workspace->book());
                make();
            }));
        }
        raw.push_back(rawScan(place, herds, name));
    }
    const double floor = median(raw);
    return {{name + u", cold"_s, milliseconds(median(cold)), milliseconds(floor),
             median(cold) / floor, u"≤ 1.2"_s},
            {name + u", after one move"_s, milliseconds(median(again)), milliseconds(floor),
             median(again) / floor, name == u"funnel" ? u"≤ 1 ms"_s : u"≤ 5 ms"_s}};
}

/// A funnel of all, and of half of them, over a history in memory.
std::vector<Row> benchWarmFunnel(const Place &place, int size)
{
    const auto workspace = openAt(place.path);
    const std::vector<Herd> herds = place.herds(workspace->book());
    const HistoryColumns history = ReportReads(workspace->store()).history(*herds[0].pipeline);
    const FunnelQuery query{FunnelMode::StageCohort, {}, kNow};
    FunnelQuery narrow = query;
    narrow.filter.leastAmount = 450'000; // half of them
    std::vector<double> warm;
    std::vector<double> filtered;
    std::vector<double> raw;
    for (int round = 0; round < kRounds; ++round) {
        warm.push_back(millisecondsOf([&] {
            const Funnel made = funnel(history, query, workspace->calendar());
            if (made.subjects != size)
                fail(u"the funnel counts %1 deals"_s.arg(made.subjects));
        }));
        filtered.push_back(millisecondsOf([&] { funnel(history, narrow, workspace->calendar()); }));
        raw.push_back(rawScan(place, herds, u"funnel"_s));
    }
    const QString work = u"funnel, %L1 transitions of %L2 deals"_s.arg(size * kStepsEach).arg(size);
    const double floor = median(raw);
    return {{work + u", all of them again"_s, milliseconds(median(warm)), milliseconds(floor),
             median(warm) / floor, u"≤ 10 ms"_s},
            {work + u", half of them by amount"_s, milliseconds(median(filtered)),
             milliseconds(floor), median(filtered) / floor, u"≤ 10 ms"_s}};
}

} // namespace

std::vector<Row> benchReports(const QTemporaryDir &folder, const Size &size)
{
    std::vector<Row> rows;
    const auto add = [&rows](const std::vector<Row> &more) {
        rows.insert(rows.end(), more.begin(), more.end());
    };
    for (const Place &place : places(folder, size.reportDeals)) {
        place.make();
        if (place.reports.front() == u"funnel")
            add(benchWarmFunnel(place, size.reportDeals));
        for (const QString &report : place.reports)
            add(benchReport(place, report));
        QFile::remove(place.path);
    }
    return rows;
}

} // namespace Imbuto::Bench
