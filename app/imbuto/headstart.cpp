// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbuto/headstart.h"

#include "core/rules/rulebook.h"

#include <QThread>

#include <fontconfig/fontconfig.h>

namespace Imbuto {

HeadStart::HeadStart()
{
    QThread::currentThread(); // the first to ask is Qt's main thread
    m_thread = std::jthread([] {
        FcInit();
        RuleBook::shipped();
    });
}

} // namespace Imbuto
