// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backtest.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace Imbuto {

/// Tries rules on today's cards and on recorded history, on another thread, over a connection of its own. Nothing
/// of it is written: history is repeated in a database that is gone afterwards.
class RuleTrial : public QObject
{
    Q_OBJECT
public:
    RuleTrial(const Workspace &workspace, QObject *parent);
    /// Stops what is running, and waits for all that ever was.
    ~RuleTrial() override;

    void start(const std::vector<RuleBook::Source> &pipelines, const Language &language);
    void stop();
    /// What would move today; after previewed().
    const Expected<Preview> &preview() const { return *m_preview; }
    /// What history would have been, nothing when it was stopped; after tested().
    const Expected<std::optional<BackTest>> &test() const { return *m_test; }

Q_SIGNALS:
    void previewed();
    /// So many recorded changes were repeated.
    void progress(qint64 done);
    void tested();

private:
    using Today = std::shared_ptr<Expected<Preview>>;
    using History = std::shared_ptr<Expected<std::optional<BackTest>>>;
    void startHistory();
    void forgetFinished();

    const Workspace &m_workspace;
    std::vector<RuleBook::Source> m_pipelines;
    Language m_language;
    std::shared_ptr<std::atomic_bool> m_stop;
    Today m_preview;
    std::vector<QFuture<void>> m_running; ///< what was stopped goes on for a moment
    History m_test;
    QFutureWatcher<Today> m_today;
    QFutureWatcher<History> m_history;
};

} // namespace Imbuto
