// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/boardfilter.h"

#include "core/store/dialect.h"
#include "core/store/rows.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

template<typename T>
std::function<void(Query &)> bound(const T &value)
{
    return [value](Query &query) { query.bind(value); };
}

void narrowToOwners(Narrowing &narrowing, const std::vector<UserId> &owners)
{
    QStringList anyOf;
    for (const UserId owner : owners)
        anyOf += owner ? u"r.owner = ?"_s : u"r.owner IS NULL"_s;
    narrowing.add(u'(' + anyOf.join(u" OR ") + u')', [owners](Query &query) {
        for (const UserId owner : owners)
            if (owner)
                query.bind(owner.value);
    });
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

/// A condition on a field with its path first, then \a bind.
void addMember(Narrowing &narrowing, const QString &path, const QString &condition,
               std::function<void(Query &)> bind = {})
{
    narrowing.add(condition.arg(Dialect::jsonMember(u"r.fields"_s)),
                  [path, bind = std::move(bind)](Query &query) {
                      query.bind(path);
                      if (bind)
                          bind(query);
                  });
}

void narrowToTexts(Narrowing &narrowing, const QString &path, const QStringList &texts)
{
    const QStringList marks(texts.size(), u"?"_s);
    addMember(narrowing, path, u"%1 IN (%2)"_s.arg(u"%1"_s, marks.join(u", ")),
              [texts](Query &query) {
                  for (const QString &text : texts)
                      query.bind(text);
              });
}

void narrowToNumber(Narrowing &narrowing, const QString &path, const FieldTest &test)
{
    const QString number = u"CAST(%1 AS DOUBLE PRECISION)"_s;
    if (test.from)
        addMember(narrowing, path, number + u" >= ?"_s, bound(*test.from));
    if (test.to)
        addMember(narrowing, path, number + u" <= ?"_s, bound(*test.to));
    if (!test.currency.isEmpty())
        narrowing.add(u"r.currency IN ('', ?)"_s, bound(test.currency));
}

void narrowToField(Narrowing &narrowing, const FieldTest &test)
{
    const QString path = Dialect::jsonPath(test.key);
    const QString day = Dialect::jsonPath(test.key, u"date"_s);
    const QString text = fold(test.texts.value(0));
    switch (test.asks) {
    case FieldTest::Asks::Nothing:
        return addMember(narrowing, path, u"coalesce(%1, '') = ''"_s);
    case FieldTest::Asks::Contains:
        return addMember(narrowing, path, Dialect::contains(Dialect::folded(u"%1"_s)), bound(text));
    case FieldTest::Asks::Is:
        return addMember(narrowing, path, Dialect::folded(u"%1"_s) + u" = ?"_s, bound(text));
    case FieldTest::Asks::OneOf:
        return narrowToTexts(narrowing, path, test.texts);
    case FieldTest::Asks::Number:
        return narrowToNumber(narrowing, path, test);
    case FieldTest::Asks::Date:
        if (test.since.isValid())
            addMember(narrowing, day, u"%1 >= ?"_s, bound(test.since.toString(Qt::ISODate)));
        if (test.until.isValid())
            addMember(narrowing, day, u"%1 <= ?"_s, bound(test.until.toString(Qt::ISODate)));
        return;
    case FieldTest::Asks::Yes:
    case FieldTest::Asks::No:
        return addMember(narrowing, path,
                         test.asks == FieldTest::Asks::Yes ? u"%1 = 1"_s : u"%1 = 0"_s);
    case FieldTest::Asks::Never:
        return narrowing.add(u"1 = 0"_s);
    }
}

/// What is asked of the record, wherever it stands.
void narrowToRecord(Narrowing &narrowing, const BoardFilter &filter)
{
    if (!filter.owners.empty())
        narrowToOwners(narrowing, filter.owners);
    narrowToAmount(narrowing, filter);
    if (filter.task)
        narrowToTask(narrowing, *filter.task, filter.today);
    if (filter.among)
        narrowToThose(narrowing, *filter.among);
    for (const FieldTest &test : filter.fields)
        narrowToField(narrowing, test);
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
