// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ranked.h"

#include <algorithm>
#include <cmath>

namespace Imbuto {

void Ranked::settle()
{
    if (!m_sorted)
        std::sort(m_values.begin(), m_values.end());
    m_sorted = true;
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

std::optional<Ranked::Place> Ranked::place(double p)
{
    if (m_values.empty())
        return std::nullopt;
    m_asked = true;
    const double rank = p * double(m_values.size() - 1);
    const auto below = m_values.begin() + std::ptrdiff_t(rank);
    const double share = rank - std::floor(rank);
    const bool last = below + 1 == m_values.end();
    if (m_sorted)
        return Place{*below, last ? *below : *(below + 1), last ? 0 : share};
    const bool narrow = size_t(below - m_values.begin()) < m_split;
    const auto end = narrow ? m_values.begin() + std::ptrdiff_t(m_split) : m_values.end();
    std::nth_element(m_values.begin(), below, end);
    m_split = size_t(below - m_values.begin()) + 1;
    if (last || share <= 0)
        return Place{*below, *below, 0};
    const auto rest = below + 1 == end ? m_values.end() : end; // whatever lies behind is not less
    return Place{*below, *std::min_element(below + 1, rest), share};
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
    all.most = *daysAt(lengths, 1); // the highest first: see Ranked
    all.p90 = *daysAt(lengths, 0.9);
    all.upper = *daysAt(lengths, 0.75);
    all.median = *daysAt(lengths, 0.5);
    all.lower = *daysAt(lengths, 0.25);
    all.least = *daysAt(lengths, 0);
    return all;
}

} // namespace Imbuto
