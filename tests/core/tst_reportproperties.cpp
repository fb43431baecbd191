// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cohorts.h"
#include "core/report/funnel.h"
#include "core/report/incidence.h"
#include "core/report/leads.h"
#include "core/report/pastboard.h"
#include "core/store/reportreads.h"
#include "tests/support/claims.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace Imbuto;
using namespace Imbuto::Test;
using namespace Qt::StringLiterals;

/// Reports over random histories, against plainer ways to the same figures. The same seed every time;
/// RC_PARAMS="seed=… max_success=…" tries others.
class TestReportProperties : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEntryHasExactlyOneFate();
    void agreesWithTheBoardAndWithPlainCounting();
    void followsOneMoveWithoutReadingEverything();
    void countsEntriesAsTheTransitionsSay();
    void aMistakePutRightChangesNothing();
    void partsOfAPeriodAddUp();
    void incidenceIsThatOfMassHandedOn();
};

namespace {

constexpr Instant kDay = 24 * 60 * 60 * 1000LL;

/// One transition as made up here: where to, how long after the one before, whether it is a correction.
struct Step
{
    int to = 0; ///< −1: out
    int hours = 0;
    bool correction = false;
};
using Life = std::vector<Step>;

std::ostream &operator<<(std::ostream &out, const Step &step)
{
    return out << step.to << " after " << step.hours
               << (step.correction ? " h (correction)" : " h");
}

const Pipeline &boardWithEverything()
{
    static const RuleBook book = *RuleBook::shipped();
    const Pipeline *widest = &book.pipelines().front(); // won, closed, and steps back by rule
    for (const Pipeline &pipeline : book.pipelines())
        if (pipeline.stages.size() > widest->stages.size())
            widest = &pipeline;
    return *widest;
}

bool opens(const Pipeline &pipeline, int stage)
{
    return stage >= 0 && pipeline.stages[size_t(stage)].category == Category::Open;
}

rc::Gen<Life> lives(bool corrections)
{
    const int stages = int(boardWithEverything().stages.size());
    return rc::gen::exec([=] {
        Life life;
        int at = -1;
        const int length = *rc::gen::inRange(1, 9);
        for (int i = 0; i < length; ++i) {
            Step step;
            step.to = *rc::gen::inRange(at < 0 ? 0 : -1, stages);
            step.hours = *rc::gen::inRange(0, 2000);
            if (step.to == at)
                continue;
            const bool back = at >= 0 && step.to >= 0 && step.to < at;
            step.correction = corrections && back && *rc::gen::arbitrary<bool>();
            at = step.to;
            life.push_back(step);
        }
        return life;
    });
}

rc::Gen<std::vector<Life>> crowds(bool corrections)
{
    return rc::gen::container<std::vector<Life>>(lives(corrections));
}

HistoryColumns historyOf(const std::vector<Life> &crowd)
{
    const Pipeline &pipeline = boardWithEverything();
    HistoryBuilder builder(pipeline);
    qint64 id = 0;
    for (const Life &life : crowd) {
        HistorySubject subject;
        subject.id = ++id;
        subject.createdAt = historyStart();
        builder.addSubject(subject);
        Instant at = historyStart();
        for (const Step &step : life) {
            at += step.hours * kDay / 24;
            builder.addTransition(id, at, qint16(step.to), step.correction ? kCorrection : 0);
        }
    }
    return builder.finish();
}

constexpr FunnelMode kModes[] = {FunnelMode::Snapshot, FunnelMode::CreatedCohort,
                                 FunnelMode::StageCohort};

void assertConserved(const HistoryColumns &history, Instant now, const ReportFilter &filter = {})
{
    for (const FunnelMode mode : kModes) {
        const Funnel made = funnel(history, {mode, filter, now}, historyCalendar());
        qint64 before = std::numeric_limits<qint64>::max();
        for (const FunnelRow &row : made.rows) {
            RC_ASSERT(row.entered
                      == std::accumulate(row.fates.begin(), row.fates.end(), qint64(0)));
            RC_ASSERT(!row.conversion
                      || (row.conversion->low <= row.conversion->value
                          && row.conversion->value <= row.conversion->high));
            if (row.category == Category::Open) {
                RC_ASSERT(row.reached <= before); // got at least so far: never more than before
                before = row.reached;
            }
        }
    }
}

/// What was made, without what a correction may change: how many there were.
std::vector<std::array<qint64, kFates>> fatesOf(const Funnel &funnel)
{
    std::vector<std::array<qint64, kFates>> all;
    for (const FunnelRow &row : funnel.rows)
        all.push_back(row.fates);
    return all;
}

const Instant kLater = historyStart() + 3000 * kDay;

} // namespace

