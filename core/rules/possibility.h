// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/leaflogic.h"

namespace Imbuto {

/// Whether conditions can hold at once: all that they say is put together, alternative by alternative,
/// until one is found against which nothing speaks.
class Possibility
{
public:
    /// A condition that is to hold, or not to hold.
    struct Demand
    {
        const Condition *condition = nullptr;
        bool holds = true;
        /// The stages of the own pipeline in which it is asked, empty text for none; empty: any.
        const std::vector<StageId> *standing = nullptr;
    };
    /// Who asks: a rule by hand has a reason, automation has none; an origin stands in no stage.
    enum class Asked : quint8 { ByHand, Automatically, AtAnOrigin };

    /// \a budget counts steps down; when it is used up, everything is possible.
    Possibility(const RuleBook &book, const Pipeline &pipeline, SubjectKind subject, Asked asked,
                int &budget);

    bool possible(const std::vector<Demand> &demands);

private:
    bool search(std::vector<Demand> todo, std::vector<Demand> branches);
    bool take(const Demand &leaf);
    bool askedOfOthers(const Condition &leaf) const;
    std::optional<bool> constant(const Demand &leaf) const;
    bool contradicts(const Demand &a, const Demand &b) const;
    bool emptied(const Demand &leaf) const;
    bool worldExists(const Demand &leaf) const;

    const RuleBook &m_book;
    const Pipeline &m_pipeline;
    SubjectKind m_subject;
    Asked m_asked;
    int &m_budget;
    LeafLogic m_logic;
    std::vector<Demand> m_taken; ///< leaves that are to hold or not, so far without contradiction
};

} // namespace Imbuto
