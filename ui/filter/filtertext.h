// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views.h"

#include <array>

namespace Imbuto {

class Session;

/// What a board can be narrowed by. Each is one chip.
enum class Criterion : quint8 { Owner, Amount, Age, Rotting, Task, Tag, Segment };
inline constexpr std::array kCriteria{Criterion::Owner,   Criterion::Amount, Criterion::Age,
                                      Criterion::Rotting, Criterion::Task,   Criterion::Tag,
                                      Criterion::Segment};
/// What is narrowed: the cards of a board, or the records of a list, which stand in no stage.
enum class Narrowed : quint8 { Cards, Records };

/// The filter is narrowed by \a criterion.
bool narrows(const CardFilter &filter, Criterion criterion);
/// The filter without it.
CardFilter without(CardFilter filter, Criterion criterion);
/// Whether \a what of \a kind can be narrowed by it: people have no amount, lists no stages.
bool isFor(Criterion criterion, SubjectKind kind, Narrowed what = Narrowed::Cards);

/// "Owner", "Amount" …
QString criterionText(Criterion criterion);
/// What a chip says: "Owner: me", "In the stage for 14 days or more".
QString chipText(const CardFilter &filter, Criterion criterion, const Session &session);
/// "nothing planned", "overdue" …
QString taskText(NextTask task);
/// "at least 1,000 €", "up to …", "… to …".
QString amountRangeText(const CardFilter &filter, const Session &session);

} // namespace Imbuto
