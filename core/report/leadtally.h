// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/leads.h"
#include "core/report/ranked.h"
#include "core/report/running.h"

// What leadReport() adds up, to be kept up with changes.
namespace Imbuto {

/// Tells a sink what is counted of one lead after the other: `status(stage, count)`, `stay(stage, length)` for one that
/// ended, `flow(from, to)`, `flowAfter(from, to, length)`, `work(owner, count)`, `contact(owner, length)`. Lengths are in
/// milliseconds of the wall clock.
template<typename Sink>
class LeadWalk
{
public:
    LeadWalk(const SubjectTimes &contacts, const Period &period, Sink &sink)
        : m_contacts(contacts), m_period(period), m_sink(sink)
    {
    }
    void one(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
             const LocalTime &time);

private:
    void stay(const Visit &visit, const LocalTime &time);
    void flow(qint16 from, const Visit *stay, qint16 to, const LocalTime &time);
    void entry(const HistoryColumns &history, UserId owner, qint16 before, const Visit &visit);
    void contact(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
                 size_t first, const LocalTime &time);
    std::optional<Instant> firstContact(qint64 subject, Instant begin, Instant end) const;

    const SubjectTimes &m_contacts;
    const Period m_period;
    Sink &m_sink;
};

class LeadTally final : public CourseTally
{
public:
    /// \a contacts by lead: whoever changes them takes their lead off before and adds it after.
    LeadTally(const SubjectTimes &contacts, const Period &period)
        : m_contacts(contacts), m_period(period), m_walk(contacts, period, *this)
    {
    }
    LeadTally(const LeadTally &) = delete;
    LeadTally &operator=(const LeadTally &) = delete;

    void begin(const HistoryColumns &history) override;
    void take(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
              const LocalTime &time, int sign) override;
    Instant latest() const override { return m_latest; }
    void settle(const Stop &stop) override;
    LeadReport finish(const HistoryColumns &history, const std::vector<OwnerRelease> &releases,
                      const ReportFilter &filter, Instant now);

    // what the walk tells
    void status(qint16 stage, qint64 LeadStatusRow::*count);
    void stay(qint16 stage, qint64 length) { m_stays[size_t(stage)].take(length, m_sign); }
    void flow(qint16 from, qint16 to) { m_flows[{from, to}].count += m_sign; }
    void flowAfter(qint16 from, qint16 to, qint64 length);
    void work(UserId owner, qint64 LeadWork::*count);
    void contact(UserId owner, qint64 length);

private:
    struct Flow
    {
        qint64 count = 0;
        Ranked lengths;
    };
    struct Share
    {
        LeadWork counts;
        Ranked toContact;
        LeadWork finish();
    };

    const SubjectTimes &m_contacts;
    const Period m_period;
    LeadWalk<LeadTally> m_walk;
    int m_sign = 1;
    Instant m_latest = kAlways; ///< of the contacts looked at
    std::vector<LeadStatusRow> m_rows;
    std::vector<Ranked> m_stays; ///< by stage
    std::map<std::pair<qint16, qint16>, Flow> m_flows;
    Share m_all;
    std::map<UserId, Share> m_owners;
    qint64 m_corrections = 0;
};

} // namespace Imbuto
