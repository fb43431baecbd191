// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace Imbuto {

/// Lets several reads see one state of the database, whatever others write meanwhile.
class Snapshot
{
public:
    explicit Snapshot(Connection &connection);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Connection &m_connection;
    const bool m_own; ///< within a transaction there is nothing to do
};

} // namespace Imbuto
