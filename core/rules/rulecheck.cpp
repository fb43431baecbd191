// SPDX-License-Identifier: GPL-3.0-or-later
// Rules as they come from files: what can't be read, and what can be but should not.
#include "core/rules/linter.h"
#include "core/rules/rulebookreader.h"
#include "core/rules/rulejson.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Linter)
};

/// The stage and the rule that a path into \a json leads by.
void place(RuleFinding &finding, const nlohmann::json &json)
{
    const auto idAt = [&](const QString &path) {
        try {
            const auto &id = json.at(nlohmann::json::json_pointer(path.toStdString() + "/id"));
            return id.is_string() ? QString::fromStdString(id.get<std::string>()) : QString();
        } catch (const nlohmann::json::exception &) {
            return QString();
        }
    };
    const QStringList parts = finding.path.split(u'/');
    const auto upTo = [&](int count) { return parts.mid(0, count).join(u'/'); };
    finding.pipeline = idAt({});
    if (parts.value(1) == u"stages" && parts.size() > 2)
        finding.stage = idAt(upTo(3));
    if (parts.value(3) == u"rules" && parts.size() > 4)
        finding.rule = idAt(upTo(5));
    if (parts.value(1) == u"origins" && parts.size() > 2)
        finding.rule = idAt(upTo(3));
}

std::vector<RuleFinding> asFindings(const std::vector<RuleFault> &faults,
                                    const std::vector<RuleBook::Source> &sources)
{
    std::vector<RuleFinding> out;
    for (const RuleFault &fault : faults) {
        RuleFinding f;
        f.file = fault.file;
        f.path = fault.path;
        f.code = fault.code;
        f.text = Words::tr("%1 at %2: %3")
                     .arg(fault.file, fault.path.isEmpty() ? QStringLiteral("/") : fault.path,
                          fault.text);
        const auto source =
            std::find_if(sources.begin(), sources.end(),
                         [&](const RuleBook::Source &s) { return s.file == fault.file; });
        std::optional<RuleJsonFault> unreadable;
        if (source != sources.end())
            if (const auto json = parseRuleJson(source->json, unreadable); !unreadable)
                place(f, json);
        out.push_back(std::move(f));
    }
    return out;
}

} // namespace

CheckedRules checkRules(const RuleBook::Source &vocabulary,
                        const std::vector<RuleBook::Source> &pipelines, const Language &language,
                        const std::vector<QString> &about)
{
    CheckedRules out;
    RuleBookReader reader;
    Expected<RuleBook> book = reader.read(vocabulary, pipelines);
    if (book) {
        out.findings = lint(*book, language);
        for (RuleFinding &f : out.findings)
            f.file = reader.fileOf(f.pipeline);
        out.book = std::move(*book);
    } else {
        out.findings = asFindings(reader.faults(), pipelines);
    }
    // what is wrong elsewhere is wrong because of these: others name their stages (R12)
    std::erase_if(out.findings, [&](const RuleFinding &f) {
        return !about.empty() && f.severity == RuleFinding::Severity::Warning
            && !std::count(about.begin(), about.end(), f.file);
    });
    return out;
}

} // namespace Imbuto
