// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace Imbuto {

/// A golden timeline as it stands in its file: tests/data/rules/README.md describes the format.
struct TimelineFile
{
    /// Something expected of an event: what happened ("=>") or what is so afterwards ("is").
    struct Expectation
    {
        int line = 0;
        QString text;
    };
    /// One dated line and what is expected of it.
    struct Event
    {
        int line = 0;
        QString at; ///< local: 2026-01-05 09:00
        QString text;
        QString label; ///< its change is called so ("as LABEL")
        std::vector<Expectation> happens;
        std::vector<Expectation> is;
    };
    struct User
    {
        QString ref;
        QString role;
        bool active = true;
    };
    /// Events whose order does not matter: first and one past the last.
    struct Block
    {
        size_t first = 0;
        size_t end = 0;
    };

    QString name;
    QStringList rules; ///< the numbers of domain.md that it proves
    QString claim;
    QString zone = QStringLiteral("Europe/Rome");
    QString currency = QStringLiteral("EUR");
    QStringList pipelines; ///< empty: all
    std::vector<User> users;
    std::vector<Event> events;
    std::vector<Block> anyOrder;
    QString fault; ///< why it could not be read, with the line

    static TimelineFile read(const QString &path);
};

/// The words of a line: separated by spaces, those in double quotes whole and without them. A quoted value
/// after KEY= stays one word with its key.
QStringList wordsOf(const QString &line);
/// KEY=VALUE words, by key.
std::map<QString, QString> pairsOf(const QStringList &words);

} // namespace Imbuto
