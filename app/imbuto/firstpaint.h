// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QWidget;

namespace Imbuto {

/// Ends the program as soon as its window has been painted, and prints how many milliseconds after the
/// \a start that was: what the bench compares with an empty window.
class FirstPaint : public QObject
{
    Q_OBJECT
public:
    FirstPaint(QWidget *window, const QElapsedTimer &start);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QElapsedTimer m_start;
};

} // namespace Imbuto
