// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focuskeeper.h"

#include <QEvent>

namespace Imbuto {

FocusKeeper::FocusKeeper(QWidget *form)
    : QObject(form), m_form(form), m_before(form->window()->focusWidget())
{
    form->installEventFilter(this);
}

bool FocusKeeper::isInside(const QWidget *widget) const
{
    return widget && (widget == m_form || m_form->isAncestorOf(widget));
}

bool FocusKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close && isInside(m_form->window()->focusWidget()) && m_before
        && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    return QObject::eventFilter(watched, event);
}

} // namespace Imbuto
