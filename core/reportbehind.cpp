// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reportcontext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

// Who is behind a figure: each report's columns, in the terms of its own count.
namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reporting)
};

using Ids = std::vector<qint64>;
/// The ids behind a figure; nothing where it counts no records.
using Behind = std::optional<Ids>;
template<typename What>
using Columns = std::map<QString, What>;

template<typename What>
const What *in(const Columns<What> &columns, const QString &column)
{
    const auto found = columns.find(column);
    return found == columns.end() ? nullptr : &found->second;
}

template<typename Key>
const Key *key(const ReportFigure &figure, size_t at = 0)
{
    return at < figure.row.size() ? std::get_if<Key>(&figure.row[at]) : nullptr;
}

/// The stage that a cell of the row names; −1: none.
int stageAt(const HistoryColumns &history, const ReportFigure &figure, size_t at)
{
    const StageName *name = key<StageName>(figure, at);
    const auto &stages = history.stages;
    const auto found = std::find_if(stages.begin(), stages.end(),
                                    [&](const auto &one) { return name && one.id == name->stage; });
    return found == stages.end() ? -1 : int(found - stages.begin());
}

// --- funnels

using Fates = std::vector<Fate>; ///< none: whatever became of them

const Columns<Fates> &fateColumns()
{
    static const Columns<Fates> all{{u"entered"_s, {}},
                                    {u"amount"_s, {}},
                                    {u"conversion"_s, {Fate::Advanced, Fate::Won}},
                                    {u"advanced"_s, {Fate::Advanced}},
                                    {u"won"_s, {Fate::Won}},
                                    {u"lost"_s, {Fate::Lost}},
                                    {u"closed"_s, {Fate::Closed}},
                                    {u"moved_back"_s, {Fate::MovedBack}},
                                    {u"still_there"_s, {Fate::StillThere}}};
    return all;
}

Ids funnelIds(const ReportContext &c, const FunnelQuery &query, int stage, const Fates &fates)
{
    if (fates.empty())
        return funnelSubjects(c.history(), query, c.basis.calendar, stage);
    Ids ids;
    for (const Fate fate : fates)
        std::ranges::copy(funnelSubjects(c.history(), query, c.basis.calendar, stage, fate),
                          std::back_inserter(ids));
    return ids;
}

Behind behindFunnel(const ReportContext &c, const ReportFigure &figure)
{
    const Fates *fates = in(fateColumns(), figure.column);
    const int stage = stageAt(c.history(), figure, 0);
    if (!fates || stage < 0)
        return std::nullopt;
    if (c.request.name == u"funnel")
        return funnelIds(c, {c.request.mode, c.request.filter, c.basis.now}, stage, *fates);
    return funnelIds(c, marketingQuery(c), stage, *fates);
}

// --- conversion

const Columns<IncidenceFigure> &incidenceColumns()
{
    using Kind = IncidenceFigure::Kind;
    static const Columns<IncidenceFigure> all{{u"entered"_s, {Kind::Entered}},
                                              {u"engaged"_s, {Kind::Engaged}},
                                              {u"at_risk"_s, {Kind::AtRisk}},
                                              {u"open"_s, {Kind::Open}},
                                              {u"won"_s, {Kind::Ended, Category::Won}},
                                              {u"lost"_s, {Kind::Ended, Category::Lost}},
                                              {u"closed"_s, {Kind::Ended, Category::Closed}}};
    return all;
}

Behind behindConversion(const ReportContext &c, const ReportFigure &figure)
{
    const IncidenceFigure *column = in(incidenceColumns(), figure.column);
    if (!column)
        return std::nullopt;
    IncidenceFigure wanted = *column;
    if (const qint64 *day = key<qint64>(figure))
        wanted.day = int(*day);
    return incidenceSubjects(c.history(), c.request.filter, c.basis.now, c.basis.calendar, wanted);
}

// --- free to paid

/// Reads `entered`, `after_3`, `STAGE` and `STAGE_rate`.
std::optional<CohortFigure> cohortColumn(const ReportContext &c, const QString &column)
{
    CohortFigure figure;
    if (column == u"entered")
        return figure;
    if (column.startsWith(u"after_")) {
        figure.wonAfter = column.sliced(6).toInt();
        return figure;
    }
    const QString id = column.endsWith(u"_rate") ? column.chopped(5) : column;
    figure.stage = stageAt(c.historyWithSources(), {{}, {StageName{c.pipeline.id, id}}, {}}, 0);
    return figure.stage < 0 ? std::nullopt : std::optional(figure);
}

