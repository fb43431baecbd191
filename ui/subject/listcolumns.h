// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"
#include "core/store/recordreads.h"

namespace Imbuto {

class Session;

/// A column of a list of people, companies or deals: built in, or a custom field.
struct ListColumn
{
    enum class Kind : quint8 {
        Name,
        Health,
        Company,
        Person,
        Email,
        Phone,
        Stage,
        Amount,
        ExpectedClose,
        Tags,
        Owner,
        Deals,
        Created,
        Field,
    };
    Kind kind = Kind::Name;
    QString field = {}; ///< the key of Kind::Field
    bool operator==(const ListColumn &) const = default;
};

/// Every column that a list of \a kind can have, in the order in which they are offered.
std::vector<ListColumn> allColumns(const RuleBook &book, SubjectKind kind);
/// Those that it has until somebody chooses.
std::vector<ListColumn> usualColumns(const RuleBook &book, SubjectKind kind);
/// A name to keep it by: "owner", "field.KEY".
QString columnId(const ListColumn &column);
/// The column of that name among \a columns; nothing when there is none such.
std::optional<ListColumn> columnById(const QString &id, const std::vector<ListColumn> &columns);

QString columnCaption(const ListColumn &column, SubjectKind kind, const Session &session);
/// Whether its values are numbers, which stand at the right.
bool isNumeric(const ListColumn &column, const RuleBook &book);
/// How the store sorts by it; nothing for what it can't sort by.
std::optional<ListQuery> sortedBy(const ListColumn &column, const RuleBook &book, SubjectKind kind);
/// What \a row shows there, in the reader's format. Health is not in the row.
QString columnText(const RecordRow &row, const ListColumn &column, const Session &session);

} // namespace Imbuto
