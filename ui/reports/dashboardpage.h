// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard.h"
#include "ui/reports/reportjob.h"
#include "ui/shell/widgets.h"

class QHBoxLayout;
class QVBoxLayout;

namespace Imbuto {

class ChartView;
class DashboardPage;

/// A report in small: its name opens it whole; it is dragged by its head, or moved with Alt and an arrow key; Delete
/// takes it off.
class DashboardTileView final : public Panel
{
    Q_OBJECT
public:
    DashboardTileView(Session &session, const DashboardTile &tile, QWidget *parent);

    const DashboardTile &tile() const { return m_tile; }
    ChartView *chart() const { return m_chart; }
    void showAnswer(const std::shared_ptr<const ReportAnswer> &answer);
    void showProblem(const QString &text);

Q_SIGNALS:
    void opened();
    void removed();
    void movedBy(int places);
    void dropped(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override { focusChanged(event); }
    void focusOutEvent(QFocusEvent *event) override { focusChanged(event); }

private:
    void focusChanged(QFocusEvent *event);
    QString subtitle() const;

    Session &m_session;
    const DashboardTile m_tile;
    ChartView *m_chart;
    QLabel *m_state;
    QLabel *m_reading; ///< the answer to the tile's question, in a sentence
    bool m_dragged = false;
};

/// Reports that somebody pinned, in two columns: what a manager looks at first. Kept in the workspace.
class DashboardPage final : public QWidget
{
    Q_OBJECT
public:
    explicit DashboardPage(Session &session, QWidget *parent = nullptr);

    const std::vector<DashboardTileView *> &tiles() const { return m_tiles; }
    /// All tiles have been counted.
    bool isCounted() const { return m_next >= m_tiles.size(); }

Q_SIGNALS:
    /// Ask the window to show a report whole.
    void reportRequested(const Imbuto::DashboardTile &tile);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void rebuild();
    void addTile(const DashboardTile &tile);
    void refresh();
    void countNext();
    void move(size_t from, size_t to);
    void save(const std::vector<DashboardTile> &tiles, size_t focus);
    size_t placeOf(const DashboardTileView *tile) const;
    std::vector<DashboardTile> kept() const;

    Session &m_session;
    ReportJob *m_job;
    QLabel *m_title;
    QLabel *m_hint;
    QWidget *m_content;
    QHBoxLayout *m_columns;
    std::vector<DashboardTileView *> m_tiles;
    size_t m_next = 0; ///< the tile to be counted next
    bool m_stale = true;
    std::optional<size_t> m_focus; ///< the tile that was moved
};

/// Keeps \a tile on the dashboard behind the others, as a change that can be undone.
void pinToDashboard(Session &session, const DashboardTile &tile);

} // namespace Imbuto
