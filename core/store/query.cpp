// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query.h"

#include "core/store/store.h"

#include <QSqlError>

namespace Imbuto {

Query::Query(Connection &connection, const QString &sql)
    : m_connection(connection), m_sql(sql), m_statement(connection.borrow(sql))
{
}

Query::~Query()
{
    m_statement->finish(); // an unfinished read would hold back checkpoints
    m_connection.giveBack(m_sql, std::move(m_statement));
}

Query &Query::bindValue(const QVariant &value)
{
    m_statement->bindValue(m_bound++, value);
    return *this;
}

Query &Query::run()
{
    m_bound = 0;
    if (!m_statement->exec())
        fail();
    return *this;
}

int Query::write()
{
    return run().m_statement->numRowsAffected();
}

bool Query::next()
{
    if (m_statement->next())
        return true;
    if (m_statement->lastError().isValid())
        fail();
    return false;
}

void Query::fail() const
{
    throw StorageFault{storageFailure(m_connection.handle())};
}

} // namespace Imbuto
