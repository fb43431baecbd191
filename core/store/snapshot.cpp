// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/snapshot.h"

#include "core/store/store.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

Snapshot::Snapshot(Connection &connection)
    : m_connection(connection), m_own(!connection.inTransaction())
{
    if (m_own)
        m_connection.run(u"BEGIN"_s);
}

Snapshot::~Snapshot()
{
    try {
        if (m_own && m_connection.inTransaction())
            m_connection.run(u"COMMIT"_s);
    } catch (const StorageFault &) { // nothing was written that could be lost
    }
}

} // namespace Imbuto
