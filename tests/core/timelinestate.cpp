// SPDX-License-Identifier: GPL-3.0-or-later
// What a timeline says about how things stand ("is …"): each answers with an empty text where it is so.
#include "timelineplayer.h"

#include "core/explain.h"
#include "core/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

QString healthName(Health health)
{
    switch (health) {
    case Health::None:
        return u"none"_s;
    case Health::Good:
        return u"good"_s;
    case Health::Average:
        return u"average"_s;
    case Health::Bad:
        return u"bad"_s;
    }
    return {};
}

QString check(const QString &actual, const QString &expected)
{
    return actual == expected ? QString() : actual.isEmpty() ? u"nothing"_s : actual;
}

} // namespace

QString TimelinePlayer::state(const QString &text)
{
    const QStringList words = wordsOf(text);
    if (words.front() == u"finding" || words.front() == u"sound")
        return findings(words);
    const auto ref = m_names.ref(words.front());
    if (!ref)
        return u"nobody is called %1"_s.arg(words.front());
    const auto subject = m_workspace->find(*ref);
    if (!subject)
        return words.value(1) == u"gone" ? QString() : u"%1 is gone"_s.arg(words.front());
    return stateOf(words.front(), *subject, words.mid(1));
}

QString TimelinePlayer::stateOf(const QString &name, Subject subject, const QStringList &words)
{
    const QString what = words.value(0);
    const QString value = words.value(1);
    const Record record = *m_workspace->store().record(subject);
    if (what == u"in" || what == u"outside" || what == u"supporting" || what == u"health"
        || what == u"due")
        return placement(subject, words);
    if (what == u"triggered") { // triggered PIPELINE KIND: the activity that put it where it stands
        const auto why = m_workspace->why(subject, value);
        return check(why && why->trigger ? why->trigger->kind : u"nothing"_s, words.value(2));
    }
    if (what == u"task" || what == u"tasks")
        return task(subject, words);
    if (what == u"allowed" || what == u"refused")
        return verdict(subject, words);
    if (what == u"gone")
        return u"%1 is there"_s.arg(name);
    if (what == u"deals")
        return check(QString::number(m_workspace->store().dealsOf(subject).size()), value);
    if (what == u"activities")
        return check(QString::number(m_workspace->store().activitiesOf(subject).size()), value);
    if (what == u"undone") {
        const auto all = m_workspace->store().transitionsOf(subject);
        return check(QString::number(std::count_if(all.begin(), all.end(),
                                                   [](const Transition &t) { return t.undone; })),
                     value);
    }
    if (what == u"owner" || what == u"previous_owner") {
        const User *user =
            m_workspace->user(what == u"owner" ? record.owner : record.previousOwner);
        QString actual = user ? user->ref : u"nobody"_s;
        if (words.value(2) == u"since")
            actual += u" since "_s + localText(fieldStamp(record, what), m_workspace->calendar());
        return check(actual, words.mid(1).join(u' '));
    }
    const Value held = fieldValue(record, what);
    const bool amount = what == u"amount" && !isNothing(held);
    return check(isNothing(held) ? u"nothing"_s
                     : amount    ? decimalText(*record.amount, record.currency)
                                 : plainText(held),
                 value);
}

/// in P/S [since DATE TIME] · outside P · supporting P/S · health P good · due DATE TIME in P
QString TimelinePlayer::placement(Subject subject, const QStringList &words)
{
    const QString what = words.value(0);
    const QString pipeline = what == u"due" ? words.value(4) : words.value(1).section(u'/', 0, 0);
    const QString stage = words.value(1).section(u'/', 1);
    const auto all = m_workspace->store().placementsOf(subject);
    const auto p = std::find_if(all.begin(), all.end(),
                                [&](const Placement &x) { return x.pipeline == pipeline; });
    if (!m_workspace->book().pipeline(pipeline))
        return u"no pipeline %1"_s.arg(pipeline);
    if (what == u"outside")
        return p == all.end() ? QString() : u"in "_s + p->stage;
    if (p == all.end())
        return u"outside "_s + pipeline;
    if (what == u"health")
        return check(healthName(p->health), words.value(2));
    if (what == u"supporting")
        return check(m_workspace->supportedStages(subject)[pipeline], stage);
    if (what == u"due") {
        const auto why = m_workspace->why(subject, pipeline);
        QStringList dates;
        for (const auto &due : why->due)
            dates << localText(due.at, m_workspace->calendar());
        const QString expected = words.value(1) + u' ' + words.value(2);
        return dates.contains(expected) ? QString() : u"due "_s + dates.join(u", "_s);
    }
    const QString since = words.value(2) == u"since"
        ? u" since %1 %2"_s.arg(words.value(3), words.value(4))
        : QString();
    const QString standing = p->stage
        + (since.isEmpty() ? QString()
                           : u" since "_s + localText(p->since, m_workspace->calendar()));
    return check(standing, stage + since);
}

/// tasks N · task TEMPLATE for USER|everybody [due DATE] [done]: everybody is the shared queue
QString TimelinePlayer::task(Subject subject, const QStringList &words)
{
    const auto all = m_workspace->store().tasksOf(subject);
    if (words.front() == u"tasks")
        return check(QString::number(all.size()), words.value(1));
    QStringList told;
    for (const Task &t : all) {
        const User *owner = m_workspace->user(t.owner);
        QString text = u"task %1 for %2"_s.arg(t.templateId, owner ? owner->ref : u"everybody"_s);
        if (t.due && words.contains(u"due"_s))
            text += u" due "_s + t.due->toString(Qt::ISODate);
        if (t.done)
            text += u" done"_s;
        told << text;
    }
    return told.contains(words.join(u' ')) ? QString()
        : told.isEmpty()                   ? u"no task"_s
                                           : told.join(u"; "_s);
}

/// allowed P/S [by USER] · refused P/S [by USER]: what is unmet
QString TimelinePlayer::verdict(Subject subject, const QStringList &words)
{
    QString target = words.value(1);
    const bool colon = target.endsWith(u':');
    if (colon)
        target.chop(1);
    const QString by = words.value(2) == u"by" ? words.value(3).remove(u':') : QString();
    const auto v =
        m_workspace->may(subject, target.section(u'/', 0, 0), target.section(u'/', 1), {}, by);
    if (!v)
        return v.error().text;
    if (words.front() == u"allowed")
        return v->allowed() ? QString() : u"refused: "_s + unmetWords(*v);
    const QString unmet = words.mid(by.isEmpty() ? 2 : 4).join(u' ');
    return v->allowed() ? u"allowed"_s : check(unmetWords(*v), unmet);
}

/// sound · finding CODE of NAME
QString TimelinePlayer::findings(const QStringList &words)
{
    QStringList told;
    for (const Workspace::Finding &f : m_workspace->check())
        told << f.code
                + (f.subject ? u" of "_s + m_names.name(*m_workspace, f.subject) : QString());
    if (words.front() == u"sound")
        return told.join(u"; "_s);
    return told.contains(words.mid(1).join(u' ')) ? QString()
                                                  : u"findings: %1"_s.arg(told.join(u"; "_s));
}

} // namespace Imbuto
