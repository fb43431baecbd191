// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/reportcsv.h"

#include "core/exchange/csvwriter.h"
#include "core/explain.h"
#include "core/fields.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// As JSON writes it: a fraction shows that it is one.
QString exact(double value)
{
    const QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
    return text.contains(u'.') || text.contains(u'e') ? text : text + u".0"_s;
}

/// As in cli.md: `deal:REF`.
QString named(const Command::SubjectRef &ref)
{
    return kindName(ref.kind) + u':' + ref.ref;
}

struct CsvText
{
    const Workspace &workspace;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(bool v) const { return v ? u"true"_s : u"false"_s; }
    QString operator()(qint64 v) const { return QString::number(v); }
    QString operator()(double v) const { return exact(v); }
    QString operator()(const QString &v) const { return v; }
    QString operator()(QDate v) const { return v.toString(Qt::ISODate); }
    QString operator()(Month v) const
    {
        return u"%1-%2"_s.arg(v.year, 4, 10, QChar(u'0')).arg(v.month, 2, 10, QChar(u'0'));
    }
    QString operator()(const Rate &v) const { return exact(v.value); }
    QString operator()(const Money &) const { return {}; }
    QString operator()(const StageName &v) const { return v.stage; }
    QString operator()(const StageNames &v) const
    {
        QStringList ids(v.stages.begin(), v.stages.end());
        return ids.join(u' ');
    }
    QString operator()(const Choice &v) const { return v.id; }
    QString operator()(OwnerName v) const
    {
        const User *user = workspace.user(v.user);
        return user ? user->ref : QString();
    }
    QString operator()(Subject v) const { return named(workspace.refOf(v)); }
};

/// One column of the table as one or more of the file.
struct Part
{
    size_t column;
    QString head;
    QString currency{};
    double Rate::*bound = nullptr;

    QString text(const Workspace &workspace, const Cell &cell) const
    {
        if (!currency.isEmpty()) {
            const Money *money = std::get_if<Money>(&cell);
            const bool has = money && money->sums.contains(currency);
            return has ? decimalText(money->sums.at(currency), currency) : QString();
        }
        const Rate *rate = std::get_if<Rate>(&cell);
        return bound && rate ? exact((*rate).*bound) : std::visit(CsvText{workspace}, cell);
    }
};

std::vector<Part> partsOf(const ReportTable &table, size_t column)
{
    const QString &id = table.columns[column].id;
    std::set<QString> currencies;
    bool rates = false;
    for (const std::vector<Cell> &row : table.rows) {
        rates = rates || std::holds_alternative<Rate>(row[column]);
        if (const Money *money = std::get_if<Money>(&row[column]))
            for (const auto &[currency, minor] : money->sums)
                currencies.insert(currency);
    }
    if (rates)
        return {{column, id, {}, &Rate::value},
                {column, id + u"_low"_s, {}, &Rate::low},
                {column, id + u"_high"_s, {}, &Rate::high}};
    if (table.columns[column].kind != CellKind::Money)
        return {{column, id}};
    std::vector<Part> parts;
    for (const QString &currency : currencies)
        parts.push_back({column, id + u'_' + currency, currency});
    return parts;
}

} // namespace

QByteArray reportCsv(const Workspace &workspace, const ReportTable &table)
{
    std::vector<Part> parts;
    for (size_t column = 0; column < table.columns.size(); ++column)
        std::ranges::move(partsOf(table, column), std::back_inserter(parts));
    std::vector<QString> cells;
    for (const Part &part : parts)
        cells.push_back(part.head);
    QByteArray csv = csvRecord(cells);
    for (const std::vector<Cell> &row : table.rows) {
        cells.clear();
        for (const Part &part : parts)
            cells.push_back(protectedCell(part.text(workspace, row[part.column])));
        csv += csvRecord(cells);
    }
    return csv;
}

} // namespace Imbuto
