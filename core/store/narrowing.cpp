// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/narrowing.h"

#include "core/store/cells.h"
#include "core/store/dialect.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

const QString kRelated =
    u" LEFT JOIN record c ON c.id = r.company LEFT JOIN record h ON h.id = r.person"_s;

namespace {
std::function<void(Query &)> bindText(const QString &text)
{
    return [text](Query &query) { query.bind(text); };
}
} // namespace

QStringList searchWords(const QString &text)
{
    return fold(text).split(u' ', Qt::SkipEmptyParts);
}

void narrowToText(Narrowing &narrowing, const QString &text, const QStringList &columns)
{
    QStringList anyOf;
    for (const QString &column : columns)
        anyOf += Dialect::contains(column);
    for (const QString &word : searchWords(text))
        narrowing.add(u'(' + anyOf.join(u" OR ") + u')', bindText(word), int(columns.size()));
}

} // namespace Imbuto
