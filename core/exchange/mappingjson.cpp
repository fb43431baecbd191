// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mapping.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

using Tr = QCoreApplication;
using Json = nlohmann::ordered_json;

QString text(const std::string &s)
{
    return QString::fromUtf8(s.data(), qsizetype(s.size()));
}

/// Reads one mapping; stops at the first fault and keeps it, with the path where it stands.
class Reader
{
public:
    Reader(const QString &file, const QString &name) : m_file(file), m_name(name) {}

    Expected<Mapping> read(const Json &json, const QString &path)
    {
        Mapping mapping;
        mapping.name = m_name;
        if (!json.is_object())
            fail(path, Tr::translate("Exchange", "an object is expected here"));
        else
            for (const auto &[key, value] : json.items())
                member(mapping, text(key), value, path + u'/' + text(key));
        if (!m_error && !m_hasKind)
            fail(path, Tr::translate("Exchange", "“kind” is missing"));
        if (m_error)
            return tl::make_unexpected(*m_error);
        return mapping;
    }

private:
    void fail(const QString &path, const QString &what)
    {
        if (!m_error)
            m_error =
                Error{Error::Code::BadInput,
                      u"%1: %2: %3"_s.arg(m_file, path.isEmpty() ? u"/"_s : path, what), path};
    }

    QString string(const Json &json, const QString &path)
    {
        if (json.is_string())
            return text(json.get_ref<const std::string &>());
        fail(path, Tr::translate("Exchange", "a text is expected here"));
        return {};
    }

    template<typename Each>
    void object(const Json &json, const QString &path, const Each &each)
    {
        if (!json.is_object())
            return fail(path, Tr::translate("Exchange", "an object is expected here"));
        for (const auto &[key, value] : json.items())
            each(text(key), value, path + u'/' + text(key));
    }

    /// One of a few words; their position.
    size_t choice(const Json &json, const QString &path, std::initializer_list<QStringView> words)
    {
        const QString word = string(json, path);
        const auto it = std::find(words.begin(), words.end(), word);
        if (it != words.end())
            return size_t(it - words.begin());
        QStringList known;
        for (const QStringView w : words)
            known << w.toString();
        fail(path, Tr::translate("Exchange", "“%1” is not one of %2").arg(word, known.join(u", ")));
        return 0;
    }

    ColumnSource source(const Json &json, const QString &path)
    {
        ColumnSource result;
        const auto add = [&](const Json &item, const QString &at) {
            const QString column = string(item, at);
            if (column.isEmpty() && !m_error)
                fail(at, Tr::translate("Exchange", "the name of a column is empty"));
            result.alternatives.push_back(ColumnSource::parse(column));
        };
        if (!json.is_array())
            add(json, path);
        else
            for (size_t i = 0; i < json.size(); ++i)
                add(json[i], path + u'/' + QString::number(i));
        return result;
    }

    void member(Mapping &m, const QString &key, const Json &json, const QString &path)
    {
        if (key == u"kind")
            kind(m, json, path);
        else if (key == u"name")
            m.name = string(json, path);
        else if (key == u"recognises")
            recognises(m, json, path);
        else if (key == u"columns")
            object(json, path, [&](const QString &field, const Json &value, const QString &at) {
                m.columns[field] = source(value, at);
            });
        else if (key == u"values")
            object(json, path, [&](const QString &field, const Json &aliases, const QString &at) {
                object(aliases, at, [&](const QString &from, const Json &to, const QString &toAt) {
                    m.values[field][from] = string(to, toAt);
                });
            });
        else if (key == u"defaults")
            object(json, path, [&](const QString &field, const Json &value, const QString &at) {
                m.defaults[field] = string(value, at);
            });
        else if (key == u"unknown")
            object(json, path, [&](const QString &field, const Json &value, const QString &at) {
                m.unknown[field] =
                    Mapping::Unknown(choice(value, at, {u"reject", u"skip", u"create"}));
            });
        else
            format(m, key, json, path);
    }

    void format(Mapping &m, const QString &key, const Json &json, const QString &path)
    {
        if (key == u"dates") {
            m.dates = DateOrder(choice(json, path, {u"iso", u"dmy", u"mdy"}));
        } else if (key == u"decimals") {
            m.decimals = DecimalMark(choice(json, path, {u"point", u"comma"}));
        } else if (key == u"delimiter") {
            m.delimiter = ",;\t|"[choice(json, path, {u",", u";", u"\t", u"|"})];
        } else if (key == u"encoding") {
            m.encoding = encodingByName(string(json, path));
            if (!m.encoding)
                fail(path, Tr::translate("Exchange", "this encoding is not known"));
        } else {
            fail(path, Tr::translate("Exchange", "unknown key"));
        }
    }

    void kind(Mapping &m, const Json &json, const QString &path)
    {
        const std::optional<ExchangeKind> found = kindByName(string(json, path));
        if (!found)
            return fail(
                path,
                Tr::translate("Exchange",
                              "this is none of people, companies, deals, activities, users"));
        m.kind = *found;
        m_hasKind = true;
    }

    void recognises(Mapping &m, const Json &json, const QString &path)
    {
        if (!json.is_array())
            return fail(path, Tr::translate("Exchange", "a list is expected here"));
        for (size_t i = 0; i < json.size(); ++i)
            m.recognises.push_back(string(json[i], path + u'/' + QString::number(i)));
    }

