// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/text.h"
#include "core/demo.h"
#include "core/rules/shipped.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// The ids of --pipelines; none for all.
Expected<std::vector<PipelineId>> pipelinesOf(const QString &list)
{
    std::vector<PipelineId> ids;
    if (list.isEmpty() || list == "all"_L1)
        return ids;
    for (const QString &part : list.split(u',', Qt::SkipEmptyParts)) {
        if (!shippedPipeline(part.trimmed()))
            return badInput(Ctl::tr("There is no pipeline “%1”").arg(part), u"--pipelines"_s);
        ids.push_back(part.trimmed());
    }
    return ids;
}

Expected<Workspace::CreateOptions> createOptions(const Session &session)
{
    const Options &options = session.options();
    Workspace::CreateOptions create;
    Expected<std::vector<PipelineId>> pipelines = pipelinesOf(options.setting(u"pipelines"_s));
    if (!pipelines)
        return tl::make_unexpected(pipelines.error());
    create.pipelines = std::move(*pipelines);
    create.timezone = options.setting(u"timezone"_s);
    if (!create.timezone.isEmpty() && !QTimeZone(create.timezone.toUtf8()).isValid())
        return badInput(Ctl::tr("There is no time zone “%1”").arg(create.timezone),
                        u"--timezone"_s);
    if (options.has(u"currency"_s))
        create.currency = options.setting(u"currency"_s);
    static const QRegularExpression code(u"^[A-Z]{3}$"_s);
    if (!code.match(create.currency).hasMatch())
        return badInput(Ctl::tr("“%1” is not a currency code such as EUR").arg(create.currency),
                        u"--currency"_s);
    return create;
}

/// The zone that a --now without one is meant in.
Calendar calendarOf(const Workspace::CreateOptions &options)
{
    return Calendar(options.timezone.isEmpty() ? QTimeZone::systemTimeZone()
                                               : QTimeZone(options.timezone.toUtf8()));
}

Expected<void> createDatabase(const Session &session, const Workspace::CreateOptions &create)
{
    if (session.options().database.isEmpty())
        QDir().mkpath(QFileInfo(session.database()).absolutePath());
    std::unique_ptr<Clock> clock = session.clock(calendarOf(create));
    if (session.options().flag(u"demo"_s))
        return createDemo(session.database(), clock->now());
    const Expected<std::unique_ptr<Workspace>> made =
        Workspace::create(session.database(), create, std::move(clock));
    if (!made)
        return tl::make_unexpected(made.error());
    return {};
}

std::vector<Workspace::Finding> findings(const Workspace &workspace)
{
    std::vector<Workspace::Finding> all;
    for (const QString &text : workspace.store().integrity())
        all.push_back({u"integrity"_s, u"error"_s, {}, text});
    const std::vector<Workspace::Finding> invariants = workspace.check();
    all.insert(all.end(), invariants.begin(), invariants.end());
    return all;
}

bool sound(const std::vector<Workspace::Finding> &findings)
{
    return std::none_of(findings.begin(), findings.end(), [](const Workspace::Finding &finding) {
        return finding.severity == "error"_L1;
    });
}

Json findingJson(const QString &code, const QString &severity, const Json &subject,
                 const QString &text)
{
    return Json{{"code", asJson(code)},
                {"severity", asJson(severity)},
                {"subject", subject},
                {"text", asJson(text)}};
}

/// A database that cannot even be opened is the first thing `check` is asked about.
int unopened(const Session &session, const Error &error)
{
    if (session.json()) {
        session.print(
            Json{{"ok", false},
                 {"findings",
                  Json::array({findingJson(u"unreadable"_s, u"error"_s, nullptr, error.text)})}});
    }
    session.fail(error);
    return kStorage;
}

} // namespace

Expected<int> runInit(const Session &session)
{
    const Expected<Workspace::CreateOptions> create = createOptions(session);
    if (!create)
        return tl::make_unexpected(create.error());
    if (const Expected<void> made = createDatabase(session, *create); !made)
        return tl::make_unexpected(made.error());
    const Expected<std::unique_ptr<Workspace>> workspace = session.open();
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    if (!session.json()) {
        session.print(Ctl::tr("Created %1").arg(session.database()));
        return kDone;
    }
    Json pipelines = Json::array();
    for (const Pipeline &pipeline : (*workspace)->book().pipelines())
        pipelines.push_back(asJson(pipeline.id));
    session.print(
        Json{{"database", asJson(session.database())},
             {"pipelines", pipelines},
             {"timezone", QString::fromUtf8((*workspace)->calendar().zone().id()).toStdString()},
             {"currency", asJson((*workspace)->currency())}});
    return kDone;
}

Expected<int> runBackup(const Session &session, Workspace &workspace)
{
    const Expected<void> copied = workspace.store().backup(session.argument(0));
    if (!copied)
        return tl::make_unexpected(copied.error());
    if (session.json())
        session.print(Json{{"backup", asJson(session.argument(0))}});
    else
        session.print(Ctl::tr("Copied to %1 and verified").arg(session.argument(0)));
    return kDone;
}

Expected<int> runRestore(const Session &session)
{
    const Expected<void> restored = restoreDatabase(session.argument(0), session.database());
    if (!restored)
        return tl::make_unexpected(restored.error());
    if (session.json())
        session.print(Json{{"restored", asJson(session.argument(0))}});
    else
        session.print(Ctl::tr("Restored from %1").arg(session.argument(0)));
    return kDone;
}

Expected<int> runCheck(const Session &session)
{
    const Expected<std::unique_ptr<Workspace>> workspace = session.open();
    if (!workspace)
        return unopened(session, workspace.error());
    const std::vector<Workspace::Finding> all = findings(**workspace);
    const Renderer renderer(**workspace, session.language());
    Json list = Json::array();
    TextTable table({Ctl::tr("Severity"), Ctl::tr("Code"), Ctl::tr("Subject"), Ctl::tr("Finding")});
    for (const Workspace::Finding &finding : all) {
        const QString subject = finding.subject ? renderer.subject(finding.subject) : QString();
        list.push_back(
            findingJson(finding.code, finding.severity, textOrNull(subject), finding.text));
        table.add({finding.severity, finding.code, subject, finding.text});
    }
    const bool ok = sound(all);
    if (session.json())
        session.print(Json{{"ok", ok}, {"findings", list}});
    else
        session.print(table.empty() ? Ctl::tr("No findings") : table.text());
    return ok ? kDone : kStorage;
}

} // namespace Imbuto
