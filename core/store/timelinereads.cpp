// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordreads.h"
#include "core/store/storeimpl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The timeline of one record: read page by page from the index of each subject that has a part in it, so that the
// last page of a hundred thousand entries costs what the first does.
namespace Imbuto {

namespace {

/// Where an entry lies in a timeline: newest first.
struct Entry
{
    Instant at = 0;
    qint64 id = 0;
    auto operator<=>(const Entry &) const = default;
};

/// Entries that have one thing in common: the subject, or the deal they are about.
struct Strand
{
    QString condition; ///< with one placeholder
    qint64 id = 0;
};

/// D5: a deal has what is about it and, of its person, what is about no other deal; a person what is about their
/// deals; a company what is about its people and deals.
std::vector<Strand> strandsOf(Connection &connection, Subject subject)
{
    const QString own = u"subject = ?"_s;
    std::vector<Strand> strands{{own, subject.id}};
    const auto addAll = [&](const QString &condition, const QString &sql) {
        Query query(connection, sql);
        for (qsizetype i = sql.count(u'?'); i > 0; --i)
            query.bind(subject.id);
        query.run();
        while (query.next())
            strands.push_back({condition, query.integer(0)});
    };
    switch (subject.kind) {
    case SubjectKind::Deal:
        strands.push_back({u"deal = ?"_s, subject.id});
        addAll(u"deal IS NULL AND subject = ?"_s,
               u"SELECT person FROM record WHERE id = ? AND person IS NOT NULL"_s);
        break;
    case SubjectKind::Person:
        addAll(own, u"SELECT id FROM record WHERE person = ?"_s);
        break;
    case SubjectKind::Company:
        addAll(own,
               u"SELECT id FROM record WHERE company = ? UNION"
               " SELECT x.id FROM record x JOIN record y ON x.person = y.id"
               " WHERE x.company IS NULL AND y.company = ?"_s);
        break;
    }
    return strands;
}

} // namespace

std::vector<Activity> RecordReads::timeline(Subject subject,
                                            const std::vector<ActivityKindId> &kinds, int limit,
                                            const Activity *before) const
{
    const QString narrowed =
        (kinds.empty()
             ? QString()
             : u" AND kind IN (%1)"_s.arg(QStringList(qsizetype(kinds.size()), u"?"_s).join(u", ")))
        + (before ? u" AND (at, id) < (?, ?)"_s : QString())
        + u" ORDER BY at DESC, id DESC LIMIT ?"_s;
    std::vector<Entry> entries;
    for (const Strand &strand : strandsOf(*m_store.d->connection, subject)) {
        Query query =
            m_store.d->query(u"SELECT at, id FROM activity WHERE "_s + strand.condition + narrowed);
        query.bind(strand.id);
        for (const ActivityKindId &kind : kinds)
            query.bind(kind);
        if (before)
            query.bind(before->at).bind(before->id.value);
        query.bind(limit).run();
        while (query.next())
            entries.push_back({query.integer(0), query.integer(1)});
    }
    std::ranges::sort(entries, std::greater());
    entries.erase(std::ranges::unique(entries).begin(), entries.end());
    entries.resize(std::min(entries.size(), size_t(limit)));

    std::vector<Activity> found;
    for (const Entry &entry : entries) {
        Query query = m_store.d->query(u"SELECT "_s + columns<Activity>(u"a"_s)
                                       + u" FROM activity a WHERE a.id = ?"_s);
        query.bind(entry.id);
        for (Activity &row : allRows<Activity>(query))
            found.push_back(std::move(row));
    }
    return found;
}

} // namespace Imbuto
