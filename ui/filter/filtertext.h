// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views.h"

#include <array>

namespace Imbuto {

class Session;

/// What a board can be narrowed by.
enum class Criterion : quint8 { Owner, Amount, Age, Rotting, Task, Tag, Segment, Field };
/// Those that every workspace has.
inline constexpr std::array kCriteria{Criterion::Owner,   Criterion::Amount, Criterion::Age,
                                      Criterion::Rotting, Criterion::Task,   Criterion::Tag,
                                      Criterion::Segment};
/// What is narrowed: the cards of a board, or the records of a list, which stand in no stage.
enum class Narrowed : quint8 { Cards, Records };

/// One chip: a criterion, or one of the workspace's own fields.
struct Aspect
{
    Criterion criterion = Criterion::Field;
    QString field = {}; ///< the key of Criterion::Field
    bool operator==(const Aspect &) const = default;
};

/// By what \a filter is narrowed, in the order of the chips.
std::vector<Aspect> aspectsOf(const CardFilter &filter);
/// The filter is narrowed by \a criterion.
bool narrows(const CardFilter &filter, Criterion criterion);
/// The filter without it.
CardFilter without(CardFilter filter, const Aspect &aspect);
/// What is asked of the field \a key; nullptr: nothing.
const FieldAsk *askOf(const CardFilter &filter, const QString &key);
/// The filter with \a ask in place of what was asked of that field.
CardFilter withAsk(CardFilter filter, const FieldAsk &ask);
/// Whether \a what of \a kind can be narrowed by it: people have no amount, lists no stages.
bool isFor(Criterion criterion, SubjectKind kind, Narrowed what = Narrowed::Cards);

/// "Owner", "Amount" …
QString criterionText(Criterion criterion);
/// The same of an aspect: a field has its own caption.
QString aspectText(const Aspect &aspect, const Session &session);
/// Of many choices, how many they are, or each.
enum class ChipText : quint8 { Brief, Whole };
/// What a chip says: "Owner: me", "In the stage for 14 days or more". Records are of \a kind.
QString chipText(const CardFilter &filter, const Aspect &aspect, SubjectKind kind,
                 const Session &session, ChipText length = ChipText::Brief);
/// "last 7 days", "next 30 days"; of one day, "today".
QString daysText(FieldAsk::How how, int days);
/// "nothing planned", "overdue" …
QString taskText(NextTask task);
/// "at least 1,000 €", "up to …", "… to …".
QString amountRangeText(const CardFilter &filter, const Session &session);

} // namespace Imbuto
