// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageplace.h"

#include <QEvent>
#include <QStackedWidget>

namespace Imbuto {

PagePlace::PagePlace(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(m_stack, &QStackedWidget::currentChanged, this, &PagePlace::arrange);
}

void PagePlace::setPanel(QWidget *panel, int width)
{
    m_panel = panel;
    m_panelWidth = width;
    panel->installEventFilter(this);
    connect(panel, &QObject::destroyed, this, [this, panel] {
        if (m_panel != panel)
            return;
        m_panel = nullptr;
        arrange();
    });
    arrange();
}

void PagePlace::arrange()
{
    QRect page = rect();
    int covered = 0;
    if (m_panel && m_panel->isVisibleTo(this)) {
        const int wide = qMin(m_panelWidth, width());
        const QWidget *shown = m_stack->currentWidget();
        const int least = shown ? shown->minimumSizeHint().width() : 0;
        if (width() - wide >= least)
            page.setWidth(width() - wide);
        else
            covered = wide;
        m_panel->setGeometry(width() - wide, 0, wide, height());
        m_panel->raise();
    }
    m_stack->setGeometry(page);
    Q_EMIT arranged(covered);
}

void PagePlace::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool PagePlace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_panel
        && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        arrange();
    return QWidget::eventFilter(watched, event);
}

} // namespace Imbuto
