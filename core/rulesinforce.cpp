// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rulesinforce.h"

#include "core/rules/rulejson.h"
#include "core/rules/shipped.h"
#include "core/segments.h"
#include "core/settings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Imbuto {
namespace {

using Json = nlohmann::ordered_json;

const QString kPrefix = QStringLiteral("rules.");
const QString kKindPrefix = QStringLiteral("kind.");
const QString kFieldPrefix = QStringLiteral("field.");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleBook)
};

std::vector<RuleBook::Source> chosen(const std::map<QString, QString> &settings)
{
    const auto it = settings.find(QStringLiteral("pipelines"));
    const QStringList ids =
        it == settings.end() ? QStringList() : it->second.split(u',', Qt::SkipEmptyParts);
    if (ids.isEmpty())
        return shippedPipelines();
    std::vector<RuleBook::Source> out;
    for (const auto &list : {shippedPipelines(), offeredPipelines()})
        for (const RuleBook::Source &source : list)
            if (ids.contains(source.file.chopped(5))) // its id, with ".json"
                out.push_back(source);
    return out;
}

/// Puts the entry that \a text says into \a list, where \a id is its name under \a key; what can't be read goes in as
/// it is, for the book's reader to refuse.
void putEntry(Json &list, const char *key, const QString &id, const QString &text)
{
    const std::string raw = text.toStdString();
    Json entry = Json::parse(raw, nullptr, false);
    if (entry.is_discarded())
        entry = raw;
    if (entry.is_object())
        entry[key] = id.toStdString();
    for (Json &old : list)
        if (old.is_object() && old.value(key, std::string()) == id.toStdString()) {
            old = std::move(entry);
            return;
        }
    list.push_back(std::move(entry));
}

/// Gives every rule of \a json a name of the new pipeline, and lets it ask about that one.
class Renaming
{
public:
    Renaming(const std::string &from, const std::string &to) : m_from(from), m_to(to) {}

    void rename(Json &json) const
    {
        if (json.is_object()) {
            for (auto &[key, value] : json.items())
                renameMember(key, value);
        } else if (json.is_array()) {
            for (Json &item : json)
                rename(item);
        }
    }

private:
    void renameMember(const std::string &key, Json &value) const
    {
        const bool ruleName = key == "id" || key == "reopened_by";
        if (value.is_string()) {
            const std::string text = value.get<std::string>();
            if ((key == "pipeline" || key == "value") && text == m_from)
                value = m_to;
            else if (ruleName)
                value = renamed(text);
        } else if (ruleName && value.is_array()) {
            for (Json &item : value)
                if (item.is_string())
                    item = renamed(item.get<std::string>());
        } else {
            rename(value);
        }
    }

    /// Rules are called after their pipeline; stages and reasons are not.
    std::string renamed(const std::string &id) const
    {
        return id.rfind(m_from + '.', 0) == 0 ? m_to + id.substr(m_from.size()) : id;
    }

    std::string m_from;
    std::string m_to;
};

/// Rules whose names do not begin with the pipeline's get new ones as well: names are unique over the whole book.
void nameRules(Json &stages, const std::string &pipeline)
{
    for (Json &stage : stages)
        if (stage.is_object() && stage.contains("rules") && stage["rules"].is_array())
            for (Json &rule : stage["rules"])
                if (rule.is_object() && rule.contains("id") && rule["id"].is_string()
                    && rule["id"].get<std::string>().rfind(pipeline + '.', 0) != 0)
                    rule["id"] = pipeline + '.' + rule["id"].get<std::string>();
}

} // namespace

QString rulesKey(const PipelineId &pipeline)
{
    return kPrefix + pipeline;
}

bool isRulesKey(const QString &key)
{
    return key.startsWith(kPrefix);
}

PipelineId pipelineIn(const RuleBook::Source &source)
{
    std::optional<RuleJsonFault> fault;
    const nlohmann::json json = parseRuleJson(source.json, fault);
    if (fault || !json.is_object() || !json.contains("id") || !json["id"].is_string())
        return {};
    return QString::fromStdString(json["id"].get<std::string>());
}

