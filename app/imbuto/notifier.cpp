// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbuto/notifier.h"

#include "ui/shell/choices.h"
#include "ui/shell/session.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kLookMs = 60'000; ///< a day begins within so long after midnight

/// org.freedesktop.Notifications, Desktop Notifications Specification 1.2. Nobody waits for an answer.
void notify(const QString &summary, const QString &body)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
        u"org.freedesktop.Notifications"_s, u"Notify"_s);
    message << u"Imbuto"_s << 0U << u"imbuto"_s << summary << body.toHtmlEscaped() << QStringList()
            << QVariantMap() << -1;
    QDBusConnection::sessionBus().send(message);
}

} // namespace

Notifier::Notifier(Session &session)
    : QObject(&session), m_session(session), m_agenda(new Agenda(session, this)),
      m_timer(new QTimer(this))
{
    m_timer->setInterval(kLookMs);
    connect(m_timer, &QTimer::timeout, this, &Notifier::look);
    connect(m_agenda, &Agenda::changed, this, &Notifier::tell);
    m_timer->start();
}

void Notifier::look()
{
    if (m_told != m_session.today() && choice(kNotifications, false).toBool())
        m_agenda->refresh();
}

void Notifier::tell()
{
    if (!m_agenda->isComplete())
        return;
    m_told = m_session.today();
    QStringList lines;
    for (const AgendaSection &section : m_agenda->sections())
        lines << tr("%1: %2", "a group and its count")
                     .arg(section.caption, m_session.language().locale.toString(section.total));
    if (!lines.isEmpty())
        notify(tr("Today in Imbuto"), lines.join(u'\n'));
}

} // namespace Imbuto
