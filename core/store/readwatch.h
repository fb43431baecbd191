// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/filter.h"

struct sqlite3;

namespace Imbuto {

class Store;

/// While it lives, whatever is read from a store stops soon after nobody waits for it any more, and throws CountStopped.
/// On the thread of the store.
class ReadWatch
{
public:
    ReadWatch(const Store &store, Stop stop);
    ~ReadWatch();
    ReadWatch(const ReadWatch &) = delete;
    ReadWatch &operator=(const ReadWatch &) = delete;

private:
    sqlite3 *m_handle;
    const Stop m_stop;
};

} // namespace Imbuto
