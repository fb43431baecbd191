// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reporthistories.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

ReportChange reportChange(const ChangeSet &change)
{
    std::set<Subject> subjects;
    for (const Edit<Record> &edit : change.edits<Record>()) {
        subjects.insert((edit.after ? edit.after : edit.before)->subject);
        for (const std::optional<Record> &record : {edit.before, edit.after})
            if (record && record->person)
                subjects.insert({SubjectKind::Person, record->person});
    }
    for (const Edit<Transition> &edit : change.edits<Transition>())
        subjects.insert((edit.after ? edit.after : edit.before)->subject);
    for (const Edit<Activity> &edit : change.edits<Activity>())
        for (const std::optional<Activity> &activity : {edit.before, edit.after}) {
            if (activity)
                subjects.insert(activity->subject);
            if (activity && activity->deal)
                subjects.insert({SubjectKind::Deal, activity->deal});
        }
    return {false,
            {subjects.begin(), subjects.end()},
            change.header.seq,
            workEdits(change),
            hidesWork(change)};
}

const HistoryColumns &Histories::of(const Pipeline &pipeline, const Acquisition *acquisition)
{
    const Key key(pipeline.id, acquisition != nullptr);
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    return m_known.emplace(key, m_reads.history(pipeline, acquisition)).first->second;
}

const SubjectTimes &Histories::contacts(const Pipeline &pipeline)
{
    const auto known = m_contacts.find(pipeline.id);
    if (known != m_contacts.end())
        return known->second;
    return m_contacts
        .emplace(pipeline.id, m_reads.times(*pipeline.reports.firstContact, pipeline.subject))
        .first->second;
}

std::vector<OwnerRelease> Histories::releases(const PipelineId &pipeline)
{
    m_reads.readOn(m_releases[pipeline], pipeline);
    return m_releases[pipeline].plain();
}

std::vector<DateChange> Histories::dateChanges(const PipelineId &pipeline)
{
    m_reads.readOn(m_dateChanges[pipeline], pipeline);
    return m_dateChanges[pipeline].plain();
}

TeamWork Histories::work(const Period &period, QDate today)
{
    const auto kept = std::find_if(m_work.begin(), m_work.end(), [&](const WorkTally &one) {
        return one.period().begin == period.begin && one.period().end == period.end;
    });
    if (kept != m_work.end())
        m_work.splice(m_work.begin(), m_work, kept);
    else
        m_work.push_front(m_reads.work(period));
    if (m_work.size() > kMostWork)
        m_work.pop_back();
    return m_work.front().at(today);
}

void Histories::forget()
{
    m_kept.clear();
    m_known.clear();
    m_contacts.clear();
    m_releases.clear();
    m_dateChanges.clear();
    m_work.clear();
    m_replaced = 0;
}

std::shared_ptr<CourseTally> Histories::tally(const Pipeline &pipeline,
                                              const Acquisition *acquisition, const QString &what,
                                              const ReportFilter &filter, Instant asOf,
                                              const Calendar &calendar, const MakeTally &make)
{
    const HistoryColumns &history = of(pipeline, acquisition);
    const Key key(pipeline.id, acquisition != nullptr);
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept &one) {
        return one.key == key && one.what == what && one.running.answers(filter, asOf);
    });
    if (kept != m_kept.end())
        m_kept.splice(m_kept.begin(), m_kept, kept);
    else
        m_kept.push_front({key, what, Running(history, filter, asOf, calendar, make())});
    if (m_kept.size() > kMostKept)
        m_kept.pop_back();
    return m_kept.front().running.shared();
}

void Histories::settle(const Stop &stop)
{
    for (Kept &one : m_kept)
        one.running.settle(stop);
}

/// The person of a deal leads it through the marketing funnel, and what was done about it counts for them.
void Histories::addPeopleOf(Subject deal, std::set<Subject> &subjects) const
{
    for (const auto &[key, history] : m_known)
        if (history.kind == SubjectKind::Deal)
            if (const HistorySubject *known = subjectIn(history, deal.id); known && known->person)
                subjects.insert({SubjectKind::Person, known->person});
    if (const qint64 person = m_reads.personOf(deal))
        subjects.insert({SubjectKind::Person, person});
}

std::set<Subject> Histories::concerned(const std::vector<Subject> &subjects) const
{
    std::set<Subject> all(subjects.begin(), subjects.end());
    for (const Subject subject : subjects)
        if (subject.kind == SubjectKind::Deal)
            addPeopleOf(subject, all);
    // where somebody came from is where their deals did
    const bool sources = std::any_of(m_known.begin(), m_known.end(), [](const auto &known) {
        return known.first.second && known.second.kind == SubjectKind::Deal;
    });
    std::set<Subject> deals;
    for (const Subject subject : all)
        if (sources && subject.kind == SubjectKind::Person)
            for (const Subject deal : m_reads.everyDealOf(subject.id))
                deals.insert(deal);
    all.merge(deals);
    return all;
}

void Histories::count(Subject subject, const RuleBook &book, Phase phase)
{
    for (Kept &one : m_kept) {
        const Pipeline *pipeline = book.pipeline(one.key.first);
        if (!pipeline || pipeline->subject != subject.kind)
            continue;
        const HistoryColumns &history = m_known.at(one.key);
        if (phase == Phase::TakeOff)
            one.running.takeOff(history, subject.id);
        else
            one.running.add(history, subject.id);
    }
}

void Histories::read(Subject subject, const RuleBook &book)
{
    for (auto &[key, history] : m_known) {
        const Pipeline *pipeline = book.pipeline(key.first);
        if (!pipeline || pipeline->subject != subject.kind)
            continue;
        if (const HistorySubject *before = subjectIn(history, subject.id))
            m_replaced += before->rows;
        replaceSubject(
            history, subject.id,
            m_reads.historyOf(subject, *pipeline, key.second ? &book.acquisition() : nullptr));
    }
    for (auto &[id, contacts] : m_contacts)
        if (const Pipeline *pipeline = book.pipeline(id);
            pipeline && pipeline->subject == subject.kind && pipeline->reports.firstContact)
            contacts[subject.id] = m_reads.timesOf(*pipeline->reports.firstContact, subject);
}

void Histories::follow(const ReportChange &change, const RuleBook &book)
{
    if (change.all || m_replaced > kMostReplaced)
        return forget();
    if (change.hidesWork)
        m_work.clear();
    for (WorkTally &work : m_work)
        work.follow(change.seq, change.work);
    const std::set<Subject> subjects = concerned(change.subjects); // people come before deals
    for (const Subject subject : subjects)
        count(subject, book, Phase::TakeOff);
    for (const Subject subject : subjects)
        read(subject, book);
    for (auto subject = subjects.rbegin(); subject != subjects.rend(); ++subject)
        count(*subject, book, Phase::Add);
}

} // namespace Imbuto
