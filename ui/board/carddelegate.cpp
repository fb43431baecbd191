// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/carddelegate.h"

#include "ui/board/boardmodel.h"
#include "ui/board/columnview.h"
#include "ui/shell/box.h"
#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace Imbuto {

using namespace Qt::StringLiterals;

/// Everything about how a card is drawn that is not the card.
struct CardDelegate::Look
{
    QPalette palette;
    QFont font;
    bool selected = false;
    bool focused = false;
    qreal ratio = 1;
};

namespace {

constexpr int kRing = 3; ///< room around a card for the focus ring
constexpr int kGlyph = 10;
constexpr int kRotIcon = 14;
constexpr int kHealth = 12;

int bottomHeight(const QFont &base)
{
    return qMax(scaled(Size::disc), QFontMetrics(base).height());
}

/// \a lines are those under the title.
/// Company or person, and the custom fields: how many lines they take.
int linesOf(const BoardCard &card)
{
    return int(!card.subtitle.isEmpty()) + int(!card.fields.empty());
}

int textWidth(int cardWidth)
{
    return cardWidth - 2 * Size::cardPadding;
}

QRect cardRect(const QRect &item)
{
    return item.adjusted(kRing, kRing, -kRing, -(CardDelegate::kGap - kRing));
}

/// How much of \a title its first line takes at \a width.
int firstLine(const QString &title, const QFont &font, int width)
{
    QTextLayout layout(title, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.textLength();
}

/// The title in one line, or in two, the second elided.
void drawTitle(QPainter &painter, const QRect &box, const QString &title, Face &face, int lines)
{
    QRect line(box.left(), box.top(), box.width(), face.height());
    const int head = lines == 1 ? int(title.size()) : firstLine(title, face.font(), box.width());
    face.draw(painter, line, title.left(head), Qt::ElideNone);
    line.translate(0, face.height());
    if (head < title.size())
        face.draw(painter, line, title.mid(head), Qt::ElideRight);
}

} // namespace

CardDelegate::CardDelegate(Session &session, const BoardModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_session(session), m_model(model)
{
}

CardDelegate::Measures &CardDelegate::measuresOf(const QFont &base) const
{
    if (m_measures.bottom == 0 || m_measures.base != base) {
        const QFont caption = fontFor(TextRole::Caption, base);
        m_measures = {.base = base,
                      .title = Face(fontFor(TextRole::Strong, base)),
                      .caption = Face(caption),
                      .bottom = bottomHeight(base),
                      .advances = {}};
    }
    return m_measures;
}

int CardDelegate::cardHeight(const QFont &base, int titleLines, int lines) const
{
    const Measures &m = measuresOf(base);
    return 2 * Size::cardPadding + titleLines * m.title.height() + Size::related + m.bottom
        + lines * (2 + m.caption.height());
}

int CardDelegate::titleLines(const QString &title, int width, const QFont &base) const
{
    Measures &m = measuresOf(base);
    if (m.title.surelyFits(title, width))
        return 1;
    auto known = m.advances.constFind(title);
    if (known == m.advances.constEnd())
        known = m.advances.insert(title, QFontMetrics(m.title.font()).horizontalAdvance(title));
    return *known <= width ? 1 : 2;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const BoardCard *card = m_model.card(index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!card || !view)
        return {};
    const int width = textWidth(view->viewport()->width() - 2 * kRing);
    const int lines = titleLines(card->title, width, option.font);
    return {120, cardHeight(option.font, lines, linesOf(*card)) + kGap};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const BoardCard *card = m_model.card(index);
    if (!card)
        return;
    Look look;
    look.palette = option.palette;
    look.font = option.font;
    look.selected = option.state & QStyle::State_Selected;
    look.focused = (option.state & QStyle::State_HasFocus) && option.widget
        && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    look.ratio = painter->device()->devicePixelRatioF();
    const auto *list = qobject_cast<const CardList *>(option.widget);
    painter->save();
    if (list && list->isDimmed())
        painter->setOpacity(0.5);
    paintCard(*painter, cardRect(option.rect), *card, look);
    painter->restore();
}

void CardDelegate::paintCard(QPainter &painter, const QRect &rect, const BoardCard &card,
                             const Look &look) const
{
    const Tokens &t = tokens(look.palette);
    Measures &m = measuresOf(look.font);
    painter.setRenderHint(QPainter::Antialiasing);
    if (look.focused) {
        painter.setPen(QPen(mix(t.sunken, t.accent, 0.55), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(-2, -2, 2, 2), Size::cardRadius + 2,
                                Size::cardRadius + 2);
    }
    paintBox(painter, rect,
             {.ground = t.surface,
              .border = look.selected ? t.accent : t.border,
              .line = look.selected ? 2.0 : 1.0,
              .radius = Size::cardRadius});

    const QRect inner =
        rect.adjusted(Size::cardPadding, Size::cardPadding, -Size::cardPadding, -Size::cardPadding);
    painter.setPen(t.text);
    const int titleLines = this->titleLines(card.title, inner.width(), look.font);
    drawTitle(painter, inner, card.title, m.title, titleLines);
    int top = inner.top() + titleLines * m.title.height() + 2;
    painter.setPen(t.second);
    const auto line = [&](const QString &text, Qt::TextElideMode mode) {
        m.caption.draw(painter, {inner.left(), top, inner.width(), m.caption.height()}, text, mode);
        top += m.caption.height() + 2;
    };
    if (!card.subtitle.isEmpty())
        line(card.subtitle, Qt::ElideMiddle);
    if (!card.fields.empty())
        line(m_model.fieldsText(card), Qt::ElideRight);
    paintBottom(painter,
                QRect(inner.left(), inner.bottom() + 1 - m.bottom, inner.width(), m.bottom), card,
                look);
}

void CardDelegate::paintBottom(QPainter &painter, const QRect &row, const BoardCard &card,
                               const Look &look) const
{
    const Tokens &t = tokens(look.palette);
    Measures &m = measuresOf(look.font);
    const Workspace &workspace = m_session.workspace();
    int right = row.right() + 1;
    const auto takeRight = [&](int width) {
        right -= width;
        return QRect(right, row.top(), width, row.height());
    };

    const int side = scaled(Size::disc);
    const QRect discBox = takeRight(side);
    QRectF disc(0, 0, side, side);
    disc.moveCenter(QRectF(discBox).center());
    paintOwnerDisc(painter, disc, card.owner ? workspace.user(card.owner) : nullptr, look.palette);
    right -= Size::related;

    const bool rotting = m_model.isRotting(card);
    const QString age = ageText(card.since, workspace.now(), workspace.calendar());
    painter.setPen(rotting ? t.warning : t.second);
    const int wide = QFontMetrics(m.caption.font()).horizontalAdvance(age) + 1;
    m.caption.drawWhole(painter, takeRight(wide).translated(1, 0), age);
    if (rotting) {
        right -= Size::step;
        QRect box(0, 0, kRotIcon, kRotIcon);
        box.moveCenter(takeRight(kRotIcon).center());
        painter.drawPixmap(box, iconPixmap(u"warning"_s, t.warning, kRotIcon, look.ratio));
    }
    right -= Size::related;

    QRectF glyph(0, 0, kGlyph, kGlyph);
    glyph.moveCenter(QRectF(takeRight(kGlyph)).center());
    paintNextTask(painter, glyph, nextTaskState(card.hasOpenTask, card.nextDue, m_session.today()),
                  look.palette);
    right -= Size::related;

    if (card.health != Health::None) {
        QRectF bars(0, 0, kHealth, kHealth);
        bars.moveCenter(QRectF(takeRight(kHealth)).center());
        paintHealth(painter, bars, card.health, look.palette);
        right -= Size::related;
    }

    const QString note = m_note ? m_note(card) : QString();
    const QString left = !note.isEmpty() ? note
        : card.amount ? amountText(*card.amount, card.currency, m_session.language())
                      : QString();
    painter.setPen(note.isEmpty() ? t.text : t.second);
    (note.isEmpty() ? m.title : m.caption)
        .draw(painter, {row.left(), row.top(), right - row.left(), row.height()}, left,
              Qt::ElideRight);
}

QPixmap CardDelegate::inHand(const BoardCard &card, int width, int count,
                             const QWidget *widget) const
{
    constexpr int shadow = kShadow;
    const int behind = qMin(count - 1, 2) * Size::step;
    const int lines = titleLines(card.title, textWidth(width), widget->font());
    const QRect face(shadow, shadow, width, cardHeight(widget->font(), lines, linesOf(card)));
    const qreal ratio = widget->devicePixelRatioF();
    QPixmap pixmap(QSize(width + 2 * shadow + behind, face.height() + 2 * shadow + behind) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor dark = tokens(widget).shadow;
    dark.setAlphaF(0.014F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(dark);
    for (int spread = shadow; spread > 0; --spread) {
        painter.drawRoundedRect(
            face.adjusted(-spread + 2, -spread + 6, spread - 2, qMin(spread, 10)),
            Size::cardRadius + spread, Size::cardRadius + spread);
    }
    Look look;
    look.palette = widget->palette();
    look.font = widget->font();
    look.ratio = ratio;
    for (int offset = behind; offset > 0; offset -= Size::step) {
        painter.setPen(tokens(widget).border);
        painter.setBrush(tokens(widget).surface);
        painter.drawRoundedRect(QRectF(face).translated(offset + 0.5, offset + 0.5),
                                Size::cardRadius, Size::cardRadius);
    }
    paintCard(painter, face, card, look);
    if (count > 1) {
        const QString all = QString::number(count);
        const int wide = std::max(
            30,
            QFontMetrics(fontFor(TextRole::Strong, widget->font())).horizontalAdvance(all) + 12);
        const QRectF badge(face.right() + 4 - wide, face.top() - 10, wide, 22);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens(widget).accent);
        painter.drawRoundedRect(badge, 11, 11);
        painter.setPen(tokens(widget).onAccent);
        painter.setFont(fontFor(TextRole::Strong, widget->font()));
        painter.drawText(badge, Qt::AlignCenter, all);
    }
    return pixmap;
}

} // namespace Imbuto
