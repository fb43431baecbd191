// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardfollow.h"

namespace Imbuto {

namespace {

/// First before and last after of the rows of one subject.
template<typename Row>
struct Span
{
    std::optional<Row> before;
    std::optional<Row> after;
    bool seen = false;

    void add(const Edit<Row> &edit)
    {
        if (!seen)
            before = edit.before;
        after = edit.after;
        seen = true;
    }
};

template<typename Row>
Subject subjectOf(const Edit<Row> &edit)
{
    return edit.after ? edit.after->subject : edit.before->subject;
}

/// Cards that show the name of \a record: a company's or person's.
void addNamedOn(const Record &record, const Pipeline &pipeline, const Store &store,
                std::set<Subject> &touched)
{
    if (pipeline.subject == SubjectKind::Deal && record.subject.kind != SubjectKind::Deal) {
        for (const Record &deal : store.dealsOf(record.subject))
            touched.insert(deal.subject);
    }
    if (pipeline.subject == SubjectKind::Person && record.subject.kind == SubjectKind::Company) {
        for (const Record &person : store.peopleOf(record.subject.id))
            touched.insert(person.subject);
    }
}

} // namespace

BoardFollow BoardFollow::of(const ChangeSet &change, const Pipeline &pipeline, const Store &store)
{
    BoardFollow result;
    std::map<Subject, Span<Placement>> placements;
    std::map<Subject, Span<Record>> records;
    const auto ours = [&](Subject subject) { return subject.kind == pipeline.subject; };

    for (const auto &edit : change.edits<Placement>()) {
        const PipelineId &of = edit.after ? edit.after->pipeline : edit.before->pipeline;
        if (of == pipeline.id)
            placements[subjectOf(edit)].add(edit);
    }
    for (const auto &edit : change.edits<Record>()) {
        const Subject subject = subjectOf(edit);
        if (ours(subject))
            records[subject].add(edit);
        if (edit.before && edit.after && edit.before->name != edit.after->name)
            addNamedOn(*edit.after, pipeline, store, result.touched);
    }
    for (const auto &edit : change.edits<Task>()) {
        if (ours(subjectOf(edit)))
            result.touched.insert(subjectOf(edit));
    }
    for (const auto &edit : change.edits<Activity>()) {
        const Activity &activity = edit.after ? *edit.after : *edit.before;
        if (ours(activity.subject))
            result.touched.insert(activity.subject);
        if (activity.deal && pipeline.subject == SubjectKind::Deal)
            result.touched.insert({SubjectKind::Deal, activity.deal});
    }

    std::set<Subject> counted;
    for (const auto &[subject, span] : placements)
        counted.insert(subject);
    for (const auto &[subject, span] : records)
        counted.insert(subject);
    for (const Subject subject : counted) {
        const auto placement = placements.find(subject);
        const auto record = records.find(subject);
        std::optional<Placement> standing;
        if (placement == placements.end()) {
            for (const Placement &p : store.placementsOf(subject)) {
                if (p.pipeline == pipeline.id)
                    standing = p;
            }
            if (!standing)
                continue;
        }
        std::optional<Record> present;
        if (record == records.end())
            present = store.record(subject);
        const auto pick = [](const auto &row) { return row ? &*row : nullptr; };
        const bool moved = placement != placements.end();
        const bool edited = record != records.end();
        result.m_shares.emplace_back(share(moved ? pick(placement->second.before) : pick(standing),
                                           edited ? pick(record->second.before) : pick(present)),
                                     share(moved ? pick(placement->second.after) : pick(standing),
                                           edited ? pick(record->second.after) : pick(present)));
        result.touched.insert(subject);
    }
    return result;
}

std::optional<BoardFollow::Share> BoardFollow::share(const Placement *placement,
                                                     const Record *record)
{
    if (!placement || !record || record->deleted)
        return {};
    return Share{placement->stage, placement->since, record->owner, record->amount,
                 record->currency};
}

void BoardFollow::add(const Share &share, int sign, const std::map<StageId, Instant> &from,
                      std::map<StageId, Difference> &to)
{
    Difference &difference = to[share.stage];
    const auto limit = from.find(share.stage);
    if (limit != from.end() && share.since < limit->second) {
        difference.hidden += sign;
        return;
    }
    difference.count += sign;
    if (share.amount)
        difference.sums[share.currency] += sign * *share.amount;
}

template<typename See>
void BoardFollow::eachShare(const BoardFilter &filter, const See &see) const
{
    const auto passes = [&](const std::optional<Share> &share) {
        return share && filter.letsOwner(share->owner);
    };
    for (const auto &[before, after] : m_shares) {
        if (passes(before))
            see(*before, -1);
        if (passes(after))
            see(*after, +1);
    }
}

std::map<StageId, BoardFollow::Difference> BoardFollow::differences(
    const BoardFilter &filter, const std::map<StageId, Instant> &from) const
{
    std::map<StageId, Difference> result;
    eachShare(filter, [&](const Share &share, int sign) { add(share, sign, from, result); });
    return result;
}

std::map<UserId, std::map<StageId, BoardFollow::Difference>> BoardFollow::byOwner(
    const BoardFilter &filter, const std::map<StageId, Instant> &from) const
{
    std::map<UserId, std::map<StageId, Difference>> result;
    eachShare(filter,
              [&](const Share &share, int sign) { add(share, sign, from, result[share.owner]); });
    return result;
}

void addToTotals(ColumnTotals &totals, const BoardFollow::Difference &difference)
{
    totals.count += difference.count;
    totals.hidden += difference.hidden;
    for (const auto &[currency, minor] : difference.sums) {
        totals.sums[currency] += minor;
        if (totals.sums[currency] == 0)
            totals.sums.erase(currency);
    }
}

} // namespace Imbuto
