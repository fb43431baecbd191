// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/bench/bench.h"
#include "tests/support/bigboard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto::Bench {

namespace {

constexpr int kRepeats = 15;
constexpr int kShown = 60; ///< rows that the palette asks for

} // namespace

/// What the store needs for every key of somebody who types a name: the slowest of them counts.
std::vector<Row> benchSearch(const QTemporaryDir &folder, const Size &size)
{
    const QString path = folder.filePath(u"search.db"_s);
    if (const auto made = Test::makeBigBoard(path, {.cards = size.titles}, kNow); !made)
        fail(made.error().text);
    auto store = Store::open(path);
    if (!store)
        fail(store.error().text);
    double slowest = 0;
    double slowestScan = 0;
    for (const QString &typed : {u"a"_s, u"au"_s, u"aurora"_s, u"aurora d"_s, u"aurora d1"_s,
                                 u"d1"_s, u"d19"_s, u"fa c"_s}) {
        std::vector<double> keys;
        std::vector<double> scans;
        for (int i = 0; i < kRepeats; ++i) {
            keys.push_back(millisecondsOf([&] {
                (void)(*store)->search(typed, kShown);
                (void)(*store)->searchNotes(typed, kShown);
            }));
            if (i < 3)
                scans.push_back(millisecondsOf([&] {
                    (void)(*store)->listRows(SubjectKind::Deal, typed + u"#"_s, 0, kShown);
                }));
        }
        slowest = std::max(slowest, median(keys));
        slowestScan = std::max(slowestScan, median(scans));
    }
    return {
        Row{u"search as you type, slowest key, %L1 titles / reading them all"_s.arg(size.titles),
            milliseconds(slowest), milliseconds(slowestScan), slowest / slowestScan, u"≤ 5 ms"_s}};
}

} // namespace Imbuto::Bench
