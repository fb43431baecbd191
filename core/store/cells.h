// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/query.h"
#include "core/store/rows.h"

#include <type_traits>

/// How one value of a row becomes a cell of a table and comes back.
namespace Imbuto {

using Stamps = std::map<QString, Instant>;

/// Values as JSON for people and other programs that look into the database: numbers with a point
/// are real, a date is {"date":"2026-01-31"}. The same values always give the same text.
QString valuesText(const Values &values);
/// Throws StorageFault when \a text is not what valuesText() writes.
Values valuesFromText(const QString &text);
QString stampsText(const Stamps &stamps);
Stamps stampsFromText(const QString &text);

inline void bindCell(Query &query, const QString &text)
{
    query.bind(text);
}
inline void bindCell(Query &query, qint64 number)
{
    query.bind(number);
}
inline void bindCell(Query &query, int number)
{
    query.bind(number);
}
inline void bindCell(Query &query, bool yes)
{
    query.bind(yes ? 1 : 0);
}
inline void bindCell(Query &query, double number)
{
    query.bind(number);
}
inline void bindCell(Query &query, const Values &values)
{
    query.bind(valuesText(values));
}
inline void bindCell(Query &query, const Stamps &stamps)
{
    query.bind(stampsText(stamps));
}
inline void bindCell(Query &query, QDate date)
{
    date.isValid() ? query.bind(date.toString(Qt::ISODate)) : query.bindNull();
}
template<typename E>
requires std::is_enum_v<E>
void bindCell(Query &query, E value)
{
    query.bind(int(value));
}
template<typename T>
void bindCell(Query &query, Link<T> link)
{
    link.id ? query.bind(link.id) : query.bindNull();
}
template<typename T>
void bindCell(Query &query, const std::optional<T> &value)
{
    value ? bindCell(query, *value) : void(query.bindNull());
}

inline void readCell(const Query &query, int column, QString &text)
{
    text = query.text(column);
}
inline void readCell(const Query &query, int column, qint64 &number)
{
    number = query.integer(column);
}
inline void readCell(const Query &query, int column, int &number)
{
    number = int(query.integer(column));
}
inline void readCell(const Query &query, int column, bool &yes)
{
    yes = query.integer(column) != 0;
}
inline void readCell(const Query &query, int column, double &number)
{
    number = query.real(column);
}
inline void readCell(const Query &query, int column, Values &values)
{
    values = valuesFromText(query.text(column));
}
inline void readCell(const Query &query, int column, Stamps &stamps)
{
    stamps = stampsFromText(query.text(column));
}
inline void readCell(const Query &query, int column, QDate &date)
{
    date = query.isNull(column) ? QDate() : QDate::fromString(query.text(column), Qt::ISODate);
}
template<typename E>
requires std::is_enum_v<E>
void readCell(const Query &query, int column, E &value)
{
    value = E(query.integer(column));
}
template<typename T>
void readCell(const Query &query, int column, Link<T> link)
{
    link.id = query.integer(column); // NULL reads as 0: none
}
template<typename T>
void readCell(const Query &query, int column, std::optional<T> &value)
{
    if (query.isNull(column))
        value.reset();
    else
        readCell(query, column, value.emplace());
}

} // namespace Imbuto
