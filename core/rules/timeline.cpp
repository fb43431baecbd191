// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/timeline.h"

#include <algorithm>

namespace Imbuto {

Timeline Timeline::unionOf(std::vector<Interval> intervals)
{
    std::erase_if(intervals, [](const Interval &i) { return i.start >= i.end; });
    std::sort(intervals.begin(), intervals.end(),
              [](const Interval &a, const Interval &b) { return a.start < b.start; });
    std::vector<Interval> merged;
    for (const Interval &i : intervals) {
        if (!merged.empty() && i.start <= merged.back().end)
            merged.back().end = std::max(merged.back().end, i.end);
        else
            merged.push_back(i);
    }
    return Timeline(std::move(merged));
}

Timeline Timeline::atLeast(int count, std::span<const Interval> intervals)
{
    if (count <= 0)
        return always();
    if (count == 1)
        return unionOf({intervals.begin(), intervals.end()});
    std::vector<std::pair<Instant, int>> edges;
    edges.reserve(intervals.size() * 2);
    for (const Interval &i : intervals) {
        if (i.start >= i.end)
            continue;
        edges.emplace_back(i.start, 1);
        edges.emplace_back(i.end, -1);
    }
    // At one instant starts go before ends: an interval that ends where another begins hands over to it.
    std::sort(edges.begin(), edges.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first, -a.second) < std::pair(b.first, -b.second);
    });
    std::vector<Interval> out;
    int running = 0;
    for (const auto &[at, step] : edges) {
        const bool before = running >= count;
        running += step;
        const bool after = running >= count;
        if (!before && after)
            out.push_back({at, kNever});
        else if (before && !after)
            out.back().end = at;
    }
    return unionOf(std::move(out));
}

namespace {
/// The first interval that ends after \a t.
auto findAt(const std::vector<Interval> &intervals, Instant t)
{
    return std::upper_bound(intervals.begin(), intervals.end(), t,
                            [](Instant at, const Interval &i) { return at < i.end; });
}
} // namespace

bool Timeline::holdsAt(Instant t) const
{
    const auto it = findAt(m_intervals, t);
    return it != m_intervals.end() && it->start <= t;
}

Instant Timeline::sinceAt(Instant t) const
{
    const auto it = findAt(m_intervals, t);
    if (it != m_intervals.end() && it->start <= t)
        return it->start;
    return it == m_intervals.begin() ? kAlways : std::prev(it)->end;
}

Instant Timeline::nextAfter(Instant t) const
{
    const auto it = findAt(m_intervals, t);
    if (it == m_intervals.end())
        return kNever;
    return it->start > t ? it->start : it->end;
}

Timeline Timeline::operator&(const Timeline &other) const
{
    std::vector<Interval> out;
    auto a = m_intervals.begin();
    auto b = other.m_intervals.begin();
    while (a != m_intervals.end() && b != other.m_intervals.end()) {
        const Interval both{std::max(a->start, b->start), std::min(a->end, b->end)};
        if (both.start < both.end)
            out.push_back(both);
        if (a->end < b->end)
            ++a;
        else
            ++b;
    }
    return Timeline(std::move(out));
}

Timeline Timeline::operator|(const Timeline &other) const
{
    std::vector<Interval> all = m_intervals;
    all.insert(all.end(), other.m_intervals.begin(), other.m_intervals.end());
    return unionOf(std::move(all));
}

Timeline Timeline::operator!() const
{
    std::vector<Interval> out;
    Instant from = kAlways;
    for (const Interval &i : m_intervals) {
        if (from < i.start)
            out.push_back({from, i.start});
        from = i.end;
    }
    if (from < kNever)
        out.push_back({from, kNever});
    return Timeline(std::move(out));
}

} // namespace Imbuto
