// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"
#include "tests/support/bigboard.h"

using namespace Qt::StringLiterals;

namespace Imbuto::Bench {

namespace {

QString boardOf(const QTemporaryDir &folder, int cards)
{
    const QString path = folder.filePath(u"start-%1.db"_s.arg(cards));
    if (const auto made = Test::makeBigBoard(path, {.cards = cards}, kNow); !made)
        fail(made.error().text);
    return path;
}

struct Starts
{
    std::vector<double> milliseconds;
    std::vector<double> peaks;
    void add(const Start &start)
    {
        milliseconds.push_back(start.milliseconds);
        peaks.push_back(start.peakMiB);
    }
};

} // namespace

std::vector<Row> benchStarts(const QTemporaryDir &folder, const Size &size)
{
    const QString program = QStringLiteral(IMBUTO_PROGRAM);
    const QString empty = QStringLiteral(EMPTY_WINDOW_PROGRAM);
    const QString now = QDateTime::fromMSecsSinceEpoch(kNow, Qt::UTC).toString(Qt::ISODate);
    const auto arguments = [&now](const QString &file) {
        return QStringList{file, u"--page"_s, u"sales"_s, u"--now"_s, now, u"--exit-after-paint"_s};
    };
    const int smallSize = size.cards / 100;
    const QString small = boardOf(folder, smallSize);
    const QString large = boardOf(folder, size.cards);
    qputenv("XDG_CONFIG_HOME",
            folder.filePath(u"config"_s).toLocal8Bit()); // not the user's settings
    // where locks and sockets lie: in memory, as in every login session
    const QTemporaryDir session(u"/dev/shm/imbuto-bench-XXXXXX"_s);
    if (session.isValid())
        qputenv("XDG_RUNTIME_DIR", session.path().toLocal8Bit());
    Starts floor, ofSmall, ofLarge;
    // in turn, so that whatever else the machine does meets all three alike
    for (int i = 0; i <= size.starts; ++i) {
        const Start window = startAndPaint(empty, {});
        const Start few = startAndPaint(program, arguments(small));
        const Start many = startAndPaint(program, arguments(large));
        if (i == 0)
            continue; // warms the page cache
        floor.add(window);
        ofSmall.add(few);
        ofLarge.add(many);
    }
    const double base = median(floor.milliseconds);
    const auto row = [&](int cards, const Starts &starts) {
        const double ours = median(starts.milliseconds);
        return Row{u"start to painted board, %L1 cards / empty window"_s.arg(cards),
                   milliseconds(ours), milliseconds(base), ours / base, u"≤ 2"_s};
    };
    const double memory = median(ofLarge.peaks);
    return {row(smallSize, ofSmall), row(size.cards, ofLarge),
            Row{u"memory, %L1 cards (peak) / empty window"_s.arg(size.cards), mebibytes(memory),
                mebibytes(median(floor.peaks)), memory / median(floor.peaks), u"≤ 110 MiB"_s}};
}

} // namespace Imbuto::Bench
