// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/leads.h"

#include "core/report/courses.h"
#include "core/report/leadtally.h"

#include <algorithm>

namespace Imbuto {

namespace {

bool standsAt(const Visit &visit, Instant at)
{
    return visit.begin <= at && visit.end > at;
}

/// A lead begins, or begins again.
bool begins(const HistoryColumns &history, qint16 before, qint16 stage)
{
    return isOpen(history, stage) && (before < 0 || !isOpen(history, before));
}

qint64 lengthOf(const Visit &visit, const LocalTime &time)
{
    return std::max<qint64>(0, time.wall(visit.end) - time.wall(visit.begin));
}

} // namespace

// --- what is counted of one lead

template<typename Sink>
void LeadWalk<Sink>::one(const HistoryColumns &history, const HistorySubject &subject,
                         const Course &course, const LocalTime &time)
{
    const UserId owner = subject.responsible();
    qint16 before = -1;
    for (size_t i = 0; i < course.visits.size(); ++i) {
        const Visit &visit = course.visits[i];
        stay(visit, time);
        if (m_period.contains(visit.begin)) {
            flow(before, i == 0 ? nullptr : &course.visits[i - 1], visit.stage, time);
            entry(history, owner, before, visit);
            if (begins(history, before, visit.stage))
                contact(history, subject, course, i, time);
        }
        if (visit.end != kNever && visit.next < 0 && m_period.contains(visit.end))
            flow(visit.stage, &visit, -1, time);
        if (standsAt(visit, m_period.end - 1) && isOpen(history, visit.stage))
            m_sink.work(owner, &LeadWork::open);
        before = visit.next < 0 && visit.end != kNever ? qint16(-1) : visit.stage;
    }
}

template<typename Sink>
void LeadWalk<Sink>::stay(const Visit &visit, const LocalTime &time)
{
    if (m_period.begin != kAlways && standsAt(visit, m_period.begin - 1))
        m_sink.status(visit.stage, &LeadStatusRow::atStart);
    if (m_period.contains(visit.begin))
        m_sink.status(visit.stage, &LeadStatusRow::entered);
    if (standsAt(visit, m_period.end - 1))
        m_sink.status(visit.stage, &LeadStatusRow::atEnd);
    if (visit.end == kNever || !m_period.contains(visit.end))
        return;
    m_sink.status(visit.stage, &LeadStatusRow::left);
    m_sink.stay(visit.stage, lengthOf(visit, time));
}

template<typename Sink>
void LeadWalk<Sink>::flow(qint16 from, const Visit *stay, qint16 to, const LocalTime &time)
{
    m_sink.flow(from, to);
    if (stay && from >= 0)
        m_sink.flowAfter(from, to, lengthOf(*stay, time));
}

template<typename Sink>
void LeadWalk<Sink>::entry(const HistoryColumns &history, UserId owner, qint16 before,
                           const Visit &visit)
{
    const Category category = categoryOf(history, visit.stage);
    if (category == Category::Won)
        m_sink.work(owner, &LeadWork::won);
    else if (category != Category::Open)
        m_sink.work(owner, &LeadWork::closed);
    if (begins(history, before, visit.stage))
        m_sink.work(owner, before >= 0 ? &LeadWork::reopened : &LeadWork::began);
}

/// The first contact of the round that begins with visit \a first, up to its end.
template<typename Sink>
void LeadWalk<Sink>::contact(const HistoryColumns &history, const HistorySubject &subject,
                             const Course &course, size_t first, const LocalTime &time)
{
    size_t last = first;
    while (last + 1 < course.visits.size() && isOpen(history, course.visits[last].stage))
        ++last;
    const Instant begin = course.visits[first].begin;
    const Instant end = isOpen(history, course.visits[last].stage) ? course.visits[last].end
                                                                   : course.visits[last].begin;
    const UserId owner = subject.responsible();
    const auto at = firstContact(subject.id, begin, std::min(end, course.until));
    m_sink.work(owner, at ? &LeadWork::contacted : &LeadWork::withoutContact);
    if (at)
        m_sink.contact(owner, std::max<qint64>(0, time.wall(*at) - time.wall(begin)));
}

template<typename Sink>
std::optional<Instant> LeadWalk<Sink>::firstContact(qint64 subject, Instant begin,
                                                    Instant end) const
{
    const auto found = m_contacts.find(subject);
    if (found == m_contacts.end())
        return std::nullopt;
    const auto at = std::lower_bound(found->second.begin(), found->second.end(), begin);
    return at != found->second.end() && *at <= end ? std::optional(*at) : std::nullopt;
}

/// Tells \a visit of the releases that a report counts.
template<typename Visitor>
static void eachRelease(const std::vector<OwnerRelease> &releases, const ReportFilter &filter,
                        const Period &period, Instant now, Visitor visit)
{
    for (const OwnerRelease &release : releases)
        if ((!filter.owner || *filter.owner == release.owner) && release.at <= now
            && period.contains(release.at))
            visit(release);
}

// --- adding it up

void LeadTally::begin(const HistoryColumns &history)
{
    for (size_t i = m_rows.size(); i < history.stages.size(); ++i)
        m_rows.emplace_back().stage = qint16(i);
    m_stays.resize(history.stages.size());
}

void LeadTally::take(const HistoryColumns &history, const HistorySubject &subject,
                     const Course &course, const LocalTime &time, int sign)
{
    m_sign = sign;
    m_walk.one(history, subject, course, time);
    m_corrections += sign * course.corrections;
    if (const auto found = m_contacts.find(subject.id);
        found != m_contacts.end() && !found->second.empty())
        m_latest = std::max(m_latest, found->second.back());
}

void LeadTally::status(qint16 stage, qint64 LeadStatusRow::*count)
{
    m_rows[size_t(stage)].*count += m_sign;
}

void LeadTally::flowAfter(qint16 from, qint16 to, qint64 length)
{
    m_flows[{from, to}].lengths.take(length, m_sign);
}

void LeadTally::work(UserId owner, qint64 LeadWork::*count)
{
    m_all.counts.*count += m_sign;
    m_owners[owner].counts.*count += m_sign;
}

void LeadTally::contact(UserId owner, qint64 length)
{
    m_all.toContact.take(length, m_sign);
    m_owners[owner].toContact.take(length, m_sign);
}

void LeadTally::settle(const Stop &stop)
{
    const auto settleOne = [&stop](Ranked &lengths) {
        if (!stop.isAsked())
            lengths.settle();
    };
    for (Ranked &lengths : m_stays)
        settleOne(lengths);
    for (auto &[way, flow] : m_flows)
        settleOne(flow.lengths);
    settleOne(m_all.toContact);
    for (auto &[owner, share] : m_owners)
        settleOne(share.toContact);
}

LeadWork LeadTally::Share::finish()
{
    LeadWork work = counts;
    work.p90DaysToContact = daysAt(toContact, 0.9);
    work.medianDaysToContact = daysAt(toContact, 0.5);
    return work;
}

LeadReport LeadTally::finish(const HistoryColumns &history,
                             const std::vector<OwnerRelease> &releases, const ReportFilter &filter,
                             Instant now)
{
    begin(history);
    LeadReport report;
    report.rows = m_rows;
    for (LeadStatusRow &row : report.rows) {
        row.p90Days = daysAt(m_stays[size_t(row.stage)], 0.9);
        row.medianDays = daysAt(m_stays[size_t(row.stage)], 0.5);
    }
    for (auto &[way, flow] : m_flows)
        if (flow.count > 0)
            report.flows.push_back({way.first, way.second, flow.count, daysAt(flow.lengths, 0.5)});
    report.all = m_all.finish();
    std::map<UserId, LeadWork> owners;
    for (auto &[owner, share] : m_owners)
        if (share.counts != LeadWork())
            owners[owner] = share.finish();
    eachRelease(releases, filter, m_period, now, [&](const OwnerRelease &release) {
        ++report.all.ownersRemoved;
        ++owners[release.owner].ownersRemoved;
    });
    for (auto &[owner, work] : owners) {
        work.owner = owner;
        report.owners.push_back(work);
    }
    report.corrections = m_corrections;
    return report;
}

LeadReport leadReport(const HistoryColumns &history, const SubjectTimes &contacts,
                      const std::vector<OwnerRelease> &releases, const ReportFilter &filter,
                      Instant now, const Calendar &calendar)
{
    const auto tally = std::make_shared<LeadTally>(contacts, periodOf(filter, calendar));
    const Running running(history, filter, now, calendar, tally);
    return tally->finish(history, releases, filter, now);
}

// --- who is counted

namespace {

/// Remembers who is counted in one figure, one entry for each time.
struct LeadNames
{
    const LeadFigure &wanted;
    qint64 subject = 0; ///< who is being counted
    std::vector<qint64> ids{};