Behind behindCohort(const ReportContext &c, const ReportFigure &figure)
{
    std::optional<CohortFigure> wanted = cohortColumn(c, figure.column);
    if (!wanted)
        return std::nullopt;
    if (const Month *month = key<Month>(figure))
        wanted->month = *month;
    else if (const QString *source = key<QString>(figure))
        wanted->source = *source;
    else if (figure.section == u"sources")
        wanted->source = QString();
    return cohortSubjects(c.historyWithSources(), c.request.filter, c.basis.now, c.basis.calendar,
                          *wanted);
}

// --- lead status

const Columns<qint64 LeadStatusRow::*> &statusColumns()
{
    static const Columns<qint64 LeadStatusRow::*> all{
        {u"at_start"_s, &LeadStatusRow::atStart}, {u"entered"_s, &LeadStatusRow::entered},
        {u"left"_s, &LeadStatusRow::left},        {u"median_days"_s, &LeadStatusRow::left},
        {u"p90_days"_s, &LeadStatusRow::left},    {u"at_end"_s, &LeadStatusRow::atEnd}};
    return all;
}

const Columns<qint64 LeadWork::*> &workColumns()
{
    static const Columns<qint64 LeadWork::*> all{
        {u"open"_s, &LeadWork::open},
        {u"began"_s, &LeadWork::began},
        {u"reopened"_s, &LeadWork::reopened},
        {u"contacted"_s, &LeadWork::contacted},
        {u"median_days_to_contact"_s, &LeadWork::contacted},
        {u"p90_days_to_contact"_s, &LeadWork::contacted},
        {u"without_contact"_s, &LeadWork::withoutContact},
        {u"won"_s, &LeadWork::won},
        {u"closed"_s, &LeadWork::closed},
        {u"owners_removed"_s, &LeadWork::ownersRemoved}};
    return all;
}

std::optional<LeadFigure> leadFigure(const ReportContext &c, const ReportFigure &figure)
{
    if (figure.section == u"flows")
        return LeadFigure{LeadFigure::Flow{qint16(stageAt(c.history(), figure, 0)),
                                           qint16(stageAt(c.history(), figure, 1))}};
    if (figure.section.isEmpty() && !figure.row.empty()) {
        const auto *count = in(statusColumns(), figure.column);
        const int stage = stageAt(c.history(), figure, 0);
        return count && stage >= 0
            ? std::optional(LeadFigure{LeadFigure::Status{qint16(stage), *count}})
            : std::nullopt;
    }
    const auto *count = in(workColumns(), figure.column);
    if (!count)
        return std::nullopt;
    const OwnerName *owner = key<OwnerName>(figure);
    return LeadFigure{LeadFigure::Work{owner ? std::optional(owner->user) : std::nullopt, *count}};
}

Behind behindLeads(const ReportContext &c, const ReportFigure &figure)
{
    const std::optional<LeadFigure> wanted = leadFigure(c, figure);
    if (!wanted)
        return std::nullopt;
    return leadSubjects(c.history(), c.histories.contacts(c.pipeline),
                        c.histories.releases(c.pipeline.id), c.request.filter, c.basis.now,
                        c.basis.calendar, *wanted);
}

// --- forecast, velocity, paths, team

const Columns<ForecastFigure> &forecastColumns()
{
    using enum ForecastFigure;
    static const Columns<ForecastFigure> all{
        {u"deals"_s, Open},        {u"amount"_s, Open},        {u"weighted"_s, Open},
        {u"weighted_low"_s, Open}, {u"weighted_high"_s, Open}, {u"weighted_estimated"_s, Open},
        {u"overdue"_s, Overdue},   {u"won_deals"_s, Won},      {u"won_amount"_s, Won}};
    return all;
}

Behind behindForecast(const ReportContext &c, const ReportFigure &figure)
{
    const ForecastFigure *what = in(forecastColumns(), figure.column);
    if (!what || !figure.section.isEmpty() || figure.row.empty())
        return std::nullopt;
    const Month *month = key<Month>(figure);
    return forecastSubjects(c.history(), c.request.filter, c.basis.now, c.basis.calendar,
                            month ? std::optional(*month) : std::nullopt, *what);
}

Ids stuckIn(const ReportContext &c, int stage)
{
    Ids ids;
    for (const StuckSubject &one :
         velocity(c.history(), c.pipeline, c.request.filter, c.basis.now, c.basis.calendar).stuck)
        if (one.stage == stage)
            ids.push_back(one.id);
    return ids;
}

