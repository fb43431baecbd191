// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reportdesk.h"

#include "core/report/cohorttally.h"
#include "core/report/forecasttally.h"
#include "core/report/funneltally.h"
#include "core/report/leadtally.h"
#include "core/report/tallies.h"
#include "core/reportcontext.h"
#include "core/store/readwatch.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reporting)
};
} // namespace

FunnelQuery marketingQuery(const ReportContext &c)
{
    FunnelQuery query{FunnelMode::CreatedCohort, c.request.filter, c.basis.now};
    if (const Pipeline *leading = c.book().pipeline(c.pipeline.reports.outcomesOf))
        query.outcomes = std::static_pointer_cast<const OutcomeTally>(c.histories.tally(
            *leading, nullptr, u"outcomes"_s, everybodyIn(query.filter), c.basis.now,
            c.basis.calendar, [] { return std::make_shared<OutcomeTally>(); }));
    return query;
}

namespace {

/// The funnel of \a query, called \a what among the tallies that are kept.
Funnel countedFunnel(const ReportContext &c, const FunnelQuery &query, const QString &what)
{
    const Period period = periodOf(query.filter, c.basis.calendar);
    const auto tally = c.histories.tally(
        c.pipeline, c.sources(), what, query.filter, asOf(query.mode, query.now, period),
        c.basis.calendar, [&] { return std::make_shared<FunnelTally>(query, period); });
    return static_cast<FunnelTally &>(*tally).finish(c.history(), query.now, c.basis.calendar);
}

ReportTable makeFunnel(const ReportContext &c)
{
    const FunnelQuery query{c.request.mode, c.request.filter, c.basis.now};
    return tableOf(countedFunnel(c, query, u"funnel "_s + funnelModeId(query.mode)), c.pipeline.id);
}

ReportTable makeConversion(const ReportContext &c)
{
    return tableOf(c.tally<IncidenceTally>()->finish(c.basis.now, c.basis.calendar));
}

ReportTable makeFreeToPaid(const ReportContext &c)
{
    const Acquisition &sources = c.book().acquisition();
    const HistoryColumns &history = c.histories.of(c.pipeline, &sources);
    return tableOf(c.tally<CohortTally>(&sources)->finish(history, c.basis.now, c.basis.calendar),
                   history);
}

/// M1 and M6: whoever won counts everywhere; the win rate is that of the deals of those counted.
ReportTable makeMarketingFunnel(const ReportContext &c)
{
    const FunnelQuery query = marketingQuery(c);
    // the outcomes are part of the question: counted anew, so is the funnel
    const Funnel funnel =
        countedFunnel(c, query, u"marketing %1"_s.arg(quintptr(query.outcomes.get())));
    ReportTable table = tableOf(funnel, c.pipeline.id);
    table.name = c.request.name;
    const auto &[won, lost, closed] = funnel.dealEnds;
    table.totals.insert(table.totals.end(),
                        {{u"won"_s, won},
                         {u"lost"_s, lost},
                         {u"closed"_s, closed},
                         {u"win_rate"_s, optionalCell(wilson(won, won + lost))}});
    return table;
}

ReportTable makeLeadStatus(const ReportContext &c)
{
    const SubjectTimes &contacts = c.histories.contacts(c.pipeline);
    const Period period = periodOf(c.request.filter, c.basis.calendar);
    const auto tally = c.histories.tally(
        c.pipeline, c.sources(), c.request.name, c.request.filter, c.basis.now, c.basis.calendar,
        [&] { return std::make_shared<LeadTally>(contacts, period); });
    const HistoryColumns &history = c.history();
    return tableOf(static_cast<LeadTally &>(*tally).finish(
                       history, c.histories.releases(c.pipeline.id), c.request.filter, c.basis.now),
                   history);
}

ReportTable makeForecast(const ReportContext &c)
{
    const auto chances = c.histories.tally(
        c.pipeline, c.sources(), u"chances"_s, everybodyIn(c.request.filter), c.basis.now,
        c.basis.calendar, [] { return std::make_shared<ChanceTally>(); });
    const auto tally = c.histories.tally(
        c.pipeline, c.sources(), c.request.name, c.request.filter, c.basis.now, c.basis.calendar,
        [&c] { return std::make_shared<ForecastTally>(c.request.filter); });
    const HistoryColumns &history = c.history();
    return tableOf(forecastOf(history, c.pipeline, static_cast<ChanceTally &>(*chances),
                              static_cast<ForecastTally &>(*tally),
                              c.histories.dateChanges(c.pipeline.id), c.request.filter, c.basis.now,
                              c.basis.calendar),
                   history);
}

ReportTable makeVelocity(const ReportContext &c)
{
    const HistoryColumns &history = c.history();
    return tableOf(
        c.tally<VelocityTally>()->finish(history, c.pipeline, c.basis.now, c.basis.calendar),
        history);
}

ReportTable makePaths(const ReportContext &c)
{
    const HistoryColumns &history = c.history();
    return tableOf(c.tally<PathTally>()->finish(history), history);
}

ReportTable makeTeam(const ReportContext &c)
{
    const TeamWork work = c.histories.work(periodOf(c.request.filter, c.basis.calendar),
                                           c.basis.calendar.day(c.basis.now));
    return tableOf(
        c.tally<TeamTally>()->finish(c.history(), c.basis.members, work, c.request.filter));
}

using Make = ReportTable (*)(const ReportContext &);

Make makerOf(const QString &name)
{
    static constexpr std::array<Make, 9> makers{makeFunnel,          makeConversion, makeFreeToPaid,
                                                makeMarketingFunnel, makeLeadStatus, makeForecast,
                                                makeVelocity,        makePaths,      makeTeam};
    return *forReport(name, makers);
}

} // namespace

