// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/report/team.h"

namespace Imbuto {

/// An activity that somebody logged, or a task that is open: one more, or one less.
struct WorkEdit
{
    UserId who;                    ///< null: nobody
    std::optional<Instant> logged; ///< of an activity
    std::optional<QDate> due;      ///< of a task; null date: none
    int sign = 1;
};
/// What \a change adds and takes off.
std::vector<WorkEdit> workEdits(const ChangeSet &change);
/// Whether \a change deletes records or brings them back: what was done about them counts no more, or again.
bool hidesWork(const ChangeSet &change);

/// What the team does beside deals, in one period: counted once, then kept up with changes.
class WorkTally
{
public:
    /// Holds what was so after the change number \a seq.
    WorkTally(const Period &period, qint64 seq) : m_period(period), m_seq(seq) {}

    const Period &period() const { return m_period; }
    void addLogged(UserId who, qint64 count) { m_logged[who] += count; }
    void addOpen(UserId who, QDate due, qint64 count) { m_open[who][due] += count; }
    /// Adds what the change number \a seq did, unless that is in it already.
    void follow(qint64 seq, const std::vector<WorkEdit> &edits);
    /// Tasks due before \a today are overdue.
    TeamWork at(QDate today) const;

private:
    Period m_period;
    qint64 m_seq;
    std::map<UserId, qint64> m_logged;
    std::map<UserId, std::map<QDate, qint64>> m_open; ///< by due date; null: none
};

} // namespace Imbuto
