// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/rules/condition.h"

#include <QCoreApplication>

#include <algorithm>

/// What the readers of rows say, in one wording.
namespace Imbuto {

inline tl::unexpected<Error> inField(Error error, const QString &field)
{
    error.field = field;
    return tl::make_unexpected(std::move(error));
}

inline tl::unexpected<Error> nobodyKnown(const QString &text, const QString &field)
{
    return badInput(QCoreApplication::translate("Exchange", "Nobody is known as “%1”.").arg(text),
                    field);
}

inline tl::unexpected<Error> emptyField(const QString &field)
{
    return badInput(QCoreApplication::translate("Exchange", "“%1” is empty.").arg(field), field);
}

inline tl::unexpected<Error> notAFlag(const QString &text, const QString &field)
{
    return badInput(
        QCoreApplication::translate("Exchange", "“%1” is neither yes nor no.").arg(text), field);
}

/// \a text is the caption in some language.
inline bool isCalled(const Caption &caption, const QString &text)
{
    return std::any_of(caption.texts.begin(), caption.texts.end(), [&](const auto &entry) {
        return entry.second.compare(text, Qt::CaseInsensitive) == 0;
    });
}

} // namespace Imbuto
