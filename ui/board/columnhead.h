// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readmodels.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace Imbuto {

class BoardModel;
class LinkButton;
class Pill;
class Session;

/// The head of a column: caption, true count, sums and weighted sums per currency, target time in the stage
/// or how far back an ended column goes, and its order; during a drag, why the cards in the hand may not
/// come in.
class ColumnHead : public QWidget
{
    Q_OBJECT
public:
    ColumnHead(Session &session, BoardModel &model, int stageRow, QWidget *parent);

    /// Shows buttons to arrange the column, which only a board that keeps its arrangement has.
    void addButtons();
    /// The reason of a refusal; empty: the sums again.
    void setRefusal(const QString &reason);
    void setNote(const QString &note);
    /// How far back the column goes; empty: it shows all there is.
    void setPeriod(const QString &period);
    /// What it is sorted by; empty: the manual order.
    void setSort(const QString &sort);
    void refresh();

Q_SIGNALS:
    void collapseRequested();
    /// Menus appear under \a at (global).
    void menuRequested(QPoint at);
    void periodRequested(QPoint at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildRows();
    void elide();
    QString sumText(int percent) const;
    QString targetText() const;
    void refreshThird();
    void name();

    Session &m_session;
    BoardModel &m_model;
    int m_row;
    QString m_refusal;
    QString m_note;
    QString m_aim; ///< target time and note
    QString m_sum;
    QString m_weighted;
    QString m_period;
    QString m_sort;
    bool m_laidOut = false;
    QLabel *m_caption;
    Pill *m_count;
    QLabel *m_lock = nullptr; ///< made for the first refusal
    QLabel *m_left;
    QLabel *m_right;
    QLabel *m_target;
    LinkButton *m_since;
    QLabel *m_sorted = nullptr; ///< made for the first order that is not the manual one
    QToolButton *m_collapse = nullptr;
    QToolButton *m_more = nullptr;
};

} // namespace Imbuto