Behind behindVelocity(const ReportContext &c, const ReportFigure &figure)
{
    const int stage = stageAt(c.history(), figure, 0);
    if (stage < 0)
        return std::nullopt;
    if (figure.column == u"stuck")
        return stuckIn(c, stage);
    const bool ended = figure.column == u"stays" || figure.column.endsWith(u"_days");
    if (figure.column != u"open" && (!ended || figure.column.contains(u"rot_")))
        return std::nullopt;
    return velocitySubjects(c.history(), c.request.filter, c.basis.now, c.basis.calendar, stage,
                            ended ? StayKind::Ended : StayKind::Open);
}

Behind behindPaths(const ReportContext &c, const ReportFigure &figure)
{
    const HistoryColumns &history = c.history();
    const StageNames *names = key<StageNames>(figure);
    if (!names)
        return figure.row.size() < 2
            ? Behind()
            : stepSubjects(history, c.request.filter, c.basis.now, c.basis.calendar,
                           stageAt(history, figure, 0), stageAt(history, figure, 1));
    std::vector<qint16> route;
    for (const StageId &id : names->stages)
        route.push_back(qint16(stageAt(history, {{}, {StageName{c.pipeline.id, id}}, {}}, 0)));
    return routeSubjects(history, c.request.filter, c.basis.now, c.basis.calendar, route);
}

const Columns<std::vector<TeamFigure>> &teamColumns()
{
    using enum TeamFigure;
    static const Columns<std::vector<TeamFigure>> all{
        {u"created"_s, {Created}},    {u"won"_s, {Won}},
        {u"lost"_s, {Lost}},          {u"closed"_s, {Closed}},
        {u"win_rate"_s, {Won, Lost}}, {u"cycle_days"_s, {Won}},
        {u"won_amount"_s, {Won}},     {u"open"_s, {Open}},
        {u"open_amount"_s, {Open}}};
    return all;
}

Behind behindTeam(const ReportContext &c, const ReportFigure &figure)
{
    const auto *what = in(teamColumns(), figure.column);
    const OwnerName *owner = key<OwnerName>(figure);
    if (!what || !owner)
        return std::nullopt;
    Ids ids;
    for (const TeamFigure one : *what)
        std::ranges::copy(teamSubjects(c.history(), c.request.filter, c.basis.now, c.basis.calendar,
                                       owner->user, one),
                          std::back_inserter(ids));
    return ids;
}

Behind behind(const ReportContext &c, const ReportFigure &figure)
{
    using Look = Behind (*)(const ReportContext &, const ReportFigure &);
    static constexpr std::array<Look, 9> all{behindFunnel,   behindConversion, behindCohort,
                                             behindFunnel,   behindLeads,      behindForecast,
                                             behindVelocity, behindPaths,      behindTeam};
    return (*forReport(c.request.name, all))(c, figure);
}

} // namespace

Expected<std::vector<qint64>> subjectsBehind(const ReportContext &context,
                                             const ReportFigure &figure)
{
    Behind ids = behind(context, figure);
    if (!ids)
        return badInput(Words::tr("This figure does not count records."), figure.column);
    std::ranges::sort(*ids);
    ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
    return std::move(*ids);
}

bool countsRecords(const QString &name, const ReportFigure &figure)
{
    const QString &column = figure.column;
    const bool stage = key<StageName>(figure) != nullptr;
    if (name == u"funnel" || name == u"marketing_funnel")
        return stage && in(fateColumns(), column);
    if (name == u"conversion")
        return in(incidenceColumns(), column);
    if (name == u"free_to_paid")
        return !figure.row.empty() && column != u"month" && column != u"source"
            && !column.endsWith(u"_days");
    if (name == u"lead_status")
        return figure.section == u"flows" ? column == u"count" || column == u"median_days"
            : figure.section == u"owners" ? in(workColumns(), column) != nullptr
                                          : stage && in(statusColumns(), column);
    if (name == u"forecast")
        return figure.section.isEmpty() && !figure.row.empty() && in(forecastColumns(), column);
    if (name == u"velocity")
        return stage && figure.section.isEmpty() && column != u"stage" && !column.contains(u"rot_");
    if (name == u"paths")
        return !figure.row.empty()
            && (column == u"count" || column == u"share" || column == u"median_days");
    return name == u"team" && key<OwnerName>(figure) && in(teamColumns(), column);
}

} // namespace Imbuto
