// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>

class QWidget;

namespace Imbuto {

class FlowLayout;

/// Puts a sentence into \a layout: the words of \a text as labels, %1, %2 … as \a controls, in the order in which
/// the language wants them. A control that \a text does not name is not shown.
void fillSentence(FlowLayout *layout, const QString &text,
                  std::initializer_list<QWidget *> controls);

} // namespace Imbuto
