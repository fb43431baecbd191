// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reportreads.h"

#include "core/store/storeimpl.h"

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// Short texts that repeat, as the numbers that \a number gives them, without a QString a row.
template<typename Number>
class Interned
{
public:
    explicit Interned(Number number) : m_number(std::move(number)) {}
    qint16 operator()(std::string_view text)
    {
        for (const auto &[known, number] : m_known)
            if (known == text)
                return number;
        const qint16 number = m_number(QString::fromUtf8(text.data(), qsizetype(text.size())));
        m_known.emplace_back(text, number);
        return number;
    }

private:
    Number m_number;
    std::vector<std::pair<std::string, qint16>> m_known;
};

/// A date as the store writes it, 2026-01-31; QDate's own reader takes longer than all the rest.
QDate dateFrom(std::string_view text)
{
    if (text.size() != 10)
        return {};
    const auto number = [text](size_t first, size_t digits) {
        int value = 0;
        for (size_t i = first; i < first + digits; ++i)
            value = 10 * value + (text[i] - '0');
        return value;
    };
    return QDate(number(0, 4), number(5, 2), number(8, 2));
}

using Sources = std::unordered_map<qint64, QString>;

void readSubjects(Query &query, HistoryBuilder &builder, const Sources &sources, SubjectKind kind)
{
    Interned currency([&builder](const QString &code) { return builder.currency(code); });
    query.run();
    while (query.next()) {
        HistorySubject subject;
        subject.id = query.integer(0);
        subject.createdAt = query.integer(1);
        subject.owner = query.integer(2);
        subject.company = query.integer(3);
        subject.person = query.integer(4);
        if (!query.isNull(5)) {
            subject.amount = query.integer(5);
            subject.currency = currency(query.utf8(6));
        }
        subject.expectedClose = dateFrom(query.utf8(7));
        subject.previousOwner = query.integer(8);
        const qint64 person = kind == SubjectKind::Deal ? subject.person : subject.id;
        if (const auto from = sources.find(person); from != sources.end())
            subject.source = builder.source(from->second);
        builder.addSubject(subject);
    }
}

void readTransitions(Query &query, HistoryBuilder &builder)
{
    Interned stage([&builder](const QString &id) { return builder.stage(id); });
    query.run();
    while (query.next())
        builder.addTransition(query.integer(0), query.integer(1), stage(query.utf8(2)),
                              quint8(query.integer(3)));
}

/// Whether rows of that kind have to be looked at more closely.
bool asksData(const ActivityMatch &match)
{
    return std::any_of(match.alternatives.begin(), match.alternatives.end(), [](const auto &one) {
        return !one.where.empty() || !one.whereNot.empty() || !one.missing.empty();
    });
}

/// Columns 2 and 3 of a row as far as a match asks for them.
Activity readActivity(const Query &query)
{
    Activity activity;
    readCell(query, 2, activity.kind);
    readCell(query, 3, activity.data);
    return activity;
}

bool matches(const ActivityMatch &match, const Query &query)
{
    const Activity activity = readActivity(query);
    return match.matches(activity.kind, activity.data);
}

/// What the timers of \a pipeline took away in one change.
void addReleases(const ChangeSet &change, const PipelineId &pipeline,
                 std::vector<OwnerRelease> &releases)
{
    for (const Edit<Placement> &placement : change.edits<Placement>()) {
        if (!placement.before || !placement.after || placement.after->pipeline != pipeline
            || placement.after->timersDone <= placement.before->timersDone)
            continue;
        for (const Edit<Record> &record : change.edits<Record>())
            if (record.before && record.after && record.after->subject == placement.after->subject
                && record.before->owner && !record.after->owner) {
                const auto stamp = record.after->stamps.find(u"owner"_s);
                const bool dated = stamp != record.after->stamps.end();
                releases.push_back({record.after->subject.id, record.before->owner,
                                    dated ? stamp->second : change.header.at});
            }
    }
}

} // namespace

/// Rows of subject, date, kind, data, in order of date; \a subject is the expression for whom it counts.
void ReportReads::eachActivity(const ActivityMatch &match, const QString &subject,
                               const std::function<void(const Query &)> &visit) const
{
    const QStringList places(qsizetype(match.alternatives.size()), u"?"_s);
    Query query = m_store.d->query(
        u"SELECT %1, a.at, a.kind, a.data FROM activity a"
        " LEFT JOIN record d ON d.id = a.subject AND a.subject_kind = 2"
        " WHERE a.kind IN (%2) ORDER BY a.at, a.id"_s.arg(subject, places.join(u',')));
    for (const ActivityMatch::Alternative &one : match.alternatives)
        query.bind(one.kind);
    query.run();
    while (query.next())
        visit(query);
}

SubjectTimes ReportReads::times(const ActivityMatch &match, SubjectKind kind) const
{
    const bool closer = asksData(match);
    SubjectTimes times;
    eachActivity(match,
                 kind == SubjectKind::Deal ? u"coalesce(a.deal, a.subject)"_s
                                           : u"coalesce(d.person, a.subject)"_s,
                 [&](const Query &query) {
                     if (!closer || matches(match, query))
                         times[query.integer(0)].push_back(query.integer(1));
                 });
    return times;
}

