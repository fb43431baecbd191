// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imbutoctl/session.h"
#include "core/reporting.h"

namespace Imbuto {

/// What the options of `report` ask. A name that is not known is a usage error, a value that is not is bad input.
Expected<ReportRequest> reportRequest(const Session &session, const Workspace &workspace);
/// The same as the `filters` of cli.md.
Json reportFilters(const Session &session, const ReportRequest &request,
                   const PipelineId &pipeline);

} // namespace Imbuto
