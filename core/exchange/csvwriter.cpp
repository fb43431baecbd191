// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"

#include <algorithm>

namespace Imbuto {

namespace {

/// Begins with what a spreadsheet takes for a formula, behind any number of '.
bool isRisky(const QString &cell)
{
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c != u'\''; });
    return first != cell.end() && QStringView(u"=+-@\t\r").contains(*first);
}

bool needsQuotes(const QString &cell, char delimiter)
{
    return std::any_of(cell.begin(), cell.end(),
                       [delimiter](QChar c) {
                           return c == QLatin1Char(delimiter) || c == u'"' || c == u'\n'
                               || c == u'\r';
                       })
        || (!cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()));
}

} // namespace

QByteArray csvRecord(std::span<const QString> cells, char delimiter)
{
    QByteArray record;
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            record += delimiter;
        const QString &cell = cells[i];
        // a record of one empty cell is not an empty line
        if (needsQuotes(cell, delimiter) || (cells.size() == 1 && cell.isEmpty()))
            record += '"' + cell.toUtf8().replace('"', "\"\"") + '"';
        else
            record += cell.toUtf8();
    }
    return record + "\r\n";
}

QString protectedCell(const QString &cell)
{
    return isRisky(cell) ? QLatin1Char('\'') + cell : cell;
}

QString unprotectedCell(const QString &cell)
{
    return cell.startsWith(u'\'') && isRisky(cell) ? cell.sliced(1) : cell;
}

} // namespace Imbuto
