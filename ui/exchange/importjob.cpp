// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importjob.h"

#include <QtConcurrent>

namespace Imbuto {

namespace {

Expected<ImportReport> runImport(const QString &database, Instant now, const QString &path,
                                 const ImportOptions &options, const ProgressFn &progress)
{
    // the workspace of the window belongs to its thread: this one has its own, for as long as it runs
    Expected<std::unique_ptr<Workspace>> workspace =
        Workspace::open(database, std::make_unique<FixedClock>(now));
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    Expected<ImportReport> report = importFile(**workspace, path, options, progress);
    if (report)
        report->integrity.clear();
    return report;
}

} // namespace

ImportJob::ImportJob(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_database(workspace.store().path()), m_workspace(workspace)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_result = m_watcher.result();
        Q_EMIT finished();
    });
}

ImportJob::~ImportJob()
{
    m_watcher.disconnect(this);
    cancel();
    m_watcher.waitForFinished();
}

void ImportJob::start(const QString &path, const ImportOptions &options)
{
    m_cancel = std::make_shared<std::atomic_bool>(false);
    const ProgressFn tell = [this](const ImportProgress &at) {
        Q_EMIT progress(at.phase, at.rows, at.total);
    };
    m_watcher.setFuture(QtConcurrent::run([=, database = m_database, cancel = m_cancel,
                                           now = m_workspace.now()] {
        ImportOptions own = options;
        own.cancel = cancel.get();
        return std::make_shared<Expected<ImportReport>>(runImport(database, now, path, own, tell));
    }));
}

void ImportJob::cancel()
{
    if (m_cancel)
        m_cancel->store(true);
}

} // namespace Imbuto
