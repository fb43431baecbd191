// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of MainWindow share its room.
#include "ui/palette/palette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menubar.h"
#include "ui/shell/pageplace.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/toast.h"
#include "ui/shell/widgets.h"
#include "ui/subject/detailpanel.h"

#include <QHBoxLayout>

namespace Imbuto {

namespace {

/// So much of the window's width the side bar may take with its captions.
constexpr int kSideShare = 4;

} // namespace

/// Everything in the window but its menus.
void MainWindow::buildShell()
{
    auto *central = new QWidget(this);
    auto *outer = new QHBoxLayout(central);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_side = new SideBar(central);
    outer->addWidget(m_side);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    m_banner = new QWidget(central);
    auto *bannerRow = new QHBoxLayout(m_banner);
    bannerRow->setContentsMargins(Size::page, Size::related, Size::page, Size::related);
    m_bannerText = plainLabel({}, m_banner, TextRole::Strong);
    m_bannerText->setWordWrap(true);
    bannerRow->addWidget(m_bannerText);
    m_banner->setAutoFillBackground(true);
    m_banner->hide();
    right->addWidget(m_banner);
    m_place = new PagePlace(central);
    m_stack = m_place->stack();
    connect(m_place, &PagePlace::arranged, this, &MainWindow::tellCovered);
    right->addWidget(m_place, 1);
    outer->addLayout(right, 1);
    setCentralWidget(central);

    m_toaster = new Toaster(this);
    m_toaster->setLeft(m_side->width());
    connect(m_toaster, &Toaster::undoRequested, this, [this](ChangeId change) {
        if (m_session)
            m_session->undoChange(change);
    });
    connect(m_side, &SideBar::pageRequested, this, &MainWindow::showPage);
    connect(m_side, &SideBar::collapseToggled, this, [this](bool collapsed) {
        m_yielded = false;
        collapseSide(collapsed);
    });
    connect(m_side, &SideBar::searchRequested, m_menus->search, &QAction::trigger);
}

/// Sizes are worked out where widgets are made: so they are made anew, on the same session.
void MainWindow::fontChanged()
{
    if (!m_session)
        return;
    const QString page = m_page;
    const auto subject =
        m_detail && m_detail->isVisible() ? std::optional(m_detail->subject()) : std::nullopt;
    const bool collapsed = m_side->isCollapsed();
    m_pages.clear(); // they go with the central widget
    m_page.clear();
    m_detail = nullptr;
    delete takeCentralWidget();
    delete m_palette;
    m_palette = nullptr;
    delete m_toaster;
    buildShell();
    attachSession();
    collapseSide(collapsed);
    fitSide();
    showPage(page);
    if (subject)
        openSubject(*subject);
}

void MainWindow::collapseSide(bool collapsed)
{
    m_side->setCollapsed(collapsed);
    m_toaster->setLeft(m_side->width());
}

/// Where its captions would take more than their share, the side bar is icons; when there is room again, what it was.
void MainWindow::fitSide()
{
    const bool narrow = width() < kSideShare * scaled(Size::sideBar);
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    if (narrow && !m_side->isCollapsed()) {
        collapseSide(true);
        m_yielded = true;
    } else if (!narrow && m_yielded) {
        collapseSide(false);
        m_yielded = false;
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitSide();
}

} // namespace Imbuto
