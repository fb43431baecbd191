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
    for (const Edit<Record> &edit : change.edits<Record>())
        recordEdit(edit);
    for (const Edit<Placement> &edit : change.edits<Placement>())
        placementEdit(edit);
}

void Derived::recordEdit(const Edit<Record> &edit)
{
    if (!edit.before || !edit.after || worthOf(*edit.before) == worthOf(*edit.after))
        return;
    // the cards are counted anew where they stand; what the change does to placements comes on top
    Query query(m_connection, u"SELECT pipeline, stage FROM placement WHERE subject = ?"_s);
    query.bind(edit.before->subject.id).run();
    while (query.next()) {
        count(query.text(0), query.text(1), worthOf(*edit.before), Sign::Less);
        count(query.text(0), query.text(1), worthOf(*edit.after), Sign::More);
    }
}

void Derived::placementEdit(const Edit<Placement> &edit)
{
    const Worth &worth = worthOf((edit.after ? edit.after : edit.before)->subject);
    if (edit.before)
        count(edit.before->pipeline, edit.before->stage, worth, Sign::Less);
    if (edit.after)
        count(edit.after->pipeline, edit.after->stage, worth, Sign::More);
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

void Derived::count(const PipelineId &pipeline, const StageId &stage, const Worth &worth, Sign sign)
{
    if (worth.deleted)
        return;
    Sum &sum = m_sums[{pipeline, stage, worth.amount ? worth.currency : QString()}];
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
    for (const auto &[column, sum] : m_sums) {
        if (sum.cards == 0 && sum.amount == 0)
            continue;
        const auto &[pipeline, stage, currency] = column;
        Query query(m_connection,
                    u"INSERT INTO column_total (pipeline, stage, currency, cards, amount)"
                    " VALUES (?, ?, ?, ?, ?) ON CONFLICT (pipeline, stage, currency) DO UPDATE SET"
                    " cards = column_total.cards + excluded.cards,"
                    " amount = column_total.amount + excluded.amount"_s);
        query.bind(pipeline).bind(stage).bind(currency).bind(sum.cards).bind(sum.amount).run();
    }
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