void TestReportProperties::everyEntryHasExactlyOneFate()
{
    QVERIFY(holds("conservation (domain.md §6)", 300, [] {
        const auto crowd = *crowds(true);
        const int days = *rc::gen::inRange(0, 400);
        const HistoryColumns history = historyOf(crowd);
        assertConserved(history, kLater);
        assertConserved(history, historyStart() + days * kDay);
        ReportFilter filter;
        filter.from = historyCalendar().day(historyStart()).addDays(days / 3);
        filter.to = filter.from.addDays(days / 2);
        assertConserved(history, kLater, filter);
        const LeadReport leads = leadReport(history, {}, {}, filter, kLater, historyCalendar());
        for (const LeadStatusRow &row : leads.rows)
            RC_ASSERT(row.atStart + row.entered - row.left == row.atEnd);
    }));
}

void TestReportProperties::agreesWithTheBoardAndWithPlainCounting()
{
    QVERIFY(holds("the snapshot of now is the board", 25, [] {
        Mix mix;
        mix.undo = true;
        const History history = *histories(mix);
        World world;
        world.play(history);
        const Instant now = world->now();
        for (const Pipeline &pipeline : world->book().pipelines()) {
            const HistoryColumns columns = ReportReads(world->store()).history(pipeline);
            assertConserved(columns, now);
            std::map<StageId, qint64> board;
            for (const ColumnTotals &column : world->store().boardTotals(pipeline.id))
                board[column.stage] = column.count;
            const Funnel snapshot =
                funnel(columns, {FunnelMode::Snapshot, {}, now}, world->calendar());
            for (const FunnelRow &row : snapshot.rows)
                RC_ASSERT(row.entered == board[row.id]);
            for (const PastColumn &column : boardAt(columns, now)) {
                RC_ASSERT(qint64(column.cards.size()) == board[column.stage]);
                for (const PastCard &card : column.cards)
                    RC_ASSERT(world->store()
                                  .boardCard({pipeline.subject, card.subject}, pipeline.id)
                                  ->since
                              == card.since);
            }
        }
    }));
}

void TestReportProperties::followsOneMoveWithoutReadingEverything()
{
    QVERIFY(holds("a history kept is a history read", 15, [] {
        Mix mix;
        mix.undo = true;
        const History history = *histories(mix);
        World world;
        std::map<PipelineId, HistoryColumns> kept;
        for (const Pipeline &pipeline : world->book().pipelines())
            kept[pipeline.id] = ReportReads(world->store()).history(pipeline);
        std::set<Subject> touched;
        QObject follower;
        QObject::connect(&world.workspace(), &Workspace::changed, &follower,
                         [&](const ChangeSet &change) {
                             for (const auto &edit : change.edits<Transition>())
                                 touched.insert(edit.after->subject);
                             for (const auto &edit : change.edits<Record>())
                                 touched.insert(edit.after->subject);
                         });
        world.play(history);
        const Instant now = world->now();
        for (const Pipeline &pipeline : world->book().pipelines()) {
            HistoryColumns &columns = kept[pipeline.id];
            for (const Subject subject : touched)
                if (subject.kind == pipeline.subject)
                    replaceSubject(columns, subject.id,
                                   ReportReads(world->store()).historyOf(subject, pipeline));
            const HistoryColumns read = ReportReads(world->store()).history(pipeline);
            RC_ASSERT(columns.subjects.size() == read.subjects.size());
            for (const FunnelMode mode : kModes) {
                const FunnelQuery query{mode, {}, now};
                const Funnel a = funnel(columns, query, world->calendar());
                const Funnel b = funnel(read, query, world->calendar());
                RC_ASSERT(fatesOf(a) == fatesOf(b));
                RC_ASSERT(a.corrections == b.corrections);
                RC_ASSERT(a.overrides == b.overrides);
                for (size_t i = 0; i < a.rows.size(); ++i) {
                    RC_ASSERT(a.rows[i].amount == b.rows[i].amount);
                    RC_ASSERT(a.rows[i].p90Days == b.rows[i].p90Days);
                }
            }
        }
    }));
}

