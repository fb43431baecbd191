// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cells.h"

#include "core/store/store.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace Imbuto {

namespace {
json toJson(const Value &value)
{
    struct
    {
        json operator()(std::monostate) const { return nullptr; }
        json operator()(bool yes) const { return yes; }
        json operator()(qint64 number) const { return number; }
        json operator()(double number) const { return number; }
        json operator()(const QString &text) const { return text.toStdString(); }
        json operator()(QDate date) const
        {
            return {{"date", date.toString(Qt::ISODate).toStdString()}};
        }
    } convert;
    return std::visit(convert, value);
}

Value fromJson(const json &value)
{
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number_integer())
        return value.get<qint64>();
    if (value.is_number_float())
        return value.get<double>();
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>());
    if (value.is_object())
        return QDate::fromString(QString::fromStdString(value.at("date").get<std::string>()),
                                 Qt::ISODate);
    return {};
}

/// Runs \a read over the members of the object in \a text.
template<typename Read>
void eachMember(const QString &text, Read read)
{
    if (text == u"{}")
        return;
    try {
        const json object = json::parse(text.toStdString());
        for (const auto &[name, value] : object.items())
            read(QString::fromStdString(name), value);
    } catch (const json::exception &) {
        throw StorageFault{{Error::Code::Storage,
                            QCoreApplication::translate(
                                "Store", "The database holds values that cannot be read: %1")
                                .arg(text.left(80)),
                            {}}};
    }
}

template<typename Map, typename Convert>
QString objectText(const Map &map, Convert convert)
{
    if (map.empty())
        return u"{}"_s;
    json object = json::object();
    for (const auto &[name, value] : map)
        object[name.toStdString()] = convert(value);
    return QString::fromStdString(object.dump());
}
} // namespace

QString fold(const QString &name)
{
    // what has no accents is nearly everything, and asked for every row of a search
    if (std::ranges::all_of(name, [](QChar c) { return c < u'\u0080'; }))
        return name.toLower();
    QString bare;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        const bool mark = c >= u'\u0300' && c <= u'\u036f';
        if (!mark || bare.isEmpty() || bare.back() == u' ') // an accent that stands alone stays
            bare += c;
    }
    return bare.toCaseFolded().normalized(QString::NormalizationForm_KC);
}

bool isSameName(const QString &a, const QString &b)
{
    const auto spelt = [](const QString &name) {
        return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    };
    return spelt(a) == spelt(b);
}

QString valuesText(const Values &values)
{
    return objectText(values, toJson);
}

Values valuesFromText(const QString &text)
{
    Values values;
    eachMember(text, [&values](const QString &name, const json &value) {
        values[name] = fromJson(value);
    });
    return values;
}

QString stampsText(const Stamps &stamps)
{
    return objectText(stamps, [](Instant at) { return json(at); });
}

Stamps stampsFromText(const QString &text)
{
    Stamps stamps;
    eachMember(text, [&stamps](const QString &name, const json &value) {
        stamps[name] = value.get<Instant>();
    });
    return stamps;
}

} // namespace Imbuto
