// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query.h"

#include "core/report/filter.h"
#include "core/store/store.h"

#include <sqlite3.h>

namespace Imbuto {

Query::Query(Connection &connection, const QString &sql)
    : m_connection(connection), m_sql(sql), m_statement(connection.borrow(sql))
{
}

Query::~Query()
{
    sqlite3_reset(m_statement); // an unfinished read would hold back checkpoints
    sqlite3_clear_bindings(m_statement);
    m_connection.giveBack(m_sql, m_statement);
}

Query &Query::bound(int code)
{
    if (code != SQLITE_OK)
        fail();
    return *this;
}

Query &Query::bind(qint64 number)
{
    return bound(sqlite3_bind_int64(m_statement, ++m_bound, number));
}

Query &Query::bind(double number)
{
    return bound(sqlite3_bind_double(m_statement, ++m_bound, number));
}

Query &Query::bind(const QString &text)
{
    const auto size = quint64(text.size()) * sizeof(QChar);
    const auto *bytes = reinterpret_cast<const char *>(text.utf16());
    return bound(
        sqlite3_bind_text64(m_statement, ++m_bound, bytes, size, SQLITE_TRANSIENT, SQLITE_UTF16));
}

Query &Query::bind(const QByteArray &bytes)
{
    const auto size = quint64(bytes.size());
    return bound(
        sqlite3_bind_blob64(m_statement, ++m_bound, bytes.constData(), size, SQLITE_TRANSIENT));
}

Query &Query::bindNull()
{
    return bound(sqlite3_bind_null(m_statement, ++m_bound));
}

Query &Query::run()
{
    m_bound = 0;
    step();
    return *this;
}

int Query::write()
{
    run();
    return sqlite3_changes(m_connection.handle());
}

void Query::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        m_row = Row::Waiting;
        return;
    case SQLITE_DONE:
        m_row = Row::None;
        return;
    default:
        fail();
    }
}

bool Query::next()
{
    if (m_row == Row::Current)
        step();
    if (m_row == Row::Waiting) {
        m_row = Row::Current;
        return true;
    }
    return false;
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Query::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

std::string_view Query::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text ? text : "", size_t(sqlite3_column_bytes(m_statement, column))};
}

void Query::fail() const
{
    if (sqlite3_errcode(m_connection.handle()) == SQLITE_INTERRUPT)
        throw CountStopped{}; // see ReadWatch
    throw StorageFault{storageFailure(m_connection.handle())};
}

} // namespace Imbuto
