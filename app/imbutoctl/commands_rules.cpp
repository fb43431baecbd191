// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/text.h"
#include "core/rules/rulebook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

Expected<QByteArray> contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badInput(Ctl::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

QString shippedPath(const QString &id)
{
    return u":/pipelines/%1.json"_s.arg(id);
}

bool isShipped(const QString &id)
{
    const Expected<RuleBook> book = RuleBook::shipped();
    return book && book->pipeline(id);
}

/// A rule file and what its JSON says, as far as it can be read.
struct RuleFile
{
    RuleBook::Source source;
    Json json;

    QString pipeline() const { return text(json, "id"); }
    static QString text(const Json &object, const char *key)
    {
        const auto found = object.is_object() ? object.find(key) : object.end();
        return object.is_object() && found != object.end() && found->is_string()
            ? QString::fromStdString(found->get<std::string>())
            : QString();
    }
};

Expected<RuleFile> readRules(const QString &name)
{
    const bool shipped = !QFileInfo::exists(name) && isShipped(name);
    const Expected<QByteArray> bytes = contents(shipped ? shippedPath(name) : name);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    return RuleFile{{name, *bytes},
                    Json::parse(bytes->constBegin(), bytes->constEnd(), nullptr, false)};
}

/// The shipped pipelines with \a file in the place of the one that has its id, or added.
std::vector<RuleBook::Source> besideShipped(const RuleFile &file, const RuleBook &book)
{
    std::vector<RuleBook::Source> sources;
    for (const Pipeline &pipeline : book.pipelines()) {
        if (pipeline.id == file.pipeline())
            continue;
        if (const Expected<QByteArray> bytes = contents(shippedPath(pipeline.id)))
            sources.push_back({pipeline.id + u".json"_s, *bytes});
    }
    sources.push_back(file.source);
    return sources;
}

/// The id of the element that \a field, a path such as `stages/2/rules/0`, names in \a list.
const Json *element(const Json &object, const char *list, const QString &field)
{
    const QRegularExpression pattern(u"\\b%1\\W+(\\d+)"_s.arg(QLatin1String(list)));
    const QRegularExpressionMatch match = pattern.match(field);
    if (!match.hasMatch() || !object.is_object() || !object.contains(list)
        || !object[list].is_array())
        return nullptr;
    const size_t index = match.captured(1).toULongLong();
    return index < object[list].size() ? &object[list][index] : nullptr;
}

Json finding(const RuleFile &file, const Error &error)
{
    const Json *stage = element(file.json, "stages", error.field);
    const Json *rule = stage ? element(*stage, "rules", error.field) : nullptr;
    return Json{{"file", asJson(file.source.file)},
                {"pipeline", textOrNull(file.pipeline())},
                {"stage", stage ? textOrNull(RuleFile::text(*stage, "id")) : Json()},
                {"rule", rule ? textOrNull(RuleFile::text(*rule, "id")) : Json()},
                {"code", file.json.is_discarded() ? "syntax" : "fault"},
                {"severity", "error"},
                {"text", asJson(error.text)}};
}

Expected<int> checkRules(const Session &session, const QStringList &names)
{
    const Expected<RuleBook> book = RuleBook::shipped();
    const Expected<QByteArray> vocabulary = contents(shippedPath(u"vocabulary"_s));
    if (!book || !vocabulary)
        return tl::make_unexpected(book ? vocabulary.error() : book.error());
    Json findings = Json::array();
    for (const QString &name : names) {
        const Expected<RuleFile> file = readRules(name);
        if (!file)
            return tl::make_unexpected(file.error());
        const Expected<RuleBook> loaded =
            RuleBook::load({u"vocabulary.json"_s, *vocabulary}, besideShipped(*file, *book));
        if (!loaded)
            findings.push_back(finding(*file, loaded.error()));
    }
    for (const Json &one : findings)
        session.message(QString::fromStdString(one["text"].get<std::string>()));
    if (session.json())
        session.print(Json{{"findings", findings}});
    else if (findings.empty())
        session.print(Ctl::tr("No findings"));
    return findings.empty() ? kDone : kBadInput;
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
    const Expected<RuleBook> book = RuleBook::shipped();
    if (!book)
        return tl::make_unexpected(book.error());
    const Pipeline *pipeline = book->pipeline(id);
    if (!pipeline)
        return badInput(Ctl::tr("There is no pipeline “%1”").arg(id));
    const Expected<RuleFile> file = readRules(id);
    if (!file)
        return tl::make_unexpected(file.error());
    if (session.json())
        session.print(file->json);
    else
        session.print(pipelineText(*pipeline, *book, session.language()));
    return kDone;
}

} // namespace

Expected<int> runRules(const Session &session)
{
    const QString action = session.argument(0);
    const QStringList names = session.options().arguments.mid(1);
    if (action == "check"_L1)
        return checkRules(session, names);
    if (action == "show"_L1 && names.size() == 1)
        return showRules(session, names.first());
    return tl::make_unexpected(
        Error{Error::Code::Usage, Ctl::tr("rules check FILE…|ID… or rules show ID"), {}});
}

} // namespace Imbuto
