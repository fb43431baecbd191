// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imbutoctl/json.h"
#include "core/reporting.h"

namespace Imbuto {

/// A report in the shape of cli.md: rows as objects, shares as {value, low, high}.
Json reportJson(const Renderer &renderer, const ReportTable &table);
/// The same for people, in columns.
QString reportText(const Workspace &workspace, const Language &language, const ReportTable &table);

} // namespace Imbuto