// --- the desk

/// What \a made reads and counts; what fails below it, or is no longer wanted, is an error.
template<typename Made>
static auto guardedRead(Made made) -> decltype(made())
{
    try {
        return made();
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    } catch (const CountStopped &) {
        return tl::make_unexpected(
            Error{Error::Code::Conflict, Words::tr("Something else was asked meanwhile."), {}});
    }
}

/// What \a made makes of a request that can be counted.
template<typename Made>
static auto with(Histories &histories, const ReportBasis &basis, const ReportRequest &request,
                 Made made) -> decltype(made(std::declval<const ReportContext &>()))
{
    const Expected<const Pipeline *> pipeline = checkedPipeline(*basis.book, request);
    if (!pipeline)
        return tl::make_unexpected(pipeline.error());
    return guardedRead([&] {
        const ReadWatch watch(histories.store(), request.filter.stop);
        return made(ReportContext{basis, request, **pipeline, histories});
    });
}

Expected<ReportTable> ReportDesk::make(const ReportBasis &basis, const ReportRequest &request)
{
    return with(m_histories, basis, request,
                [](const ReportContext &context) -> Expected<ReportTable> {
                    return makerOf(context.request.name)(context);
                });
}

Expected<std::vector<Subject>> ReportDesk::behind(const ReportBasis &basis,
                                                  const ReportRequest &request,
                                                  const ReportFigure &figure)
{
    return with(
        m_histories, basis, request,
        [&](const ReportContext &context) -> Expected<std::vector<Subject>> {
            return subjectsBehind(context, figure).map([&context](const std::vector<qint64> &ids) {
                std::vector<Subject> subjects;
                for (const qint64 id : ids)
                    subjects.push_back({context.pipeline.subject, id});
                return subjects;
            });
        });
}

Expected<QStringList> ReportDesk::sources(const ReportBasis &basis)
{
    return guardedRead([&]() -> Expected<QStringList> {
        return m_histories.reads().sourceNames(basis.book->acquisition());
    });
}

Expected<BoardThen> ReportDesk::board(const ReportBasis &basis, const PipelineId &pipeline,
                                      Instant at)
{
    const Pipeline *found = basis.book->pipeline(pipeline);
    if (!found)
        return BoardThen();
    return guardedRead([&]() -> Expected<BoardThen> {
        const HistoryColumns &history = m_histories.of(*found);
        const auto first = std::min_element(history.at.begin(), history.at.end());
        return BoardThen{boardAt(history, at), first == history.at.end() ? kNever : *first};
    });
}

} // namespace Imbuto
