// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields.h"
#include "core/store/storeimpl.h"

using namespace Qt::StringLiterals;

// Rows by key and by relation, for the unit of work.
namespace Imbuto {

std::optional<Record> Store::record(Subject subject) const
{
    static const QString sql = select<Record>(u"WHERE id = ? AND kind = ?");
    Query query = d->query(sql);
    return firstRow<Record>(query.bind(subject.id).bind(int(subject.kind)));
}

std::optional<Record> Store::recordById(qint64 id) const
{
    static const QString sql = select<Record>(u"WHERE id = ?");
    Query query = d->query(sql);
    return firstRow<Record>(query.bind(id));
}

std::optional<Record> Store::recordByRef(SubjectKind kind, const QString &ref) const
{
    // in the order of the index record_ref: who is not deleted comes first, then by age
    static const QString first = select<Record>(
        u"WHERE kind = ? AND ref = ? ORDER BY (CASE WHEN deleted = 1 THEN id ELSE 0 END) LIMIT 1");
    static const QString last =
        select<Record>(u"WHERE kind = ? AND ref = ?"
                       " ORDER BY (CASE WHEN deleted = 1 THEN id ELSE 0 END)"
                       " DESC LIMIT 1");
    const auto one = [&](const QString &sql) {
        Query query = d->query(sql);
        return firstRow<Record>(query.bind(int(kind)).bind(ref));
    };
    std::optional<Record> found = one(first);
    if (found && found->deleted)
        found = one(last);
    while (found && mergedInto(*found)) // who was merged away is found as whom they became
        found = record(mergedInto(*found));
    return found;
}

std::optional<Record> Store::recordByName(SubjectKind kind, const QString &name) const
{
    static const QString sql =
        select<Record>(u"WHERE kind = ? AND folded = ? AND deleted = 0 ORDER BY id");
    Query query = d->query(sql);
    for (Record &record : allRows<Record>(query.bind(int(kind)).bind(fold(name))))
        if (isSameName(record.name, name))
            return std::move(record);
    return {};
}

std::vector<Record> Store::dealsOf(Subject subject) const
{
    static const QString ofPerson =
        select<Record>(u"WHERE person = ? AND kind = 2 AND deleted = 0 ORDER BY id");
    static const QString ofCompany = select<Record>(
        // the plus keeps the planner from reading every deal by the index on kind
        u"WHERE +kind = 2 AND deleted = 0 AND id IN (SELECT id FROM record WHERE company = ? UNION "
        u"ALL"
        " SELECT z.id FROM record y JOIN record z ON z.person = y.id"
        " WHERE y.company = ? AND y.kind = 0 AND z.company IS NULL) ORDER BY id");
    Query query = d->query(subject.kind == SubjectKind::Company ? ofCompany : ofPerson);
    query.bind(subject.id);
    if (subject.kind == SubjectKind::Company)
        query.bind(subject.id);
    return allRows<Record>(query);
}

bool Store::isUsed(const ActivityKindId &kind) const
{
    Query query = d->query(u"SELECT EXISTS (SELECT 1 FROM activity WHERE kind = ?)"_s);
    query.bind(kind).run();
    return query.next() && query.integer(0) != 0;
}

bool Store::isNamed(UserId user) const
{
    Query query =
        d->query(u"SELECT EXISTS (SELECT 1 FROM record WHERE owner = ? OR previous_owner = ?)"
                 " OR EXISTS (SELECT 1 FROM activity WHERE by_member = ?)"
                 " OR EXISTS (SELECT 1 FROM task WHERE owner = ?)"_s);
    query.bind(user.value).bind(user.value).bind(user.value).bind(user.value).run();
    return query.next() && query.integer(0) != 0;
}

std::vector<Record> Store::peopleOf(qint64 company) const
{
    static const QString sql =
        select<Record>(u"WHERE company = ? AND kind = 0 AND deleted = 0 ORDER BY id");
    Query query = d->query(sql);
    return allRows<Record>(query.bind(company));
}

std::vector<Activity> Store::activitiesOf(Subject subject) const
{
    static const QString sql = select<Activity>(u"WHERE subject = ? OR deal = ? ORDER BY at, id");
    Query query = d->query(sql);
    return allRows<Activity>(query.bind(subject.id).bind(subject.id));
}

void Store::eachActivity(Subject subject,
                         const std::function<void(const RawActivity &)> &look) const
{
    Query query =
        d->query(u"SELECT id, at, subject_kind, subject, deal, change, kind, data FROM activity"
                 " WHERE subject = ? OR deal = ?"_s);
    query.bind(subject.id).bind(subject.id).run();
    while (query.next()) {
        look({.id = ActivityId{query.integer(0)},
              .at = query.integer(1),
              .subject = {SubjectKind(query.integer(2)), query.integer(3)},
              .deal = query.integer(4),
              .change = ChangeId{query.integer(5)},
              .kind = query.utf8(6),
              .data = query.utf8(7)});
    }
}

Values Store::valuesOf(const RawActivity &activity)
{
    return valuesFromText(QString::fromUtf8(activity.data.data(), qsizetype(activity.data.size())));
}

std::optional<Activity> Store::activity(ActivityId id) const
{
    static const QString sql = select<Activity>(u"WHERE id = ?");
    Query query = d->query(sql);
    return firstRow<Activity>(query.bind(id.value));
}

std::optional<Activity> Store::activityByExternalId(const QString &externalId) const
{
    // the second condition lets the partial index answer
    static const QString sql = select<Activity>(u"WHERE external_id = ? AND external_id <> ''");
    Query query = d->query(sql);
    return firstRow<Activity>(query.bind(externalId));
}

std::vector<Placement> Store::placementsOf(Subject subject) const
{
    static const QString sql = select<Placement>(u"WHERE subject = ? ORDER BY pipeline");
    Query query = d->query(sql);
    return allRows<Placement>(query.bind(subject.id));
}

std::vector<Transition> Store::transitionsOf(Subject subject) const
{
    static const QString sql = select<Transition>(u"WHERE subject = ? ORDER BY id");
    Query query = d->query(sql);
    return allRows<Transition>(query.bind(subject.id));
}

std::vector<Transition> Store::transitionsIn(const PipelineId &pipeline) const
{
    static const QString sql = select<Transition>(u"WHERE pipeline = ? ORDER BY id");
    Query query = d->query(sql);
    return allRows<Transition>(query.bind(pipeline));
}

std::vector<Task> Store::tasksOf(Subject subject) const
{
    static const QString sql = select<Task>(u"WHERE subject = ? ORDER BY number, id");
    Query query = d->query(sql);
    return allRows<Task>(query.bind(subject.id));
}

std::optional<Task> Store::task(TaskId id) const
{
    static const QString sql = select<Task>(u"WHERE id = ?");
    Query query = d->query(sql);
    return firstRow<Task>(query.bind(id.value));
}

std::vector<User> Store::users() const
{
    static const QString sql = select<User>(u"ORDER BY id");
    Query query = d->query(sql);
    return allRows<User>(query);
}

std::vector<Setting> Store::settings() const
{
    static const QString sql = select<Setting>(u"ORDER BY name");
    Query query = d->query(sql);
    return allRows<Setting>(query);
}

std::vector<Due> Store::dueUntil(Instant until) const
{
    static const QString sql = select<Due>(u"WHERE at <= ? ORDER BY at, subject, pipeline");
    Query query = d->query(sql);
    return allRows<Due>(query.bind(until));
}

std::vector<Due> Store::dueOf(Subject subject) const
{
    static const QString sql = select<Due>(u"WHERE subject = ? ORDER BY pipeline");
    Query query = d->query(sql);
    return allRows<Due>(query.bind(subject.id));
}

std::vector<Subject> Store::subjects(SubjectKind kind) const
{
    Query query = d->query(u"SELECT id FROM record WHERE kind = ? AND deleted = 0 ORDER BY id"_s);
    std::vector<Subject> all;
    query.bind(int(kind)).run();
    while (query.next())
        all.push_back({kind, query.integer(0)});
    return all;
}

std::optional<std::pair<double, double>> Store::rankRange(const PipelineId &pipeline,
                                                          const StageId &stage) const
{
    // two ends of one index, instead of a walk between them
    Query query = d->query(
        u"SELECT (SELECT min(rank) FROM placement WHERE pipeline = ? AND stage = ? AND shown = 1),"
        " (SELECT max(rank) FROM placement WHERE pipeline = ? AND stage = ? AND shown = 1)"_s);
    query.bind(pipeline).bind(stage).bind(pipeline).bind(stage).run();
    if (!query.next() || query.isNull(0))
        return std::nullopt;
    return std::pair(query.real(0), query.real(1));
}

qint64 Store::highestId() const
{
    qint64 highest = 0;
    for (const QString &table :
         {u"change"_s, u"member"_s, u"record"_s, u"activity"_s, u"task"_s, u"transition"_s})
        highest = std::max(highest, d->connection->number(u"SELECT max(id) FROM %1"_s.arg(table)));
    return highest;
}

} // namespace Imbuto
