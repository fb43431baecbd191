// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbuto/firstpaint.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace Imbuto {

FirstPaint::FirstPaint(QWidget *window, const QElapsedTimer &start)
    : QObject(window), m_start(start)
{
    window->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // the window's children are painted and all of it is shown before the event loop goes on
        QTimer::singleShot(0, this, [this] {
            std::printf("painted %lld\n", static_cast<long long>(m_start.elapsed()));
            std::fflush(stdout);
            QCoreApplication::exit(0);
        });
    }
    return false;
}

} // namespace Imbuto
