// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <span>

namespace Imbuto {

/// For people: a cell that a spreadsheet would run as a formula gets a ' in front (quality.md §3 row 10).
/// Exact: every cell as it is, for programs.
enum class ExportMode : quint8 { ForPeople, Exact };

/// One record as RFC 4180 has it, in UTF-8, with its line break.
QByteArray csvRecord(std::span<const QString> cells, char delimiter = ',');

/// \a cell with a ' in front when it begins with = + - @ TAB or CR, or would lose a ' to unprotectedCell().
QString protectedCell(const QString &cell);
/// The inverse.
QString unprotectedCell(const QString &cell);

} // namespace Imbuto
