// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/text.h"
#include "core/replay.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// What `--set` says, typed as the field wants it. Nothing after the `=` clears the field.
Value fieldValue(const QString &text, const CustomField *field)
{
    if (text.isEmpty())
        return {};
    if (field && field->type == "number"_L1) {
        bool whole = false;
        bool number = false;
        const qint64 integer = text.toLongLong(&whole);
        const double real = text.toDouble(&number);
        return whole ? Value(integer) : number ? Value(real) : Value(text);
    }
    if (field && field->type == "flag"_L1 && (text == "true"_L1 || text == "false"_L1))
        return text == "true"_L1;
    return text;
}

Expected<std::map<QString, Value>> settings(const Session &session, const RuleBook &book,
                                            SubjectKind kind)
{
    std::map<QString, Value> values;
    for (const QString &pair : session.options().allOf(u"set"_s)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1) {
            return tl::make_unexpected(Error{
                Error::Code::Usage, Ctl::tr("--set wants FIELD=VALUE, not “%1”").arg(pair), {}});
        }
        const QString field = pair.left(equals);
        values[field] = fieldValue(pair.mid(equals + 1), book.customField(field, kind));
    }
    return values;
}

/// Prints an outcome; gives its exit code.
int answer(const Session &session, const Workspace &workspace, const Outcome &outcome)
{
    const bool refused = outcome.result == Outcome::Result::Refused;
    const QString told = Prose(workspace, session.language()).outcome(outcome);
    if (session.json())
        session.print(Renderer(workspace, session.language()).outcome(outcome));
    else if (!refused)
        session.print(told);
    if (refused)
        session.message(told);
    return refused ? kRefused : kDone;
}

/// A change that cannot be made because something else changed since: an answer, not only a message.
int answerConflict(const Session &session, const Error &error)
{
    if (session.json())
        session.print(
            Json{{"result", "conflict"}, {"change", nullptr}, {"transitions", Json::array()}});
    return session.fail(error);
}

Expected<int> answered(const Session &session, const Workspace &workspace,
                       const Expected<Outcome> &outcome)
{
    if (outcome)
        return answer(session, workspace, *outcome);
    if (outcome.error().code == Error::Code::Conflict)
        return answerConflict(session, outcome.error());
    return tl::make_unexpected(outcome.error());
}

Json policyJson(const std::map<QString, QString> &values)
{
    Json json = Json::object();
    for (const auto &[name, value] : values)
        json[name.toStdString()] = asJson(value);
    return json;
}

void printPolicies(const Session &session, const std::map<QString, QString> &values)
{
    if (session.json())
        return session.print(policyJson(values));
    TextTable table({Ctl::tr("Policy"), Ctl::tr("Value")});
    for (const auto &[name, value] : values)
        table.add({name, value});
    session.print(table.text());
}

/// Who would move, and get or lose an owner; writes nothing (4.1).
Expected<int> previewPolicy(const Session &session, const Workspace &workspace, const QString &name,
                            const QString &value)
{
    const Expected<Preview> preview = workspace.previewPolicy(name, value);
    if (!preview)
        return tl::make_unexpected(preview.error());
    const Json moves = Renderer::planned(preview->moves, Cause::Policy);
    if (session.json())
        session.print(Json{{"transitions", moves}, {"edits", Renderer::planned(preview->owners)}});
    else
        session.print(Ctl::tr("Would move: %1").arg(preview->moves.size()));
    return kDone;
}

} // namespace

Expected<int> runMove(const Session &session, Workspace &workspace)
{
    const Expected<Subject> subject = subjectOf(workspace, session.argument(0));
    if (!subject)
        return tl::make_unexpected(subject.error());
    const Expected<std::map<QString, Value>> set =
        settings(session, workspace.book(), subject->kind);
    if (!set)
        return tl::make_unexpected(set.error());

    Command::Move move;
    move.subject = workspace.refOf(*subject);
    move.pipeline = session.argument(1);
    move.to = session.argument(2);
    move.reason = session.options().setting(u"reason"_s);
    move.override = session.options().flag(u"override"_s);
    move.set = *set;
    return answered(session, workspace,
                    workspace.apply({move, {}, session.options().setting(u"by"_s)}));
}

