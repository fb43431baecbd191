// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cohorttally.h"
#include "core/report/forecasttally.h"
#include "core/report/funneltally.h"
#include "core/report/leadtally.h"
#include "core/report/tallies.h"
#include "core/reportdesk.h"
#include "tests/support/claims.h"

#include <QTest>

#include <algorithm>

using namespace Imbuto;
using namespace Imbuto::Test;
using namespace Qt::StringLiterals;

/// A report that follows changes against one that counts everybody anew. The same seed every time;
/// RC_PARAMS="seed=… max_success=…" tries others.
class TestReportFollowing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRunningFunnelIsThatFromScratch();
    void otherReportsThatRunAreThoseFromScratch();
    void itAnswersOnlyWhatItCounted();
    void orderIsKeptWhileNumbersComeAndGo();
    void manyNumbersAreRankedToo();
    void aDeskFollowsTheWorkspace();
    void aCountThatNobodyWantsStops();
};

namespace {

constexpr Instant kDay = 24 * 60 * 60 * 1000LL;
constexpr FunnelMode kModes[] = {FunnelMode::Snapshot, FunnelMode::CreatedCohort,
                                 FunnelMode::StageCohort};

const Pipeline &sales()
{
    static const RuleBook book = *RuleBook::shipped();
    return *book.pipelinesFor(SubjectKind::Deal).front();
}

/// The whole history of one subject, made up; empty now and then.
HistoryColumns someLife(qint64 id, int lateDays)
{
    HistoryBuilder builder(sales());
    HistorySubject subject;
    subject.id = id;
    subject.createdAt = historyStart();
    subject.owner = *rc::gen::inRange(0, 3);
    subject.amount = *rc::gen::inRange(0, 1000);
    subject.source = builder.source(*rc::gen::element(u""_s, u"facebook"_s, u"fair"_s));
    const int close = *rc::gen::inRange(-1, 200);
    subject.expectedClose =
        close < 0 ? QDate() : historyCalendar().day(historyStart()).addDays(close);
    subject.currency = builder.currency(*rc::gen::element(u""_s, u"EUR"_s, u"USD"_s));
    builder.addSubject(subject);
    Instant at = historyStart() + lateDays * kDay;
    for (int steps = *rc::gen::inRange(0, 6); steps > 0; --steps) {
        at += *rc::gen::inRange(0, 900) * kDay / 24;
        const int to = *rc::gen::inRange(-1, int(sales().stages.size()) + 1);
        const qint16 stage =
            to == int(sales().stages.size()) ? builder.stage(u"of old"_s) : qint16(to);
        builder.addTransition(id, at, stage, *rc::gen::inRange(0, 5) == 0 ? kCorrection : 0);
    }
    return builder.finish();
}

/// When somebody was contacted, in order, by \a now.
std::vector<Instant> someContacts(Instant now)
{
    std::vector<Instant> times;
    for (int count = *rc::gen::inRange(0, 4); count > 0; --count)
        times.push_back(std::min(now, historyStart() + *rc::gen::inRange(0, 3000) * kDay / 24));
    std::sort(times.begin(), times.end());
    return times;
}

Instant latestOf(const HistoryColumns &history)
{
    Instant latest = historyStart();
    for (const HistorySubject &subject : history.subjects)
        for (quint32 i = subject.first; i < subject.first + subject.rows; ++i)
            latest = std::max(latest, history.at[i]);
    return latest;
}

void assertSameFunnel(const Funnel &a, const Funnel &b)
{
    RC_ASSERT(a.subjects == b.subjects);
    RC_ASSERT(a.corrections == b.corrections);
    RC_ASSERT(a.overrides == b.overrides);
    RC_ASSERT(a.rows.size() == b.rows.size());
    for (size_t i = 0; i < a.rows.size(); ++i) {
        const FunnelRow &x = a.rows[i];
        const FunnelRow &y = b.rows[i];
        RC_ASSERT(x.id == y.id && x.entered == y.entered && x.fates == y.fates);
        RC_ASSERT(x.reached == y.reached && x.amount == y.amount);
        RC_ASSERT(x.conversion == y.conversion && x.fromFirst == y.fromFirst);
        RC_ASSERT(x.medianDays == y.medianDays && x.p90Days == y.p90Days);
    }
}

/// A funnel that is kept up.
struct RunningFunnel
{
    FunnelQuery query;
    Period period;
    Calendar calendar;
    Running running;

