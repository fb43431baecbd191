// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar.h"
#include "core/rules/occurrence.h"

#include <functional>
#include <memory>
#include <span>

namespace Imbuto {

/// Whether a transition is part of what happened: neither undone nor the trace of an undo (R11).
inline bool stands(const Transition &t)
{
    return !t.undone && t.cause != Cause::Undo;
}

/// A deal as the rules of its person or company see it.
struct DealFacts
{
    const Record *deal = nullptr;
    std::span<const Placement> placements;
    std::span<const Transition>
        transitions; ///< in order of recording; only those that stand() count
};

/// A list that is gathered when a rule first asks for it: most never do.
template<typename T>
class Gathered
{
public:
    using List = std::shared_ptr<const std::vector<T>>;
    Gathered() : m_list(std::make_shared<std::vector<T>>()) {}
    Gathered(std::vector<T> list) : m_list(std::make_shared<std::vector<T>>(std::move(list))) {}
    Gathered(std::function<List()> gather) : m_gather(std::move(gather)) {}
    const std::vector<T> &operator*() const
    {
        if (!m_list)
            m_list = m_gather();
        return *m_list;
    }

private:
    std::function<List()> m_gather;
    mutable List m_list;
};

/// A policy's value and since when it has been in force.
struct PolicyValue
{
    QString value;
    Instant since = kAlways;
};
using PolicyValues = std::map<QString, PolicyValue>;

/// Everything the rules may ask about one subject at one time, gathered by the unit of work; nothing in it
/// reads a clock (D3). What it points to lives until the next write.
struct Facts
{
    const RuleBook *book = nullptr;
    const Calendar *calendar = nullptr;
    const Record *record = nullptr;
    const PolicyValues *policies = nullptr;
    Instant now = 0;
    Gathered<Occurrence> activities;         ///< what counts for the subject (D5), by date
    Gathered<DealFacts> deals;               ///< its deals, not deleted, oldest first
    std::span<const Placement> placements;   ///< its own, in every pipeline
    std::span<const Transition> transitions; ///< its own; only those that stand() count
    bool ownerAvailable = true;              ///< it has an owner, or assignment would find one (R2)

    const Placement *placement(const PipelineId &pipeline) const;
    /// The transition that led to \a placement, if it stands.
    const Transition *entry(const Placement &placement) const;
};

/// From when on facts count for a subject in a pipeline (R13, S7).
struct EvidenceCut
{
    Instant at = kAlways;
    bool inclusive = true;
    qint64 recordedAfter =
        0; ///< key of the row after which it was recorded (keys grow); 0: whenever recorded
    bool counts(Instant date, qint64 key) const;
};
EvidenceCut evidenceCut(const Pipeline &pipeline, const Facts &facts);

} // namespace Imbuto
