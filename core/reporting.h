// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"
#include "core/workspace.h"

#include <algorithm>
#include <array>

namespace Imbuto {

/// What is asked of a report.
struct ReportRequest
{
    QString name;        ///< one of reportNames()
    PipelineId pipeline; ///< empty: the one that the report is about, else the first for deals
    FunnelMode mode = FunnelMode::StageCohort; ///< `funnel` only
    ReportFilter filter;
    QString segment{}; ///< id; empty: everybody. Resolved by narrowTo()
};

/// The names of cli.md, in its order.
const std::vector<QString> &reportNames();
/// The one of \a all, given in the order of reportNames(), for the report \a name; null for no report.
template<typename What>
const What *forReport(const QString &name, const std::array<What, 9> &all)
{
    const auto &names = reportNames();
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? nullptr : &all[size_t(found - names.begin())];
}
/// `snapshot`, `created_cohort`, `stage_cohort`; nothing for anything else.
std::optional<FunnelMode> funnelMode(const QString &id);
QString funnelModeId(FunnelMode mode);

/// The pipeline that a request is about: its own, else the default. Bad input when there is none.
Expected<const Pipeline *> reportPipeline(const RuleBook &book, const ReportRequest &request);

/// The same with everything else checked that can be before counting.
Expected<const Pipeline *> checkedPipeline(const RuleBook &book, const ReportRequest &request);

/// The segments that a report about \a pipeline can be narrowed to, by name: over those who stand in it, or
/// over the people or companies of these.
std::vector<Segment> reportSegments(const Workspace &workspace, const Pipeline &pipeline);
/// The segment of a request, checked: bad input where there is none such, or it is about others.
Expected<Segment> reportSegment(const Workspace &workspace, const ReportRequest &request);
/// Narrows \a request to \a members of \a segment.
void narrowTo(ReportRequest &request, const Pipeline &pipeline, const Segment &segment,
              const std::vector<Subject> &members);

/// What a report is made with beside the rows: a value, so that it can be counted on another thread. The book
/// lives as long as its workspace.
struct ReportBasis
{
    const RuleBook *book = nullptr;
    Calendar calendar;
    Instant now = 0;
    std::vector<UserId> members; ///< the active ones
};
ReportBasis reportBasis(const Workspace &workspace);
/// As it was known when previousPeriod() was as far from its end as \a filter's period is now: what is compared
/// has had the same time to become of it.
ReportBasis basisBefore(const ReportBasis &basis, const ReportFilter &filter);

/// One figure of a report: a cell of its table, or of one of its sections.
struct ReportFigure
{
    QString section;       ///< ReportTable::name of the section; empty: the report's own table
    std::vector<Cell> row; ///< empty: among the totals
    QString column;
    bool operator==(const ReportFigure &) const = default;
};

/// Reads the history that a report needs and makes it, as of the workspace's present: what the command
/// line prints and the desktop shows.
Expected<ReportTable> makeReport(const Workspace &workspace, const ReportRequest &request);

} // namespace Imbuto
