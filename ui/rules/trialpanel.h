// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backtest.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Imbuto {

class RuleTrial;
class Session;

/// What changed rules would do: who would move today, who would get or lose an owner, and what recorded history
/// would have been (R14). Nothing is written; it can be closed at any time.
class TrialPanel : public QWidget
{
    Q_OBJECT
public:
    TrialPanel(Session &session, QWidget *parent);
    ~TrialPanel() override;

    void start(const std::vector<RuleBook::Source> &pipelines);
    void stop();
    void retranslate();
    /// What is said of today: "2 cards would move.", and of history; empty while it is not known.
    QString todayText() const;
    QString historyText() const;
    QTreeWidget *tree() const { return m_tree; }

Q_SIGNALS:
    void closeRequested();

private:
    void showPreview();
    void showTest();
    QTreeWidgetItem *addGroup(const QString &text);
    void addMoves(QTreeWidgetItem *group, const std::vector<PlannedMove> &moves);
    QString way(const PlannedMove &move) const;
    void addCard(QTreeWidgetItem *under, const Command::SubjectRef &subject, const QString &text);
    void open(QTreeWidgetItem *item);
    QString pipelineText(const PipelineId &id) const;
    QString stageText(const PipelineId &pipeline, const StageId &id) const;
    QString nameOf(const Command::SubjectRef &ref) const;
    QString userName(const QString &ref) const;

    Session &m_session;
    RuleTrial *m_trial;
    std::optional<RuleBook> m_book; ///< the one tried, for its captions
    QLabel *m_title;
    QLabel *m_today;
    QLabel *m_history;
    QProgressBar *m_busy;
    QPushButton *m_close;
    QTreeWidget *m_tree;
};

} // namespace Imbuto
