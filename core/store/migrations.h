// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QStringList>

/// The shape of the database, grown by numbered SQL resources (resources/schema), and whether a
/// file has it.
namespace Imbuto::Schema {

/// The number of the last migration this program has.
int latest();

/// Runs every migration after \a from up to \a to, each in one transaction that also raises the
/// number stored. Throws StorageFault.
void migrate(Connection &connection, int from, int to = latest());

/// The number stored in the database.
int stored(Connection &connection);

/// A digest (SHA-256, in hex) of every object's text. Throws StorageFault.
QByteArray digest(Connection &connection);

/// The digest of a database that all migrations made: resources/schema/latest.sha256, held to by a test. A wrong one
/// only costs the time to make such a database and compare.
QByteArray latestDigest();

/// How the objects of a database differ from those that migrations up to \a number make.
struct Difference
{
    QStringList strange; ///< what we did not put there: names with their kind, "trigger x"
    QStringList missing;
};
/// Compares the whole schema, text by text. Throws StorageFault.
Difference compare(Connection &connection, int number);

} // namespace Imbuto::Schema
