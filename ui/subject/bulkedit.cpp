// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/bulkedit.h"

#include "core/customfields.h"
#include "core/fields.h"
#include "core/settings.h"
#include "ui/shell/session.h"
#include "ui/subject/bulktext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BulkEdit)
};

constexpr size_t kReasons = 3; ///< told in full

QString reasonOf(const Session &session, const Expected<Outcome> &outcome)
{
    if (!outcome)
        return outcome.error().text;
    const Pipeline *pipeline = session.book().pipeline(outcome->pipeline);
    if (!pipeline || outcome->verdict.unmet.empty())
        return {};
    return unmetText(outcome->verdict.unmet.front(), *pipeline, session.book(), session.language());
}

/// The reasons, the most frequent first, each with how often.
QString reasonsText(const std::map<QString, int> &reasons)
{
    std::vector<std::pair<QString, int>> sorted(reasons.begin(), reasons.end());
    std::ranges::stable_sort(sorted, std::greater<>(), &std::pair<QString, int>::second);
    QStringList lines;
    for (size_t i = 0; i < std::min(sorted.size(), kReasons); ++i)
        lines << (sorted[i].second == 1
                      ? sorted[i].first
                      : u"%1 (%2)"_s.arg(sorted[i].first, QString::number(sorted[i].second)));
    if (sorted.size() > kReasons)
        lines << Words::tr("and more");
    return lines.join(u' ');
}

} // namespace

namespace {
/// The sentence of the toast.
QString outcomeOf(const Session &session, const Workspace::Bulk &bulk, const BulkWords &words)
{
    int changed = 0;
    int refused = 0;
    std::map<QString, int> reasons;
    for (const auto &outcome : bulk.outcomes) {
        if (outcome && outcome->result == Outcome::Result::Ok) {
            changed += bool(outcome->change);
            continue;
        }
        ++refused;
        ++reasons[reasonOf(session, outcome)];
    }
    const QString went = changed == 0 ? Words::tr("Nothing changed") : words(changed);
    if (refused == 0)
        return went;
    const QString why = Words::tr("%n refused: %1", nullptr, refused).arg(reasonsText(reasons));
    return changed == 0 ? why : Words::tr("%1, %2").arg(went, why);
}
} // namespace

void runBulk(Session &session, const std::vector<Command::Any> &commands, const BulkWords &words)
{
    std::vector<Input> inputs;
    inputs.reserve(commands.size());
    for (const Command::Any &command : commands)
        inputs.push_back({command, {}, session.by()});
    const auto bulk = session.workspace().applyAll(inputs, {});
    if (!bulk) {
        session.tellError(bulk.error());
        return;
    }
    if (bulk->change)
        session.undoStack().push(bulk->change);
    const auto plainly = [&](int changed) { return bulkDone(session, commands, changed); };
    Q_EMIT session.toast(outcomeOf(session, *bulk, words ? words : BulkWords(plainly)),
                         bulk->change);
}

BulkWords tagWords(SubjectKind kind, const QStringList &tags, TagChange change)
{
    QStringList quoted;
    for (const QString &tag : tags)
        quoted << u"“%1”"_s.arg(tag);
    return [kind, names = quoted.join(u", "_s), change](int changed) {
        const QString whose = countText(kind, changed);
        return change == TagChange::Add ? Words::tr("%1 added to %2").arg(names, whose)
                                        : Words::tr("%1 taken off %2").arg(names, whose);
    };
}

std::vector<Command::Any> editAll(const Session &session, const std::vector<Subject> &subjects,
                                  const QString &field, const Value &value)
{
    std::vector<Command::Any> commands;
    for (const Subject subject : subjects)
        commands.push_back(Command::EditField{session.workspace().refOf(subject), field, value});
    return commands;
}

std::vector<Command::Any> tagAll(Session &session, const std::vector<Subject> &subjects,
                                 const QStringList &tags, TagChange change)
{
    std::vector<Command::Any> commands;
    for (const Subject subject : subjects) {
        const auto record = session.read([&] { return session.store().record(subject); });
        if (!record)
            continue;
        QStringList has = tagsIn(plainText(fieldValue(*record, u"tags"_s)));
        if (change == TagChange::Add)
            has += tags;
        else
            has.removeIf([&](const QString &t) { return tags.contains(t, Qt::CaseInsensitive); });
        commands.push_back(
            Command::EditField{session.workspace().refOf(subject), u"tags"_s, tagsText(has)});
    }
    return commands;
}

static QString lastInTurn(const Session &session)
{
    const auto &settings = session.workspace().settings();
    const auto last = settings.find(kLastInTurn);
    return last == settings.end() ? QString() : last->second;
}

std::vector<Command::Any> shareOut(const Session &session, const std::vector<Subject> &subjects)
{
    QStringList refs;
    for (const Role role : {Role::Rep, Role::Manager})
        for (const User &user : session.workspace().users())
            if (refs.isEmpty() || session.workspace().user(refs.front())->role == role)
                if (user.active && user.role == role)
                    refs << user.ref;
    if (refs.isEmpty() || subjects.empty())
        return {};
    qsizetype turn = refs.indexOf(lastInTurn(session));
    std::vector<Command::Any> commands{Command::SaveSettings{}};
    for (const Subject subject : subjects) {
        turn = (turn + 1) % refs.size();
        commands.push_back(
            Command::EditField{session.workspace().refOf(subject), u"owner"_s, refs.at(turn)});
    }
    std::get<Command::SaveSettings>(commands.front()).values[kLastInTurn] = refs.at(turn);
    return commands;
}

void assignInTurn(Session &session, const std::vector<Subject> &subjects)
{
    const auto commands = shareOut(session, subjects);
    if (commands.empty())
        return;
    const QString before = lastInTurn(session);
    runBulk(session, commands, [&session, before, kind = subjects.front().kind](int changed) {
        const int given = changed - (lastInTurn(session) == before ? 0 : 1); // whose turn it was
        return Words::tr("%1 assigned in turn", nullptr, given).arg(countText(kind, given));
    });
    Q_EMIT session.moved(subjects);
}

std::vector<Command::Any> moveAll(const Session &session, const std::vector<Subject> &subjects,
                                  const PipelineId &pipeline, const StageId &stage,
                                  const QString &reason)
{
    std::vector<Command::Any> commands;
    for (const Subject subject : subjects) {
        Command::Move move;
        move.subject = session.workspace().refOf(subject);
        move.pipeline = pipeline;
        move.to = stage;
        move.reason = reason;
        commands.emplace_back(move);
    }
    return commands;
}

std::vector<Command::Any> deleteAll(const Session &session, const std::vector<Subject> &subjects)
{
    std::vector<Command::Any> commands;
    for (const Subject subject : subjects)
        commands.push_back(Command::Delete{session.workspace().refOf(subject)});
    return commands;
}

} // namespace Imbuto