std::unordered_map<qint64, QString> ReportReads::sources(const Acquisition &acquisition) const
{
    Sources sources;
    eachActivity(acquisition.match, u"coalesce(d.person, a.subject)"_s, [&](const Query &query) {
        const Activity activity = readActivity(query);
        const auto datum = activity.data.find(acquisition.key);
        const QString *source =
            datum == activity.data.end() ? nullptr : std::get_if<QString>(&datum->second);
        if (source && acquisition.match.matches(activity.kind, activity.data))
            sources.try_emplace(query.integer(0), *source); // the first one
    });
    return sources;
}

QStringList ReportReads::sourceNames(const Acquisition &acquisition) const
{
    QStringList names;
    for (const auto &[person, name] : sources(acquisition))
        if (!names.contains(name))
            names << name;
    names.sort();
    return names;
}

std::vector<OwnerRelease> ReportReads::releases(const PipelineId &pipeline) const
{
    Query changes = m_store.d->query(
        u"SELECT id FROM change WHERE kind = 'time' AND undone_by IS NULL ORDER BY seq"_s);
    changes.run();
    std::vector<OwnerRelease> releases;
    while (changes.next())
        if (const auto change = m_store.changeSet(ChangeId{changes.integer(0)}))
            addReleases(*change, pipeline, releases);
    return releases;
}

std::vector<DateChange> ReportReads::dateChanges(const PipelineId &pipeline) const
{
    // the inputs say which changes are worth taking apart
    Query ids = m_store.d->query(
        u"SELECT id FROM change c WHERE undone_by IS NULL AND kind NOT IN ('import', 'undo')"
        " AND EXISTS (SELECT 1 FROM change_part p WHERE p.change = c.id"
        " AND p.inputs LIKE '%expected_close%') ORDER BY seq"_s);
    ids.run();
    std::vector<DateChange> changes;
    while (ids.next()) {
        const auto change = m_store.changeSet(ChangeId{ids.integer(0)});
        for (const Edit<Record> &edit :
             change ? change->edits<Record>() : std::vector<Edit<Record>>())
            if (edit.before && edit.after && edit.after->pipeline == pipeline
                && edit.before->expectedClose != edit.after->expectedClose)
                changes.push_back({edit.after->subject.id, edit.before->expectedClose,
                                   edit.after->expectedClose, change->header.at});
    }
    return changes;
}

TeamWork ReportReads::teamWork(const Period &period, QDate today) const
{
    TeamWork work;
    Query activities = m_store.d->query(
        u"SELECT a.by_member, count(*) FROM activity a JOIN record r ON r.id = a.subject"
        " WHERE a.by_member IS NOT NULL AND a.at >= ? AND a.at < ? AND r.deleted = 0"
        " GROUP BY a.by_member"_s);
    activities.bind(period.begin).bind(period.end).run();
    while (activities.next())
        work[UserId{activities.integer(0)}].activities = activities.integer(1);
    Query tasks = m_store.d->query(
        u"SELECT t.owner, count(*), sum(CASE WHEN t.due < ? THEN 1 ELSE 0 END) FROM task t"
        " JOIN record r ON r.id = t.subject WHERE t.done = 0 AND r.deleted = 0 GROUP BY t.owner"_s);
    bindCell(tasks, today);
    tasks.run();
    while (tasks.next()) {
        MemberWork &member = work[UserId{tasks.integer(0)}];
        member.openTasks = tasks.integer(1);
        member.overdueTasks = tasks.integer(2);
    }
    return work;
}

HistoryColumns ReportReads::history(const Pipeline &pipeline, const Acquisition *acquisition) const
{
    HistoryBuilder builder(pipeline);
    const auto &d = m_store.d;
    // a deal stands in its own pipeline only; the plus keeps the planner from fetching rows by name
    const bool deals = pipeline.subject == SubjectKind::Deal;
    Query subjects =
        d->query(u"SELECT id, created_at, owner, company, person, amount, currency, expected_close,"
                 " previous_owner"
                 " FROM record WHERE +kind = ? AND deleted = 0%1 ORDER BY id"_s.arg(
                     deals ? u" AND pipeline = ?"_s : QString()));
    subjects.bind(int(pipeline.subject));
    if (deals)
        subjects.bind(pipeline.id);
    readSubjects(subjects, builder, acquisition ? sources(*acquisition) : Sources(),
                 pipeline.subject);
    // all of it lies in one index, overrides in another: neither reads the table
    Query transitions = d->query(
        u"SELECT subject, at, to_stage, correction * %1 + (cause = %2) * %3 FROM transition"
        " WHERE pipeline = ? AND undone = 0 AND cause <> %4 ORDER BY subject, id"_s
            .arg(int(kCorrection))
            .arg(int(Cause::Import))
            .arg(int(kImported))
            .arg(int(Cause::Undo)));
    readTransitions(transitions.bind(pipeline.id), builder);
    Query overrides = d->query(u"SELECT subject, at FROM transition"
                               " WHERE rule = 'override' AND pipeline = ? AND undone = 0"_s);
    overrides.bind(pipeline.id).run();
    while (overrides.next())
        builder.markOverride(overrides.integer(0), overrides.integer(1));
    return builder.finish();
}

HistoryColumns ReportReads::historyOf(Subject subject, const Pipeline &pipeline) const
{
    HistoryBuilder builder(pipeline);
    const std::optional<Record> record = m_store.record(subject);
    const bool elsewhere =
        record && subject.kind == SubjectKind::Deal && record->pipeline != pipeline.id;
    if (record && !elsewhere)
        builder.add(*record);
    for (const Transition &transition : m_store.transitionsOf(subject))
        builder.add(transition);
    return builder.finish();
}

} // namespace Imbuto
