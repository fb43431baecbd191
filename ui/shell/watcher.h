// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace.h"

#include <QObject>

class QTimer;

namespace Imbuto {

class Session;

/// What happens without a hand: time passes (rules run at local midnight and when something is due),
/// another program writes into the same file, the file is moved or replaced (quality.md §3 row 6).
class Watcher : public QObject
{
    Q_OBJECT
public:
    Watcher(Session &session, QObject *parent);

    /// The file is no longer the one that was opened: nothing must be written any more.
    bool isFileGone() const { return m_gone; }

Q_SIGNALS:
    /// Another program wrote.
    void changedOutside();
    void fileGone();
    /// A local midnight has passed: what is painted by age or due date looks different now.
    void dayChanged();

private:
    struct FileId
    {
        quint64 device = 0;
        quint64 inode = 0;
        bool operator==(const FileId &) const = default;
    };
    static std::optional<FileId> fileId(const QString &path);
    void look();
    void letTimePass();
    /// When to let time pass next: the next thing due, at the latest the next midnight.
    Instant nextMoment() const;

    Session &m_session;
    QTimer *m_poll;
    qint64 m_version = 0;
    std::optional<FileId> m_file;
    Instant m_next = kAlways;
    QDate m_day;
    bool m_gone = false;
};

} // namespace Imbuto
