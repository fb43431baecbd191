// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar.h"
#include "core/rules/rulebook.h"

namespace Imbuto {

/// A deal as the rules of its person or company see it.
struct DealFacts
{
    const Record *deal = nullptr;
    std::vector<Placement> placements;
    std::vector<Transition> transitions; ///< not undone, in order of recording
};

/// Everything the rules may ask about one subject at one time. A value, gathered by the workspace; nothing
/// in it reads a clock or a database (D3).
struct Facts
{
    const RuleBook *book = nullptr;
    const Calendar *calendar = nullptr;
    const Record *record = nullptr;
    Instant now = 0;
    /// What counts for the subject (D5), by date.
    std::vector<const Activity *> activities;
    std::vector<DealFacts> deals;        ///< its deals, not deleted, oldest first
    std::vector<Placement> placements;   ///< its own, in every pipeline
    std::vector<Transition> transitions; ///< its own, not undone, in order of recording
    /// A policy's value and since when it has been in force.
    struct PolicyValue
    {
        QString value;
        Instant since = kAlways;
    };
    std::map<QString, PolicyValue> policies;
    bool ownerAvailable = true; ///< it has an owner, or assignment would find one (R2)

    const Placement *placement(const PipelineId &pipeline) const;
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
