// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mapping.h"

#include <set>

namespace Imbuto {

/// A mapping tied to the columns of one file: gives the text of a field for a row.
class Binding
{
public:
    /// Errors: a field that the kind does not have, a column that the file does not have or has twice, a
    /// needed field that nothing fills. A mapping without columns is completed by guessMapping().
    static Expected<Binding> bind(const Mapping &mapping, const std::vector<QString> &header,
                                  const RuleBook &book);

    const Mapping &mapping() const { return m_mapping; }
    int width() const { return m_width; } ///< cells that a row must have
    bool has(const QString &field) const { return m_fields.contains(field); }
    std::vector<QString> fields() const;
    /// The text of \a field: its first filled alternative, else its default, aliases replaced; empty when
    /// it has none. Spaces around it, and the ' that protects a cell, are taken off.
    QString text(const CsvRow &row, const QString &field) const;
    /// The column that \a field comes from, for diagnostics; the field itself when none.
    QString columnOf(const QString &field) const;
    std::vector<QString> ignoredColumns() const; ///< columns that fill nothing
    Mapping::Unknown unknown(const QString &field) const;

private:
    struct Part
    {
        QString literal;
        int column = -1;
    };
    using Aliases = std::map<QString, QString>;
    std::optional<Error> check(const RuleBook &book) const;
    std::optional<Error> tie(const std::vector<QString> &header);
    Expected<int> indexOf(const QString &column, const std::vector<QString> &header) const;
    QString cell(const CsvRow &row, int column) const;
    QString join(const CsvRow &row, const std::vector<Part> &parts) const;

    Mapping m_mapping;
    std::vector<QString> m_header;
    int m_width = 0;
    int m_first = 0; ///< columns before it are those of a file of rejected rows
    std::map<QString, std::vector<std::vector<Part>>> m_fields;
    std::map<int, const Aliases *> m_columnAliases;
    std::set<int> m_used;
};

/// The names of the columns: trimmed, unprotected.
std::vector<QString> headerOf(const CsvRow &row);

} // namespace Imbuto
