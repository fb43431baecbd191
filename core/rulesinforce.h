// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

#include <memory>

namespace Imbuto {

/// Where a workspace keeps the text of a pipeline of its own, or one that it changed.
QString rulesKey(const PipelineId &pipeline);
/// The setting holds rules.
bool isRulesKey(const QString &key);

/// The pipelines that \a settings put in force: the shipped ones that were chosen, with the workspace's own in
/// their place or after them.
std::vector<RuleBook::Source> rulesInForce(const std::map<QString, QString> &settings);
/// The same, with what segments add to them, read. Those that change nothing share the shipped book.
Expected<std::shared_ptr<const RuleBook>> bookInForce(const std::map<QString, QString> &settings);

/// The vocabulary: the shipped one, with the workspace's own kinds of activity and fields in the place of what has
/// their ids or after it.
RuleBook::Source vocabularyInForce(const std::map<QString, QString> &settings);

/// Of \a settings, those that the book is made of besides what is shipped: rules, and what the table of settings
/// says is part of it.
std::map<QString, QString> bookSettingsIn(const std::map<QString, QString> &settings);

/// The id of the pipeline in \a source; empty where that can't be told.
PipelineId pipelineIn(const RuleBook::Source &source);
/// \a base with \a changed in the place of the pipelines that have their ids, or added.
std::vector<RuleBook::Source> replaced(std::vector<RuleBook::Source> base,
                                       const std::vector<RuleBook::Source> &changed);
/// The text as it is kept: one line, keys in the order in which they were written. What is not JSON stays.
QString keptText(const QByteArray &json);
/// A pipeline like \a source under another id, with rules of its own: ready to be edited and put in force.
/// An error where \a source can't be read or \a id is no id.
Expected<RuleBook::Source> duplicated(const RuleBook::Source &source, const PipelineId &id);

} // namespace Imbuto
