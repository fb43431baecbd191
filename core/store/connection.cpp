// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/dialect.h"
#include "core/store/query.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <atomic>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
QString uniqueName()
{
    static std::atomic<int> counter = 0;
    return u"imbuto-%1"_s.arg(++counter);
}

QString options(Connection::Access access)
{
    QString text = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (access != Connection::Access::ReadWrite)
        text += u";QSQLITE_OPEN_READONLY"_s;
    if (access == Connection::Access::Frozen)
        text += u";QSQLITE_OPEN_URI"_s;
    return text;
}

QString location(const QString &path, Connection::Access access)
{
    if (access != Connection::Access::Frozen)
        return path;
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + u"?immutable=1"_s;
}

sqlite3 *nativeHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}
} // namespace

Error storageFailure(sqlite3 *handle)
{
    const QString detail = QString::fromUtf8(sqlite3_errmsg(handle));
    const auto error = [](const QString &text) { return Error{Error::Code::Storage, text, {}}; };
    const int exact = sqlite3_extended_errcode(handle);
    if (exact == SQLITE_CONSTRAINT_UNIQUE || exact == SQLITE_CONSTRAINT_PRIMARYKEY) {
        return {Error::Code::Conflict,
                QCoreApplication::translate("Store", "That name or key is taken already (%1).")
                    .arg(detail),
                {}};
    }
    switch (sqlite3_errcode(handle)
            & 0xff) { // the low byte is the kind, the rest its circumstances
    case SQLITE_FULL:
        return error(QCoreApplication::translate(
            "Store", "There is no room left on the disk. Nothing was changed."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error(QCoreApplication::translate(
            "Store", "Another program is writing to the database. Try again in a moment."));
    case SQLITE_READONLY:
        return error(QCoreApplication::translate(
            "Store", "The database cannot be written: it was opened for reading only."));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return error(QCoreApplication::translate(
                         "Store", "The database is damaged: %1. Restore it from a backup.")
                         .arg(detail));
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return error(QCoreApplication::translate(
                         "Store", "The disk could not be read or written: %1. Nothing was changed.")
                         .arg(detail));
    default:
        return error(
            QCoreApplication::translate("Store", "The database refused: %1. Nothing was changed.")
                .arg(detail));
    }
}

Expected<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = uniqueName();
    connection->m_database = QSqlDatabase::addDatabase(Dialect::driver(), connection->m_name);
    QSqlDatabase &database = connection->m_database;
    database.setConnectOptions(options(access));
    database.setDatabaseName(location(path, access));
    if (!database.open()) {
        return storageError(QCoreApplication::translate("Store", "%1 cannot be opened: %2")
                                .arg(path, database.lastError().text()));
    }
    connection->m_handle = nativeHandle(database);
    Dialect::harden(connection->m_handle);
    Dialect::addFunctions(connection->m_handle);
    try {
        for (const QString &setting : Dialect::sessionSettings())
            connection->run(setting);
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
    return connection;
}

Connection::~Connection()
{
    for (const auto &[sql, statements] : m_idle) {
        for (sqlite3_stmt *statement : statements)
            sqlite3_finalize(statement);
    }
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::run(const QString &sql)
{
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw StorageFault{storageFailure(m_handle)};
}

qint64 Connection::number(const QString &sql)
{
    Query query(*this, sql);
    query.run();
    return query.next() ? query.integer(0) : 0;
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

sqlite3_stmt *Connection::borrow(const QString &sql)
{
    auto &idle = m_idle[sql];
    if (!idle.empty()) {
        sqlite3_stmt *statement = idle.back();
        idle.pop_back();
        return statement;
    }
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    const int prepared = sqlite3_prepare_v3(m_handle, text.constData(), int(text.size()),
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (prepared != SQLITE_OK)
        throw StorageFault{storageFailure(m_handle)};
    return statement;
}

void Connection::giveBack(const QString &sql, sqlite3_stmt *statement)
{
    m_idle[sql].push_back(statement);
}

} // namespace Imbuto
