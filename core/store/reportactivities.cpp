// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reportreads.h"
#include "core/store/snapshot.h"
#include "core/store/storeimpl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What reports know from activities and tasks: of everybody in one pass, and of one who changed.
namespace Imbuto {

namespace {

using RawActivity = Store::RawActivity;
using Who = std::pair<Instant, qint64>; ///< where an activity lies in time: date, then id

constexpr size_t kMostKnown = 10'000; ///< texts remembered at most

/// Whether activities match, by kind and data as they lie: many are alike, and looked at once.
class Looker
{
public:
    explicit Looker(const ActivityMatch &match)
        : m_match(match),
          m_closer(std::any_of(
              match.alternatives.begin(), match.alternatives.end(), [](const auto &one) {
                  return !one.where.empty() || !one.whereNot.empty() || !one.missing.empty();
              }))
    {
    }
    /// Of an activity whose kind is one of the match's.
    bool operator()(const RawActivity &activity)
    {
        if (!m_closer)
            return true;
        m_key.assign(activity.kind).append(1, '\0').append(activity.data);
        const auto known = m_known.find(m_key);
        if (known != m_known.end())
            return known->second;
        const bool matches = m_match.matches(
            QString::fromUtf8(activity.kind.data(), qsizetype(activity.kind.size())),
            Store::valuesOf(activity));
        if (m_known.size() < kMostKnown)
            m_known.emplace(m_key, matches);
        return matches;
    }

private:
    const ActivityMatch &m_match;
    const bool m_closer;
    std::string m_key;
    std::unordered_map<std::string, bool> m_known;
};

bool isOfKind(const ActivityMatch &match, std::string_view kind)
{
    const QString name = QString::fromUtf8(kind.data(), qsizetype(kind.size()));
    return std::any_of(match.alternatives.begin(), match.alternatives.end(),
                       [&](const auto &one) { return one.kind == name; });
}

/// For whom an activity counts beside the deal: the person of the deal it was recorded on.
QString personOfActivity()
{
    return u"coalesce(d.person, a.subject)"_s;
}

/// Where activities say that somebody came from; few texts are different, and each is read once.
class SourceReader
{
public:
    explicit SourceReader(const Acquisition &acquisition)
        : m_key(acquisition.key), m_matches(acquisition.match)
    {
    }
    /// A null text where \a activity, whose kind is one of the match's, says nothing.
    QString operator()(const RawActivity &activity)
    {
        if (!m_matches(activity))
            return {};
        m_data.assign(activity.data);
        const auto known = m_known.find(m_data);
        if (known != m_known.end())
            return known->second;
        const Values data = Store::valuesOf(activity);
        const auto datum = data.find(m_key);
        const auto *source = datum == data.end() ? nullptr : std::get_if<QString>(&datum->second);
        const QString name = !source ? QString() : source->isNull() ? u""_s : *source;
        if (m_known.size() < kMostKnown)
            m_known.emplace(m_data, name);
        return name;
    }

private:
    QString m_key;
    Looker m_matches;
    std::string m_data;
    std::unordered_map<std::string, QString> m_known;
};

/// What somebody's first acquisition says.
struct FirstSource
{
    Who when;
    QString name;
    void look(const RawActivity &activity, const QString &source)
    {
        const Who now{activity.at, activity.id.value};
        if (!source.isNull() && (name.isNull() || now < when)) {
            name = source;
            when = now;
        }
    }
};

} // namespace

/// Tells \a visit of the activities whose kind is one of the match's, in any order; \a subject is the expression for
/// whom it counts.
void ReportReads::eachActivity(const ActivityMatch &match, const QString &subject,
                               const std::function<void(qint64, const RawActivity &)> &visit) const
{
    const QStringList places(qsizetype(match.alternatives.size()), u"?"_s);
    Query query = m_store.d->query(
        u"SELECT %1, a.at, a.id, a.kind, a.data FROM activity a"
        " LEFT JOIN record d ON d.id = a.subject AND a.subject_kind = 2 WHERE a.kind IN (%2)"_s.arg(
            subject, places.join(u',')));
    for (const ActivityMatch::Alternative &one : match.alternatives)
        query.bind(one.kind);
    query.run();
    while (query.next()) {
        RawActivity activity;
        activity.at = query.integer(1);
        activity.id = ActivityId{query.integer(2)};
        activity.kind = query.utf8(3);
        activity.data = query.utf8(4);
        visit(query.integer(0), activity);
    }
}

SubjectTimes ReportReads::times(const ActivityMatch &match, SubjectKind kind) const
{
    Looker matches(match);
    SubjectTimes times;
    eachActivity(match,
                 kind == SubjectKind::Deal ? u"coalesce(a.deal, a.subject)"_s : personOfActivity(),
                 [&](qint64 subject, const RawActivity &activity) {
                     if (matches(activity))
                         times[subject].push_back(activity.at);
                 });
    for (auto &[subject, when] : times)
        std::sort(when.begin(), when.end());
    return times;
}

std::vector<Instant> ReportReads::timesOf(const ActivityMatch &match, Subject subject) const
{
    Looker matches(match);
    std::vector<Instant> times;
    eachOwnActivity(subject, [&](const RawActivity &activity) {
        if (isOfKind(match, activity.kind) && matches(activity))
            times.push_back(activity.at);
    });
    std::sort(times.begin(), times.end());
    return times;
}

/// Those that eachActivity() would tell of \a subject.
void ReportReads::eachOwnActivity(Subject subject,
                                  const std::function<void(const RawActivity &)> &visit) const
{
    m_store.eachActivity(subject, visit);
    if (subject.kind != SubjectKind::Person)
        return;
    for (const Subject deal : everyDealOf(subject.id))
        m_store.eachActivity(deal, [&](const RawActivity &activity) {
            if (activity.subject == deal)
                visit(activity);
        });
}

std::vector<Subject> ReportReads::everyDealOf(qint64 person) const
{
    Query query = m_store.d->query(u"SELECT id FROM record WHERE person = ? AND kind = ?"_s);
    query.bind(person).bind(int(SubjectKind::Deal)).run();
    std::vector<Subject> deals;
    while (query.next())
        deals.push_back({SubjectKind::Deal, query.integer(0)});
    return deals;
}

qint64 ReportReads::personOf(Subject deal) const
{
    Query query = m_store.d->query(u"SELECT person FROM record WHERE id = ?"_s);
    query.bind(deal.id).run();
    return query.next() ? query.integer(0) : 0;
}

ReportReads::SourceNames ReportReads::sources(const Acquisition &acquisition) const
{
    SourceReader read(acquisition);
    std::unordered_map<qint64, FirstSource> first;
    eachActivity(acquisition.match, personOfActivity(),
                 [&](qint64 person, const RawActivity &activity) {
                     if (const QString name = read(activity); !name.isNull())
                         first[person].look(activity, name);
                 });
    SourceNames names;
    for (const auto &[person, source] : first)
        if (!source.name.isNull())
            names.emplace(person, source.name);
    return names;
}

QString ReportReads::sourceOf(const Acquisition &acquisition, Subject subject) const
{
    SourceReader read(acquisition);
    FirstSource first;
    eachOwnActivity(subject, [&](const RawActivity &activity) {
        if (isOfKind(acquisition.match, activity.kind))
            first.look(activity, read(activity));
    });
    return first.name;
}

QStringList ReportReads::sourceNames(const Acquisition &acquisition) const
{
    QStringList names;
    for (const auto &[person, name] : sources(acquisition))
        if (!names.contains(name))
            names << name;
    names.sort();
    return names;
}

WorkTally ReportReads::work(const Period &period) const
{
    const Snapshot snapshot(*m_store.d->connection);
    WorkTally work(period, m_store.d->connection->number(u"SELECT max(seq) FROM change"_s));
    const auto addLogged = [&](const QString &sql, int sign) {
        Query query = m_store.d->query(sql);
        query.bind(period.begin).bind(period.end).run();
        while (query.next())
            work.addLogged(UserId{query.integer(0)}, sign * query.integer(1));
    };
    // all of them without a look at their records, less those of the few that were deleted
    addLogged(u"SELECT by_member, count(*) FROM activity WHERE by_member IS NOT NULL AND at >= ?"
              " AND at < ? GROUP BY by_member"_s,
              1);
    addLogged(u"SELECT a.by_member, count(*) FROM record r CROSS JOIN activity a"
              " ON a.subject = r.id WHERE r.deleted = 1 AND a.by_member IS NOT NULL AND a.at >= ?"
              " AND a.at < ? GROUP BY a.by_member"_s,
              -1);
    Query tasks =
        m_store.d->query(u"SELECT t.owner, t.due, count(*) FROM task t JOIN record r"
                         " ON r.id = t.subject WHERE t.done = 0 AND r.deleted = 0 GROUP BY 1, 2"_s);
    tasks.run();
    while (tasks.next())
        work.addOpen(UserId{tasks.integer(0)}, QDate::fromString(tasks.text(1), Qt::ISODate),
                     tasks.integer(2));
    return work;
}

} // namespace Imbuto
