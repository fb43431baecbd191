// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/timeline.h"

#include <QTest>

#include <random>

using namespace Imbuto;

namespace {

/// A random timeline within 0..60, as the set of its instants and as intervals.
std::vector<Interval> randomIntervals(std::mt19937 &random)
{
    std::uniform_int_distribution<Instant> instant(0, 60);
    std::vector<Interval> out;
    for (int i = 0; i < 5; ++i) {
        const Instant a = instant(random), b = instant(random);
        out.push_back({std::min(a, b), std::max(a, b)});
    }
    return out;
}

bool covers(const std::vector<Interval> &intervals, Instant t, int times = 1)
{
    return std::count_if(intervals.begin(), intervals.end(),
                         [&](const Interval &i) { return i.start <= t && t < i.end; })
        >= times;
}

} // namespace

/// The interval algebra under every condition, against counting instants one by one.
class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logicAgreesWithCountingInstants();
    void atLeastCountsOverlaps();
    void sinceIsTheLastBoundaryAndNextTheFollowing();
    void neverAndAlwaysHaveNoBoundaries();
};

void TestTimeline::logicAgreesWithCountingInstants()
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const auto a = randomIntervals(random), b = randomIntervals(random);
        const Timeline x = Timeline::unionOf(a), y = Timeline::unionOf(b);
        for (Instant t = -1; t <= 61; ++t) {
            QCOMPARE(x.holdsAt(t), covers(a, t));
            QCOMPARE((x & y).holdsAt(t), covers(a, t) && covers(b, t));
            QCOMPARE((x | y).holdsAt(t), covers(a, t) || covers(b, t));
            QCOMPARE((!x).holdsAt(t), !covers(a, t));
        }
        QCOMPARE(!!x, x);
    }
}

void TestTimeline::atLeastCountsOverlaps()
{
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        const auto a = randomIntervals(random);
        for (int count = 1; count <= 4; ++count)
            for (Instant t = -1; t <= 61; ++t)
                QCOMPARE(Timeline::atLeast(count, a).holdsAt(t), covers(a, t, count));
    }
}

void TestTimeline::sinceIsTheLastBoundaryAndNextTheFollowing()
{
    const Timeline t = Timeline::unionOf({{10, 20}, {20, 25}, {40, kNever}});
    QCOMPARE(t.sinceAt(22), Instant(10)); // touching intervals are one
    QCOMPARE(t.nextAfter(22), Instant(25));
    QCOMPARE(t.sinceAt(30), Instant(25));
    QCOMPARE(t.nextAfter(30), Instant(40));
    QCOMPARE(t.sinceAt(5), kAlways);
    QCOMPARE(t.nextAfter(5), Instant(10));
    QCOMPARE(t.nextAfter(50), kNever);
    QVERIFY(!t.holdsAt(25));
    QVERIFY(t.holdsAt(10));
}

void TestTimeline::neverAndAlwaysHaveNoBoundaries()
{
    QCOMPARE(Timeline().nextAfter(0), kNever);
    QCOMPARE(Timeline::always().nextAfter(0), kNever);
    QCOMPARE(Timeline::always().sinceAt(0), kAlways);
    QCOMPARE(!Timeline(), Timeline::always());
    QVERIFY(Timeline::atLeast(0, {}).holdsAt(0));
    QVERIFY(!Timeline::atLeast(1, {}).holdsAt(0));
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
