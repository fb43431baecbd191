// SPDX-License-Identifier: GPL-3.0-or-later
// Two records of one and the same person or company become one.
#include "core/customfields.h"
#include "core/engine/runner.h"
#include "core/fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

/// How far a stage is: what was won comes before what is open, and that before what ended otherwise.
int progress(const Pipeline &pipeline, const StageId &id)
{
    const int stages = int(pipeline.stages.size());
    const Stage *stage = pipeline.stage(id);
    if (!stage)
        return -1;
    const int at = pipeline.indexOf(id);
    switch (stage->category) {
    case Category::Won:
    case Category::HandedOff:
        return 2 * stages + at;
    case Category::Open:
        return stages + at;
    case Category::Lost:
    case Category::Closed:
        break;
    }
    return at;
}

/// Of two courses through a pipeline the one that leads further stays; the kept record's own when they are level, or
/// when there is no further and less far.
bool goesFurther(const Pipeline &pipeline, const Placement *gone, const Placement *kept)
{
    if (!gone || pipeline.mode == Mode::Derived)
        return false;
    return !kept
        || (!pipeline.unordered
            && progress(pipeline, gone->stage) > progress(pipeline, kept->stage));
}

} // namespace

Expected<Outcome> Runner::carryOut(const Command::Merge &c)
{
    const Expected<Subject> kept = find(c.kept, QStringLiteral("kept"));
    if (!kept)
        return tl::make_unexpected(kept.error());
    const Expected<Subject> gone = find(c.gone, QStringLiteral("gone"));
    if (!gone)
        return tl::make_unexpected(gone.error());
    if (kept->kind != gone->kind || kept->kind == SubjectKind::Deal || *kept == *gone)
        return badInput(Words::tr("Two people or two companies can be merged, not “%1” and “%2”.")
                            .arg(c.kept.ref, c.gone.ref),
                        QStringLiteral("gone"));
    m_cascade.touch(*kept); // whose facts theirs are, before the links change
    m_cascade.touch(*gone);
    const Expected<Record> united = unite(*m_draft.record(*kept), *m_draft.record(*gone), c.fields);
    if (!united)
        return tl::make_unexpected(united.error());
    joinCourses(*kept, *gone);
    Record one = *united;
    if (!c.fields.count(QStringLiteral("owner")))
        settleOwner(one, *m_draft.record(*gone));
    if (one.owner || m_draft.record(*gone)->owner || m_draft.record(*kept)->owner)
        if (auto refused = ownerRefused(one))
            return *refused;
    m_draft.save(one);
    handOver(*gone, *kept);
    Record away = *m_draft.record(*gone);
    away.deleted = true; // and its reference is the other's from now on: mergedInto()
    (kept->kind == SubjectKind::Person ? away.person : away.company) = kept->id;
    m_draft.save(away);
    m_cascade.touch(*gone);
    m_cascade.touch(*kept);
    return Outcome{};
}

/// The kept record with what was chosen; what it lacks and nobody chose comes from the other one.
Expected<Record> Runner::unite(Record kept, const Record &gone,
                               const std::map<QString, Value> &chosen)
{
    for (const auto &[field, value] : chosen)
        if (auto ok = setField(kept, field, value); !ok)
            return tl::make_unexpected(ok.error());
    const auto stamp = [&](const QString &field) { stampField(kept, field, {}, m_at); };
    const auto take = [&](auto &into, const auto &from, const QString &field) {
        if (into == std::decay_t<decltype(into)>() && from != into && !chosen.count(field)) {
            into = from;
            stamp(field);
        }
    };
    take(kept.name, gone.name, QStringLiteral("name"));
    take(kept.email, gone.email, QStringLiteral("email"));
    take(kept.phone, gone.phone, QStringLiteral("phone"));
    take(kept.company, gone.company, QStringLiteral("company"));
    for (const auto &[key, value] : gone.fields) {
        const bool free = chosen.count(QStringLiteral("fields.") + key);
        if (!free && !kept.fields.count(key) && !chosen.count(key)) {
            kept.fields[key] = value;
            stamp(key);
        }
    }
    const QString tags = QStringLiteral("tags");
    if (!chosen.count(tags)) {
        const QString all =
            tagsText({plainText(fieldValue(kept, tags)), plainText(fieldValue(gone, tags))});
        if (auto ok = setField(kept, tags, all); !ok)
            return tl::make_unexpected(ok.error());
    }
    return kept;
}

