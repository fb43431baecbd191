// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/listcolumns.h"

#include "core/fields.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/subject/fieldtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

using Kind = ListColumn::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ListColumn)
};

constexpr std::array kIds{"name",  "health", "company", "person",         "email",
                          "phone", "stage",  "amount",  "expected_close", "tags",
                          "owner", "deals",  "created"};

bool hasHealth(const RuleBook &book, SubjectKind kind)
{
    return std::ranges::any_of(book.pipelinesFor(kind), [](const Pipeline *p) {
        return p->health.good || std::ranges::any_of(p->stages, [](const Stage &s) {
                   return s.health.good || s.health.bad;
               });
    });
}

std::vector<ListColumn> builtIn(const RuleBook &book, SubjectKind kind)
{
    std::vector<Kind> kinds;
    switch (kind) {
    case SubjectKind::Person:
        kinds = {Kind::Name,  Kind::Health, Kind::Company, Kind::Email,  Kind::Phone,
                 Kind::Owner, Kind::Deals,  Kind::Tags,    Kind::Created};
        break;
    case SubjectKind::Company:
        kinds = {Kind::Name,  Kind::Health, Kind::Phone,  Kind::Owner,
                 Kind::Deals, Kind::Tags,   Kind::Created};
        break;
    case SubjectKind::Deal:
        kinds = {Kind::Name,          Kind::Stage, Kind::Company, Kind::Person, Kind::Amount,
                 Kind::ExpectedClose, Kind::Owner, Kind::Tags,    Kind::Created};
        break;
    }
    if (!hasHealth(book, kind))
        std::erase(kinds, Kind::Health);
    std::vector<ListColumn> columns;
    for (const Kind one : kinds)
        columns.push_back({one});
    return columns;
}

const CustomField *fieldOf(const ListColumn &column, const RuleBook &book)
{
    const auto &all = book.customFields();
    const auto found = std::ranges::find(all, column.field, &CustomField::key);
    return column.kind == Kind::Field && found != all.end() ? &*found : nullptr;
}

QString stageText(const RecordRow &row, const Session &session)
{
    const Pipeline *pipeline = session.book().pipeline(row.record.pipeline);
    const Stage *stage = pipeline ? pipeline->stage(row.stage) : nullptr;
    return stage ? stage->caption.in(session.language().code) : row.stage;
}

} // namespace

std::vector<ListColumn> allColumns(const RuleBook &book, SubjectKind kind)
{
    std::vector<ListColumn> columns = builtIn(book, kind);
    for (const CustomField &field : book.customFields())
        if (std::ranges::count(field.subjects, kind))
            columns.push_back({Kind::Field, field.key});
    return columns;
}

std::vector<ListColumn> usualColumns(const RuleBook &book, SubjectKind kind)
{
    std::vector<ListColumn> columns = builtIn(book, kind);
    std::erase_if(columns, [kind](const ListColumn &c) {
        return c.kind == Kind::Tags || c.kind == Kind::Created
            || (kind == SubjectKind::Deal && c.kind == Kind::Person);
    });
    return columns;
}

QString columnId(const ListColumn &column)
{
    return column.kind == Kind::Field ? u"field."_s + column.field
                                      : QString::fromLatin1(kIds[size_t(column.kind)]);
}

std::optional<ListColumn> columnById(const QString &id, const std::vector<ListColumn> &columns)
{
    const auto found = std::ranges::find(columns, id, columnId);
    return found == columns.end() ? std::nullopt : std::optional(*found);
}

QString columnCaption(const ListColumn &column, SubjectKind kind, const Session &session)
{
    const auto caption = [&](const QString &field) {
        return fieldCaption(field, session.book(), session.language());
    };
    switch (column.kind) {
    case Kind::Name:
        return caption(kind == SubjectKind::Deal ? u"title"_s : u"name"_s);
    case Kind::Health:
        return Words::tr("Health");
    case Kind::Stage:
        return Words::tr("Stage");
    case Kind::Deals:
        return Words::tr("Open deals");
    case Kind::Created:
        return Words::tr("Created");
    case Kind::Field:
        return caption(column.field);
    default:
        return caption(columnId(column));
    }
}

bool isNumeric(const ListColumn &column, const RuleBook &book)
{
    if (const CustomField *field = fieldOf(column, book))
        return field->type == u"number" || field->type == u"money";
    return column.kind == Kind::Amount || column.kind == Kind::Deals;
}

std::optional<ListQuery> sortedBy(const ListColumn &column, const RuleBook &book, SubjectKind kind)
{
    ListQuery query;
    query.kind = kind;
    switch (column.kind) {
    case Kind::Name:
        query.sort = SortBy::Name;
        break;
    case Kind::Company:
        query.sort = SortBy::Company;
        break;
    case Kind::Person:
        query.sort = SortBy::Person;
        break;
    case Kind::Email:
        query.sort = SortBy::Email;
        break;
    case Kind::Phone:
        query.sort = SortBy::Phone;
        break;
    case Kind::Amount:
        query.sort = SortBy::Amount;
        break;
    case Kind::ExpectedClose:
        query.sort = SortBy::ExpectedClose;
        break;
    case Kind::Owner:
        query.sort = SortBy::Owner;
        break;
    case Kind::Created:
        query.sort = SortBy::Created;
        break;
    case Kind::Tags:
    case Kind::Field: {
        const CustomField *field = fieldOf(column, book);
        query.sort = SortBy::Field;
        query.field = field ? column.field : u"tags"_s;
        query.money = field && field->type == u"money";
        break;
    }
    case Kind::Stage:
        query.sort = SortBy::Stage;
        for (const Pipeline *pipeline : book.pipelinesFor(kind))
            for (const Stage &stage : pipeline->stages)
                query.stages.emplace_back(pipeline->id, stage.id);
        break;
    case Kind::Health:
    case Kind::Deals:
        return {};
    }
    return query;
}

QString columnText(const RecordRow &row, const ListColumn &column, const Session &session)
{
    const Record &r = row.record;
    switch (column.kind) {
    case Kind::Name:
        return r.name.isEmpty() ? r.email : r.name;
    case Kind::Company:
        return row.company;
    case Kind::Person:
        return row.person;
    case Kind::Email:
        return r.email;
    case Kind::Phone:
        return r.phone;
    case Kind::Stage:
        return stageText(row, session);
    case Kind::Amount:
        return r.amount ? amountText(*r.amount, r.currency, session.language()) : QString();
    case Kind::ExpectedClose:
        return dateText(r.expectedClose, session.language());
    case Kind::Tags:
        return plainText(fieldValue(r, u"tags"_s));
    case Kind::Owner:
        return ownerName(r.owner, session.workspace());
    case Kind::Deals:
        return row.openDeals ? session.language().locale.toString(row.openDeals) : QString();
    case Kind::Created:
        return dateText(session.workspace().calendar().day(r.createdAt), session.language());
    case Kind::Field:
        return customText(r, column.field, session);
    case Kind::Health:
        break;
    }
    return {};
}

} // namespace Imbuto
