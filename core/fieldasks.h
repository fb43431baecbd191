// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"
#include "core/store/readmodels.h"

#include <QStringList>

namespace Imbuto {

/// What somebody asks of one of the workspace's own fields, in words that stay what they are from day to day.
struct FieldAsk
{
    enum class How : quint8 {
        Empty,
        Contains, ///< values: one text
        Is,       ///< values: one text
        Between, ///< values: from and up to, either may be empty: decimals in C format, or ISO dates
        OneOf,   ///< values: ids of choices
        Last,    ///< values: so many days, of which today is the last
        Next,    ///< values: so many days, of which today is the first
        Yes,
        No,
    };
    QString key;
    How how = How::Empty;
    QStringList values = {};
    bool operator==(const FieldAsk &) const = default;
};

/// Whether a field of \a type (number, date …) can be asked so.
bool canAsk(FieldAsk::How how, const QString &type);
/// "contains", "one_of" …: the names under which they are kept.
QString askName(FieldAsk::How how);
std::optional<FieldAsk::How> askOfName(const QString &name);

/// The test that \a ask is for records of \a kind on \a today; money is in \a currency. A field that is gone, or can't
/// be asked so any more, lets nobody through.
FieldTest testOf(const FieldAsk &ask, const RuleBook &book, SubjectKind kind, QDate today,
                 const QString &currency);

} // namespace Imbuto
