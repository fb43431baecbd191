// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/elidedlabel.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace Imbuto {

namespace {
constexpr int kLeast = 4; ///< letters that are kept in sight
}

ElidedLabel::ElidedLabel(QWidget *parent, TextRole role) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextRole(this, role);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int least = kLeast * fontMetrics().averageCharWidth();
    return {qMin(least, sizeHint().width()), sizeHint().height()};
}

QString ElidedLabel::shown() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(),
                          shown(), foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Paint)
        setToolTip(shown() == text() ? QString() : text());
    return QLabel::event(event);
}

} // namespace Imbuto