    RunningFunnel(const HistoryColumns &history, const FunnelQuery &asked, const Calendar &local)
        : query(asked), period(periodOf(asked.filter, local)), calendar(local),
          running(history, asked.filter, until(asked), local,
                  std::make_shared<FunnelTally>(asked, period))
    {
    }
    Instant until(const FunnelQuery &asked) const { return asOf(asked.mode, asked.now, period); }
    bool answers(const FunnelQuery &asked) const
    {
        return running.answers(asked.filter, until(asked));
    }
    Funnel at(const HistoryColumns &history, Instant now) const
    {
        return static_cast<FunnelTally &>(running.tally()).finish(history, now, calendar);
    }
};

std::vector<FunnelQuery> questions(Instant now)
{
    std::vector<FunnelQuery> all;
    for (const FunnelMode mode : kModes) {
        all.push_back({mode, {}, now});
        FunnelQuery narrow{mode, {}, now};
        narrow.filter.owner = UserId{1};
        narrow.filter.leastAmount = 200;
        narrow.filter.from = historyCalendar().day(historyStart()).addDays(10);
        narrow.filter.to = narrow.filter.from.addDays(60);
        all.push_back(narrow);
    }
    return all;
}

} // namespace

void TestReportFollowing::aRunningFunnelIsThatFromScratch()
{
    QVERIFY(holds("take off, change, add: as if counted anew", 150, [] {
        HistoryBuilder nobody(sales());
        HistoryColumns history = nobody.finish();
        const int people = *rc::gen::inRange(0, 12);
        for (qint64 id = 1; id <= people; ++id)
            replaceSubject(history, id, someLife(id, 0));
        Instant now = latestOf(history);
        std::vector<FunnelQuery> asked = questions(now);
        std::vector<RunningFunnel> running;
        for (const FunnelQuery &query : asked)
            running.emplace_back(history, query, historyCalendar());
        for (int change = 0; change < 8; ++change) {
            const qint64 id = *rc::gen::inRange(1, 15);
            const HistoryColumns life = someLife(id, *rc::gen::inRange(0, 400));
            for (RunningFunnel &one : running)
                one.running.takeOff(history, id);
            replaceSubject(history, id, life);
            for (RunningFunnel &one : running)
                one.running.add(history, id);
            now = std::max(now, latestOf(history)) + *rc::gen::inRange(0, 50) * kDay / 24;
            for (size_t i = 0; i < running.size(); ++i) {
                asked[i].now = now;
                if (running[i].answers(asked[i]))
                    assertSameFunnel(running[i].at(history, now),
                                     funnel(history, asked[i], historyCalendar()));
                else // only where the period ends before what was counted
                    RC_ASSERT(asked[i].mode == FunnelMode::Snapshot
                              && asked[i].filter.to.isValid());
            }
        }
    }));
}

template<typename Tally>
static Running runningFor(const HistoryColumns &history, const ReportFilter &filter, Instant now)
{
    return Running(history, filter, now, historyCalendar(),
                   std::make_shared<Tally>(periodOf(filter, historyCalendar())));
}

static void assertSameTable(const ReportTable &a, const ReportTable &b)
{
    RC_ASSERT(a.rows == b.rows);
    RC_ASSERT(a.totals == b.totals);
    RC_ASSERT(a.sections.size() == b.sections.size());
    for (size_t i = 0; i < a.sections.size(); ++i)
        RC_ASSERT(a.sections[i].rows == b.sections[i].rows);
}

