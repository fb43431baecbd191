// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Imbuto {

class Session;
struct Outcome;
struct Transition;

/// What a person hears of an outcome: "“Regional offices” moved to Discovery call". Moves that rules made
/// say which. Empty when nothing moved.
QString outcomeText(const Session &session, const Outcome &outcome);
/// One transition as a sentence.
QString transitionText(const Session &session, const Transition &transition);
/// Why something other than a move was refused, one line per unmet condition.
QString refusalText(const Session &session, const Outcome &outcome);
/// A subject's name, or its ref when it has none; a very long one is cut in the middle.
QString subjectName(const Session &session, qint64 recordId);

} // namespace Imbuto
