// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/history.h"

#include <algorithm>
#include <numeric>

namespace Imbuto {

HistoryBuilder::HistoryBuilder(const Pipeline &pipeline)
{
    m_history.pipeline = pipeline.id;
    m_history.kind = pipeline.subject;
    for (const Stage &stage : pipeline.stages)
        m_history.stages.push_back({stage.id, stage.category, true});
}

qint16 HistoryBuilder::stage(const StageId &id)
{
    if (id.isEmpty())
        return -1;
    auto &stages = m_history.stages;
    const auto found = std::find_if(stages.begin(), stages.end(),
                                    [&](const HistoryStage &stage) { return stage.id == id; });
    if (found != stages.end())
        return qint16(found - stages.begin());
    stages.push_back({id, Category::Closed, false});
    return qint16(stages.size() - 1);
}

qint16 HistoryBuilder::index(std::vector<QString> &names, const QString &name)
{
    if (name.isEmpty())
        return -1;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end())
        return qint16(found - names.begin());
    names.push_back(name);
    return qint16(names.size() - 1);
}

void HistoryBuilder::reserve(size_t subjects, size_t transitions)
{
    m_history.subjects.reserve(subjects);
    m_rows.reserve(transitions);
}

/// Looks near where the last one was, then among the sorted, then in the map.
size_t HistoryBuilder::positionOf(qint64 subject)
{
    const auto &subjects = m_history.subjects;
    if (m_cursor + 1 < m_sorted && subjects[m_cursor].id < subject)
        ++m_cursor;
    if (m_cursor < m_sorted && subjects[m_cursor].id == subject)
        return m_cursor;
    const auto end = subjects.begin() + ptrdiff_t(m_sorted);
    const auto found =
        std::lower_bound(subjects.begin(), end, subject,
                         [](const HistorySubject &one, qint64 wanted) { return one.id < wanted; });
    if (found != end && found->id == subject)
        return m_cursor = size_t(found - subjects.begin());
    const auto other = m_positions.find(subject);
    return other == m_positions.end() ? kUnknown : other->second;
}

void HistoryBuilder::addSubject(const HistorySubject &subject)
{
    auto &subjects = m_history.subjects;
    const bool next =
        m_sorted == subjects.size() && (subjects.empty() || subjects.back().id < subject.id);
    if (!next && positionOf(subject.id) != kUnknown)
        return;
    if (next)
        ++m_sorted;
    else
        m_positions.emplace(subject.id, subjects.size());
    subjects.push_back(subject);
}

void HistoryBuilder::addTransition(qint64 subject, Instant at, qint16 to, quint8 marks)
{
    const size_t position = positionOf(subject);
    if (position == kUnknown)
        return;
    ++m_history.subjects[position].rows;
    m_rows.push_back({at, quint32(position), to, marks});
}

void HistoryBuilder::add(const Record &record, const QString &source)
{
    if (record.deleted || record.subject.kind != m_history.kind)
        return;
    HistorySubject subject;
    subject.id = record.subject.id;
    subject.createdAt = record.createdAt;
    subject.owner = record.owner.value;
    subject.previousOwner = record.previousOwner.value;
    subject.company = record.company;
    subject.person = record.person;
    subject.amount = record.amount.value_or(0);
    subject.currency = record.amount ? currency(record.currency) : qint16(-1);
    subject.source = this->source(source);
    subject.expectedClose = record.expectedClose;
    addSubject(subject);
}

void HistoryBuilder::add(const Transition &transition)
{
    if (transition.undone || transition.cause == Cause::Undo
        || transition.pipeline != m_history.pipeline)
        return;
    const bool imported = transition.cause == Cause::Import;
    const bool overridden = transition.rule == u"override";
    addTransition(transition.subject.id, transition.at, stage(transition.to),
                  quint8((transition.correction ? kCorrection : 0) | (imported ? kImported : 0)
                         | (overridden ? kOverride : 0)));
}

