// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/binding.h"

namespace Imbuto {

/// How the dates and numbers of a file are written, field by field.
struct Formats
{
    std::map<QString, DateOrder> dates;
    std::map<QString, DecimalMark> decimals;
};

/// What the field of a kind holds, where it is not just text.
enum class CellType : quint8 { Text, Date, When, Decimal, Flag };
/// Of a field of a record, a user or an activity; data keys of activities are as some kind of \a book has them.
CellType cellType(ExchangeKind kind, const QString &field, const RuleBook &book);

/// Looks at every row of a file and tells how it writes dates and numbers: as the mapping says, else as the
/// cells prove.
class FormatSurvey
{
public:
    FormatSurvey(const Binding &binding, const RuleBook &book);
    void see(const CsvRow &row);
    /// Errors name the column that can be read in two ways, and how to say which is meant.
    Expected<Formats> formats() const;

private:
    const Binding &m_binding;
    Formats m_given;
    std::map<QString, DateProof> m_dates;
    std::map<QString, DecimalProof> m_decimals;
};

} // namespace Imbuto
