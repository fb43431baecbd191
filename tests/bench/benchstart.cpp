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
    // where locks and sockets lie: in memory, as in every login session
    const QTemporaryDir session(u"/dev/shm/imbuto-bench-XXXXXX"_s);
    if (session.isValid())
        qputenv("XDG_RUNTIME_DIR", session.path().toLocal8Bit());
    struct Board
    {
        int cards;
        QString file;
        Starts starts;
    };
    std::vector<Board> boards;
    for (const int cards : {size.cards / 100, size.cards, size.manyCards})
        boards.push_back({cards, boardOf(folder, cards), {}});
    Starts floor;
    // in turn, so that whatever else the machine does meets all of them alike
    for (int i = 0; i <= size.starts; ++i) {
        const Start window = startAndPaint(empty, {});
        if (i > 0) // the first warms the page cache
            floor.add(window);
        for (Board &board : boards) {
            // a rep begins where the day before ended: another workspace would be written down first
            qputenv("XDG_CONFIG_HOME", (board.file + u".config"_s).toLocal8Bit());
            const Start start = startAndPaint(program, arguments(board.file));
            if (i > 0)
                board.starts.add(start);
        }
    }
    const double base = median(floor.milliseconds);
    std::vector<Row> rows;
    for (const Board &board : boards) {
        const double ours = median(board.starts.milliseconds);
        rows.push_back({u"start to painted board, %L1 cards / empty window"_s.arg(board.cards),
                        milliseconds(ours), milliseconds(base), ours / base, u"≤ 2"_s});
    }
    const auto memory = [&](const Board &board, const QString &goal) {
        const double peak = median(board.starts.peaks);
        rows.push_back({u"memory, %L1 cards (peak) / empty window"_s.arg(board.cards),
                        mebibytes(peak), mebibytes(median(floor.peaks)), peak / median(floor.peaks),
                        goal});
    };
    memory(boards[1], u"≤ 110 MiB"_s);
    memory(boards[2], u"≤ 160 MiB"_s);
    return rows;
}

} // namespace Imbuto::Bench