std::vector<RuleBook::Source> replaced(std::vector<RuleBook::Source> base,
                                       const std::vector<RuleBook::Source> &changed)
{
    std::vector<PipelineId> ids;
    for (const RuleBook::Source &source : base)
        ids.push_back(pipelineIn(source));
    std::vector<RuleBook::Source> added;
    std::vector<bool> taken(base.size());
    for (const RuleBook::Source &source : changed) {
        const PipelineId id = pipelineIn(source);
        const auto it = id.isEmpty() ? ids.end() : std::find(ids.begin(), ids.end(), id);
        const size_t at = size_t(it - ids.begin());
        if (it == ids.end() || taken[at]) {
            added.push_back(source);
            continue;
        }
        base[at] = source;
        taken[at] = true;
    }
    base.insert(base.end(), added.begin(), added.end());
    return base;
}

std::map<QString, QString> bookSettingsIn(const std::map<QString, QString> &settings)
{
    std::map<QString, QString> own;
    for (const auto &[key, value] : settings) {
        const SettingKind *kind = settingKind(key);
        const QString part = kind ? kind->effective(value) : value;
        if (isRulesKey(key) || (kind && kind->effect == SettingEffect::Book && !part.isEmpty()))
            own.emplace(key, part);
    }
    return own;
}

RuleBook::Source vocabularyInForce(const std::map<QString, QString> &settings)
{
    RuleBook::Source vocabulary = shippedVocabulary();
    const bool shipped = std::none_of(settings.begin(), settings.end(), [](const auto &setting) {
        return setting.first.startsWith(kKindPrefix) || setting.first.startsWith(kFieldPrefix);
    });
    if (shipped)
        return vocabulary;
    Json json = Json::parse(vocabulary.json.begin(), vocabulary.json.end());
    for (const auto &[key, value] : settings) {
        if (key.startsWith(kKindPrefix))
            putEntry(json["kinds"], "id", key.mid(kKindPrefix.size()), value);
        else if (key.startsWith(kFieldPrefix))
            putEntry(json["fields"], "key", key.mid(kFieldPrefix.size()), value);
    }
    vocabulary.json = QByteArray::fromStdString(json.dump());
    return vocabulary;
}

std::vector<RuleBook::Source> rulesInForce(const std::map<QString, QString> &settings)
{
    std::vector<RuleBook::Source> own;
    for (auto it = settings.lower_bound(kPrefix); it != settings.end() && isRulesKey(it->first);
         ++it)
        own.push_back({it->first.mid(kPrefix.size()), it->second.toUtf8()});
    return own.empty() ? chosen(settings) : replaced(chosen(settings), own);
}

Expected<std::shared_ptr<const RuleBook>> bookInForce(const std::map<QString, QString> &settings)
{
    const RuleBook::Source vocabulary = vocabularyInForce(settings);
    const auto pipelines = fedBy(settings, rulesInForce(settings));
    if (areShipped(vocabulary, pipelines) && RuleBook::shipped()) // it lives as long as the program
        return std::shared_ptr<const RuleBook>(std::shared_ptr<void>(), &*RuleBook::shipped());
    auto book = RuleBook::load(vocabulary, pipelines);
    if (!book)
        return tl::make_unexpected(book.error());
    return std::make_shared<const RuleBook>(std::move(*book));
}

QString keptText(const QByteArray &json)
{
    const Json read = Json::parse(json.begin(), json.end(), nullptr, false);
    return read.is_discarded() ? QString::fromUtf8(json)
                               : QString::fromStdString(read.dump(-1, ' ', false));
}

Expected<RuleBook::Source> duplicated(const RuleBook::Source &source, const PipelineId &id)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_-]{1,60}$"));
    if (!pattern.match(id).hasMatch())
        return badInput(Words::tr("“%1” is not an id: letters, digits, _ and - make one.").arg(id),
                        QStringLiteral("id"));
    const PipelineId old = pipelineIn(source);
    Json json = Json::parse(source.json.begin(), source.json.end(), nullptr, false);
    if (old.isEmpty() || !json.is_object())
        return badInput(Words::tr("%1 is not a pipeline.").arg(source.file), source.file);
    Renaming(old.toStdString(), id.toStdString()).rename(json);
    json["id"] = id.toStdString();
    if (json.contains("stages") && json["stages"].is_array())
        nameRules(json["stages"], id.toStdString());
    json.erase("archived");
    return RuleBook::Source{id + QStringLiteral(".json"), QByteArray::fromStdString(json.dump(2))};
}

} // namespace Imbuto
