// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/agenda.h"

#include <QObject>

class QTimer;

namespace Imbuto {

/// Tells once a day, through the desktop's notifications, how much waits for who works here; where the person
/// wants that. Lives and dies with the session.
class Notifier : public QObject
{
    Q_OBJECT
public:
    explicit Notifier(Session &session);

private:
    void look();
    void tell();

    Session &m_session;
    Agenda *m_agenda;
    QTimer *m_timer;
    QDate m_told; ///< the day that was told of last
};

} // namespace Imbuto
