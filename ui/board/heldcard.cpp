// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/heldcard.h"

#include <QDropEvent>
#include <QPainter>
#include <QWindow>

namespace Imbuto {

HeldCard::HeldCard(const QPixmap &picture, QPoint hotSpot, QWidget *window)
    : QWidget(window), m_picture(picture), m_hotSpot(hotSpot)
{
    setAttribute(Qt::WA_TransparentForMouseEvents); // what lies under it is where the drop goes
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    resize((QSizeF(picture.size()) / picture.devicePixelRatio()).toSize());
    if (QWindow *handle = window->windowHandle())
        handle->installEventFilter(this); // every step of the drag passes here, whatever is below
}

void HeldCard::follow(QPoint at)
{
    move(at - m_hotSpot);
    if (!isVisible()) {
        show();
        raise();
    }
}

bool HeldCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove)
        follow(static_cast<QDropEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::DragLeave || event->type() == QEvent::Drop)
        hide();
    return QWidget::eventFilter(watched, event);
}

void HeldCard::paintEvent(QPaintEvent *)
{
    QPainter(this).drawPixmap(0, 0, m_picture);
}

} // namespace Imbuto
