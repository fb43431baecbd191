// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/statistics.h"

#include <optional>
#include <vector>

namespace Imbuto {

/// Numbers whose order is asked again while a few come and go. As long as none did after the first question many are only
/// counted by size, and looked through where the answer must lie; from then on they are put in order wholly, so that one
/// more or less costs a search and a shift.
class Ranked
{
public:
    /// Room for so many.
    void reserve(size_t count) { m_values.reserve(count); }
    void add(qint64 value);
    /// One that is there.
    void remove(qint64 value);
    /// Adds (\a sign 1) or removes (−1).
    void take(qint64 value, int sign) { sign > 0 ? add(value) : remove(value); }
    /// Puts them in order wholly: work that can be done before it is needed.
    void settle();
    size_t size() const { return m_values.size(); }

    /// The values next to a quantile, and how far it lies from the first to the second.
    struct Place
    {
        qint64 below = 0;
        qint64 above = 0;
        double share = 0;
        /// The quantile of what \a figure makes of the values, which keeps their order.
        template<typename Figure>
        double between(Figure figure) const
        {
            const double first = figure(below);
            return share <= 0 ? first : first + share * (figure(above) - first);
        }
    };
    /// Where the \a p quantile (0 to 1) lies between the nearest ranks; nothing among none.
    std::optional<Place> place(double p);

private:
    void sizeUp();
    size_t bucketOf(qint64 value) const { return size_t(quint64(value - m_least) >> m_shift); }
    std::pair<qint64, qint64> around(size_t rank) const;

    std::vector<qint64> m_values;
    // how many are about so large, from the least: made by the first question
    qint64 m_least = 0;
    int m_shift = 0;
    std::vector<quint32> m_buckets;
    bool m_asked = false;
    bool m_sorted = false;
};

/// Milliseconds of the wall clock as days, never negative.
inline double daysOf(qint64 milliseconds)
{
    return milliseconds <= 0 ? 0.0 : double(milliseconds) / (24 * 60 * 60 * 1000.0);
}
/// The \a p quantile in days of lengths in milliseconds.
std::optional<double> daysAt(Ranked &lengths, double p);
/// What a box plot shows of them, in days.
std::optional<Quartiles> quartilesOf(Ranked &lengths);

} // namespace Imbuto
