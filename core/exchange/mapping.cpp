// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mapping.h"

#include "core/fields.h"

#include <algorithm>
#include <array>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKinds{u"people", u"companies", u"deals", u"activities", u"users"};

/// The contract's columns (cli.md), in its order. Nobody needs the last ones of deals and companies, but a
/// file may have them.
const std::vector<QString> &contractFields(ExchangeKind kind)
{
    static const std::array<std::vector<QString>, 5> fields{{
        {u"ref"_s, u"name"_s, u"email"_s, u"phone"_s, u"company"_s, u"owner"_s, u"at"_s, u"tags"_s},
        {u"ref"_s, u"name"_s, u"phone"_s, u"owner"_s, u"at"_s, u"tags"_s},
        {u"ref"_s, u"title"_s, u"pipeline"_s, u"stage"_s, u"person"_s, u"company"_s, u"amount"_s,
         u"currency"_s, u"expected_close"_s, u"owner"_s, u"at"_s, u"stage_at"_s, u"lost_reason"_s,
         u"lost_reason_text"_s, u"tags"_s},
        {u"subject"_s, u"kind"_s, u"at"_s, u"by"_s, u"id"_s},
        {u"ref"_s, u"name"_s, u"role"_s, u"active"_s, u"manager"_s},
    }};
    return fields[size_t(kind)];
}

} // namespace

QString kindName(ExchangeKind kind)
{
    return QString::fromUtf16(kKinds[size_t(kind)]);
}

std::optional<ExchangeKind> kindByName(const QString &name)
{
    for (size_t i = 0; i < kKinds.size(); ++i) {
        if (name == kKinds[i])
            return ExchangeKind(i);
    }
    return {};
}

std::optional<SubjectKind> subjectKind(ExchangeKind kind)
{
    switch (kind) {
    case ExchangeKind::People:
        return SubjectKind::Person;
    case ExchangeKind::Companies:
        return SubjectKind::Company;
    case ExchangeKind::Deals:
        return SubjectKind::Deal;
    default:
        return {};
    }
}

std::vector<QString> targetFields(ExchangeKind kind, const RuleBook &book)
{
    std::vector<QString> fields = contractFields(kind);
    if (const std::optional<SubjectKind> subject = subjectKind(kind)) {
        for (const CustomField &field : book.customFields()) {
            if (book.customField(field.key, *subject))
                fields.push_back(field.key);
        }
    }
    return fields;
}

bool isFreeField(const QString &field)
{
    return field.startsWith(u"fields.") && field.size() > 7;
}

std::vector<QString> neededFields(ExchangeKind kind)
{
    switch (kind) {
    case ExchangeKind::Deals:
        return {u"title"_s};
    case ExchangeKind::Activities:
        return {u"subject"_s, u"kind"_s, u"at"_s};
    default:
        return {u"name"_s};
    }
}

ColumnSource ColumnSource::column(const QString &name)
{
    return {{{{name, true}}}};
}

ColumnSource::Alternative ColumnSource::parse(const QString &text)
{
    if (!text.contains(u'{'))
        return {{text, true}};
    Alternative parts;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0) {
            parts.push_back({text.sliced(at), false});
            break;
        }
        if (open > at)
            parts.push_back({text.sliced(at, open - at), false});
        parts.push_back({text.sliced(open + 1, close - open - 1), true});
        at = close + 1;
    }
    return parts;
}

std::vector<QString> ColumnSource::columns() const
{
    std::vector<QString> names;
    for (const Alternative &alternative : alternatives) {
        for (const Part &part : alternative) {
            if (part.isColumn)
                names.push_back(part.text);
        }
    }
    return names;
}

bool Mapping::fits(const std::vector<QString> &header) const
{
    return !recognises.empty()
        && std::all_of(recognises.begin(), recognises.end(), [&](const QString &column) {
               return std::find(header.begin(), header.end(), column) != header.end();
           });
}

bool isRejectsHeader(const std::vector<QString> &header)
{
    return header.size() > kRejectColumns && header[0] == u"line" && header[1] == u"reason";
}

} // namespace Imbuto
