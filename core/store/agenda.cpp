// SPDX-License-Identifier: GPL-3.0-or-later
// What a page about today asks of a column: narrow questions, few answers.
#include "core/store/storeimpl.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
/// The conditions of \a filter over p (the placement), r (its record), t (what put it there), d (what is due).
QString conditions(const AgendaFilter &filter)
{
    QString sql = u" WHERE p.pipeline = ? AND p.stage = ? AND p.shown = 1"_s;
    if (filter.owner)
        sql += *filter.owner ? u" AND r.owner = ?"_s : u" AND r.owner IS NULL"_s;
    if (filter.owned)
        sql += u" AND r.owner IS NOT NULL"_s;
    if (filter.since)
        sql += u" AND p.since >= ?"_s;
    if (filter.idleBefore)
        sql +=
            u" AND p.since < ?"
            " AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.subject = p.subject AND a.at >= ?)"
            " AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.deal = p.subject AND a.at >= ?)"_s;
    if (filter.dueUntil)
        sql += u" AND EXISTS (SELECT 1 FROM due d WHERE d.subject = p.subject"
               " AND d.pipeline = p.pipeline AND d.at <= ?)"_s;
    if (!filter.enteredBy.empty()) {
        const QStringList places(qsizetype(filter.enteredBy.size()), u"?"_s);
        sql +=
            u" AND EXISTS (SELECT 1 FROM transition t WHERE t.id = p.transition AND t.rule IN (%1))"_s
                .arg(places.join(u", "));
    }
    return sql;
}

void bindTo(Query &query, const AgendaFilter &filter)
{
    query.bind(filter.pipeline).bind(filter.stage);
    if (filter.owner && *filter.owner)
        query.bind(filter.owner->value);
    if (filter.since)
        query.bind(*filter.since);
    if (filter.idleBefore)
        query.bind(*filter.idleBefore).bind(*filter.idleBefore).bind(*filter.idleBefore);
    if (filter.dueUntil)
        query.bind(*filter.dueUntil);
    for (const RuleId &rule : filter.enteredBy)
        query.bind(rule);
}

const QString kFrom = u" FROM placement p JOIN record r ON r.id = p.subject"_s;
} // namespace

std::vector<BoardCard> Store::agendaCards(const AgendaFilter &filter, int limit) const
{
    Query query = d->query(u"SELECT p.subject_kind, p.subject"_s + kFrom + conditions(filter)
                           + u" ORDER BY p.since, p.subject LIMIT ?"_s);
    bindTo(query, filter);
    query.bind(limit).run();
    std::vector<Subject> subjects;
    while (query.next()) {
        Subject &subject = subjects.emplace_back();
        readCell(query, 0, subject.kind);
        readCell(query, 1, subject.id);
    }
    std::vector<BoardCard> cards;
    for (const Subject subject : subjects) {
        if (auto card = boardCard(subject, filter.pipeline))
            cards.push_back(std::move(*card));
    }
    return cards;
}

qint64 Store::countAgenda(const AgendaFilter &filter) const
{
    Query query = d->query(u"SELECT count(*)"_s + kFrom + conditions(filter));
    bindTo(query, filter);
    query.run();
    return query.next() ? query.integer(0) : 0;
}

} // namespace Imbuto
