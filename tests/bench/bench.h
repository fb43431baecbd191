// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "tests/bench/measure.h"

#include <QTemporaryDir>

namespace Imbuto::Bench {

/// How much is measured. Smaller numbers only to see whether the bench works.
struct Size
{
    int cards = 100'000;
    int moves = 200;
    int activities = 200'000;
    int deals = 50'000;
    int starts = 11;
    int reportDeals = 200'000;
    int titles = 200'000;
    int manyCards = 1'000'000;
};

/// The moment at which everything happens.
inline constexpr Instant kNow = 1'767'225'600'000; // 2026-01-01T00:00:00Z

std::vector<Row> benchWrites(const QTemporaryDir &folder, const Size &size);
std::vector<Row> benchImports(const QTemporaryDir &folder, const Size &size);
std::vector<Row> benchRules(const QTemporaryDir &folder, const Size &size);
std::vector<Row> benchReports(const QTemporaryDir &folder, const Size &size);
std::vector<Row> benchSearch(const QTemporaryDir &folder, const Size &size);
std::vector<Row> benchBoards(const QTemporaryDir &folder, const Size &size);
std::vector<Row> benchWindow(const QTemporaryDir &folder, const Size &size);
std::vector<Row> benchStarts(const QTemporaryDir &folder, const Size &size);

} // namespace Imbuto::Bench
