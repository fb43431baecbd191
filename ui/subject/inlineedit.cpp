// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/inlineedit.h"

#include "ui/shell/widgets.h"

#include <QKeyEvent>
#include <QPainter>

namespace Imbuto {

InlineEdit::InlineEdit(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setTextMargins(6, 0, 6, 0);
    setAttribute(Qt::WA_Hover);
    QPalette clear; // sets nothing but the ground, so that a theme change still reaches the rest
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
}

void InlineEdit::setStored(const QString &text)
{
    const bool busy = hasFocus() && isPending();
    m_stored = text;
    if (!busy && this->text() != text)
        setText(text);
    setToolTip(fontMetrics().horizontalAdvance(text) > width() - 20 ? text : QString());
}

void InlineEdit::setProblem(bool problem)
{
    m_problem = problem;
    update();
}

void InlineEdit::revert()
{
    setText(m_stored);
    setProblem(false);
}

void InlineEdit::paintEvent(QPaintEvent *event)
{
    const Tokens &t = tokens(this);
    if (hasFocus() || underMouse() || m_problem || (text().isEmpty() && !isReadOnly())) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor line = m_problem ? t.bad : hasFocus() ? t.accent : t.border;
        const qreal width = hasFocus() ? 2 : 1;
        painter.setPen(QPen(line, width));
        painter.setBrush(t.surface);
        const QRectF box = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
        if (!isReadOnly())
            painter.drawRoundedRect(box, Size::controlRadius, Size::controlRadius);
    }
    QLineEdit::paintEvent(event);
}

void InlineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isPending()) {
        revert();
        Q_EMIT reverted();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        QLineEdit::keyPressEvent(event);
        if (isPending())
            Q_EMIT committed(text());
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void InlineEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && isPending())
        Q_EMIT committed(text());
}

LinkButton::LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void LinkButton::setQuiet()
{
    m_quiet = true;
    update();
}

QSize LinkButton::sizeHint() const
{
    const int image = icon().isNull() ? 0 : iconSize().width() + 6;
    return {fontMetrics().horizontalAdvance(text()) + image + 6, fontMetrics().height() + 8};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect inner = rect().adjusted(1, 0, -1, 0);
    if (!icon().isNull()) {
        icon().paint(&painter,
                     QRect(QPoint(inner.left(), (height() - iconSize().height()) / 2), iconSize()));
        inner.setLeft(inner.left() + iconSize().width() + 6);
    }
    QFont shown = font();
    shown.setUnderline(underMouse() && isEnabled());
    painter.setFont(shown);
    painter.setPen(!isEnabled() ? t.second : m_quiet ? t.text : t.accent);
    const QString elided = fontMetrics().elidedText(text(), Qt::ElideRight, inner.width());
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, elided);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Size::controlRadius,
                                Size::controlRadius);
    }
}

} // namespace Imbuto
