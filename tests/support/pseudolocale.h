// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>
#include <QTranslator>

namespace Imbuto {

class Workspace;

/// A language that nobody speaks: every translated text comes back in letters with strokes and dots, a third longer,
/// its placeholders and mnemonics kept. What then shows in plain letters was not translated, or comes from data.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override;
    bool isEmpty() const override { return false; }
    /// \a source in that language.
    static QString of(const QString &source);
};

/// The texts of a workspace's own: its rows, the values within them, and the captions of its rule book. With what
/// no language translates: names of months, time zones, currencies and languages.
class DataWords
{
public:
    explicit DataWords(const Workspace &workspace);

    /// What of \a text is neither translated, nor data, nor a key, nor a number. Empty: all is well.
    QString strange(const QString &text) const;
    /// The same for what was painted, which may be a part of a text: a line of several, or its beginning.
    QString strangePart(const QString &text) const;

private:
    void addRows(const QString &path);
    void addCaptions();
    void addNames();
    void add(const QString &text);

    QSet<QString> m_texts;
    QStringList m_longest; ///< longest first
    QString m_all;         ///< one after the other, each on a line
};

} // namespace Imbuto
