// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/agenda.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/dossier.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kTaskPage = 200;
constexpr int kMostTasks = 400;       ///< shown
constexpr int kMostTasksRead = 20000; ///< until they are found among those of others
constexpr int kJudged = 150;          ///< cards asked for what the facts suggest

using Answers = std::vector<AgendaAnswer>;

/// On a connection of its own: the window goes on painting.
Answers read(const QString &path, const std::vector<AgendaQuestion> &questions)
{
    const auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return {};
    try {
        return answer(**store, questions);
    } catch (const StorageFault &) {
        return {}; // the window's own reading will say what is wrong
    }
}

QString iconOf(AgendaKind kind)
{
    switch (kind) {
    case AgendaKind::Unowned:
        return u"user"_s;
    case AgendaKind::Overdue:
        return u"warning"_s;
    case AgendaKind::DueToday:
        return u"task"_s;
    case AgendaKind::Reopened:
        return u"redo"_s;
    case AgendaKind::Suggested:
        return u"question"_s;
    case AgendaKind::Losing:
        return u"clock"_s;
    case AgendaKind::Rotting:
        return u"deal"_s;
    case AgendaKind::News:
        return u"bell"_s;
    }
    return {};
}

} // namespace

struct Agenda::Reading
{
    QFutureWatcher<Answers> watcher;
};

QString AgendaItem::key() const
{
    return u"%1/%2/%3"_s.arg(subject.id).arg(task ? task->number : 0).arg(pipeline);
}

