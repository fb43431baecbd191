// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reportreads.h"
#include "core/store/storeimpl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What reports know from the journal alone. It is long, and says little of what they ask: read once, then read on.
namespace Imbuto {

namespace {

/// What the timers of \a pipeline took away in one change.
std::vector<OwnerRelease> releasesIn(const ChangeSet &change, const PipelineId &pipeline)
{
    std::vector<OwnerRelease> releases;
    for (const Edit<Placement> &placement : change.edits<Placement>()) {
        if (!placement.before || !placement.after || placement.after->pipeline != pipeline
            || placement.after->timersDone <= placement.before->timersDone)
            continue;
        for (const Edit<Record> &record : change.edits<Record>())
            if (record.before && record.after && record.after->subject == placement.after->subject
                && record.before->owner && !record.after->owner) {
                const auto stamp = record.after->stamps.find(u"owner"_s);
                const bool dated = stamp != record.after->stamps.end();
                releases.push_back({record.after->subject.id, record.before->owner,
                                    dated ? stamp->second : change.header.at});
            }
    }
    return releases;
}

std::vector<DateChange> datesIn(const ChangeSet &change, const PipelineId &pipeline)
{
    std::vector<DateChange> changes;
    for (const Edit<Record> &edit : change.edits<Record>())
        if (edit.before && edit.after && edit.after->pipeline == pipeline
            && edit.before->expectedClose != edit.after->expectedClose)
            changes.push_back({edit.after->subject.id, edit.before->expectedClose,
                               edit.after->expectedClose, change.header.at});
    return changes;
}

/// What a reading of the journal looks for.
template<typename Fact>
struct Search
{
    QString
        condition; ///< of the changes worth taking apart, among those that count; `c` is the change
    bool (*fits)(const ChangeHeader &); ///< the same of one, as far as its header tells
    std::vector<Fact> (*read)(const ChangeSet &, const PipelineId &);
};

/// The change that is meant in the end by one that was undone, or whose undo was.
std::optional<ChangeHeader> rootOf(const Store &store, ChangeId id)
{
    std::optional<ChangeHeader> header = store.changeHeader(id);
    while (header && header->undoes)
        header = store.changeHeader(header->undoes);
    return header;
}

/// The ids in the first column.
std::vector<ChangeId> idsOf(Query &query)
{
    std::vector<ChangeId> ids;
    query.run();
    while (query.next())
        ids.push_back(ChangeId{query.integer(0)});
    return ids;
}

template<typename Fact>
class Reading
{
public:
    Reading(const Store &store, Connection &connection, const PipelineId &pipeline,
            JournalFacts<Fact> &known, const Search<Fact> &search)
        : m_store(store), m_connection(connection), m_pipeline(pipeline), m_told(known),
          m_search(search)
    {
    }

    void readOn()
    {
        const qint64 last = m_connection.number(u"SELECT max(seq) FROM change"_s);
        if (last <= m_told.readTo)
            return;
        m_known = m_told;
        Query undoes(
            m_connection,
            u"SELECT undoes FROM change WHERE seq > ? AND seq <= ? AND undoes IS NOT NULL"_s);
        for (const ChangeId undone : idsOf(undoes.bind(m_known.readTo).bind(last)))
            lookAgain(undone);
        Query news(
            m_connection,
            u"SELECT id FROM change c WHERE seq > ? AND seq <= ? AND undone_by IS NULL AND "_s
                + m_search.condition);
        for (const ChangeId id : idsOf(news.bind(m_known.readTo).bind(last)))
            add(id);
        m_known.readTo = last;
        std::stable_sort(m_known.facts.begin(), m_known.facts.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        m_told = std::move(m_known);
    }

private:
    /// One that was taken back, or done again: what comes later is read anyway.
    void lookAgain(ChangeId id)
    {
        const std::optional<ChangeHeader> root = rootOf(m_store, id);
        if (!root || root->seq > m_known.readTo)
            return;
        std::erase_if(m_known.facts,
                      [&root](const auto &known) { return known.first == root->seq; });
        if (!root->undoneBy && m_search.fits(*root))
            add(root->id);
    }
    void add(ChangeId id)
    {
        const std::optional<ChangeSet> change = m_store.changeSet(id);
        for (const Fact &fact : change ? m_search.read(*change, m_pipeline) : std::vector<Fact>())
            m_known.facts.emplace_back(change->header.seq, fact);
    }

    const Store &m_store;
    Connection &m_connection;
    const PipelineId &m_pipeline;
    JournalFacts<Fact> &m_told;
    JournalFacts<Fact> m_known; ///< a copy: a reading may stop half way
    const Search<Fact> &m_search;
};

} // namespace

void ReportReads::readOn(JournalFacts<OwnerRelease> &known, const PipelineId &pipeline) const
{
    static const Search<OwnerRelease> search{
        u"kind = 'time'"_s, [](const ChangeHeader &change) { return change.kind == u"time"; },
        releasesIn};
    Reading(m_store, *m_store.d->connection, pipeline, known, search).readOn();
}

void ReportReads::readOn(JournalFacts<DateChange> &known, const PipelineId &pipeline) const
{
    // the inputs say which changes are worth taking apart, and an index knows those, by these very words
    static const Search<DateChange> search{
        u"kind NOT IN ('import', 'undo') AND id IN"
        " (SELECT change FROM change_part WHERE inputs LIKE '%expected_close%')"_s,
        [](const ChangeHeader &change) { return change.kind != u"import"; }, datesIn};
    Reading(m_store, *m_store.d->connection, pipeline, known, search).readOn();
}

} // namespace Imbuto
