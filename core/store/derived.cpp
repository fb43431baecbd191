// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/derived.h"

#include "core/fields.h"
#include "core/store/cells.h"
#include "core/store/dialect.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
bool readsDifferently(const Record &a, const Record &b)
{
    return a.name != b.name || a.email != b.email || a.phone != b.phone;
}
} // namespace

void Derived::before(const ChangeSet &change)
{
    for (const Edit<Record> &edit : change.edits<Record>()) {
        const Record &row = edit.after ? *edit.after : *edit.before;
        m_worth[row.subject.id] = worthOf(row);
    }
    for (const Edit<Record> &edit : change.edits<Record>()) {
        countRecord(edit);
        recordEdit(edit);
    }
    for (const Edit<Placement> &edit : change.edits<Placement>())
        placementEdit(edit);
}

void Derived::countRecord(const Edit<Record> &edit)
{
    const auto counts = [](const std::optional<Record> &row) {
        return row && !row->deleted ? 1 : 0;
    };
    const Record &row = edit.after ? *edit.after : *edit.before;
    m_records[row.subject.kind] += counts(edit.after) - counts(edit.before);
}

void Derived::recordEdit(const Edit<Record> &edit)
{
    if (!edit.before || !edit.after || worthOf(*edit.before) == worthOf(*edit.after))
        return;
    // the cards are counted anew where they stand; what the change does to placements comes on top
    Query query(m_connection, u"SELECT pipeline, stage, since FROM placement WHERE subject = ?"_s);
    query.bind(edit.before->subject.id).run();
    while (query.next()) {
        count(query.text(0), query.text(1), query.integer(2), worthOf(*edit.before), Sign::Less);
        count(query.text(0), query.text(1), query.integer(2), worthOf(*edit.after), Sign::More);
    }
}

void Derived::placementEdit(const Edit<Placement> &edit)
{
    const Worth &worth = worthOf((edit.after ? edit.after : edit.before)->subject);
    if (edit.before)
        count(edit.before->pipeline, edit.before->stage, edit.before->since, worth, Sign::Less);
    if (edit.after)
        count(edit.after->pipeline, edit.after->stage, edit.after->since, worth, Sign::More);
}

const Derived::Worth &Derived::worthOf(Subject subject)
{
    const auto known = m_worth.find(subject.id);
    if (known != m_worth.end())
        return known->second;
    Query query(m_connection, u"SELECT deleted, amount, currency FROM record WHERE id = ?"_s);
    query.bind(subject.id).run();
    Worth worth;
    if (query.next()) {
        readCell(query, 0, worth.deleted);
        readCell(query, 1, worth.amount);
        readCell(query, 2, worth.currency);
    }
    return m_worth[subject.id] = worth;
}

void Derived::count(const PipelineId &pipeline, const StageId &stage, Instant since,
                    const Worth &worth, Sign sign)
{
    if (worth.deleted)
        return;
    Sum &sum =
        m_sums[{pipeline, stage, periodOf(since), worth.amount ? worth.currency : QString()}];
    sum.cards += int(sign);
    sum.amount += int(sign) * worth.amount.value_or(0);
}

void Derived::after(const ChangeSet &change)
{
    for (const Edit<Record> &edit : change.edits<Record>()) {
        index(edit);
        if (!edit.after)
            forget(edit.before->subject);
        else if (edit.before && edit.before->deleted != edit.after->deleted)
            show(edit.after->subject, edit.after->deleted ? Shown::No : Shown::Yes);
    }
    for (const Edit<Activity> &edit : change.edits<Activity>())
        index(edit);
    for (const Edit<Placement> &edit : change.edits<Placement>()) {
        // rows come shown
        if (edit.after && !edit.before && worthOf(edit.after->subject).deleted)
            show(edit.after->subject, Shown::No);
    }
    writeTotals();
}

void Derived::writeTotals()
{
    for (const auto &[kind, more] : m_records) {
        if (more == 0)
            continue;
        Query query(m_connection,
                    u"INSERT INTO record_total (kind, records) VALUES (?, ?)"
                    " ON CONFLICT (kind) DO UPDATE SET"
                    " records = record_total.records + excluded.records"_s);
        query.bind(int(kind)).bind(more).run();
    }
    for (const auto &[column, sum] : m_sums) {
        if (sum.cards != 0 || sum.amount != 0)
            writeTotals(column, sum);
    }
}

void Derived::writeTotals(const Column &column, const Sum &sum)
{
    const auto &[pipeline, stage, period, currency] = column;
    const QString add = u" ON CONFLICT (%1) DO UPDATE SET cards = %2.cards + excluded.cards,"
                        " amount = %2.amount + excluded.amount"_s;
    Query total(m_connection,
                u"INSERT INTO column_total (pipeline, stage, currency, cards, amount)"
                " VALUES (?, ?, ?, ?, ?)"_s
                    + add.arg(u"pipeline, stage, currency"_s, u"column_total"_s));
    total.bind(pipeline).bind(stage).bind(currency).bind(sum.cards).bind(sum.amount).run();
    Query latest(m_connection,
                 u"INSERT INTO column_period (pipeline, stage, period, currency, cards, amount)"
                 " VALUES (?, ?, ?, ?, ?, ?)"_s
                     + add.arg(u"pipeline, stage, period, currency"_s, u"column_period"_s));
    latest.bind(pipeline).bind(stage).bind(period).bind(currency).bind(sum.cards);
    latest.bind(sum.amount).run();
    if (sum.cards >= 0)
        return;
    Query empty(m_connection,
                u"DELETE FROM column_period WHERE pipeline = ? AND stage = ? AND period = ?"
                " AND currency = ? AND cards = 0"_s);
    empty.bind(pipeline).bind(stage).bind(period).bind(currency).run();
}

void Derived::show(Subject subject, Shown shown)
{
    Query query(m_connection, u"UPDATE placement SET shown = ? WHERE subject = ?"_s);
    query.bind(int(shown)).bind(subject.id).run();
}

void Derived::index(const Edit<Record> &edit)
{
    if (edit.before && edit.after && !readsDifferently(*edit.before, *edit.after))
        return;
    const auto write = [this](const QString &sql, const Record &record) {
        Query query(m_connection, sql);
        query.bind(record.subject.id).bind(record.name).bind(record.email).bind(record.phone).run();
    };
    if (edit.before)
        write(Dialect::removeText(), *edit.before);
    if (edit.after)
        write(Dialect::addText(), *edit.after);
}

void Derived::index(const Edit<Activity> &edit)
{
    const auto note = [](const std::optional<Activity> &activity) {
        return activity ? noteOf(activity->data) : QString();
    };
    const QString before = note(edit.before);
    const QString after = note(edit.after);
    if (before == after)
        return;
    const auto write = [this](const QString &sql, ActivityId id, const QString &text) {
        Query query(m_connection, sql);
        query.bind(id.value).bind(text).run();
    };
    if (!before.isEmpty())
        write(Dialect::removeNote(), edit.before->id, before);
    if (!after.isEmpty())
        write(Dialect::addNote(), edit.after->id, after);
}

void Derived::forget(Subject subject)
{
    Query query(m_connection, u"DELETE FROM due WHERE subject = ?"_s);
    query.bind(subject.id).run();
}

} // namespace Imbuto
