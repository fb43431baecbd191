// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/boardfilter.h"

#include "core/store/dialect.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

template<typename T>
std::function<void(Query &)> bound(const T &value)
{
    return [value](Query &query) { query.bind(value); };
}

void narrowToOwner(Narrowing &narrowing, UserId owner)
{
    if (owner)
        narrowing.add(u"r.owner = ?"_s, bound(owner.value));
    else
        narrowing.add(u"r.owner IS NULL"_s);
}

void narrowToAmount(Narrowing &narrowing, const BoardFilter &filter)
{
    if (filter.amountFrom)
        narrowing.add(u"r.amount >= ?"_s, bound(*filter.amountFrom));
    if (filter.amountTo)
        narrowing.add(u"r.amount <= ?"_s, bound(*filter.amountTo));
    if (!filter.currency.isEmpty())
        narrowing.add(u"r.currency = ?"_s, bound(filter.currency));
}

/// Cards without a sign of life since, each in its stage's own time.
void narrowToIdle(Narrowing &narrowing, const std::map<StageId, Instant> &limits)
{
    const QString one = u"(p.stage = ? AND p.since < ? AND NOT EXISTS (SELECT 1 FROM activity a"
                        " WHERE a.subject = p.subject AND a.at >= ?) AND NOT EXISTS (SELECT 1 FROM"
                        " activity a WHERE a.deal = p.subject AND a.at >= ?))"_s;
    const QStringList anyOf = QStringList{u"1 = 0"_s} + QStringList(qsizetype(limits.size()), one);
    narrowing.add(u'(' + anyOf.join(u" OR ") + u')', [limits](Query &query) {
        for (const auto &[stage, limit] : limits)
            query.bind(stage).bind(limit).bind(limit).bind(limit);
    });
}

void narrowToTask(Narrowing &narrowing, NextTask task, QDate today)
{
    const QString open = u" FROM task t WHERE t.subject = r.id AND t.done = 0)"_s;
    const QString next = u"(SELECT min(t.due)"_s + open;
    const auto day = bound(today.toString(Qt::ISODate));
    switch (task) {
    case NextTask::None:
        narrowing.add(u"NOT EXISTS (SELECT 1"_s + open);
        break;
    case NextTask::Overdue:
        narrowing.add(next + u" < ?"_s, day);
        break;
    case NextTask::Today:
        narrowing.add(next + u" = ?"_s, day);
        break;
    case NextTask::Planned:
        narrowing.add(
            u"EXISTS (SELECT 1"_s + open + u" AND coalesce("_s + next + u", '9999') > ?"_s, day);
        break;
    }
}

void narrowToThose(Narrowing &narrowing, const BoardFilter::Among &among)
{
    const QString column = among.whose == BoardFilter::Whose::Person ? u"r.person"_s
        : among.whose == BoardFilter::Whose::Company                 ? u"r.company"_s
                                                                     : u"r.id"_s;
    QString list = u"["_s;
    for (const qint64 id : among.ids)
        list += (list.size() > 1 ? u","_s : QString()) + QString::number(id);
    narrowing.add(Dialect::amongNumbers(column), bound(QString(list + u']')));
}

/// What is asked of the record, wherever it stands.
void narrowToRecord(Narrowing &narrowing, const BoardFilter &filter)
{
    if (filter.owner)
        narrowToOwner(narrowing, *filter.owner);
    narrowToAmount(narrowing, filter);
    if (filter.task)
        narrowToTask(narrowing, *filter.task, filter.today);
    if (filter.among)
        narrowToThose(narrowing, *filter.among);
}

} // namespace

Narrowing listNarrowing(const BoardFilter &filter)
{
    Narrowing narrowing;
    narrowToRecord(narrowing, filter);
    return narrowing;
}

Narrowing narrowingOf(const BoardFilter &filter)
{
    Narrowing narrowing;
    narrowToText(narrowing, filter.search, {u"r.folded"_s, u"c.folded"_s, u"h.folded"_s});
    narrowToRecord(narrowing, filter);
    if (filter.enteredBefore)
        narrowing.add(u"p.since < ?"_s, bound(*filter.enteredBefore));
    if (filter.idleBefore)
        narrowToIdle(narrowing, *filter.idleBefore);
    return narrowing;
}

} // namespace Imbuto
