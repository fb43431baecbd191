// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reporting.h"

#include "core/reportdesk.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reporting)
};

struct ReportKind
{
    QString name;
    /// Which pipelines it is about; null: any, deals first.
    bool (*fits)(const Pipeline &) = nullptr;
};

const std::vector<ReportKind> &kinds()
{
    static const std::vector<ReportKind> all{
        {u"funnel"_s},
        {u"conversion"_s},
        {u"free_to_paid"_s, [](const Pipeline &p) { return p.reports.freeToPaid; }},
        {u"marketing_funnel"_s, [](const Pipeline &p) { return !p.reports.outcomesOf.isEmpty(); }},
        {u"lead_status"_s, [](const Pipeline &p) { return p.reports.firstContact.has_value(); }},
        {u"forecast"_s, [](const Pipeline &p) { return p.subject == SubjectKind::Deal; }},
        {u"velocity"_s},
        {u"paths"_s},
        {u"team"_s},
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

Expected<const Pipeline *> checkedPipeline(const RuleBook &book, const ReportRequest &request)
{
    if (!kindOf(request.name))
        return badInput(Words::tr("There is no report “%1”.").arg(request.name));
    const ReportFilter &filter = request.filter;
    if (filter.from.isValid() && filter.to.isValid() && filter.to < filter.from)
        return badInput(Words::tr("The period ends before it begins."), u"to"_s);
    const Expected<const Pipeline *> pipeline = reportPipeline(book, request);
    if (pipeline && (*pipeline)->unordered)
        return badInput(
            Words::tr("The stages of “%1” are kinds, not steps: there is no such report "
                      "of them.")
                .arg((*pipeline)->id),
            u"pipeline"_s);
    return pipeline;
}

namespace {

using Whose = ReportFilter::Among::Whose;

/// How those in a segment over \a kind are found in \a pipeline; nothing where they can't be.
std::optional<Whose> whose(SubjectKind kind, const Pipeline &pipeline)
{
    if (kind == pipeline.subject)
        return Whose::Own;
    if (kind == SubjectKind::Company && pipeline.subject != SubjectKind::Company)
        return Whose::Company;
    if (kind == SubjectKind::Person && pipeline.subject == SubjectKind::Deal)
        return Whose::Person;
    return std::nullopt;
}

} // namespace

std::vector<Segment> reportSegments(const Workspace &workspace, const Pipeline &pipeline)
{
    std::vector<Segment> all = workspace.segments();
    std::erase_if(all, [&pipeline](const Segment &one) { return !whose(one.kind, pipeline); });
    return all;
}

Expected<Segment> reportSegment(const Workspace &workspace, const ReportRequest &request)
{
    const std::optional<Segment> segment = workspace.segment(request.segment);
    if (!segment)
        return badInput(Words::tr("There is no segment “%1”.").arg(request.segment), u"segment"_s);
    const Expected<const Pipeline *> pipeline = checkedPipeline(workspace.book(), request);
    if (!pipeline)
        return tl::make_unexpected(pipeline.error());
    if (!whose(segment->kind, **pipeline))
        return badInput(Words::tr("The segment “%1” is not about those in the pipeline “%2”.")
                            .arg(segment->name, (*pipeline)->id),
                        u"segment"_s);
    return *segment;
}

void narrowTo(ReportRequest &request, const Pipeline &pipeline, const Segment &segment,
              const std::vector<Subject> &members)
{
    ReportFilter::Among among{whose(segment.kind, pipeline).value_or(Whose::Own), {}};
    for (const Subject member : members)
        among.ids.insert(member.id);
    request.filter.among = std::make_shared<const ReportFilter::Among>(std::move(among));
}

ReportBasis reportBasis(const Workspace &workspace)
{
    ReportBasis basis{&workspace.book(), workspace.calendar(), workspace.now(), {}};
    for (const User &user : workspace.users())
        if (user.active)
            basis.members.push_back(user.id);
    return basis;
}

ReportBasis basisBefore(const ReportBasis &basis, const ReportFilter &filter)
{
    ReportBasis before = basis;
    if (const std::optional<ReportFilter> previous = previousPeriod(filter)) {
        constexpr Instant day = 24 * 60 * 60 * 1000LL;
        before.now -= previous->to.daysTo(filter.to) * day;
    }
    return before;
}

Expected<ReportTable> makeReport(const Workspace &workspace, const ReportRequest &request)
{
    ReportRequest narrowed = request;
    if (!request.segment.isEmpty()) {
        const Expected<Segment> segment = reportSegment(workspace, request);
        if (!segment)
            return tl::make_unexpected(segment.error());
        const auto members = workspace.members(*segment);
        if (!members)
            return tl::make_unexpected(members.error());
        narrowTo(narrowed, **reportPipeline(workspace.book(), request), *segment, *members);
    }
    return ReportDesk(workspace.store()).make(reportBasis(workspace), narrowed);
}

} // namespace Imbuto
