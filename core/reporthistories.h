// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/running.h"
#include "core/store/reportreads.h"

#include <list>
#include <set>

namespace Imbuto {

/// What a change means to reports.
struct ReportChange
{
    bool all = false;                ///< read everything again
    std::vector<Subject> subjects{}; ///< whose history, or what counts for it, is another one
    qint64 seq = 0;                  ///< of the change in the journal
    std::vector<WorkEdit> work{};    ///< what the team did
    bool hidesWork = false;          ///< the team's work is to be counted anew
};
ReportChange reportChange(const ChangeSet &change);

/// Histories as they were read, and as changes made them since, and what is counted of them. Tallies of people may stand on
/// those of deals, never the other way round: a change is taken off people first and added to them last.
class Histories
{
public:
    explicit Histories(const Store &store) : m_store(store), m_reads(store) {}

    const Store &store() const { return m_store; }
    const ReportReads &reads() const { return m_reads; }
    /// Read when first asked for. Throws StorageFault. Holds until follow() or forget().
    const HistoryColumns &of(const Pipeline &pipeline, const Acquisition *acquisition = nullptr);
    /// The team's contacts by lead, for a pipeline that says what one is. The same object until forget().
    const SubjectTimes &contacts(const Pipeline &pipeline);
    /// Owners that time took away in \a pipeline.
    std::vector<OwnerRelease> releases(const PipelineId &pipeline);
    /// Expected close dates that were changed in \a pipeline.
    std::vector<DateChange> dateChanges(const PipelineId &pipeline);
    TeamWork work(const Period &period, QDate today);

    /// After a change: reads those again whom it touched.
    void follow(const ReportChange &change, const RuleBook &book);
    void forget();

    using MakeTally = std::function<std::shared_ptr<CourseTally>()>;
    /// The tally called \a what over of(), for \a filter as of \a asOf: counted when first asked for, then kept up with
    /// what follow() is told.
    std::shared_ptr<CourseTally> tally(const Pipeline &pipeline, const Acquisition *acquisition,
                                       const QString &what, const ReportFilter &filter,
                                       Instant asOf, const Calendar &calendar,
                                       const MakeTally &make);
    /// Does ahead what the next change would have to wait for.
    void settle(const Stop &stop);

private:
    using Key = std::pair<PipelineId, bool>; ///< with sources?
    struct Kept
    {
        Key key;
        QString what;
        Running running;
    };
    enum class Phase { TakeOff, Add };
    void count(Subject subject, const RuleBook &book, Phase phase);
    void read(Subject subject, const RuleBook &book);
    std::set<Subject> concerned(const std::vector<Subject> &subjects) const;
    void addPeopleOf(Subject deal, std::set<Subject> &subjects) const;

    /// Those of a page that compares, and of a dashboard's tiles.
    static constexpr size_t kMostKept = 16;
    /// Periods of which the team's work is kept.
    static constexpr size_t kMostWork = 8;
    /// Rows that were replaced lie on until so many do.
    static constexpr size_t kMostReplaced = 100'000;

    const Store &m_store;
    ReportReads m_reads;
    std::map<Key, HistoryColumns> m_known;
    std::map<PipelineId, SubjectTimes> m_contacts;
    std::map<PipelineId, JournalFacts<OwnerRelease>> m_releases;
    std::map<PipelineId, JournalFacts<DateChange>> m_dateChanges;
    std::list<WorkTally> m_work; ///< the one asked last first
    std::list<Kept> m_kept;      ///< the same
    size_t m_replaced = 0;
};

} // namespace Imbuto
