// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/linter.h"

namespace Imbuto {

/// The rules that \a name, a file or the id of a pipeline, stands for. Files larger than any rules are not read.
Expected<RuleBook::Source> readRuleFile(const QString &name,
                                        const std::vector<RuleBook::Source> &known);
/// The id of the pipeline in \a source; empty where that can't be told.
PipelineId pipelineIn(const RuleBook::Source &source);
/// \a base with \a files in the place of the pipelines that have their ids, or added.
std::vector<RuleBook::Source> beside(std::vector<RuleBook::Source> base,
                                     const std::vector<RuleBook::Source> &files);

} // namespace Imbuto
