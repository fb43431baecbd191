// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules cost: one judgement, and a sweep after a long absence.
#include "core/engine/draft.h"
#include "core/rules/judge.h"
#include "core/workspace.h"
#include "tests/bench/bench.h"
#include "tests/support/bigboard.h"

#include <QFile>
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

using namespace Qt::StringLiterals;

namespace {
std::atomic<qint64> allocations = 0;
} // namespace

// every allocation of this program is counted
void *operator new(size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, size_t) noexcept
{
    std::free(memory);
}

namespace Imbuto::Bench {

namespace {

constexpr qint64 kDay = 24 * 60 * 60 * 1000LL;
constexpr int kActivities = 200;
constexpr int kDue = 200; ///< people of whom something is due after the absence

std::unique_ptr<Workspace> worldOf(const QTemporaryDir &folder, int people, FixedClock **clock)
{
    const QString path = folder.filePath(u"people%1.db"_s.arg(people));
    QFile::remove(path); // asked for twice where both are as small
    const Test::BigBoard options{.cards = 10, .people = people};
    if (const auto made = Test::makeBigBoard(path, options, kNow); !made)
        fail(made.error().text);
    auto owned = std::make_unique<FixedClock>(kNow);
    *clock = owned.get();
    auto workspace = Workspace::open(path, std::move(owned));
    if (!workspace)
        fail(workspace.error().text);
    return std::move(*workspace);
}

void log(Workspace &workspace, int person, const ActivityKindId &kind, Instant at)
{
    Command::LogActivity activity;
    activity.subject = {SubjectKind::Person, u"p%1"_s.arg(person)};
    activity.kind = kind;
    if (const auto done = workspace.apply({activity, at, u"u1"_s}); !done)
        fail(done.error().text);
}

int leavesOf(const Condition &condition)
{
    if (condition.op == Condition::Op::Leaf)
        return 1;
    int out = 0;
    for (const Condition &child : condition.children)
        out += leavesOf(child);
    return out;
}

/// The conditions that automation has to look at, where the cards stand.
int leavesOf(const std::vector<const Pipeline *> &pipelines, const Facts &facts)
{
    int out = 0;
    for (const Pipeline *pipeline : pipelines) {
        const Placement *at = facts.placement(pipeline->id);
        const StageId from = at ? at->stage : StageId();
        for (const Stage &stage : pipeline->stages)
            for (const Rule &rule : stage.rules)
                if (rule.automatic
                    && (pipeline->mode == Mode::Derived
                        || std::count(rule.from.begin(), rule.from.end(), from)))
                    out += leavesOf(rule.when);
    }
    return out;
}

/// Asks every shipped pipeline for people where somebody with 200 activities goes next.
std::vector<Row> judgements(const QTemporaryDir &folder)
{
    FixedClock *clock = nullptr;
    const auto workspace = worldOf(folder, 10, &clock);
    constexpr std::array kinds{"signed_up", "logged_in", "core_action", "email_sent", "note"};
    for (int i = 0; i < kActivities; ++i)
        log(*workspace, 1, QLatin1String(kinds[size_t(i) % kinds.size()]),
            kNow - (kActivities - i) * kDay / 4);
    WorkspaceState state{workspace->users(), workspace->settings()};
    IdSource ids(1);
    ids.raiseTo(workspace->store().highestId());
    Draft draft(workspace->store(), workspace->book(), workspace->calendar(), ids, state, kNow);
    const Facts facts = draft.facts(*workspace->find({SubjectKind::Person, QStringLiteral("p1")}));
    const auto pipelines = workspace->book().pipelinesFor(SubjectKind::Person);
    const auto judgeAll = [&] {
        size_t moves = 0;
        for (const Pipeline *pipeline : pipelines)
            moves += promote(*pipeline, facts).has_value();
        return moves;
    };
    if (judgeAll() != 0)
        fail(u"a card had not come to rest"_s);
    std::vector<double> ours, raw;
    for (int i = 0; i < 500; ++i)
        ours.push_back(millisecondsOf(judgeAll));
    const qint64 before = allocations;
    judgeAll();
    const double made = double(allocations - before);
    // by hand: for every condition one pass over the activities
    const int leaves = leavesOf(pipelines, facts);
    const std::vector<Occurrence> &activities = *facts.activities;
    volatile qint64 kept = 0;
    for (int i = 0; i < 500; ++i)
        raw.push_back(millisecondsOf([&] {
            for (int leaf = 0; leaf < leaves; ++leaf) {
                qint64 count = 0;
                for (const Occurrence &event : activities)
                    count += event.shape == activities[size_t(leaf) % activities.size()].shape
                        && event.at >= kNow - 14 * kDay;
                kept = kept + count;
            }
        }));
    const auto micro = [](double milliseconds) {
        return u"%1 µs"_s.arg(milliseconds * 1000, 0, 'f', 1);
    };
    const double judged = double(pipelines.size());
    return {Row{u"judgement, %1 activities / a pass for each condition"_s.arg(kActivities),
                micro(median(ours) / judged), micro(median(raw) / judged),
                median(ours) / median(raw), u"–"_s},
            Row{u"allocations of a judgement / activities"_s,
                QString::number(made / judged, 'f', 0), QString::number(kActivities),
                made / judged / kActivities, u"≤ 1"_s}};
}

/// Milliseconds of the sweep after three weeks away, where something is due for few of many.
double sweepOf(const QTemporaryDir &folder, int people)
{
    FixedClock *clock = nullptr;
    const auto workspace = worldOf(folder, people, &clock);
    for (int i = 1; i <= kDue; ++i)
        log(*workspace, i, u"logged_in"_s, kNow);
    clock->set(kNow + 21 * kDay);
    Expected<Outcome> swept;
    const double time = millisecondsOf([&] { swept = workspace->sweep(); });
    if (!swept || !swept->change)
        fail(u"nothing was due"_s);
    return time;
}

} // namespace

std::vector<Row> benchRules(const QTemporaryDir &folder, const Size &size)
{
    std::vector<Row> rows = judgements(folder);
    sweepOf(folder, 500); // the first of all is slower
    const double few = sweepOf(folder, 1000), many = sweepOf(folder, size.cards);
    rows.push_back({u"sweep, due for %1 of %L2 people / of 1,000"_s.arg(kDue).arg(size.cards),
                    milliseconds(many), milliseconds(few), many / few, u"≤ 1.2"_s});
    return rows;
}

} // namespace Imbuto::Bench
