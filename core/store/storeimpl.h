// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statements.h"
#include "core/store/store.h"

namespace Imbuto {

/// What a Store holds: for the files of core/store only.
struct Store::Impl
{
    QString path;
    std::unique_ptr<Connection> connection;
    Mode mode = Mode::ReadWrite;

    Query query(const QString &sql) const { return Query(*connection, sql); }
};

/// Runs \a write and turns a StorageFault into its Error.
template<typename Write>
auto guarded(Write write) -> Expected<decltype(write())>
{
    try {
        if constexpr (std::is_void_v<decltype(write())>) {
            write();
            return {};
        } else {
            return write();
        }
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

} // namespace Imbuto
