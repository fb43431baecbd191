// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace Imbuto {

/// Numbers whose order is asked again while a few come and go. As long as none did after the first question they are put
/// in order no further than asked; from then on wholly, so that one more or less costs a search and a shift.
class Ranked
{
public:
    void add(qint64 value);
    /// One that is there.
    void remove(qint64 value);
    /// Puts them in order wholly: work that can be done before it is needed.
    void settle();
    size_t size() const { return m_values.size(); }

    /// The values next to a quantile, and how far it lies from the first to the second.
    struct Place
    {
        qint64 below = 0;
        qint64 above = 0;
        double share = 0;
    };
    /// Where the \a p quantile (0 to 1) lies between the nearest ranks; nothing among none. Several are found quickest
    /// with the highest first.
    std::optional<Place> place(double p);

private:
    std::vector<qint64> m_values;
    size_t m_split = 0; ///< none of those before it is more than one behind it; 0: not known
    bool m_asked = false;
    bool m_sorted = false;
};

} // namespace Imbuto