void TestReportFollowing::otherReportsThatRunAreThoseFromScratch()
{
    QVERIFY(holds("all but funnels", 150, [] {
        HistoryColumns history = HistoryBuilder(sales()).finish();
        const int people = *rc::gen::inRange(0, 25);
        for (qint64 id = 1; id <= people; ++id)
            replaceSubject(history, id, someLife(id, 0));
        Instant now = latestOf(history);
        ReportFilter filter;
        if (*rc::gen::arbitrary<bool>()) {
            filter.leastAmount = 300;
            filter.from = historyCalendar().day(historyStart()).addDays(10);
            filter.to = filter.from.addDays(90);
        }
        SubjectTimes contacts;
        for (qint64 id = 1; id <= 30; ++id)
            contacts[id] = someContacts(now);
        const auto chances = std::make_shared<ChanceTally>();
        const auto expected = std::make_shared<ForecastTally>(filter);
        const auto leads =
            std::make_shared<LeadTally>(contacts, periodOf(filter, historyCalendar()));
        Running all[] = {runningFor<IncidenceTally>(history, filter, now),
                         runningFor<VelocityTally>(history, filter, now),
                         runningFor<PathTally>(history, filter, now),
                         runningFor<TeamTally>(history, filter, now),
                         runningFor<CohortTally>(history, filter, now),
                         Running(history, {}, now, historyCalendar(), chances),
                         Running(history, filter, now, historyCalendar(), expected),
                         Running(history, filter, now, historyCalendar(), leads)};
        const Calendar calendar = historyCalendar();
        const std::vector<UserId> members{UserId{1}, UserId{7}};
        for (int change = 0; change < 8; ++change) {
            const qint64 id = *rc::gen::inRange(1, 30);
            const HistoryColumns life = someLife(id, *rc::gen::inRange(0, 400));
            for (Running &one : all)
                one.takeOff(history, id);
            replaceSubject(history, id, life);
            now = std::max(now, latestOf(history)) + *rc::gen::inRange(0, 2000) * kDay / 24;
            contacts[id] = someContacts(now);
            for (Running &one : all)
                one.add(history, id);
            for (const Running &one : all)
                RC_ASSERT(one.answers(&one == &all[5] ? ReportFilter() : filter, now));
            assertSameTable(
                tableOf(static_cast<IncidenceTally &>(all[0].tally()).finish(now, calendar)),
                tableOf(incidence(history, filter, now, calendar)));
            assertSameTable(tableOf(static_cast<VelocityTally &>(all[1].tally())
                                        .finish(history, sales(), now, calendar),
                                    history),
                            tableOf(velocity(history, sales(), filter, now, calendar), history));
            assertSameTable(
                tableOf(static_cast<PathTally &>(all[2].tally()).finish(history), history),
                tableOf(paths(history, filter, now, calendar), history));
            assertSameTable(
                tableOf(
                    static_cast<TeamTally &>(all[3].tally()).finish(history, members, {}, filter)),
                tableOf(team(history, members, {}, filter, now, calendar)));
            assertSameTable(
                tableOf(static_cast<CohortTally &>(all[4].tally()).finish(history, now, calendar),
                        history),
                tableOf(cohorts(history, filter, now, calendar), history));
            assertSameTable(
                tableOf(
                    forecastOf(history, sales(), *chances, *expected, {}, filter, now, calendar),
                    history),
                tableOf(forecast(history, sales(), {}, filter, now, calendar), history));
            assertSameTable(
                tableOf(leads->finish(history, {}, filter, now), history),
                tableOf(leadReport(history, contacts, {}, filter, now, calendar), history));
        }
    }));
}

void TestReportFollowing::itAnswersOnlyWhatItCounted()
{
    HistoryBuilder builder(sales());
    HistorySubject subject;
    subject.id = 1;
    builder.addSubject(subject);
    builder.addTransition(1, 10 * kDay, 0, 0);
    const HistoryColumns history = builder.finish();
    const FunnelQuery query{FunnelMode::StageCohort, {}, 20 * kDay};
    const RunningFunnel running(history, query, Calendar());
    QVERIFY(running.answers(query));
    QVERIFY(running.answers({FunnelMode::StageCohort, {}, 30 * kDay}));
    QVERIFY(!running.answers({FunnelMode::StageCohort, {}, 5 * kDay})); // it has happened since
    FunnelQuery other = query;
    other.filter.owner = UserId{3};
    QVERIFY(!running.answers(other));
    RunningFunnel early(history, {FunnelMode::StageCohort, {}, 5 * kDay}, Calendar());
    QVERIFY(early.answers({FunnelMode::StageCohort, {}, 5 * kDay}));
    QVERIFY(!early.answers({FunnelMode::StageCohort, {}, 6 * kDay}));
    early.running.takeOff(history, 1);
    QVERIFY(!early.answers({FunnelMode::StageCohort, {}, 5 * kDay}));
}

