// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace Imbuto {

/// What is in the hand during a drag, painted by the window itself: a drag's own picture is a window of
/// its own, and a screen without compositor shows white where its shadow should let the board through.
class HeldCard : public QWidget
{
    Q_OBJECT
public:
    /// \a picture follows the drag over \a window, held at \a hotSpot.
    HeldCard(const QPixmap &picture, QPoint hotSpot, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(QPoint at);

    QPixmap m_picture;
    QPoint m_hotSpot;
};

} // namespace Imbuto
