// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/derived.h"
#include "core/store/migrations.h"
#include "core/store/storeimpl.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// Whether file and rows are sound.
namespace Imbuto {

namespace {
/// One sentence for every row that \a sql finds, or for why it could not look.
void addAll(std::vector<QString> &problems, Connection &connection, const QString &sql,
            const QString &sentence)
{
    try {
        Query query(connection, sql);
        query.run();
        while (query.next())
            problems.push_back(sentence.arg(query.text(0)));
    } catch (const StorageFault &fault) {
        problems.push_back(fault.error.text);
    }
}

/// Columns whose kept count or sum is not what their cards give.
const QString kWrongTotals =
    u"WITH truth AS (SELECT p.pipeline, p.stage,"
    " CASE WHEN r.amount IS NULL THEN '' ELSE r.currency END AS currency,"
    " count(*) AS cards, coalesce(sum(r.amount), 0) AS amount"
    " FROM placement p JOIN record r ON r.id = p.subject WHERE r.deleted = 0 GROUP BY 1, 2, 3),"
    " both AS (SELECT pipeline, stage, currency, cards, amount, 1 AS kept FROM column_total"
    " UNION ALL SELECT pipeline, stage, currency, cards, amount, -1 FROM truth)"
    " SELECT pipeline || ' ' || stage || ' ' || currency FROM both"
    " GROUP BY pipeline, stage, currency"
    " HAVING sum(kept * cards) <> 0 OR sum(kept * amount) <> 0"_s;

/// The same of what entered a column in a period.
const QString kWrongPeriods =
    u"WITH truth AS (SELECT p.pipeline, p.stage, p.since >> %1 AS period,"
    " CASE WHEN r.amount IS NULL THEN '' ELSE r.currency END AS currency,"
    " count(*) AS cards, coalesce(sum(r.amount), 0) AS amount"
    " FROM placement p JOIN record r ON r.id = p.subject WHERE r.deleted = 0 GROUP BY 1, 2, 3, 4),"
    " both AS (SELECT pipeline, stage, period, currency, cards, amount, 1 AS kept FROM "
    "column_period"
    " UNION ALL SELECT pipeline, stage, period, currency, cards, amount, -1 FROM truth)"
    " SELECT pipeline || ' ' || stage || ' ' || currency FROM both"
    " GROUP BY pipeline, stage, period, currency"
    " HAVING sum(kept * cards) <> 0 OR sum(kept * amount) <> 0"_s.arg(kPeriodBits);

/// Kinds of which there are not as many records as is kept.
const QString kWrongCounts =
    u"WITH truth AS (SELECT kind, count(*) AS records FROM record WHERE deleted = 0 GROUP BY kind),"
    " both AS (SELECT kind, records, 1 AS kept FROM record_total"
    " UNION ALL SELECT kind, records, -1 FROM truth)"
    " SELECT kind FROM both GROUP BY kind HAVING sum(kept * records) <> 0"_s;
} // namespace

std::vector<QString> Store::integrity() const
{
    std::vector<QString> problems;
    const auto look = [&](const QString &sql, const QString &sentence) {
        addAll(problems, *d->connection, sql, sentence);
    };
    look(u"SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"_s,
         QCoreApplication::translate("Store", "The file is damaged: %1"));
    look(u"SELECT \"table\" || ' ' || rowid || ' → ' || parent FROM pragma_foreign_key_check"_s,
         QCoreApplication::translate("Store", "A row refers to one that is missing: %1"));
    look(
        u"SELECT p.pipeline || ' ' || p.subject FROM placement p"
        " LEFT JOIN transition t ON t.id = p.transition WHERE t.id IS NULL"
        " OR t.subject <> p.subject OR t.pipeline <> p.pipeline OR t.to_stage <> p.stage"_s,
        QCoreApplication::translate("Store", "A placement has no transition that explains it: %1"));
    look(u"SELECT r.kind || ' ' || r.ref FROM record r"
         " LEFT JOIN change c ON c.id = r.change WHERE c.id IS NULL"_s,
         QCoreApplication::translate(
             "Store", "A record was made by a change that the journal does not have: %1"));
    look(u"SELECT seq FROM change WHERE id NOT IN (SELECT change FROM change_part)"_s,
         QCoreApplication::translate("Store", "A change in the journal has lost its content: %1"));
    look(u"SELECT p.pipeline || ' ' || p.subject FROM placement p"
         " JOIN record r ON r.id = p.subject WHERE p.shown = r.deleted"_s,
         QCoreApplication::translate("Store", "A card is shown or hidden against its record: %1"));
    look(kWrongTotals,
         QCoreApplication::translate("Store", "The kept total of a column is wrong: %1"));
    look(kWrongPeriods,
         QCoreApplication::translate("Store", "The kept total of a column is wrong: %1"));
    look(kWrongCounts,
         QCoreApplication::translate("Store", "The kept number of records of a kind is wrong: %1"));
    return problems;
}

} // namespace Imbuto
