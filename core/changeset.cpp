// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changeset.h"

#include <map>

namespace Imbuto {

QString rowKey(const User &r)
{
    return u'u' + QString::number(r.id.value);
}
QString rowKey(const Record &r)
{
    return u'r' + QString::number(r.subject.id);
}
QString rowKey(const Activity &r)
{
    return u'a' + QString::number(r.id.value);
}
QString rowKey(const Task &r)
{
    return u't' + QString::number(r.id.value);
}
QString rowKey(const Placement &r)
{
    return u'p' + QString::number(r.subject.id) + u'/' + r.pipeline;
}
QString rowKey(const Transition &r)
{
    return u'x' + QString::number(r.id.value);
}
QString rowKey(const Setting &r)
{
    return u's' + r.key;
}

ChangeSet merged(const ChangeSet &change)
{
    ChangeSet out;
    out.header = change.header;
    out.inputs = change.inputs;
    const auto merge = [](const auto &from, auto &into) {
        std::map<QString, size_t> index;
        for (const auto &edit : from) {
            const QString key = rowKey(edit.before ? *edit.before : *edit.after);
            const auto [at, fresh] = index.try_emplace(key, into.size());
            if (fresh)
                into.push_back(edit);
            else
                into[at->second].after = edit.after;
        }
        std::erase_if(into, [](const auto &edit) { return edit.before == edit.after; });
    };
    std::apply(
        [&](const auto &...from) {
            (merge(from, out.edits<typename std::decay_t<decltype(from)>::value_type::Row>()), ...);
        },
        change.rows);
    return out;
}

} // namespace Imbuto
