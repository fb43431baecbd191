// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/fieldjson.h"

#include "core/fields.h"
#include "core/rules/shipped.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

using Json = nlohmann::ordered_json;

Json captionJson(const Caption &caption)
{
    Json json = Json::object();
    for (const auto &[language, text] : caption.texts)
        json[language.toStdString()] = text.toStdString();
    return json;
}

} // namespace

QString fieldSetting(const CustomField &field, int order)
{
    Json json;
    for (const SubjectKind kind : field.subjects)
        json["subjects"].push_back(kindName(kind).toStdString());
    json["type"] = field.type.toStdString();
    for (const QString &choice : field.choices)
        json["choices"].push_back(choice.toStdString());
    json["caption"] = captionJson(field.caption);
    for (const auto &[choice, caption] : field.choiceCaptions)
        json["choice_captions"][choice.toStdString()] = captionJson(caption);
    json["order"] = order;
    return QString::fromStdString(json.dump());
}

QString fieldSettingKey(const QString &key)
{
    return u"field."_s + key;
}

QString freeFieldKey(const QString &caption, const RuleBook &book)
{
    QString stem;
    for (const QChar c : caption.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            stem += c;
        else if (c.isSpace() && !stem.isEmpty() && !stem.endsWith(u'_'))
            stem += u'_';
    }
    stem = stem.isEmpty() ? u"field"_s : stem.left(60);
    const auto taken = [&](const QString &key) {
        const bool builtIn = std::ranges::any_of(
            builtInFields(), [&](const FieldDef &f) { return key == QLatin1StringView(f.key); });
        return builtIn || std::ranges::count(book.customFields(), key, &CustomField::key) > 0;
    };
    QString key = stem;
    for (int number = 2; taken(key); ++number)
        key = stem + QString::number(number);
    return key;
}

bool isShippedField(const QString &key)
{
    const RuleBook::Source vocabulary = shippedVocabulary();
    const Json all = Json::parse(vocabulary.json.begin(), vocabulary.json.end(), nullptr, false);
    const Json fields = all.is_object() ? all.value("fields", Json::array()) : Json::array();
    return std::any_of(fields.begin(), fields.end(), [&](const Json &field) {
        return field.value("key", std::string()) == key.toStdString();
    });
}

} // namespace Imbuto
