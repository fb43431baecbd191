// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"

namespace Imbuto {

/// An activity in words: "Call", "completed · terms discussed", and what was written about it.
struct ActivityWords
{
    QString caption;
    QString details;
    QString text;
};
ActivityWords activityWords(const Activity &activity, const RuleBook &book,
                            const Language &language);
/// Caption and details in one line.
QString activityLine(const Activity &activity, const RuleBook &book, const Language &language);

/// The most telling of it, for a card: what was written, else a flag that was raised, else the caption
/// with its outcome.
QString activityGist(const Activity &activity, const RuleBook &book, const Language &language);

/// The name of the icon for a kind: its own (kind-ID), its group's (kind-group-GROUP), or a general one.
QString activityIcon(const ActivityKindId &kind, const RuleBook &book);

/// A kind that is offered without opening a menu, with the key that begins it: the first free letter of
/// its caption.
struct UsualKind
{
    const ActivityKind *kind = nullptr;
    QChar key;
};
/// The kinds that people log most: of the first group of the rule book the first four, of the last group
/// the first. Every logged kind can be reached by menu.
std::vector<UsualKind> usualKinds(const RuleBook &book, const Language &language);

/// What an activity of \a kind most probably was: the data that a set suggests for it.
Values likelyData(const ActivityKind &kind, const RuleBook &book);

} // namespace Imbuto
