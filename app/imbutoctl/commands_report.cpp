// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/reportoptions.h"
#include "app/imbutoctl/reportoutput.h"
#include "core/exchange/reportcsv.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

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
    const Expected<ReportRequest> request = reportRequest(session, workspace);
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
            reportFilters(session, *request, (*reportPipeline(workspace.book(), *request))->id);
        json.update(made);
        session.print(json);
    } else if (!session.options().has(u"csv"_s)) {
        session.print(reportText(workspace, session.language(), *table));
    }
    return kDone;
}

} // namespace Imbuto
