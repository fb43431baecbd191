// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

Cell stageCell(const HistoryColumns &history, int stage)
{
    return stage < 0 ? Cell() : Cell(StageName{history.pipeline, history.stages[size_t(stage)].id});
}

ReportTable tableOf(const Funnel &funnel, const PipelineId &pipeline)
{
    ReportTable table;
    table.name = u"funnel"_s;
    table.columns = {{u"stage"_s, CellKind::Text},       {u"entered"_s, CellKind::Count},
                     {u"advanced"_s, CellKind::Count},   {u"won"_s, CellKind::Count},
                     {u"lost"_s, CellKind::Count},       {u"closed"_s, CellKind::Count},
                     {u"moved_back"_s, CellKind::Count}, {u"still_there"_s, CellKind::Count},
                     {u"conversion"_s, CellKind::Share}, {u"from_first"_s, CellKind::Share},
                     {u"median_days"_s, CellKind::Days}, {u"p90_days"_s, CellKind::Days},
                     {u"amount"_s, CellKind::Money},     {u"reached"_s, CellKind::Count}};
    for (const FunnelRow &row : funnel.rows) {
        std::vector<Cell> cells{StageName{pipeline, row.id}, row.entered};
        cells.insert(cells.end(), row.fates.begin(), row.fates.end());
        cells.insert(cells.end(),
                     {optionalCell(row.conversion), optionalCell(row.fromFirst),
                      optionalCell(row.medianDays), optionalCell(row.p90Days), Money{row.amount},
                      row.reached});
        table.rows.push_back(std::move(cells));
    }
    table.totals = {{u"subjects"_s, funnel.subjects},
                    {u"corrections"_s, funnel.corrections},
                    {u"overrides"_s, funnel.overrides}};
    if (funnel.imported > 0)
        table.totals.emplace_back(u"imported"_s, funnel.imported);
    return table;
}

ReportTable tableOf(const Incidence &incidence)
{
    ReportTable table;
    table.name = u"conversion"_s;
    table.columns = {{u"day"_s, CellKind::Days},       {u"at_risk"_s, CellKind::Count},
                     {u"won"_s, CellKind::Share},      {u"lost"_s, CellKind::Share},
                     {u"closed"_s, CellKind::Share},   {u"open"_s, CellKind::Share},
                     {u"won_low"_s, CellKind::Share},  {u"won_high"_s, CellKind::Share},
                     {u"lost_low"_s, CellKind::Share}, {u"lost_high"_s, CellKind::Share}};
    for (const IncidenceDay &day : incidence.days)
        table.rows.push_back({qint64(day.day), day.atRisk, day.won, day.lost, day.closed, day.open,
                              day.wonBand.low, day.wonBand.high, day.lostBand.low,
                              day.lostBand.high});
    table.totals = {{u"entered"_s, incidence.entered},
                    {u"engaged"_s, incidence.engaged},
                    {u"won"_s, incidence.won},
                    {u"lost"_s, incidence.lost},
                    {u"closed"_s, incidence.closed},
                    {u"open"_s, incidence.open},
                    {u"win_rate"_s, optionalCell(incidence.winRate)},
                    {u"won_of_engaged"_s, optionalCell(incidence.wonOfEngaged)},
                    {u"median_days_to_won"_s, optionalCell(incidence.medianDaysToWon)}};
    return table;
}

} // namespace Imbuto
