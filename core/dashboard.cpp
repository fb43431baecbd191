// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard.h"

#include "core/report/periods.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dashboard)
};

bool isReport(const QString &name)
{
    const auto &names = reportNames();
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<QString> textOf(const QJsonObject &json, const QString &key)
{
    return json.contains(key) ? std::optional(json[key].toString()) : std::nullopt;
}

/// Minor units, as text: JSON's numbers are no integers.
std::optional<qint64> amountOf(const QJsonObject &json, const QString &key)
{
    bool read = false;
    const qint64 amount = json[key].toString().toLongLong(&read);
    return read ? std::optional(amount) : std::nullopt;
}

Expected<DashboardTile> tileFrom(const QJsonObject &json, int number)
{
    const auto wrong = [number](const QString &what) {
        return badInput(Words::tr("Tile %1 of the dashboard: %2").arg(number).arg(what),
                        QString::fromLatin1(kDashboardKey));
    };
    DashboardTile tile;
    tile.report = json["report"_L1].toString();
    if (!isReport(tile.report))
        return wrong(Words::tr("there is no report “%1”").arg(tile.report));
    tile.pipeline = json["pipeline"_L1].toString();
    const QString mode = json["mode"_L1].toString(funnelModeId(tile.mode));
    if (!funnelMode(mode))
        return wrong(Words::tr("there is no mode “%1”").arg(mode));
    tile.mode = *funnelMode(mode);
    tile.from = QDate::fromString(json["from"_L1].toString(), Qt::ISODate);
    tile.to = QDate::fromString(json["to"_L1].toString(), Qt::ISODate);
    const bool dated = tile.from.isValid() || tile.to.isValid();
    tile.period = json["period"_L1].toString(dated ? QString() : u"all"_s);
    if (!dated && !namedPeriod(tile.period, {2000, 1, 1}))
        return wrong(Words::tr("there is no period “%1”").arg(tile.period));
    tile.owner = textOf(json, u"owner"_s);
    tile.source = textOf(json, u"source"_s);
    tile.segment = json["segment"_L1].toString();
    tile.leastAmount = amountOf(json, u"least"_s);
    tile.mostAmount = amountOf(json, u"most"_s);
    tile.withoutOverrides = json["without_overrides"_L1].toBool();
    return tile;
}

QJsonObject jsonOf(const DashboardTile &tile)
{
    QJsonObject json{{u"report"_s, tile.report}};
    const auto put = [&json](const QString &key, const QString &value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    put(u"pipeline"_s, tile.pipeline);
    if (tile.report == u"funnel")
        put(u"mode"_s, funnelModeId(tile.mode));
    put(u"period"_s, tile.period);
    put(u"from"_s, tile.from.toString(Qt::ISODate));
    put(u"to"_s, tile.to.toString(Qt::ISODate));
    if (tile.owner)
        json.insert(u"owner"_s, *tile.owner);
    if (tile.source)
        json.insert(u"source"_s, *tile.source);
    put(u"segment"_s, tile.segment);
    if (tile.leastAmount)
        json.insert(u"least"_s, QString::number(*tile.leastAmount));
    if (tile.mostAmount)
        json.insert(u"most"_s, QString::number(*tile.mostAmount));
    if (tile.withoutOverrides)
        json.insert(u"without_overrides"_s, true);
    return json;
}

} // namespace

Expected<std::vector<DashboardTile>> tilesFrom(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return badInput(Words::tr("The dashboard is a list of tiles."),
                        QString::fromLatin1(kDashboardKey));
    std::vector<DashboardTile> tiles;
    for (const auto &one : document.array()) {
        const Expected<DashboardTile> tile = tileFrom(one.toObject(), int(tiles.size()) + 1);
        if (!tile)
            return tl::make_unexpected(tile.error());
        tiles.push_back(*tile);
    }
    return tiles;
}

QString tilesText(const std::vector<DashboardTile> &tiles)
{
    QJsonArray all;
    for (const DashboardTile &tile : tiles)
        all.append(jsonOf(tile));
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::vector<DashboardTile> usualTiles(const RuleBook &book)
{
    std::vector<DashboardTile> tiles;
    for (const QString &name :
         {u"funnel"_s, u"velocity"_s, u"forecast"_s, u"free_to_paid"_s, u"team"_s})
        if (const auto pipeline = reportPipeline(book, {name, {}, {}, {}}))
            tiles.push_back(
                {name, (*pipeline)->id, FunnelMode::StageCohort, u"all"_s, {}, {}, {}, {}});
    return tiles;
}

std::vector<DashboardTile> dashboardTiles(const Workspace &workspace)
{
    const QString kept = workspace.setting(QString::fromLatin1(kDashboardKey));
    if (kept.isEmpty())
        return usualTiles(workspace.book());
    return tilesFrom(kept).value_or(std::vector<DashboardTile>());
}

ReportRequest requestOf(const DashboardTile &tile, const Workspace &workspace)
{
    ReportRequest request{tile.report, tile.pipeline, tile.mode, {}};
    const QDate today = workspace.calendar().day(workspace.now());
    const DayPeriod period =
        namedPeriod(tile.period, today).value_or(DayPeriod{tile.from, tile.to});
    request.filter.from = period.from;
    request.filter.to = period.to;
    if (tile.owner) {
        const User *user = workspace.user(*tile.owner);
        request.filter.owner = user ? user->id : UserId{};
    }
    request.filter.source = tile.source;
    request.filter.leastAmount = tile.leastAmount;
    request.filter.mostAmount = tile.mostAmount;
    request.filter.withoutOverrides = tile.withoutOverrides;
    request.segment = tile.segment;
    return request;
}

Expected<void> checkDashboard(const QString &, const QString &value)
{
    const auto tiles = tilesFrom(value);
    if (!tiles)
        return tl::make_unexpected(tiles.error());
    return {};
}

} // namespace Imbuto
