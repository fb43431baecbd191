// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <nlohmann/json.hpp>

namespace Imbuto {

/// JSON scalars as values and back. Dates become texts; lists and objects become their JSON text.
Value valueOf(const nlohmann::json &json);
nlohmann::json jsonOf(const Value &value);
Values valuesOf(const nlohmann::json &json);
nlohmann::json jsonOf(const Values &values);

/// What the schema for pipelines finds wrong: path and text; nothing when it fits.
std::optional<std::pair<QString, QString>> schemaFinding(const nlohmann::json &pipeline);

} // namespace Imbuto
