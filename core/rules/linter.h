// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"
#include "core/rules/rulebook.h"

namespace Imbuto {

/// Something wrong, or doubtful, in a set of rules, and where (R12).
struct RuleFinding
{
    enum class Severity : quint8 { Error, Warning };
    QString file; ///< as its source is called
    PipelineId pipeline;
    StageId stage; ///< empty: the pipeline as a whole
    RuleId rule;   ///< empty: the stage as a whole
    QString path;  ///< JSON pointer into the file
    /// Stable name: syntax, schema, unknown_fact, unknown_stage, unknown_operator, duplicate_id … for what
    /// can't be read; cycle, fight, unreachable, never, always, health_overlap, caption_missing,
    /// unknown_pipeline for what can; too_complex for what can't be told.
    QString code;
    Severity severity = Severity::Error;
    QString text; ///< for people, in the reader's language
};

/// A set with an error in it is refused; one with warnings only is not.
bool isFaulty(const std::vector<RuleFinding> &findings);

/// What is wrong with the pipelines of \a book, in their order, by reasoning about the rules alone: whatever it
/// says can be proved for every subject and every time. Captions are asked for in every shipped language.
std::vector<RuleFinding> lint(const RuleBook &book, const Language &language);

/// Rules as they come from files: read as far as they can be, and looked at.
struct CheckedRules
{
    std::optional<RuleBook> book; ///< nothing when they can't be read
    std::vector<RuleFinding> findings;
    bool faulty() const { return isFaulty(findings); }
};
/// Checks \a pipelines against each other; warnings are about those whose files are \a about (all when empty), errors
/// about whichever file has one.
CheckedRules checkRules(const RuleBook::Source &vocabulary,
                        const std::vector<RuleBook::Source> &pipelines, const Language &language,
                        const std::vector<QString> &about = {});

/// The languages in which everything is to have a caption (D2).
const std::vector<QString> &shippedLanguages();

} // namespace Imbuto
