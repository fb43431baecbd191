// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QHash> // the hash of QString
#include <QSqlDatabase>

#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace Imbuto {

/// One connection with its settings and its prepared statements. Belongs to the thread that opened
/// it.
class Connection
{
public:
    /// Frozen: read as it lies, without locks, log or any other file: for what cannot be written
    /// anyway.
    enum class Access { ReadWrite, ReadOnly, Frozen };
    /// Opens \a path (":memory:" for none) and applies the settings of the dialect; creates an
    /// empty file where there is none and \a access is ReadWrite.
    static Expected<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection();

    sqlite3 *handle() const { return m_handle; }
    /// Runs statements whose rows, if any, do not matter. Throws StorageFault.
    void run(const QString &sql);
    /// The only value of a statement with one row and one column. Throws StorageFault.
    qint64 number(const QString &sql);
    bool inTransaction() const;

private:
    friend class Query;
    Connection() = default;
    /// A prepared statement nobody else is using; the same text is prepared once.
    sqlite3_stmt *borrow(const QString &sql);
    void giveBack(const QString &sql, sqlite3_stmt *statement);

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<QString, std::vector<sqlite3_stmt *>> m_idle;
};

/// The Error for what the database said last, in words for people.
Error storageFailure(sqlite3 *handle);

} // namespace Imbuto
