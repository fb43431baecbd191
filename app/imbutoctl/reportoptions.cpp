// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/reportoptions.h"

#include "app/imbutoctl/ctl.h"
#include "core/exchange/valueparse.h"
#include "core/explain.h"
#include "core/report/periods.h"

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

Expected<QString> nameOption(const Session &session)
{
    const QString name = session.argument(0);
    const auto &names = reportNames();
    if (std::find(names.begin(), names.end(), name) != names.end())
        return name;
    return usageError(Ctl::tr("There is no report “%1”. Reports: %2")
                          .arg(name, QStringList(names.begin(), names.end()).join(u' ')));
}

Expected<FunnelMode> modeOption(const Session &session)
{
    if (!session.options().has(u"mode"_s))
        return ReportRequest().mode;
    const QString id = session.options().setting(u"mode"_s);
    if (const std::optional<FunnelMode> mode = funnelMode(id))
        return *mode;
    return usageError(
        Ctl::tr("--mode is snapshot, created_cohort or stage_cohort, not “%1”").arg(id));
}

/// `--period`, else `--from` and `--to`.
Expected<DayPeriod> periodOption(const Session &session, const Workspace &workspace)
{
    const Expected<QDate> from = dateOption(session, u"from"_s);
    const Expected<QDate> to = dateOption(session, u"to"_s);
    if (!from || !to)
        return tl::make_unexpected((from ? to : from).error());
    if (!session.options().has(u"period"_s))
        return DayPeriod{*from, *to};
    if (from->isValid() || to->isValid())
        return usageError(Ctl::tr("--period stands for --from and --to: give one or the other"));
    const QString name = session.options().setting(u"period"_s);
    if (const auto period = namedPeriod(name, workspace.calendar().day(workspace.now())))
        return *period;
    QStringList names;
    for (const char *one : periodNames())
        names << QString::fromLatin1(one);
    return usageError(Ctl::tr("There is no period “%1”. Periods: %2").arg(name, names.join(u' ')));
}

/// In minor units of the workspace's currency.
Expected<std::optional<qint64>> amountOption(const Session &session, const Workspace &workspace,
                                             const QString &name)
{
    if (!session.options().has(name))
        return std::optional<qint64>();
    const QString text = session.options().setting(name);
    const Expected<QString> number = parseDecimal(text, DecimalMark::Point);
    const auto minor = number ? minorUnits(*number, workspace.currency()) : std::optional<qint64>();
    if (!minor)
        return badInput(Ctl::tr("--%1 wants an amount such as 1200.00, not “%2”").arg(name, text));
    return minor;
}

/// The acquisition source, or `none` for those of whom it is not known.
std::optional<QString> sourceOption(const Session &session)
{
    if (!session.options().has(u"source"_s))
        return std::nullopt;
    const QString name = session.options().setting(u"source"_s);
    return name == u"none" ? QString(u""_s) : name;
}

/// The segment of that name, or of that id.
Expected<QString> segmentOption(const Session &session, const Workspace &workspace)
{
    if (!session.options().has(u"segment"_s))
        return QString();
    const QString name = session.options().setting(u"segment"_s);
    for (const Segment &segment : workspace.segments())
        if (segment.name == name || segment.id == name)
            return segment.id;
    return badInput(Ctl::tr("There is no segment “%1”").arg(name));
}

/// Puts what \a read made into \a place; false, and why in \a problem, where it made nothing.
template<typename Value>
bool take(Expected<Value> read, Value &place, std::optional<Error> &problem)
{
    if (read)
        place = std::move(*read);
    else
        problem = read.error();
    return read.has_value();
}

} // namespace

Expected<ReportRequest> reportRequest(const Session &session, const Workspace &workspace)
{
    ReportRequest request;
    DayPeriod period;
    std::optional<Error> problem;
    request.pipeline = session.options().setting(u"pipeline"_s);
    request.filter.source = sourceOption(session);
    request.filter.withoutOverrides = session.options().flag(u"without-overrides"_s);
    const bool read = take(nameOption(session), request.name, problem)
        && take(modeOption(session), request.mode, problem)
        && take(periodOption(session, workspace), period, problem)
        && take(ownerOption(session, workspace), request.filter.owner, problem)
        && take(amountOption(session, workspace, u"amount-from"_s), request.filter.leastAmount,
                problem)
        && take(amountOption(session, workspace, u"amount-to"_s), request.filter.mostAmount,
                problem)
        && take(segmentOption(session, workspace), request.segment, problem);
    if (!read)
        return tl::make_unexpected(*problem);
    request.filter.from = period.from;
    request.filter.to = period.to;
    return request;
}

Json reportFilters(const Session &session, const ReportRequest &request, const PipelineId &pipeline)
{
    Json json;
    json["pipeline"] = asJson(pipeline);
    if (request.name == u"funnel")
        json["mode"] = asJson(funnelModeId(request.mode));
    json["from"] = dateOrNull(request.filter.from);
    json["to"] = dateOrNull(request.filter.to);
    json["owner"] = textOrNull(session.options().setting(u"owner"_s));
    // what the contract does not name is there only when asked
    for (const QString &name : {u"source"_s, u"segment"_s, u"amount-from"_s, u"amount-to"_s})
        if (session.options().has(name))
            json[QString(name).replace(u'-', u'_').toStdString()] =
                asJson(session.options().setting(name));
    if (request.filter.withoutOverrides)
        json["without_overrides"] = true;
    return json;
}

} // namespace Imbuto
