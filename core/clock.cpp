// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QDateTime>

namespace Imbuto {

Instant SystemClock::now() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace Imbuto
