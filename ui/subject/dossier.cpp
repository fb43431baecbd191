// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/dossier.h"

#include "ui/shell/session.h"

#include <algorithm>
#include <ranges>

namespace Imbuto {
namespace {

void sortTasks(std::vector<Task> &tasks)
{
    const auto key = [](const Task &t) {
        return std::tuple(t.done, t.due.value_or(QDate(9999, 1, 1)), t.number);
    };
    std::ranges::sort(tasks, {}, key);
}

void sortPlacements(const RuleBook &book, std::vector<Placement> &placements)
{
    const auto position = [&book](const Placement &placement) {
        const auto &all = book.pipelines();
        return std::ranges::find(all, placement.pipeline, &Pipeline::id) - all.begin();
    };
    std::ranges::stable_sort(placements, {}, position);
}

template<typename Row>
bool touchesRows(const ChangeSet &change, const std::set<qint64> &ids)
{
    return std::ranges::any_of(change.edits<Row>(), [&ids](const Edit<Row> &edit) {
        const auto concerns = [&ids](const std::optional<Row> &row) {
            return row && ids.contains(row->subject.id);
        };
        return concerns(edit.before) || concerns(edit.after);
    });
}

/// A new deal of the subject is not among the ids yet, but names one of them.
bool touchesReferences(const ChangeSet &change, const std::set<qint64> &ids)
{
    return std::ranges::any_of(change.edits<Record>(), [&ids](const Edit<Record> &edit) {
        const auto names = [&ids](const std::optional<Record> &row) {
            return row && (ids.contains(row->person) || ids.contains(row->company));
        };
        return names(edit.before) || names(edit.after);
    });
}

} // namespace

const Placement *Dossier::placement(const PipelineId &pipeline) const
{
    const auto found = std::ranges::find(placements, pipeline, &Placement::pipeline);
    return found == placements.end() ? nullptr : &*found;
}

std::optional<Dossier> readDossier(Session &session, Subject subject)
{
    return session.read([&]() -> std::optional<Dossier> {
        const Store &store = session.store();
        const auto record = store.record(subject);
        if (!record || record->deleted)
            return {};
        Dossier dossier{.record = *record,
                        .placements = store.placementsOf(subject),
                        .tasks = store.tasksOf(subject),
                        .person = record->person ? store.recordById(record->person) : std::nullopt,
                        .company =
                            record->company ? store.recordById(record->company) : std::nullopt,
                        .people = {},
                        .deals = {},
                        .ids = {subject.id}};
        sortPlacements(session.book(), dossier.placements);
        sortTasks(dossier.tasks);
        if (subject.kind == SubjectKind::Company)
            dossier.people = store.peopleOf(subject.id);
        if (subject.kind != SubjectKind::Deal)
            dossier.deals = store.dealsOf(subject);
        std::ranges::reverse(dossier.deals); // newest first
        for (const auto &one : {dossier.person, dossier.company}) {
            if (one)
                dossier.ids.insert(one->subject.id);
        }
        for (const auto &list : {dossier.people, dossier.deals}) {
            for (const Record &one : list)
                dossier.ids.insert(one.subject.id);
        }
        return dossier;
    });
}

const Pipeline *mainPipeline(const Session &session, const Dossier &dossier)
{
    const RuleBook &book = session.book();
    if (const Pipeline *own = book.pipeline(dossier.record.pipeline);
        own && dossier.placement(own->id))
        return own;
    const Pipeline *first = nullptr;
    for (const Placement &placement : dossier.placements) {
        const Pipeline *pipeline = book.pipeline(placement.pipeline);
        if (!pipeline || pipeline->mode == Mode::Derived)
            continue;
        if (!pipeline->groups.empty())
            return pipeline;
        if (!first)
            first = pipeline;
    }
    return first;
}

bool touches(const ChangeSet &change, const std::set<qint64> &ids)
{
    return touchesRows<Record>(change, ids) || touchesReferences(change, ids)
        || touchesRows<Activity>(change, ids) || touchesRows<Task>(change, ids)
        || touchesRows<Placement>(change, ids) || touchesRows<Transition>(change, ids);
}

QString taskTitle(const Session &session, const Task &task)
{
    if (task.templateId.isEmpty())
        return task.title;
    const TaskTemplate *found = session.book().taskTemplate(task.templateId);
    return found ? found->caption.in(session.language().code) : task.templateId;
}

QString newRef(const Session &session, SubjectKind kind)
{
    const Store &store = session.store();
    const QChar letter = kind == SubjectKind::Person ? u'p'
        : kind == SubjectKind::Company               ? u'c'
                                                     : u'd';
    for (qint64 number = store.countRows(kind) + 1;; ++number) {
        const QString ref = letter + QString::number(number);
        if (!store.recordByRef(kind, ref))
            return ref;
    }
}

} // namespace Imbuto
