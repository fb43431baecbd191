// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/binding.h"

#include "core/exchange/csvwriter.h"
#include "core/rules/rulebook.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

using Tr = QCoreApplication;

QString list(const std::vector<QString> &names)
{
    return QStringList(names.begin(), names.end()).join(u", ");
}

bool contains(const std::vector<QString> &names, const QString &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The alias of \a text: as written, else ignoring case.
QString replaced(const QString &text, const std::map<QString, QString> &aliases)
{
    if (const auto it = aliases.find(text); it != aliases.end())
        return it->second;
    for (const auto &[from, to] : aliases) {
        if (from.compare(text, Qt::CaseInsensitive) == 0)
            return to;
    }
    return text;
}

} // namespace

std::vector<QString> headerOf(const CsvRow &row)
{
    std::vector<QString> header;
    for (int i = 0; i < row.size(); ++i)
        header.push_back(unprotectedCell(row.text(i).trimmed()));
    return header;
}

Expected<Binding> Binding::bind(const Mapping &mapping, const std::vector<QString> &header,
                                const RuleBook &book)
{
    Binding binding;
    binding.m_mapping = mapping;
    binding.m_header = header;
    binding.m_width = int(header.size());
    binding.m_first = isRejectsHeader(header) ? kRejectColumns : 0;
    const std::vector<QString> own(header.begin() + binding.m_first, header.end());
    if (mapping.columns.empty())
        binding.m_mapping.columns = guessMapping(mapping.kind, own, book).columns;
    if (std::optional<Error> error = binding.check(book))
        return tl::make_unexpected(*error);
    if (std::optional<Error> error = binding.tie(header))
        return tl::make_unexpected(*error);
    return binding;
}

std::optional<Error> Binding::check(const RuleBook &book) const
{
    const std::vector<QString> known = targetFields(m_mapping.kind, book);
    const bool free = m_mapping.kind == ExchangeKind::Activities;
    const auto unknownField = [&](const QString &field) -> std::optional<Error> {
        if (free || contains(known, field) || (subjectKind(m_mapping.kind) && isFreeField(field)))
            return {};
        return badInput(
                   Tr::translate("Exchange", "A file of %1 has no field “%2”; its fields are: %3.")
                       .arg(kindName(m_mapping.kind), field, list(known)),
                   field)
            .value();
    };
    for (const auto &entry : m_mapping.columns) {
        if (const auto error = unknownField(entry.first))
            return error;
    }
    for (const auto &entry : m_mapping.defaults) {
        if (const auto error = unknownField(entry.first))
            return error;
    }
    for (const auto &entry : m_mapping.unknown) {
        if (const auto error = unknownField(entry.first))
            return error;
    }
    for (const auto &entry : m_mapping.values) {
        if (!contains(m_header, entry.first)) {
            if (const auto error = unknownField(entry.first))
                return error;
        }
    }
    const auto filled = [&](const QString &field) {
        return m_mapping.columns.contains(field) || m_mapping.defaults.contains(field);
    };
    for (const QString &field : neededFields(m_mapping.kind)) {
        if (filled(field) || (m_mapping.kind == ExchangeKind::People && filled(u"email"_s)))
            continue;
        return badInput(
                   Tr::translate("Exchange",
                                 "No column gives “%1”. Say which does with \"columns\": {\"%1\": "
                                 "\"…\"} in a mapping; the file has: %2.")
                       .arg(field, list(m_header)),
                   field)
            .value();
    }
    return {};
}

std::optional<Error> Binding::tie(const std::vector<QString> &header)
{
    for (const auto &[field, source] : m_mapping.columns) {
        for (const ColumnSource::Alternative &alternative : source.alternatives) {
            std::vector<Part> parts;
            for (const ColumnSource::Part &part : alternative) {
                if (!part.isColumn) {
                    parts.push_back({part.text, -1});
                    continue;
                }
                const Expected<int> index = indexOf(part.text, header);
                if (!index)
                    return index.error();
                parts.push_back({{}, *index});
                m_used.insert(*index);
            }
            m_fields[field].push_back(std::move(parts));
        }
    }
    for (const auto &entry : m_mapping.defaults)
        m_fields[entry.first]; // a default alone makes a field
    return {};
}

Expected<int> Binding::indexOf(const QString &column, const std::vector<QString> &header) const
{
    for (const Qt::CaseSensitivity how : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        int found = -1;
        for (int i = m_first; i < m_width; ++i) {
            if (header[size_t(i)].compare(column, how) != 0)
                continue;
            if (found >= 0)
                return badInput(
                    Tr::translate("Exchange", "The column “%1” is there twice: rename one.")
                        .arg(column),
                    column);
            found = i;
        }
        if (found >= 0)
            return found;
    }
    return badInput(
        Tr::translate("Exchange",
                      "The mapping names a column “%1” that the file does not have; it has: %2.")
            .arg(column, list(header)),
        column);
}

std::vector<QString> Binding::fields() const
{
    std::vector<QString> names;
    for (const auto &entry : m_fields)
        names.push_back(entry.first);
    return names;
}

QString Binding::cell(const CsvRow &row, int column) const
{
    const QString text = unprotectedCell(row.text(column).trimmed());
    const auto aliases = m_mapping.values.find(m_header[size_t(column)]);
    return aliases == m_mapping.values.end() ? text : replaced(text, aliases->second);
}

QString Binding::join(const CsvRow &row, const std::vector<Part> &parts) const
{
    if (parts.size() == 1 && parts.front().column >= 0)
        return cell(row, parts.front().column);
    QString result;
    QString between; // text since the last column: only where there is something on both sides
    QString around;  // text before the first column
    bool first = true;
    for (const Part &part : parts) {
        if (part.column < 0) {
            (first ? around : between) += part.literal;
            continue;
        }
        const QString value = cell(row, part.column);
        if (!value.isEmpty())
            result += result.isEmpty() ? value : between + value;
        between.clear();
        first = false;
    }
    return result.isEmpty() ? result : around + result + between;
}

QString Binding::text(const CsvRow &row, const QString &field) const
{
    const auto it = m_fields.find(field);
    if (it == m_fields.end())
        return {};
    QString result;
    for (const std::vector<Part> &alternative : it->second) {
        result = join(row, alternative);
        if (!result.isEmpty())
            break;
    }
    if (result.isEmpty()) {
        const auto fallback = m_mapping.defaults.find(field);
        return fallback == m_mapping.defaults.end() ? result : fallback->second;
    }
    const auto aliases = m_mapping.values.find(field);
    return aliases == m_mapping.values.end() ? result : replaced(result, aliases->second);
}

QString Binding::columnOf(const QString &field) const
{
    const auto it = m_mapping.columns.find(field);
    if (it == m_mapping.columns.end())
        return field;
    const std::vector<QString> columns = it->second.columns();
    return columns.empty() ? field : columns.front();
}

std::vector<QString> Binding::ignoredColumns() const
{
    std::vector<QString> names;
    for (int i = m_first; i < m_width; ++i) {
        if (!m_used.contains(i) && !m_header[size_t(i)].isEmpty())
            names.push_back(m_header[size_t(i)]);
    }
    return names;
}

Mapping::Unknown Binding::unknown(const QString &field) const
{
    const auto it = m_mapping.unknown.find(field);
    if (it != m_mapping.unknown.end())
        return it->second;
    const bool created = field == u"company" || field == u"manager";
    return created ? Mapping::Unknown::Create : Mapping::Unknown::Reject;
}

} // namespace Imbuto
