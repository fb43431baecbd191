// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/views.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTimer;

namespace Imbuto {

class BoardHand;
class BoardModel;
class BoardState;
class BulkBar;
class EmptyState;
class FilterBar;
class LanesView;
class SearchBox;
class Session;

/// One pipeline as a board: a head with search, owner filter and "New", and its columns side by side.
class BoardPage : public QWidget
{
    Q_OBJECT
public:
    BoardPage(Session &session, const PipelineId &pipeline, QWidget *parent = nullptr);

    BoardModel &model() const { return *m_model; }
    BoardHand &hand() const { return *m_hand; }
    BoardState &state() const { return *m_state; }
    /// The board in lanes; null while it is not.
    LanesView *lanes() const { return m_lanes; }
    /// At its right, \a covered px lie under something: what is to be clicked keeps clear of them.
    void setCovered(int covered);
    /// Keeps the card of \a subject in sight when the page becomes narrower.
    void keepInSight(Subject subject);
    /// Gives the focus back to the card of \a subject.
    void focusCard(Subject subject);
    void quickAdd();
    /// Reads again what depends on which day it is.
    void beginDay();
    FilterBar &filters() const { return *m_filters; }
    BulkBar &bulk() const { return *m_bulk; }
    /// Narrows and searches as \a view says.
    void showView(const SavedView &view);
    /// Lifts a filter that a view set.
    void leaveView();
    /// The view is no more; what it showed stays.
    void forgetView();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead(QLayout *layout);
    /// Columns side by side, or heads over lanes, as the state says.
    void buildGround();
    QScrollArea *buildColumns();
    void showLanes();
    void buildBulk();
    void placeBulk();
    void updateBulk();
    void retranslate();
    void nameNew();
    void applyFilter();
    bool isNarrowed() const;
    void widen();
    void offerSaving();
    void saveView();
    void follow(const ChangeSet &change);
    void updateEmpty();

    /// Reads each column as the board is arranged, today.
    void applyReads();

    Session &m_session;
    BoardState *m_state;
    BoardModel *m_model;
    BoardHand *m_hand;
    QLabel *m_title;
    FilterBar *m_filters;
    SearchBox *m_search;
    QPushButton *m_new;
    QScrollArea *m_scroll = nullptr;
    LanesView *m_lanes = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty = nullptr; ///< made when it is needed
    BulkBar *m_bulk;
    int m_covered = 0; ///< px at the right
    QTimer *m_again;   ///< who is in a segment may have changed
    SavedView m_view;  ///< the one that is shown; without id: none
};

} // namespace Imbuto
