// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QByteArray>
#include <QString>

namespace Imbuto {

/// A prepared statement, read forwards only. Binds its placeholders from left to right. Every failure
/// throws StorageFault.
class Query
{
public:
    Query(Connection &connection, const QString &sql);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(qint64 number) { return bindValue(number); }
    Query &bind(int number) { return bindValue(number); }
    Query &bind(double number) { return bindValue(number); }
    /// A null text is the empty text: what is missing says so with bindNull().
    Query &bind(const QString &text) { return bindValue(text.isNull() ? QStringLiteral("") : text); }
    Query &bind(const QByteArray &bytes) { return bindValue(bytes); }
    Query &bindNull() { return bindValue(QVariant()); }

    /// Runs it; rows are then read with next().
    Query &run();
    /// Runs it and tells how many rows it wrote.
    int write();
    bool next();

    bool isNull(int column) const { return m_statement->isNull(column); }
    qint64 integer(int column) const { return m_statement->value(column).toLongLong(); }
    double real(int column) const { return m_statement->value(column).toDouble(); }
    QString text(int column) const { return m_statement->value(column).toString(); }
    QByteArray bytes(int column) const { return m_statement->value(column).toByteArray(); }

private:
    Query &bindValue(const QVariant &value);
    [[noreturn]] void fail() const;

    Connection &m_connection;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_statement;
    int m_bound = 0;
};

} // namespace Imbuto
