// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardPaths>
#include <QString>

namespace Imbuto {

/// The database that both programs use when no other is named: `imbuto/imbuto.db` in the XDG data folder.
/// Asked without the programs' own names, so that both get the same answer.
inline QString defaultDatabase()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/imbuto/imbuto.db");
}

} // namespace Imbuto
