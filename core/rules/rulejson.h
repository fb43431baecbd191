// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

namespace Imbuto {

/// What keeps a text from being read as rules.
struct RuleJsonFault
{
    QString code; ///< too_large, too_deep, duplicate_key or syntax
    QString text; ///< for people
};

/// Reads the JSON of a rule file; \a fault says why it can't be. What is larger, deeper or longer than any
/// rule needs is refused before anything recursive sees it.
nlohmann::json parseRuleJson(const QByteArray &json, std::optional<RuleJsonFault> &fault);

/// The largest rule file that is read, in bytes.
inline constexpr qint64 kMaxRuleBytes = 4 * 1024 * 1024;

} // namespace Imbuto
