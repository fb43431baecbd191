// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

#include <array>

class QPainter;
class QRect;

namespace Imbuto {

/// A font with the widths of its letters, as they come to be known: nearly every line of a card is told to fit, and
/// drawn, without being laid out twice.
class Face
{
public:
    Face() = default;
    explicit Face(const QFont &font);

    const QFont &font() const { return m_font; }
    int height() const { return m_height; } ///< px of a line

    /// Whether \a text has room in \a width px, which can be told of plain letters only: if not, it may still fit.
    bool surelyFits(const QString &text, int width);
    /// One line without a break at the left of \a box, in the middle of its height, however long it is.
    void drawWhole(QPainter &painter, const QRect &box, const QString &text) const;
    /// The same, elided where \a mode says if it does not fit.
    void draw(QPainter &painter, const QRect &box, const QString &text, Qt::TextElideMode mode);

private:
    QFont m_font;
    int m_height = 0;
    int m_ascent = 0;
    std::array<int, 256> m_widths{}; ///< px by letter; as yet unknown: 0
};

} // namespace Imbuto
