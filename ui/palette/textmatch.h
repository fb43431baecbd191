// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <optional>
#include <vector>

class QPainter;
class QRect;

namespace Imbuto {

/// A stretch of a text that was typed.
struct Hit
{
    int start = 0;
    int length = 0;
    bool operator==(const Hit &) const = default;
};

/// How well a text answers what was typed, and where.
struct TextMatch
{
    int score =
        0; ///< higher is better; the text itself, its beginning, beginnings of words, anything else
    std::vector<Hit> hits;
};

/// Every word of \a typed must be in \a text, without regard to case and accents; nothing when one is not.
/// Nothing typed is in every text, with score 0.
std::optional<TextMatch> matchText(const QString &text, const QString &typed);

/// The hits of the words of \a typed that are in \a text, however many.
std::vector<Hit> hitsIn(const QString &text, const QString &typed);

/// A piece of a long \a text around its first hit, in one line.
QString pieceAround(const QString &text, const QString &typed, int length);

/// One line of \a text, elided, its hits in \a hitColour and bold.
void paintHits(QPainter &painter, const QRect &rect, const QString &text,
               const std::vector<Hit> &hits, const QFont &font, const QColor &colour,
               const QColor &hitColour);

} // namespace Imbuto
