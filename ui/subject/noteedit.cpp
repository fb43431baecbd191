// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/noteedit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>

namespace Imbuto {
namespace {

constexpr int kLeastLines = 2;
constexpr int kMostLines = 6;

} // namespace

NoteEdit::NoteEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    QPalette clear; // the field is the style's
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(2, 1, 2, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

QSize NoteEdit::sizeHint() const
{
    // a plain text document is measured in lines
    const int lines = qBound(kLeastLines, int(document()->size().height()), kMostLines);
    const int around = 2 * (frameWidth() + int(document()->documentMargin()) + 3);
    return {160, lines * fontMetrics().lineSpacing() + around};
}

void NoteEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update(); // the frame shows it
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

void NoteEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ShiftModifier)) {
        Q_EMIT entered();
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

} // namespace Imbuto
