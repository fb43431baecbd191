// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar.h"
#include "core/commands.h"
#include "core/error.h"
#include "core/rules/rulebook.h"

namespace Imbuto {

/// Reads one line of the `record` format (cli.md). Errors name the field. References are not resolved here.
Expected<Input> parseLine(const QByteArray &line, const RuleBook &book, const Calendar &calendar);
/// The canonical line of an input: keys sorted, `at` always there. What the journal keeps.
QByteArray toLine(const Input &input);

/// JSON text of values with sorted keys, and back. Dates are written as texts; reading gives texts.
QByteArray toJson(const Values &values);
Expected<Values> valuesFromJson(const QByteArray &json);

} // namespace Imbuto
