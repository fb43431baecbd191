// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"

class QWidget;

namespace Imbuto {

class Workspace;

/// Opens the import of a CSV file as a window over \a parent: file, columns, check, import, result. Returns
/// at once; the window deletes itself. The work is done on a thread of its own; \a workspace announces what
/// came in by reloaded().
void openImportDialog(Workspace &workspace, QWidget *parent, const Language &language = {});

} // namespace Imbuto
