// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reporting.h"

namespace Imbuto {

/// \a table as CSV with the columns of cli.md: a share takes three (value, low, high), a sum one for
/// each currency; stages by id, owners and subjects by reference.
QByteArray reportCsv(const Workspace &workspace, const ReportTable &table);

} // namespace Imbuto
