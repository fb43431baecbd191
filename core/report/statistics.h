// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

namespace Imbuto {

/// A share with its 95 % interval.
struct Rate
{
    qint64 count = 0; ///< of those …
    qint64 of = 0;    ///< … so many
    double value = 0; ///< 0 to 1
    double low = 0;
    double high = 1;
    bool operator==(const Rate &) const = default;
};

/// \a count of \a of with Wilson's score interval at 95 % (Wilson 1927; holds for few and for extreme
/// shares, where the normal approximation leaves 0 to 1). Nothing for none of none.
std::optional<Rate> wilson(qint64 count, qint64 of);

/// The \a p quantile (0 to 1) between the nearest ranks, so that p = 0.5 is the usual median; orders
/// \a values. Nothing for no values.
std::optional<double> quantile(std::vector<double> &values, double p);

/// The median and the 90th percentile: both at once are quicker.
struct Spread
{
    std::optional<double> median;
    std::optional<double> p90;
};
Spread spread(std::vector<double> &values);

/// What a box plot shows.
struct Quartiles
{
    qint64 count = 0;
    double least = 0;
    double lower = 0;
    double median = 0;
    double upper = 0;
    double p90 = 0;
    double most = 0;
    bool operator==(const Quartiles &) const = default;
};
std::optional<Quartiles> quartiles(std::vector<double> &values);

} // namespace Imbuto
