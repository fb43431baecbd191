// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/watcher.h"

#include "ui/shell/outcometext.h"
#include "ui/shell/session.h"

#include <QFile>
#include <QTimer>

#include <sys/stat.h>

namespace Imbuto {

namespace {
constexpr int kPollMs = 1000;
constexpr int kAfterStartMs = 200;
constexpr int kRetryMs = 60'000;
} // namespace

Watcher::Watcher(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_poll(new QTimer(this)),
      m_file(fileId(session.store().path())), m_day(session.today())
{
    m_version = session.read([&] { return session.store().dataVersion(); });
    m_poll->setInterval(kPollMs);
    connect(m_poll, &QTimer::timeout, this, &Watcher::look);
    m_poll->start();
    // after the first paint: the window must not wait for a year's rules
    QTimer::singleShot(kAfterStartMs, this, &Watcher::letTimePass);
    // a change may bring something that is due sooner
    connect(&session.workspace(), &Workspace::changed, this, [this] { m_next = nextMoment(); });
}

std::optional<Watcher::FileId> Watcher::fileId(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return FileId{quint64(status.st_dev), quint64(status.st_ino)};
}

void Watcher::look()
{
    if (m_gone)
        return;
    if (fileId(m_session.store().path()) != m_file) {
        m_gone = true;
        m_poll->stop();
        Q_EMIT fileGone();
        return;
    }
    const qint64 version = m_session.read([&] { return m_session.store().dataVersion(); });
    if (version != m_version) {
        m_version = version;
        m_next = kAlways;
        Q_EMIT changedOutside();
    }
    if (m_session.workspace().now() >= m_next)
        letTimePass();
    if (m_day != m_session.today()) {
        m_day = m_session.today();
        Q_EMIT dayChanged();
    }
}

void Watcher::letTimePass()
{
    if (m_gone || m_session.store().isReadOnly())
        return;
    const auto outcome = m_session.workspace().sweep();
    // what could not be settled now is not tried again every second
    m_next = qMax(nextMoment(), m_session.workspace().now() + kRetryMs);
    if (!outcome) {
        m_session.tellError(outcome.error());
        return;
    }
    const QString text = m_session.read([&] { return outcomeText(m_session, *outcome); });
    if (!text.isEmpty())
        Q_EMIT m_session.toast(text, outcome->change);
}

Instant Watcher::nextMoment() const
{
    const Calendar &calendar = m_session.workspace().calendar();
    const Instant midnight = calendar.daysLater(m_session.workspace().now(), 1);
    const auto due = m_session.read([&] { return m_session.store().dueUntil(midnight); });
    return due.empty() ? midnight : qMin(midnight, due.front().at);
}

} // namespace Imbuto
