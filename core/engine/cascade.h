// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/draft.h"
#include "core/error.h"
#include "core/rules/facttable.h"
#include "core/rules/judge.h"

#include <array>
#include <set>

namespace Imbuto {

/// Lets automation run over a draft until nothing moves (R3): the most advanced stage that holds, its
/// effects on entry, then everything that this may have changed for others.
class Cascade
{
public:
    explicit Cascade(Draft &draft, Cause cause = Cause::Rule);

    /// The facts of \a subject changed: look at it and at whom its facts count for (D5).
    void touch(Subject subject) { touch(subject, nullptr); }
    /// Time has come for \a subject: nobody else's facts changed by that.
    void touchAlone(Subject subject) { look(subject, nullptr); }
    /// An activity was recorded: besides, it may give somebody a deal (F3, 4.2).
    void touch(const Activity &activity);
    /// Runs until nothing moves. A chain longer than the number of stages is a rule fault that names the
    /// rules; the draft is then to be thrown away.
    Expected<void> run();

    /// Only health and when to look at \a subjects again, as after an undo, when no rule fires (R11): what is due
    /// already waits for the next new fact.
    void rest(const std::set<Subject> &subjects);
    /// What is a function of the facts, by those that are left: stages of derived pipelines (R8); and who was taken out
    /// of a pipeline, though other facts bring them there, stands in it again (S1). Nobody is moved on.
    Expected<void> derive(const std::set<Subject> &subjects);

    /// Puts a subject into a stage, by whatever cause, with the effects of entering it.
    void enter(Subject subject, const Pipeline &pipeline, const Transition &t, double rank);
    /// The owner of a record, with its trace; no questions asked.
    void setOwner(Subject subject, UserId owner, Instant at);
    /// Runs the timers of a placement that are due at \a at (S3).
    void runTimers(Subject subject, const PipelineId &id, Instant at);

    /// A transition with all that is the same for every one of this draft.
    Transition transition(Subject subject, const Pipeline &pipeline, const StageId &to, Instant at);

    /// Where a card goes in its column when nobody says: the newest on top.
    static double rankFor(Instant at) { return -double(at) / 1000.0; }

private:
    /// An origin without trigger, and the pipeline in which it makes deals.
    struct Standing
    {
        const Pipeline *pipeline;
        const Origin *origin;
    };
    /// A subject and the place of a pipeline among those of its kind.
    using Place = std::pair<Subject, size_t>;

    void touch(Subject subject, const ActivityShape *by);
    void look(Subject subject, const ActivityShape *by);
    void settle(Subject subject, const std::vector<size_t> &places);
    bool derive(Subject subject);
    bool step(const Facts &facts, const Pipeline &pipeline);
    const Pipeline &pipelineAt(const Place &place) const;
    Facts factsOf(Subject subject);
    void onEntry(Subject subject, const Pipeline &pipeline, const Stage &stage, const StageId &from,
                 Instant at, bool byHand);
    void giveTasks(Subject subject, const Stage &stage, const RuleId &rule, Instant at);
    UserId newOwner(const Record &record);
    void runOrigins(const Activity &activity);
    bool blocked(const Origin &origin, const Pipeline &pipeline, const Record &subject, Instant at);
    void runStanding(Subject subject);
    bool stand(const Standing &standing, Subject subject);
    bool taken(const Pipeline &pipeline, const Record &subject, Instant at);
    void rememberStanding(Subject subject);
    /// The deal that was made.
    Subject createDeal(const Pipeline &pipeline, const Record &subject, Instant at,
                       const Origin *standing = nullptr);
    std::vector<const Record *> rivals(const Record &subject);
    void keepHealth(const Pipeline &pipeline, const Facts &facts);
    void rememberNext();

    Draft &m_draft;
    Cause m_cause;
    std::array<std::vector<const Pipeline *>, 3> m_pipelines; ///< by kind of subject
    std::array<std::vector<Standing>, 3> m_standing;          ///< by kind of whom they are about
    std::set<Subject> m_offered; ///< to be held against the standing origins
    /// What made a deal of this draft: the reason why it stands where it begins (R6).
    std::map<Subject, std::pair<RuleId, QString>> m_made;
    std::set<Place> m_dirty; ///< to be judged
    std::set<Place> m_seen;
    std::vector<Activity> m_activities;
    ActivityId m_trigger;
    std::map<Subject, UserId>
        m_dealOwners; ///< who got the deal a rule gave to somebody without owner
    std::map<std::pair<Subject, PipelineId>, std::vector<RuleId>> m_chains;
    std::optional<Error> m_fault;
};

} // namespace Imbuto
