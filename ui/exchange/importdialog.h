// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"
#include "core/types.h"

#include <functional>

class QWidget;

namespace Imbuto {

class Workspace;

/// Opens the import of a CSV file as a window over \a parent: file, columns, check, import, result. Returns
/// at once; the window deletes itself. The work is done on a thread of its own; \a workspace announces what
/// came in by reloaded(). When the window closes, \a imported is told the change that came in, unless it was
/// taken back there.
void openImportDialog(Workspace &workspace, QWidget *parent, const Language &language = {},
                      const std::function<void(ChangeId)> &imported = {});

} // namespace Imbuto
