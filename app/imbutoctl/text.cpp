// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/text.h"

#include "app/imbutoctl/ctl.h"
#include "app/imbutoctl/json.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

QString TextTable::text() const
{
    std::vector<qsizetype> widths(size_t(m_rows.front().size()), 0);
    for (const QStringList &row : m_rows)
        for (size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], row.value(int(column)).size());

    QStringList lines;
    for (const QStringList &row : m_rows) {
        QString line;
        for (size_t column = 0; column < widths.size(); ++column) {
            const bool right =
                std::find(m_right.begin(), m_right.end(), int(column)) != m_right.end();
            const QString cell = row.value(int(column));
            line +=
                right ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column]);
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines << line;
    }
    return lines.join(u'\n');
}

QString Prose::subject(Subject subject) const
{
    const std::optional<Record> record = m_workspace.store().record(subject);
    const QString ref = subjectText(m_workspace.refOf(subject));
    return record && !record->name.isEmpty() ? u"%1 (%2)"_s.arg(record->name, ref) : ref;
}

QString Prose::user(UserId id) const
{
    const User *user = m_workspace.user(id);
    return !user ? QString() : user->name.isEmpty() ? user->ref : user->name;
}

QString Prose::instant(Instant at) const
{
    if (at == kNever || at == kAlways)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, m_workspace.calendar().zone());
    return date(local.date()) + u' ' + local.time().toString(u"HH:mm"_s);
}

QString Prose::date(QDate date) const
{
    return text(Value(date), m_language);
}

QString Prose::pipeline(const PipelineId &id) const
{
    const Pipeline *pipeline = m_workspace.book().pipeline(id);
    return pipeline ? pipeline->caption.in(m_language.code) : id;
}

QString Prose::stage(const PipelineId &pipeline, const StageId &stage) const
{
    if (stage.isEmpty())
        return u"–"_s;
    const Pipeline *in = m_workspace.book().pipeline(pipeline);
    const Stage *found = in ? in->stage(stage) : nullptr;
    return found ? found->caption.in(m_language.code) : stage;
}

QString Prose::sums(const std::map<QString, qint64> &sums) const
{
    QStringList texts;
    for (const auto &[currency, minor] : sums)
        texts << moneyText(minor, currency, m_language);
    return texts.join(u" + "_s);
}

QString Prose::cause(const Transition &transition) const
{
    switch (transition.cause) {
    case Cause::User:
        return Ctl::tr("by hand");
    case Cause::Rule:
        return Ctl::tr("by rule");
    case Cause::Import:
        return Ctl::tr("imported");
    case Cause::Undo:
        return Ctl::tr("undo");
    case Cause::Policy:
        break;
    }
    return Ctl::tr("by policy");
}

QString Prose::transitions(const std::vector<Transition> &transitions) const
{
    if (transitions.empty())
        return Ctl::tr("No transitions");
    TextTable table({Ctl::tr("When"), Ctl::tr("Subject"), Ctl::tr("Pipeline"), Ctl::tr("From"),
                     Ctl::tr("To"), Ctl::tr("Cause"), Ctl::tr("Rule"), Ctl::tr("By"),
                     Ctl::tr("Reason")});
    for (const Transition &one : transitions) {
        const QString how = one.undone ? Ctl::tr("%1 (undone)").arg(cause(one)) : cause(one);
        table.add({instant(one.at), subjectText(m_workspace.refOf(one.subject)),
                   pipeline(one.pipeline), stage(one.pipeline, one.from),
                   stage(one.pipeline, one.to), how, one.rule, user(one.by), one.reason});
    }
    return table.text();
}

QString Prose::unmet(const std::vector<Unmet> &unmet, const Pipeline *pipeline) const
{
    static const Pipeline nowhere;
    QStringList lines;
    for (const Unmet &one : unmet)
        lines << u"  · "_s
                + unmetText(one, pipeline ? *pipeline : nowhere, m_workspace.book(), m_language);
    return lines.join(u'\n');
}

