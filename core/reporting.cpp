// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reporting.h"

#include "core/store/reportreads.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reporting)
};

/// What every report is made of.
struct Context
{
    const Workspace &workspace;
    const ReportRequest &request;
    const Pipeline &pipeline;
    ReportReads reads;

    const Calendar &calendar() const { return workspace.calendar(); }
    Instant now() const { return workspace.now(); }
};

ReportTable makeFunnel(const Context &c)
{
    const FunnelQuery query{c.request.mode, c.request.filter, c.now()};
    return tableOf(funnel(c.reads.history(c.pipeline), query, c.calendar()), c.pipeline.id);
}

ReportTable makeConversion(const Context &c)
{
    return tableOf(incidence(c.reads.history(c.pipeline), c.request.filter, c.now(), c.calendar()));
}

ReportTable makeFreeToPaid(const Context &c)
{
    const HistoryColumns history = c.reads.history(c.pipeline, &c.workspace.book().acquisition());
    return tableOf(cohorts(history, c.request.filter, c.now(), c.calendar()), history);
}

/// How the deals that lead the marketing funnel ended.
struct Outcomes
{
    std::unordered_map<qint64, Category> ends; ///< by person: won if any was, else the latest (M5)
    std::unordered_map<qint64, std::array<qint64, 3>> counts; ///< by person: won, lost, closed
};

Outcomes outcomesIn(const HistoryColumns &deals, Instant now)
{
    Outcomes outcomes;
    std::unordered_map<qint64, Instant> latest;
    Course course;
    for (const HistorySubject &deal : deals.subjects) {
        readCourse(deals, deal, now, course);
        const Reach reach = reachOf(deals, course);
        if (reach.end < 0)
            continue;
        const bool won = reach.ended == Category::Won;
        ++outcomes.counts[deal.person][won ? 0 : reach.ended == Category::Lost ? 1 : 2];
        const Instant at = won ? kNever : reach.endedAt;
        if (const auto [known, added] = latest.try_emplace(deal.person, at);
            added || at >= known->second) {
            known->second = at;
            outcomes.ends[deal.person] = reach.ended;
        }
    }
    return outcomes;
}

/// M1 and M6: whoever won counts everywhere; the win rate is that of the deals of those counted.
ReportTable makeMarketingFunnel(const Context &c)
{
    const Pipeline *leading = c.workspace.book().pipeline(c.pipeline.reports.outcomesOf);
    const Outcomes outcomes = leading ? outcomesIn(c.reads.history(*leading), c.now()) : Outcomes();
    const FunnelQuery query{FunnelMode::CreatedCohort, c.request.filter, c.now(), outcomes.ends};
    const HistoryColumns history = c.reads.history(c.pipeline);
    ReportTable table = tableOf(funnel(history, query, c.calendar()), c.pipeline.id);
    table.name = c.request.name;
    std::array<qint64, 3> ends{};
    for (const qint64 person : funnelSubjects(history, query, c.calendar(), firstOpen(history)))
        if (const auto found = outcomes.counts.find(person); found != outcomes.counts.end())
            for (size_t i = 0; i < ends.size(); ++i)
                ends[i] += found->second[i];
    const std::optional<Rate> rate = wilson(ends[0], ends[0] + ends[1]);
    table.totals.insert(table.totals.end(),
                        {{u"won"_s, ends[0]},
                         {u"lost"_s, ends[1]},
                         {u"closed"_s, ends[2]},
                         {u"win_rate"_s, optionalCell(rate)}});
    return table;
}

ReportTable makeLeadStatus(const Context &c)
{
    const HistoryColumns history = c.reads.history(c.pipeline);
    const SubjectTimes contacts =
        c.reads.times(*c.pipeline.reports.firstContact, c.pipeline.subject);
    return tableOf(leadReport(history, contacts, c.reads.releases(c.pipeline.id), c.request.filter,
                              c.now(), c.calendar()),
                   history);
}

ReportTable makeForecast(const Context &c)
{
    const HistoryColumns history = c.reads.history(c.pipeline);
    return tableOf(forecast(history, c.pipeline, c.reads.dateChanges(c.pipeline.id),
                            c.request.filter, c.now(), c.calendar()),
                   history);
}

ReportTable makeVelocity(const Context &c)
{
    const HistoryColumns history = c.reads.history(c.pipeline);
    return tableOf(velocity(history, c.pipeline, c.request.filter, c.now(), c.calendar()), history);
}

ReportTable makePaths(const Context &c)
{
    const HistoryColumns history = c.reads.history(c.pipeline);
    return tableOf(paths(history, c.request.filter, c.now(), c.calendar()), history);
}

