// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/bench/bench.h"
#include "tests/support/bigboard.h"

using namespace Qt::StringLiterals;

namespace Imbuto::Bench {

namespace {
constexpr int kPage = 60;
constexpr int kRuns = 9;
constexpr double kFrame = 1000.0 / 60; ///< milliseconds

double pageMilliseconds(const Store &store, int offset, const ColumnRead &column)
{
    std::vector<double> samples;
    for (int run = 0; run < kRuns; ++run)
        samples.push_back(millisecondsOf([&] {
            if (store.boardCards(u"sales"_s, u"qualified"_s, offset, kPage, {}, column).empty())
                fail(u"an empty page"_s);
        }));
    return median(samples);
}
} // namespace

/// A page of a column in every order that is not read off an index.
std::vector<Row> benchBoards(const QTemporaryDir &folder, const Size &size)
{
    const QString path = folder.filePath(u"sorted.db"_s);
    if (const auto made = Test::makeBigBoard(path, {.cards = size.cards}, kNow); !made)
        fail(made.error().text);
    const auto store = Store::open(path, Store::Mode::ReadOnly).value();
    std::vector<Row> rows;
    for (const auto &[sort, name] :
         {std::pair(BoardSort::Amount, u"amount"_s), std::pair(BoardSort::Age, u"age"_s),
          std::pair(BoardSort::NextTask, u"next task"_s),
          std::pair(BoardSort::ExpectedClose, u"expected close"_s)}) {
        const double ours = pageMilliseconds(*store, 0, {.sort = sort});
        rows.push_back(
            {u"page of a column sorted by %1, %L2 cards / three frames"_s.arg(name).arg(size.cards),
             milliseconds(ours), milliseconds(3 * kFrame), ours / (3 * kFrame), u"≤ 1"_s});
    }
    const double limited = pageMilliseconds(*store, 0, {.from = kNow - 24LL * 3600 * 1000 * 30});
    rows.push_back(
        {u"page of a column limited to a period, %L1 cards / three frames"_s.arg(size.cards),
         milliseconds(limited), milliseconds(3 * kFrame), limited / (3 * kFrame), u"≤ 1"_s});
    return rows;
}

} // namespace Imbuto::Bench
