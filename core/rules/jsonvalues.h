// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

#include <nlohmann/json.hpp>

namespace Imbuto {

/// JSON scalars as values and back. Dates become texts; lists and objects become their JSON text.
Value valueOf(const nlohmann::json &json);
nlohmann::json jsonOf(const Value &value);
Values valuesOf(const nlohmann::json &json);
nlohmann::json jsonOf(const Values &values);

/// The member \a key of the object \a j, which may lack it. nlohmann::json::exception where it is something else.
QString str(const nlohmann::json &j, const char *key, const QString &fallback = {});
std::vector<QString> strings(const nlohmann::json &j, const char *key);
Caption caption(const nlohmann::json &j, const char *key);
std::map<QString, Caption> captions(const nlohmann::json &j, const char *key);

/// The two texts that rules are written in, each with a schema in resources/pipelines.
enum class RuleText : quint8 { Pipeline, Vocabulary };
/// What the schema finds wrong: path and text; nothing when it fits.
std::optional<std::pair<QString, QString>> schemaFinding(const nlohmann::json &json, RuleText text);

} // namespace Imbuto
