// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/course.h"
#include "core/report/filter.h"

namespace Imbuto {

/// Tells \a visit of everybody that \a filter takes, and of the course up to \a now. Who never stood anywhere by then has
/// an empty one.
template<typename Visitor>
void eachCourse(const HistoryColumns &history, const ReportFilter &filter, Instant now,
                Visitor visit)
{
    const SubjectFilter who(filter, history);
    Course course;
    for (const HistorySubject &subject : history.subjects) {
        if (!who.accepts(subject))
            continue;
        readCourse(history, subject, now, course);
        visit(subject, std::as_const(course));
    }
}

/// Tells \a visit of those of them who came in during the filter's period.
template<typename Visitor>
void eachEntrant(const HistoryColumns &history, const ReportFilter &filter, Instant now,
                 const Calendar &calendar, Visitor visit)
{
    const Period period = periodOf(filter, calendar);
    eachCourse(history, filter, now, [&](const HistorySubject &subject, const Course &course) {
        if (!course.visits.empty() && period.contains(course.entered))
            visit(subject, course);
    });
}

} // namespace Imbuto
