// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QRandomGenerator>

namespace Imbuto {

/// Makes the keys of rows: time in the upper bits, random bits below, always increasing within one
/// source, so that order of creation is order of id and two databases can be merged.
class IdSource
{
public:
    /// \a seed makes the random part repeatable (demo, tests); without it, it is the system's.
    explicit IdSource(std::optional<quint32> seed = {});

    /// A new key, greater than all given before and than \a floor set by raiseTo().
    qint64 next(Instant now);
    /// Never give a key at or below \a id: called with the highest key stored.
    void raiseTo(qint64 id) { m_last = std::max(m_last, id); }

private:
    QRandomGenerator m_random;
    qint64 m_last = 0;
};

} // namespace Imbuto
