// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtertext.h"

#include <functional>

class QMenu;

namespace Imbuto {

/// The filter that a menu is over, as it is by now: several owners are ticked one after the other.
struct FilterInForce
{
    std::function<CardFilter()> get;
    std::function<void(const CardFilter &)> set;
};

/// Fills \a menu with what cards of \a kind can be narrowed by, each with its choices; the present ones are ticked.
/// Of owners and tags several can be chosen: a click or Space ticks and leaves the menu open, Return closes it.
void fillFilterMenu(QMenu &menu, const Session &session, SubjectKind kind,
                    const FilterInForce &filter, Narrowed what = Narrowed::Cards);
/// The choices of one aspect alone.
void fillAspect(QMenu &menu, const Aspect &aspect, const Session &session, SubjectKind kind,
                const FilterInForce &filter);

} // namespace Imbuto
