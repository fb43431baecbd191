// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/history.h"

namespace Imbuto {

/// A stay in one stage.
struct Visit
{
    qint16 stage = -1;
    bool imported = false; ///< arrived there (4.4): how long it had been on the way is not known
    Instant begin = 0;
    Instant end = kNever; ///< kNever: still there
    qint16 next = -1;     ///< the stage it went to, when it has ended; −1: left the pipeline
};

/// How one subject went through a pipeline, once what was a mistake is taken off.
///
/// A correction (R13) says that the card did not belong where it stood. Going back to an open stage
/// resumes its latest stay there and forgets what came after; where it never stood there, or where an
/// end is replaced by another, the stay that was wrong is taken for one in the right stage.
struct Course
{
    std::vector<Visit> visits;
    int corrections = 0; ///< transitions kept out
    int overrides = 0;
    /// When it came in. An import knows that from the record's own date (4.4).
    Instant entered = kNever;
    Instant until = kNever; ///< nothing after it is known
};

/// Reads the rows of \a subject up to \a asOf into \a course, whose room is used again.
void readCourse(const HistoryColumns &history, const HistorySubject &subject, Instant asOf,
                Course &course);

/// How far it got: the outcome of a course, seen from where it stands at the end.
struct Reach
{
    int highestOpen = -1; ///< furthest open stage: whoever came in got to the first; −1: never in
    int end = -1;         ///< the stage that ended it: won if it ever was, else where it stands
    Category ended = Category::Open; ///< how; Open: not ended
    Instant endedAt = kNever;
    int current = -1; ///< the stage it stands in; −1: none
};
Reach reachOf(const HistoryColumns &history, const Course &course);

/// Whether a subject that got as far as \a reach got to \a stage or beyond. Skipped stages count
/// (R13); open stages beyond the furthest one count only where it was won (M1).
bool reached(const HistoryColumns &history, const Reach &reach, int stage);

/// The first open stage; −1 when there is none.
int firstOpen(const HistoryColumns &history);
int lastOpen(const HistoryColumns &history);
/// The category of a stage of \a history.
inline Category categoryOf(const HistoryColumns &history, int stage)
{
    return history.stages[size_t(stage)].category;
}
inline bool isOpen(const HistoryColumns &history, int stage)
{
    return stage >= 0 && categoryOf(history, stage) == Category::Open;
}

} // namespace Imbuto
