// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/putback.h"

#include <map>
#include <optional>
#include <tuple>

namespace Imbuto {

namespace {

/// Puts \a now back to what it was \a before the change; false when it is no longer what it was \a after it.
template<typename T>
bool putBack(T &now, const T &before, const T &after)
{
    if (before == after)
        return true;
    if (now != after)
        return false;
    now = before;
    return true;
}

/// Key by key: what else is in the map is none of the change's business.
template<typename T>
bool putBack(std::map<QString, T> &now, const std::map<QString, T> &before,
             const std::map<QString, T> &after)
{
    std::map<QString, T> touched = before;
    touched.insert(after.begin(), after.end());
    const auto in = [](const std::map<QString, T> &map, const QString &key) {
        const auto it = map.find(key);
        return it == map.end() ? std::nullopt : std::optional<T>(it->second);
    };
    for (const auto &[key, value] : touched) {
        std::optional<T> held = in(now, key);
        if (!putBack(held, in(before, key), in(after, key)))
            return false;
        if (held)
            now[key] = *held;
        else
            now.erase(key);
    }
    return true;
}

/// Every part of a record; a new one that is not named here does not compile.
auto partsOf(auto &record)
{
    auto &[subject, ref, name, owner, previousOwner, company, person, email, phone, pipeline,
           amount, currency, expectedClose, lostReason, lostReasonText, fields, stamps, createdAt,
           change, deleted] = record;
    return std::tie(subject, ref, name, owner, previousOwner, company, person, email, phone,
                    pipeline, amount, currency, expectedClose, lostReason, lostReasonText, fields,
                    stamps, createdAt, change, deleted);
}

} // namespace

bool putBack(Record &now, const Record &before, const Record &after)
{
    const auto each = [&]<size_t... I>(std::index_sequence<I...>, auto parts, auto was, auto became)
    {
        return (putBack(std::get<I>(parts), std::get<I>(was), std::get<I>(became)) && ...);
    };
    const auto parts = partsOf(now);
    return each(std::make_index_sequence<std::tuple_size_v<std::decay_t<decltype(parts)>>>(), parts,
                partsOf(before), partsOf(after));
}

} // namespace Imbuto
