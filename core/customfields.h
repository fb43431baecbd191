// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/rules/rulebook.h"

#include <QStringList>

namespace Imbuto {

/// \a value as the custom field \a field keeps it, whatever it was written as: a number as number, money as exact
/// decimal text in \a currency ("1200.00"), a date as date, a choice as one of its ids, yes/no as flag. Nothing stays
/// nothing. A BadInput error names the field and the value.
Expected<Value> customValue(const CustomField &field, const Value &value, const QString &currency);

/// A value to compare numbers with: a number, or money as it is kept; nothing for the rest.
std::optional<double> numberIn(const Value &value);

/// The tags in a text that has them between commas: without empty ones, each once whatever its case, in order.
QStringList tagsIn(const QString &text);
/// Tags as they are kept: "rush, vip".
QString tagsText(const QStringList &tags);

} // namespace Imbuto
