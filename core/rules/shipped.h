// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

namespace Imbuto {

/// The texts of the rules that come with the program. A missing one is a fault of the build.
RuleBook::Source shippedVocabulary();
/// The pipelines that a new workspace has, in the order in which boards are listed.
std::vector<RuleBook::Source> shippedPipelines();
/// Further pipelines that may be chosen instead or besides (C2).
std::vector<RuleBook::Source> offeredPipelines();
/// The text of the shipped or offered pipeline \a id; nothing when there is none such.
std::optional<RuleBook::Source> shippedPipeline(const PipelineId &id);

/// True when these texts are, one by one, what RuleBook::shipped() is read from.
bool areShipped(const RuleBook::Source &vocabulary, const std::vector<RuleBook::Source> &pipelines);

/// Byte for byte as it comes with the program, where tests hold it against its schema.
bool isShipped(const RuleBook::Source &source);

} // namespace Imbuto