QString Prose::outcome(const Outcome &outcome) const
{
    switch (outcome.result) {
    case Outcome::Result::Refused: {
        const QString head = outcome.stage.isEmpty()
            ? Ctl::tr("Refused:")
            : Ctl::tr("Can't enter %1 yet:").arg(stage(outcome.pipeline, outcome.stage));
        return head + u'\n'
            + unmet(outcome.verdict.unmet, m_workspace.book().pipeline(outcome.pipeline));
    }
    case Outcome::Result::Duplicate:
        return Ctl::tr("Known already; nothing changed");
    case Outcome::Result::Ok:
        break;
    }
    return outcome.transitions.empty() ? Ctl::tr("Done; nothing moved")
                                       : transitions(outcome.transitions);
}

QString Prose::placements(Subject subject) const
{
    const std::map<PipelineId, StageId> supported = m_workspace.supportedStages(subject);
    TextTable table(
        {Ctl::tr("Pipeline"), Ctl::tr("Stage"), Ctl::tr("Since"), Ctl::tr("Supported today")});
    for (const Placement &placement : m_workspace.store().placementsOf(subject)) {
        const auto found = supported.find(placement.pipeline);
        const StageId today = found == supported.end() ? StageId() : found->second;
        table.add({pipeline(placement.pipeline), stage(placement.pipeline, placement.stage),
                   instant(placement.since), stage(placement.pipeline, today)});
    }
    return table.empty() ? QString() : table.text();
}

QString Prose::tasks(Subject subject) const
{
    TextTable table({Ctl::tr("Task"), Ctl::tr("Due"), Ctl::tr("Owner"), Ctl::tr("State")});
    for (const Task &task : m_workspace.store().tasksOf(subject)) {
        const TaskTemplate *made = m_workspace.book().taskTemplate(task.templateId);
        table.add({made ? made->caption.in(m_language.code) : task.title,
                   task.due ? date(*task.due) : QString(),
                   task.owner ? user(task.owner) : Ctl::tr("shared queue"),
                   task.done ? Ctl::tr("done") : Ctl::tr("open")});
    }
    return table.empty() ? QString() : table.text();
}

QString Prose::show(Subject subject) const
{
    const Record record = m_workspace.store().record(subject).value_or(Record{});
    const Json fields = Renderer(m_workspace, m_language).fields(record);
    TextTable table({this->subject(subject), QString()});
    table.add({Ctl::tr("Owner"), record.owner ? user(record.owner) : u"–"_s});
    for (const auto &[field, value] : fields.items()) {
        if (!value.is_null()) {
            table.add({fieldCaption(QString::fromStdString(field), m_workspace.book(), m_language),
                       QString::fromStdString(value.is_string() ? value.get<std::string>()
                                                                : value.dump())});
        }
    }
    QStringList parts{table.text(), placements(subject), tasks(subject)};
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

QString Prose::why(const Explanation &explanation, const Pipeline &pipeline) const
{
    const Transition &transition = explanation.transition;
    const StageId &here = explanation.placement.stage;
    QStringList lines;
    lines << Ctl::tr("%1: %2 since %3")
                 .arg(pipeline.caption.in(m_language.code), stage(pipeline.id, here),
                      instant(explanation.placement.since));
    lines << u"  "_s + cause(transition)
            + (transition.by ? u" · "_s + user(transition.by) : QString())
            + (transition.reason.isEmpty() ? QString() : u" · "_s + transition.reason);
    if (!transition.rule.isEmpty())
        lines << u"  %1 (%2)"_s.arg(
            ruleText(transition.rule, pipeline, m_workspace.book(), m_language), transition.rule);
    for (const RecordedFact &fact :
         recordedFacts(transition, pipeline, m_workspace.book(), m_language))
        lines << u"  · "_s + fact.text;
    if (explanation.supported != here)
        lines
            << Ctl::tr("Today's facts support: %1").arg(stage(pipeline.id, explanation.supported));
    for (const Explanation::Next &next : explanation.next) {
        const bool open = next.verdict.allowed();
        lines << (open ? Ctl::tr("%1: may enter") : Ctl::tr("%1: not yet"))
                     .arg(stage(pipeline.id, next.stage));
        if (!open)
            lines << unmet(next.verdict.unmet, &pipeline);
    }
    for (const Explanation::DueItem &due : explanation.due)
        lines << Ctl::tr("%1: %2").arg(
            instant(due.at), ruleText(due.what, pipeline, m_workspace.book(), m_language));
    return lines.join(u'\n');
}

} // namespace Imbuto
