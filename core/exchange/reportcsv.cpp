// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/reportcsv.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/reportparts.h"
#include "core/explain.h"
#include "core/fields.h"

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

QString headOf(const ReportTable &table, const ReportPart &part)
{
    const QString &id = table.columns[part.column].id;
    return !part.currency.isEmpty() ? id + u'_' + part.currency
        : part.bound == &Rate::low  ? id + u"_low"_s
        : part.bound == &Rate::high ? id + u"_high"_s
                                    : id;
}

QString textOf(const ReportPart &part, const Workspace &workspace, const Cell &cell)
{
    if (!part.currency.isEmpty()) {
        const Money *money = std::get_if<Money>(&cell);
        const bool has = money && money->sums.contains(part.currency);
        return has ? decimalText(money->sums.at(part.currency), part.currency) : QString();
    }
    const Rate *rate = std::get_if<Rate>(&cell);
    return part.bound && rate ? exact((*rate).*part.bound) : std::visit(CsvText{workspace}, cell);
}

} // namespace

QByteArray reportCsv(const Workspace &workspace, const ReportTable &table)
{
    const std::vector<ReportPart> parts = partsOf(table);
    std::vector<QString> cells;
    for (const ReportPart &part : parts)
        cells.push_back(headOf(table, part));
    QByteArray csv = csvRecord(cells);
    for (const std::vector<Cell> &row : table.rows) {
        cells.clear();
        for (const ReportPart &part : parts)
            cells.push_back(protectedCell(textOf(part, workspace, row[part.column])));
        csv += csvRecord(cells);
    }
    return csv;
}

} // namespace Imbuto
