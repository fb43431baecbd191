// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/teamwork.h"

#include <algorithm>

namespace Imbuto {

namespace {

void add(std::vector<WorkEdit> &edits, const Activity &activity, int sign)
{
    if (activity.by)
        edits.push_back({activity.by, activity.at, {}, sign});
}

void add(std::vector<WorkEdit> &edits, const Task &task, int sign)
{
    if (!task.done)
        edits.push_back({task.owner, {}, task.due.value_or(QDate()), sign});
}

template<typename Row>
void addAll(std::vector<WorkEdit> &edits, const ChangeSet &change)
{
    for (const Edit<Row> &edit : change.edits<Row>()) {
        if (edit.before)
            add(edits, *edit.before, -1);
        if (edit.after)
            add(edits, *edit.after, 1);
    }
}

} // namespace

std::vector<WorkEdit> workEdits(const ChangeSet &change)
{
    std::vector<WorkEdit> edits;
    addAll<Activity>(edits, change);
    addAll<Task>(edits, change);
    return edits;
}

bool hidesWork(const ChangeSet &change)
{
    const auto &records = change.edits<Record>();
    return std::any_of(records.begin(), records.end(), [](const Edit<Record> &edit) {
        const bool before = edit.before && edit.before->deleted;
        return before != (edit.after && edit.after->deleted);
    });
}

void WorkTally::follow(qint64 seq, const std::vector<WorkEdit> &edits)
{
    if (seq <= m_seq)
        return;
    m_seq = seq;
    for (const WorkEdit &edit : edits) {
        if (edit.due)
            addOpen(edit.who, *edit.due, edit.sign);
        else if (m_period.contains(*edit.logged))
            addLogged(edit.who, edit.sign);
    }
}

TeamWork WorkTally::at(QDate today) const
{
    TeamWork work;
    for (const auto &[who, count] : m_logged)
        if (count > 0)
            work[who].activities = count;
    for (const auto &[who, tasks] : m_open)
        for (const auto &[due, count] : tasks) {
            if (count <= 0)
                continue;
            work[who].openTasks += count;
            work[who].overdueTasks += due.isValid() && due < today ? count : 0;
        }
    return work;
}

} // namespace Imbuto
