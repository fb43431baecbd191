// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

using namespace Qt::StringLiterals;

// Forecast, velocity, paths and team as tables.
namespace Imbuto {

namespace {

ReportTable::Column text(const QString &id)
{
    return {id, CellKind::Text};
}
ReportTable::Column counted(const QString &id)
{
    return {id, CellKind::Count};
}
ReportTable::Column days(const QString &id)
{
    return {id, CellKind::Days};
}
ReportTable::Column share(const QString &id)
{
    return {id, CellKind::Share};
}
ReportTable::Column money(const QString &id)
{
    return {id, CellKind::Money};
}

Choice basisOf(StageChance::Basis basis)
{
    return {basis == StageChance::Basis::Set        ? u"set"_s
                : basis == StageChance::Basis::None ? u"none"_s
                                                    : u"estimated"_s};
}

ReportTable chances(const Forecast &forecast, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"probabilities"_s;
    table.columns = {text(u"stage"_s), share(u"probability"_s), text(u"basis"_s), share(u"set"_s),
                     share(u"estimated"_s)};
    for (const StageChance &chance : forecast.chances) {
        const Cell set = chance.set ? Cell(double(*chance.set) / 100) : Cell();
        table.rows.push_back({stageCell(history, chance.stage), chance.used, basisOf(chance.basis),
                              set, optionalCell(chance.estimated)});
    }
    return table;
}

ReportTable slips(const Forecast &forecast, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"slippage"_s;
    table.columns = {text(u"subject"_s),
                     counted(u"times"_s),
                     {u"first"_s, CellKind::Date},
                     {u"last"_s, CellKind::Date},
                     days(u"days"_s)};
    for (const Slip &slip : forecast.slips)
        table.rows.push_back(
            {Subject{history.kind, slip.deal}, slip.times, slip.first, slip.last, slip.days()});
    return table;
}

ReportTable stuck(const Velocity &velocity, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"stuck"_s;
    table.columns = {text(u"subject"_s), text(u"stage"_s), text(u"owner"_s), days(u"days"_s),
                     days(u"limit"_s)};
    for (const StuckSubject &one : velocity.stuck)
        table.rows.push_back({Subject{history.kind, one.id}, stageCell(history, one.stage),
                              OwnerName{one.owner}, one.days, one.limit});
    return table;
}

QString stepId(StepKind kind)
{
    switch (kind) {
    case StepKind::Enter:
        return u"enter"_s;
    case StepKind::Next:
        return u"next"_s;
    case StepKind::Skip:
        return u"skip"_s;
    case StepKind::Back:
        return u"back"_s;
    case StepKind::End:
        return u"end"_s;
    case StepKind::Reopen:
        return u"reopen"_s;
    case StepKind::Leave:
        break;
    }
    return u"leave"_s;
}

ReportTable routes(const Paths &paths, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"routes"_s;
    table.columns = {text(u"route"_s), counted(u"count"_s), share(u"share"_s),
                     days(u"median_days"_s)};
    for (const Route &route : paths.routes) {
        StageNames names{history.pipeline, {}};
        for (const qint16 stage : route.stages)
            names.stages.push_back(history.stages[size_t(stage)].id);
        table.rows.push_back({std::move(names), route.count, optionalCell(route.share),
                              optionalCell(route.medianDays)});
    }
    return table;
}

std::vector<std::pair<QString, Cell>> figures(const TeamRow &row)
{
    return {{u"activities"_s, row.work.activities},
            {u"created"_s, row.created},
            {u"won"_s, row.won},
            {u"lost"_s, row.lost},
            {u"closed"_s, row.closed},
            {u"win_rate"_s, optionalCell(row.winRate)},
            {u"cycle_days"_s, optionalCell(row.cycleDays)},
            {u"open"_s, row.open},
            {u"open_amount"_s, Money{row.openAmount}},
            {u"won_amount"_s, Money{row.wonAmount}},
            {u"open_tasks"_s, row.work.openTasks},
            {u"overdue_tasks"_s, row.work.overdueTasks}};
}

} // namespace

ReportTable tableOf(const Forecast &forecast, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"forecast"_s;
    table.columns = {{u"month"_s, CellKind::Date}, counted(u"deals"_s),
                     counted(u"overdue"_s),        money(u"amount"_s),
                     money(u"weighted"_s),         money(u"weighted_estimated"_s),
                     money(u"weighted_low"_s),     money(u"weighted_high"_s),
                     counted(u"won_deals"_s),      money(u"won_amount"_s)};
    ForecastMonth all;
    const auto addUp = [](Sums &to, const Sums &sums) {
        for (const auto &[currency, minor] : sums)
            to[currency] += minor;
    };
    for (const ForecastMonth &month : forecast.months) {
        table.rows.push_back({optionalCell(month.month), month.deals, month.overdue,
                              Money{month.amount}, Money{month.weighted},
                              Money{month.weightedEstimated}, Money{month.weightedLow},
                              Money{month.weightedHigh}, month.wonDeals, Money{month.won}});
        all.deals += month.deals;
        all.overdue += month.overdue;
        all.wonDeals += month.wonDeals;
        addUp(all.amount, month.amount);
        addUp(all.weighted, month.weighted);
        addUp(all.weightedEstimated, month.weightedEstimated);
        addUp(all.weightedLow, month.weightedLow);
        addUp(all.weightedHigh, month.weightedHigh);
        addUp(all.won, month.won);
    }
    table.totals = {{u"deals"_s, all.deals},
                    {u"overdue"_s, all.overdue},
                    {u"amount"_s, Money{all.amount}},
                    {u"weighted"_s, Money{all.weighted}},
                    {u"weighted_estimated"_s, Money{all.weightedEstimated}},
                    {u"weighted_low"_s, Money{all.weightedLow}},
                    {u"weighted_high"_s, Money{all.weightedHigh}},
                    {u"won_deals"_s, all.wonDeals},
                    {u"won_amount"_s, Money{all.won}},
                    {u"dates_moved"_s, forecast.datesMoved},
                    {u"deals_moved"_s, qint64(forecast.slips.size())},
                    {u"median_slip_days"_s, optionalCell(forecast.medianSlipDays)}};
    table.sections = {chances(forecast, history), slips(forecast, history)};
    return table;
}

ReportTable tableOf(const Velocity &velocity, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"velocity"_s;
    table.columns = {
        text(u"stage"_s),      counted(u"stays"_s),    days(u"least_days"_s),
        days(u"lower_days"_s), days(u"median_days"_s), days(u"upper_days"_s),
        days(u"p90_days"_s),   days(u"most_days"_s),   counted(u"open"_s),
        counted(u"stuck"_s),   counted(u"rot_days"_s), counted(u"suggested_rot_days"_s)};
    for (const StageVelocity &stage : velocity.stages) {
        const auto figure = [&stage](double Quartiles::*which) {
            return stage.days ? Cell((*stage.days).*which) : Cell();
        };
        table.rows.push_back({stageCell(history, stage.stage),
                              stage.days ? stage.days->count : qint64(0), figure(&Quartiles::least),
                              figure(&Quartiles::lower), figure(&Quartiles::median),
                              figure(&Quartiles::upper), figure(&Quartiles::p90),
                              figure(&Quartiles::most), stage.open, stage.stuck,
                              optionalCell(stage.rotDays), optionalCell(stage.suggestedRotDays)});
    }
    table.totals = {{u"stuck"_s, qint64(velocity.stuck.size())}};
    table.sections = {stuck(velocity, history)};
    return table;
}

ReportTable tableOf(const Paths &paths, const HistoryColumns &history)
{
    ReportTable table;
    table.name = u"paths"_s;
    table.columns = {text(u"from"_s),     text(u"to"_s),     text(u"step"_s),
                     counted(u"count"_s), share(u"share"_s), days(u"median_days"_s)};
    for (const PathStep &step : paths.steps)
        table.rows.push_back({stageCell(history, step.from), stageCell(history, step.to),
                              Choice{stepId(step.kind)}, step.count, optionalCell(step.share),
                              optionalCell(step.medianDays)});
    table.totals = {{u"subjects"_s, paths.subjects},
                    {u"skips"_s, paths.skips},
                    {u"returns"_s, paths.returns},
                    {u"loops"_s, paths.loops},
                    {u"corrections"_s, paths.corrections}};
    table.sections = {routes(paths, history)};
    return table;
}

ReportTable tableOf(const Team &team)
{
    ReportTable table;
    table.name = u"team"_s;
    table.columns = {text(u"owner"_s)};
    for (const auto &[id, cell] : figures(team.all)) {
        const CellKind kind = id.endsWith(u"amount") ? CellKind::Money
            : id == u"win_rate"                      ? CellKind::Share
            : id == u"cycle_days"                    ? CellKind::Days
                                                     : CellKind::Count;
        table.columns.push_back({id, kind});
    }
    for (const TeamRow &row : team.rows) {
        std::vector<Cell> cells{OwnerName{row.owner}};
        for (auto &[id, cell] : figures(row))
            cells.push_back(std::move(cell));
        table.rows.push_back(std::move(cells));
    }
    table.totals = figures(team.all);
    return table;
}

} // namespace Imbuto