    QString m_file;
    QString m_name;
    std::optional<Error> m_error;
    bool m_hasKind = false;
};

/// Faults of JSON itself, with their position, as an error of ours. Duplicate keys are refused too: the
/// later one would silently win.
Expected<Json> parse(const QByteArray &json, const QString &file)
{
    std::vector<std::set<std::string>> open;
    QString duplicate;
    const auto watch = [&](int depth, Json::parse_event_t event, Json &parsed) {
        if (depth > 16)
            throw std::length_error("depth");
        if (event == Json::parse_event_t::object_start)
            open.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            open.pop_back();
        else if (event == Json::parse_event_t::key
                 && !open.back().insert(parsed.get<std::string>()).second)
            duplicate = text(parsed.get<std::string>());
        return true;
    };
    try {
        Json parsed = Json::parse(json.begin(), json.end(), watch);
        if (duplicate.isEmpty())
            return parsed;
        return badInput(
            Tr::translate("Exchange", "%1: the key “%2” is there twice").arg(file, duplicate));
    } catch (const Json::parse_error &e) {
        return badInput(
            Tr::translate("Exchange", "%1: not JSON, at byte %2").arg(file).arg(e.byte));
    } catch (const std::length_error &) {
        return badInput(Tr::translate("Exchange", "%1: nested too deeply").arg(file));
    }
}

std::string utf8(const QString &s)
{
    return s.toStdString();
}

Json sourceJson(const ColumnSource &source)
{
    Json list = Json::array();
    for (const ColumnSource::Alternative &alternative : source.alternatives) {
        QString item;
        const bool plain = alternative.size() == 1 && alternative.front().isColumn
            && !alternative.front().text.contains(u'{');
        for (const ColumnSource::Part &part : alternative)
            item += part.isColumn && !plain ? u'{' + part.text + u'}' : part.text;
        list.push_back(utf8(item));
    }
    return list.size() == 1 ? list.front() : list;
}

} // namespace

Expected<std::vector<Mapping>> parseMappings(const QByteArray &json, const QString &file)
{
    const Expected<Json> parsed = parse(json, file);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    const bool several = parsed->is_object() && parsed->contains("mappings");
    if (several) {
        for (const auto &[key, value] : parsed->items()) {
            if (key != "mappings" && key != "name")
                return badInput(
                    Tr::translate("Exchange", "%1: /%2: unknown key").arg(file, text(key)));
        }
        if (!(*parsed)["mappings"].is_array())
            return badInput(
                Tr::translate("Exchange", "%1: /mappings: a list is expected here").arg(file));
    }
    const QString name = several && parsed->contains("name") && (*parsed)["name"].is_string()
        ? text((*parsed)["name"].get<std::string>())
        : QString();
    std::vector<Mapping> mappings;
    const Json list = several ? (*parsed)["mappings"] : Json::array({*parsed});
    for (size_t i = 0; i < list.size(); ++i) {
        const QString path = several ? u"/mappings/%1"_s.arg(i) : QString();
        Expected<Mapping> mapping = Reader(file, name).read(list[i], path);
        if (!mapping)
            return tl::make_unexpected(mapping.error());
        mappings.push_back(std::move(*mapping));
    }
    return mappings;
}

QByteArray mappingJson(const Mapping &mapping)
{
    Json json;
    if (!mapping.name.isEmpty())
        json["name"] = utf8(mapping.name);
    json["kind"] = utf8(kindName(mapping.kind));
    for (const QString &name : mapping.recognises)
        json["recognises"].push_back(utf8(name));
    json["columns"] = Json::object();
    for (const auto &[field, source] : mapping.columns)
        json["columns"][utf8(field)] = sourceJson(source);
    for (const auto &[field, aliases] : mapping.values) {
        for (const auto &[from, to] : aliases)
            json["values"][utf8(field)][utf8(from)] = utf8(to);
    }
    for (const auto &[field, value] : mapping.defaults)
        json["defaults"][utf8(field)] = utf8(value);
    for (const auto &[field, unknown] : mapping.unknown)
        json["unknown"][utf8(field)] = std::array{"reject", "skip", "create"}[size_t(unknown)];
    if (mapping.dates)
        json["dates"] = std::array{"iso", "dmy", "mdy"}[size_t(*mapping.dates)];
    if (mapping.decimals)
        json["decimals"] = *mapping.decimals == DecimalMark::Point ? "point" : "comma";
    if (mapping.encoding)
        json["encoding"] = utf8(encodingName(*mapping.encoding));
    if (mapping.delimiter)
        json["delimiter"] = std::string(1, *mapping.delimiter);
    return QByteArray::fromStdString(json.dump(4)) + '\n';
}

Expected<std::vector<Mapping>> shippedMappings()
{
    std::vector<Mapping> all;
    for (const QString &name :
         QDir(u":/mappings"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (name == u"synonyms.json")
            continue;
        QFile file(u":/mappings/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            return storageError(Tr::translate("Exchange", "%1 cannot be read.").arg(name));
        Expected<std::vector<Mapping>> some = parseMappings(file.readAll(), name);
        if (!some)
            return some;
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

} // namespace Imbuto
