// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Free to paid and lead status as tables.
namespace Imbuto {

namespace {

/// For each stage: how many, which share, how soon.
void addStageColumns(ReportTable &table, const CohortTable &from, const HistoryColumns &history)
{
    for (const qint16 stage : from.stages) {
        const StageName name{history.pipeline, history.stages[size_t(stage)].id};
        table.columns.push_back({name.stage, CellKind::Count, name, u"reached"_s});
        table.columns.push_back({name.stage + u"_rate"_s, CellKind::Share, name, u"share"_s});
        table.columns.push_back({name.stage + u"_days"_s, CellKind::Days, name, u"median_days"_s});
    }
}

void addStageCells(std::vector<Cell> &cells, const Cohort &cohort)
{
    cells.push_back(cohort.entered);
    for (const CohortStage &stage : cohort.stages) {
        cells.push_back(stage.reached);
        cells.push_back(optionalCell(stage.rate));
        cells.push_back(optionalCell(stage.medianDays));
    }
}

ReportTable bySource(const CohortTable &from, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"sources"_s;
    table.columns = {{u"source"_s, CellKind::Text}, {u"entered"_s, CellKind::Count}};
    addStageColumns(table, from, history);
    for (const Cohort &cohort : from.sources) {
        std::vector<Cell> cells{cohort.source.isEmpty() ? Cell() : Cell(cohort.source)};
        addStageCells(cells, cohort);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// The heat map: one column for each month since they came in.
ReportTable wonByMonth(const CohortTable &from)
{
    ReportTable table;
    table.name = u"won_by_month"_s;
    table.columns = {{u"month"_s, CellKind::Date}, {u"entered"_s, CellKind::Count}};
    size_t longest = 0;
    for (const Cohort &cohort : from.months)
        longest = std::max(longest, cohort.wonAfter.size());
    for (size_t after = 0; after < longest; ++after)
        table.columns.push_back({u"after_%1"_s.arg(after), CellKind::Share});
    for (const Cohort &cohort : from.months) {
        std::vector<Cell> cells{cohort.month, cohort.entered};
        for (size_t after = 0; after < longest; ++after)
            cells.push_back(after < cohort.wonAfter.size() ? optionalCell(cohort.wonAfter[after])
                                                           : Cell());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

ReportTable flows(const LeadReport &report, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"flows"_s;
    table.columns = {{u"from"_s, CellKind::Text},
                     {u"to"_s, CellKind::Text},
                     {u"count"_s, CellKind::Count},
                     {u"median_days"_s, CellKind::Days}};
    for (const LeadFlow &flow : report.flows)
        table.rows.push_back({stageCell(history, flow.from), stageCell(history, flow.to),
                              flow.count, optionalCell(flow.medianDays)});
    return table;
}

std::vector<std::pair<QString, Cell>> figures(const LeadWork &work)
{
    return {{u"open"_s, work.open},
            {u"began"_s, work.began},
            {u"reopened"_s, work.reopened},
            {u"contacted"_s, work.contacted},
            {u"without_contact"_s, work.withoutContact},
            {u"median_days_to_contact"_s, optionalCell(work.medianDaysToContact)},
            {u"p90_days_to_contact"_s, optionalCell(work.p90DaysToContact)},
            {u"won"_s, work.won},
            {u"closed"_s, work.closed},
            {u"owners_removed"_s, work.ownersRemoved}};
}

ReportTable owners(const LeadReport &report)
{
    ReportTable table;
    table.name = u"owners"_s;
    table.columns = {{u"owner"_s, CellKind::Text}};
    for (const auto &[id, cell] : figures(report.all))
        table.columns.push_back({id, id.contains(u"days") ? CellKind::Days : CellKind::Count});
    for (const LeadWork &work : report.owners) {
        std::vector<Cell> cells{OwnerName{work.owner}};
        for (const auto &[id, cell] : figures(work))
            cells.push_back(cell);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace

ReportTable tableOf(const CohortTable &from, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"free_to_paid"_s;
    table.columns = {{u"month"_s, CellKind::Date}, {u"entered"_s, CellKind::Count}};
    addStageColumns(table, from, history);
    for (const Cohort &cohort : from.months) {
        std::vector<Cell> cells{cohort.month};
        addStageCells(cells, cohort);
        table.rows.push_back(std::move(cells));
    }
    std::vector<Cell> all;
    addStageCells(all, from.all);
    for (size_t i = 0; i < all.size(); ++i)
        table.totals.emplace_back(table.columns[i + 1].id, all[i]);
    table.sections = {bySource(from, history), wonByMonth(from)};
    return table;
}

ReportTable tableOf(const LeadReport &report, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"lead_status"_s;
    table.columns = {{u"stage"_s, CellKind::Text},    {u"at_start"_s, CellKind::Count},
                     {u"entered"_s, CellKind::Count}, {u"left"_s, CellKind::Count},
                     {u"at_end"_s, CellKind::Count},  {u"median_days"_s, CellKind::Days},
                     {u"p90_days"_s, CellKind::Days}};
    for (const LeadStatusRow &row : report.rows)
        if (history.stages[size_t(row.stage)].known || row.entered > 0 || row.atStart > 0)
            table.rows.push_back({stageCell(history, row.stage), row.atStart, row.entered, row.left,
                                  row.atEnd, optionalCell(row.medianDays),
                                  optionalCell(row.p90Days)});
    table.totals = figures(report.all);
    table.totals.emplace_back(u"corrections"_s, report.corrections);
    table.sections = {flows(report, history), owners(report)};
    return table;
}

} // namespace Imbuto