Expected<int> runMay(const Session &session, Workspace &workspace)
{
    const Expected<Subject> subject = subjectOf(workspace, session.argument(0));
    if (!subject)
        return tl::make_unexpected(subject.error());
    const Expected<const Pipeline *> pipeline =
        pipelineFor(workspace, session.argument(1), subject->kind);
    if (!pipeline)
        return tl::make_unexpected(pipeline.error());

    Command::Move move;
    move.reason = session.options().setting(u"reason"_s);
    const Expected<Verdict> verdict =
        workspace.may(*subject, (*pipeline)->id, session.argument(2), move);
    if (!verdict)
        return tl::make_unexpected(verdict.error());
    if (session.json())
        session.print(Renderer(workspace, session.language()).verdict(*verdict, *pipeline));
    else if (verdict->allowed())
        session.print(Ctl::tr("Allowed"));
    if (!verdict->allowed())
        session.message(Prose(workspace, session.language()).unmet(verdict->unmet, *pipeline));
    return verdict->allowed() ? kDone : kRefused;
}

Expected<int> runUndo(const Session &session, Workspace &workspace)
{
    ChangeId change;
    if (!session.options().arguments.isEmpty()) {
        bool number = false;
        change.value = session.argument(0).toLongLong(&number);
        if (!number || !change)
            return badInput(Ctl::tr("“%1” is not a change").arg(session.argument(0)));
    }
    return answered(session, workspace, workspace.undo(change));
}

Expected<int> runSweep(const Session &session, Workspace &workspace)
{
    const Expected<Outcome> outcome = workspace.sweep();
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    const Renderer renderer(workspace, session.language());
    const Json edits = renderer.edits(*outcome);
    if (session.json()) {
        session.print(
            Json{{"transitions", renderer.transitions(outcome->transitions)}, {"edits", edits}});
        return kDone;
    }
    const Prose prose(workspace, session.language());
    if (outcome->transitions.empty() && edits.empty())
        session.print(Ctl::tr("Nothing was due"));
    if (!outcome->transitions.empty())
        session.print(prose.transitions(outcome->transitions));
    if (!edits.empty())
        session.print(Ctl::tr("%n field(s) changed", nullptr, int(edits.size())));
    return kDone;
}

Expected<int> runReplay(const Session &session, Workspace &workspace)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return storageError(Ctl::tr("There is no room for a copy: %1").arg(folder.errorString()));
    const auto differences = replay(workspace, folder.filePath(u"replay.imbuto"_s));
    if (!differences)
        return tl::make_unexpected(differences.error());
    const bool verify = session.options().flag(u"verify"_s);
    if (session.json()) {
        Json lines = Json::array();
        for (const QString &line : *differences)
            lines.push_back(asJson(line));
        session.print(Json{{"identical", differences->empty()}, {"differences", std::move(lines)}});
    } else if (differences->empty()) {
        session.print(Ctl::tr("The rebuilt history is the same as the stored one"));
    } else {
        session.print(Ctl::tr("%n difference(s)", nullptr, int(differences->size())));
        for (const QString &line : *differences)
            session.print(line);
    }
    return verify && !differences->empty() ? kStorage : kDone;
}

Expected<int> runPolicy(const Session &session, Workspace &workspace)
{
    const QString name = session.argument(0);
    if (!name.isEmpty() && !workspace.policyValues().contains(name))
        return badInput(Ctl::tr("There is no policy “%1”").arg(name));
    if (session.options().flag(u"dry-run"_s))
        return previewPolicy(session, workspace, name, session.argument(1));
    if (session.options().arguments.size() == 2) {
        const Expected<Outcome> outcome =
            workspace.apply({Command::SetPolicy{name, session.argument(1)}, {}, {}});
        if (!outcome)
            return tl::make_unexpected(outcome.error());
        if (outcome->result == Outcome::Result::Refused)
            return answer(session, workspace, *outcome);
    }
    std::map<QString, QString> values = workspace.policyValues();
    if (!name.isEmpty())
        values = {{name, values[name]}};
    printPolicies(session, values);
    return kDone;
}

} // namespace Imbuto
