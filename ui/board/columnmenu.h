// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

namespace Imbuto {

class ColumnView;

/// What can be done with a column: its order, how far back an ended one goes, its width, collapse it.
void popUpColumnMenu(ColumnView *column, QPoint at);
/// Only how far back.
void popUpPeriodMenu(ColumnView *column, QPoint at);

} // namespace Imbuto
