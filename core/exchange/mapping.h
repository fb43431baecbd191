// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvreader.h"
#include "core/exchange/valueparse.h"
#include "core/types.h"

#include <map>

namespace Imbuto {

class RuleBook;

/// What a file holds, one thing a row.
enum class ExchangeKind : quint8 { People, Companies, Deals, Activities, Users };

/// people, companies, deals, activities, users.
QString kindName(ExchangeKind kind);
std::optional<ExchangeKind> kindByName(const QString &name);
/// The kind of record a row becomes; nothing for activities and users.
std::optional<SubjectKind> subjectKind(ExchangeKind kind);

/// Where the value of a target field comes from: the first alternative that is not empty. An alternative
/// is a template over columns: "{first_name} {last_name}"; text between two columns appears only when both
/// have something.
struct ColumnSource
{
    struct Part
    {
        QString text;
        bool isColumn = false;
        bool operator==(const Part &) const = default;
    };
    using Alternative = std::vector<Part>;
    std::vector<Alternative> alternatives;

    static ColumnSource column(const QString &name);
    /// Reads "name" as a column and "{a} – {b}" as a template.
    static Alternative parse(const QString &text);
    std::vector<QString> columns() const; ///< all columns asked, in order
    bool operator==(const ColumnSource &) const = default;
};

/// How the columns of a file become the fields of a kind. Read from JSON, or guessed from the header.
struct Mapping
{
    /// What becomes of a reference to nobody: the row is rejected, the field stays as it is, or who is
    /// named is created under that name (the default for companies of people and deals, and for managers
    /// of users).
    enum class Unknown : quint8 { Reject, Skip, Create };

    QString name; ///< of a shipped one: its id
    ExchangeKind kind = ExchangeKind::People;
    std::vector<QString> recognises; ///< the header of the files it is made for
    std::map<QString, ColumnSource>
        columns; ///< by target field; none at all: guessed from the header
    std::map<QString, std::map<QString, QString>>
        values;                          ///< aliases, by target field or source column
    std::map<QString, QString> defaults; ///< by target field, for rows that have none
    std::map<QString, Unknown> unknown;  ///< by target field that names somebody
    std::optional<DateOrder> dates;
    std::optional<DecimalMark> decimals;
    std::optional<CsvEncoding> encoding;
    std::optional<char> delimiter;
    bool operator==(const Mapping &) const = default;

    /// True when every column it is made for is in \a header.
    bool fits(const std::vector<QString> &header) const;
};

/// The fields that a file of \a kind can fill, the contract's first (cli.md), then the custom ones of
/// \a book. Activities take any further name as a key of their data.
std::vector<QString> targetFields(ExchangeKind kind, const RuleBook &book);

/// A custom field that no book describes: "fields.KEY", as in the line format.
bool isFreeField(const QString &field);

/// The fields without which a file of \a kind says nothing. People may have an email instead of a name.
std::vector<QString> neededFields(ExchangeKind kind);

/// Reads a mapping file: one mapping, or {"mappings":[…]}. Unknown keys are errors that name their path.
Expected<std::vector<Mapping>> parseMappings(const QByteArray &json, const QString &file);
/// The text of a mapping file for \a mapping, as parseMappings() reads it.
QByteArray mappingJson(const Mapping &mapping);
/// The mappings that come with the program. A fault in one is a fault of the build: tests load them.
Expected<std::vector<Mapping>> shippedMappings();

/// The mapping that the names of \a header suggest: the contract's own names, then synonyms in every
/// shipped language, spaces, case and accents aside. Two headers for one field: the first that is filled.
/// What it lacks, importFile() says.
Mapping guessMapping(ExchangeKind kind, const std::vector<QString> &header, const RuleBook &book);
/// The kind whose fields \a header names best; nothing when no kind's needed ones are there.
std::optional<ExchangeKind> guessKind(const std::vector<QString> &header, const RuleBook &book);

/// A file of rejected rows begins with the columns `line` and `reason`: read again, they are left out.
inline constexpr int kRejectColumns = 2;
bool isRejectsHeader(const std::vector<QString> &header);

} // namespace Imbuto
