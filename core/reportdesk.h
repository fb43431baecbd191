// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/pastboard.h"
#include "core/report/running.h"
#include "core/reporting.h"
#include "core/store/reportreads.h"

#include <list>

namespace Imbuto {

/// Whose history is another one after a change.
struct ReportChange
{
    bool all = false; ///< read everything again
    std::vector<Subject> subjects{};
};
ReportChange reportChange(const ChangeSet &change);

/// A board in the past.
struct BoardThen
{
    std::vector<PastColumn> columns; ///< boardAt()
    Instant first = kNever;          ///< when the history begins; kNever: there is none
};

/// Histories as they were read, and as changes made them since.
class Histories
{
public:
    explicit Histories(const Store &store) : m_reads(store) {}

    const ReportReads &reads() const { return m_reads; }
    /// Read when first asked for. Throws StorageFault. Holds until follow() or forget().
    const HistoryColumns &of(const Pipeline &pipeline, const Acquisition *acquisition = nullptr);
    /// After a change: reads those again whom it touched. Where somebody came from may have changed with any
    /// activity, so that histories with sources are read anew.
    void follow(const ReportChange &change, const RuleBook &book);
    void forget();

    using MakeTally = std::function<std::unique_ptr<CourseTally>()>;
    /// The tally called \a what over of(), for \a filter as of \a asOf: counted when first asked for, then kept up with
    /// what follow() is told.
    CourseTally &tally(const Pipeline &pipeline, const Acquisition *acquisition,
                       const QString &what, const ReportFilter &filter, Instant asOf,
                       const Calendar &calendar, const MakeTally &make);
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
    void replace(const Key &key, HistoryColumns &history, qint64 id, const HistoryColumns &now);

    /// Those of a page that compares, and of a dashboard's tiles.
    static constexpr size_t kMostKept = 6;
    /// What replaced rows leave behind is swept out now and then.
    static constexpr size_t kMostReplaced = 20000;

    ReportReads m_reads;
    std::map<Key, HistoryColumns> m_known;
    std::list<Kept> m_kept; ///< the one asked last first
    size_t m_replaced = 0;
};

/// Makes reports over one store, and keeps what it read for the next: whoever shows reports again and again
/// tells it what changed. To be used on the thread of its store.
class ReportDesk
{
public:
    explicit ReportDesk(const Store &store) : m_histories(store) {}

    Expected<ReportTable> make(const ReportBasis &basis, const ReportRequest &request);
    /// The records that \a figure of that report counts, each once, by id. Bad input where a figure counts
    /// no records: see countsRecords().
    Expected<std::vector<Subject>> behind(const ReportBasis &basis, const ReportRequest &request,
                                          const ReportFigure &figure);
    /// The names of the acquisition sources there are, in order.
    Expected<QStringList> sources(const ReportBasis &basis);
    /// The board as of \a at.
    Expected<BoardThen> board(const ReportBasis &basis, const PipelineId &pipeline, Instant at);
    void follow(const ReportChange &change, const RuleBook &book)
    {
        m_histories.follow(change, book);
    }
    void forget() { m_histories.forget(); }
    /// Does ahead what the next report after a change would have to wait for.
    void settle(const Stop &stop) { m_histories.settle(stop); }

private:
    Histories m_histories;
};

/// Whether the records behind \a figure of the report \a name can be told: counts of records, and what is made
/// of them.
bool countsRecords(const QString &name, const ReportFigure &figure);

} // namespace Imbuto