Agenda::Agenda(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_reading(std::make_unique<Reading>())
{
    connect(&m_reading->watcher, &QFutureWatcher<Answers>::finished, this, &Agenda::finish);
}

Agenda::~Agenda()
{
    m_reading->watcher.waitForFinished();
}

void Agenda::setWhose(Whose whose)
{
    if (m_whose == whose)
        return;
    m_whose = whose;
    refresh();
}

std::optional<UserId> Agenda::owner() const
{
    const User *user = m_session.user();
    return m_whose == Whose::Mine && user ? std::optional(user->id) : std::nullopt;
}

qint64 Agenda::total() const
{
    qint64 sum = 0;
    for (const AgendaSection &section : m_sections)
        sum += section.total;
    return sum;
}

void Agenda::refresh()
{
    if (m_reading->watcher.isRunning()) {
        m_again = true;
        return;
    }
    m_complete = false;
    const auto plan =
        agendaPlan(m_session.book(), m_session.workspace().calendar(), m_session.today(), owner());
    m_reading->watcher.setFuture(QtConcurrent::run(&read, m_session.store().path(), plan));
    if (!m_sections.empty())
        return; // what stood there stays until all is read, so that nothing jumps
    m_next.clear();
    readTasks();
    m_sections = std::move(m_next);
    m_next.clear();
    Q_EMIT changed();
}

void Agenda::finish()
{
    if (std::exchange(m_again, false)) {
        refresh();
        return;
    }
    m_next.clear();
    readTasks();
    m_session.read([this] {
        for (const AgendaAnswer &one : m_reading->watcher.result())
            add(one);
        return true;
    });
    std::erase_if(m_next, [](const AgendaSection &section) { return section.items.empty(); });
    std::ranges::stable_sort(m_next, {}, &AgendaSection::kind);
    m_sections = std::move(m_next);
    m_next.clear();
    m_complete = true;
    Q_EMIT changed();
}

AgendaSection &Agenda::section(AgendaKind kind, const QString &caption, const QString &icon)
{
    for (AgendaSection &known : m_next) {
        if (known.kind == kind && known.caption == caption)
            return known;
    }
    return m_next.emplace_back(AgendaSection{kind, caption, icon, {}, 0});
}

// --- tasks

void Agenda::readTasks()
{
    const QDate today = m_session.today();
    const auto owner = this->owner();
    int shown = 0;
    for (int read = 0; read < kMostTasksRead && shown < kMostTasks; read += kTaskPage) {
        const auto rows = m_session.read(
            [&] { return m_session.store().taskRows(TaskScope::Open, {}, read, kTaskPage); });
        for (const TaskRow &row : rows) {
            if (!row.task.due || *row.task.due > today)
                return; // in order of due date
            if (owner && row.task.owner && row.task.owner != *owner)
                continue; // the shared queue is everybody's
            const bool late = *row.task.due < today;
            AgendaSection &tasks = late
                ? section(AgendaKind::Overdue, tr("Overdue"), iconOf(AgendaKind::Overdue))
                : section(AgendaKind::DueToday, tr("Due today"), iconOf(AgendaKind::DueToday));
            tasks.items.push_back(itemOf(row, today));
            ++tasks.total;
            ++shown;
        }
        if (int(rows.size()) < kTaskPage)
            return;
    }
}

AgendaItem Agenda::itemOf(const TaskRow &row, QDate today) const
{
    AgendaItem item;
    item.subject = row.task.subject;
    item.title = taskTitle(m_session, row.task);
    item.detail = row.subjectName.isEmpty() ? row.subjectRef : row.subjectName;
    item.owner = row.task.owner;
    item.late = *row.task.due < today;
    item.when = item.late ? dateText(*row.task.due, m_session.language()) : QString();
    item.task = row.task;
    return item;
}

// --- columns

void Agenda::add(const AgendaAnswer &one)
{
    const Pipeline *pipeline = m_session.book().pipeline(one.question.filter.pipeline);
    const Stage *stage = pipeline ? pipeline->stage(one.question.filter.stage) : nullptr;
    if (!stage || one.cards.empty())
        return; // other rules are in force by now
    const AgendaKind kind = one.question.kind;
    const QString language = m_session.language().code;
    const QString captions[] = {tr("Without owner"),
                                {},
                                {},
                                tr("Came back"),
                                tr("Better closed?"),
                                tr("About to lose their owner"),
                                tr("Deals going cold"),
                                stage->caption.in(language)};
    AgendaSection &to = section(kind, captions[size_t(kind)], iconOf(kind));
    if (kind == AgendaKind::Suggested)
        return addSuggestions(one, to);
    const Calendar &calendar = m_session.workspace().calendar();
    const size_t before = to.items.size();
    for (const BoardCard &card : one.cards) {
        if (kind == AgendaKind::Losing
            && ownerRemovedAt(*stage, calendar, card.since) > *one.question.filter.dueUntil)
            continue; // something else is due
        to.items.push_back(itemOf(one, card));
    }
    to.total += kind == AgendaKind::Losing ? qint64(to.items.size() - before) : one.total;
}

void Agenda::addSuggestions(const AgendaAnswer &one, AgendaSection &to)
{
    const Pipeline *pipeline = m_session.book().pipeline(one.question.filter.pipeline);
    const QString language = m_session.language().code;
    int judged = 0;
    for (const BoardCard &card : one.cards) {
        if (++judged > kJudged)
            return;
        const auto stages = m_session.workspace().suggestedStages(card.subject, pipeline->id);
        if (stages.empty())
            continue;
        AgendaItem item = itemOf(one, card);
        item.suggested = stages.front();
        const Stage *end = pipeline->stage(item.suggested);
        item.detail = tr("%1 → %2?")
                          .arg(pipeline->stage(card.stage)->caption.in(language),
                               end ? end->caption.in(language) : item.suggested);
        to.items.push_back(std::move(item));
        ++to.total;
    }
}

AgendaItem Agenda::itemOf(const AgendaAnswer &one, const BoardCard &card) const
{
    const Pipeline &pipeline = *m_session.book().pipeline(one.question.filter.pipeline);
    const Stage &stage = *pipeline.stage(card.stage);
    const Language &language = m_session.language();
    const Calendar &calendar = m_session.workspace().calendar();
    AgendaItem item;
    item.subject = card.subject;
    item.title = card.title.isEmpty() ? card.ref : card.title;
    item.owner = card.owner;
    item.pipeline = pipeline.id;
    item.stage = stage.id;
    item.when = ageText(card.since, m_session.workspace().now(), calendar);
    QStringList details;
    if (!card.subtitle.isEmpty())
        details << card.subtitle;
    switch (one.question.kind) {
    case AgendaKind::Reopened:
        details << whyReopened(card, pipeline);
        break;
    case AgendaKind::Losing: {
        const QDate last = calendar.day(ownerRemovedAt(stage, calendar, card.since));
        item.when = tr("until %1").arg(dateText(last, language));
        item.late = true;
        break;
    }
    case AgendaKind::Rotting: {
        const Instant touched = std::max(card.since, card.lastActivity);
        item.when = ageText(touched, m_session.workspace().now(), calendar);
        item.late = true;
        break;
    }
    default:
        break;
    }
    if (one.question.kind != AgendaKind::News)
        details << stage.caption.in(language.code);
    if (card.amount)
        details << amountText(*card.amount, card.currency, language);
    details.removeAll(QString());
    item.detail = details.join(u" · "_s);
    return item;
}

/// What the person did that opened it again.
QString Agenda::whyReopened(const BoardCard &card, const Pipeline &pipeline) const
{
    for (const Transition &transition : m_session.store().transitionsOf(card.subject)) {
        if (transition.undone || transition.pipeline != pipeline.id || !transition.trigger
            || std::ranges::find(pipeline.reopenedBy, transition.rule) == pipeline.reopenedBy.end())
            continue;
        if (const auto activity = m_session.store().activity(transition.trigger))
            return activityLine(*activity, m_session.book(), m_session.language());
    }
    return {};
}

} // namespace Imbuto
