// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/movement.h"

#include "ui/board/repairpanel.h"
#include "ui/shell/outcometext.h"
#include "ui/shell/session.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

using Command::SubjectRef;

std::optional<SubjectRef> refOf(const Session &session, const std::optional<Subject> &subject)
{
    if (!subject)
        return {};
    return session.workspace().refOf(*subject);
}

/// Without anywhere to stand, a subject enters; standing there already, it is put into its place.
bool standsIn(const Session &session, Subject subject, const PipelineId &pipeline,
              const StageId &stage)
{
    for (const Placement &placement : session.store().placementsOf(subject)) {
        if (placement.pipeline == pipeline)
            return placement.stage == stage;
    }
    return false;
}

Value ownerValue(const Session &session, UserId owner)
{
    const User *user = session.workspace().user(owner);
    return user ? Value(user->ref) : Value();
}

bool belongsTo(const Session &session, Subject subject, UserId owner)
{
    const auto record = session.store().record(subject);
    return record && record->owner == owner;
}

/// A command, and whose card it is about.
struct Step
{
    Subject subject;
    Command::Any command;
};

/// Within its column a card is only put in its place, and given to another owner when that is asked.
void addStaying(const Session &session, Subject subject, const Movement &movement,
                const std::optional<SubjectRef> &above, const std::optional<SubjectRef> &below,
                std::vector<Step> &steps)
{
    const SubjectRef ref = session.workspace().refOf(subject);
    if (movement.owner && !belongsTo(session, subject, *movement.owner))
        steps.push_back(
            {subject, Command::EditField{ref, u"owner"_s, ownerValue(session, *movement.owner)}});
    if (above || below)
        steps.push_back({subject, Command::Reorder{ref, movement.pipeline, above, below}});
}

Command::Move moveOf(const Session &session, Subject subject, const Movement &movement)
{
    Command::Move move;
    move.subject = session.workspace().refOf(subject);
    move.pipeline = movement.pipeline;
    move.to = movement.stage;
    if (movement.owner && !belongsTo(session, subject, *movement.owner))
        move.set[u"owner"_s] = ownerValue(session, *movement.owner);
    return move;
}

/// Each card goes right behind the one moved before it, so that several keep their order.
std::vector<Step> stepsFor(const Session &session, const Movement &movement)
{
    std::vector<Step> steps;
    auto after = movement.after;
    for (const Subject subject : movement.subjects) {
        const auto above = refOf(session, after);
        const auto below = refOf(session, movement.before);
        if (standsIn(session, subject, movement.pipeline, movement.stage)) {
            addStaying(session, subject, movement, above, below, steps);
        } else {
            Command::Move move = moveOf(session, subject, movement);
            move.after = above;
            move.before = below;
            steps.push_back({subject, std::move(move)});
        }
        if (above || below)
            after = subject;
    }
    return steps;
}

/// What became of several moves.
struct Result
{
    std::vector<Subject> moved;
    std::vector<Command::Move> refused;
    Verdict first;     ///< of the first refused move
    int others = 0;    ///< refused, but not as a move
    QString reason;    ///< of the first refused one, in words
    int byRule = 0;    ///< moves that rules made after these
    int relocated = 0; ///< of those moved, not only put in another order
    int assigned = 0;  ///< given to another owner, where they stood

    void add(const Session &session, const Step &step, const Expected<Outcome> &outcome)
    {
        if (!outcome)
            return;
        if (outcome->result != Outcome::Result::Refused)
            return take(step, *outcome);
        if (reason.isEmpty())
            reason = subjectName(session, step.subject.id) + u": "_s
                + refusalText(session, *outcome).section(u'\n', 0, 0);
        const auto *move = std::get_if<Command::Move>(&step.command);
        if (!move)
            return void(++others);
        if (refused.empty())
            first = outcome->verdict;
        refused.push_back(*move);
    }

private:
    void take(const Step &step, const Outcome &outcome)
    {
        if (moved.empty() || moved.back() != step.subject)
            moved.push_back(step.subject);
        relocated += std::holds_alternative<Command::Move>(step.command) ? 1 : 0;
        assigned += std::holds_alternative<Command::EditField>(step.command) ? 1 : 0;
        byRule += int(std::count_if(outcome.transitions.begin(), outcome.transitions.end(),
                                    [](const Transition &t) { return t.cause == Cause::Rule; }));
    }
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Movement)
};

