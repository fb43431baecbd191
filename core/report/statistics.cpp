// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/statistics.h"

#include <algorithm>
#include <cmath>

namespace Imbuto {

std::optional<Rate> wilson(qint64 count, qint64 of)
{
    if (of <= 0)
        return std::nullopt;
    constexpr double z = 1.959963984540054; // 97.5 % point of the normal distribution
    const double n = double(of);
    const double p = double(count) / n;
    const double divisor = 1 + z * z / n;
    const double centre = (p + z * z / (2 * n)) / divisor;
    const double half = z / divisor * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    // rounding must not leave the end points short of none and all
    const double low = count == 0 ? 0 : std::max(0.0, centre - half);
    const double high = count == of ? 1 : std::min(1.0, centre + half);
    return Rate{count, of, p, low, high};
}

namespace {
/// The value between ranks at \a rank of what begins at \a begin, ordering no further than \a end; what
/// lies behind \a end is not less.
double between(std::vector<double> &values, double rank, std::vector<double>::iterator end)
{
    const auto below = values.begin() + std::ptrdiff_t(rank);
    std::nth_element(values.begin(), below, end);
    const double share = rank - std::floor(rank);
    if (share <= 0 || below + 1 == values.end())
        return *below;
    const double above = *std::min_element(below + 1, below + 1 == end ? values.end() : end);
    return *below + share * (above - *below);
}
} // namespace

std::optional<double> quantile(std::vector<double> &values, double p)
{
    if (values.empty())
        return std::nullopt;
    return between(values, p * double(values.size() - 1), values.end());
}

Spread spread(std::vector<double> &values)
{
    if (values.empty())
        return {};
    const double last = double(values.size() - 1);
    Spread both;
    both.p90 = between(values, 0.9 * last, values.end());
    const auto ordered = values.begin() + std::ptrdiff_t(0.9 * last) + 1;
    both.median = between(values, 0.5 * last, ordered);
    return both;
}

std::optional<Quartiles> quartiles(std::vector<double> &values)
{
    if (values.empty())
        return std::nullopt;
    Quartiles all;
    all.count = qint64(values.size());
    all.least = *quantile(values, 0);
    all.lower = *quantile(values, 0.25);
    all.median = *quantile(values, 0.5);
    all.upper = *quantile(values, 0.75);
    all.p90 = *quantile(values, 0.9);
    all.most = *quantile(values, 1);
    return all;
}

} // namespace Imbuto
