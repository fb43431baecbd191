// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/dialect.h"
#include "core/store/query.h"
#include "core/store/store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QMutex>

#include <map>

using namespace Qt::StringLiterals;

static void initSchemaResource()
{
    Q_INIT_RESOURCE(
        storeschema); // resources of a static library are dropped by the linker otherwise
}

namespace Imbuto::Schema {

namespace {
/// The files of migrations for this database, in order; their names begin with their number.
QStringList files()
{
    initSchemaResource();
    QStringList names = QDir(u":/schema"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) {
        return name.count(u'.') > 1 && !name.endsWith(Dialect::schemaSuffix());
    });
    return names;
}

int numberOf(const QString &file)
{
    return file.section(u'-', 0, 0).toInt();
}

QByteArray contentsOf(const QString &file)
{
    initSchemaResource();
    QFile resource(u":/schema/"_s + file);
    if (!resource.open(QIODevice::ReadOnly))
        qFatal("schema resource missing"); // built in: cannot fail in a program that was built
    return resource.readAll();
}

QString textOf(const QString &file)
{
    return QString::fromUtf8(contentsOf(file));
}

void runOne(Connection &connection, const QString &file)
{
    connection.run(Dialect::beginWriting());
    try {
        connection.run(textOf(file));
        for (const QString &mark : Dialect::schemaMarks(numberOf(file)))
            connection.run(mark);
        connection.run(u"COMMIT"_s);
    } catch (const StorageFault &) {
        if (connection.inTransaction())
            connection.run(u"ROLLBACK"_s);
        throw;
    }
}

using Objects = QMap<QString, QString>; ///< "table x" → its text

Objects objects(Connection &connection)
{
    Objects found;
    Query query(connection, Dialect::schemaObjects());
    query.run();
    while (query.next())
        found.insert(query.text(0) + u' ' + query.text(1), query.text(2));
    return found;
}

QByteArray digestOf(const Objects &objects)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto it = objects.begin(); it != objects.end(); ++it) {
        hash.addData(it.key().toUtf8() + '\0');
        hash.addData(it.value().toUtf8() + '\0');
    }
    return hash.result().toHex();
}

/// Made once in a program's life for every number: it does not change.
Objects expectedObjects(int number)
{
    static QMutex mutex;
    static std::map<int, Objects> known;
    const QMutexLocker lock(&mutex);
    if (const auto found = known.find(number); found != known.end())
        return found->second;
    auto blank = Connection::open(u":memory:"_s, Connection::Access::ReadWrite);
    if (!blank)
        throw StorageFault{blank.error()};
    migrate(**blank, 0, number);
    return known[number] = objects(**blank);
}
} // namespace

int latest()
{
    static const int number = numberOf(files().last());
    return number;
}

void migrate(Connection &connection, int from, int to)
{
    for (const QString &file : files()) {
        if (numberOf(file) > from && numberOf(file) <= to)
            runOne(connection, file);
    }
}

int stored(Connection &connection)
{
    return int(connection.number(Dialect::schemaNumber()));
}

QByteArray digest(Connection &connection)
{
    return digestOf(objects(connection));
}

QByteArray latestDigest()
{
    return contentsOf(u"latest.sha256"_s).trimmed();
}

Difference compare(Connection &connection, int number)
{
    const Objects found = objects(connection);
    // nearly every start: what else there is takes longer to make than to open the workspace
    if (number == latest() && digestOf(found) == latestDigest())
        return {};
    const Objects expected = expectedObjects(number);
    Difference difference;
    for (auto it = found.begin(); it != found.end(); ++it) {
        if (expected.value(it.key(), u"?"_s) != it.value())
            difference.strange += it.key();
    }
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (!found.contains(it.key()))
            difference.missing += it.key();
    }
    return difference;
}

} // namespace Imbuto::Schema
