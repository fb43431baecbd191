// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <span>

namespace Imbuto {

/// A stretch of time, start included, end not.
struct Interval
{
    Instant start = kAlways;
    Instant end = kNever;
    bool operator==(const Interval &) const = default;
};

/// When a condition is true, as disjoint intervals in order. Everything the engine wants to know about
/// time follows from it: whether it holds now, since when it has (4.5), and when it could next change
/// without a new fact (R9).
class Timeline
{
public:
    Timeline() = default; ///< never
    static Timeline always() { return Timeline({{kAlways, kNever}}); }
    static Timeline from(Instant start) { return Timeline({{start, kNever}}); }
    /// Intervals in any order, overlapping or empty ones allowed.
    static Timeline unionOf(std::vector<Interval> intervals);
    /// When at least \a count of \a intervals are running at once.
    static Timeline atLeast(int count, std::span<const Interval> intervals);

    bool holdsAt(Instant t) const;
    /// Since when the answer has been what it is at \a t; kAlways when it never was different.
    Instant sinceAt(Instant t) const;
    /// The first boundary after \a t, or kNever.
    Instant nextAfter(Instant t) const;

    Timeline operator&(const Timeline &other) const;
    Timeline operator|(const Timeline &other) const;
    Timeline operator!() const;

    const std::vector<Interval> &intervals() const { return m_intervals; }
    bool operator==(const Timeline &) const = default;

private:
    explicit Timeline(std::vector<Interval> intervals) : m_intervals(std::move(intervals)) {}
    std::vector<Interval> m_intervals;
};

} // namespace Imbuto