    void status(qint16 stage, qint64 LeadStatusRow::*count)
    {
        const auto *row = std::get_if<LeadFigure::Status>(&wanted.what);
        note(row && row->stage == stage && row->count == count);
    }
    void stay(qint16, qint64) {}
    void flow(qint16 from, qint16 to)
    {
        const auto *way = std::get_if<LeadFigure::Flow>(&wanted.what);
        note(way && way->from == from && way->to == to);
    }
    void flowAfter(qint16, qint16, qint64) {}
    void work(UserId owner, qint64 LeadWork::*count)
    {
        const auto *work = std::get_if<LeadFigure::Work>(&wanted.what);
        note(work && work->count == count && (!work->owner || *work->owner == owner));
    }
    void contact(UserId, qint64) {}

private:
    void note(bool isWanted)
    {
        if (isWanted)
            ids.push_back(subject);
    }
};

} // namespace

std::vector<qint64> leadSubjects(const HistoryColumns &history, const SubjectTimes &contacts,
                                 const std::vector<OwnerRelease> &releases,
                                 const ReportFilter &filter, Instant now, const Calendar &calendar,
                                 const LeadFigure &figure)
{
    const Period period = periodOf(filter, calendar);
    const LocalTime time = localTime(calendar, history, now);
    LeadNames names{figure};
    LeadWalk<LeadNames> walk(contacts, period, names);
    eachCourse(history, filter, now, [&](const HistorySubject &subject, const Course &course) {
        names.subject = subject.id;
        walk.one(history, subject, course, time);
    });
    eachRelease(releases, filter, period, now, [&names](const OwnerRelease &release) {
        names.subject = release.subject;
        names.work(release.owner, &LeadWork::ownersRemoved);
    });
    return std::move(names.ids);
}

} // namespace Imbuto
