// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rules/conditiontree.h"

namespace Imbuto {

/// The words between the controls of a condition: they make a sentence of a row of the fact table. A row that
/// has none here is shown by the names of its parameters.
namespace ConditionWords {

/// One parameter's part of the sentence.
struct Phrase
{
    QString param;
    QString text;       ///< %1 is the control; without it, words alone
    QString offer = {}; ///< how an optional one is offered; empty: it belongs to the sentence
};

/// What the fact is called where conditions are chosen.
QString fact(const QString &key);
/// The sentence of \a leaf in the order in which it is read; what it does not have is left to the offers.
std::vector<Phrase> phrases(const RuleJson &leaf);
/// The choices of a parameter that is a word: value and caption, such as the states of deals.
std::vector<std::pair<RuleJson, QString>> choices(const QString &fact, const QString &param);

} // namespace ConditionWords
} // namespace Imbuto
