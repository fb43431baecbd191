// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/occurrence.h"

#include "core/rules/facttable.h"

#include <algorithm>

namespace Imbuto {
namespace {

bool agrees(const Values &data, const QString &key, const Value &want)
{
    const auto it = data.find(key);
    return it != data.end() && it->second == want;
}

bool lacks(const Values &data, const QString &key)
{
    const auto it = data.find(key);
    return it == data.end() || std::holds_alternative<std::monostate>(it->second);
}

bool fits(const ActivityMatch::Alternative &alternative, const ActivityKindId &kind,
          const Values &data)
{
    const auto agree = [&](const auto &entry) { return agrees(data, entry.first, entry.second); };
    return alternative.kind == kind
        && std::all_of(alternative.where.begin(), alternative.where.end(), agree)
        && std::none_of(alternative.whereNot.begin(), alternative.whereNot.end(), agree)
        && std::all_of(alternative.missing.begin(), alternative.missing.end(),
                       [&](const QString &key) { return lacks(data, key); });
}

} // namespace

bool ActivityMatch::matches(const ActivityKindId &kind, const Values &data) const
{
    return std::any_of(alternatives.begin(), alternatives.end(),
                       [&](const Alternative &a) { return fits(a, kind, data); });
}

bool ActivityMatch::matches(const Occurrence &event) const
{
    return index < 0 ? matches(event.shape->kind, event.shape->data)
                     : event.shape->satisfies[size_t(index)];
}

const ActivityShape *ActivityShapes::of(const ActivityKindId &kind, const Values &data)
{
    const ActivityShape *&known = m_byValue[{kind, data}];
    if (!known) {
        ActivityShape shape{kind, data, {}};
        for (const ActivityMatch &match : m_book.matches())
            shape.satisfies.push_back(match.matches(kind, data));
        known = &m_shapes.emplace_back(std::move(shape));
    }
    return known;
}

bool asksAbout(std::span<const int> matches, const ActivityShape &shape)
{
    return std::any_of(matches.begin(), matches.end(),
                       [&](int match) { return shape.satisfies[size_t(match)]; });
}

bool asksAbout(const Pipeline &pipeline, const ActivityShape &shape)
{
    return asksAbout(pipeline.asks, shape);
}

} // namespace Imbuto