void TestReportFollowing::orderIsKeptWhileNumbersComeAndGo()
{
    QVERIFY(holds("ranks are those of the sorted list", 300, [] {
        auto values = *rc::gen::container<std::vector<qint64>>(rc::gen::inRange<qint64>(-20, 20));
        Ranked ranked;
        for (const qint64 value : values)
            ranked.add(value);
        const auto agree = [&](double p) {
            const auto place = ranked.place(p);
            RC_ASSERT(place.has_value() == !values.empty());
            if (!place)
                return;
            std::sort(values.begin(), values.end());
            const double rank = p * double(values.size() - 1);
            RC_ASSERT(place->below == values[size_t(rank)]);
            if (place->share > 0)
                RC_ASSERT(place->above == values[size_t(rank) + 1]);
        };
        for (const double p : {0.9, 0.5, 0.75, 0.25, 1.0, 0.0})
            agree(p);
        for (int change = *rc::gen::inRange(0, 6); change > 0; --change) {
            if (!values.empty() && *rc::gen::arbitrary<bool>()) {
                const auto which = size_t(*rc::gen::inRange<int>(0, int(values.size())));
                ranked.remove(values[which]);
                values.erase(values.begin() + std::ptrdiff_t(which));
            } else {
                values.push_back(*rc::gen::inRange<qint64>(-20, 20));
                ranked.add(values.back());
            }
            agree(0.9);
            agree(0.5);
        }
    }));
}

void TestReportFollowing::manyNumbersAreRankedToo()
{
    QVERIFY(holds("ranks of many are those of the sorted list", 30, [] {
        const int width = *rc::gen::element(1, 50, 100'000);
        std::vector<qint64> values;
        for (int i = *rc::gen::inRange(2001, 6000); i > 0; --i)
            values.push_back(*rc::gen::inRange<qint64>(-width, width));
        if (*rc::gen::arbitrary<bool>())
            values.push_back(1'000'000'000'000); // far from the others
        Ranked ranked;
        for (const qint64 value : values)
            ranked.add(value);
        std::sort(values.begin(), values.end());
        for (const double p : {0.5, 0.9, 0.0, 1.0, 0.25}) {
            const auto place = ranked.place(p);
            const double rank = p * double(values.size() - 1);
            RC_ASSERT(place && place->below == values[size_t(rank)]);
            if (place->share > 0)
                RC_ASSERT(place->above == values[size_t(rank) + 1]);
        }
    }));
}

void TestReportFollowing::aDeskFollowsTheWorkspace()
{
    QVERIFY(holds("a desk that follows tells what a new one does", 8, [] {
        Mix mix;
        mix.undo = true;
        const History history = *histories(mix);
        World world;
        ReportDesk kept(world->store());
        std::vector<ReportRequest> requests;
        for (const QString &name : reportNames())
            for (const FunnelMode mode : kModes)
                if (name == u"funnel" || mode == FunnelMode::Snapshot)
                    requests.push_back({name, {}, mode, {}});
        for (const ReportRequest &request : requests)
            kept.make(reportBasis(world.workspace()), request);
        QObject follower;
        QObject::connect(
            &world.workspace(), &Workspace::changed, &follower,
            [&](const ChangeSet &change) { kept.follow(reportChange(change), world->book()); });
        world.play(history);
        for (const ReportRequest &request : requests) {
            const auto now = kept.make(reportBasis(world.workspace()), request);
            const auto anew = makeReport(world.workspace(), request);
            RC_ASSERT(now.has_value() == anew.has_value());
            RC_ASSERT(!now || now->rows == anew->rows);
            RC_ASSERT(!now || now->totals == anew->totals);
        }
    }));
}

void TestReportFollowing::aCountThatNobodyWantsStops()
{
    HistoryBuilder builder(sales());
    for (qint64 id = 1; id <= 20000; ++id) {
        HistorySubject subject;
        subject.id = id;
        builder.addSubject(subject);
        builder.addTransition(id, id, 0, 0);
    }
    const HistoryColumns history = builder.finish();
    int asked = 0;
    FunnelQuery query{FunnelMode::StageCohort, {}, kDay};
    query.filter.stop.asked = [&asked] { return ++asked == 2; };
    bool stopped = false;
    try {
        funnel(history, query, Calendar());
    } catch (const CountStopped &) {
        stopped = true;
    }
    QVERIFY(stopped);
    QCOMPARE(asked, 2); // it did not go on to the end
}

QTEST_GUILESS_MAIN(TestReportFollowing)
#include "tst_reportfollowing.moc"
