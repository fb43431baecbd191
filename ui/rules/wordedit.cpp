// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/wordedit.h"

#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace Imbuto {

WordEdit::WordEdit(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setAttribute(Qt::WA_Hover);
    setTextMargins(6, 0, 6, 0);
    setFont(fontFor(TextRole::Strong, font()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QPalette clear; // sets nothing but the ground, so that a theme change still reaches the rest
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    connect(this, &QLineEdit::textChanged, this, &QWidget::updateGeometry);
}

void WordEdit::setStored(const QString &text)
{
    m_stored = text;
    setText(text);
    setProblem(false);
}

void WordEdit::setProblem(bool problem)
{
    m_problem = problem;
    update();
}

QSize WordEdit::sizeHint() const
{
    const QString shown = text().isEmpty() ? placeholderText() : text();
    return {qMax(24, fontMetrics().horizontalAdvance(shown) + 20), fontMetrics().height() + 8};
}

void WordEdit::paintEvent(QPaintEvent *event)
{
    const Tokens &t = tokens(this);
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(mix(t.surface, t.accent, underMouse() ? 0.18 : 0.09));
        painter.setPen(m_problem        ? QPen(t.bad, 2)
                           : hasFocus() ? QPen(t.accent, 2)
                                        : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Size::controlRadius,
                                Size::controlRadius);
    }
    QLineEdit::paintEvent(event);
}

void WordEdit::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Return))
        return event->ignore(); // the line's
    if (event->key() == Qt::Key_Escape && text() != m_stored) {
        setStored(m_stored);
        return event->accept();
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
        return event->accept();
    }
    QLineEdit::keyPressEvent(event);
}

void WordEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

void WordEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

void WordEdit::commit()
{
    if (text() != m_stored)
        Q_EMIT committed(text());
}

NumberWord::NumberWord(const QLocale &locale, QWidget *parent) : WordEdit(parent), m_locale(locale)
{
    setAlignment(Qt::AlignRight);
    setInputMethodHints(Qt::ImhDigitsOnly);
}

void NumberWord::setRange(int least, int most)
{
    m_least = least;
    m_most = most;
}

void NumberWord::setNumber(int number)
{
    setStored(m_locale.toString(number));
}

void NumberWord::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    if ((up || event->key() == Qt::Key_Down) && event->modifiers() == Qt::NoModifier) {
        bool ok = false;
        const int number = m_locale.toInt(text(), &ok);
        take(ok ? number + (up ? 1 : -1) : m_least);
        return event->accept();
    }
    WordEdit::keyPressEvent(event);
}

void NumberWord::commit()
{
    if (text() == stored())
        return;
    if (m_optional && text().trimmed().isEmpty()) {
        setStored({});
        Q_EMIT numberCleared();
        return;
    }
    bool ok = false;
    const int number = m_locale.toInt(text().trimmed(), &ok);
    if (!ok || number < m_least || number > m_most)
        return setStored(stored());
    take(number);
}

void NumberWord::take(int number)
{
    const int within = qBound(m_least, number, m_most);
    const bool other = m_locale.toString(within) != stored();
    setNumber(within);
    if (other)
        Q_EMIT numberEdited(within);
}

} // namespace Imbuto
