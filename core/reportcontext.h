// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reportdesk.h"

#include <array>

namespace Imbuto {

/// What every report, and who is behind its figures, is made of.
struct ReportContext
{
    const ReportBasis &basis;
    const ReportRequest &request;
    const Pipeline &pipeline;
    Histories &histories;

    const RuleBook &book() const { return *basis.book; }
    const ReportReads &reads() const { return histories.reads(); }
    /// Of the pipeline; with acquisition sources where the filter asks for them.
    const HistoryColumns &history() const { return histories.of(pipeline, sources()); }
    /// Where they came from, if the filter asks for that.
    const Acquisition *sources() const
    {
        return request.filter.source ? &book().acquisition() : nullptr;
    }
    /// The tally of the report, counted once and kept up since.
    template<typename Tally>
    std::shared_ptr<Tally> tally(const Acquisition *acquisition) const
    {
        const auto make = [this] {
            return std::make_shared<Tally>(periodOf(request.filter, basis.calendar));
        };
        return std::static_pointer_cast<Tally>(histories.tally(
            pipeline, acquisition, request.name, request.filter, basis.now, basis.calendar, make));
    }
    template<typename Tally>
    std::shared_ptr<Tally> tally() const
    {
        return tally<Tally>(sources());
    }
    const HistoryColumns &historyWithSources() const
    {
        return histories.of(pipeline, &book().acquisition());
    }
};

/// The marketing funnel's question: whoever won counts everywhere (M1).
FunnelQuery marketingQuery(const ReportContext &context);

/// Who is counted in \a figure of the report, each once.
Expected<std::vector<qint64>> subjectsBehind(const ReportContext &context,
                                             const ReportFigure &figure);

} // namespace Imbuto
