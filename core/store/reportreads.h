// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/leads.h"
#include "core/report/teamwork.h"
#include "core/store/store.h"

struct sqlite3;

namespace Imbuto {

/// What a report knows from the journal, each with the number of the change that says it.
template<typename Fact>
struct JournalFacts
{
    qint64 readTo = 0;                          ///< all changes up to that number are in it
    std::vector<std::pair<qint64, Fact>> facts; ///< oldest first
    std::vector<Fact> plain() const
    {
        std::vector<Fact> all;
        for (const auto &[seq, fact] : facts)
            all.push_back(fact);
        return all;
    }
};

/// Bulk reads for reports: whole histories, straight into columns. Throw StorageFault as all reads do.
class ReportReads
{
public:
    explicit ReportReads(const Store &store) : m_store(store) {}

    /// Everything that happened in \a pipeline to records that are not deleted. With an \a acquisition,
    /// where they came from (deals: where their person did).
    HistoryColumns history(const Pipeline &pipeline,
                           const Acquisition *acquisition = nullptr) const;
    /// The same of one subject, for replaceSubject().
    HistoryColumns historyOf(Subject subject, const Pipeline &pipeline,
                             const Acquisition *acquisition = nullptr) const;
    /// When activities that match happened, by the person or, for \a kind Deal, the deal they count
    /// for (D5).
    SubjectTimes times(const ActivityMatch &match, SubjectKind kind) const;
    /// The same of one subject.
    std::vector<Instant> timesOf(const ActivityMatch &match, Subject subject) const;
    /// Brings \a known up to date: owners that the timers of \a pipeline took away as time went by. What an
    /// import brought along is not looked through.
    void readOn(JournalFacts<OwnerRelease> &known, const PipelineId &pipeline) const;
    /// The same: changes of expected close dates of deals in \a pipeline; not those of imports.
    void readOn(JournalFacts<DateChange> &known, const PipelineId &pipeline) const;
    /// What everybody logged in \a period, and their open tasks, as of one moment of the journal.
    WorkTally work(const Period &period) const;

    /// The names of the sources from which anybody came, in order.
    QStringList sourceNames(const Acquisition &acquisition) const;
    /// The deals of \a person, deleted ones too.
    std::vector<Subject> everyDealOf(qint64 person) const;
    /// The person of a deal as it is now; 0: none.
    qint64 personOf(Subject deal) const;

private:
    friend class ReadWatch;
    sqlite3 *handle() const;
    using SourceNames = std::unordered_map<qint64, QString>; ///< by person
    SourceNames sources(const Acquisition &acquisition) const;
    QString sourceOf(const Acquisition &acquisition, Subject subject) const;
    void eachActivity(const ActivityMatch &match, const QString &subject,
                      const std::function<void(qint64, const Store::RawActivity &)> &visit) const;
    void eachOwnActivity(Subject subject,
                         const std::function<void(const Store::RawActivity &)> &visit) const;

    const Store &m_store;
};

} // namespace Imbuto