void TestReportProperties::countsEntriesAsTheTransitionsSay()
{
    QVERIFY(holds("entries and their next, counted in pairs", 300, [] {
        const auto crowd = *crowds(false);
        const Pipeline &pipeline = boardWithEverything();
        std::vector<std::array<qint64, kFates>> expected(pipeline.stages.size());
        for (const Life &life : crowd) {
            for (size_t i = 0; i < life.size(); ++i) {
                if (life[i].to < 0)
                    continue;
                Fate fate = Fate::StillThere;
                if (i + 1 < life.size()) {
                    const int next = life[i + 1].to;
                    const Category category =
                        next < 0 ? Category::Open : pipeline.stages[size_t(next)].category;
                    fate = next < 0                    ? Fate::MovedBack
                        : category == Category::Won    ? Fate::Won
                        : category == Category::Lost   ? Fate::Lost
                        : category != Category::Open   ? Fate::Closed
                        : !opens(pipeline, life[i].to) ? Fate::MovedBack
                        : next > life[i].to            ? Fate::Advanced
                                                       : Fate::MovedBack;
                }
                ++expected[size_t(life[i].to)][size_t(fate)];
            }
        }
        const Funnel made =
            funnel(historyOf(crowd), {FunnelMode::StageCohort, {}, kLater}, historyCalendar());
        RC_ASSERT(fatesOf(made) == expected);
    }));
}

void TestReportProperties::aMistakePutRightChangesNothing()
{
    QVERIFY(holds("a step forward taken back by a correction (R13)", 300, [] {
        const Pipeline &pipeline = boardWithEverything();
        auto crowd = *crowds(false);
        const std::vector<Life> plain = crowd;
        qint64 mistakes = 0;
        for (Life &life : crowd) {
            const size_t i = *rc::gen::inRange<size_t>(0, life.size() + 1);
            if (i == 0 || !opens(pipeline, life[i - 1].to))
                continue;
            const int stands = life[i - 1].to;
            const int wrong = *rc::gen::inRange(0, int(pipeline.stages.size()));
            if (wrong <= stands)
                continue;
            ++mistakes;
            const auto at = life.begin() + ptrdiff_t(i);
            life.insert(at, {{wrong, 0, false}, {stands, 0, true}});
        }
        for (const FunnelMode mode : kModes) {
            const FunnelQuery query{mode, {}, kLater};
            const Funnel a = funnel(historyOf(plain), query, historyCalendar());
            const Funnel b = funnel(historyOf(crowd), query, historyCalendar());
            RC_ASSERT(fatesOf(a) == fatesOf(b));
            for (size_t i = 0; i < a.rows.size(); ++i) {
                RC_ASSERT(a.rows[i].reached == b.rows[i].reached);
                RC_ASSERT(a.rows[i].medianDays == b.rows[i].medianDays);
            }
            if (mode == FunnelMode::StageCohort)
                RC_ASSERT(b.corrections == mistakes);
        }
    }));
}

