// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/readwatch.h"

#include "core/store/reportreads.h"

#include <sqlite3.h>

namespace Imbuto {

/// So many steps of SQLite's machine, some tens of microseconds, lie between two looks.
static constexpr int kBetweenLooks = 4000;

static int isAsked(void *stop)
{
    return static_cast<const Stop *>(stop)->isAsked() ? 1 : 0;
}

ReadWatch::ReadWatch(const Store &store, Stop stop)
    : m_handle(ReportReads(store).handle()), m_stop(std::move(stop))
{
    if (m_stop.asked)
        sqlite3_progress_handler(m_handle, kBetweenLooks, isAsked, const_cast<Stop *>(&m_stop));
}

ReadWatch::~ReadWatch()
{
    if (m_stop.asked)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

} // namespace Imbuto
