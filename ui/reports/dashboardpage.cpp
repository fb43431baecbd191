// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/dashboardpage.h"

#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

Command::SaveSettings saved(const std::vector<DashboardTile> &tiles)
{
    return {{{QString::fromLatin1(kDashboardKey), tilesText(tiles)}}};
}

} // namespace

DashboardPage::DashboardPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_job(new ReportJob(session, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, Size::page, Size::group);
    all->setSpacing(Size::cardPadding);
    m_title = plainLabel({}, this, TextRole::PageTitle);
    m_hint = plainLabel({}, this, TextRole::Caption);
    m_hint->setWordWrap(true);
    all->addWidget(m_title);
    all->addWidget(m_hint);
    m_content = new QWidget;
    m_columns = new QHBoxLayout(m_content);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(Size::cardPadding);
    for (int column = 0; column < 2; ++column) {
        auto *tiles = new QVBoxLayout;
        tiles->setSpacing(Size::cardPadding);
        m_columns->addLayout(tiles, 1);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    all->addWidget(scroll, 1);
    connect(m_job, &ReportJob::counted, this,
            [this](const std::shared_ptr<const ReportAnswer> &answer) {
                m_tiles[m_next++]->showAnswer(answer);
                countNext();
            });
    connect(m_job, &ReportJob::failed, this, [this](const Error &error) {
        m_tiles[m_next++]->showProblem(error.text);
        countNext();
    });
    connect(&session, &Session::languageChanged, this, &DashboardPage::retranslate);
    connect(&session.workspace(), &Workspace::changed, this, [this](const ChangeSet &change) {
        if (change.edits<Setting>().empty())
            refresh();
        else
            rebuild();
    });
    for (const auto signal : {&Workspace::reloaded, &Workspace::rulesChanged})
        connect(&session.workspace(), signal, this, &DashboardPage::rebuild);
    retranslate();
}

void DashboardPage::retranslate()
{
    m_title->setText(tr("Dashboard"));
    setAccessibleName(m_title->text());
    rebuild();
}

/// Makes the tiles anew where they are others than those in sight.
void DashboardPage::rebuild()
{
    m_job->cancel();
    for (DashboardTileView *tile : m_tiles) {
        tile->hide();
        tile->deleteLater(); // it may be the one that asked
    }
    m_tiles.clear();
    for (int column = 0; column < 2; ++column)
        clearLayout(m_columns->itemAt(column)->layout());
    for (const DashboardTile &tile : dashboardTiles(m_session.workspace()))
        addTile(tile);
    for (int column = 0; column < 2; ++column)
        static_cast<QVBoxLayout *>(m_columns->itemAt(column)->layout())->addStretch(1);
    m_hint->setText(m_tiles.empty()
                        ? tr("Nothing is pinned. Open a report and choose “Pin to dashboard”.")
                        : tr("Pin any report here; drag tiles to arrange them."));
    if (m_focus && *m_focus < m_tiles.size())
        m_tiles[*m_focus]->setFocus();
    m_focus.reset();
    refresh();
}

void DashboardPage::addTile(const DashboardTile &tile)
{
    auto *view = new DashboardTileView(m_session, tile, m_content);
    const int column = int(m_tiles.size() % 2);
    static_cast<QVBoxLayout *>(m_columns->itemAt(column)->layout())->addWidget(view);
    m_tiles.push_back(view);
    connect(view, &DashboardTileView::opened, this,
            [this, view] { Q_EMIT reportRequested(view->tile()); });
    connect(view, &DashboardTileView::removed, this, [this, view] {
        std::vector<DashboardTile> left = kept();
        const size_t place = placeOf(view);
        left.erase(left.begin() + ptrdiff_t(place));
        save(left, place);
    });
    connect(view, &DashboardTileView::movedBy, this, [this, view](int places) {
        const auto last = int(m_tiles.size()) - 1;
        move(placeOf(view), size_t(std::clamp(int(placeOf(view)) + places, 0, last)));
    });
    connect(view, &DashboardTileView::dropped, this, [this, view](const QPoint &position) {
        for (size_t i = 0; i < m_tiles.size(); ++i)
            if (m_tiles[i]->rect().contains(m_tiles[i]->mapFromGlobal(position)))
                return move(placeOf(view), i);
    });
}

void DashboardPage::refresh()
{
    m_stale = true;
    if (!isVisible())
        return;
    m_stale = false;
    m_job->cancel();
    m_next = 0;
    countNext();
}

/// One after the other, from the top: each is shown as soon as it is counted.
void DashboardPage::countNext()
{
    if (m_next < m_tiles.size())
        m_job->count(requestOf(m_tiles[m_next]->tile(), m_session.workspace()));
}

/// Who went elsewhere waits for nothing.
void DashboardPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_stale = m_stale || m_next < m_tiles.size();
    m_job->cancel();
}

void DashboardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

size_t DashboardPage::placeOf(const DashboardTileView *tile) const
{
    return size_t(std::find(m_tiles.begin(), m_tiles.end(), tile) - m_tiles.begin());
}

std::vector<DashboardTile> DashboardPage::kept() const
{
    std::vector<DashboardTile> tiles;
    for (const DashboardTileView *view : m_tiles)
        tiles.push_back(view->tile());
    return tiles;
}

void DashboardPage::move(size_t from, size_t to)
{
    if (from == to || from >= m_tiles.size())
        return;
    std::vector<DashboardTile> tiles;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        // what lies between the old place and the new one moves up by one
        const size_t source = i == to ? from
            : i >= from && i < to     ? i + 1
            : i <= from && i > to     ? i - 1
                                      : i;
        tiles.push_back(m_tiles[source]->tile());
    }
    save(tiles, to);
}

void DashboardPage::save(const std::vector<DashboardTile> &tiles, size_t focus)
{
    m_focus = std::min(focus, tiles.empty() ? 0 : tiles.size() - 1);
    m_session.run(saved(tiles), Session::Tell::OnlyProblems);
}

void pinToDashboard(Session &session, const DashboardTile &tile)
{
    std::vector<DashboardTile> tiles = dashboardTiles(session.workspace());
    tiles.push_back(tile);
    if (const auto outcome = session.run(saved(tiles), Session::Tell::OnlyProblems))
        Q_EMIT session.toast(DashboardPage::tr("Pinned to the dashboard"), outcome->change);
}

} // namespace Imbuto