void TestReportProperties::partsOfAPeriodAddUp()
{
    QVERIFY(holds("two halves make a whole", 200, [] {
        const HistoryColumns history = historyOf(*crowds(true));
        const QDate day = historyCalendar().day(historyStart()).addDays(*rc::gen::inRange(-5, 300));
        ReportFilter before;
        before.to = day;
        ReportFilter after;
        after.from = day.addDays(1);
        for (const FunnelMode mode : {FunnelMode::CreatedCohort, FunnelMode::StageCohort}) {
            const auto count = [&](const ReportFilter &filter) {
                return funnel(history, {mode, filter, kLater}, historyCalendar()).rows;
            };
            const auto all = count({});
            const auto first = count(before);
            const auto second = count(after);
            for (size_t i = 0; i < all.size(); ++i)
                for (size_t fate = 0; fate < kFates; ++fate)
                    RC_ASSERT(all[i].fates[fate] == first[i].fates[fate] + second[i].fates[fate]);
        }
        const CohortTable table = cohorts(history, {}, kLater, historyCalendar());
        qint64 entered = 0;
        for (const Cohort &month : table.months)
            entered += month.entered;
        RC_ASSERT(entered == table.all.entered);
    }));
}

// Efron's redistribution to the right gives the same shares as the product that the report multiplies out:
// everybody weighs the same, and who is lost from sight hands the weight on to all who come after.
void TestReportProperties::incidenceIsThatOfMassHandedOn()
{
    QVERIFY(holds("Aalen and Johansen", 300, [] {
        const Pipeline &pipeline = boardWithEverything();
        struct Seen
        {
            int day;
            int end; ///< a stage, or −1: open still
        };
        const auto count = *rc::gen::inRange(1, 30);
        std::vector<Seen> all;
        HistoryBuilder builder(pipeline);
        const Instant now = historyCalendar().startOf(QDate(2026, 6, 1));
        for (qint64 id = 1; id <= count; ++id) {
            Seen seen{*rc::gen::inRange(0, 12), *rc::gen::inRange(-1, int(pipeline.stages.size()))};
            if (opens(pipeline, seen.end))
                seen.end = -1;
            const QDate begin = QDate(2026, 6, 1).addDays(seen.end < 0 ? -seen.day : -40);
            HistorySubject subject;
            subject.id = id;
            builder.addSubject(subject);
            builder.addTransition(id, historyCalendar().startOf(begin), 0, 0);
            if (seen.end >= 0)
                builder.addTransition(id, historyCalendar().startOf(begin.addDays(seen.day)),
                                      qint16(seen.end), 0);
            all.push_back(seen);
        }
        std::stable_sort(all.begin(), all.end(), [](const Seen &a, const Seen &b) {
            return std::pair(a.day, a.end < 0) < std::pair(b.day, b.end < 0);
        });
        std::vector<double> mass(all.size(), 1.0 / double(all.size()));
        std::map<int, double> won;
        for (size_t i = 0; i < all.size(); ++i) {
            if (all[i].end >= 0) {
                if (pipeline.stages[size_t(all[i].end)].category == Category::Won)
                    won[all[i].day] += mass[i];
                continue;
            }
            for (size_t j = i + 1; j < all.size(); ++j)
                mass[j] += mass[i] / double(all.size() - i - 1);
        }
        const Incidence made = incidence(builder.finish(), {}, now, historyCalendar());
        double expected = 0;
        for (const IncidenceDay &day : made.days) {
            expected += won.count(day.day) ? won[day.day] : 0;
            RC_ASSERT(std::abs(day.won - expected) < 1e-9);
            RC_ASSERT(std::abs(day.won + day.lost + day.closed + day.open - 1) < 1e-9);
        }
    }));
}

QTEST_GUILESS_MAIN(TestReportProperties)
#include "tst_reportproperties.moc"
