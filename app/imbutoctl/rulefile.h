// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imbutoctl/session.h"
#include "core/rules/linter.h"

namespace Imbuto {

/// The rules that \a name, a file or the id of a pipeline, stands for. Files larger than any rules are not read.
Expected<RuleBook::Source> readRuleFile(const QString &name,
                                        const std::vector<RuleBook::Source> &known);

/// Findings in the shape of cli.md.
Json asJson(const std::vector<RuleFinding> &findings);
/// Tells people where each is and what.
void tell(const Session &session, const std::vector<RuleFinding> &findings);

} // namespace Imbuto
