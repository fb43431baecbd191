// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importtext.h"

#include <QCoreApplication>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Fields that only files have.
QString fileFieldText(const QString &field)
{
    if (field == u"ref")
        return Import::tr("Reference");
    if (field == u"at")
        return Import::tr("Date");
    if (field == u"pipeline")
        return Import::tr("Pipeline");
    if (field == u"stage")
        return Import::tr("Stage");
    if (field == u"stage_at")
        return Import::tr("Stage since");
    if (field == u"subject")
        return Import::tr("Subject");
    if (field == u"kind")
        return Import::tr("Activity");
    if (field == u"by")
        return Import::tr("Done by");
    if (field == u"id")
        return Import::tr("External id");
    if (field == u"role")
        return Import::tr("Role");
    if (field == u"active")
        return Import::tr("Active");
    if (field == u"manager")
        return Import::tr("Manager");
    return {};
}

} // namespace

QString exchangeKindText(ExchangeKind kind)
{
    switch (kind) {
    case ExchangeKind::People:
        return Import::tr("People");
    case ExchangeKind::Companies:
        return Import::tr("Companies");
    case ExchangeKind::Deals:
        return Import::tr("Deals");
    case ExchangeKind::Activities:
        return Import::tr("Activities");
    case ExchangeKind::Users:
        return Import::tr("Sales team");
    }
    return {};
}

QString targetFieldText(ExchangeKind kind, const QString &field, const RuleBook &book,
                        const Language &language)
{
    const QString own = fileFieldText(field);
    if (!own.isEmpty())
        return own;
    if (kind == ExchangeKind::Activities) // data go by their own names
        return field;
    return fieldCaption(field, book, language);
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ';':
        return Import::tr("Semicolon");
    case '\t':
        return Import::tr("Tab");
    case '|':
        return Import::tr("Vertical bar");
    default:
        return Import::tr("Comma");
    }
}

QString columnSourceText(const ColumnSource &source)
{
    QStringList alternatives;
    for (const ColumnSource::Alternative &alternative : source.alternatives) {
        QStringList columns;
        for (const ColumnSource::Part &part : alternative) {
            if (part.isColumn)
                columns << part.text;
        }
        alternatives << columns.join(u" + ");
    }
    return alternatives.join(Import::tr(", or "));
}

std::vector<ReportLine> reportLines(const ImportReport &report, const Language &language)
{
    const auto number = [&](qint64 n) { return language.locale.toString(n); };
    std::vector<ReportLine> lines{{Import::tr("Rows read"), number(report.rows)},
                                  {Import::tr("New"), number(report.added)},
                                  {Import::tr("Updated"), number(report.updated)},
                                  {Import::tr("Already there"), number(report.unchanged)},
                                  {Import::tr("Rejected"), number(report.rejectedRows)}};
    if (report.alsoCreated > 0)
        lines.push_back({Import::tr("Created because rows name them"), number(report.alsoCreated)});
    if (report.transitions > 0)
        lines.push_back({Import::tr("Moves on the boards"), number(report.transitions)});
    if (report.integrityRows > 0)
        lines.push_back({Import::tr("Placed where today's rules would ask for more"),
                         number(report.integrityRows)});
    return lines;
}

QString progressText(ImportProgress::Phase phase, qint64 rows, qint64 total,
                     const Language &language)
{
    const QString done = language.locale.toString(rows);
    switch (phase) {
    case ImportProgress::Phase::Reading:
        return Import::tr("Reading: row %1").arg(done);
    case ImportProgress::Phase::Sorting:
        return Import::tr("Sorting by date: row %1").arg(done);
    case ImportProgress::Phase::Applying:
        return Import::tr("Row %1 of %2").arg(done, language.locale.toString(total));
    }
    return {};
}

} // namespace Imbuto
