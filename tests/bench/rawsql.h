// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <string>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace Imbuto::Bench {

struct Blob
{
    std::string bytes;
};
using SqlValue = std::variant<std::monostate, int64_t, double, std::string, Blob>;

/// One writing statement with the values bound to it.
struct Write
{
    std::string sql;
    std::vector<SqlValue> values;
};
/// What was written between BEGIN and COMMIT.
using WriteBatch = std::vector<Write>;

/// While it lives, every writing transaction of every SQLite connection opened after it is recorded: so a
/// raw program can do exactly the row writes that the workspace does.
class WriteRecorder
{
public:
    WriteRecorder();
    ~WriteRecorder();
    WriteRecorder(const WriteRecorder &) = delete;
    WriteRecorder &operator=(const WriteRecorder &) = delete;

    const std::vector<WriteBatch> &batches() const { return m_batches; }
    void note(const char *sql, const char *expanded);

private:
    std::vector<WriteBatch> m_batches;
    WriteBatch m_open;
    bool m_writing = false;
};

/// The values that the parameters of \a sql have in \a expanded, as sqlite3_expanded_sql() writes them.
std::vector<SqlValue> boundValues(const std::string &sql, const std::string &expanded);

/// SQLite through its C API with nothing in between, set up as the store sets it up: WAL, FULL, foreign
/// keys. Statements are prepared once.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    void run(const std::string &sql);
    void write(const Write &write);
    void write(const std::string &sql, const std::vector<SqlValue> &values);
    /// One durable transaction.
    void write(const WriteBatch &batch);
    std::vector<std::vector<SqlValue>> rows(const std::string &sql);
    /// Steps through all rows and touches every cell.
    void scan(const std::string &sql);
    /// The SQL that made \a table and its indexes.
    std::vector<std::string> schemaOf(const std::string &table);

private:
    sqlite3_stmt *prepared(const std::string &sql);
    void check(int code, const std::string &what) const;

    sqlite3 *m_database = nullptr;
    int64_t m_touched = 0; ///< so that no compiler finds a scan to be for nothing
    std::map<std::string, sqlite3_stmt *> m_prepared;
};

} // namespace Imbuto::Bench