/// Rows come in order of recording: counting where each subject's begin sorts them in one pass.
HistoryColumns HistoryBuilder::finish()
{
    auto &subjects = m_history.subjects;
    quint32 next = 0;
    for (HistorySubject &subject : subjects) {
        subject.first = next;
        next += subject.rows;
    }
    // what follows comes behind: room for it, so that a move copies nothing
    const size_t room = m_rows.size() + 4096;
    m_history.at.reserve(room);
    m_history.to.reserve(room);
    m_history.marks.reserve(room);
    m_history.at.resize(m_rows.size());
    m_history.to.resize(m_rows.size());
    m_history.marks.resize(m_rows.size());
    std::vector<quint32> cursor(subjects.size());
    std::transform(subjects.begin(), subjects.end(), cursor.begin(),
                   [](const HistorySubject &subject) { return subject.first; });
    for (const Row &row : m_rows) {
        const quint32 i = cursor[row.subject]++;
        m_history.at[i] = row.at;
        m_history.to[i] = row.to;
        m_history.marks[i] = row.marks;
    }
    for (const auto &[id, at] : m_overrides)
        if (const size_t position = positionOf(id); position != kUnknown) {
            const HistorySubject &subject = subjects[position];
            for (quint32 i = subject.first; i < subject.first + subject.rows; ++i)
                if (m_history.at[i] == at)
                    m_history.marks[i] |= kOverride;
        }
    std::erase_if(subjects, [](const HistorySubject &subject) { return subject.rows == 0; });
    for (const HistorySubject &subject : subjects) // its rows need not be in order of time
        m_history.earliest = std::min(m_history.earliest, subject.createdAt);
    for (const Instant at : m_history.at)
        m_history.reachOver(at);
    return std::move(m_history);
}

namespace {

/// The number that a name of another history has in this one.
qint16 numberIn(std::vector<QString> &names, const std::vector<QString> &others, qint16 number)
{
    if (number < 0)
        return number;
    const QString &name = others[size_t(number)];
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        names.push_back(name);
    return qint16(std::find(names.begin(), names.end(), name) - names.begin());
}

qint16 stageIn(std::vector<HistoryStage> &stages, const HistoryColumns &other, qint16 number)
{
    if (number < 0)
        return number;
    const HistoryStage &stage = other.stages[size_t(number)];
    const auto same = [&stage](const HistoryStage &one) { return one.id == stage.id; };
    const auto found = std::find_if(stages.begin(), stages.end(), same);
    if (found != stages.end())
        return qint16(found - stages.begin());
    stages.push_back(stage);
    return qint16(stages.size() - 1);
}

} // namespace

/// The first subject whose id is not less.
template<typename Subjects>
static auto placeOf(Subjects &subjects, qint64 id)
{
    return std::lower_bound(
        subjects.begin(), subjects.end(), id,
        [](const HistorySubject &one, qint64 wanted) { return one.id < wanted; });
}

const HistorySubject *subjectIn(const HistoryColumns &history, qint64 id)
{
    const auto place = placeOf(history.subjects, id);
    return place != history.subjects.end() && place->id == id ? &*place : nullptr;
}

/// Its rows go to the end: what they leave behind is nobody's, until everything is read again.
void replaceSubject(HistoryColumns &history, qint64 id, const HistoryColumns &now)
{
    auto &subjects = history.subjects;
    const auto place = placeOf(subjects, id);
    const bool known = place != subjects.end() && place->id == id;
    if (now.subjects.empty()) {
        if (known)
            subjects.erase(place);
        return;
    }
    HistorySubject subject = now.subjects.front();
    const quint32 first = subject.first;
    subject.currency = numberIn(history.currencies, now.currencies, subject.currency);
    subject.source = numberIn(history.sources, now.sources, subject.source);
    subject.first = quint32(history.at.size());
    history.earliest = std::min(history.earliest, subject.createdAt);
    for (quint32 i = first; i < first + subject.rows; ++i) {
        history.reachOver(now.at[i]);
        history.at.push_back(now.at[i]);
        history.to.push_back(stageIn(history.stages, now, now.to[i]));
        history.marks.push_back(now.marks[i]);
    }
    if (known)
        *place = subject;
    else
        subjects.insert(place, subject);
}

} // namespace Imbuto
