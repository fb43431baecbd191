// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/rulefile.h"

#include "app/imbutoctl/ctl.h"
#include "core/rules/rulejson.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Imbuto {

PipelineId pipelineIn(const RuleBook::Source &source)
{
    std::optional<RuleJsonFault> fault;
    const nlohmann::json json = parseRuleJson(source.json, fault);
    const auto id = json.is_object() ? json.find("id") : json.end();
    return !fault && json.is_object() && id != json.end() && id->is_string()
        ? QString::fromStdString(id->get<std::string>())
        : QString();
}

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

std::vector<RuleBook::Source> beside(std::vector<RuleBook::Source> base,
                                     const std::vector<RuleBook::Source> &files)
{
    for (const RuleBook::Source &file : files) {
        const PipelineId id = pipelineIn(file);
        std::erase_if(base, [&](const RuleBook::Source &s) { return pipelineIn(s) == id; });
    }
    base.insert(base.end(), files.begin(), files.end());
    return base;
}

} // namespace Imbuto
