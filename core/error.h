// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Imbuto {

/// Why something could not be done. `text` is for people, in the language in force when it was made; it
/// says what and where.
struct Error
{
    /// The exit codes of the command line (cli.md).
    enum class Code { Usage = 1, BadInput = 2, Refused = 3, Conflict = 4, Storage = 5 };
    Code code = Code::BadInput;
    QString text;
    QString field; ///< the field, column or JSON path concerned, when there is one

    bool operator==(const Error &) const = default;
};

template<typename T>
using Expected = tl::expected<T, Error>;

inline tl::unexpected<Error> badInput(const QString &text, const QString &field = {})
{
    return tl::make_unexpected(Error{Error::Code::BadInput, text, field});
}
inline tl::unexpected<Error> conflict(const QString &text)
{
    return tl::make_unexpected(Error{Error::Code::Conflict, text, {}});
}
inline tl::unexpected<Error> storageError(const QString &text)
{
    return tl::make_unexpected(Error{Error::Code::Storage, text, {}});
}

} // namespace Imbuto
