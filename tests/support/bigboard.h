// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/types.h"

namespace Imbuto::Test {

/// A workspace as large as asked, written past the judge in big changes: for measuring, and for tests
/// that need many rows and not their history.
struct BigBoard
{
    int cards = 1000;         ///< deals in `sales`, spread over its stages; one company per ten
    int busyCards = 0;        ///< of those, so many stand in the first stage, each of another company, with…
    int activitiesEach = 200; ///< …so many e-mails each: what company and card have of them
    int people = 0;           ///< besides, with neither company nor deal: p1, p2, …
};

/// The ref of the \a number-th busy card, from 1 on.
QString busyCard(int number);

/// Refs: deals d1, d2, …, companies c1, …, users u1 … u20. The same options give the same rows.
Expected<void> makeBigBoard(const QString &path, const BigBoard &options, Instant now);

} // namespace Imbuto::Test
