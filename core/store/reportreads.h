// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/history.h"
#include "core/store/store.h"

namespace Imbuto {

/// Bulk reads for reports: whole histories, straight into columns. Throw StorageFault as all reads do.
class ReportReads
{
public:
    explicit ReportReads(const Store &store) : m_store(store) {}

    /// Everything that happened in \a pipeline to records that are not deleted.
    HistoryColumns history(const Pipeline &pipeline) const;

private:
    const Store &m_store;
};

} // namespace Imbuto
