// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/textmatch.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kWhole = 1000;
constexpr int kBeginning = 600;
constexpr int kWordStart = 300;
constexpr int kAnywhere = 100;

/// Letter for letter without case and accents, so that places stay where they are.
QString plain(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const QString parts = c.decomposition();
        out += parts.isEmpty() ? c.toLower() : parts[0].toLower();
    }
    return out;
}

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// Where \a word is in \a text: at the beginning of a word when it can be; −1 nowhere.
qsizetype find(const QString &text, const QString &word)
{
    const qsizetype first = text.indexOf(word);
    for (qsizetype at = first; at >= 0; at = text.indexOf(word, at + 1)) {
        if (startsWord(text, at))
            return at;
    }
    return first;
}

std::vector<Hit> joined(std::vector<Hit> hits)
{
    std::ranges::sort(hits, {}, &Hit::start);
    std::vector<Hit> out;
    for (const Hit &hit : hits) {
        if (!out.empty() && out.back().start + out.back().length >= hit.start)
            out.back().length =
                std::max(out.back().length, hit.start + hit.length - out.back().start);
        else
            out.push_back(hit);
    }
    return out;
}

QStringList wordsOf(const QString &typed)
{
    return plain(typed).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

std::optional<TextMatch> matchText(const QString &text, const QString &typed)
{
    const QString in = plain(text);
    const QStringList words = wordsOf(typed);
    TextMatch match;
    if (words.isEmpty())
        return match;
    int sum = 0;
    for (const QString &word : words) {
        const qsizetype at = find(in, word);
        if (at < 0)
            return std::nullopt;
        match.hits.push_back({int(at), int(word.size())});
        sum += startsWord(in, at) ? kWordStart : kAnywhere;
    }
    match.hits = joined(std::move(match.hits));
    const QString whole = words.join(u' ');
    match.score = in == whole  ? kWhole
        : in.startsWith(whole) ? kBeginning
                               : sum / int(words.size());
    match.score -= std::min(int(in.size()), 90); // of two alike, the shorter one is meant
    return match;
}

std::vector<Hit> hitsIn(const QString &text, const QString &typed)
{
    const QString in = plain(text);
    std::vector<Hit> hits;
    for (const QString &word : wordsOf(typed)) {
        if (const qsizetype at = find(in, word); at >= 0)
            hits.push_back({int(at), int(word.size())});
    }
    return joined(std::move(hits));
}

QString pieceAround(const QString &text, const QString &typed, int length)
{
    const QString line = text.simplified();
    const auto hits = hitsIn(line, typed);
    const int first = hits.empty() ? 0 : hits.front().start;
    if (line.size() <= length || first < length / 2)
        return line;
    qsizetype from = first - length / 3;
    if (const qsizetype space = line.indexOf(u' ', from); space >= 0 && space < first)
        from = space + 1;
    return u"…"_s + line.mid(from);
}

void paintHits(QPainter &painter, const QRect &rect, const QString &text,
               const std::vector<Hit> &hits, const QFont &font, const QColor &colour,
               const QColor &hitColour)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const QString shown =
        QFontMetrics(hits.empty() ? font : bold).elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    QList<QTextLayout::FormatRange> formats;
    for (const Hit &hit : hits) {
        QTextLayout::FormatRange range;
        range.start = hit.start;
        range.length = std::min(hit.length, int(shown.size()) - hit.start);
        range.format.setForeground(hitColour);
        range.format.setFontWeight(QFont::DemiBold);
        if (range.length > 0)
            formats << range;
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(rect.width());
    layout.endLayout();
    if (!line.isValid())
        return;
    painter.setPen(colour);
    const qreal top = rect.top() + (rect.height() - line.height()) / 2;
    layout.draw(&painter, QPointF(rect.left(), top));
}

} // namespace Imbuto
