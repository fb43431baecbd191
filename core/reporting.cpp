// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reporting.h"

#include "core/store/reportreads.h"

#include <QCoreApplication>

#include <algorithm>

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

struct ReportKind
{
    QString name;
    ReportTable (*make)(const Context &);
};

const std::vector<ReportKind> &kinds()
{
    static const std::vector<ReportKind> all{
        {u"funnel"_s, makeFunnel},
        {u"conversion"_s, makeConversion},
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
    if (!request.pipeline.isEmpty()) {
        if (const Pipeline *pipeline = book.pipeline(request.pipeline))
            return pipeline;
        return badInput(Words::tr("There is no pipeline “%1”.").arg(request.pipeline),
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
    try {
        return kind->make({workspace, request, **pipeline, ReportReads(workspace.store())});
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

} // namespace Imbuto
