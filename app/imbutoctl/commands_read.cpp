// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/text.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

struct Column
{
    const Stage *stage = nullptr;
    ColumnTotals totals;
    std::vector<BoardCard> cards;
};

std::vector<Column> columns(const Workspace &workspace, const Pipeline &pipeline,
                            const StageId &only, int limit)
{
    std::map<StageId, ColumnTotals> totals;
    for (const ColumnTotals &column : workspace.store().boardTotals(pipeline.id))
        totals[column.stage] = column;
    std::vector<Column> all;
    for (const Stage &stage : pipeline.stages) {
        if (!only.isEmpty() && stage.id != only)
            continue;
        all.push_back({&stage, totals[stage.id],
                       workspace.store().boardCards(pipeline.id, stage.id, 0, limit)});
    }
    return all;
}

Json boardJson(const Renderer &renderer, const Language &language, const Pipeline &pipeline,
               const std::vector<Column> &columns)
{
    Json stages = Json::array();
    for (const Column &column : columns) {
        Json cards = Json::array();
        for (const BoardCard &card : column.cards)
            cards.push_back(asJson(subjectText({card.subject.kind, card.ref})));
        Json stage;
        stage["id"] = asJson(column.stage->id);
        stage["caption"] = asJson(column.stage->caption.in(language.code));
        stage["count"] = column.totals.count;
        stage["sums"] = renderer.amounts(column.totals.sums);
        stage["cards"] = std::move(cards);
        stages.push_back(std::move(stage));
    }
    return Json{{"pipeline", asJson(pipeline.id)}, {"stages", std::move(stages)}};
}

QString boardText(const Prose &prose, const std::vector<Column> &columns)
{
    QString text;
    for (const Column &column : columns) {
        const QString caption = column.stage->caption.in(prose.language().code);
        const QString sums = prose.sums(column.totals.sums);
        text += u"%1 (%2)%3\n"_s.arg(caption, prose.language().locale.toString(column.totals.count),
                                     sums.isEmpty() ? sums : u"  "_s + sums);
        for (const BoardCard &card : column.cards) {
            const QString name = subjectText({card.subject.kind, card.ref});
            const QString amount = card.amount
                ? u"  "_s + moneyText(*card.amount, card.currency, prose.language())
                : QString();
            text += u"    %1  %2%3\n"_s.arg(name, card.title, amount);
        }
    }
    return text.chopped(text.isEmpty() ? 0 : 1);
}

Expected<int> limitOf(const Session &session)
{
    if (!session.options().has(u"limit"_s))
        return std::numeric_limits<int>::max();
    bool number = false;
    const int limit = session.options().setting(u"limit"_s).toInt(&number);
    if (!number || limit < 0)
        return tl::make_unexpected(
            Error{Error::Code::Usage, Ctl::tr("--limit wants a number"), {}});
    return limit;
}

/// Where a subject stands nowhere, what would take it in is still worth knowing.
std::vector<Explanation::Next> waysIn(const Workspace &workspace, Subject subject,
                                      const Pipeline &pipeline)
{
    std::vector<Explanation::Next> ways;
    for (const Stage &stage : pipeline.stages) {
        if (Expected<Verdict> verdict = workspace.may(subject, pipeline.id, stage.id))
            ways.push_back({stage.id, std::move(*verdict)});
    }
    return ways;
}

} // namespace

Expected<int> runShow(const Session &session, Workspace &workspace)
{
    const Expected<Subject> subject = subjectOf(workspace, session.argument(0));
    if (!subject)
        return tl::make_unexpected(subject.error());
    if (session.json())
        session.print(Renderer(workspace, session.language()).show(*subject));
    else
        session.print(Prose(workspace, session.language()).show(*subject));
    return kDone;
}

Expected<int> runHistory(const Session &session, Workspace &workspace)
{
    const QString pipelineId = session.options().setting(u"pipeline"_s);
    if (session.options().arguments.isEmpty() == pipelineId.isEmpty()) {
        return tl::make_unexpected(
            Error{Error::Code::Usage, Ctl::tr("history wants a SUBJECT or --pipeline ID"), {}});
    }
    std::vector<Transition> transitions;
    if (pipelineId.isEmpty()) {
        const Expected<Subject> subject = subjectOf(workspace, session.argument(0));
        if (!subject)
            return tl::make_unexpected(subject.error());
        transitions = workspace.store().transitionsOf(*subject);
    } else {
        const Expected<const Pipeline *> pipeline = pipelineOf(workspace, pipelineId);
        if (!pipeline)
            return tl::make_unexpected(pipeline.error());
        transitions = workspace.store().transitionsIn(pipelineId);
    }
    if (session.json())
        session.print(Renderer(workspace, session.language())
                          .transitions(transitions, Renderer::Undone::Marked));
    else
        session.print(Prose(workspace, session.language()).transitions(transitions));
    return kDone;
}

Expected<int> runWhy(const Session &session, Workspace &workspace)
{
    const Expected<Subject> subject = subjectOf(workspace, session.argument(0));
    if (!subject)
        return tl::make_unexpected(subject.error());
    const Expected<const Pipeline *> pipeline =
        pipelineFor(workspace, session.argument(1), subject->kind);
    if (!pipeline)
        return tl::make_unexpected(pipeline.error());
    const std::optional<Explanation> explanation = workspace.why(*subject, (*pipeline)->id);
    if (session.json()) {
        const Renderer renderer(workspace, session.language());
        session.print(explanation ? renderer.why(*explanation, **pipeline)
                                  : renderer.whyNot(*subject, **pipeline,
                                                    waysIn(workspace, *subject, **pipeline)));
    } else if (explanation) {
        session.print(Prose(workspace, session.language()).why(*explanation, **pipeline));
    } else {
        session.print(
            Ctl::tr("%1 does not stand in %2")
                .arg(session.argument(0), (*pipeline)->caption.in(session.language().code)));
    }
    return kDone;
}

Expected<int> runBoard(const Session &session, Workspace &workspace)
{
    Expected<int> limit = limitOf(session);
    if (!limit)
        return limit;
    const Expected<const Pipeline *> pipeline = pipelineOf(workspace, session.argument(0));
    if (!pipeline)
        return tl::make_unexpected(pipeline.error());
    const StageId only = session.options().setting(u"stage"_s);
    if (session.options().has(u"stage"_s) && !(*pipeline)->stage(only))
        return badInput(Ctl::tr("The pipeline “%1” has no stage “%2”").arg((*pipeline)->id, only));
    const std::vector<Column> all = columns(workspace, **pipeline, only, *limit);
    const Prose prose(workspace, session.language());
    if (session.json())
        session.print(boardJson(Renderer(workspace, session.language()), session.language(),
                                **pipeline, all));
    else
        session.print(boardText(prose, all));
    return kDone;
}

} // namespace Imbuto
