// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cells.h"

#include <QStringList>

/// Statements over whole rows, made from Rows<T> once per entity.
namespace Imbuto {

/// The names of an entity's columns.
struct ColumnNames
{
    QStringList keys;
    QStringList others;  ///< written besides the keys
    QStringList written; ///< all, in the order of Rows<T>
    QStringList read;    ///< all but derived ones

    void key(QStringView name, const auto &)
    {
        keys += name.toString();
        written += name.toString();
        read += name.toString();
    }
    void derived(QStringView name, const auto &)
    {
        others += name.toString();
        written += name.toString();
    }
    void operator()(QStringView name, const auto &)
    {
        derived(name, 0);
        read += name.toString();
    }
};

template<typename T>
const ColumnNames &columnNames()
{
    static const ColumnNames names = [] {
        ColumnNames made;
        const T row{};
        Rows<T>::visit(row, made);
        return made;
    }();
    return names;
}

/// "a, b, c", or "x.a, x.b, x.c" for an \a alias.
template<typename T>
QString columns(const QString &alias = {})
{
    const QString prefix = alias.isEmpty() ? QString() : alias + u'.';
    return prefix + columnNames<T>().read.join(QStringLiteral(", ") + prefix);
}

template<typename T>
const QString &insertStatement()
{
    static const QString sql = [] {
        const QStringList &names = columnNames<T>().written;
        return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(Rows<T>::table, names.join(u", "),
                 QStringList(names.size(), QStringLiteral("?")).join(u", "));
    }();
    return sql;
}

template<typename T>
QString whereKey()
{
    return columnNames<T>().keys.join(QStringLiteral(" = ? AND ")) + QStringLiteral(" = ?");
}

template<typename T>
const QString &updateStatement()
{
    static const QString sql =
        QStringLiteral("UPDATE %1 SET %2 = ? WHERE %3")
            .arg(Rows<T>::table, columnNames<T>().others.join(u" = ?, "), whereKey<T>());
    return sql;
}

template<typename T>
const QString &deleteStatement()
{
    static const QString sql =
        QStringLiteral("DELETE FROM %1 WHERE %2").arg(Rows<T>::table, whereKey<T>());
    return sql;
}

/// "SELECT all columns FROM table " and then \a rest.
template<typename T>
QString select(QStringView rest)
{
    return QStringLiteral("SELECT %1 FROM %2 %3").arg(columns<T>(), Rows<T>::table, rest);
}

/// Binds the columns of a row in the order of its statements.
struct RowBinder
{
    enum class Part { All, Keys, Others };
    Query &query;
    Part part = Part::All;

    void key(QStringView, const auto &value)
    {
        if (part != Part::Others)
            bindCell(query, value);
    }
    void derived(QStringView, const auto &compute)
    {
        if (part != Part::Keys)
            bindCell(query, compute());
    }
    void operator()(QStringView, const auto &value)
    {
        if (part != Part::Keys)
            bindCell(query, value);
    }
};

template<typename T>
void bindRow(Query &query, const T &row, RowBinder::Part part)
{
    Rows<T>::visit(row, RowBinder{query, part});
}

/// Reads the columns of a row from left to right.
struct RowReader
{
    const Query &query;
    int column = 0;
    void key(QStringView, auto &&value) { readCell(query, column++, value); }
    void derived(QStringView, const auto &) {}
    void operator()(QStringView, auto &&value) { readCell(query, column++, value); }
};

/// The row at the query's place whose columns begin at \a first.
template<typename T>
T readRow(const Query &query, int first = 0)
{
    T row{};
    Rows<T>::visit(row, RowReader{query, first});
    return row;
}

template<typename T>
std::vector<T> allRows(Query &query)
{
    std::vector<T> rows;
    query.run();
    while (query.next())
        rows.push_back(readRow<T>(query));
    return rows;
}

template<typename T>
std::optional<T> firstRow(Query &query)
{
    query.run();
    return query.next() ? std::optional<T>(readRow<T>(query)) : std::nullopt;
}

} // namespace Imbuto
