// SPDX-License-Identifier: GPL-3.0-or-later
// Stages, rules and captions of a draft.
#include "core/rules/linter.h"
#include "ui/rules/ruledraft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// Takes \a stage out of the lists that name it, and away what is left without any.
void forgetStage(RuleJson &list, const char *key, const RuleJson &stage)
{
    for (size_t i = list.size(); i-- > 0;) {
        RuleJson &item = list[i];
        if (!item.contains(key) || !item[key].is_array())
            continue;
        RuleJson &names = item[key];
        const size_t before = names.size();
        for (size_t n = names.size(); n-- > 0;)
            if (names[n] == stage)
                names.erase(n);
        if (names.empty() && before > 0)
            list.erase(i);
    }
}

} // namespace

Caption captionOf(const QString &text)
{
    Caption out;
    for (const QString &language : shippedLanguages())
        out.texts[language] = text;
    return out;
}

RuleJson captionJson(const Caption &caption)
{
    RuleJson out = RuleJson::object();
    for (const auto &[language, text] : caption.texts)
        out[language.toStdString()] = text.toStdString();
    return out;
}

Caption captionIn(const RuleJson &json, const char *key)
{
    Caption out;
    if (json.is_object() && json.contains(key) && json[key].is_object())
        for (const auto &[language, text] : json[key].items())
            if (text.is_string())
                out.texts[QString::fromStdString(language)] =
                    QString::fromStdString(text.get<std::string>());
    return out;
}

QString idFrom(const QString &caption)
{
    QString id;
    for (const QChar c : caption.normalized(QString::NormalizationForm_D).toLower()) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain)
            id += c;
        else if (!c.isMark() && !id.isEmpty() && !id.endsWith(u'_'))
            id += u'_';
    }
    while (id.endsWith(u'_'))
        id.chop(1);
    return id.left(40).isEmpty() ? u"pipeline"_s : id.left(40);
}

QString textIn(const RuleJson &json, const char *key)
{
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? QString::fromStdString(it->get<std::string>())
                                               : QString();
}

std::string RuleDraft::freeRuleId(const std::string &wanted) const
{
    const auto taken = [&](const std::string &id) {
        const std::string quoted = RuleJson(id).dump();
        return std::ranges::any_of(m_entries, [&](const Entry &e) {
            return e.now->dump().find(quoted) != std::string::npos;
        });
    };
    std::string id = wanted;
    for (int n = 2; taken(id); ++n)
        id = wanted + '_' + std::to_string(n);
    return id;
}

size_t RuleDraft::addStage(const PipelineId &id, int after, const Caption &caption)
{
    size_t index = 0;
    edit(id, {}, [&](RuleJson &json) {
        RuleJson &stages = json["stages"];
        QStringList known;
        for (const RuleJson &stage : stages)
            known << QString::fromStdString(stage.value("id", std::string()));
        const QString wanted = idFrom(caption.in(u"en"_s));
        QString stageId = wanted;
        for (int n = 2; known.contains(stageId); ++n)
            stageId = u"%1_%2"_s.arg(wanted).arg(n);
        const std::string rule = freeRuleId((id + u'.' + stageId).toStdString());
        RuleJson stage{
            {"id", stageId.toStdString()},
            {"category", "open"},
            {"caption", captionJson(caption)},
            {"rules",
             RuleJson::array(
                 {{{"id", rule}, {"auto", false}, {"when", {{"all", RuleJson::array()}}}}})}};
        index = std::min(stages.size(), size_t(after + 1));
        stages.insert(stages.begin() + qint64(index), std::move(stage));
    });
    return index;
}

void RuleDraft::removeStage(const PipelineId &id, size_t index)
{
    edit(id, {}, [&](RuleJson &json) {
        RuleJson &stages = json["stages"];
        if (index >= stages.size() || stages.size() < 2)
            return;
        const RuleJson gone = stages[index].value("id", RuleJson());
        stages.erase(index);
        for (RuleJson &stage : stages)
            if (stage.contains("rules"))
                forgetStage(stage["rules"], "from", gone);
        if (json.contains("corrections"))
            for (const char *key : {"from", "to"})
                forgetStage(json["corrections"], key, gone);
        if (json.value("deal_counts_from", RuleJson()) == gone)
            json.erase("deal_counts_from");
    });
}

void RuleDraft::moveStage(const PipelineId &id, size_t from, size_t to)
{
    edit(id, {}, [&](RuleJson &json) {
        RuleJson &stages = json["stages"];
        if (from >= stages.size() || to >= stages.size() || from == to)
            return;
        RuleJson stage = stages[from];
        stages.erase(from);
        stages.insert(stages.begin() + qint64(to), std::move(stage));
    });
}

size_t RuleDraft::addRule(const PipelineId &id, size_t stage)
{
    const QString at = u"/stages/%1"_s.arg(stage);
    const RuleJson &json = this->json(id);
    const RuleJson::json_pointer pointer = RuleJson::json_pointer(at.toStdString());
    if (!json.contains(pointer))
        return 0;
    const std::string name =
        freeRuleId(id.toStdString() + '.' + json[pointer].value("id", std::string()));
    return append(id, at + u"/rules"_s,
                  {{"id", name}, {"auto", false}, {"when", {{"all", RuleJson::array()}}}});
}

} // namespace Imbuto
