// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect.h"
#include "core/store/probe.h"
#include "core/store/refusal.h"
#include "core/store/storeimpl.h"
#include "core/store/upkeep.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

// Copies of whole databases, always through the backup API: a file that is open must never be read
// by other means, or its locks are lost.
namespace Imbuto {

namespace {
using Access = Connection::Access;

/// Copies page by page in one consistent view; writers of the source are not held up.
void copyPages(Connection &from, Connection &to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        throw StorageFault{storageFailure(to.handle())};
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        throw StorageFault{storageFailure(to.handle())};
}

std::unique_ptr<Connection> mustOpen(const QString &path, Access access)
{
    auto connection = Connection::open(path, access);
    if (!connection)
        throw StorageFault{connection.error()};
    return std::move(*connection);
}

void mustBeSound(Connection &connection, const QString &path)
{
    Query check(connection, u"PRAGMA integrity_check(1)"_s);
    check.run();
    const QString answer = check.next() ? check.text(0) : QString();
    if (answer != u"ok")
        throw StorageFault{Refusal::damaged(path, answer).value()};
}

/// Replaces \a target in one step; what is there stays until then.
void giveName(const QString &made, const QString &target)
{
    std::error_code failure;
    std::filesystem::rename(made.toStdString(), target.toStdString(), failure);
    if (failure) {
        throw StorageFault{{Error::Code::Storage,
                            QCoreApplication::translate("Store", "%1 cannot be written: %2")
                                .arg(target, QString::fromLocal8Bit(failure.message().c_str())),
                            {}}};
    }
}

void copyInto(Connection &source, const QString &made)
{
    {
        const auto copy = mustOpen(made, Access::ReadWrite);
        copyPages(source, *copy);
    }
    const auto copy = mustOpen(made, Access::Frozen);
    mustBeSound(*copy, made);
    if (copy->number(u"PRAGMA page_count"_s) != source.number(u"PRAGMA page_count"_s))
        throw StorageFault{Refusal::damaged(made, QString()).value()};
}

/// Puts a damaged database and what belongs to it out of the way, under a name that says what it
/// was.
void setAside(const QString &path)
{
    const QString aside = unusedName(path + u".damaged"_s);
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(path + end))
            giveName(path + end, aside + end);
    }
}

/// Overwrites the database at \a target from \a source in one transaction of its own.
void overwrite(Connection &source, const QString &target)
{
    const auto present = mustOpen(target, Access::ReadWrite);
    if (const auto kept = copyDatabase(*present, unusedName(target + u".before-restore"_s)); !kept)
        throw StorageFault{kept.error()};
    copyPages(source, *present);
    mustBeSound(*present, target);
}
} // namespace

QString unusedName(const QString &path)
{
    QString name = path;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = path + u'.' + QString::number(i);
    return name;
}

Expected<void> copyDatabase(Connection &source, const QString &target)
{
    if (QFileInfo::exists(target) && !probe(target))
        return Refusal::occupied(target);
    return guarded([&] {
        QTemporaryFile file(target + u".XXXXXX"_s);
        if (!file.open()) {
            throw StorageFault{
                {Error::Code::Storage,
                 QCoreApplication::translate("Store", "%1 cannot be written.").arg(target),
                 {}}};
        }
        file.close();
        copyInto(source, file.fileName());
        giveName(file.fileName(), target);
        file.setAutoRemove(false);
    });
}

Expected<void> Store::backup(const QString &target) const
{
    const QFileInfo there(target);
    if (there.exists() && there.canonicalFilePath() == QFileInfo(d->path).canonicalFilePath())
        return Refusal::occupied(target);
    return copyDatabase(*d->connection, there.absoluteFilePath());
}

Expected<void> restoreDatabase(const QString &source, const QString &target)
{
    const auto copy = Store::open(source, Store::Mode::ReadOnly);
    if (!copy)
        return tl::make_unexpected(copy.error());
    const QString absolute = QFileInfo(target).absoluteFilePath();
    return guarded([&] {
        const auto from = mustOpen((*copy)->path(), Access::ReadOnly);
        mustBeSound(*from, source);
        if (QFileInfo::exists(absolute) && Store::open(absolute, Store::Mode::ReadOnly))
            return overwrite(*from, absolute);
        if (QFileInfo::exists(absolute))
            setAside(absolute);
        if (const auto made = copyDatabase(*from, absolute); !made)
            throw StorageFault{made.error()};
    });
}

} // namespace Imbuto
