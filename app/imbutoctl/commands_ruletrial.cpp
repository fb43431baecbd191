// SPDX-License-Identifier: GPL-3.0-or-later
// Rules tried out, and put in force.
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/rulefile.h"
#include "app/imbutoctl/text.h"
#include "core/backtest.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

Json refusedJson(const BackTest::Refused &refused)
{
    Json unmet = Json::array();
    for (const BackTest::Refused::Unmet &u : refused.unmet)
        unmet.push_back(Json{{"condition", asJson(u.condition)}, {"text", asJson(u.text)}});
    const bool named = !refused.subject.ref.isEmpty();
    return Json{{"at", instantOrNull(refused.at)},
                {"by", textOrNull(refused.by)},
                {"subject", named ? asJson(subjectText(refused.subject)) : Json()},
                {"pipeline", textOrNull(refused.pipeline)},
                {"to", textOrNull(refused.to)},
                {"rule", textOrNull(refused.rule)},
                {"unmet", unmet},
                {"text", textOrNull(refused.text)}};
}

Json refusedJson(const std::vector<BackTest::Refused> &all)
{
    Json list = Json::array();
    for (const BackTest::Refused &refused : all)
        list.push_back(refusedJson(refused));
    return list;
}

QString inWords(const PlannedMove &move)
{
    const auto orDash = [](const QString &stage) { return stage.isEmpty() ? u"–"_s : stage; };
    return u"  %1  %2  %3: %4 → %5  %6"_s.arg(isoInstant(move.at), subjectText(move.subject),
                                              move.pipeline, orDash(move.from), orDash(move.to),
                                              move.rule);
}

QString inWords(const BackTest::Refused &refused)
{
    QStringList why;
    for (const BackTest::Refused::Unmet &u : refused.unmet)
        why << u.text;
    if (!refused.text.isEmpty())
        why << refused.text;
    return u"  %1  %2  %3 → %4  %5"_s.arg(isoInstant(refused.at), subjectText(refused.subject),
                                          refused.pipeline, refused.to, why.join(u"; "_s));
}

template<typename Range>
void printList(const Session &session, const QString &title, const Range &range)
{
    session.print(title);
    for (const auto &one : range)
        session.print(inWords(one));
}

void printTrial(const Session &session, const Preview &preview, const BackTest &past)
{
    printList(session, Ctl::tr("Would move now: %1").arg(preview.moves.size()), preview.moves);
    printList(session, Ctl::tr("Would have been refused: %1").arg(past.refused.size()),
              past.refused);
    printList(session, Ctl::tr("Would have moved: %1").arg(past.moved.size()), past.moved);
    printList(session, Ctl::tr("Moved, and would not have: %1").arg(past.notMoved.size()),
              past.notMoved);
}

Json trialJson(const Preview &preview, const BackTest &past)
{
    return Json{{"findings", asJson(preview.findings)},
                {"transitions", Renderer::planned(preview.moves, Cause::Policy)},
                {"edits", Renderer::planned(preview.owners)},
                {"refused", refusedJson(past.refused)},
                {"moved", Renderer::planned(past.moved, Cause::Rule)},
                {"not_moved", Renderer::planned(past.notMoved, Cause::Rule)}};
}

} // namespace

Expected<int> simulateRules(const Session &session, Workspace &workspace,
                            const std::vector<RuleBook::Source> &files)
{
    const Expected<Preview> preview = workspace.simulateRules(files, session.language());
    if (!preview)
        return tl::make_unexpected(preview.error());
    tell(session, preview->findings);
    BackTest past;
    if (!preview->faulty()) {
        const QTemporaryDir folder;
        if (!folder.isValid())
            return storageError(
                Ctl::tr("There is no room for a copy: %1").arg(folder.errorString()));
        auto tested =
            backTest(workspace, files, session.language(), folder.filePath(u"history.imbuto"_s));
        if (!tested)
            return tl::make_unexpected(tested.error());
        past = std::move(**tested);
    }
    if (session.json())
        session.print(trialJson(*preview, past));
    else if (!preview->faulty())
        printTrial(session, *preview, past);
    return preview->faulty() ? kBadInput : kDone;
}

Expected<int> applyRules(const Session &session, Workspace &workspace,
                         const std::vector<RuleBook::Source> &files)
{
    const std::vector<RuleFinding> findings = workspace.checkRules(files, session.language());
    tell(session, findings);
    if (isFaulty(findings)) {
        if (session.json())
            session.print(Json{{"result", "refused"},
                               {"change", nullptr},
                               {"transitions", Json::array()},
                               {"findings", asJson(findings)}});
        return kBadInput;
    }
    const Expected<Outcome> outcome = workspace.applyRules(files);
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    const Renderer renderer(workspace, session.language());
    if (session.json()) {
        Json answer = renderer.outcome(*outcome);
        answer["findings"] = asJson(findings);
        session.print(answer);
    } else {
        session.print(outcome->change ? Ctl::tr("In force; %n move(s)", nullptr,
                                                int(outcome->transitions.size()))
                                      : Ctl::tr("In force already"));
    }
    return kDone;
}

} // namespace Imbuto
