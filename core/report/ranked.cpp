// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ranked.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace Imbuto {

namespace {
constexpr size_t kFew = 2000; ///< put in order as quickly as looked through
constexpr int kBucketBits = 12;
} // namespace

void Ranked::settle()
{
    if (!m_sorted)
        std::sort(m_values.begin(), m_values.end());
    m_sorted = true;
    m_buckets = {};
}

void Ranked::add(qint64 value)
{
    if (m_asked)
        settle();
    if (m_sorted)
        m_values.insert(std::upper_bound(m_values.begin(), m_values.end(), value), value);
    else
        m_values.push_back(value);
}

void Ranked::remove(qint64 value)
{
    settle();
    m_values.erase(std::lower_bound(m_values.begin(), m_values.end(), value));
}

void Ranked::sizeUp()
{
    const auto [least, most] = std::minmax_element(m_values.begin(), m_values.end());
    m_least = *least;
    m_shift = std::max(0, int(std::bit_width(quint64(*most - *least))) - kBucketBits);
    m_buckets.assign(bucketOf(*most) + 1, 0);
    for (const qint64 value : m_values)
        ++m_buckets[bucketOf(value)];
}

/// The value of that rank and the next one, or twice the last.
std::pair<qint64, qint64> Ranked::around(size_t rank) const
{
    size_t bucket = 0;
    for (; rank >= m_buckets[bucket]; ++bucket)
        rank -= m_buckets[bucket];
    std::vector<qint64> here;
    here.reserve(m_buckets[bucket]);
    const qint64 end = m_least + qint64(quint64(bucket + 1) << m_shift);
    qint64 beyond = std::numeric_limits<qint64>::max();
    for (const qint64 value : m_values)
        if (value >= end)
            beyond = std::min(beyond, value);
        else if (bucketOf(value) == bucket)
            here.push_back(value);
    const auto found = here.begin() + std::ptrdiff_t(rank);
    std::nth_element(here.begin(), found, here.end());
    if (found + 1 != here.end())
        return {*found, *std::min_element(found + 1, here.end())};
    return {*found, beyond == std::numeric_limits<qint64>::max() ? *found : beyond};
}

std::optional<Ranked::Place> Ranked::place(double p)
{
    if (m_values.empty())
        return std::nullopt;
    if (!m_sorted && m_values.size() <= kFew)
        settle();
    else if (!m_sorted && !m_asked)
        sizeUp();
    m_asked = true;
    const double rank = p * double(m_values.size() - 1);
    const auto below = size_t(rank);
    const double share = rank - std::floor(rank);
    if (!m_sorted) {
        const auto [value, next] = around(below);
        return Place{value, next, share};
    }
    const bool last = below + 1 == m_values.size();
    return Place{m_values[below], m_values[last ? below : below + 1], last ? 0 : share};
}

std::optional<double> daysAt(Ranked &lengths, double p)
{
    const std::optional<Ranked::Place> place = lengths.place(p);
    return place ? std::optional(place->between(daysOf)) : std::nullopt;
}

std::optional<Quartiles> quartilesOf(Ranked &lengths)
{
    if (lengths.size() == 0)
        return std::nullopt;
    Quartiles all;
    all.count = qint64(lengths.size());
    all.most = *daysAt(lengths, 1);
    all.p90 = *daysAt(lengths, 0.9);
    all.upper = *daysAt(lengths, 0.75);
    all.median = *daysAt(lengths, 0.5);
    all.lower = *daysAt(lengths, 0.25);
    all.least = *daysAt(lengths, 0);
    return all;
}

} // namespace Imbuto
