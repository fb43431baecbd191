// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect.h"
#include "core/store/storeimpl.h"

#include <QCoreApplication>

#include <sqlite3.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
/// The file was moved or replaced under us: what we write would be lost, or spoil another's file.
bool hasMoved(sqlite3 *handle)
{
    int moved = 0;
    return sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK
        && moved;
}
} // namespace

Expected<Transaction> Transaction::begin(Store &store)
{
    if (store.isReadOnly()) {
        return storageError(QCoreApplication::translate("Store", "%1 was opened for reading only.")
                                .arg(store.path()));
    }
    Connection &connection = *store.d->connection;
    if (hasMoved(connection.handle())) {
        return storageError(
            QCoreApplication::translate("Store",
                                        "%1 was moved or replaced while it was open. Nothing more "
                                        "is written; open it again.")
                .arg(store.path()));
    }
    return guarded([&] {
        connection.run(Dialect::beginWriting());
        return Transaction(store);
    });
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_store(std::exchange(other.m_store, nullptr))
{
}

Transaction::~Transaction()
{
    if (!m_store || !m_store->d->connection->inTransaction())
        return;
    // when even this fails the database has rolled back by itself, or does when it is opened next
    (void)guarded([this] { m_store->d->connection->run(u"ROLLBACK"_s); });
}

Expected<void> Transaction::commit()
{
    Store *store = std::exchange(m_store, nullptr);
    Connection &connection = *store->d->connection;
    if (!connection.inTransaction()) {
        return storageError(QCoreApplication::translate(
            "Store", "The disk failed while writing. Everything was taken back."));
    }
    Expected<void> done = guarded([&] { connection.run(u"COMMIT"_s); });
    if (!done && connection.inTransaction())
        (void)guarded([&] { connection.run(u"ROLLBACK"_s); });
    return done;
}

} // namespace Imbuto
