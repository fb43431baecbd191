// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/narrowing.h"

#include "core/store/cells.h"
#include "core/store/dialect.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

const QString kRelated =
    u" LEFT JOIN record c ON c.id = r.company LEFT JOIN record h ON h.id = r.person"_s;

namespace {
std::function<void(Query &)> bindFolded(const QString &text)
{
    return [folded = fold(text)](Query &query) { query.bind(folded); };
}
} // namespace

void narrowToText(Narrowing &narrowing, const QString &text, const QStringList &columns)
{
    if (text.isEmpty())
        return;
    QStringList anyOf;
    for (const QString &column : columns)
        anyOf += Dialect::contains(column);
    narrowing.add(u'(' + anyOf.join(u" OR ") + u')', bindFolded(text), int(columns.size()));
}

} // namespace Imbuto
