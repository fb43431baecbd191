// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/rulefile.h"
#include "app/imbutoctl/text.h"
#include "core/rules/linter.h"
#include "core/rules/shipped.h"
#include "core/rulesinforce.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// The pipelines of the workspace that is asked about, else those of a new one.
struct Base
{
    std::unique_ptr<Workspace> workspace; ///< null where there is no database
    std::vector<RuleBook::Source> inForce;
    RuleBook::Source vocabulary;

    /// What a name on the command line may stand for.
    std::vector<RuleBook::Source> known() const
    {
        std::vector<RuleBook::Source> all = inForce;
        for (const auto &list : {shippedPipelines(), offeredPipelines()})
            all.insert(all.end(), list.begin(), list.end());
        return all;
    }
};

Expected<Base> baseOf(const Session &session)
{
    Base base;
    base.inForce = shippedPipelines();
    base.vocabulary = shippedVocabulary();
    if (!QFileInfo::exists(session.database()))
        return base;
    Expected<std::unique_ptr<Workspace>> workspace = session.open();
    if (workspace) {
        base.inForce = (*workspace)->rules();
        base.vocabulary = (*workspace)->vocabulary();
        base.workspace = std::move(*workspace);
    } else if (!session.options().database.isEmpty()) { // the desktop's own is not asked about here
        return tl::make_unexpected(workspace.error());
    }
    return base;
}

Expected<std::vector<RuleBook::Source>> readAll(const QStringList &names,
                                                const std::vector<RuleBook::Source> &known)
{
    std::vector<RuleBook::Source> files;
    for (const QString &name : names) {
        Expected<RuleBook::Source> file = readRuleFile(name, known);
        if (!file)
            return tl::make_unexpected(file.error());
        files.push_back(std::move(*file));
    }
    return files;
}

Expected<int> checkFiles(const Session &session, const QStringList &names)
{
    const Expected<Base> base = baseOf(session);
    if (!base)
        return tl::make_unexpected(base.error());
    const auto files = readAll(names, base->known());
    if (!files)
        return tl::make_unexpected(files.error());
    const CheckedRules checked =
        checkRules(base->vocabulary, replaced(replaced(shippedPipelines(), base->inForce), *files),
                   session.language(), {names.begin(), names.end()});
    tell(session, checked.findings);
    if (session.json())
        session.print(Json{{"findings", asJson(checked.findings)}});
    else if (checked.findings.empty())
        session.print(Ctl::tr("No findings"));
    return checked.faulty() ? kBadInput : kDone;
}

/// The conditions of a rule, one line each, deeper ones further in.
class ConditionText
{
public:
    ConditionText(const Pipeline &pipeline, const RuleBook &book, const Language &language)
        : m_pipeline(pipeline), m_book(book), m_language(language)
    {
    }

    void add(const Condition &condition, int depth)
    {
        if (condition.op == Condition::Op::Leaf) {
            Unmet leaf;
            leaf.condition = &condition;
            line(conditionText(leaf, m_pipeline, m_book, m_language), depth);
            return;
        }
        const bool plain = condition.op == Condition::Op::All;
        if (!plain)
            line(condition.op == Condition::Op::Any ? Ctl::tr("any of:") : Ctl::tr("none of:"),
                 depth);
        for (const Condition &child : condition.children)
            add(child, plain ? depth : depth + 1);
    }
    QString text() const { return m_lines.join(u'\n'); }

private:
    void line(const QString &words, int depth)
    {
        m_lines << QString(depth * 2, u' ') + u"· "_s + words;
    }

    const Pipeline &m_pipeline;
    const RuleBook &m_book;
    const Language &m_language;
    QStringList m_lines;
};

QString pipelineText(const Pipeline &pipeline, const RuleBook &book, const Language &language)
{
    QStringList lines{u"%1 (%2)"_s.arg(pipeline.caption.in(language.code), pipeline.id)};
    for (const Stage &stage : pipeline.stages) {
        lines << u"  %1 (%2)"_s.arg(stage.caption.in(language.code), stage.id);
        for (const Rule &rule : stage.rules) {
            lines << u"    %1, %2"_s.arg(
                rule.id, rule.automatic ? Ctl::tr("automatic") : Ctl::tr("by hand"));
            ConditionText conditions(pipeline, book, language);
            conditions.add(rule.when, 3);
            lines << conditions.text();
        }
    }
    return lines.join(u'\n');
}

Expected<int> showRules(const Session &session, const QString &id)
{
    const Expected<Base> base = baseOf(session);
    if (!base)
        return tl::make_unexpected(base.error());
    for (const RuleBook::Source &source : base->known()) {
        if (pipelineIn(source) != id)
            continue;
        if (session.json()) {
            session.print(Json::parse(source.json.constBegin(), source.json.constEnd()));
            return kDone;
        }
        const Expected<RuleBook> book =
            RuleBook::load(base->vocabulary, replaced(base->inForce, {source}));
        if (!book)
            return tl::make_unexpected(book.error());
        session.print(pipelineText(*book->pipeline(id), *book, session.language()));
        return kDone;
    }
    return badInput(Ctl::tr("There is no pipeline “%1”").arg(id));
}

} // namespace

Expected<int> runRules(const Session &session)
{
    const QString action = session.argument(0);
    const QStringList names = session.options().arguments.mid(1);
    if (action == "check"_L1)
        return checkFiles(session, names);
    if (action == "show"_L1 && names.size() == 1)
        return showRules(session, names.first());
    if (action == "simulate"_L1 || action == "apply"_L1) {
        const Expected<std::unique_ptr<Workspace>> workspace = session.open();
        if (!workspace)
            return tl::make_unexpected(workspace.error());
        const auto files = readAll(names, offeredPipelines());
        if (!files)
            return tl::make_unexpected(files.error());
        return action == "apply"_L1 ? applyRules(session, **workspace, *files)
                                    : simulateRules(session, **workspace, *files);
    }
    return tl::make_unexpected(Error{Error::Code::Usage,
                                     Ctl::tr("rules check FILE…|ID…, rules show ID, rules simulate "
                                             "FILE… or rules apply FILE…"),
                                     {}});
}

} // namespace Imbuto
