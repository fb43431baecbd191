// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/derived.h"

#include "core/store/dialect.h"
#include "core/store/statements.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
bool countsDifferently(const Record &a, const Record &b)
{
    return a.deleted != b.deleted || a.amount != b.amount || a.currency != b.currency;
}

bool readsDifferently(const Record &a, const Record &b)
{
    return a.name != b.name || a.email != b.email || a.phone != b.phone;
}
} // namespace

void Derived::before(const ChangeSet &change)
{
    for (const Edit<Record> &edit : change.edits<Record>())
        m_records[(edit.after ? edit.after : edit.before)->subject.id] = edit;
    for (const Edit<Record> &edit : change.edits<Record>())
        recordEdit(edit);
    for (const Edit<Placement> &edit : change.edits<Placement>())
        placementEdit(edit);
}

void Derived::recordEdit(const Edit<Record> &edit)
{
    if (!edit.before || !edit.after || !countsDifferently(*edit.before, *edit.after))
        return;
    // the cards that stay or go are counted as they stand; what the change does to placements comes
    // on top
    Query query(m_connection, u"SELECT pipeline, stage FROM placement WHERE subject = ?"_s);
    query.bind(edit.before->subject.id).run();
    while (query.next()) {
        count(query.text(0), query.text(1), *edit.before, Sign::Less);
        count(query.text(0), query.text(1), *edit.after, Sign::More);
    }
}

void Derived::placementEdit(const Edit<Placement> &edit)
{
    const Edit<Record> &record = recordOf((edit.after ? edit.after : edit.before)->subject);
    // recordEdit() has carried cards over to the record as the change leaves it, if it leaves one
    const std::optional<Record> &counted = record.after ? record.after : record.before;
    if (!counted)
        return;
    if (edit.before)
        count(edit.before->pipeline, edit.before->stage, *counted, Sign::Less);
    if (edit.after)
        count(edit.after->pipeline, edit.after->stage, *counted, Sign::More);
}

const Edit<Record> &Derived::recordOf(Subject subject)
{
    const auto known = m_records.find(subject.id);
    if (known != m_records.end())
        return known->second;
    static const QString sql = select<Record>(u"WHERE id = ?");
    Query query(m_connection, sql);
    const std::optional<Record> stored = firstRow<Record>(query.bind(subject.id));
    return m_records[subject.id] = {stored, stored};
}

void Derived::count(const PipelineId &pipeline, const StageId &stage, const Record &record,
                    Sign sign)
{
    if (record.deleted)
        return;
    Sum &sum = m_sums[{pipeline, stage, record.amount ? record.currency : QString()}];
    sum.cards += int(sign);
    sum.amount += int(sign) * record.amount.value_or(0);
}

void Derived::after(const ChangeSet &change)
{
    for (const Edit<Record> &edit : change.edits<Record>()) {
        show(edit);
        index(edit);
        forget(edit);
    }
    for (const Edit<Placement> &edit : change.edits<Placement>()) {
        // a card put down under a deleted record: rows come shown
        if (edit.after && !edit.before)
            show(Edit<Record>{std::nullopt, recordOf(edit.after->subject).after});
    }
    for (const auto &[column, sum] : m_sums) {
        if (sum.cards == 0 && sum.amount == 0)
            continue;
        const auto &[pipeline, stage, currency] = column;
        Query query(
            m_connection,
            u"INSERT INTO column_total (pipeline, stage, currency, cards, amount) VALUES (?, ?, ?, "
            u"?, ?)"
            " ON CONFLICT (pipeline, stage, currency) DO UPDATE SET"
            " cards = column_total.cards + excluded.cards,"
                    " amount = column_total.amount + excluded.amount"_s);
        query.bind(pipeline).bind(stage).bind(currency).bind(sum.cards).bind(sum.amount).run();
    }
}

void Derived::show(const Edit<Record> &edit)
{
    const bool was = edit.before && edit.before->deleted;
    if (!edit.after || edit.after->deleted == was)
        return;
    Query query(m_connection, u"UPDATE placement SET shown = ? WHERE subject = ?"_s);
    query.bind(edit.after->deleted ? 0 : 1).bind(edit.after->subject.id).run();
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

void Derived::forget(const Edit<Record> &edit)
{
    if (edit.after)
        return;
    Query query(m_connection, u"DELETE FROM due WHERE subject = ?"_s);
    query.bind(edit.before->subject.id).run();
}

} // namespace Imbuto
