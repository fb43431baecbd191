// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recordreads.h"

namespace Imbuto {

/// A condition or an order with what it binds.
struct Clause
{
    QString sql;
    QStringList texts;
};

/// The rows that hold what a list is searched for, of a record r, its company c and its person h.
Clause searchOf(const Store &store, const ListQuery &list);
/// The order of a list; names decide between those that are level, and come after it.
Clause orderOf(const ListQuery &list);

} // namespace Imbuto