QString assignedText(const Session &session, UserId owner, int count)
{
    const User *user = session.workspace().user(owner);
    return user ? Words::tr("%Ln assigned to %1", nullptr, count).arg(user->name)
                : Words::tr("%Ln without owner now", nullptr, count);
}

/// "3 moved to Proposal, 1 refused: Rossi Srl: …"; empty when several were only put in another order.
QString tellingText(const Session &session, const Movement &movement, const Result &result)
{
    const Pipeline *pipeline = session.book().pipeline(movement.pipeline);
    const Stage *stage = pipeline ? pipeline->stage(movement.stage) : nullptr;
    const int refused = int(result.refused.size()) + result.others;
    if (!stage || (result.relocated == 0 && result.assigned == 0 && refused == 0))
        return {};
    QStringList parts;
    if (result.relocated > 0)
        parts << Words::tr("%Ln moved to %1", nullptr, result.relocated)
                     .arg(stage->caption.in(session.language().code));
    if (result.assigned > 0)
        parts << assignedText(session, *movement.owner, result.assigned);
    if (refused > 0)
        parts << Words::tr("%n refused: %1", nullptr, refused).arg(result.reason);
    QString text = parts.join(u", "_s);
    if (result.byRule > 0)
        text += u'\n' + Words::tr("and %n more move(s) by rule", nullptr, result.byRule);
    return text;
}

Result runOne(Session &session, const Step &step)
{
    Result result;
    result.add(session, step, session.run(step.command));
    return result;
}

Result runSeveral(Session &session, const Movement &movement, const std::vector<Step> &steps)
{
    Result result;
    std::vector<Command::Any> commands;
    for (const Step &step : steps)
        commands.push_back(step.command);
    const auto bulk = session.runAll(commands, {}, Session::Tell::OnlyProblems);
    if (!bulk)
        return result;
    const QString text = session.read([&] {
        for (size_t i = 0; i < steps.size(); ++i)
            result.add(session, steps[i], bulk->outcomes[i]);
        return tellingText(session, movement, result);
    });
    if (!text.isEmpty())
        Q_EMIT session.toast(text, result.moved.empty() ? ChangeId{} : bulk->change);
    return result;
}

std::vector<Step> stepsOf(const Session &session, const std::vector<Command::Move> &moves)
{
    std::vector<Step> steps;
    for (const Command::Move &move : moves)
        if (const auto subject = session.workspace().find(move.subject))
            steps.push_back({*subject, move});
    return steps;
}

} // namespace

QWidget *windowOf(const Session &session)
{
    for (QObject *at = session.parent(); at; at = at->parent()) {
        if (auto *widget = qobject_cast<QWidget *>(at))
            return widget->window();
    }
    return nullptr;
}

Moved moveTogether(Session &session, const std::vector<Command::Move> &moves)
{
    if (moves.empty())
        return {};
    Movement movement;
    movement.pipeline = moves.front().pipeline;
    movement.stage = moves.front().to;
    Result result = runSeveral(session, movement, stepsOf(session, moves));
    return {std::move(result.moved), std::move(result.refused), std::move(result.first)};
}

void attemptMove(Session &session, const Movement &movement)
{
    const auto steps = session.read([&] { return stepsFor(session, movement); });
    if (steps.empty())
        return;
    const Result result =
        steps.size() == 1 ? runOne(session, steps.front()) : runSeveral(session, movement, steps);
    if (!result.moved.empty())
        Q_EMIT session.moved(result.moved);
    if (!result.refused.empty())
        RepairPanel::open(session, result.refused, result.first, movement.at, movement.place);
}

void attemptMove(Session &session, const std::vector<Subject> &subjects, const PipelineId &pipeline,
                 const StageId &stage, QPoint at)
{
    attemptMove(session, {subjects, pipeline, stage, at});
}

} // namespace Imbuto
