// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

namespace Imbuto {

class ListModel;

/// Writes what a list shows, all rows of its search, with its columns in their order as captions and values read, as
/// UTF-8 CSV for people: cells that a spreadsheet would run are neutralised (quality.md §3 row 10). Replaces the file
/// only when all is written. Returns the number of rows.
Expected<qint64> exportList(const ListModel &model, const QString &path);

} // namespace Imbuto
