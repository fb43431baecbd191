// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect.h"

#include "core/store/rows.h"

#include <QRegularExpression>

#include <algorithm>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Imbuto::Dialect {

QString driver()
{
    return u"QSQLITE"_s;
}

QString beginWriting()
{
    return u"BEGIN IMMEDIATE"_s;
}

QString logAhead()
{
    return u"PRAGMA journal_mode = WAL"_s;
}

QString foldLog()
{
    return u"PRAGMA wal_checkpoint(TRUNCATE)"_s;
}

QString contains(const QString &column)
{
    return u"instr(%1, ?) > 0"_s.arg(column);
}

QString jsonMember(const QString &column)
{
    return u"json_extract(%1, ?)"_s.arg(column);
}

QString jsonPath(const QString &key)
{
    QString name = key;
    return u"$.\"%1\""_s.arg(name.remove(u'"'));
}

QString jsonPath(const QString &key, const QString &member)
{
    return jsonPath(key) + jsonPath(member).mid(1);
}

QString folded(const QString &column)
{
    return u"imbuto_fold(%1)"_s.arg(column);
}

QString amongNumbers(const QString &column)
{
    return u"%1 IN (SELECT value FROM json_each(?))"_s.arg(column);
}

QString dataVersion()
{
    return u"PRAGMA data_version"_s;
}

QString schemaSuffix()
{
    return u".sqlite.sql"_s;
}

QString schemaNumber()
{
    return u"PRAGMA user_version"_s;
}

qint64 applicationId()
{
    return 0x496d6275; // "Imbu"
}

QStringList schemaMarks(int number)
{
    return {u"PRAGMA application_id = %1"_s.arg(applicationId()),
            u"PRAGMA user_version = %1"_s.arg(number)};
}

QString schemaObjects()
{
    // statistics come and go with the optimiser
    return u"SELECT type, name, coalesce(sql, '') FROM sqlite_schema"
           " WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))"_s;
}

QString addText()
{
    return u"INSERT INTO record_text (rowid, name, email, phone) VALUES (?, ?, ?, ?)"_s;
}

QString removeText()
{
    return u"INSERT INTO record_text (record_text, rowid, name, email, phone)"
           " VALUES ('delete', ?, ?, ?, ?)"_s;
}

QString matchText(int limit)
{
    return u"SELECT rowid AS id FROM record_text WHERE record_text MATCH ?"
           " ORDER BY rowid DESC LIMIT %1"_s.arg(limit);
}

QString addNote()
{
    return u"INSERT INTO activity_text (rowid, body) VALUES (?, ?)"_s;
}

QString removeNote()
{
    return u"INSERT INTO activity_text (activity_text, rowid, body) VALUES ('delete', ?, ?)"_s;
}

QString matchNotes(int limit)
{
    return u"SELECT rowid AS id FROM activity_text WHERE activity_text MATCH ?"
           " ORDER BY rowid DESC LIMIT %1"_s.arg(limit);
}

QString textQuery(const QString &typed)
{
    QString query;
    for (const QString &word : wordsIn(typed))
        query += u"\"%1\"* "_s.arg(word);
    return query.trimmed();
}

QStringList wordsIn(const QString &typed)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}\\p{M}]+"_s);
    return typed.split(separators, Qt::SkipEmptyParts);
}

namespace {
/// The database's own lower() knows the letters of English only.
void foldText(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    const QByteArrayView bytes(text, sqlite3_value_bytes(values[0]));
    const bool bare = std::ranges::all_of(bytes, [](char c) { return (c & 0x80) == 0; });
    const QByteArray done =
        bare ? bytes.toByteArray().toLower() : fold(QString::fromUtf8(bytes)).toUtf8();
    sqlite3_result_text(context, done.constData(), int(done.size()), SQLITE_TRANSIENT);
}
} // namespace

void addFunctions(sqlite3 *handle)
{
    sqlite3_create_function(handle, "imbuto_fold", 1,
                            SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr,
                            foldText, nullptr, nullptr);
}

void harden(sqlite3 *handle)
{
    const auto set = [handle](int option, int value) {
        sqlite3_db_config(handle, option, value, nullptr);
    };
    set(SQLITE_DBCONFIG_DEFENSIVE, 1);
    set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    set(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    set(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    set(SQLITE_DBCONFIG_DQS_DML, 0);
    set(SQLITE_DBCONFIG_DQS_DDL, 0);
}

QStringList sessionSettings()
{
    return {
        u"PRAGMA foreign_keys = ON"_s,
        u"PRAGMA synchronous = FULL"_s,
        u"PRAGMA cell_size_check = ON"_s,
        u"PRAGMA temp_store = MEMORY"_s,
        u"PRAGMA cache_size = -16000"_s,       // 16 MB
        u"PRAGMA wal_autocheckpoint = 4000"_s, // pages: 16 MB between checkpoints
        u"PRAGMA journal_size_limit = 67108864"_s,
    };
}

} // namespace Imbuto::Dialect
