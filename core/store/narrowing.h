// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/query.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace Imbuto {

/// A condition and what it binds, in the order of its placeholders.
struct Narrowing
{
    QString sql;
    std::vector<std::function<void(Query &)>> binds;

    void add(const QString &condition, std::function<void(Query &)> bind = {}, int times = 1)
    {
        sql += QStringLiteral(" AND ") + condition;
        for (int i = 0; bind && i < times; ++i)
            binds.push_back(bind);
    }
    void bindTo(Query &query) const
    {
        for (const auto &bind : binds)
            bind(query);
    }
};

/// What a person typed into a search, word by word and folded as names are.
QStringList searchWords(const QString &text);
/// Narrows to rows that hold every word of \a text, literally, each in one of \a columns. An empty text narrows
/// nothing.
void narrowToText(Narrowing &narrowing, const QString &text, const QStringList &columns);

/// Joins of a record r: c is its company, h its person (the human).
extern const QString kRelated;

} // namespace Imbuto
