// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/draft.h"
#include "core/workspace.h"

namespace Imbuto {

struct Workspace::Impl
{
    std::unique_ptr<Clock> clock;
    std::unique_ptr<Store> store;
    RuleBook book;
    Calendar calendar;
    WorkspaceState state;
    IdSource ids;
    Instant latest = kAlways; ///< the latest instant recorded (D3)
    qint64 dataVersion = 0;

    Impl(std::unique_ptr<Clock> c, std::unique_ptr<Store> s, RuleBook b,
         std::optional<quint32> seed)
        : clock(std::move(c)), store(std::move(s)), book(std::move(b)), ids(seed)
    {
    }

    /// Reads the small state again, when another program wrote or something was rolled back.
    void reload();
    Instant nowFor(const std::optional<Instant> &at) const
    {
        return std::max({clock->now(), latest, at.value_or(kAlways)});
    }
    Draft draft(Instant now) { return Draft(*store, book, calendar, ids, state, now); }
    ChangeHeader header(const Draft &draft, const Input &input) const;
    /// What is due up to \a now, as a change of its own; nothing when nothing was due.
    Expected<std::optional<ChangeSet>> sweep(Instant now);
    /// Begins a write; notices what another program wrote meanwhile.
    Expected<Transaction> begin();
};

} // namespace Imbuto
