// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/rulefile.h"

#include "app/imbutoctl/ctl.h"
#include "core/rules/rulejson.h"
#include "core/rulesinforce.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

Json finding(const RuleFinding &finding)
{
    const bool error = finding.severity == RuleFinding::Severity::Error;
    return Json{{"file", asJson(finding.file)},       {"pipeline", textOrNull(finding.pipeline)},
                {"stage", textOrNull(finding.stage)}, {"rule", textOrNull(finding.rule)},
                {"code", asJson(finding.code)},       {"severity", error ? "error" : "warning"},
                {"path", textOrNull(finding.path)},   {"text", asJson(finding.text)}};
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

} // namespace

Expected<RuleBook::Source> readRuleFile(const QString &name,
                                        const std::vector<RuleBook::Source> &known)
{
    if (!QFileInfo::exists(name))
        for (const RuleBook::Source &source : known)
            if (pipelineIn(source) == name)
                return RuleBook::Source{name, source.json};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return badInput(Ctl::tr("%1 cannot be read: %2").arg(name, file.errorString()));
    return RuleBook::Source{name, file.read(kMaxRuleBytes + 1)};
}

Json asJson(const std::vector<RuleFinding> &findings)
{
    Json list = Json::array();
    for (const RuleFinding &one : findings)
        list.push_back(finding(one));
    return list;
}

void tell(const Session &session, const std::vector<RuleFinding> &findings)
{
    for (const RuleFinding &one : findings)
        session.message(line(one));
}

} // namespace Imbuto
