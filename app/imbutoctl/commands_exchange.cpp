// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/text.h"
#include "core/exchange/importer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

Expected<ExchangeKind> kindArgument(const Session &session)
{
    if (const std::optional<ExchangeKind> kind = kindByName(session.argument(0)))
        return *kind;
    return tl::make_unexpected(
        Error{Error::Code::Usage, Ctl::tr("Not a kind of file: %1").arg(session.argument(0)), {}});
}

ImportOptions importOptions(const Session &session, ExchangeKind kind)
{
    ImportOptions options;
    options.language = session.language();
    options.kind = kind;
    options.mappingFile = session.options().setting(u"mapping"_s);
    options.rejectsFile = session.options().setting(u"rejects"_s);
    if (session.options().flag(u"dry-run"_s))
        options.run = ImportOptions::Run::DryRun;
    if (session.options().flag(u"enforce"_s))
        options.placements = ImportOptions::Placements::Enforce;
    return options;
}

Json reportJson(const Renderer &renderer, const Workspace &workspace, const ImportReport &report)
{
    Json json;
    json["rows"] = report.rows;
    json["added"] = report.added;
    json["updated"] = report.updated;
    json["unchanged"] = report.unchanged;
    json["rejected"] = Json::array();
    for (const ImportReport::Rejected &row : report.rejected) {
        json["rejected"].push_back(Json{
            {"line", row.line}, {"column", textOrNull(row.column)}, {"text", asJson(row.text)}});
    }
    json["integrity"] = Json::array();
    for (const ImportReport::IntegrityItem &item : report.integrity) {
        json["integrity"].push_back(
            Json{{"subject", asJson(subjectText(item.subject))},
                 {"pipeline", asJson(item.pipeline)},
                 {"stage", asJson(item.stage)},
                 {"rule", textOrNull(item.verdict.rule)},
                 {"unmet",
                  renderer.unmet(item.verdict.unmet, workspace.book().pipeline(item.pipeline))}});
    }
    json["transitions"] = report.transitions;
    return json;
}

QString reportText(const Prose &prose, const ImportReport &report)
{
    const QLocale &locale = prose.language().locale;
    TextTable table({Ctl::tr("Rows"), Ctl::tr("Added"), Ctl::tr("Updated"), Ctl::tr("Unchanged"),
                     Ctl::tr("Rejected"), Ctl::tr("Transitions")});
    for (int column = 0; column < 6; ++column)
        table.alignRight(column);
    table.add({locale.toString(report.rows), locale.toString(report.added),
               locale.toString(report.updated), locale.toString(report.unchanged),
               locale.toString(report.rejectedRows), locale.toString(report.transitions)});
    QString text = table.text();
    for (const QString &column : report.ignoredColumns)
        text += u'\n' + Ctl::tr("Column not used: %1").arg(column);
    if (!report.integrity.empty()) {
        text += u'\n'
            + Ctl::tr("%n row(s) stand where today's rules would not have let them in", nullptr,
                      int(report.integrity.size()));
    }
    if (report.end == ImportReport::End::DryRun)
        text += u'\n' + Ctl::tr("A dry run: nothing was written");
    return text;
}

int exitCode(const ImportReport &report)
{
    const bool bad =
        std::any_of(report.rejected.begin(), report.rejected.end(), [](const auto &row) {
            return row.why == ImportReport::Rejected::Why::BadInput;
        });
    return bad ? kBadInput : report.anyRefused ? kRefused : kDone;
}

} // namespace

Expected<int> runImport(const Session &session, Workspace &workspace)
{
    const Expected<ExchangeKind> kind = kindArgument(session);
    if (!kind)
        return tl::make_unexpected(kind.error());
    const Expected<ImportReport> report =
        importFile(workspace, session.argument(1), importOptions(session, *kind));
    if (!report)
        return tl::make_unexpected(report.error());
    if (session.json())
        session.print(reportJson(Renderer(workspace, session.language()), workspace, *report));
    else
        session.print(reportText(Prose(workspace, session.language()), *report));
    for (const ImportReport::Rejected &row : report->rejected) {
        session.message(
            row.column.isEmpty()
                ? Ctl::tr("line %1: %2").arg(QString::number(row.line), row.text)
                : Ctl::tr("line %1, %2: %3").arg(QString::number(row.line), row.column, row.text));
    }
    return exitCode(*report);
}

Expected<int> runExport(const Session &session, Workspace &workspace)
{
    const Expected<ExchangeKind> kind = kindArgument(session);
    if (!kind)
        return tl::make_unexpected(kind.error());
    const Expected<qint64> rows =
        exportCsv(workspace, *kind, session.argument(1), ExportMode::ForPeople);
    if (!rows)
        return tl::make_unexpected(rows.error());
    if (session.json())
        session.print(Json{{"rows", *rows}});
    else
        session.print(Ctl::tr("%n row(s) written", nullptr, int(*rows)));
    return kDone;
}

} // namespace Imbuto
