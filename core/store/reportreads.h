// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/leads.h"
#include "core/report/team.h"
#include "core/store/store.h"

namespace Imbuto {

class Query;

/// Bulk reads for reports: whole histories, straight into columns. Throw StorageFault as all reads do.
class ReportReads
{
public:
    explicit ReportReads(const Store &store) : m_store(store) {}

    /// Everything that happened in \a pipeline to records that are not deleted. With an \a acquisition,
    /// where they came from (deals: where their person did).
    HistoryColumns history(const Pipeline &pipeline,
                           const Acquisition *acquisition = nullptr) const;
    /// The same of one subject, for replaceSubject(). Its source is not read again.
    HistoryColumns historyOf(Subject subject, const Pipeline &pipeline) const;
    /// When activities that match happened, by the person or, for \a kind Deal, the deal they count
    /// for (D5).
    SubjectTimes times(const ActivityMatch &match, SubjectKind kind) const;
    /// Owners that the timers of \a pipeline took away as time went by, oldest first. What an import
    /// brought along is not looked through.
    std::vector<OwnerRelease> releases(const PipelineId &pipeline) const;
    /// Changes of expected close dates of deals in \a pipeline, oldest first; not those of imports.
    std::vector<DateChange> dateChanges(const PipelineId &pipeline) const;
    /// What everybody logged in \a period, and their tasks; those due before \a today are overdue.
    TeamWork teamWork(const Period &period, QDate today) const;

    /// The names of the sources from which anybody came, in order.
    QStringList sourceNames(const Acquisition &acquisition) const;

private:
    std::unordered_map<qint64, QString> sources(const Acquisition &acquisition) const;
    void eachActivity(const ActivityMatch &match, const QString &subject,
                      const std::function<void(const Query &)> &visit) const;

    const Store &m_store;
};

} // namespace Imbuto
