// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace Imbuto {

/// Copies the database behind \a source to \a target through the backup API, verifies the copy and
/// only then gives it its name; a file of that name is replaced only when it is one of our
/// databases.
Expected<void> copyDatabase(Connection &source, const QString &target);

/// \a path, or the first of path.2, path.3 … that does not exist.
QString unusedName(const QString &path);

} // namespace Imbuto
