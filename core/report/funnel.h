// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/course.h"
#include "core/report/filter.h"
#include "core/report/statistics.h"

#include <array>

namespace Imbuto {

/// What a funnel counts. Its name belongs on every drawing of it.
enum class FunnelMode : quint8 {
    Snapshot,      ///< who stands where at the end of the period
    CreatedCohort, ///< of those who entered the pipeline in the period: how far did they get
    StageCohort,   ///< of all entries into each stage in the period: what became of them
};

/// What became of one entry into a stage: each has exactly one.
enum class Fate : quint8 { Advanced, Won, Lost, Closed, MovedBack, StillThere };
inline constexpr size_t kFates = 6;

/// One stage of a funnel. Conservation (domain.md §6): `entered` is the sum of `fates`.
struct FunnelRow
{
    qint16 stage = -1; ///< index into the history's stages
    StageId id;
    Category category = Category::Open;
    qint64 entered = 0; ///< entries; in a created cohort, subjects that got at least so far (R13)
    std::array<qint64, kFates> fates{};
    qint64 reached = 0; ///< subjects that came in in the period and got at least so far (R13)
    /// Of these: by somebody of whom nothing is known but where the import put them (4.4).
    qint64 unseen = 0;
    /// Of those that entered: advanced or won. Nothing where nobody was seen to do anything.
    std::optional<Rate> conversion;
    std::optional<Rate> fromFirst;    ///< of those that came in in the period: got at least so far
    std::optional<double> medianDays; ///< of ended stays; in a snapshot, of the stay so far
    std::optional<double> p90Days;
    std::map<QString, qint64> amount; ///< of the subjects that entered, minor units by currency

    qint64 fate(Fate fate) const { return fates[size_t(fate)]; }
};

struct Funnel
{
    FunnelMode mode = FunnelMode::StageCohort;
    std::vector<FunnelRow> rows; ///< a stage that the pipeline lost has one only if it was entered
    qint64 subjects = 0;         ///< that are counted in some row
    qint64 corrections = 0;      ///< of these: transitions kept out (R13)
    qint64 overrides = 0;        ///< of these: moves against the rules (R15)
    qint64 imported = 0; ///< of the subjects: nothing is known but where the import put them (4.4)
    /// Of the deals of these that lead them: won, lost, closed. Only with FunnelQuery::outcomes.
    std::array<qint64, 3> dealEnds{};
};

class OutcomeTally;

struct FunnelQuery
{
    FunnelMode mode = FunnelMode::StageCohort;
    ReportFilter filter;
    Instant now = 0; ///< nothing after it is known
    /// How somebody ended, where the pipeline itself only knows that it ended (M1); null: it knows.
    std::shared_ptr<const OutcomeTally> outcomes{};
};

/// Counts \a history. Time in stage is in days of the wall clock (D4).
Funnel funnel(const HistoryColumns &history, const FunnelQuery &query, const Calendar &calendar);

/// The subjects behind a bar, by id: those counted in \a stage, with \a fate where one is given.
std::vector<qint64> funnelSubjects(const HistoryColumns &history, const FunnelQuery &query,
                                   const Calendar &calendar, int stage,
                                   std::optional<Fate> fate = {});

} // namespace Imbuto
