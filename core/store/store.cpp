// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect.h"
#include "core/store/migrations.h"
#include "core/store/probe.h"
#include "core/store/refusal.h"
#include "core/store/storeimpl.h"
#include "core/store/upkeep.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

// Creating, opening and refusing databases.
namespace Imbuto {

namespace {
using Access = Connection::Access;
using Opened = Expected<std::unique_ptr<Connection>>;

/// A name beside \a path that nobody uses; the file does not outlive a failure.
std::unique_ptr<QTemporaryFile> besides(const QString &path)
{
    auto file = std::make_unique<QTemporaryFile>(path + u".XXXXXX"_s);
    return file->open() ? std::move(file) : nullptr;
}

/// Fills the empty file at \a path with a new database.
Expected<void> build(const QString &path)
{
    return guarded([&path] {
        auto connection = Connection::open(path, Access::ReadWrite);
        if (!connection)
            throw StorageFault{connection.error()};
        // first the schema, then the log: so the file alone always says whose it is
        Schema::migrate(**connection, 0);
        (*connection)->run(Dialect::logAhead());
    });
}

/// With a log of another's that may be valuable, closing must not fold it into a file that we
/// refuse.
void keepLog(Connection &connection, bool keep)
{
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

/// Opens a connection that has read something; where no log can be made beside the file and there
/// is none, it reads the file as it lies.
Opened connect(const QString &path, Store::Mode mode)
{
    const auto attempt = [&path](Access access) -> Opened {
        Opened connection = Connection::open(path, access);
        if (!connection)
            return connection;
        const auto read = guarded([&] { return Schema::stored(**connection); });
        return read ? std::move(connection) : Opened(tl::make_unexpected(read.error()));
    };
    Opened first = attempt(mode == Store::Mode::ReadOnly ? Access::ReadOnly : Access::ReadWrite);
    if (first || hasLog(path) || QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return first;
    Opened frozen = attempt(Access::Frozen);
    return frozen ? std::move(frozen) : std::move(first);
}

/// Refuses what is newer, damaged or not as we made it.
Expected<void> inspectThrough(Connection &connection, const QString &path)
{
    const auto number = guarded([&] { return Schema::stored(connection); });
    if (!number)
        return Refusal::damaged(path, number.error().text);
    if (*number > Schema::latest())
        return Refusal::newer(path, *number);
    const auto difference = guarded([&] { return Schema::compare(connection, *number); });
    if (!difference)
        return Refusal::unreadable(path, difference.error());
    if (!difference->strange.isEmpty())
        return Refusal::strange(path, difference->strange);
    if (!difference->missing.isEmpty())
        return Refusal::damaged(path, difference->missing.first());
    return {};
}

/// Inspects the file as it lies, before anything opens it in earnest: where there is no log, what
/// lies there is all there is.
Expected<void> inspect(const QString &path)
{
    const Opened frozen = Connection::open(path, Access::Frozen);
    return frozen ? inspectThrough(**frozen, path) : Refusal::damaged(path, frozen.error().text);
}

/// Brings an older database up to date, after a verified copy of it as it was.
Expected<void> upgrade(Connection &connection, const QString &path)
{
    const int number = Schema::stored(connection);
    if (number == Schema::latest())
        return {};
    if (sqlite3_db_readonly(connection.handle(), "main") != 0)
        return Refusal::olderAndReadOnly(path);
    const Expected<void> kept =
        copyDatabase(connection, unusedName(path + u".v%1.bak"_s.arg(number)));
    if (!kept)
        return kept;
    return guarded([&] {
        Schema::migrate(connection, number);
        // fold the log, so that the file alone tells its number
        connection.run(Dialect::foldLog());
    });
}
} // namespace

Expected<std::unique_ptr<Store>> Store::create(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (QFileInfo::exists(absolute))
        return Refusal::occupied(absolute);
    QDir().mkpath(QFileInfo(absolute).absolutePath());
    const auto file = besides(absolute);
    if (!file) {
        return storageError(QCoreApplication::translate("Store", "%1 cannot be written.")
                                .arg(QFileInfo(absolute).absolutePath()));
    }
    file->close();
    if (const Expected<void> built = build(file->fileName()); !built)
        return tl::make_unexpected(built.error());
    // rename() never replaces: if somebody made the file meanwhile, theirs stays
    if (!file->rename(absolute))
        return Refusal::occupied(absolute);
    file->setAutoRemove(false);
    return open(absolute);
}

Expected<std::unique_ptr<Store>> Store::open(const QString &path, Mode mode)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (const Expected<void> ours = probe(absolute); !ours)
        return tl::make_unexpected(ours.error());
    const bool log = hasLog(absolute);
    const Expected<void> asItLies = log ? Expected<void>() : inspect(absolute);
    if (!asItLies)
        return tl::make_unexpected(asItLies.error());
    Opened connection = connect(absolute, mode);
    if (!connection)
        return Refusal::unreadable(absolute, connection.error());
    keepLog(**connection, log);
    const Expected<void> withLog = log ? inspectThrough(**connection, absolute) : Expected<void>();
    if (!withLog)
        return tl::make_unexpected(withLog.error());
    if (const Expected<void> current = upgrade(**connection, absolute); !current)
        return tl::make_unexpected(current.error());
    keepLog(**connection, false);
    auto impl = std::make_unique<Impl>();
    impl->path = absolute;
    impl->connection = std::move(*connection);
    if (sqlite3_db_readonly(impl->connection->handle(), "main") != 0)
        impl->mode = Mode::ReadOnly;
    return std::unique_ptr<Store>(new Store(std::move(impl)));
}

Store::Store(std::unique_ptr<Impl> impl) : d(std::move(impl)) {}
Store::~Store() = default;

QString Store::path() const
{
    return d->path;
}

bool Store::isReadOnly() const
{
    return d->mode == Mode::ReadOnly;
}

qint64 Store::dataVersion() const
{
    return d->connection->number(Dialect::dataVersion());
}

} // namespace Imbuto
