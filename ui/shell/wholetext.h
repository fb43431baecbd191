// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace Imbuto {

/// What \a widget would say if it had room: the hint of a line, the choice of a box, the caption of an entry. Empty when all of it is to be
/// seen. Style shows it where there is no tool tip.
QString wholeText(const QWidget *widget);
/// Lets \a label, whose words wrap, always have the height that they need: a layout in a scroll area does not ask.
void keepWhole(QLabel *label);

} // namespace Imbuto
