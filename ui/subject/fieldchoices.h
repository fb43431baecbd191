// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

namespace Imbuto {

/// What \a field can be chosen from, in \a language: one line, between commas.
QString choicesText(const CustomField &field, const QString &language);

/// Lets \a field be chosen from what was typed between commas; words said twice and empty ones count once and
/// not at all. A word that is there keeps its id; where as many were typed as there are, a new word in the place of
/// an old one is its new name, so that records follow; any other new word gets an id of its letters.
void setChoices(CustomField &field, const QString &typed, const QString &language);

} // namespace Imbuto
