// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/face.h"

#include <QFontMetrics>
#include <QPainter>

namespace Imbuto {

namespace {

constexpr int kEuroPlace = 0x80; ///< where no letter is
constexpr int kUnknown = -1;

/// The place of a letter that looks alike whatever stands beside it.
int placeOf(QChar letter)
{
    const int code = letter.unicode();
    if (code == 0x20AC)
        return kEuroPlace;
    constexpr int softHyphen = 0xAD;
    const bool plain = (code >= 0x20 && code < 0x7F) || (code >= 0xA0 && code <= 0xFF);
    return plain && code != softHyphen ? code : kUnknown;
}

} // namespace

Face::Face(const QFont &font) : m_font(font)
{
    const QFontMetrics metrics(font);
    m_height = metrics.height();
    m_ascent = metrics.ascent();
}

bool Face::surelyFits(const QString &text, int width)
{
    int sum = 0;
    for (const QChar letter : text) {
        const int place = placeOf(letter);
        if (place == kUnknown)
            return false;
        int &known = m_widths[size_t(place)];
        if (known == 0)
            known = QFontMetrics(m_font).horizontalAdvance(letter) + 1; // they may be moved apart
        sum += known;
    }
    return sum <= width;
}

void Face::drawWhole(QPainter &painter, const QRect &box, const QString &text) const
{
    painter.setFont(m_font);
    painter.drawText(box.left(), box.top() + (box.height() - m_height) / 2 + m_ascent, text);
}

void Face::draw(QPainter &painter, const QRect &box, const QString &text, Qt::TextElideMode mode)
{
    if (surelyFits(text, box.width()))
        return drawWhole(painter, box, text);
    painter.setFont(m_font);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(m_font).elidedText(text, mode, box.width()));
}

} // namespace Imbuto
