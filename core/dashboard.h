// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reporting.h"

namespace Imbuto {

/// A report that somebody keeps in sight: what is asked, with a period that moves along with time.
struct DashboardTile
{
    QString report; ///< one of reportNames()
    PipelineId pipeline;
    FunnelMode mode = FunnelMode::StageCohort;
    QString period = QStringLiteral("all"); ///< one of periodNames(), or empty: from … to …
    QDate from;
    QDate to;
    std::optional<QString> owner;        ///< a user's reference; empty: nobody's
    std::optional<QString> source;       ///< acquisition source; empty: unknown
    QString segment{};                   ///< id; empty: everybody
    std::optional<qint64> leastAmount{}; ///< minor units, included
    std::optional<qint64> mostAmount{};
    bool withoutOverrides = false;
    bool operator==(const DashboardTile &) const = default;
};

/// The setting in which the tiles of the dashboard are kept, as a list of JSON objects.
inline constexpr const char *kDashboardKey = "dashboard.tiles";

/// Reads what is kept; the error says what is wrong with which tile.
Expected<std::vector<DashboardTile>> tilesFrom(const QString &text);
QString tilesText(const std::vector<DashboardTile> &tiles);
/// What a dashboard begins with: where deals die, how long they sit, what will close, whether the free tier turns
/// into revenue, who needs help. Only reports that a pipeline of \a book is for.
std::vector<DashboardTile> usualTiles(const RuleBook &book);
/// The tiles of a workspace: those kept, else the usual ones.
std::vector<DashboardTile> dashboardTiles(const Workspace &workspace);
/// What a tile asks today.
ReportRequest requestOf(const DashboardTile &tile, const Workspace &workspace);

/// For the table of settings.
Expected<void> checkDashboard(const QString &key, const QString &value);

} // namespace Imbuto
