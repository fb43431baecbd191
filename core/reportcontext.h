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
    Tally &tally() const
    {
        const auto make = [this] {
            return std::make_unique<Tally>(periodOf(request.filter, basis.calendar));
        };
        return static_cast<Tally &>(histories.tally(
            pipeline, sources(), request.name, request.filter, basis.now, basis.calendar, make));
    }
    const HistoryColumns &historyWithSources() const
    {
        return histories.of(pipeline, &book().acquisition());
    }
};

/// How the deals that lead the marketing funnel ended.
struct Outcomes
{
    std::unordered_map<qint64, Category> ends; ///< by person: won if any was, else the latest (M5)
    std::unordered_map<qint64, std::array<qint64, 3>> counts; ///< by person: won, lost, closed
};
/// Empty where no deals lead it.
Outcomes outcomesFor(const ReportContext &context);
/// The marketing funnel's question: whoever won counts everywhere (M1).
FunnelQuery marketingQuery(const ReportContext &context, const Outcomes &outcomes);

/// Who is counted in \a figure of the report, each once.
Expected<std::vector<qint64>> subjectsBehind(const ReportContext &context,
                                             const ReportFigure &figure);

} // namespace Imbuto
