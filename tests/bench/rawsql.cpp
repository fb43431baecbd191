// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawsql.h"

#include "tests/bench/measure.h"

#include <sqlite3.h>

#include <string_view>

using namespace Qt::StringLiterals;

namespace Imbuto::Bench {

namespace {

WriteRecorder *recorder = nullptr; // sqlite3_auto_extension() passes no context

int noteStatement(unsigned, void *, void *statement, void *)
{
    auto *handle = static_cast<sqlite3_stmt *>(statement);
    char *expanded = sqlite3_expanded_sql(handle);
    if (recorder && expanded)
        recorder->note(sqlite3_sql(handle), expanded);
    sqlite3_free(expanded);
    return 0;
}

int traceConnection(sqlite3 *database, const char **, const void *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, noteStatement, nullptr);
}

bool begins(std::string_view sql, std::string_view word)
{
    return sql.size() >= word.size()
        && sqlite3_strnicmp(sql.data(), word.data(), int(word.size())) == 0;
}

bool isWrite(std::string_view sql)
{
    // FTS5 writes its shadow tables by statements of its own: they happen again by themselves
    return (begins(sql, "INSERT") || begins(sql, "UPDATE") || begins(sql, "DELETE")
            || begins(sql, "REPLACE"))
        && sql.find("'main'.'") == std::string_view::npos;
}

/// Reads one SQL literal of \a text at \a at and moves \a at behind it.
SqlValue literal(const std::string &text, size_t &at)
{
    const auto quoted = [&](size_t from) {
        std::string value;
        for (at = from; at < text.size(); ++at) {
            if (text[at] == '\'' && text[++at] != '\'')
                break;
            value += text[at];
        }
        return value;
    };
    if (text[at] == '\'')
        return quoted(at + 1);
    if (text[at] == 'x' && text[at + 1] == '\'')
        return Blob{QByteArray::fromHex(QByteArray::fromStdString(quoted(at + 2))).toStdString()};
    const size_t end = std::min(text.find_first_not_of("+-.0123456789eENULLInf", at), text.size());
    const std::string word = text.substr(at, end - at);
    at = end;
    if (word == "NULL")
        return std::monostate();
    if (word.find_first_of(".eE") == std::string::npos)
        return int64_t(std::stoll(word));
    return std::stod(word);
}

} // namespace

WriteRecorder::WriteRecorder()
{
    recorder = this;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(traceConnection));
}

WriteRecorder::~WriteRecorder()
{
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(traceConnection));
    recorder = nullptr;
}

void WriteRecorder::note(const char *sql, const char *expanded)
{
    if (begins(sql, "BEGIN")) {
        m_open.clear();
        m_writing = true;
    } else if (begins(sql, "COMMIT")) {
        if (!m_open.empty())
            m_batches.push_back(std::move(m_open));
        m_open.clear();
        m_writing = false;
    } else if (m_writing && isWrite(sql)) {
        m_open.push_back({sql, boundValues(sql, expanded)});
    }
}

std::vector<SqlValue> boundValues(const std::string &sql, const std::string &expanded)
{
    std::vector<SqlValue> values;
    size_t at = 0;
    bool inText = false;
    for (size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] == '\'')
            inText = !inText;
        if (inText || (sql[i] != '?' && sql[i] != ':')) {
            ++at;
            continue;
        }
        while (i + 1 < sql.size() && (isalnum(sql[i + 1]) || sql[i + 1] == '_'))
            ++i;
        values.push_back(literal(expanded, at));
    }
    return values;
}

RawDatabase::RawDatabase(const QString &path)
{
    check(sqlite3_open(path.toUtf8().constData(), &m_database), path.toStdString());
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA foreign_keys = ON");
}

RawDatabase::~RawDatabase()
{
    for (const auto &[sql, statement] : m_prepared)
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

void RawDatabase::run(const std::string &sql)
{
    check(sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr), sql);
}

void RawDatabase::write(const Write &write)
{
    this->write(write.sql, write.values);
}

void RawDatabase::write(const std::string &sql, const std::vector<SqlValue> &values)
{
    sqlite3_stmt *statement = prepared(sql);
    int n = 0;
    for (const SqlValue &value : values) {
        ++n;
        if (const auto *number = std::get_if<int64_t>(&value))
            sqlite3_bind_int64(statement, n, *number);
        else if (const auto *real = std::get_if<double>(&value))
            sqlite3_bind_double(statement, n, *real);
        else if (const auto *text = std::get_if<std::string>(&value))
            sqlite3_bind_text(statement, n, text->data(), int(text->size()), SQLITE_STATIC);
        else if (const auto *blob = std::get_if<Blob>(&value))
            sqlite3_bind_blob(statement, n, blob->bytes.data(), int(blob->bytes.size()),
                              SQLITE_STATIC);
        else
            sqlite3_bind_null(statement, n);
    }
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) // RETURNING
        code = sqlite3_step(statement);
    check(code == SQLITE_DONE ? SQLITE_OK : code, sql);
    sqlite3_reset(statement);
}

void RawDatabase::write(const WriteBatch &batch)
{
    static const std::vector<SqlValue> nothing;
    write("BEGIN IMMEDIATE", nothing);
    for (const Write &each : batch)
        write(each);
    write("COMMIT", nothing);
}

void RawDatabase::scan(const std::string &sql)
{
    sqlite3_stmt *statement = prepared(sql);
    int64_t touched = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_TEXT)
                touched += *sqlite3_column_text(statement, i);
            else
                touched += sqlite3_column_int64(statement, i);
        }
    }
    sqlite3_reset(statement);
    m_touched += touched;
}

std::vector<std::vector<SqlValue>> RawDatabase::rows(const std::string &sql)
{
    sqlite3_stmt *statement = prepared(sql);
    std::vector<std::vector<SqlValue>> all;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        std::vector<SqlValue> row;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto size = size_t(sqlite3_column_bytes(statement, i));
            switch (sqlite3_column_type(statement, i)) {
            case SQLITE_INTEGER:
                row.emplace_back(int64_t(sqlite3_column_int64(statement, i)));
                break;
            case SQLITE_FLOAT:
                row.emplace_back(sqlite3_column_double(statement, i));
                break;
            case SQLITE_NULL:
                row.emplace_back(std::monostate());
                break;
            case SQLITE_BLOB:
                row.emplace_back(Blob{std::string(
                    static_cast<const char *>(sqlite3_column_blob(statement, i)), size)});
                break;
            default:
                row.emplace_back(std::string(
                    reinterpret_cast<const char *>(sqlite3_column_text(statement, i)), size));
            }
        }
        all.push_back(std::move(row));
    }
    sqlite3_reset(statement);
    return all;
}

std::vector<std::string> RawDatabase::schemaOf(const std::string &table)
{
    std::vector<std::string> statements;
    for (const auto &row :
         rows("SELECT sql FROM sqlite_schema WHERE tbl_name = '" + table
              + "' AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC"))
        statements.push_back(std::get<std::string>(row.front()));
    return statements;
}

sqlite3_stmt *RawDatabase::prepared(const std::string &sql)
{
    sqlite3_stmt *&statement = m_prepared[sql];
    if (!statement)
        check(sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr), sql);
    return statement;
}

void RawDatabase::check(int code, const std::string &what) const
{
    if (code != SQLITE_OK)
        fail(u"%1: %2"_s.arg(QString::fromUtf8(sqlite3_errmsg(m_database)),
                             QString::fromStdString(what)));
}

} // namespace Imbuto::Bench
