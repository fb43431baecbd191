// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/ruletrial.h"

#include <QTemporaryDir>
#include <QtConcurrent>

namespace Imbuto {
namespace {

constexpr qint64 kTellEvery = 50;

/// The workspace of the window belongs to its thread: a trial has its own, for as long as it runs.
Expected<std::unique_ptr<Workspace>> ownWorkspace(const QString &database, Instant now)
{
    return Workspace::open(database, std::make_unique<FixedClock>(now));
}

Expected<Preview> tryToday(const QString &database, Instant now,
                           const std::vector<RuleBook::Source> &pipelines, const Language &language)
{
    const auto workspace = ownWorkspace(database, now);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    return (*workspace)->simulateRules(pipelines, language);
}

Expected<std::optional<BackTest>> tryHistory(const QString &database, Instant now,
                                             const std::vector<RuleBook::Source> &pipelines,
                                             const Language &language,
                                             const std::function<bool(qint64)> &progress)
{
    const auto workspace = ownWorkspace(database, now);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const QTemporaryDir folder;
    if (!folder.isValid())
        return storageError(folder.errorString());
    return backTest(**workspace, pipelines, language, folder.filePath(QStringLiteral("trial.db")),
                    progress);
}

} // namespace

RuleTrial::RuleTrial(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    connect(&m_today, &QFutureWatcherBase::finished, this, [this] {
        m_preview = m_today.result();
        if (m_stop->load())
            return;
        Q_EMIT previewed();
        if (*m_preview && !(*m_preview)->faulty())
            startHistory();
    });
    connect(&m_history, &QFutureWatcherBase::finished, this, [this] {
        m_test = m_history.result();
        Q_EMIT tested();
    });
}

RuleTrial::~RuleTrial()
{
    m_today.disconnect(this);
    m_history.disconnect(this);
    stop();
    for (QFuture<void> &future : m_running)
        future.waitForFinished();
}

void RuleTrial::forgetFinished()
{
    std::erase_if(m_running, [](const QFuture<void> &future) { return future.isFinished(); });
}

void RuleTrial::start(const std::vector<RuleBook::Source> &pipelines, const Language &language)
{
    stop();
    forgetFinished();
    m_pipelines = pipelines;
    m_language = language;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_today.setFuture(QtConcurrent::run([=, database = m_workspace.store().path(),
                                         now = m_workspace.now()] {
        return std::make_shared<Expected<Preview>>(tryToday(database, now, pipelines, language));
    }));
    m_running.emplace_back(m_today.future());
}

void RuleTrial::startHistory()
{
    const auto tell = [this, stop = m_stop](qint64 done) {
        if (stop->load())
            return false;
        if (done > 0 && done % kTellEvery == 0)
            Q_EMIT progress(done); // arrives in the thread of whoever listens
        return true;
    };
    m_history.setFuture(
        QtConcurrent::run([=, database = m_workspace.store().path(), now = m_workspace.now(),
                           pipelines = m_pipelines, language = m_language] {
            return std::make_shared<Expected<std::optional<BackTest>>>(
                tryHistory(database, now, pipelines, language, tell));
        }));
    m_running.emplace_back(m_history.future()); // it tells its progress through this one
}

void RuleTrial::stop()
{
    if (m_stop)
        m_stop->store(true);
}

} // namespace Imbuto
