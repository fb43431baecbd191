// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtertext.h"

#include <functional>

class QMenu;

namespace Imbuto {

using SetFilter = std::function<void(const CardFilter &)>;

/// Fills \a menu with what cards of \a kind can be narrowed by, each with its choices; the present ones are ticked.
/// \a set gets the whole filter with what was chosen.
void fillFilterMenu(QMenu &menu, const Session &session, SubjectKind kind, const CardFilter &filter,
                    const SetFilter &set, Narrowed what = Narrowed::Cards);
/// The choices of one aspect alone.
void fillAspect(QMenu &menu, const Aspect &aspect, const Session &session, SubjectKind kind,
                const CardFilter &filter, const SetFilter &set);

} // namespace Imbuto
