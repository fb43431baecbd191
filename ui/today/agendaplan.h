// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar.h"
#include "core/rules/rulebook.h"
#include "core/store/store.h"

namespace Imbuto {

/// Why something stands on the page about today, in the order in which it is shown.
enum class AgendaKind : quint8 {
    Unowned,   ///< stands where an owner is required, and has none (S1, M3)
    Overdue,   ///< a task
    DueToday,  ///< a task
    Reopened,  ///< was ended and came back (S4)
    Suggested, ///< the facts suggest an end to it (S5)
    Losing,    ///< its owner will be removed soon (S3)
    Rotting,   ///< a deal that nobody touched for longer than its stage bears
    News       ///< entered a stage whose entries are news
};

/// What to read for one kind: questions to columns, made from the rule book alone.
struct AgendaQuestion
{
    AgendaKind kind = AgendaKind::News;
    AgendaFilter filter;
};

/// The questions of \a book on \a today, for what \a owner has; nothing: for everybody's.
std::vector<AgendaQuestion> agendaPlan(const RuleBook &book, const Calendar &calendar, QDate today,
                                       std::optional<UserId> owner);

/// When the timers of \a stage take its owner away from a card that entered at \a since; kNever: none do (S3).
Instant ownerRemovedAt(const Stage &stage, const Calendar &calendar, Instant since);

struct AgendaAnswer
{
    AgendaQuestion question;
    std::vector<BoardCard> cards; ///< at most kAgendaCards
    qint64 total = 0;
};
inline constexpr int kAgendaCards = 50;

/// Asks \a store, on whatever thread that was opened.
std::vector<AgendaAnswer> answer(const Store &store, const std::vector<AgendaQuestion> &questions);

} // namespace Imbuto
