// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/pastboard.h"
#include "core/reporthistories.h"
#include "core/reporting.h"

namespace Imbuto {

/// A board in the past.
struct BoardThen
{
    std::vector<PastColumn> columns; ///< boardAt()
    Instant first = kNever;          ///< when the history begins; kNever: there is none
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
