// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"
#include "tests/bench/rawsql.h"

namespace Imbuto::Bench {

/// Subjects that go through a pipeline, written past the judge: only reports read them.
struct Herd
{
    const Pipeline *pipeline = nullptr;
    int size = 0;
    qint64 firstPerson = 0; ///< of deals: whose they are, one each; 0: nobody's

    qint64 id(int n) const;
};
inline constexpr int kStepsEach = 5;

/// Steps of all lie mixed, as time brings them.
void fill(RawDatabase &database, const Herd &herd);
/// One activity for each, logged by one of two members, who are made with it. \a data is JSON.
void fillActivities(RawDatabase &database, const Herd &herd, const std::string &kind,
                    const std::string &data);
/// Takes the \a n-th a stage on.
Subject moveOne(RawDatabase &database, const Herd &herd, int n);

/// What a raw program has to read of a herd for any report: the same rows by the same indexes.
void scan(RawDatabase &database, const Herd &herd);

} // namespace Imbuto::Bench
