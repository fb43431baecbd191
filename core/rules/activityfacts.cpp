// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules ask about activities.
#include "core/rules/factanswers.h"
#include "core/rules/occurrence.h"

#include <algorithm>

namespace Imbuto {
namespace {

/// The instant from which "since …" counts; nothing when there was no such moment.
std::optional<Instant> anchor(const Condition &c, const Question &q)
{
    switch (c.since) {
    case Since::Always:
        return kAlways;
    case Since::Current: {
        const Placement *p = q.facts.placement(q.pipeline.id);
        return p ? std::optional(p->since) : std::nullopt;
    }
    case Since::Stage: {
        std::optional<Instant> entered, into;
        for (const Transition &t : q.facts.transitions) {
            if (!stands(t) || t.pipeline != q.pipeline.id)
                continue;
            if (t.from.isEmpty() || !entered)
                entered = t.at;
            if (t.to == c.anchorStage)
                into = t.at;
        }
        return into ? into : entered;
    }
    case Since::Activity: {
        std::optional<Instant> latest;
        for (const Occurrence &e : *q.facts.activities)
            if (c.anchorActivity.matches(e) && q.cut.counts(e.at, e.id.value))
                latest = e.at;
        return latest;
    }
    }
    return {};
}

/// Dates of the activities that match and count, in order.
std::vector<Instant> dates(const ActivityMatch &match, const Condition &c, const Question &q)
{
    std::vector<Instant> out;
    const std::optional<Instant> from = anchor(c, q);
    if (!from)
        return out;
    for (const Occurrence &e : *q.facts.activities) {
        if (match.matches(e) && (c.strict ? e.at > *from : e.at >= *from)
            && q.cut.counts(e.at, e.id.value))
            out.push_back(e.at);
    }
    return out;
}

/// Keeps the first date of each local day.
std::vector<Instant> firstOfDays(const std::vector<Instant> &in, const Calendar &calendar)
{
    std::vector<Instant> out;
    QDate last;
    for (Instant at : in) {
        const QDate day = calendar.day(at);
        if (day != last)
            out.push_back(at);
        last = day;
    }
    return out;
}

/// First of \a dates at or after \a from; kNever when there is none.
Instant firstFrom(const std::vector<Instant> &dates, Instant from)
{
    const auto it = std::lower_bound(dates.begin(), dates.end(), from);
    return it == dates.end() ? kNever : *it;
}

} // namespace

namespace Answers {

Timeline activitiesWhen(const Condition &c, const Question &q)
{
    const Calendar &calendar = *q.facts.calendar;
    std::vector<Instant> at = dates(c.match, c, q);
    if (c.distinctDays)
        at = firstOfDays(at, calendar);
    const size_t n = size_t(std::max(c.count, 1));
    if (c.anyDays > 0) {
        for (size_t i = 0; i + n <= at.size(); ++i)
            if (calendar.day(at[i]).daysTo(calendar.day(at[i + n - 1])) < c.anyDays)
                return Timeline::from(at[i + n - 1]);
        return {};
    }
    if (c.within > 0) {
        std::vector<Interval> windows;
        windows.reserve(at.size());
        for (Instant t : at)
            windows.push_back({t, calendar.daysLater(t, c.within)});
        return Timeline::atLeast(int(n), windows);
    }
    return at.size() >= n ? Timeline::from(at[n - 1]) : Timeline();
}

Value activitiesPresent(const Condition &c, const Question &q)
{
    const Calendar &calendar = *q.facts.calendar;
    std::vector<Instant> at = dates(c.match, c, q);
    if (c.distinctDays)
        at = firstOfDays(at, calendar);
    if (c.within > 0)
        std::erase_if(at,
                      [&](Instant t) { return calendar.daysLater(t, c.within) <= q.facts.now; });
    if (c.anyDays > 0) { // the fullest window there was
        qint64 best = 0;
        for (size_t i = 0, j = 0; j < at.size(); ++j) {
            while (calendar.day(at[i]).daysTo(calendar.day(at[j])) >= c.anyDays)
                ++i;
            best = std::max(best, qint64(j - i + 1));
        }
        return best;
    }
    return qint64(at.size());
}

std::optional<Repair> activityRepair(const Condition &c, const Question &q)
{
    const ActivitySet *set = q.facts.book->set(c.match.name);
    Repair r;
    r.kind = Repair::Kind::Activity;
    if (set) {
        r.activity = set->suggestedKind;
        r.data = set->suggestedData;
    } else if (!c.match.alternatives.empty()) {
        r.activity = c.match.alternatives.front().kind;
        r.data = c.match.alternatives.front().where;
    }
    if (r.activity.isEmpty())
        return {};
    return r;
}

/// The latest outgoing call had no answer, or the latest message has had none for some days; and nothing
/// since from the other side. At the instant of the attempt itself only some answers count, so that the
/// order in which facts of one instant come in decides nothing (R7).
Timeline unansweredWhen(const Condition &c, const Question &q)
{
    const std::vector<Instant> answers = dates(c.answers, c, q);
    const std::vector<Instant> atOnce = dates(c.atOnce, c, q);
    const auto answered = [&](Instant attempt) {
        return std::min(firstFrom(answers, attempt + 1), firstFrom(atOnce, attempt));
    };
    const std::vector<Instant> calls = dates(c.match, c, q);
    const std::vector<Instant> missed = dates(c.missed, c, q);
    const std::vector<Instant> messages = dates(c.messages, c, q);
    std::vector<Interval> out;
    if (!calls.empty() && !missed.empty() && missed.back() == calls.back())
        out.push_back({calls.back(), answered(calls.back())});
    if (!messages.empty())
        out.push_back(
            {q.facts.calendar->daysLater(messages.back(), c.afterDays), answered(messages.back())});
    return Timeline::unionOf(std::move(out));
}

Value unansweredPresent(const Condition &c, const Question &q)
{
    return qint64(dates(c.missed, c, q).size());
}

/// An attempt was made and answered, at its instant or later.
Timeline answeredWhen(const Condition &c, const Question &q)
{
    const std::vector<Instant> attempts = dates(c.match, c, q);
    const Placement *p = q.facts.placement(q.pipeline.id);
    Instant from = kNever;
    if (!c.last) {
        from = attempts.empty() ? kNever : attempts.front();
    } else if (p) {
        const auto it = std::upper_bound(attempts.begin(), attempts.end(), p->since);
        from = it == attempts.begin() ? p->since : *std::prev(it);
    }
    const Instant at = from == kNever ? kNever : firstFrom(dates(c.answers, c, q), from);
    return at == kNever ? Timeline() : Timeline::from(at);
}

Value answeredPresent(const Condition &c, const Question &q)
{
    return answeredWhen(c, q).holdsAt(q.facts.now);
}

std::optional<Repair> answerRepair(const Condition &c, const Question &q)
{
    Condition asked;
    asked.match = c.answers;
    return activityRepair(asked, q);
}

} // namespace Answers
} // namespace Imbuto
