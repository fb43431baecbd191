// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace Imbuto {

/// Whether the file at \a path can be one of ours, seen without touching it: no lock, no log, no
/// repair. What only the write-ahead log knows is not seen: the schema number may be older than the
/// true one.
Expected<void> probe(const QString &path);

/// Whether a write-ahead log with content lies beside \a path: a program has it open, or died with
/// it.
bool hasLog(const QString &path);

} // namespace Imbuto
