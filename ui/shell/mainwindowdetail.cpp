// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of one person, company or deal beside a page.
#include "ui/board/boardpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pageplace.h"
#include "ui/shell/widgets.h"
#include "ui/subject/detailpanel.h"
#include "ui/subject/listpage.h"
#include "ui/subject/logform.h"

#include <QKeyEvent>
#include <QLayout>

namespace Imbuto {

DetailPanel *MainWindow::detailPanel()
{
    if (m_detail || !m_session)
        return m_detail;
    m_detail = new DetailPanel(*m_session, m_place);
    m_detail->hide();
    m_place->setPanel(m_detail, scaled(Size::detailPanel));
    connect(m_detail, &DetailPanel::closeRequested, this, &MainWindow::closeDetail);
    return m_detail;
}

void MainWindow::tellCovered(int covered)
{
    if (auto *board = qobject_cast<BoardPage *>(currentPage()))
        board->setCovered(covered);
    else if (auto *list = qobject_cast<ListPage *>(currentPage()))
        list->setCovered(covered);
}

void MainWindow::openSubject(Subject subject)
{
    detailPanel()->setSubject(subject);
    m_detail->show();
    if (auto *board = qobject_cast<BoardPage *>(currentPage())) {
        centralWidget()->layout()->activate();
        board->keepInSight(subject);
    }
}

/// An open panel shows whom the person has gone on to, unless something is being written in it.
void MainWindow::followChoice(Subject subject)
{
    if (!m_detail || !m_detail->isVisible() || m_detail->subject() == subject)
        return;
    const auto *log = m_detail->findChild<LogForm *>();
    if (hasDetailFocus() || (log && log->isVisible()))
        return;
    m_detail->setSubject(subject);
}

/// What nothing in the window has used: Escape closes the panel from the page beside it.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail && m_detail->isVisible())
        closeDetail();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeDetail()
{
    if (!m_detail || !m_detail->isVisible())
        return;
    const Subject subject = m_detail->subject();
    const bool inside = hasDetailFocus();
    m_detail->hide();
    if (auto *board = qobject_cast<BoardPage *>(currentPage()))
        board->focusCard(subject);
    else if (inside)
        leaveDetail();
}

bool MainWindow::hasDetailFocus() const
{
    const QWidget *now = focusWidget();
    return m_detail && now && (now == m_detail || m_detail->isAncestorOf(now));
}

/// The first time it is shown and the hand walks on; the panel goes along. Once more leads into it.
void MainWindow::showOrEnter(Subject subject)
{
    if (m_detail && m_detail->isVisible() && m_detail->subject() == subject)
        enterDetail();
    else
        Q_EMIT m_session->openSubject(subject);
}

void MainWindow::enterDetail()
{
    if (!m_detail || !m_detail->isVisible())
        return;
    if (!hasDetailFocus())
        m_cameFrom = focusWidget();
    m_detail->setFocus(Qt::OtherFocusReason);
}

void MainWindow::leaveDetail()
{
    if (m_cameFrom && m_cameFrom->isVisible())
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    else if (QWidget *page = currentPage())
        focusInto(page);
}

} // namespace Imbuto
