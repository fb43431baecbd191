// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar.h"
#include "core/commands.h"

#include <rapidcheck.h>

#include <iosfwd>
#include <vector>

namespace Imbuto::Test {

/// One input and the time on the clock when it comes in; its own date may lie before that. Without an
/// input, somebody takes back the latest change.
struct Event
{
    Instant now = 0;
    std::optional<Input> input;
};

/// A few people, companies and deals over some months, as lines of `record`.
struct History
{
    std::vector<Event> events;
};
/// Printed when a property fails: the lines can be fed to the command line as they are.
std::ostream &operator<<(std::ostream &out, const History &history);

/// What a history is made of.
struct Mix
{
    int length = 60;       ///< at most so many events
    bool late = true;      ///< some are dated before others that came in earlier
    bool undo = false;     ///< some take back what came before
    bool histories = true; ///< some deals arrive at a stage (4.4)
};
rc::Gen<History> histories(const Mix &mix = {});

/// Facts for one instant: activities, and edits of fields that do not contradict each other. Whatever may
/// give somebody a deal comes from one person only: who gets it is the one thing in which the first wins.
struct FactList
{
    std::vector<Command::Any> facts;
};
std::ostream &operator<<(std::ostream &out, const FactList &facts);
rc::Gen<FactList> simultaneousFacts();
/// Whom an activity or an edit is about.
Command::SubjectRef subjectOf(const Command::Any &fact);

/// The users u1, u2 (reps) and m1 (manager), the company c1, and the people p1, p2 and p3 who are in every
/// history: p1 and p3 belong to c1, p2 has no phone.
std::vector<Input> cast(Instant at);

/// When histories begin, on a day in winter, so that months later the clocks change. The zone is theirs.
Instant historyStart();
const Calendar &historyCalendar();
QString historyZone();

} // namespace Imbuto::Test
