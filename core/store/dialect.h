// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

struct sqlite3;

/// What differs between databases. Everything else in core/store is SQL that SQLite and PostgreSQL
/// both take.
namespace Imbuto::Dialect {

/// Name of the Qt driver.
QString driver();
/// Begins a transaction that may write, so that two writers wait for each other at its start.
QString beginWriting();
/// A condition: the text of \a column holds the bound text, literally.
QString contains(const QString &column);
/// The text or number that the JSON object in \a column has at a bound jsonPath(); NULL where it has none.
QString jsonMember(const QString &column);
QString jsonPath(const QString &key);
/// The path of what lies at \a member of the object at \a key.
QString jsonPath(const QString &key, const QString &member);
/// The text in \a column as fold() has it.
QString folded(const QString &column);
/// A condition: the number in \a column is in the bound text, a JSON list of numbers.
QString amongNumbers(const QString &column);
/// Lets readers and one writer work at once, for good; and folds what that keeps aside into the
/// file.
QString logAhead();
QString foldLog();
/// Changes when another connection has committed.
QString dataVersion();
/// End of the names of schema resources that only this database reads: ".sqlite.sql".
QString schemaSuffix();

/// The number of the schema stored in the database, and what stores it (with the mark that the file
/// is ours).
QString schemaNumber();
QStringList schemaMarks(int number);
/// The mark that the file is ours.
qint64 applicationId();
/// Kind, name and text of everything in the schema but what the database keeps for itself.
QString schemaObjects();

/// The full-text index over records: what adds, removes and finds its rows.
QString addText();
QString removeText();
/// The newest ids, at most \a limit, of records that match one bound query.
QString matchText(int limit);
/// The same over what was written about activities.
QString addNote();
QString removeNote();
QString matchNotes(int limit);
/// What a person typed as the index's query: every word, the last letters of each still open.
/// Nothing a person types is an operator.
QString textQuery(const QString &typed);
/// The words of what a person typed, as the index takes them apart.
QStringList wordsIn(const QString &typed);

/// What folded() calls, on one connection.
void addFunctions(sqlite3 *handle);
/// Strict settings of one connection: no trust in what the file's schema calls, foreign keys,
/// durability.
void harden(sqlite3 *handle);
QStringList sessionSettings();

} // namespace Imbuto::Dialect
