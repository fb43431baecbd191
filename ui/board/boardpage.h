// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace Imbuto {

class BoardHand;
class BoardModel;
class BoardState;
class EmptyState;
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
    /// Keeps the card of \a subject in sight when the page becomes narrower.
    void keepInSight(Subject subject);
    /// Gives the focus back to the card of \a subject.
    void focusCard(Subject subject);
    void quickAdd();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildHead(QLayout *layout);
    void buildColumns();
    void retranslate();
    void fillOwners();
    void applyFilter();
    void updateEmpty();

    /// Reads each column as the board is arranged, today.
    void applyReads();

    Session &m_session;
    BoardState *m_state;
    BoardModel *m_model;
    BoardHand *m_hand;
    QLabel *m_title;
    QComboBox *m_owner;
    SearchBox *m_search;
    QPushButton *m_new;
    QScrollArea *m_scroll;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace Imbuto
