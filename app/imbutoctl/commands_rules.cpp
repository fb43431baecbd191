// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/rulefile.h"
#include "app/imbutoctl/text.h"
#include "core/rules/linter.h"
#include "core/rules/shipped.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// Every pipeline that comes with the program.
std::vector<RuleBook::Source> known()
{
    std::vector<RuleBook::Source> all = shippedPipelines();
    for (RuleBook::Source &source : offeredPipelines())
        all.push_back(std::move(source));
    return all;
}

Json finding(const RuleFinding &finding)
{
    const bool error = finding.severity == RuleFinding::Severity::Error;
    return Json{{"file", asJson(finding.file)},       {"pipeline", textOrNull(finding.pipeline)},
                {"stage", textOrNull(finding.stage)}, {"rule", textOrNull(finding.rule)},
                {"code", asJson(finding.code)},       {"severity", error ? "error" : "warning"},
                {"path", textOrNull(finding.path)},   {"text", asJson(finding.text)}};
}

Json asJson(const std::vector<RuleFinding> &findings)
{
    Json list = Json::array();
    for (const RuleFinding &one : findings)
        list.push_back(finding(one));
    return list;
}

/// Where it is and what it is, for people.
QString line(const RuleFinding &finding)
{
    QStringList where{finding.file};
    for (const QString &part : {finding.pipeline, finding.stage, finding.rule})
        if (!part.isEmpty())
            where << part;
    return Ctl::tr("%1: %2").arg(where.join(u" / "_s), finding.text);
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
    const auto files = readAll(names, known());
    if (!files)
        return tl::make_unexpected(files.error());
    const CheckedRules checked = checkRules(shippedVocabulary(), beside(shippedPipelines(), *files),
                                            session.language(), {names.begin(), names.end()});
    for (const RuleFinding &one : checked.findings)
        session.message(line(one));
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
    const std::optional<RuleBook::Source> source = shippedPipeline(id);
    if (!source)
        return badInput(Ctl::tr("There is no pipeline “%1”").arg(id));
    if (session.json()) {
        session.print(Json::parse(source->json.constBegin(), source->json.constEnd()));
        return kDone;
    }
    const Expected<RuleBook> book =
        RuleBook::load(shippedVocabulary(), beside(shippedPipelines(), {*source}));
    if (!book)
        return tl::make_unexpected(book.error());
    session.print(pipelineText(*book->pipeline(id), *book, session.language()));
    return kDone;
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
    return tl::make_unexpected(
        Error{Error::Code::Usage, Ctl::tr("rules check FILE…|ID… or rules show ID"), {}});
}

} // namespace Imbuto
