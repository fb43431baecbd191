// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/draft.h"
#include "core/workspace.h"

namespace Imbuto {

inline const QString kCurrency = QStringLiteral("currency"); ///< the setting

/// What \a change did, for who asked for it.
Outcome outcomeOf(const ChangeSet &change);

/// What is in force besides data. A change that leaves one of them alone has it empty.
struct Terms
{
    std::shared_ptr<const RuleBook> book;
    std::optional<Calendar> calendar; ///< where days begin (D4)
    explicit operator bool() const { return book || calendar; }
    /// Lets \a draft judge by them; they must outlive it.
    void give(Draft &draft) const
    {
        if (book)
            draft.use(*book);
        if (calendar)
            draft.use(*calendar);
    }
};

struct Workspace::Impl
{
    std::unique_ptr<Clock> clock;
    std::unique_ptr<Store> store;
    /// The last is in force. Windows may still look at those before it until they follow.
    std::vector<std::shared_ptr<const RuleBook>> books;
    std::map<QString, QString> bookSettings; ///< of which it was made
    Calendar calendar;
    WorkspaceState state;
    IdSource ids;
    Instant latest = kAlways; ///< the latest instant recorded (D3)
    qint64 dataVersion = 0;

    Impl(std::unique_ptr<Clock> c, std::unique_ptr<Store> s, std::shared_ptr<const RuleBook> b,
         std::optional<quint32> seed)
        : clock(std::move(c)), store(std::move(s)), books{std::move(b)}, ids(seed)
    {
    }
    const RuleBook &book() const { return *books.back(); }

    /// Reads the small state again, when another program wrote or something was rolled back. True when other
    /// rules are in force since.
    bool reload();
    Instant nowFor(const std::optional<Instant> &at) const
    {
        return std::max({clock->now(), latest, at.value_or(kAlways)});
    }
    Draft draft(Instant now) { return Draft(*store, book(), calendar, ids, state, now); }
    ChangeHeader header(const Draft &draft, const Input &input) const;
    /// Does on \a draft, which nobody writes, what is due at its now: then it stands as the next change finds it.
    Expected<void> passTime(Draft &draft);
    /// What is due up to \a now, as a change of its own; nothing when nothing was due.
    Expected<std::optional<ChangeSet>> sweep(Instant now);
    // --- rules (workspacerules.cpp)
    CheckedRules checked(const std::vector<RuleBook::Source> &pipelines,
                         const Language &language) const;
    std::vector<RuleFinding> obstacles(const RuleBook &next, const Language &language) const;
    /// The book with what \a command puts in force; an Error that tells the faults.
    Expected<std::shared_ptr<const RuleBook>> bookWith(const Command::ApplyRules &command) const;
    /// What \a command puts in force; empty for most.
    Expected<Terms> termsOf(const Command::Any &command) const;
    /// What is wrong with segments that are to be saved: \a settings are those afterwards.
    Expected<void> checkSegments(const Command::SaveSettings &saved,
                                 const std::map<QString, QString> &settings,
                                 const RuleBook &next) const;
    Expected<void> checkFed(const std::vector<PipelineId> &fed,
                            const std::map<QString, QString> &settings) const;
    /// What is in force after \a change was taken back.
    Expected<Terms> termsWithout(const ChangeSet &change) const;
    /// What \a settings put in force in the place of what is.
    Expected<Terms> termsIn(const std::map<QString, QString> &settings) const;
    /// Cards that stand in a stage of the present rules that \a next lacks, as \a draft has them.
    bool strands(Draft &draft, const RuleBook &next) const;
    void putInForce(Terms next);
    bool followTerms();
    Expected<Preview> preview(const Input &input, const RuleBook *next,
                              std::vector<RuleFinding> findings);
    /// Begins a write; notices what another program wrote meanwhile.
    Expected<Transaction> begin();
};

} // namespace Imbuto
