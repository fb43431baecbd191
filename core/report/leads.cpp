// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/leads.h"

#include <algorithm>

namespace Imbuto {

namespace {

struct Work
{
    LeadWork counts;
    std::vector<double> daysToContact;
};

class LeadTally
{
public:
    LeadTally(const HistoryColumns &history, const SubjectTimes &contacts,
              const ReportFilter &filter, Instant now, const Calendar &calendar,
              const LeadFigure *wanted = nullptr)
        : m_wanted(wanted), m_history(history), m_contacts(contacts),
          m_period(periodOf(filter, calendar)), m_end(std::min(now, m_period.end - 1)), m_now(now),
          m_time(localTime(calendar, history, now)), m_days(history.stages.size())
    {
        m_report.rows.resize(history.stages.size());
        for (size_t i = 0; i < history.stages.size(); ++i)
            m_report.rows[i].stage = qint16(i);
    }

    void add(const HistorySubject &subject, const Course &course)
    {
        m_subject = subject.id;
        const UserId owner = subject.responsible();
        qint16 before = -1;
        for (size_t i = 0; i < course.visits.size(); ++i) {
            const Visit &visit = course.visits[i];
            stay(visit);
            if (inPeriod(visit.begin)) {
                flow(before, i == 0 ? nullptr : &course.visits[i - 1], visit.stage);
                entry(owner, before, visit);
                if (begins(before, visit.stage))
                    contact(subject.id, owner, course, i);
            }
            if (visit.end != kNever && visit.next < 0 && inPeriod(visit.end))
                flow(visit.stage, &visit, -1);
            if (standsAt(visit, m_end) && isOpen(m_history, visit.stage))
                each(owner, &LeadWork::open);
            before = visit.next < 0 && visit.end != kNever ? qint16(-1) : visit.stage;
        }
        m_report.corrections += course.corrections;
    }

    void add(const OwnerRelease &release)
    {
        m_subject = release.subject;
        if (inPeriod(release.at))
            each(release.owner, &LeadWork::ownersRemoved);
    }

    /// Who was counted in the figure wanted, one entry for each time.
    std::vector<qint64> behind() { return std::move(m_behind); }

    LeadReport finish()
    {
        for (LeadStatusRow &row : m_report.rows) {
            std::vector<double> &days = m_days[size_t(row.stage)];
            row.medianDays = quantile(days, 0.5);
            row.p90Days = quantile(days, 0.9);
        }
        for (auto &[way, days] : m_flows) {
            const auto count = qint64(days.first);
            m_report.flows.push_back({way.first, way.second, count, quantile(days.second, 0.5)});
        }
        m_report.all = finished(m_all);
        for (auto &[owner, work] : m_owners) {
            m_report.owners.push_back(finished(work));
            m_report.owners.back().owner = owner;
        }
        return std::move(m_report);
    }

private:
    bool inPeriod(Instant at) const { return at <= m_now && m_period.contains(at); }
    static bool standsAt(const Visit &visit, Instant at)
    {
        return visit.begin <= at && visit.end > at;
    }
    /// A lead begins, or begins again.
    bool begins(qint16 before, qint16 stage) const
    {
        return isOpen(m_history, stage) && (before < 0 || !isOpen(m_history, before));
    }

    void each(UserId owner, qint64 LeadWork::*count)
    {
        ++(m_all.counts.*count);
        ++(m_owners[owner].counts.*count);
        const auto *work = wanted<LeadFigure::Work>();
        note(work && work->count == count && (!work->owner || *work->owner == owner));
    }

    template<typename Figure>
    const Figure *wanted() const
    {
        return m_wanted ? std::get_if<Figure>(&m_wanted->what) : nullptr;
    }
    void note(bool isWanted)
    {
        if (isWanted)
            m_behind.push_back(m_subject);
    }
    void count(qint16 stage, qint64 LeadStatusRow::*count)
    {
        ++(m_report.rows[size_t(stage)].*count);
        const auto *row = wanted<LeadFigure::Status>();
        note(row && row->stage == stage && row->count == count);
    }

    void stay(const Visit &visit)
    {
        if (m_period.begin != kAlways && standsAt(visit, m_period.begin - 1))
            count(visit.stage, &LeadStatusRow::atStart);
        if (inPeriod(visit.begin))
            count(visit.stage, &LeadStatusRow::entered);
        if (standsAt(visit, m_end))
            count(visit.stage, &LeadStatusRow::atEnd);
        if (visit.end == kNever || !inPeriod(visit.end))
            return;
        count(visit.stage, &LeadStatusRow::left);
        m_days[size_t(visit.stage)].push_back(m_time.days(visit.begin, visit.end));
    }

