// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"
#include "core/workspace.h"

namespace Imbuto {

/// What is asked of a report.
struct ReportRequest
{
    QString name;        ///< one of reportNames()
    PipelineId pipeline; ///< empty: the one that the report is about, else the first for deals
    FunnelMode mode = FunnelMode::StageCohort; ///< `funnel` only
    ReportFilter filter;
};

/// The names of cli.md, in its order.
const std::vector<QString> &reportNames();
/// `snapshot`, `created_cohort`, `stage_cohort`; nothing for anything else.
std::optional<FunnelMode> funnelMode(const QString &id);
QString funnelModeId(FunnelMode mode);

/// The pipeline that a request is about: its own, else the default. Bad input when there is none.
Expected<const Pipeline *> reportPipeline(const RuleBook &book, const ReportRequest &request);

/// Reads the history that a report needs and makes it, as of the workspace's present: what the command
/// line prints and the desktop shows.
Expected<ReportTable> makeReport(const Workspace &workspace, const ReportRequest &request);

} // namespace Imbuto
