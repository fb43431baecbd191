// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace.h"
#include "tests/bench/bench.h"
#include "tests/bench/rawsql.h"
#include "tests/support/bigboard.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Imbuto::Bench {

namespace {

std::unique_ptr<Workspace> openAt(const QString &path)
{
    auto workspace = Workspace::open(path, std::make_unique<FixedClock>(kNow));
    if (!workspace)
        fail(workspace.error().text);
    return std::move(*workspace);
}

QString copyOf(const QTemporaryDir &folder, const QString &source, const QString &name)
{
    const QString path = folder.filePath(name);
    QFile::remove(path);
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    if (!QFile::copy(source, path))
        fail(u"cannot copy to %1"_s.arg(path));
    return path;
}

void applyOrFail(Workspace &workspace, const Input &input)
{
    const auto outcome = workspace.apply(input);
    if (!outcome)
        fail(outcome.error().text);
    if (outcome->result != Outcome::Result::Ok || outcome->transitions.empty())
        fail(u"a measured command made no transition"_s);
}

/// Applies \a inputs one by one on copies of \a board: timed; recorded; and what was recorded again by the
/// raw program, timed.
struct Comparison
{
    std::vector<double> ours;
    std::vector<double> raw;
};

Comparison compare(const QTemporaryDir &folder, const QString &board,
                   const std::vector<Input> &inputs)
{
    Comparison times;
    {
        const auto workspace = openAt(copyOf(folder, board, u"timed.db"_s));
        for (const Input &input : inputs)
            times.ours.push_back(millisecondsOf([&] { applyOrFail(*workspace, input); }));
    }
    std::vector<WriteBatch> batches;
    {
        WriteRecorder recorder;
        const auto workspace = openAt(copyOf(folder, board, u"recorded.db"_s));
        const size_t before = recorder.batches().size();
        for (const Input &input : inputs)
            applyOrFail(*workspace, input);
        batches.assign(recorder.batches().begin() + qptrdiff(before), recorder.batches().end());
    }
    if (batches.size() < inputs.size())
        fail(u"%1 commands made %2 transactions"_s.arg(inputs.size()).arg(batches.size()));
    RawDatabase raw(copyOf(folder, board, u"raw.db"_s));
    for (const WriteBatch &batch : batches)
        times.raw.push_back(millisecondsOf([&] { raw.write(batch); }));
    return times;
}

Input logCall(const QString &deal)
{
    Command::LogActivity call;
    call.subject = {SubjectKind::Deal, deal};
    call.kind = u"call"_s;
    call.data = {{u"direction"_s, u"out"_s}, {u"outcome"_s, u"completed"_s}};
    return {call, kNow, u"u1"_s};
}

Input move(const QString &deal, const Stage &to)
{
    Command::Move move;
    move.subject = {SubjectKind::Deal, deal};
    move.pipeline = u"sales"_s;
    move.to = to.id;
    move.reason = to.reasons.empty() ? QString() : to.reasons.front().id;
    return {move, kNow, u"u1"_s};
}

Row row(const QString &work, const Comparison &times, const QString &goal)
{
    return {work, milliseconds(median(times.ours)), milliseconds(median(times.raw)),
            median(times.ours) / median(times.raw), goal};
}

} // namespace

std::vector<Row> benchWrites(const QTemporaryDir &folder, const Size &size)
{
    const QString board = folder.filePath(u"board.db"_s);
    const Test::BigBoard options{.cards = size.cards, .busyCards = size.moves};
    if (const auto made = Test::makeBigBoard(board, options, kNow); !made)
        fail(made.error().text);
    const RuleBook book = RuleBook::shipped().value();
    const Stage &lost = book.pipeline(u"sales"_s)->stages.back();

    std::vector<Input> moves, calls;
    for (int i = 1; i <= size.moves; ++i) {
        moves.push_back(move(Test::busyCard(i), lost));
        calls.push_back(logCall(Test::busyCard(i)));
    }
    const Comparison moved = compare(folder, board, moves);
    const Comparison called = compare(folder, board, calls);
    const double p99 = quantile(moved.ours, 0.99);
    return {row(u"move, judged and durable / the same row writes"_s, moved, u"≤ 2"_s),
            Row{u"the same, 99th percentile / one frame"_s, milliseconds(p99),
                milliseconds(1000.0 / 60), p99 * 60 / 1000, u"≤ 1"_s},
            row(u"activity that promotes / the same row writes"_s, called, u"≤ 2"_s)};
}

} // namespace Imbuto::Bench