ReportTable makeTeam(const Context &c)
{
    const TeamWork work =
        c.reads.teamWork(periodOf(c.request.filter, c.calendar()), c.calendar().day(c.now()));
    std::vector<UserId> members;
    for (const User &user : c.workspace.users())
        if (user.active)
            members.push_back(user.id);
    return tableOf(
        team(c.reads.history(c.pipeline), members, work, c.request.filter, c.now(), c.calendar()));
}

struct ReportKind
{
    QString name;
    ReportTable (*make)(const Context &);
    /// Which pipelines it is about; null: any, deals first.
    bool (*fits)(const Pipeline &) = nullptr;
};

const std::vector<ReportKind> &kinds()
{
    static const std::vector<ReportKind> all{
        {u"funnel"_s, makeFunnel},
        {u"conversion"_s, makeConversion},
        {u"free_to_paid"_s, makeFreeToPaid, [](const Pipeline &p) { return p.reports.freeToPaid; }},
        {u"marketing_funnel"_s, makeMarketingFunnel,
         [](const Pipeline &p) { return !p.reports.outcomesOf.isEmpty(); }},
        {u"lead_status"_s, makeLeadStatus,
         [](const Pipeline &p) { return p.reports.firstContact.has_value(); }},
        {u"forecast"_s, makeForecast,
         [](const Pipeline &p) { return p.subject == SubjectKind::Deal; }},
        {u"velocity"_s, makeVelocity},
        {u"paths"_s, makePaths},
        {u"team"_s, makeTeam},
    };
    return all;
}

const ReportKind *kindOf(const QString &name)
{
    const auto found = std::find_if(kinds().begin(), kinds().end(),
                                    [&](const ReportKind &kind) { return kind.name == name; });
    return found == kinds().end() ? nullptr : &*found;
}

} // namespace

const std::vector<QString> &reportNames()
{
    static const std::vector<QString> names = [] {
        std::vector<QString> all;
        for (const ReportKind &kind : kinds())
            all.push_back(kind.name);
        return all;
    }();
    return names;
}

QString funnelModeId(FunnelMode mode)
{
    return mode == FunnelMode::Snapshot     ? u"snapshot"_s
        : mode == FunnelMode::CreatedCohort ? u"created_cohort"_s
                                            : u"stage_cohort"_s;
}

std::optional<FunnelMode> funnelMode(const QString &id)
{
    for (const FunnelMode mode :
         {FunnelMode::Snapshot, FunnelMode::CreatedCohort, FunnelMode::StageCohort})
        if (funnelModeId(mode) == id)
            return mode;
    return std::nullopt;
}

Expected<const Pipeline *> reportPipeline(const RuleBook &book, const ReportRequest &request)
{
    const ReportKind *kind = kindOf(request.name);
    const auto fits = [kind](const Pipeline &p) { return !kind || !kind->fits || kind->fits(p); };
    if (!request.pipeline.isEmpty()) {
        const Pipeline *pipeline = book.pipeline(request.pipeline);
        if (!pipeline)
            return badInput(Words::tr("There is no pipeline “%1”.").arg(request.pipeline),
                            u"pipeline"_s);
        if (!fits(*pipeline))
            return badInput(Words::tr("The report “%1” is not about the pipeline “%2”.")
                                .arg(request.name, request.pipeline),
                            u"pipeline"_s);
        return pipeline;
    }
    if (kind && kind->fits) {
        for (const Pipeline &pipeline : book.pipelines())
            if (fits(pipeline))
                return &pipeline;
        return badInput(Words::tr("No pipeline of this workspace is one for the report “%1”.")
                            .arg(request.name),
                        u"pipeline"_s);
    }
    const std::vector<const Pipeline *> deals = book.pipelinesFor(SubjectKind::Deal);
    if (!deals.empty())
        return deals.front();
    if (!book.pipelines().empty())
        return &book.pipelines().front();
    return badInput(Words::tr("This workspace has no pipeline."), u"pipeline"_s);
}

Expected<ReportTable> makeReport(const Workspace &workspace, const ReportRequest &request)
{
    const ReportKind *kind = kindOf(request.name);
    if (!kind)
        return badInput(Words::tr("There is no report “%1”.").arg(request.name));
    const ReportFilter &filter = request.filter;
    if (filter.from.isValid() && filter.to.isValid() && filter.to < filter.from)
        return badInput(Words::tr("The period ends before it begins."), u"to"_s);
    const Expected<const Pipeline *> pipeline = reportPipeline(workspace.book(), request);
    if (!pipeline)
        return tl::make_unexpected(pipeline.error());
    if ((*pipeline)->unordered)
        return badInput(
            Words::tr("The stages of “%1” are kinds, not steps: there is no such report "
                      "of them.")
                .arg((*pipeline)->id),
            u"pipeline"_s);
    try {
        return kind->make({workspace, request, **pipeline, ReportReads(workspace.store())});
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

} // namespace Imbuto
