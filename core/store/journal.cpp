// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/derived.h"
#include "core/store/journalcodec.h"
#include "core/store/storeimpl.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// Changes: writing their rows and remembering them.
namespace Imbuto {

namespace {
/// What a change calls "before" must be what is there.
void mustTouchOneRow(int touched)
{
    if (touched == 1)
        return;
    throw StorageFault{{Error::Code::Conflict,
                        QCoreApplication::translate(
                            "Store", "What this changes was changed meanwhile by another program."),
                        {}}};
}

template<typename T>
void writeEdit(Connection &connection, const Edit<T> &edit)
{
    using Part = RowBinder::Part;
    if (edit.before && edit.after) {
        Query query(connection, updateStatement<T>());
        bindRow(query, *edit.after, Part::Others);
        bindRow(query, *edit.after, Part::Keys);
        mustTouchOneRow(query.write());
    } else if (edit.after) {
        Query query(connection, insertStatement<T>());
        bindRow(query, *edit.after, Part::All);
        query.run();
    } else if (edit.before) {
        Query query(connection, deleteStatement<T>());
        bindRow(query, *edit.before, Part::Keys);
        mustTouchOneRow(query.write());
    }
}

void writeDue(Connection &connection, const Due &due)
{
    if (due.at == kNever) {
        Query query(connection, deleteStatement<Due>());
        bindRow(query, due, RowBinder::Part::Keys);
        query.run();
        return;
    }
    static const QString upsert = insertStatement<Due>()
        + u" ON CONFLICT (subject, pipeline) DO UPDATE SET at = excluded.at"_s;
    Query query(connection, upsert);
    bindRow(query, due, RowBinder::Part::All);
    query.run();
}

void writeRows(Connection &connection, const ChangeSet &change)
{
    Derived derived(connection);
    derived.before(change);
    const auto writeAll = [&connection](const auto &edits) {
        for (const auto &edit : edits)
            writeEdit(connection, edit);
    };
    std::apply([&](const auto &...edits) { (writeAll(edits), ...); }, change.rows);
    derived.after(change);
    for (const Due &due : change.due)
        writeDue(connection, due);
}

void writePart(Connection &connection, ChangeId change, qint64 n, const ChangeSet &part)
{
    Query query(connection,
                u"INSERT INTO change_part (change, n, inputs, edits) VALUES (?, ?, ?, ?)"_s);
    query.bind(change.value).bind(n).bind(inputsText(part.inputs)).bind(editsBytes(part)).run();
}
} // namespace

Expected<ChangeHeader> Store::apply(const ChangeSet &change, const Transaction &)
{
    return guarded([&] {
        Connection &connection = *d->connection;
        ChangeHeader header = change.header;
        header.seq = connection.number(u"SELECT max(seq) FROM change"_s) + 1;
        writeEdit(connection, Edit<ChangeHeader>{std::nullopt, header});
        writePart(connection, header.id, 0, change);
        writeRows(connection, change);
        return header;
    });
}

Expected<void> Store::applyDue(const std::vector<Due> &due, const Transaction &)
{
    return guarded([&] {
        for (const Due &moment : due)
            writeDue(*d->connection, moment);
    });
}

Expected<void> Store::append(const ChangeHeader &header, const ChangeSet &more, const Transaction &)
{
    return guarded([&] {
        Query last = d->query(u"SELECT max(n) FROM change_part WHERE change = ?"_s);
        last.bind(header.id.value).run();
        const qint64 n = last.next() && !last.isNull(0) ? last.integer(0) + 1 : 0;
        writePart(*d->connection, header.id, n, more);
        writeRows(*d->connection, more);
    });
}

std::optional<ChangeHeader> Store::changeHeader(ChangeId id) const
{
    static const QString sql = select<ChangeHeader>(u"WHERE id = ?");
    Query query = d->query(sql);
    return firstRow<ChangeHeader>(query.bind(id.value));
}

std::optional<ChangeHeader> Store::changeBySeq(qint64 seq) const
{
    static const QString sql = select<ChangeHeader>(u"WHERE seq = ?");
    Query query = d->query(sql);
    return firstRow<ChangeHeader>(query.bind(seq));
}

std::optional<ChangeHeader> Store::latestUndoable() const
{
    static const QString sql = select<ChangeHeader>(
        u"WHERE undoes IS NULL AND undone_by IS NULL ORDER BY seq DESC LIMIT 1");
    Query query = d->query(sql);
    return firstRow<ChangeHeader>(query);
}

std::optional<ChangeSet> Store::changeSet(ChangeId id) const
{
    const std::optional<ChangeHeader> header = changeHeader(id);
    if (!header)
        return std::nullopt;
    ChangeSet change;
    change.header = *header;
    Query query = d->query(u"SELECT inputs, edits FROM change_part WHERE change = ? ORDER BY n"_s);
    query.bind(id.value).run();
    while (query.next()) {
        for (QString &input : inputsFromText(query.text(0)))
            change.inputs.push_back(std::move(input));
        editsFromBytes(query.bytes(1), change);
    }
    return change;
}

void Store::eachChange(const std::function<void(const ChangeHeader &,
                                                const std::vector<QString> &inputs)> &visit) const
{
    static const QString sql = select<ChangeHeader>(u"ORDER BY seq");
    Query headers = d->query(sql);
    headers.run();
    while (headers.next()) {
        const auto header = readRow<ChangeHeader>(headers);
        std::vector<QString> inputs;
        Query parts = d->query(u"SELECT inputs FROM change_part WHERE change = ? ORDER BY n"_s);
        parts.bind(header.id.value).run();
        while (parts.next()) {
            for (QString &input : inputsFromText(parts.text(0)))
                inputs.push_back(std::move(input));
        }
        visit(header, inputs);
    }
}

Expected<void> Store::markUndone(ChangeId change, ChangeId by, const Transaction &)
{
    return guarded([&] {
        Query query = d->query(u"UPDATE change SET undone_by = ? WHERE id = ?"_s);
        bindCell(query, link(by.value));
        mustTouchOneRow(query.bind(change.value).write());
    });
}

Expected<void> Store::setRecorded(const ChangeHeader &header, const Transaction &)
{
    return guarded([&] {
        Query query = d->query(u"UPDATE change SET recorded = ? WHERE id = ?"_s);
        mustTouchOneRow(query.bind(header.recorded).bind(header.id.value).write());
    });
}

Instant Store::latestInstant() const
{
    Query query = d->query(u"SELECT max(recorded) FROM change"_s);
    query.run();
    return query.next() && !query.isNull(0) ? query.integer(0) : kAlways;
}

} // namespace Imbuto