/// In each pipeline one of the two courses stays, whole, with its history: no step is invented, and none is lost: the
/// other one stays with the record that goes.
void Runner::joinCourses(Subject kept, Subject gone)
{
    for (const Pipeline *pipeline : m_draft.book().pipelinesFor(kept.kind)) {
        const Placement *theirs = m_draft.placement(gone, pipeline->id);
        const Placement *own = m_draft.placement(kept, pipeline->id);
        if (goesFurther(*pipeline, theirs, own))
            swapCourses(kept, gone, pipeline->id);
    }
}

void Runner::swapCourses(Subject a, Subject b, const PipelineId &pipeline)
{
    const auto historyOf = [&](Subject subject) {
        std::vector<Transition> all = m_draft.transitionsOf(subject);
        std::erase_if(all, [&](const Transition &t) { return t.pipeline != pipeline; });
        return all;
    };
    const std::vector<Transition> ofA = historyOf(a), ofB = historyOf(b);
    for (const Transition &t : ofA)
        m_draft.give(t, b);
    for (const Transition &t : ofB)
        m_draft.give(t, a);
    const auto placed = [&](Subject subject) {
        const Placement *p = m_draft.placement(subject, pipeline);
        return p ? std::optional(*p) : std::nullopt;
    };
    const auto put = [&](std::optional<Placement> placement, Subject subject) {
        if (!placement)
            return m_draft.removePlacement(subject, pipeline);
        placement->subject = subject;
        m_draft.save(*placement);
    };
    const auto atA = placed(a), atB = placed(b);
    put(atB, a);
    put(atA, b);
}

/// S2: the owner of either, as the stages ask where the united record stands.
void Runner::settleOwner(Record &united, const Record &gone)
{
    const QString owned = QStringLiteral("owner");
    const auto give = [&](UserId owner) {
        Record other = united;
        other.previousOwner = united.owner ? united.owner : united.previousOwner;
        other.owner = owner;
        stampField(other, owned, fieldValue(united, owned), m_at);
        return other;
    };
    const User *theirs = m_draft.user(gone.owner);
    if (!united.owner && theirs && theirs->active && !ownerRefused(give(theirs->id)))
        united = give(theirs->id);
    else if (united.owner && ownerRefused(united) && !ownerRefused(give({})))
        united = give({});
}

/// What hangs on \a gone: deals, people, activities and tasks.
void Runner::handOver(Subject gone, Subject kept)
{
    const auto relink = [&](Record record) {
        const auto change = [&](qint64 &link, const char *field) {
            if (link != gone.id)
                return;
            const Value before = link;
            link = kept.id;
            stampField(record, QString::fromLatin1(field), before, m_at);
        };
        change(gone.kind == SubjectKind::Person ? record.person : record.company,
               gone.kind == SubjectKind::Person ? "person" : "company");
        save(record);
    };
    std::vector<Record> linked; // copies: saving reads the lists anew
    for (const Record *deal : m_draft.dealsOf(gone))
        linked.push_back(*deal);
    if (gone.kind == SubjectKind::Company)
        for (const Record *person : m_draft.peopleOf(gone.id))
            linked.push_back(*person);
    std::for_each(linked.begin(), linked.end(), relink);
    for (const Activity &activity : m_draft.storedActivitiesOf(gone))
        m_draft.give(activity, kept);
    const std::vector<Task> tasks = m_draft.tasksOf(gone);
    for (const Task &task : tasks)
        m_draft.give(task, kept, m_draft.nextTaskNumber(kept));
}

} // namespace Imbuto
