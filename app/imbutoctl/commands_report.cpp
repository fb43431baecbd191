// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/reportoutput.h"
#include "core/exchange/reportcsv.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

tl::unexpected<Error> usageError(const QString &text)
{
    return tl::make_unexpected(Error{Error::Code::Usage, text, {}});
}

Expected<QDate> dateOption(const Session &session, const QString &name)
{
    if (!session.options().has(name))
        return QDate();
    const QString text = session.options().setting(name);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return badInput(Ctl::tr("--%1 wants a date such as 2026-03-31, not “%2”").arg(name, text));
    return date;
}

/// A user's reference, or `none` for what has no owner.
Expected<std::optional<UserId>> ownerOption(const Session &session, const Workspace &workspace)
{
    if (!session.options().has(u"owner"_s))
        return std::optional<UserId>();
    const QString ref = session.options().setting(u"owner"_s);
    if (const User *user = workspace.user(ref))
        return std::optional(user->id);
    if (ref == u"none")
        return std::optional(UserId{});
    return badInput(Ctl::tr("There is no user “%1”").arg(ref));
}

Expected<ReportRequest> requestOf(const Session &session, const Workspace &workspace)
{
    ReportRequest request;
    request.name = session.argument(0);
    const auto &names = reportNames();
    if (std::find(names.begin(), names.end(), request.name) == names.end())
        return usageError(
            Ctl::tr("There is no report “%1”. Reports: %2")
                .arg(request.name, QStringList(names.begin(), names.end()).join(u' ')));
    request.pipeline = session.options().setting(u"pipeline"_s);
    if (session.options().has(u"mode"_s)) {
        const std::optional<FunnelMode> mode = funnelMode(session.options().setting(u"mode"_s));
        if (!mode)
            return usageError(
                Ctl::tr("--mode is snapshot, created_cohort or stage_cohort, not “%1”")
                    .arg(session.options().setting(u"mode"_s)));
        request.mode = *mode;
    }
    const Expected<QDate> from = dateOption(session, u"from"_s);
    const Expected<QDate> to = dateOption(session, u"to"_s);
    const Expected<std::optional<UserId>> owner = ownerOption(session, workspace);
    if (!from || !to)
        return tl::make_unexpected((from ? to : from).error());
    if (!owner)
        return tl::make_unexpected(owner.error());
    request.filter.from = *from;
    request.filter.to = *to;
    request.filter.owner = *owner;
    return request;
}

Json filtersJson(const Session &session, const ReportRequest &request, const PipelineId &pipeline)
{
    Json json;
    json["pipeline"] = asJson(pipeline);
    if (request.name == u"funnel")
        json["mode"] = asJson(funnelModeId(request.mode));
    json["from"] = dateOrNull(request.filter.from);
    json["to"] = dateOrNull(request.filter.to);
    json["owner"] = textOrNull(session.options().setting(u"owner"_s));
    return json;
}

Expected<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageError(Ctl::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace

Expected<int> runReport(const Session &session, Workspace &workspace)
{
    const Expected<ReportRequest> request = requestOf(session, workspace);
    if (!request)
        return tl::make_unexpected(request.error());
    const Expected<ReportTable> table = makeReport(workspace, *request);
    if (!table)
        return tl::make_unexpected(table.error());
    const Renderer renderer(workspace, session.language());
    if (session.options().has(u"csv"_s)) {
        const Expected<void> written =
            writeFile(session.options().setting(u"csv"_s), reportCsv(workspace, *table));
        if (!written)
            return tl::make_unexpected(written.error());
    }
    if (session.json()) {
        const Json made = reportJson(renderer, *table);
        Json json;
        json["report"] = asJson(request->name);
        json["filters"] =
            filtersJson(session, *request, (*reportPipeline(workspace.book(), *request))->id);
        json.update(made);
        session.print(json);
    } else if (!session.options().has(u"csv"_s)) {
        session.print(reportText(workspace, session.language(), *table));
    }
    return kDone;
}

} // namespace Imbuto