    void flow(qint16 from, const Visit *stay, qint16 to)
    {
        auto &[count, days] = m_flows[{from, to}];
        ++count;
        const auto *way = wanted<LeadFigure::Flow>();
        note(way && way->from == from && way->to == to);
        if (stay && from >= 0)
            days.push_back(m_time.days(stay->begin, stay->end));
    }

    void entry(UserId owner, qint16 before, const Visit &visit)
    {
        const Category category = categoryOf(m_history, visit.stage);
        const bool again = before >= 0;
        const bool begun = begins(before, visit.stage);
        if (category == Category::Won)
            each(owner, &LeadWork::won);
        else if (category != Category::Open)
            each(owner, &LeadWork::closed);
        if (begun)
            each(owner, again ? &LeadWork::reopened : &LeadWork::began);
    }

    /// The first contact of the round that begins with visit \a first, up to its end.
    void contact(qint64 subject, UserId owner, const Course &course, size_t first)
    {
        size_t last = first;
        while (last + 1 < course.visits.size() && isOpen(m_history, course.visits[last].stage))
            ++last;
        const Instant begin = course.visits[first].begin;
        const Instant end = isOpen(m_history, course.visits[last].stage)
            ? course.visits[last].end
            : course.visits[last].begin;
        const std::optional<Instant> at = firstContact(subject, begin, std::min(end, m_now));
        each(owner, at ? &LeadWork::contacted : &LeadWork::withoutContact);
        for (Work *work : {&m_all, &m_owners[owner]})
            if (at)
                work->daysToContact.push_back(m_time.days(begin, *at));
    }

    std::optional<Instant> firstContact(qint64 subject, Instant begin, Instant end) const
    {
        const auto found = m_contacts.find(subject);
        if (found == m_contacts.end())
            return std::nullopt;
        const auto at = std::lower_bound(found->second.begin(), found->second.end(), begin);
        return at != found->second.end() && *at <= end ? std::optional(*at) : std::nullopt;
    }

    static LeadWork finished(Work &work)
    {
        work.counts.medianDaysToContact = quantile(work.daysToContact, 0.5);
        work.counts.p90DaysToContact = quantile(work.daysToContact, 0.9);
        return work.counts;
    }

    const LeadFigure *const m_wanted; ///< whose subjects are to be remembered; null: nobody's
    std::vector<qint64> m_behind;
    qint64 m_subject = 0; ///< who is being counted
    const HistoryColumns &m_history;
    const SubjectTimes &m_contacts;
    const Period m_period;
    const Instant m_end; ///< of the period, as far as it is known
    const Instant m_now;
    const LocalTime m_time;
    std::vector<std::vector<double>> m_days; ///< by stage
    std::map<std::pair<qint16, qint16>, std::pair<qint64, std::vector<double>>> m_flows;
    Work m_all;
    std::map<UserId, Work> m_owners;
    LeadReport m_report;
};

void walk(LeadTally &tally, const HistoryColumns &history,
          const std::vector<OwnerRelease> &releases, const ReportFilter &filter, Instant now)
{
    const SubjectFilter who(filter, history);
    Course course;
    for (const HistorySubject &subject : history.subjects) {
        if (!who.accepts(subject))
            continue;
        readCourse(history, subject, now, course);
        tally.add(subject, course);
    }
    for (const OwnerRelease &release : releases)
        if (!filter.owner || *filter.owner == release.owner)
            tally.add(release);
}

} // namespace

LeadReport leadReport(const HistoryColumns &history, const SubjectTimes &contacts,
                      const std::vector<OwnerRelease> &releases, const ReportFilter &filter,
                      Instant now, const Calendar &calendar)
{
    LeadTally tally(history, contacts, filter, now, calendar);
    walk(tally, history, releases, filter, now);
    return tally.finish();
}

std::vector<qint64> leadSubjects(const HistoryColumns &history, const SubjectTimes &contacts,
                                 const std::vector<OwnerRelease> &releases,
                                 const ReportFilter &filter, Instant now, const Calendar &calendar,
                                 const LeadFigure &figure)
{
    LeadTally tally(history, contacts, filter, now, calendar, &figure);
    walk(tally, history, releases, filter, now);
    return tally.behind();
}

} // namespace Imbuto
