// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace Imbuto {

/// Runs imports on another thread, over a connection of its own to the same database. One at a time.
class ImportJob : public QObject
{
    Q_OBJECT
public:
    ImportJob(const Workspace &workspace, QObject *parent);
    /// Cancels what is running and waits for it.
    ~ImportJob() override;

    void start(const QString &path, const ImportOptions &options);
    void cancel();
    bool isRunning() const { return m_watcher.isRunning(); }
    /// What the latest run came to. Its integrity list is empty: it pointed into the thread's rule book.
    const Expected<ImportReport> &result() const { return *m_result; }

Q_SIGNALS:
    /// \a total is 0 while it is not known.
    void progress(Imbuto::ImportProgress::Phase phase, qint64 rows, qint64 total);
    void finished();

private:
    QString m_database;
    const Workspace &m_workspace;
    std::shared_ptr<std::atomic_bool> m_cancel;
    QFutureWatcher<std::shared_ptr<Expected<ImportReport>>> m_watcher;
    std::shared_ptr<Expected<ImportReport>> m_result;
};

} // namespace Imbuto
