// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reportdesk.h"

#include "core/report/funneltally.h"
#include "core/report/tallies.h"
#include "core/reportcontext.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reporting)
};
} // namespace

static Outcomes outcomesIn(const HistoryColumns &deals, Instant now)
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

Outcomes outcomesFor(const ReportContext &c)
{
    const Pipeline *leading = c.book().pipeline(c.pipeline.reports.outcomesOf);
    return leading ? outcomesIn(c.histories.of(*leading), c.basis.now) : Outcomes();
}

FunnelQuery marketingQuery(const ReportContext &c, const Outcomes &outcomes)
{
    return {FunnelMode::CreatedCohort, c.request.filter, c.basis.now, outcomes.ends};
}

namespace {

ReportTable makeFunnel(const ReportContext &c)
{
    const FunnelQuery query{c.request.mode, c.request.filter, c.basis.now};
    const Period period = periodOf(query.filter, c.basis.calendar);
    CourseTally &tally =
        c.histories.tally(c.pipeline, c.sources(), u"funnel "_s + funnelModeId(query.mode),
                          query.filter, asOf(query.mode, query.now, period), c.basis.calendar,
                          [&] { return std::make_unique<FunnelTally>(query, period); });
    return tableOf(
        static_cast<FunnelTally &>(tally).finish(c.history(), query.now, c.basis.calendar),
        c.pipeline.id);
}

ReportTable makeConversion(const ReportContext &c)
{
    return tableOf(c.tally<IncidenceTally>().finish(c.basis.now, c.basis.calendar));
}

ReportTable makeFreeToPaid(const ReportContext &c)
{
    const HistoryColumns &history = c.historyWithSources();
    return tableOf(cohorts(history, c.request.filter, c.basis.now, c.basis.calendar), history);
}

/// M1 and M6: whoever won counts everywhere; the win rate is that of the deals of those counted.
ReportTable makeMarketingFunnel(const ReportContext &c)
{
    const Outcomes outcomes = outcomesFor(c);
    const FunnelQuery query = marketingQuery(c, outcomes);
    const HistoryColumns &history = c.history();
    ReportTable table = tableOf(funnel(history, query, c.basis.calendar), c.pipeline.id);
    table.name = c.request.name;
    std::array<qint64, 3> ends{};
    for (const qint64 person : funnelSubjects(history, query, c.basis.calendar, firstOpen(history)))
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

ReportTable makeLeadStatus(const ReportContext &c)
{
    const HistoryColumns &history = c.history();
    const SubjectTimes contacts =
        c.reads().times(*c.pipeline.reports.firstContact, c.pipeline.subject);
    return tableOf(leadReport(history, contacts, c.reads().releases(c.pipeline.id),
                              c.request.filter, c.basis.now, c.basis.calendar),
                   history);
}

ReportTable makeForecast(const ReportContext &c)
{
    const HistoryColumns &history = c.history();
    return tableOf(forecast(history, c.pipeline, c.reads().dateChanges(c.pipeline.id),
                            c.request.filter, c.basis.now, c.basis.calendar),
                   history);
}

ReportTable makeVelocity(const ReportContext &c)
{
    const HistoryColumns &history = c.history();
    return tableOf(
        c.tally<VelocityTally>().finish(history, c.pipeline, c.basis.now, c.basis.calendar),
        history);
}

ReportTable makePaths(const ReportContext &c)
{
    const HistoryColumns &history = c.history();
    return tableOf(c.tally<PathTally>().finish(history), history);
}

ReportTable makeTeam(const ReportContext &c)
{
    const TeamWork work = c.reads().teamWork(periodOf(c.request.filter, c.basis.calendar),
                                             c.basis.calendar.day(c.basis.now));
    return tableOf(
        c.tally<TeamTally>().finish(c.history(), c.basis.members, work, c.request.filter));
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

// --- histories

const HistoryColumns &Histories::of(const Pipeline &pipeline, const Acquisition *acquisition)
{
    const Key key(pipeline.id, acquisition != nullptr);
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    return m_known.emplace(key, m_reads.history(pipeline, acquisition)).first->second;
}

void Histories::forget()
{
    m_kept.clear();
    m_known.clear();
    m_replaced = 0;
}

CourseTally &Histories::tally(const Pipeline &pipeline, const Acquisition *acquisition,
                              const QString &what, const ReportFilter &filter, Instant asOf,
                              const Calendar &calendar, const MakeTally &make)
{
    const HistoryColumns &history = of(pipeline, acquisition);
    const Key key(pipeline.id, acquisition != nullptr);
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept &one) {
        return one.key == key && one.what == what && one.running.answers(filter, asOf);
    });
    if (kept != m_kept.end())
        m_kept.splice(m_kept.begin(), m_kept, kept);
    else
        m_kept.push_front({key, what, Running(history, filter, asOf, calendar, make())});
    if (m_kept.size() > kMostKept)
        m_kept.pop_back();
    return m_kept.front().running.tally();
}

void Histories::settle(const Stop &stop)
{
    for (Kept &one : m_kept)
        one.running.settle(stop);
}

void Histories::replace(const Key &key, HistoryColumns &history, qint64 id,
                        const HistoryColumns &now)
{
    for (Kept &one : m_kept)
        if (one.key == key)
            one.running.takeOff(history, id);
    replaceSubject(history, id, now);
    for (Kept &one : m_kept)
        if (one.key == key)
            one.running.add(history, id);
}

void Histories::follow(const ReportChange &change, const RuleBook &book)
{
    m_replaced += change.subjects.size();
    if (change.all || m_replaced > kMostReplaced)
        return forget();
    std::erase_if(m_known, [](const auto &known) { return known.first.second; });
    std::erase_if(m_kept, [](const Kept &one) { return one.key.second; });
    for (auto &[key, history] : m_known)
        if (const Pipeline *pipeline = book.pipeline(key.first))
            for (const Subject subject : change.subjects)
                if (subject.kind == pipeline->subject)
                    replace(key, history, subject.id, m_reads.historyOf(subject, *pipeline));
}

ReportChange reportChange(const ChangeSet &change)
{
    std::set<Subject> subjects;
    for (const Edit<Record> &edit : change.edits<Record>())
        subjects.insert((edit.after ? edit.after : edit.before)->subject);
    for (const Edit<Transition> &edit : change.edits<Transition>())
        subjects.insert((edit.after ? edit.after : edit.before)->subject);
    return {false, {subjects.begin(), subjects.end()}};
}

// --- the desk

/// What \a made makes of a request that can be counted; what fails below it is an error.
template<typename Made>
static auto with(Histories &histories, const ReportBasis &basis, const ReportRequest &request,
                 Made made) -> decltype(made(std::declval<const ReportContext &>()))
{
    const Expected<const Pipeline *> pipeline = checkedPipeline(*basis.book, request);
    if (!pipeline)
        return tl::make_unexpected(pipeline.error());
    try {
        return made(ReportContext{basis, request, **pipeline, histories});
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    } catch (const CountStopped &) {
        return tl::make_unexpected(
            Error{Error::Code::Conflict, Words::tr("Something else was asked meanwhile."), {}});
    }
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
    try {
        return m_histories.reads().sourceNames(basis.book->acquisition());
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

Expected<BoardThen> ReportDesk::board(const ReportBasis &basis, const PipelineId &pipeline,
                                      Instant at)
{
    const Pipeline *found = basis.book->pipeline(pipeline);
    if (!found)
        return BoardThen();
    try {
        const HistoryColumns &history = m_histories.of(*found);
        const auto first = std::min_element(history.at.begin(), history.at.end());
        return BoardThen{boardAt(history, at), first == history.at.end() ? kNever : *first};
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

} // namespace Imbuto
