// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/jsonvalues.h"

#include "core/fields.h"

namespace Imbuto {

Value valueOf(const nlohmann::json &json)
{
    switch (json.type()) {
    case nlohmann::json::value_t::null:
        return {};
    case nlohmann::json::value_t::boolean:
        return json.get<bool>();
    case nlohmann::json::value_t::number_integer:
        return json.get<qint64>();
    case nlohmann::json::value_t::number_unsigned:
        if (json.get<quint64>() <= quint64(std::numeric_limits<qint64>::max()))
            return json.get<qint64>();
        return json.get<double>();
    case nlohmann::json::value_t::number_float:
        return json.get<double>();
    case nlohmann::json::value_t::string:
        return QString::fromStdString(json.get<std::string>());
    default:
        return QString::fromStdString(json.dump());
    }
}

nlohmann::json jsonOf(const Value &value)
{
    struct Visitor
    {
        nlohmann::json operator()(std::monostate) const { return nullptr; }
        nlohmann::json operator()(bool b) const { return b; }
        nlohmann::json operator()(qint64 i) const { return i; }
        nlohmann::json operator()(double d) const { return d; }
        nlohmann::json operator()(const QString &s) const { return s.toStdString(); }
        nlohmann::json operator()(const QDate &d) const
        {
            return d.toString(Qt::ISODate).toStdString();
        }
    };
    return std::visit(Visitor(), value);
}

Values valuesOf(const nlohmann::json &json)
{
    Values out;
    if (json.is_object())
        for (const auto &[key, value] : json.items())
            out[QString::fromStdString(key)] = valueOf(value);
    return out;
}

nlohmann::json jsonOf(const Values &values)
{
    nlohmann::json out = nlohmann::json::object();
    for (const auto &[key, value] : values)
        out[key.toStdString()] = jsonOf(value);
    return out;
}

QString str(const nlohmann::json &j, const char *key, const QString &fallback)
{
    const auto it = j.find(key);
    return it == j.end() ? fallback : QString::fromStdString(it->get<std::string>());
}

Caption caption(const nlohmann::json &j, const char *key)
{
    Caption out;
    if (const auto it = j.find(key); it != j.end())
        for (const auto &[lang, text] : it->items())
            out.texts[QString::fromStdString(lang)] =
                QString::fromStdString(text.get<std::string>());
    return out;
}

std::vector<QString> strings(const nlohmann::json &j, const char *key)
{
    std::vector<QString> out;
    if (const auto it = j.find(key); it != j.end())
        for (const auto &s : *it)
            out.push_back(QString::fromStdString(s.get<std::string>()));
    return out;
}

std::map<QString, Caption> captions(const nlohmann::json &j, const char *key)
{
    std::map<QString, Caption> out;
    if (const auto it = j.find(key); it != j.end())
        for (const auto &[id, _] : it->items())
            out[QString::fromStdString(id)] = caption(*it, id.c_str());
    return out;
}

} // namespace Imbuto
