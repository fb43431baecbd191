// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QStringList>

/// Why a file is not opened, in words for people. The file is untouched in every case.
namespace Imbuto::Refusal {

tl::unexpected<Error> absent(const QString &path);
tl::unexpected<Error> empty(const QString &path);
tl::unexpected<Error> notADatabase(const QString &path);
tl::unexpected<Error> anothers(const QString &path);
tl::unexpected<Error> newer(const QString &path, int number);
tl::unexpected<Error> damaged(const QString &path, const QString &detail);
tl::unexpected<Error> unreadable(const QString &path, const Error &cause);
/// It holds triggers, views or other things that we did not put there.
tl::unexpected<Error> strange(const QString &path, const QStringList &objects);
/// It must be brought up to date first, and cannot be written.
tl::unexpected<Error> olderAndReadOnly(const QString &path);
/// A new database would take the place of this file.
tl::unexpected<Error> occupied(const QString &path);

} // namespace Imbuto::Refusal
