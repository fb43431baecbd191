// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

namespace Imbuto {

/// Where the time comes from. Nothing below the workspace asks (D3).
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock: the only place in core that reads it.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

/// A clock that stands where it was put: tests, `--now`, replay.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant at) : m_at(at) {}
    Instant now() const override { return m_at; }
    void set(Instant at) { m_at = at; }

private:
    Instant m_at;
};

} // namespace Imbuto
