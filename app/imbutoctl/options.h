// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QStringList>

#include <map>

namespace Imbuto {

/// What a command takes after its name.
struct Grammar
{
    int least = 0; ///< positional arguments
    int most = 0;
    QStringList flags;    ///< options without a value
    QStringList settings; ///< options with a value
};

/// The command line, taken apart.
struct Options
{
    QString database;
    QString now;
    QString language = QStringLiteral("en");
    bool json = false;
    bool help = false;
    bool version = false;

    QString command;
    QStringList arguments;
    QStringList flags;                        ///< given ones, without dashes
    std::multimap<QString, QString> settings; ///< given ones, in the order given per name

    bool flag(const QString &name) const { return flags.contains(name); }
    bool has(const QString &name) const { return settings.contains(name); }
    /// The last value given, or an empty text.
    QString setting(const QString &name) const;
    QStringList allOf(const QString &name) const;
};

/// Takes a command line apart (without the program's name). The options of the program itself may stand
/// anywhere; those of a command after its name. `--name value` and `--name=value` mean the same; after
/// `--` nothing is an option. \a grammarOf gives null for an unknown command. Every error is a usage error.
Expected<Options> parseOptions(const QStringList &line,
                               const Grammar *(*grammarOf)(const QString &command));

} // namespace Imbuto
