// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "core/engine/cascade.h"
#include "core/explain.h"
#include "core/outcome.h"

namespace Imbuto {

/// Carries one input out on a draft: reads its references, asks the judge, edits, and lets automation run.
/// On an error or a refusal the draft is to be thrown away.
class Runner
{
public:
    explicit Runner(Draft &draft) : m_draft(draft) {}
    Expected<Outcome> run(const Input &input);

private:
    using Result = Expected<Outcome>;

    Result carryOut(const Command::SaveUser &c);
    Result carryOut(const Command::SaveRecord &c);
    Result carryOut(const Command::LogActivity &c);
    Result carryOut(const Command::EditField &c);
    Result carryOut(const Command::Move &c);
    Result carryOut(const Command::Reorder &c);
    Result carryOut(const Command::Delete &c);
    Result carryOut(const Command::PassTime &c);
    Result carryOut(const Command::SaveTask &c);
    Result carryOut(const Command::SetPolicy &c);
    Result carryOut(const Command::ApplyRules &c);
    Result carryOut(const Command::SaveSettings &c);
    Result carryOut(const Command::Merge &c);

    Expected<Subject> find(const Command::SubjectRef &ref,
                           const QString &field = QStringLiteral("subject"));
    Expected<void> setField(Record &record, const QString &field, const Value &value);
    Expected<void> setReference(Record &record, const QString &field, const QString &ref);
    Expected<void> setAmount(Record &record, const QString &text);
    Expected<void> setCustom(Record &record, const QString &name, const Value &value);
    static Expected<void> checkNamed(const Record &record);
    std::optional<Outcome> ownerRefusal(const Record &record);
    std::optional<Outcome> ownerRefused(const Record &record);
    Expected<void> setCurrency(Record &record, const QString &code);
    Expected<void> keepLoss(Record &record, const Command::SaveRecord &c);
    QString currencyOf(const Record &record) const;
    Expected<void> place(Record &record, const Command::SaveRecord &c, Outcome &outcome);
    Expected<Activity> readActivity(const Command::LogActivity &c);
    Expected<qint64> dealOf(const Command::LogActivity &c, const ActivityKind &kind,
                            const Subject &subject);
    /// The cards between which one was let go, as far as there are any.
    struct Neighbours
    {
        std::optional<Command::SubjectRef> after;
        std::optional<Command::SubjectRef> before;
    };
    double rankBetween(Subject moved, const Neighbours &neighbours, const PipelineId &pipeline,
                       const StageId &stage, double otherwise);
    void save(const Record &record);
    void keepReason(Record &record, const Stage &stage, const QString &reason);
    Expected<void> reevaluate(const QString &policy);
    Expected<void> reevaluateAll();
    void forget(const Pipeline &archived);
    // --- of two records one (runnermerge.cpp)
    Expected<Record> unite(Record kept, const Record &gone, const std::map<QString, Value> &chosen);
    void joinCourses(Subject kept, Subject gone);
    void swapCourses(Subject a, Subject b, const PipelineId &pipeline);
    void settleOwner(Record &united, const Record &gone);
    void handOver(Subject gone, Subject kept);
    bool cameByPolicy(Subject subject, const Pipeline &pipeline, const QString &policy, int below);
    std::optional<Role> role() const;

    Draft &m_draft;
    Cascade m_cascade{m_draft};
    Instant m_at = 0;
    UserId m_by;
};

/// The reason as it is kept: an id of the stage's list, with words after a colon, or `other: words`.
QString keptReason(const Stage &stage, const QString &reason);

} // namespace Imbuto
