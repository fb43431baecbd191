// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

namespace Imbuto {

/// The text of the setting `field.KEY` that defines \a field, at the place \a order among the others.
QString fieldSetting(const CustomField &field, int order);
/// The setting's name.
QString fieldSettingKey(const QString &key);
/// A key for a field called \a caption: its letters and digits, and a number where somebody has it already.
QString freeFieldKey(const QString &caption, const RuleBook &book);
/// It comes with the program, whose rules may ask about it.
bool isShippedField(const QString &key);

} // namespace Imbuto
