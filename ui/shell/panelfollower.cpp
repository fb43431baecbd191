// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelfollower.h"

#include "ui/board/boardhand.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/listpage.h"

#include <QItemSelectionModel>
#include <QTableView>
#include <QTimer>
#include <QWidget>

namespace Imbuto {

namespace {
constexpr int kPauseMs = 120;

/// The one that is chosen on \a page; nobody when none is, or several are.
Subject chosenOn(const QWidget *page)
{
    if (const auto *hand = page->findChild<BoardHand *>())
        return hand->countSelected() == 1 && !hand->isDragging() ? hand->selected().front()
                                                                 : Subject();
    const auto *list = qobject_cast<const ListPage *>(page);
    const QItemSelection rows =
        list ? list->table()->selectionModel()->selection() : QItemSelection();
    const bool one = rows.size() == 1 && rows.front().height() == 1;
    return one ? list->model()->subjectAt(rows.front().top()) : Subject();
}
} // namespace

PanelFollower::PanelFollower(QObject *parent) : QObject(parent), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &PanelFollower::look);
}

void PanelFollower::watch(QWidget *page)
{
    const auto begin = [this, page] {
        m_page = page;
        m_pause->start();
    };
    if (const auto *hand = page->findChild<BoardHand *>())
        connect(hand, &BoardHand::selectionChanged, this, begin);
    else if (const auto *list = qobject_cast<const ListPage *>(page))
        connect(list->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                begin);
    connect(page, &QObject::destroyed, this, [this, page] {
        if (m_page == page)
            m_pause->stop();
    });
}

void PanelFollower::look()
{
    const Subject subject = chosenOn(m_page);
    if (!subject || subject == m_last)
        return;
    m_last = subject;
    Q_EMIT chosen(subject);
}

} // namespace Imbuto
