// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/formats.h"

#include "core/fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

CellType typeByName(const QString &type)
{
    return type == u"date"                      ? CellType::Date
        : type == u"number" || type == u"money" ? CellType::Decimal
        : type == u"flag"                       ? CellType::Flag
                                                : CellType::Text;
}

CellType dataType(const QString &key, const RuleBook &book)
{
    for (const ActivityKind &kind : book.kinds()) {
        for (const ActivityField &field : kind.data) {
            if (field.key == key)
                return typeByName(field.type);
        }
    }
    return CellType::Text;
}

/// The error with the column in front.
tl::unexpected<Error> inColumn(const QString &column, const Error &error)
{
    return badInput(
        QCoreApplication::translate("Exchange", "Column “%1”: %2").arg(column, error.text), column);
}

} // namespace

CellType cellType(ExchangeKind kind, const QString &field, const RuleBook &book)
{
    if (field == u"at" || field == u"stage_at")
        return CellType::When;
    if (kind == ExchangeKind::Activities)
        return dataType(field, book);
    if (kind == ExchangeKind::Users)
        return field == u"active" ? CellType::Flag : CellType::Text;
    const SubjectKind subject = *subjectKind(kind);
    if (const FieldDef *builtIn = builtInField(field, subject))
        return builtIn->type == FieldType::Date  ? CellType::Date
            : builtIn->type == FieldType::Amount ? CellType::Decimal
                                                 : CellType::Text;
    const CustomField *custom = book.customField(field, subject);
    return custom ? typeByName(custom->type) : CellType::Text;
}

FormatSurvey::FormatSurvey(const Binding &binding, const RuleBook &book) : m_binding(binding)
{
    const Mapping &mapping = binding.mapping();
    for (const QString &field : binding.fields()) {
        const CellType type = cellType(mapping.kind, field, book);
        const bool date = type == CellType::Date || type == CellType::When;
        if (date && mapping.dates)
            m_given.dates[field] = *mapping.dates;
        else if (date)
            m_dates[field];
        else if (type == CellType::Decimal && mapping.decimals)
            m_given.decimals[field] = *mapping.decimals;
        else if (type == CellType::Decimal)
            m_decimals[field];
    }
}

void FormatSurvey::see(const CsvRow &row)
{
    for (auto &[field, proof] : m_dates)
        proof.see(m_binding.text(row, field));
    for (auto &[field, proof] : m_decimals)
        proof.see(m_binding.text(row, field));
}

Expected<Formats> FormatSurvey::formats() const
{
    Formats formats = m_given;
    for (const auto &[field, proof] : m_dates) {
        const Expected<DateOrder> order = proof.order();
        if (!order)
            return inColumn(m_binding.columnOf(field), order.error());
        formats.dates[field] = *order;
    }
    for (const auto &[field, proof] : m_decimals) {
        const Expected<DecimalMark> mark = proof.mark();
        if (!mark)
            return inColumn(m_binding.columnOf(field), mark.error());
        formats.decimals[field] = *mark;
    }
    return formats;
}

} // namespace Imbuto
