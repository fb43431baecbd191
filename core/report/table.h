// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/cohorts.h"
#include "core/report/funnel.h"
#include "core/report/incidence.h"
#include "core/report/leads.h"
#include "core/report/paths.h"
#include "core/report/team.h"
#include "core/report/velocity.h"

namespace Imbuto {

/// Sums of money by currency, in minor units.
struct Money
{
    std::map<QString, qint64> sums;
    bool operator==(const Money &) const = default;
};
/// Things that have a name in the reader's language.
struct StageName
{
    PipelineId pipeline;
    StageId stage;
    bool operator==(const StageName &) const = default;
};
/// Several in a row.
struct StageNames
{
    PipelineId pipeline;
    std::vector<StageId> stages;
    bool operator==(const StageNames &) const = default;
};
/// One of a list of words that reportCaption() knows.
struct Choice
{
    QString id;
    bool operator==(const Choice &) const = default;
};
struct OwnerName
{
    UserId user; ///< null: nobody
    bool operator==(const OwnerName &) const = default;
};

/// One figure of a report.
using Cell = std::variant<std::monostate, bool, qint64, double, QString, QDate, Month, Rate, Money,
                          StageName, StageNames, Choice, OwnerName, Subject>;

/// What a column holds, for people who align and format it.
enum class CellKind : quint8 { Text, Count, Days, Share, Money, Date };

/// A report as a table: the one form from which JSON, CSV, spreadsheets and the tables beside charts
/// are made, so that they all say the same.
struct ReportTable
{
    struct Column
    {
        QString id; ///< the key of cli.md
        CellKind kind = CellKind::Count;
        StageName about{}; ///< a column about one stage: its caption goes before that of `word`
        QString word{};
    };
    QString name; ///< of the report, as in cli.md
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; ///< a cell for each column
    std::vector<std::pair<QString, Cell>> totals;
    std::vector<ReportTable> sections; ///< further tables of the same report
};

/// What a column or total is called, for people.
QString reportCaption(const QString &id);
/// What it counts, in a sentence: what a person reads on hover. Empty when the caption says it all.
QString reportHint(const QString &id);

ReportTable tableOf(const Funnel &funnel, const PipelineId &pipeline);
ReportTable tableOf(const Incidence &incidence);
ReportTable tableOf(const CohortTable &table, const HistoryColumns &history);
ReportTable tableOf(const LeadReport &report, const HistoryColumns &history);
ReportTable tableOf(const Forecast &forecast, const HistoryColumns &history);
ReportTable tableOf(const Velocity &velocity, const HistoryColumns &history);
ReportTable tableOf(const Paths &paths, const HistoryColumns &history);
ReportTable tableOf(const Team &team);

/// A figure that may be missing.
template<typename T>
Cell optionalCell(const std::optional<T> &value)
{
    if constexpr (std::is_same_v<T, int>)
        return value ? Cell(qint64(*value)) : Cell();
    else
        return value ? Cell(*value) : Cell();
}
/// A stage of \a history; −1: none.
Cell stageCell(const HistoryColumns &history, int stage);

} // namespace Imbuto
