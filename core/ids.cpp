// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ids.h"

#include <algorithm>

namespace Imbuto {

namespace {
constexpr int kRandomBits = 20;
/// Year 2109: later clocks keep counting upwards from here, with half of the number range in reserve.
constexpr Instant kLatestTime = Instant(1) << 42;
/// Keys made within one millisecond follow each other at random distances, so that those of another
/// database made in the same millisecond fall between them.
constexpr quint32 kLargestStep = 256;
} // namespace

IdSource::IdSource(std::optional<quint32> seed)
    : m_random(seed ? QRandomGenerator(*seed) : QRandomGenerator::securelySeeded())
{
}

qint64 IdSource::next(Instant now)
{
    const qint64 time = std::clamp(now, Instant(0), kLatestTime);
    const qint64 fresh = (time << kRandomBits) | qint64(m_random.generate() >> (32 - kRandomBits));
    m_last = fresh > m_last ? fresh : m_last + 1 + m_random.bounded(kLargestStep);
    return m_last;
}

} // namespace Imbuto
