// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reportdesk.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSlider;
class QStackedWidget;

namespace Imbuto {

class ReportJob;
class Session;

/// A board as it stood at the end of any day, exact from the history: a slider over its days, and its columns to look
/// at and to open records from. Nothing can be changed here.
class PastBoard final : public QWidget
{
    Q_OBJECT
public:
    PastBoard(Session &session, const PipelineId &pipeline, QWidget *parent);

    QDate day() const { return m_day; }
    void showDay(QDate day);
    /// What is in sight; its columns are as boardAt().
    const BoardThen &board() const { return m_board; }
    QSlider *slider() const { return m_slider; }

Q_SIGNALS:
    void backRequested();
    void boardShown();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildHead(QBoxLayout *all);
    void retranslate();
    void ask();
    void showBoard(const BoardThen &board);
    QWidget *columnOf(const PastColumn &column);
    QString dayText() const;

    Session &m_session;
    const PipelineId m_pipeline;
    ReportJob *m_job;
    QDate m_day;
    BoardThen m_board;
    QLabel *m_title;
    QLabel *m_hint;
    QSlider *m_slider;
    QPushButton *m_back;
    QHBoxLayout *m_columns;
};

/// The button in a board's head that leads to its past, and the page beside its columns in \a stack.
void addPastBoard(Session &session, const PipelineId &pipeline, QBoxLayout *head,
                  QStackedWidget *stack);

} // namespace Imbuto
