// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"

#include <QByteArray>

/// How the journal stores a change: inputs as lines of text, edits as CBOR (RFC 8949). The same
/// change always gives the same bytes, and reads back equal to what was written.
namespace Imbuto {

QString inputsText(const std::vector<QString> &inputs);
std::vector<QString> inputsFromText(const QString &text);

/// An array of one array per kind of row, in the order of ChangeSet::rows; in it an edit is
/// [before, after], each null or the row's values in the order of Rows<T>.
QByteArray editsBytes(const ChangeSet &change);
/// Appends the edits in \a bytes to \a change. Throws StorageFault when they cannot be read.
void editsFromBytes(const QByteArray &bytes, ChangeSet &change);

} // namespace Imbuto
