// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/columnstrip.h"

#include "ui/board/boardhand.h"
#include "ui/board/oneowner.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>

namespace Imbuto {

ColumnStrip::ColumnStrip(BoardHand &hand, BoardModel &model, int stageRow, QWidget *parent)
    : QAbstractButton(parent), m_hand(hand), m_model(model), m_row(stageRow)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&model, &BoardModel::totalsChanged, this, [this](const StageId &stage) {
        if (stage == m_model.stageAt(m_row).id)
            refresh();
    });
    refresh();
}

void ColumnStrip::refresh()
{
    const Stage &stage = m_model.stageAt(m_row);
    const Language &language = m_hand.session().language();
    const qint64 count = m_model.totals(stage.id).count;
    setText(stage.caption.in(language.code));
    m_count = language.locale.toString(count);
    setAccessibleName(
        tr("%1, %n card(s), collapsed", nullptr, int(count)).arg(stage.caption.in(language.code)));
    setAccessibleDescription(tr("Opens the column again"));
    setToolTip(accessibleName());
    update();
}

QSize ColumnStrip::sizeHint() const
{
    return {QFontMetrics(fontFor(TextRole::Strong, font())).height() + 2 * Size::cardPadding, 200};
}

void ColumnStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(mix(t.sunken, t.text, 0.05));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), Size::controlRadius,
                                Size::controlRadius);
    }
    painter.setFont(fontFor(TextRole::Caption, font()));
    painter.setPen(t.second);
    const int head = painter.fontMetrics().height() + 2 * Size::cardPadding;
    painter.drawText(QRect(0, 0, width(), head), Qt::AlignCenter, m_count);
    painter.setFont(fontFor(TextRole::Strong, font()));
    painter.setPen(t.text);
    painter.translate(0, height());
    painter.rotate(-90);
    const int room = height() - head - Size::related;
    painter.drawText(QRect(Size::related, 0, room, width()), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

void ColumnStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_C)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ColumnStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_hand.isDragging())
        event->acceptProposedAction();
}

void ColumnStrip::dragMoveEvent(QDragMoveEvent *event)
{
    m_hand.tellDragMoved(mapToGlobal(event->position().toPoint()));
    event->acceptProposedAction();
}

void ColumnStrip::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_hand.drop({m_model.stageAt(m_row).id, oneOwner(m_model.filter())},
                mapToGlobal(event->position().toPoint()));
}

} // namespace Imbuto
