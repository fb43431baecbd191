// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/lanehead.h"

#include "ui/board/boardhand.h"
#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {
constexpr int kIcon = 16;
}

LaneHead::LaneHead(BoardHand &hand, UserId owner, QWidget *parent)
    : QAbstractButton(parent), m_hand(hand), m_owner(owner)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(&hand, &BoardHand::dragBegun, this, &LaneHead::updateDragState);
    connect(&hand, &BoardHand::dragEnded, this, &LaneHead::updateDragState);
    refresh();
}

void LaneHead::setFigures(const ColumnTotals &figures)
{
    m_figures = figures;
    refresh();
}

void LaneHead::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    refresh();
}

QString LaneHead::sumText() const
{
    QStringList parts;
    for (const auto &[currency, minor] : m_figures.sums)
        parts << amountText(minor, currency, m_hand.session().language());
    return parts.join(" + "_L1);
}

/// "12  ·  €400"
QString LaneHead::figuresText() const
{
    const QString count = m_hand.session().language().locale.toString(m_figures.count);
    const QString sum = sumText();
    return sum.isEmpty() ? count : count + u"  ·  "_s + sum;
}

void LaneHead::refresh()
{
    setText(ownerName(m_owner, m_hand.session().workspace()));
    QStringList spoken{text(), tr("%n card(s)", nullptr, int(m_figures.count))};
    for (const QString &part : {sumText(), m_refusal}) {
        if (!part.isEmpty())
            spoken << part;
    }
    if (m_collapsed)
        spoken << tr("collapsed");
    setAccessibleName(spoken.join(", "_L1));
    setAccessibleDescription(m_collapsed ? tr("Opens the lane again") : tr("Collapses the lane"));
    setToolTip(accessibleDescription() + u" (L)"_s);
    update();
}

QSize LaneHead::sizeHint() const
{
    return {200, qMax(scaled(Size::disc), fontMetrics().height()) + Size::cardPadding};
}

void LaneHead::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool shown = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (shown || underMouse()) {
        painter.setPen(shown ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(mix(t.window, t.text, 0.05));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Size::controlRadius,
                                Size::controlRadius);
    }
    QRect icon(Size::step, (height() - kIcon) / 2, kIcon, kIcon);
    painter.drawPixmap(icon,
                       iconPixmap(m_collapsed ? u"chevron-right"_s : u"chevron-down"_s, t.second,
                                  kIcon, devicePixelRatioF()));
    const int side = scaled(Size::disc);
    const QRectF disc(icon.right() + 1 + Size::step, (height() - side) / 2.0, side, side);
    paintOwnerDisc(painter, disc, m_hand.session().workspace().user(m_owner), palette());
    int left = int(disc.right()) + Size::related;
    const auto write = [&](const QString &text, TextRole role, const QColor &ink) {
        painter.setFont(fontFor(role, font()));
        painter.setPen(ink);
        const QFontMetrics metrics(painter.font());
        const int room = width() - left - Size::related;
        const QString seen = metrics.elidedText(text, Qt::ElideRight, room);
        painter.drawText(QRect(left, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, seen);
        left += metrics.horizontalAdvance(seen) + Size::cardPadding;
    };
    write(text(), TextRole::Strong, t.text);
    if (m_refusal.isEmpty())
        return write(figuresText(), TextRole::Caption, t.second);
    icon.moveLeft(left);
    painter.drawPixmap(icon, iconPixmap(u"lock"_s, t.warning, kIcon, devicePixelRatioF()));
    left += kIcon + Size::step;
    write(m_refusal, TextRole::Caption, t.warning);
}

void LaneHead::keyPressEvent(QKeyEvent *event)
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    switch (event->key()) {
    case Qt::Key_Up:
        return Q_EMIT left(-1);
    case Qt::Key_Down:
        return Q_EMIT left(+1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_L:
        return click();
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_collapsed == (event->key() == Qt::Key_Right))
            click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void LaneHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QAbstractButton::changeEvent(event);
}

void LaneHead::updateDragState()
{
    m_refusal = m_hand.isDragging() ? m_hand.refusal({StageId(), m_owner}) : QString();
    refresh();
}

void LaneHead::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_hand.isDragging())
        event->acceptProposedAction();
}

void LaneHead::dragMoveEvent(QDragMoveEvent *event)
{
    m_hand.tellDragMoved(mapToGlobal(event->position().toPoint()));
    event->acceptProposedAction();
}

void LaneHead::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_hand.drop({StageId(), m_owner}, mapToGlobal(event->position().toPoint()));
}

} // namespace Imbuto
