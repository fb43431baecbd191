// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadnotes.h"

#include "core/store/recordreads.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/subject/activitytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// So many of the latest activities are looked at for the same thing having happened again.
constexpr int kLookBack = 6;

/// A subject that \a row is about, or that it names as its person.
template<typename Row>
void collect(const std::optional<Row> &row, std::vector<qint64> &ids)
{
    if (!row)
        return;
    ids.push_back(row->subject.id);
    if constexpr (requires { row->person; })
        ids.push_back(row->person);
}

template<typename Row>
void collectAll(const ChangeSet &change, std::vector<qint64> &ids)
{
    for (const Edit<Row> &edit : change.edits<Row>()) {
        collect(edit.before, ids);
        collect(edit.after, ids);
    }
}

bool hasWon(const Session &session, const Record &deal)
{
    const Pipeline *pipeline = session.book().pipeline(deal.pipeline);
    for (const Placement &placement : session.store().placementsOf(deal.subject)) {
        const Stage *stage = pipeline && placement.pipeline == pipeline->id
            ? pipeline->stage(placement.stage)
            : nullptr;
        if (stage && stage->category == Category::Won)
            return true;
    }
    return false;
}

} // namespace

LeadNotes::LeadNotes(Session &session, const PipelineId &pipeline, QObject *parent)
    : QObject(parent), m_session(session), m_pipelineId(pipeline)
{
    connect(&session.workspace(), &Workspace::changed, this, &LeadNotes::follow);
    connect(&session.workspace(), &Workspace::reloaded, this, &LeadNotes::forgetAll);
    connect(&session, &Session::languageChanged, this, &LeadNotes::forgetAll);
}

QString LeadNotes::of(const BoardCard &card)
{
    const auto known = m_notes.constFind(card.subject.id);
    if (known != m_notes.cend())
        return *known;
    const Pipeline *pipeline = m_session.book().pipeline(m_pipelineId);
    const Stage *stage = pipeline ? pipeline->stage(card.stage) : nullptr;
    const QString note = stage ? m_session.read([&] { return write(card, *stage); }) : QString();
    m_notes.insert(card.subject.id, note);
    return note;
}

QString LeadNotes::write(const BoardCard &card, const Stage &stage) const
{
    QString note = ownerRemoval(card, stage);
    if (note.isEmpty() && stage.category == Category::Won)
        note = wonSum(card);
    if (note.isEmpty() && stage.category != Category::Open)
        note = reason(card, stage);
    if (note.isEmpty() && stage.category == Category::Open)
        note = reopening(card);
    return note.isEmpty() ? latest(card) : note;
}

QString LeadNotes::ownerRemoval(const BoardCard &card, const Stage &stage) const
{
    if (!card.owner || stage.timers.empty())
        return {};
    const auto why = m_session.workspace().why(card.subject, m_pipelineId);
    if (!why)
        return {};
    for (const auto &due : why->due) {
        const auto timer = std::ranges::find(stage.timers, due.what, &Timer::id);
        if (timer == stage.timers.end() || timer->action != Timer::Action::ClearOwner)
            continue;
        const QDate day = m_session.workspace().calendar().day(due.at);
        return tr("owner until %1").arg(dateText(day, m_session.language()));
    }
    return {};
}

QString LeadNotes::wonSum(const BoardCard &card) const
{
    std::map<QString, qint64> sums;
    for (const Record &deal : m_session.store().dealsOf(card.subject)) {
        if (deal.amount && hasWon(m_session, deal))
            sums[deal.currency] += *deal.amount;
    }
    QStringList parts;
    for (const auto &[currency, minor] : sums)
        parts << moneyText(minor, currency, m_session.language());
    return parts.join(u" + "_s);
}

QString LeadNotes::reason(const BoardCard &card, const Stage &stage) const
{
    const auto transitions = m_session.store().transitionsOf(card.subject);
    for (auto t = transitions.rbegin(); t != transitions.rend(); ++t) {
        if (t->pipeline != m_pipelineId || t->undone)
            continue;
        const auto listed = std::ranges::find(stage.reasons, t->reason, &Reason::id);
        return listed == stage.reasons.end() ? t->reason
                                             : listed->caption.in(m_session.language().code);
    }
    return {};
}

/// What brought a lead back that was closed, as long as it stands where it came back to (S4).
QString LeadNotes::reopening(const BoardCard &card) const
{
    const auto transitions = m_session.store().transitionsOf(card.subject);
    const auto last = std::find_if(transitions.rbegin(), transitions.rend(), [&](const auto &t) {
        return t.pipeline == m_pipelineId && !t.undone && t.cause != Cause::Undo;
    });
    const Pipeline *pipeline = m_session.book().pipeline(m_pipelineId);
    const Stage *from =
        pipeline && last != transitions.rend() ? pipeline->stage(last->from) : nullptr;
    if (!from || from->category == Category::Open)
        return {};
    for (const Activity &activity : m_session.store().activitiesOf(card.subject))
        if (activity.id == last->trigger)
            return tr("reopened by: %1")
                .arg(activityGist(activity, m_session.book(), m_session.language()));
    return tr("reopened");
}

QString LeadNotes::latest(const BoardCard &card) const
{
    const auto recent = RecordReads(m_session.store()).timeline(card.subject, {}, kLookBack);
    if (recent.empty())
        return {};
    const auto gist = [this](const Activity &a) {
        return activityGist(a, m_session.book(), m_session.language());
    };
    const QString newest = gist(recent.front());
    const auto other =
        std::ranges::find_if(recent, [&](const Activity &a) { return gist(a) != newest; });
    const auto times = other - recent.begin();
    return times > 1 ? u"%1 × %2"_s.arg(newest).arg(times) : newest;
}

void LeadNotes::follow(const ChangeSet &change)
{
    std::vector<qint64> ids;
    collectAll<Record>(change, ids);
    collectAll<Activity>(change, ids);
    collectAll<Placement>(change, ids);
    for (const Edit<Activity> &edit : change.edits<Activity>()) {
        // an activity on a deal is on its person's timeline too
        const auto record =
            edit.after ? m_session.store().recordById(edit.after->subject.id) : std::nullopt;
        if (record)
            ids.push_back(record->person);
    }
    for (const qint64 id : ids)
        m_notes.remove(id);
    Q_EMIT changed();
}

void LeadNotes::forgetAll()
{
    m_notes.clear();
    Q_EMIT changed();
}

} // namespace Imbuto
