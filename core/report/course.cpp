// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/course.h"

#include <algorithm>

namespace Imbuto {

namespace {

/// The first of the last visits that all lie beyond \a stage.
size_t firstBeyond(const HistoryColumns &history, const std::vector<Visit> &visits, int stage)
{
    size_t first = visits.size() - 1;
    while (first > 0) {
        const Visit &before = visits[first - 1];
        if (isOpen(history, before.stage) && before.stage < stage)
            break;
        --first;
    }
    return first;
}

void correct(const HistoryColumns &history, std::vector<Visit> &visits, qint16 to)
{
    if (to < 0) {
        visits.clear();
        return;
    }
    size_t kept = visits.size() - 1;
    if (isOpen(history, to)) {
        const auto found = std::find_if(visits.rbegin(), visits.rend(),
                                        [to](const Visit &visit) { return visit.stage == to; });
        kept = found == visits.rend() ? firstBeyond(history, visits, to)
                                      : size_t(visits.rend() - found) - 1;
    }
    visits.resize(kept + 1);
    visits.back().stage = to;
    visits.back().end = kNever;
    if (kept > 0 && visits[kept - 1].next >= 0) // it may have left before it came back
        visits[kept - 1].next = to;
}

} // namespace

void readCourse(const HistoryColumns &history, const HistorySubject &subject, Instant asOf,
                Course &course)
{
    course.visits.clear();
    course.corrections = course.overrides = 0;
    course.entered = kNever;
    course.until = asOf;
    for (quint32 i = subject.first; i < subject.first + subject.rows; ++i) {
        const Instant at = history.at[i];
        if (at > asOf)
            break;
        const qint16 to = history.to[i];
        const quint8 marks = history.marks[i];
        course.overrides += (marks & kOverride) != 0;
        if (course.entered == kNever)
            course.entered = marks & kImported ? std::min(at, subject.createdAt) : at;
        if ((marks & kCorrection) && !course.visits.empty()) {
            ++course.corrections;
            correct(history, course.visits, to);
            continue;
        }
        if (!course.visits.empty() && course.visits.back().end == kNever) {
            course.visits.back().end = std::max(at, course.visits.back().begin);
            course.visits.back().next = to;
        }
        if (to >= 0)
            course.visits.push_back({to, (marks & kImported) != 0, at, kNever, -1});
    }
}

int firstOpen(const HistoryColumns &history)
{
    const auto &stages = history.stages;
    const auto found = std::find_if(stages.begin(), stages.end(), [](const HistoryStage &stage) {
        return stage.category == Category::Open;
    });
    return found == stages.end() ? -1 : int(found - stages.begin());
}

int lastOpen(const HistoryColumns &history)
{
    int stage = int(history.stages.size()) - 1;
    while (stage >= 0 && !isOpen(history, stage))
        --stage;
    return stage;
}

Reach reachOf(const HistoryColumns &history, const Course &course)
{
    Reach reach;
    if (!course.visits.empty())
        reach.highestOpen = firstOpen(history);
    for (const Visit &visit : course.visits) {
        const Category category = categoryOf(history, visit.stage);
        if (category == Category::Open)
            reach.highestOpen = std::max(reach.highestOpen, int(visit.stage));
        if (category == Category::Won) {
            reach.end = visit.stage;
            reach.endedAt = visit.begin;
        }
    }
    if (course.visits.empty() || course.visits.back().end != kNever)
        return reach;
    reach.current = course.visits.back().stage;
    if (reach.end < 0 && !isOpen(history, reach.current)) {
        reach.end = reach.current;
        reach.endedAt = course.visits.back().begin;
    }
    if (reach.end >= 0)
        reach.ended = categoryOf(history, reach.end);
    return reach;
}

bool reached(const HistoryColumns &history, const Reach &reach, int stage)
{
    if (!isOpen(history, stage))
        return reach.end == stage;
    return reach.ended == Category::Won || reach.highestOpen >= stage;
}

} // namespace Imbuto
